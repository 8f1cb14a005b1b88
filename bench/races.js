// Measures races with the action, of this checkout and of an older one side by side: how long after an event the last
// removal is asked for, and how many images go that somebody tagged or mounted a moment before.
//
// usage: npm run bench:races [-- OPTIONS]   (Debian 12, root, as the tests)
//   --before FOLDER       the dist/ of an older version, to compare with
//   --engine 20.10|28.5   28.5 unless told
//   --store overlay2|containerd   overlay2 unless told
//   --rounds N            events of each kind; 200 unless told
//   --races N             tags, and image mounts, to race with; 1000 of each unless told
//   --only latency|wrongful
//
// Its tables go into docs/reliability.md by hand, as they are printed.

import { parseArgs } from 'node:util';
import { startEngine } from '../__tests__/harness/engine.js';
import { machine } from './cost/page.js';
import { latency } from './races/latency.js';
import { wrongful } from './races/wrongful.js';

const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    engine: { type: 'string', default: '28.5' },
    store: { type: 'string', default: 'overlay2' },
    rounds: { type: 'string', default: '200' },
    races: { type: 'string', default: '1000' },
    only: { type: 'string' },
  },
});
const kind = { version: values.engine, store: values.store };
const engine = await startEngine({ .../** @type {any} */ (kind), swarm: true });
/** @type {[name: string, dist: string | undefined][]} */
const sides = [
  ...(values.before ? [/** @type {[string, string]} */ (['before', values.before])] : []),
  ['now', undefined],
];
try {
  const tables = [];
  if (values.only !== 'wrongful') tables.push(await latency(engine, sides, Number(values.rounds)));
  if (values.only !== 'latency') tables.push(await wrongful(engine, sides, Number(values.races)));
  console.log(`\n${[engine.name, ...tables, machine()].join('\n\n')}`);
} finally {
  await engine.stop();
}
