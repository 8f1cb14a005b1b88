import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENVIRONMENT, run } from './command.js';
import { kernelName } from './state-folder.js';

const SANDBOX_SCRIPT = fileURLToPath(new URL('sandbox.sh', import.meta.url));

/**
 * The namespaces in which one Engine lives.
 *
 * @typedef {object} Sandbox
 * @property {string} netns Name of the network namespace, as `ip netns` knows it.
 * @property {number} initPid The host's pid of the first process in there; all others die with it.
 */

/**
 * Opens namespaces for processes, mounts and network. They close when this process dies, however it
 * dies; then `dismantle` removes what is left of them on disk.
 *
 * @param {string} folder The Engine's state folder, with the data root mounted at `data`.
 * @param {string} lower The root file system to show in there, unchanged by what is written to it.
 * @returns {Promise<Sandbox>}
 * @throws {Error} With what the set-up said, when it fails.
 */
export async function openSandbox(folder, lower) {
  const netns = kernelName(folder);
  await run(['ip', 'netns', 'add', netns]);
  await run(['ip', '-n', netns, 'link', 'set', 'lo', 'up']);

  const argv = [
    // SIGKILL leaves this process no time to clean up: then the kernel does it.
    ...['setpriv', '--pdeathsig', 'KILL'],
    ...inNetworkNamespace(netns, ['unshare', '--mount', '--pid', '--fork', '--kill-child']),
    ...['sh', SANDBOX_SCRIPT, lower, folder],
  ];
  const child = spawn(argv[0] ?? '', argv.slice(1), {
    // Not a shell's folder, which may lie on a disk that somebody wants to unmount.
    cwd: '/',
    // A session of its own: Ctrl-C is for us, and we take the Engine down in order.
    detached: true,
    env: ENVIRONMENT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const outcome = await Promise.race([
    once(child.stdout, 'data').then(() => 'ready'),
    once(child, 'exit').then(([code, signal]) => `exit ${code ?? signal}`),
  ]);
  if (outcome !== 'ready') throw new Error(`The sandbox did not open (${outcome}): ${stderr}`);
  child.stdout.destroy();
  child.stderr.destroy();
  child.unref();

  const recorded = readFileSync(path.join(folder, 'init.pid'), 'utf8');
  return { netns, initPid: Number.parseInt(recorded, 10) };
}

/**
 * A command as it has to be run to be one of the sandbox's processes and see its files and network.
 *
 * @param {Sandbox} sandbox
 * @param {readonly string[]} argv
 * @returns {string[]} It makes a process that waits outside for the one inside, its only child.
 */
export function inSandbox({ initPid }, argv) {
  return ['nsenter', `--target=${initPid}`, '--mount', '--net', ...inProcessNamespace(argv)];
}

/**
 * The same, but on the host's files.
 *
 * @param {Sandbox} sandbox
 * @param {readonly string[]} argv
 * @returns {string[]}
 */
export function inSandboxOnHostFiles({ initPid }, argv) {
  return ['nsenter', `--target=${initPid}`, '--net', ...inProcessNamespace(argv)];
}

/**
 * Left to itself nsenter forks, and stops along with its child when that is stopped. Then it would
 * not notice its child's death, and the namespace, waiting for it to, could not close.
 *
 * @param {readonly string[]} argv
 */
function inProcessNamespace(argv) {
  return ['--pid', '--no-fork', '--', 'sh', '-c', '"$@" & wait "$!"', 'sh', ...argv];
}

/**
 * A command as it has to be run to see the sandbox's network, and all else as the host has it.
 *
 * `ip netns exec` would do the same, and besides mount a bare sysfs over /sys, cgroups and all.
 *
 * @param {string} netns
 * @param {readonly string[]} argv
 * @returns {string[]}
 */
export function inNetworkNamespace(netns, argv) {
  return ['nsenter', `--net=/run/netns/${netns}`, '--', ...argv];
}

/**
 * @param {Sandbox} sandbox
 * @param {number} port
 * @returns {boolean} Whether anything in there listens on this port of 127.0.0.1.
 */
export function listensOnLoopback({ initPid }, port) {
  // Each line: slot, local address, remote address, state (0A = listening), all in hexadecimal.
  const address = `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readFileSync(`/proc/${initPid}/net/tcp`, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .some(([, local, , state]) => local === address && state === '0A');
}
