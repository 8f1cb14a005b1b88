import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ENVIRONMENT, run } from './command.js';

const SCRIPT = fileURLToPath(new URL('booted.sh', import.meta.url));

/**
 * Boots a systemd, as process 1 on a copy of this machine's files: without a machine's services, without
 * D-Bus, on the same kernel and network.
 *
 * @param {readonly string[]} shown Folders that are the same in there and out here.
 * @returns {Promise<{ shared: string, run(argv: readonly string[]): Promise<string>, stop(): Promise<void> }>}
 *   `shared` is one more of these folders, and empty.
 * @throws {Error} When it does not come up.
 */
export async function bootSystemd(shown) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gdp-systemd-'));
  const shared = path.join(folder, 'shared');
  await mkdir(shared);
  const argv = [
    '--pdeathsig',
    'KILL',
    'unshare',
    '--mount',
    '--',
    'sh',
    SCRIPT,
    folder,
    shared,
    ...shown,
  ];
  const child = spawn('setpriv', argv, { cwd: '/', detached: true, env: ENVIRONMENT });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      log += text;
    });
  }
  const ended = once(child, 'exit');
  /** The unshare that waits for systemd is the child's own process: systemd is its only child. */
  const init = () => childrenOf(child.pid ?? 0)[0];
  const within = (/** @type {readonly string[]} */ command) =>
    run([
      'nsenter',
      `--target=${init()}`,
      '--mount',
      '--pid',
      '--ipc',
      '--uts',
      '--cgroup',
      ...command,
    ]);
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
    const name = await readOr(path.join(folder, 'cgroup-name'));
    if (name !== '') await removeCgroup(name);
    await rm(folder, { recursive: true, force: true });
  };
  for (const deadline = Date.now() + 60_000; ; await sleep(100)) {
    const state = await within(['systemctl', 'is-active', 'basic.target']).catch(() => '');
    if (state === 'active') break;
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`systemd does not come up: ${log}`);
    }
  }
  await within(['systemctl', 'start', 'systemd-journald.service']);
  return { shared, run: within, stop };
}

/** @param {number} pid @returns {string[]} */
function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  } catch {
    return [];
  }
}

/** @param {string} file */
async function readOr(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

/** Removes a cgroup and all below it. Their processes are gone, or about to be. @param {string} name */
async function removeCgroup(name) {
  const tree = await mkdtemp(path.join(tmpdir(), 'gdp-cgroup-'));
  await run(['mount', '-t', 'cgroup2', 'cgroup2', tree]);
  try {
    for (let left = 50; left > 0; left -= 1, await sleep(100)) {
      if (removeTree(path.join(tree, name))) break;
    }
  } finally {
    await run(['umount', tree]);
    rmdirSync(tree);
  }
}

/** @param {string} folder @returns {boolean} Whether it is gone. */
function removeTree(folder) {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) removeTree(path.join(folder, entry.name));
    }
    rmdirSync(folder);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT';
  }
}
