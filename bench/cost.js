// Measures the action beside what it is to be compared with, and writes what came out into
// docs/benchmarks.md, and what a fleet costs into docs/fleet.md. Nothing here is a test: the figures are those of this machine, at that moment.
//
// usage: npm run bench [-- SCENE...] [--rounds N]        (Debian 12, root, as the tests)
//   SCENE  no-op, held, prune, growth, fleet, load; all of them unless told
import { parseArgs } from 'node:util';
import { fleet } from './cost/fleet.js';
import { growth } from './cost/growth.js';
import { held } from './cost/held.js';
import { load } from './cost/load.js';
import { noOp } from './cost/no-op.js';
import { machine, writeResults } from './cost/page.js';
import { prune } from './cost/prune.js';

/** @type {Record<string, { run: (rounds: number) => Promise<string>, rounds: number }>} */
const SCENES = {
  'no-op': { run: noOp, rounds: 40 },
  held: { run: held, rounds: 40 },
  prune: { run: prune, rounds: 5 },
  growth: { run: growth, rounds: 20 },
  fleet: { run: fleet, rounds: 20 },
  // Its rounds are thousands of images.
  load: { run: load, rounds: 5 },
};

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string' } },
  allowPositionals: true,
});
// It adds 60 ms to every start of a Node.js 20, whatever that runs.
delete process.env['NODE_EXTRA_CA_CERTS'];

for (const name of positionals.length > 0 ? positionals : Object.keys(SCENES)) {
  const scene = SCENES[name];
  if (scene === undefined) throw new Error(`There is no scene ${name}.`);
  console.log(`\n== ${name}`);
  const rounds = Number(values.rounds ?? scene.rounds);
  const results = await scene.run(rounds);
  const day = new Date().toISOString().slice(0, 10);
  const command = `npm run bench -- ${name} --rounds ${rounds}`;
  const text = `${results}\n\n<sub>${day}, \`${command}\`, on ${machine()}</sub>`;
  console.log(text);
  await writeResults(name, text);
}
