// Thirty days of CI on a real Engine with a bounded disk and a real registry, under each policy for
// old images: how often something had to be pulled, and whether the disk ran full.
//
// usage: npm run bench:policies [-- OPTIONS]   (Debian 12, root; installs Debian's packages if missing,
//                                              and docuum with Rust's cargo)
//   --calendar NAME       only with these deployments
//   --engine 20.10|28.5   only on this Engine
//   --store overlay2|containerd   only with this image store
//   --policy NAME         only under this policy; may be given more than once
//   --flood               the Engine's memory of 256 events is flooded after each teardown
//   --compress PERCENT    layers compress to this share of their size; unless told, to 100
//   --days N              fewer days
//   --at-once N           how many replays run side by side
//   --json FILE           every single deployment; a replay that is in there already is not run again.
//                         May be given more than once: what is new goes into the first
//   --write               all that the pages show, and the pages: bench/policies/results.md and a table
//                         in docs/benchmarks.md. Not with an option that chooses

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pMap from 'p-map';
import { BASE_BYTES, DAYS, deploysOf } from './policies/calendar.js';
import { machine } from './policies/machine.js';
import { chaptersOf, resultsPage, shortTable } from './policies/pages.js';
import { labelOf, rowsOf, tablesOf, WHOLE } from './policies/plan.js';
import { publish } from './policies/publish.js';
import { replay } from './policies/replay.js';
import { withPart } from './policies/report.js';

const { values } = parseArgs({
  options: {
    calendar: { type: 'string' },
    engine: { type: 'string' },
    store: { type: 'string' },
    policy: { type: 'string', multiple: true },
    flood: { type: 'boolean' },
    compress: { type: 'string' },
    days: { type: 'string' },
    // Half of the time of a day Swarm only waits.
    'at-once': { type: 'string', default: String(2 * availableParallelism()) },
    json: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
});
const { calendar, engine, store, policy: policies, flood: flooded, json: files } = values;
const days = Number(values.days ?? DAYS);
const compress = Number(values.compress ?? 100);
const chosen = [calendar, engine, store, policies, flooded, values.compress, values.days];
if (values.write && chosen.some((each) => each !== undefined)) {
  throw new Error('The pages show everything: --write goes with none of the options that choose.');
}
const selection = { calendar, engine, store, policies, flooded, compress };
const tables = tablesOf(values.write ? WHOLE : [selection]);
const rows = tables.flatMap(rowsOf);
if (rows.length === 0 || !(days > 0) || !(compress > 0 && compress <= 100)) {
  throw new Error('There is no such calendar, Engine, store, policy, share or number of days.');
}

/** By its label, what was played, now or by a run before. @type {Record<string, import('./policies/replay.js').Replay>} */
const replays = Object.assign({}, ...files.filter(existsSync).reverse().map(readJson));
const left = rows.filter((row) => replays[labelOf(row, days)] === undefined);

const folder = await mkdtemp(join(tmpdir(), 'gdp-registry-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
// Dying of a signal is no exit, and would leave the folder behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

// Names are the same whatever layers compress to: each share has a registry of its own.
for (const share of new Set(left.map(({ compress }) => compress))) {
  console.log('Publishing all versions of all recipes ...');
  const calendars = new Set(
    left.filter((row) => row.compress === share).map((row) => row.calendar),
  );
  const recipes = [...calendars].flatMap((each) => each.recipes);
  await mkdir(storageOf(share));
  await publish(storageOf(share), { recipes, baseBytes: BASE_BYTES, days, compress: share });
}
await pMap(left, play, { concurrency: Number(values['at-once']) });

const on = `On ${await machine()}.`;
console.log(`\n${on}\n\n${chaptersOf(tables, replays, days).join('\n\n')}`);
if (values.write && process.exitCode === undefined) {
  await writeFile(pathOf('bench/policies/results.md'), resultsPage(on, tables, replays));
  const page = pathOf('docs/benchmarks.md');
  await writeFile(page, withPart(await readFile(page, 'utf8'), shortTable(tables, replays)));
  console.log('\nbench/policies/results.md and docs/benchmarks.md are written.');
}

/**
 * Plays the thirty days of one row of the tables.
 *
 * @param {typeof rows[number]} row
 */
async function play(row) {
  const { calendar, kind, policy, flooded, compress } = row;
  const label = labelOf(row, days);
  try {
    replays[label] = await replay({
      kind,
      storage: storageOf(compress),
      policy,
      days: deploysOf(calendar, days),
      flooded,
      onDay: (day, number) => console.log(`${label}, day ${number}: ${inWords(day)}`),
    });
    // At once: what has been played is not lost when the rest is interrupted.
    if (files[0] !== undefined) writeFileSync(files[0], JSON.stringify(replays, null, 2));
  } catch (error) {
    // The others shall be played all the same: each takes minutes.
    console.error(`${label} broke off:`, error);
    process.exitCode = 1;
  }
}

/** @param {number} share In percent: what a layer compresses to. */
function storageOf(share) {
  return join(folder, String(share));
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @param {string} file Within the project. */
function pathOf(file) {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}

/** @param {import('./policies/replay.js').Day} day */
function inWords({ deploys, policy, disk }) {
  const pulled = deploys.filter(({ blobs }) => blobs > 0);
  const mib = Math.round(pulled.reduce((sum, { bytes }) => sum + bytes, 0) / 2 ** 20);
  const failures = deploys.flatMap(({ recipe, failure }) =>
    failure ? [`${recipe} FAILED${failure.diskFull ? ', disk full' : `: ${failure.reason}`}`] : [],
  );
  return [
    `${deploys.length} deployed, ${pulled.length} of them downloaded ${mib} MiB`,
    ...failures,
    `disk ${disk.percent}%`,
    policy,
  ]
    .filter(Boolean)
    .join('; ');
}
