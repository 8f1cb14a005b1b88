import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { identify, isAlive } from './process-identity.js';

// One fixed place, whatever TMPDIR says: a later run must find what a killed one left behind, and
// the path of a unix socket has room for 107 characters only.
const STATE_ROOT = '/var/tmp/gated-docker-prune';

const FOLDER_NAME = /^(?<pid>\d+)-(?<startTime>\d+)-\d+$/;

/**
 * Makes the folder that holds everything of one Engine. Its name tells who owns it, so that there
 * is no moment at which the folder exists and its owner is unknown.
 *
 * @returns {string} The folder's path.
 */
export function claimStateFolder() {
  mkdirSync(STATE_ROOT, { recursive: true });
  const owner = identify(process.pid);
  for (let count = 1; ; count += 1) {
    const folder = path.join(STATE_ROOT, `${owner?.pid}-${owner?.startTime}-${count}`);
    try {
      mkdirSync(folder);
      return folder;
    } catch (error) {
      // Taken by this process, maybe in another worker thread.
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
  }
}

/** @returns {string[]} The folders whose owner is gone without having cleaned up. */
export function abandonedStateFolders() {
  let names;
  try {
    names = readdirSync(STATE_ROOT);
  } catch {
    return [];
  }
  return names
    .filter((name) => {
      const { pid, startTime } = FOLDER_NAME.exec(name)?.groups ?? {};
      return pid && !isAlive({ pid: Number(pid), startTime: Number(startTime) });
    })
    .map((name) => path.join(STATE_ROOT, name));
}

/**
 * The name under which an Engine's network namespace and its cgroup are known to the kernel.
 *
 * @param {string} folder
 * @returns {string}
 */
export function kernelName(folder) {
  return `gdp-${path.basename(folder)}`;
}
