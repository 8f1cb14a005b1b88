// Thirty days of CI on a real Engine with a bounded disk and a real registry, under each policy for
// old images: how often something had to be pulled, and whether the disk ran full.
//
// usage: npm run bench:policies [-- OPTIONS]   (Debian 12, root; installs Debian's packages if missing,
//                                              and docuum with Rust's cargo)
//   --calendar NAME       only with these deployments
//   --engine 20.10|28.5   only on this Engine
//   --store overlay2|containerd   only with this image store
//   --policy NAME         only under this policy; may be given more than once
//   --days N              fewer days
//   --at-once N           how many replays run side by side
//   --json FILE           every single deployment
//   --write               puts the tables into docs/benchmarks.md; only of a whole run

import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pMap from 'p-map';
import { BASE_BYTES, CALENDARS, DAYS, deploysOf } from './policies/calendar.js';
import { machine } from './policies/machine.js';
import { leastDownloads } from './policies/optimum.js';
import { POLICIES } from './policies/policies.js';
import { publish } from './policies/publish.js';
import { replay } from './policies/replay.js';
import { resultTable, scriptTable, withPart } from './policies/report.js';
import { ENGINES, IMAGE_BYTES, RETENTION_DAYS } from './policies/setting.js';
import { tally } from './policies/tally.js';

const { values } = parseArgs({
  options: {
    calendar: { type: 'string' },
    engine: { type: 'string' },
    store: { type: 'string' },
    policy: { type: 'string', multiple: true },
    days: { type: 'string' },
    // Half of the time of a day Swarm only waits.
    'at-once': { type: 'string', default: String(2 * availableParallelism()) },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const days = Number(values.days ?? DAYS);
const calendars = CALENDARS.filter(({ name }) => (values.calendar ?? name) === name);
const engines = ENGINES.filter(
  ({ version, store }) =>
    (values.engine ?? version) === version && (values.store ?? store) === store,
);
const policies = POLICIES.filter(({ name }) => values.policy?.includes(name) ?? true);
const rows = calendars.flatMap((calendar) =>
  engines.flatMap((kind) => policies.map((policy) => ({ calendar, kind, policy }))),
);
const isWhole =
  rows.length === CALENDARS.length * ENGINES.length * POLICIES.length && days === DAYS;
if (rows.length === 0 || !(days > 0)) {
  throw new Error('There is no such calendar, Engine, image store, policy or number of days.');
}
if (values.write && !isWhole) throw new Error('Only a whole run is written into the docs.');

/** @typedef {typeof rows[number] & { played: import('./policies/replay.js').Replay | undefined }} Result */
/** @type {Result[]} */
const results = [];
const began = Date.now();
const storage = await mkdtemp(join(tmpdir(), 'gdp-registry-'));
process.on('exit', () => rmSync(storage, { recursive: true, force: true }));
// Dying of a signal is no exit, and would leave the folder behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

console.log('Publishing all versions of all recipes ...');
const recipes = calendars.flatMap((calendar) => calendar.recipes);
await publish(storage, { recipes, baseBytes: BASE_BYTES, days });
await pMap(rows, play, { concurrency: Number(values['at-once']) });

const minutes = Math.round((Date.now() - began) / 60_000);
const part = [
  `On ${await machine()}. It took ${minutes} minutes.`,
  ...calendars.map((calendar) => chapter(calendar)),
].join('\n\n');
console.log(`\n${part}`);
if (values.write && process.exitCode === undefined) {
  const file = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url));
  await writeFile(file, withPart(await readFile(file, 'utf8'), part));
  console.log('\ndocs/benchmarks.md is written.');
}

/**
 * Plays the thirty days of one row of the tables.
 *
 * @param {typeof rows[number]} row
 */
async function play({ calendar, kind, policy }) {
  const label = `${calendar.name}, ${kind.version}, ${kind.store}, ${policy.name}`;
  try {
    const played = await replay({
      kind,
      storage,
      policy,
      days: deploysOf(calendar, days),
      onDay: (day, number) => console.log(`${label}, day ${number}: ${inWords(day)}`),
    });
    results.push({ calendar, kind, policy, played });
  } catch (error) {
    // The others shall be played all the same: each takes minutes.
    console.error(`${label} broke off:`, error);
    process.exitCode = 1;
  }
  // At once: what has been played is not lost when the rest is interrupted.
  if (values.json === undefined) return;
  const done = results.map(({ calendar, kind, policy, played }) => ({
    calendar: calendar.name,
    engine: `${kind.version}, ${kind.store}`,
    policy: policy.name,
    tally: played && tally(played, RETENTION_DAYS),
    replay: played,
  }));
  await writeFile(values.json, JSON.stringify(done, null, 2));
}

/**
 * @param {typeof calendars[number]} calendar
 * @returns {string} All of one calendar, in Markdown.
 */
function chapter(calendar) {
  const bytes = new Map(calendar.recipes.map(({ name, bytes }) => [name, bytes]));
  const bytesOf = (/** @type {string} */ recipe) => bytes.get(recipe) ?? 0;
  const deploys = deploysOf(calendar, days);
  const least = leastDownloads(deploys, bytesOf, IMAGE_BYTES);
  const tables = engines.map((kind) => {
    const of = results.filter((result) => result.calendar === calendar && result.kind === kind);
    const version = of[0]?.played?.engineVersion ?? kind.version;
    const lines = policies.map((policy) => {
      const played = of.find((result) => result.policy === policy)?.played;
      return { policy: policy.title, tally: played && tally(played, RETENTION_DAYS) };
    });
    const engine = `Engine ${version}, ${kind.store}`;
    return resultTable(
      { engine, diskBytes: kind.diskBytes, results: lines },
      least,
      RETENTION_DAYS,
    );
  });
  return [
    `### ${calendar.title}`,
    scriptTable(calendar, days),
    `${deploys.flat().length} deployments. The least possible: ${least} download.`,
    ...tables,
  ].join('\n\n');
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
