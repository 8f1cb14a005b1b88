import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { type FleetNode, parseNode } from './node.js';

/** What the example workflow's artifact names start with. */
const PREFIX = /^prune-report-/;

/**
 * Reads all reports below a folder, one after the other: a host with many images has a large one. Each is named after
 * its folder, as artifacts are unpacked, or else after its file.
 *
 * @throws {Error} if the folder cannot be read
 */
export async function readReports(folder: string): Promise<FleetNode[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const nodes: FleetNode[] = [];
  for (const file of files) {
    const [first = '', ...rest] = relative(folder, file).split(sep);
    const name = (rest.length === 0 ? basename(first, '.json') : first).replace(PREFIX, '');
    nodes.push(parseNode(name, await readFile(file, 'utf8')));
  }
  return nodes;
}
