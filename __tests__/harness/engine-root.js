import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE } from './cache.js';
import { run } from './command.js';
import { ensureGoProgram } from './go-program.js';

const BUILD_SCRIPT = fileURLToPath(new URL('engine-root.sh', import.meta.url));

/** Debian releases by the Engine in them. */
/** @type {Readonly<Record<string, string>>} */
const RELEASES = { 26.1: 'trixie', 28.5: 'forky' };

/**
 * Engine 29, which no Debian has, as the Go module that moby publishes it as. Its tag has no number of Docker's; by
 * `releases/versions.yaml` in there, the next one is 29.8.1.
 */
const MOBY = {
  module: 'github.com/moby/moby/v2',
  version: 'v2.0.0-beta.24',
  name: 'dockerd',
};

/**
 * Provides the root file system with an Engine in it: of the Debian release that has it, for 29 with that `dockerd` laid
 * over it. It is made once, which takes about a minute and needs Debian's archive, and is only read afterwards. 29 is
 * compiled, which takes some more minutes and Go modules.
 *
 * @param {import('./engine.js').EngineVersion} version
 * @returns {Promise<string>} Its path; or several for overlayfs, the uppermost first, with colons between them.
 * @throws {import('./command.js').CommandError} With what debootstrap or Go said, when it cannot be made.
 */
export async function ensureEngineRoot(version) {
  if (version === '20.10') return '/';
  if (version !== '29') return debianRoot(version);
  const folder = await ensureGoProgram({
    ...MOBY,
    main: 'cmd/dockerd',
    // Without cgo, which the btrfs driver needs.
    tags: ['exclude_graphdriver_btrfs'],
    values: { 'github.com/moby/moby/v2/dockerversion.Version': `29.8.1-${MOBY.version}` },
    under: 'usr/sbin',
  });
  return `${folder}:${await debianRoot('28.5')}`;
}

/** @param {string} version */
async function debianRoot(version) {
  // By what is in it: one from before lacks docker CLI.
  const root = path.resolve(CACHE, `engine-cli-${version}`);
  if (existsSync(root)) return root;
  await mkdir(path.dirname(root), { recursive: true });
  const release = RELEASES[version] ?? '';
  process.stderr.write(`Unpacking Debian ${release} with Engine ${version}, this one time.\n`);
  // Whoever else starts at the same time waits for the lock, and then finds it made.
  const locked = ['unshare', '--mount', 'flock', `${root}.lock`];
  await run([...locked, 'sh', BUILD_SCRIPT, root, version, release]);
  return root;
}
