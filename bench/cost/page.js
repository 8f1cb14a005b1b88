import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { NODE } from './action.js';

const DOCS = new URL('../../docs/', import.meta.url);

/**
 * Writes the results of one scene between its markers in docs/fleet.md or docs/benchmarks.md.
 *
 * @param {string} scene
 * @param {string} results In Markdown.
 * @throws {Error} When the page has no place for them.
 */
export async function writeResults(scene, results) {
  const name = scene === 'fleet' ? 'fleet.md' : 'benchmarks.md';
  const page = fileURLToPath(new URL(name, DOCS));
  const before = await readFile(page, 'utf8');
  const start = `<!-- generated: bench ${scene} -->\n`;
  const end = `<!-- end of bench ${scene} -->`;
  const from = before.indexOf(start);
  const to = before.indexOf(end);
  if (from === -1 || to < from) throw new Error(`docs/${name} has no markers for ${scene}`);
  const after = `${before.slice(0, from)}${start}\n${results}\n\n${before.slice(to)}`;
  await writeFile(page, after);
}

/** What the figures were taken on, in one line. */
export function machine() {
  const [cpu] = cpus();
  const node = execFileSync(NODE, ['--version'], { encoding: 'utf8' }).trim();
  const gib = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${cpu?.model.trim()}), ${gib} GiB, Linux ${release()}, Node.js ${node}, load average ${loadavg()[0]?.toFixed(1)} at the end`;
}
