import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { startEngine } from '../../__tests__/harness/engine.js';
import { callsOf } from './engine-calls.js';
import { loadOf } from './fleet-load.js';
import { createServices, SERVICES, TASKS_EACH } from './growth.js';
import { table } from './timing.js';

/** @typedef {import('../../__tests__/harness/engine.js').Engine} Engine */

/** What a worker asks of a manager for one reading, whatever it asks of its own Engine. */
const OF_A_MANAGER = /^\/(?:_ping|version|v[\d.]+\/(?:info|services|tasks|nodes))(?:\?|$)/;

/** `getconf CLK_TCK`, the same on every Linux that Node.js runs on. */
const TICK_MS = 10;

/**
 * What one node's reading costs a manager, and what that comes to for many.
 *
 * @param {number} rounds
 * @returns {Promise<string>} Markdown.
 */
export async function fleet(rounds) {
  const parts = [];
  for (const version of /** @type {const} */ (['20.10', '28.5'])) {
    const engine = await startEngine({ version, swarm: true });
    try {
      await createServices(engine);
      parts.push(await measure(engine, rounds));
    } finally {
      await engine.stop();
    }
  }
  const worst = Math.max(...parts.map(({ cpu }) => cpu));
  return [
    `${SERVICES} services, ${SERVICES * TASKS_EACH} tasks. One reading is ${parts[0]?.calls} calls.`,
    table(
      ['Manager', 'Bytes', 'Median, ms', 'Of its processors, ms'],
      parts.map((part) => part.cells),
    ),
    `Many nodes, when the manager has one core for them, at ${worst.toFixed(0)} ms a reading. Computed, not run:`,
    table(
      [
        'Nodes',
        'Spread over',
        'Readings each',
        'Most at once',
        'Longest wait',
        'Until all are done',
      ],
      rushes(worst),
    ),
  ].join('\n\n');
}

/** @param {number} readingMs */
function rushes(readingMs) {
  const minutes = 60_000;
  return [100, 1_000].flatMap((nodes) =>
    [0, 10 * minutes, 60 * minutes].flatMap((spreadMs) =>
      [1, 3].map((readings) => {
        const load = loadOf({ nodes, spreadMs, readingMs, readings });
        return [
          nodes.toLocaleString('en-US'),
          spreadMs === 0 ? 'nothing' : `${spreadMs / minutes} min`,
          String(readings),
          load.mostWaiting.toLocaleString('en-US'),
          `${(load.longestMs / 1_000).toFixed(1)} s`,
          `${(load.busyMs / 1_000).toFixed(0)} s`,
        ];
      }),
    ),
  );
}

/**
 * @param {Engine} engine
 * @param {number} rounds
 */
async function measure(engine, rounds) {
  const paths = [...new Set(await callsOf(engine, { 'disk-threshold': '99' }))].filter((path) =>
    OF_A_MANAGER.test(path),
  );
  const reading = async () => {
    const sizes = await Promise.all(paths.map((path) => bytesOf(engine, path)));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  await reading();
  const cpuBefore = cpuMs(engine);
  /** @type {number[]} */
  const alone = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    bytes = await reading();
    alone.push(performance.now() - start);
  }
  const cpu = (cpuMs(engine) - cpuBefore) / rounds;
  const median = alone.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  return {
    calls: paths.length,
    cpu,
    cells: [engine.name, bytes.toLocaleString('en-US'), median.toFixed(0), cpu.toFixed(0)],
  };
}

/**
 * @param {Engine} engine
 * @param {string} path
 * @returns {Promise<number>} How many bytes the answer has.
 * @throws {Error} When it is not 200.
 */
function bytesOf({ socketPath }, path) {
  return new Promise((resolve, reject) => {
    request({ socketPath, path }, (reply) => {
      let bytes = 0;
      reply
        .on('data', (chunk) => {
          bytes += chunk.length;
        })
        .on('error', reject)
        .on('end', () =>
          reply.statusCode === 200
            ? resolve(bytes)
            : reject(new Error(`${path}: ${reply.statusCode}`)),
        );
    })
      .on('error', reject)
      .end();
  });
}

/**
 * @param {Engine} engine
 * @returns {number} What its `dockerd` has used of the processors so far, in ms.
 */
function cpuMs({ folder }) {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const argv = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      if (!argv[0]?.endsWith('dockerd') || !argv.join(' ').includes(folder)) continue;
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [user, system] = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13);
      return (Number(user) + Number(system)) * TICK_MS;
    } catch {
      // It ended in between.
    }
  }
  throw new Error(`There is no dockerd in ${folder}.`);
}
