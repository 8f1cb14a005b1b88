import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ENVIRONMENT, run } from './command.js';
import { callApi } from './engine-api.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/socket-proxy/haproxy.cfg', import.meta.url));

const START_TIMEOUT_MS = 60_000;

/** What stands in the example for this machine: sockets, users and groups. */
const ON_THIS_MACHINE = /** @type {const} */ ([
  ['  user haproxy\n', () => ''],
  ['  group docker\n', () => ''],
  [
    '  bind unix@/run/gated-docker-prune/docker.sock user root group gated-docker-prune mode 660\n',
    (/** @type {string} */ socket) => `  bind unix@${socket}\n`,
  ],
  [
    '  server engine unix@/var/run/docker.sock\n',
    (/** @type {string} */ _, /** @type {string} */ engine) => `  server engine unix@${engine}\n`,
  ],
]);

/**
 * Starts HAProxy by the configuration of examples/socket-proxy, in front of a real Engine.
 *
 * @param {Pick<import('./engine.js').Engine, 'folder' | 'socketPath'>} engine
 * @returns {Promise<{ socketPath: string, stop(): Promise<void> }>} When it answers.
 * @throws {Error} With what it said, when it does not start.
 */
export async function startSocketProxy(engine) {
  const folder = await mkdtemp(path.join(engine.folder, 'haproxy-'));
  const socketPath = path.join(folder, 'docker.sock');
  let text = await readFile(EXAMPLE, 'utf8');
  for (const [example, here] of ON_THIS_MACHINE) {
    if (text.split(example).length !== 2) throw new Error(`${EXAMPLE} lacks: ${example}`);
    text = text.replace(example, here(socketPath, engine.socketPath));
  }
  const file = path.join(folder, 'haproxy.cfg');
  await writeFile(file, text);
  await run(['haproxy', '-c', '-f', file]);
  // In the foreground; it ends when we do.
  const argv = ['--pdeathsig', 'KILL', 'haproxy', '-db', '-f', file];
  const child = spawn('setpriv', argv, { env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
  }
  const ended = once(child, 'exit');
  for (const deadline = Date.now() + START_TIMEOUT_MS; ; await sleep(50)) {
    const status = await callApi(socketPath, 'GET', '/_ping').then(
      (answer) => answer.status,
      () => undefined,
    );
    if (status === 200) break;
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`HAProxy does not answer (${status}): ${output}`);
    }
  }
  return {
    socketPath,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** @type {Map<string, Promise<{ socketPath: string }>>} */
const inFront = new Map();

/**
 * With `SOCKET_PROXY=1` in the environment of the tests: another address of the same Engine, with HAProxy
 * in between until this process ends. So that all tests can be run with no more than the socket proxy
 * permits: see docs/threat-model.md.
 *
 * @param {string | undefined} host
 * @returns {Promise<string | undefined>} The same address without it, and for what is no socket.
 */
export async function throughSocketProxy(host) {
  const socketPath = host?.startsWith('unix://') ? host.slice('unix://'.length) : undefined;
  if (process.env['SOCKET_PROXY'] !== '1' || socketPath === undefined) return host;
  const proxy = inFront.get(socketPath) ?? startSocketProxy({ folder: tmpdir(), socketPath });
  inFront.set(socketPath, proxy);
  return `unix://${(await proxy).socketPath}`;
}
