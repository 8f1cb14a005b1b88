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
//   --json FILE           every single deployment; a replay that is in there already is not run again
//   --write               puts the tables into docs/benchmarks.md; only of a whole run

import { existsSync, rmSync, writeFileSync } from 'node:fs';
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

/** By its label, what was played, now or by a run before. @type {Record<string, import('./policies/replay.js').Replay>} */
const replays =
  values.json !== undefined && existsSync(values.json)
    ? JSON.parse(await readFile(values.json, 'utf8'))
    : {};
const left = rows.filter((row) => replays[labelOf(row)] === undefined);
const storage = await mkdtemp(join(tmpdir(), 'gdp-registry-'));
process.on('exit', () => rmSync(storage, { recursive: true, force: true }));
// Dying of a signal is no exit, and would leave the folder behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

if (left.length > 0) {
  console.log('Publishing all versions of all recipes ...');
  const recipes = calendars.flatMap((calendar) => calendar.recipes);
  await publish(storage, { recipes, baseBytes: BASE_BYTES, days });
  await pMap(left, play, { concurrency: Number(values['at-once']) });
}

const part = [`On ${await machine()}.`, ...calendars.map(chapter)].join('\n\n');
console.log(`\n${part}`);
if (values.write && process.exitCode === undefined) {
  const file = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url));
  await writeFile(file, withPart(await readFile(file, 'utf8'), part));
  console.log('\ndocs/benchmarks.md is written.');
}

/** @param {typeof rows[number]} row */
function labelOf({ calendar, kind, policy }) {
  return `${calendar.name}, ${kind.version}, ${kind.store}, ${policy.name}`;
}

/**
 * Plays the thirty days of one row of the tables.
 *
 * @param {typeof rows[number]} row
 */
async function play(row) {
  const { calendar, kind, policy } = row;
  const label = labelOf(row);
  try {
    replays[label] = await replay({
      kind,
      storage,
      policy,
      days: deploysOf(calendar, days),
      onDay: (day, number) => console.log(`${label}, day ${number}: ${inWords(day)}`),
    });
    // At once: what has been played is not lost when the rest is interrupted.
    if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(replays, null, 2));
  } catch (error) {
    // The others shall be played all the same: each takes minutes.
    console.error(`${label} broke off:`, error);
    process.exitCode = 1;
  }
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
    const played = policies.map((policy) => replays[labelOf({ calendar, kind, policy })]);
    const version = played.find((each) => each !== undefined)?.engineVersion ?? kind.version;
    const results = policies.map((policy, i) => ({
      policy: policy.title,
      tally: played[i] && tally(played[i], RETENTION_DAYS),
    }));
    const engine = `Engine ${version}, ${kind.store}`;
    return resultTable({ engine, diskBytes: kind.diskBytes, results }, least, RETENTION_DAYS);
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
