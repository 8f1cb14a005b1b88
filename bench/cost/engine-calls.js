import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startProxy } from '../../__tests__/harness/proxy.js';
import { NODE, Step } from './action.js';

const [CALLS_ALONE = '', DOCKERODE = ''] = ['calls-alone.cjs', '../../dist/dockerode.js'].map(
  (path) => fileURLToPath(new URL(path, import.meta.url)),
);

/** Debian's package of curl, which a bare machine may lack. */
export function ensureCurl() {
  try {
    execFileSync('curl', ['--version'], { stdio: 'ignore' });
  } catch {
    execFileSync('apt-get', ['install', '--yes', '--no-install-recommends', 'curl'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}

/**
 * What a run asks an Engine, found out by a proxy in between.
 *
 * @param {import('../../__tests__/harness/engine.js').Engine} engine
 * @param {Record<string, string>} inputs
 * @returns {Promise<string[]>} The paths of all calls, in order of the answers.
 */
export async function callsOf(engine, inputs) {
  const proxy = await startProxy(engine);
  const step = new Step('main', { ...inputs, 'docker-host': proxy.host });
  try {
    await step.look();
    return proxy.calls.map(({ path }) => path);
  } finally {
    step.remove();
    await proxy.stop();
  }
}

/**
 * The same calls by curl, as many at once as it can.
 *
 * @param {import('../../__tests__/harness/engine.js').Engine} engine
 * @param {readonly string[]} paths
 * @returns {import('./timing.js').Peer}
 */
export function rawCalls(engine, paths) {
  const urls = paths.flatMap((path) => ['--output', '/dev/null', `http://docker${path}`]);
  const argv = ['curl', '--silent', '--fail', '--globoff', '--unix-socket', engine.socketPath];
  return {
    name: 'raw calls by curl',
    argv: [...argv, '--parallel', '--parallel-immediate', ...urls],
  };
}

/**
 * The same calls by Node.js and dockerode, with their answers parsed: no action that is written with them takes less.
 *
 * @param {import('../../__tests__/harness/engine.js').Engine} engine
 * @param {readonly string[]} paths
 * @returns {import('./timing.js').Peer}
 */
export function callsAlone(engine, paths) {
  return {
    name: 'the calls alone, by dockerode',
    argv: [NODE, CALLS_ALONE, DOCKERODE, engine.socketPath, ...paths],
  };
}
