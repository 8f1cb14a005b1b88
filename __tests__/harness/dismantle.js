import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ENVIRONMENT } from './command.js';
import { isAlive } from './process-identity.js';
import { kernelName } from './state-folder.js';

const PATIENCE_MS = 10_000;

/**
 * Takes down what belongs to a state folder, and the folder: processes, mounts, network namespace,
 * cgroups. Synchronous, since it must also work while this process is going down. May be called
 * again, by two at once, and for a folder of which only some parts were ever made.
 *
 * @param {string} folder
 * @throws {Error} When something of it could not be removed.
 */
export function dismantle(folder) {
  const name = kernelName(folder);
  thaw(`/sys/fs/cgroup/freezer/${name}`);
  killProcesses(folder);
  for (const mountPoint of mountPointsUnder(folder)) {
    // Lazily, if need be: somebody's shell may stand in there, and the disk goes when it leaves.
    if (!succeeds('umount', mountPoint)) succeeds('umount', '--lazy', mountPoint);
  }
  if (existsSync(`/run/netns/${name}`)) succeeds('ip', 'netns', 'delete', name);
  for (const cgroup of cgroupsNamed(name)) removeCgroup(cgroup);

  // Not what the commands returned counts, but what is there: another may have been faster.
  const left = mountPointsUnder(folder);
  if (existsSync(`/run/netns/${name}`)) left.push(`network namespace ${name}`);
  if (left.length > 0) throw new Error(`Left over from an Engine: ${left.join(', ')}`);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * With cgroup v1 the processes of a paused container cannot even be killed.
 *
 * @param {string} cgroup
 */
function thaw(cgroup) {
  if (!existsSync(cgroup)) return;
  for (const entry of readdirSync(cgroup, { withFileTypes: true })) {
    if (entry.isDirectory()) thaw(path.join(cgroup, entry.name));
  }
  writeFileSync(path.join(cgroup, 'freezer.state'), 'THAWED');
}

/**
 * The kernel kills the whole PID namespace with its first process, and lets that one die last.
 *
 * @param {string} folder
 */
function killProcesses(folder) {
  let recorded;
  try {
    recorded = readFileSync(path.join(folder, 'init.pid'), 'utf8');
  } catch {
    return;
  }
  const [pid, startTime] = recorded.split(' ').map(Number);
  if (!pid || !startTime) return;
  const init = { pid, startTime };
  if (!isAlive(init)) return;
  try {
    process.kill(init.pid, 'SIGKILL');
  } catch {
    // It ended just now.
  }
  waitUntil(() => !isAlive(init), `process ${init.pid} does not die`);
}

/**
 * @param {string} folder
 * @returns {string[]} The innermost first.
 */
function mountPointsUnder(folder) {
  return readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[4] ?? '')
    .filter((mountPoint) => mountPoint.startsWith(`${folder}/`))
    .reverse();
}

/**
 * @param {string} name
 * @returns {string[]} One in each hierarchy of cgroup v1; the only one of v2.
 */
function cgroupsNamed(name) {
  const root = '/sys/fs/cgroup';
  return ['.', ...readdirSync(root)]
    .map((hierarchy) => path.join(root, hierarchy, name))
    .filter((cgroup) => existsSync(cgroup));
}

/** @param {string} cgroup */
function removeCgroup(cgroup) {
  waitUntil(() => {
    try {
      for (const entry of readdirSync(cgroup, { withFileTypes: true })) {
        if (entry.isDirectory()) removeCgroup(path.join(cgroup, entry.name));
      }
      rmdirSync(cgroup);
      return true;
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code === 'ENOENT') return true;
      // For a moment after its last process died.
      if (code === 'EBUSY') return false;
      throw error;
    }
  }, `${cgroup} stays busy`);
}

/** @param {[string, ...string[]]} argv */
function succeeds(...[file, ...args]) {
  return spawnSync(file, args, { env: ENVIRONMENT, stdio: 'ignore' }).status === 0;
}

/**
 * @param {() => boolean} condition
 * @param {string} complaint
 */
function waitUntil(condition, complaint) {
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  for (const deadline = Date.now() + PATIENCE_MS; !condition(); Atomics.wait(sleeper, 0, 0, 10)) {
    if (Date.now() > deadline) throw new Error(complaint);
  }
}
