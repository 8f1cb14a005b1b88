import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE } from './cache.js';
import { run } from './command.js';

const BUILD_SCRIPT = fileURLToPath(new URL('go-program.sh', import.meta.url));

/**
 * Compiles a program from the Go module proxy, once, with this machine's Go, or with Debian forky's when it has none that
 * is new enough. Go holds the module to the public checksum database.
 *
 * @param {object} program
 * @param {string} program.module
 * @param {string} program.version
 * @param {string} program.name For people, and for the folder.
 * @param {string} [program.main] Where in the module its main package is; at the root unless told.
 * @param {readonly string[]} [program.tags] Build tags.
 * @param {Readonly<Record<string, string>>} [program.values] Of variables, by their full names.
 * @param {string} [program.under] Where in the folder it shall be.
 * @returns {Promise<string>} The folder.
 * @throws {import('./command.js').CommandError} With what Go said.
 */
export async function ensureGoProgram(program) {
  const { module, version, name, main, tags = [], values = {}, under = '.' } = program;
  const folder = path.resolve(CACHE, `${name}-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(path.dirname(folder), { recursive: true });
  process.stderr.write(`Compiling ${name} of ${module} ${version}: minutes, this one time.\n`);
  const set = Object.entries(values).map(([variable, value]) => ` -X ${variable}=${value}`);
  await run([
    ...['unshare', '--mount', 'flock', `${folder}.lock`],
    ...['sh', BUILD_SCRIPT, folder, under, `${path.posix.join(module, main ?? '')}@${version}`],
    ...[`-tags=${tags.join(',')}`, `-ldflags=-s -w${set.join('')}`],
  ]);
  return folder;
}
