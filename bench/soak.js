// Deploys, updates, rolls back and tears down services without a pause, while the action runs again
// and again on an almost full disk: does a deployment fail, does the disk fill, does memory grow?
//
// usage: npm run soak [-- OPTIONS]   (Debian 12, root; installs Debian's packages if missing)
//   --minutes N           30 unless told
//   --engine 20.10|28.5   only on this Engine
//   --store overlay2|containerd   only with this image store
//
// Its table goes into docs/reliability.md by hand, as it is printed.

import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from './policies/machine.js';
import { ENGINES } from './policies/setting.js';
import { churn } from './soak/churn.js';
import { churnTable, complaints } from './soak/report.js';
import { stock } from './soak/stock.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    engine: { type: 'string' },
    store: { type: 'string' },
  },
});
const minutes = Number(values.minutes);
const kinds = ENGINES.filter(
  ({ version, store }) =>
    (values.engine ?? version) === version && (values.store ?? store) === store,
);
if (kinds.length === 0 || !(minutes > 0)) {
  throw new Error('There is no such Engine, image store or number of minutes.');
}

const storage = await mkdtemp(join(tmpdir(), 'gdp-registry-'));
process.on('exit', () => rmSync(storage, { recursive: true, force: true }));
// Dying of a signal is no exit, and would leave the folder behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

const crews = [
  ['wordpress', 'gitea'],
  ['nextcloud', 'matrix'],
];
const versions = 8;
console.log('Publishing all versions of all recipes ...');
await stock(storage, { recipes: crews.flat(), versions });
const results = await Promise.all(
  kinds.map(({ version, store }) =>
    churn({
      kind: { version, store },
      storage,
      crews,
      versions,
      ms: minutes * 60_000,
      onRun: (text) => console.log(text),
    }),
  ),
);

const options = process.argv.slice(2);
const command = ['npm run soak', ...(options.length > 0 ? ['--', ...options] : [])].join(' ');
const day = new Date().toISOString().slice(0, 10);
const text = `${churnTable(results)}\n\n<sub>${day}, \`${command}\`, on ${await machine()}</sub>`;
console.log(`\n${text}`);
for (const result of results) {
  for (const complaint of complaints(result)) {
    console.error(`${result.engine}: ${complaint}`);
    process.exitCode = 1;
  }
}
