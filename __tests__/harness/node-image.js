import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { run } from './command.js';
import { ensureNode24 } from './node-24.js';

/** Programs that the image of that name has too, as far as anybody here needs them. */
const PROGRAMS = ['bash', 'cat', 'false', 'flock', 'head', 'sh', 'shuf', 'sleep', 'timeout'];

/**
 * Makes an image that stands in for `node:24-slim`, which no test can pull: Node.js 24,
 * and what else it takes of this machine.
 *
 * @param {import('./engine.js').Engine} engine
 * @returns {Promise<void>}
 * @throws {Error} When something is missing, or the Engine refuses.
 */
export async function loadNodeImage(engine) {
  const node = await ensureNode24();
  const programs = PROGRAMS.map((name) => `/usr/bin/${name}`);
  const needed = await Promise.all([node, ...programs].map(librariesOf));
  const files = [...new Set([...programs, ...needed.flat()])];
  const archive = path.join(engine.folder, 'node-image.tar');
  const bare = ['--create', '--dereference', '--absolute-names', '--file', archive];
  await run(['tar', ...bare, '--transform', `s,^${node}$,/usr/local/bin/node,`, node, ...files]);
  // Its user's home.
  await mkdir(path.join(engine.folder, 'home/node'), { recursive: true });
  const home = ['--owner=1000', '--group=1000', '--directory', engine.folder, 'home/node'];
  await run(['tar', '--append', '--file', archive, ...home]);
  await engine.docker('import', archive, 'node:24-slim');
}

/**
 * @param {string} program
 * @returns {Promise<string[]>} The libraries that it loads, and what loads them.
 */
async function librariesOf(program) {
  const output = await run(['ldd', program]);
  return [...output.matchAll(/(\/\S+) \(0x/g)].map(([, file = '']) => file);
}
