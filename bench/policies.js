// Thirty days of CI on a real Engine with a bounded disk and a real registry, under each policy for
// old images: how often something had to be pulled, and whether the disk ran full.
//
// usage: npm run bench:policies [-- OPTIONS]   (Debian 12, root; installs Debian's packages if missing)
//   --engine 20.10|28.5   only on this Engine
//   --store overlay2|containerd   only with this image store
//   --policy NAME         only under this policy; may be given more than once
//   --days N              fewer days
//   --json FILE           every single deployment
//   --write               puts the tables into docs/benchmarks.md; with none of the above but --json

import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BASE_BYTES, calendar, DAYS, RECIPES } from './policies/calendar.js';
import { machine } from './policies/machine.js';
import { POLICIES } from './policies/policies.js';
import { publish } from './policies/publish.js';
import { replay } from './policies/replay.js';
import { resultTable, scriptTable, withPart } from './policies/report.js';
import { ENGINES, RETENTION_DAYS } from './policies/setting.js';
import { tally } from './policies/tally.js';

const { values } = parseArgs({
  options: {
    engine: { type: 'string' },
    store: { type: 'string' },
    policy: { type: 'string', multiple: true },
    days: { type: 'string' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const days = Number(values.days ?? DAYS);
const engines = ENGINES.filter(
  ({ version, store }) =>
    (values.engine ?? version) === version && (values.store ?? store) === store,
);
const policies = POLICIES.filter(({ name }) => values.policy?.includes(name) ?? true);
const isWhole =
  engines.length === ENGINES.length && policies.length === POLICIES.length && days === DAYS;
if (engines.length === 0 || policies.length === 0 || !(days > 0)) {
  throw new Error('There is no such Engine, image store, policy or number of days.');
}
if (values.write && !isWhole) throw new Error('Only a whole run is written into the docs.');

/** @type {{ engine: string, policy: string, replay: import('./policies/replay.js').Replay }[]} */
const replays = [];
const began = Date.now();
const storage = await mkdtemp(join(tmpdir(), 'gdp-registry-'));
process.on('exit', () => rmSync(storage, { recursive: true, force: true }));
// Dying of a signal is no exit, and would leave the folder behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

console.log('Publishing all versions of all recipes ...');
await publish(storage, { recipes: RECIPES, baseBytes: BASE_BYTES, days });
const tables = (await Promise.all(engines.map(compare))).map((result) =>
  resultTable(result, RETENTION_DAYS),
);

const minutes = Math.round((Date.now() - began) / 60_000);
const part = [
  scriptTable(RECIPES, days),
  `On ${await machine()}. It took ${minutes} minutes.`,
  ...tables,
].join('\n\n');
console.log(`\n${part}`);
if (values.write && process.exitCode === undefined) {
  const file = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url));
  await writeFile(file, withPart(await readFile(file, 'utf8'), part));
  console.log('\ndocs/benchmarks.md is written.');
}

/**
 * Plays the thirty days on one Engine under each policy, one after the other.
 *
 * @param {typeof ENGINES[number]} kind
 * @returns {Promise<import('./policies/report.js').EngineResult>}
 */
async function compare(kind) {
  const results = [];
  let engine = `Engine ${kind.version}, ${kind.store}`;
  for (const policy of policies) {
    const label = `${engine}, ${policy.name}`;
    try {
      const played = await replay({
        kind,
        storage,
        policy,
        days: calendar(RECIPES, days),
        onDay: (day, number) => console.log(`${label}, day ${number}: ${inWords(day)}`),
      });
      engine = `Engine ${played.engineVersion}, ${kind.store}`;
      replays.push({ engine, policy: policy.name, replay: played });
      // At once: what has been played is not lost when the rest is interrupted.
      if (values.json !== undefined) await writeFile(values.json, JSON.stringify(replays, null, 2));
      results.push({ policy: policy.title, tally: tally(played, RETENTION_DAYS) });
    } catch (error) {
      // The others shall be played all the same: each takes minutes.
      console.error(`${label} broke off:`, error);
      process.exitCode = 1;
      results.push({ policy: policy.title, tally: undefined });
    }
  }
  return { engine, diskBytes: kind.diskBytes, results };
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
