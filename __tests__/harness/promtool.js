import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { CACHE } from './cache.js';
import { run } from './command.js';

const PROMTOOL = path.join(CACHE, 'promtool');

/**
 * Provides promtool from Debian's package prometheus, 19 MB. Only that one program: what the package depends on, for its
 * pages, takes 220 MB. It is fetched once.
 *
 * @returns {Promise<string>} The path of the program.
 */
export async function ensurePromtool() {
  if (existsSync(PROMTOOL)) return PROMTOOL;
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(`${PROMTOOL}.`);
  try {
    // apt drops its rights for a download, and needs to write there all the same.
    await run([
      'sh',
      '-c',
      'chmod 755 "$1" && cd "$1" && apt-get download -qq prometheus',
      'sh',
      folder,
    ]);
    const [file = ''] = await readdir(folder);
    await run(['dpkg-deb', '--extract', path.join(folder, file), folder]);
    await rename(path.join(folder, 'usr/bin/promtool'), PROMTOOL);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return PROMTOOL;
}
