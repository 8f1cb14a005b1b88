import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE } from './cache.js';
import { run } from './command.js';

const BUILD_SCRIPT = fileURLToPath(new URL('engine-root.sh', import.meta.url));

/**
 * Provides the root file system with Engine 28.5 in it, from the Debian release that has it. It is
 * made once, which takes about a minute and needs Debian's archive, and is only read afterwards.
 *
 * @returns {Promise<string>} Its path.
 * @throws {import('./command.js').CommandError} With debootstrap's output, when it cannot be made.
 */
export async function ensureEngineRoot() {
  // By what is in it: one from before lacks docker CLI.
  const root = path.resolve(CACHE, 'engine-cli-28.5');
  if (existsSync(root)) return root;
  await mkdir(path.dirname(root), { recursive: true });
  process.stderr.write('Unpacking a Debian with Engine 28.5: about a minute, this one time.\n');
  // Whoever else starts at the same time waits for the lock, and then finds it made.
  const locked = ['unshare', '--mount', 'flock', `${root}.lock`];
  await run([...locked, 'sh', BUILD_SCRIPT, root, '28.5']);
  return root;
}
