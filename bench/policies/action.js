import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { runAction } from '../../__tests__/harness/run-action.js';
import { startTimeTravel } from '../../__tests__/harness/time-travel.js';

const DAY = 86_400_000;
const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const START_TIMEOUT_MS = 60_000;

/**
 * @typedef {import('../../__tests__/harness/engine.js').Engine} Engine
 * @typedef {import('./policies.js').Regime} Regime
 */

/**
 * The action on a schedule: every night.
 *
 * @param {Engine} engine
 * @param {Record<string, string>} [inputs] Others than by default.
 * @param {{ observer?: boolean }} [options] Whether a resident observer is at work.
 * @returns {Promise<Regime>}
 */
export async function onSchedule(engine, inputs = {}, { observer = false } = {}) {
  const { time, all } = await settle(engine, inputs);
  let resident = observer ? await startResident(time, all) : undefined;
  return {
    night: async () => {
      const did = inWords(await runAction('main', { inputs: all }));
      // What it wrote down is made older while it does not run: as if the host were restarted.
      await resident?.stop();
      await time.pass(DAY);
      if (observer) resident = await startResident(time, all);
      return did;
    },
    end: async () => {
      await resident?.stop();
      await time.stop();
    },
  };
}

/**
 * The action as in examples/post-teardown.yml: first in the day's job, so that it acts last.
 *
 * @param {Engine} engine
 * @param {Record<string, string>} [inputs] Others than by default.
 * @param {{ killEvery?: number }} [options] One observer in so many is killed midway through its job.
 * @returns {Promise<Regime>}
 */
export async function asPostStep(engine, inputs = {}, { killEvery = Infinity } = {}) {
  const { time, all } = await settle(engine, { when: 'post', ...inputs });
  let jobs = 0;
  /** @type {Record<string, string>} */
  let state = {};
  return {
    starts: async () => {
      jobs += 1;
      const main = await runAction('main', { inputs: all });
      if (main.exitCode !== 0) throw new Error(`The action failed:\n${main.log}`);
      state = main.state;
    },
    midway: async () => {
      if (jobs % killEvery === 0) killObserver(all['state-dir']);
    },
    ends: async () => inWords(await runAction('post', { inputs: all, state })),
    night: async () => {
      await time.pass(DAY);
      return '';
    },
    end: () => time.stop(),
  };
}

/**
 * @param {Engine} engine
 * @param {Record<string, string>} inputs
 */
async function settle(engine, inputs) {
  const stateDir = await mkdtemp(join(engine.folder, 'state-'));
  const time = await startTimeTravel(engine, stateDir);
  const all = {
    'settle-timeout': '60s',
    'docker-host': time.host,
    'state-dir': stateDir,
    // Not `run-app`, which may well be live on this host.
    'run-app-process': 'bench-run-app',
    ...inputs,
  };
  return { time, all };
}

/**
 * @param {import('../../__tests__/harness/run-action.js').ActionResult} result
 * @returns {string} What it did.
 * @throws {Error} When it could not do its work: in a quiet night only the disk may have a reason to hold.
 */
function inWords({ exitCode, outputs, log }) {
  const isQuiet = ['run-app', 'swarm-convergence'].every((gate) => outputs[gate] === 'pass');
  if (exitCode !== 0 || outputs['outcome'] === 'failed' || !isQuiet) {
    throw new Error(`The action could not do its work:\n${log}`);
  }
  return `${outputs['outcome']}, ${outputs['images-removed']} images removed`;
}

/**
 * @param {Awaited<ReturnType<typeof startTimeTravel>>} time
 * @param {{ 'docker-host': string, 'state-dir': string }} inputs
 * @returns {Promise<{ stop(): Promise<void> }>} When it follows the Engine's events.
 */
async function startResident(time, inputs) {
  const where = ['--docker-host', inputs['docker-host'], '--state-dir', inputs['state-dir']];
  const argv = ['--pdeathsig', 'KILL', process.execPath, MAIN, 'observe', ...where];
  const { PATH, HOME } = process.env;
  const child = spawn('setpriv', argv, { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH, HOME } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      said += text;
    });
  }
  const ended = once(child, 'exit');
  for (const deadline = Date.now() + START_TIMEOUT_MS; time.followers() === 0; await sleep(20)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The resident observer does not follow the Engine: ${said}`);
    }
  }
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/**
 * @param {string} stateDir
 * @throws {Error} When there is none.
 */
function killObserver(stateDir) {
  const pid = readdirSync('/proc').find((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      return line.includes('observer.js') && line.includes(stateDir);
    } catch {
      return false;
    }
  });
  if (pid === undefined) throw new Error('There is no observer to kill.');
  process.kill(Number(pid), 'SIGKILL');
}
