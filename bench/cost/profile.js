import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from './timing.js';

/**
 * The parts of a profile of V8 that are used here.
 *
 * @typedef {object} Profile
 * @property {{ id: number, callFrame: { functionName: string, url: string, lineNumber: number } }[]} nodes
 * @property {number[]} samples
 * @property {number[]} timeDeltas In microseconds.
 */

/**
 * Whose the time of a step is. Profiling slows it down: the shares count, not their sum.
 *
 * @param {import('./action.js').Step} step
 * @param {number} rounds
 * @returns {string} A table in Markdown: milliseconds of one run, on average.
 */
export function profileTable(step, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'gdp-profile-'));
  const [node = '', main = ''] = step.argv;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const options = ['--cpu-prof', '--cpu-prof-interval', '200', '--cpu-prof-dir', folder];
      execFileSync(node, [...options, main], { env: step.env, stdio: 'ignore' });
    }
    const ownerOf = ownersIn(main.replace(/main\.js$/, 'run.js'));
    /** @type {Map<string, number>} */
    const shares = new Map();
    for (const file of readdirSync(folder)) {
      for (const [owner, ms] of sharesOf(
        JSON.parse(readFileSync(join(folder, file), 'utf8')),
        ownerOf,
      )) {
        shares.set(owner, (shares.get(owner) ?? 0) + ms / rounds);
      }
    }
    const sorted = [...shares].sort(([, a], [, b]) => b - a).filter(([, ms]) => ms >= 0.5);
    const rows = sorted.map(([owner, ms]) => [owner, ms.toFixed(1)]);
    return table(['Whose time, after Node.js has started', 'ms'], rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {Profile} profile
 * @param {(line: number) => string} ownerOf
 * @returns {Map<string, number>} Milliseconds by owner.
 */
function sharesOf({ nodes, samples, timeDeltas }, ownerOf) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const shares = new Map();
  for (const [index, id] of samples.entries()) {
    const { functionName = '', url = '', lineNumber = 0 } = frames.get(id) ?? {};
    const owner = url.endsWith('/run.js') ? ownerOf(lineNumber) : ownerInNode(functionName, url);
    shares.set(owner, (shares.get(owner) ?? 0) + (timeDeltas[index] ?? 0) / 1_000);
  }
  return shares;
}

/**
 * @param {string} functionName
 * @param {string} url
 */
function ownerInNode(functionName, url) {
  if (functionName === '(idle)') return 'waiting for the Engine, the disk and flock';
  if (functionName === '(garbage collector)') return 'V8: garbage collection';
  if (functionName === 'wrapSafe') return 'V8: parsing dist/';
  if (functionName === 'compileForInternalLoader') return "loading Node.js' own modules";
  if (url.startsWith('node:')) return 'Node.js: HTTP, streams, files, processes';
  return 'Node.js and V8: native code';
}

/**
 * @param {string} bundle Its path.
 * @returns {(line: number) => string} Whose a line of it is, counted from 0.
 */
function ownersIn(bundle) {
  let owner = 'bundle';
  const owners = readFileSync(bundle, 'utf8')
    .split('\n')
    .map((line) => {
      const [, name, path] =
        /^\/\/ (?:node_modules\/((?:@[^/]+\/)?[^/]+)|(src\/[^/]+))/.exec(line) ?? [];
      owner = name ?? path ?? owner;
      return owner;
    });
  return (line) => owners[line] ?? 'bundle';
}
