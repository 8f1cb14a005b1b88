import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './command.js';
import { inSandboxOnHostFiles } from './sandbox.js';
import { SandboxProcess, untilReady } from './sandbox-process.js';

const PORT = 2222;
const START_TIMEOUT_MS = 60_000;

/**
 * A throwaway OpenSSH server in an Engine's network, and a client that knows it and is known to it.
 *
 * @typedef {object} SshServer
 * @property {string} host What `docker-host` takes: the Engine's own socket, by way of `ssh`.
 * @property {NodeJS.ProcessEnv} env In which `ssh` uses the keys that were made for this.
 * @property {NodeJS.ProcessEnv} strangerEnv The same, but nothing is known of the server's key.
 * @property {() => Promise<string[]>} log
 * @property {(signal: NodeJS.Signals) => Promise<void>} signal
 */

/**
 * @param {import('./engine.js').Engine} engine
 * @param {string} address Of the Engine's network.
 * @returns {Promise<SshServer>} When it listens. It ends with the Engine at the latest.
 * @throws {Error} With the end of its log, when it does not start.
 */
export async function startSshServer(engine, address) {
  const folder = await mkdtemp(path.join(engine.folder, 'ssh-'));
  const file = (/** @type {string} */ name) => path.join(folder, name);
  for (const name of ['host-key', 'client-key']) {
    await run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', file(name)]);
  }
  const hostKey = await readFile(file('host-key.pub'), 'utf8');
  await writeFile(file('known-hosts'), `[${address}]:${PORT} ${hostKey}`);
  await writeFile(
    file('sshd.conf'),
    [
      `ListenAddress ${address}:${PORT}`,
      `HostKey ${file('host-key')}`,
      `AuthorizedKeysFile ${file('client-key.pub')}`,
      'PasswordAuthentication no',
      'UsePAM no',
      'PidFile none',
      // The folder of the keys may be in one that others may write to.
      'StrictModes no',
      'LogLevel VERBOSE',
      '',
    ].join('\n'),
  );
  // Where sshd locks its child in; its package makes it when it starts the service.
  await mkdir('/run/sshd', { recursive: true });
  const argv = ['/usr/sbin/sshd', '-D', '-e', '-f', file('sshd.conf')];
  const logPath = file('sshd.log');
  const server = new SandboxProcess('sshd', inSandboxOnHostFiles(engine.sandbox, argv), logPath);
  const log = async () => (await readFile(logPath, 'utf8')).split('\n');
  const isListening = async () => (await log()).some((line) => line.startsWith('Server listening'));
  await untilReady(server, isListening, START_TIMEOUT_MS);
  return {
    host: `ssh://root@${address}:${PORT}${engine.socketPath}`,
    env: await clientEnvironment(folder, file('known-hosts')),
    strangerEnv: await clientEnvironment(folder, '/dev/null'),
    log,
    signal: (signal) => server.signal(signal),
  };
}

/**
 * The configuration of `ssh` is found by the passwd file, whatever `HOME` says: so the `ssh` that is
 * found first is one that reads another.
 *
 * @param {string} folder
 * @param {string} knownHosts
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function clientEnvironment(folder, knownHosts) {
  const bin = await mkdtemp(path.join(folder, 'bin-'));
  const config = path.join(bin, 'config');
  await writeFile(
    config,
    `IdentityFile ${path.join(folder, 'client-key')}\nUserKnownHostsFile ${knownHosts}\n`,
  );
  const script = `#!/bin/sh\nexec /usr/bin/ssh -F ${config} "$@"\n`;
  await writeFile(path.join(bin, 'ssh'), script, { mode: 0o755 });
  return { PATH: `${bin}:${process.env['PATH']}` };
}
