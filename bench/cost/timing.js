import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';

/**
 * Something to time against others: one process, from its start to its end.
 *
 * @typedef {object} Peer
 * @property {string} name
 * @property {readonly string[]} argv
 * @property {NodeJS.ProcessEnv} [env] All of its environment.
 * @property {() => Promise<void>} [before] What is to be made ready each time, untimed.
 *
 * What a series of measurements gave, in ms.
 *
 * @typedef {object} Timing
 * @property {string} name
 * @property {number} median
 * @property {number} low A tenth was faster.
 * @property {number} high A tenth was slower.
 */

/**
 * Times all peers round robin, so that whatever else the machine does falls on all of them.
 *
 * @param {readonly Peer[]} peers
 * @param {number} rounds
 * @param {{ warmUp?: number }} [options] Rounds before those that count.
 * @returns {Promise<Timing[]>} In the order of the peers.
 * @throws {Error} When one of them does not exit with 0.
 */
export async function timeAll(peers, rounds, { warmUp = 2 } = {}) {
  /** @type {number[][]} */
  const samples = peers.map(() => []);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [index, peer] of peers.entries()) {
      await peer.before?.();
      const ms = await timeOnce(peer);
      if (round >= 0) samples[index]?.push(ms);
    }
  }
  return peers.map(({ name }, index) => timingOf(name, samples[index] ?? []));
}

/**
 * @param {Peer} peer
 * @returns {Promise<number>} In ms.
 */
function timeOnce({ name, argv: [file = '', ...args], env }) {
  const start = process.hrtime.bigint();
  return new Promise((resolve, reject) => {
    spawn(file, args, { ...(env ? { env } : {}), stdio: ['ignore', sink, sink] })
      .on('error', reject)
      .on('exit', (code, signal) => {
        const ms = Number(process.hrtime.bigint() - start) / 1e6;
        if (code === 0) resolve(ms);
        else reject(new Error(`${name} ended with ${code ?? signal}`));
      });
  });
}

const sink = openSync('/dev/null', 'w');

/**
 * @param {string} name
 * @param {number[]} samples
 * @returns {Timing}
 */
function timingOf(name, samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { name, median: at(0.5), low: at(0.1), high: at(0.9) };
}

/**
 * The timings as a Markdown table, each also as a multiple of others.
 *
 * @param {readonly Timing[]} timings
 * @param {readonly string[]} units The names of those to compare with.
 * @returns {string}
 */
export function timingTable(timings, units) {
  const ms = (/** @type {number} */ value) => value.toFixed(value < 1_000 ? 1 : 0);
  const medians = units.map((name) => timings.find((timing) => timing.name === name)?.median ?? 0);
  const rows = timings.map(({ name, median, low, high }) => [
    name,
    ms(median),
    `${ms(low)} - ${ms(high)}`,
    ...medians.map((unit) => `${(median / unit).toFixed(2)}x`),
  ]);
  return table(['', 'Median, ms', '10% - 90%', ...units.map((name) => `by ${name}`)], rows);
}

/**
 * @param {readonly string[]} titles
 * @param {readonly (readonly string[])[]} rows
 * @returns {string} A table in Markdown; all columns but the first are figures.
 */
export function table(titles, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const rule = titles.map((_, column) => (column === 0 ? '---' : '---:'));
  return [line(titles), line(rule), ...rows.map(line)].join('\n');
}
