import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { runAction } from '../../__tests__/harness/run-action.js';
import { startTimeTravel } from '../../__tests__/harness/time-travel.js';

const DAY = 86_400_000;

/**
 * What is done about old images on one Engine, day by day.
 *
 * @typedef {object} Regime
 * @property {(work: () => Promise<void>) => Promise<string>} job Does a day's work, and what the
 *   policy has to do around it; tells what that was.
 * @property {() => Promise<string>} night The day ends; tells what the policy did about it.
 * @property {() => Promise<void>} end
 *
 * @typedef {object} Policy
 * @property {string} name For the command line.
 * @property {string} title For the table, in Markdown.
 * @property {(engine: import('../../__tests__/harness/engine.js').Engine) => Promise<Regime>} begin
 */

/** In the order of the table. @type {readonly Policy[]} */
export const POLICIES = [
  { name: 'none', title: 'no pruning', begin: async () => nightly(async () => '') },
  {
    name: 'image-prune',
    title: '`docker image prune --force --filter until=24h`',
    begin: (engine) => dockerPrune(engine, ['image', 'prune', '--force']),
  },
  {
    name: 'system-prune',
    title: '`docker system prune --force --all --filter until=24h`',
    begin: (engine) => dockerPrune(engine, ['system', 'prune', '--force', '--all']),
  },
  {
    name: 'ours',
    title: 'this action, `digest-retention: 168h`',
    begin: (engine) => action(engine, { 'digest-retention': '168h' }),
  },
  {
    name: 'ours-default',
    title: 'this action, `digest-retention` left at `720h`',
    begin: (engine) => action(engine, {}),
  },
];

/**
 * @param {() => Promise<string>} night
 * @returns {Regime}
 */
function nightly(night) {
  const job = async (/** @type {() => Promise<void>} */ work) => {
    await work();
    return '';
  };
  return { job, night, end: async () => {} };
}

/**
 * A prune of Docker's each night. What it compares with `until` on the containerd store is the real
 * time at which an image came to the Engine, which nobody can move. So it is told how much real time
 * the 24 hours took that have passed in the replay: those since the night before.
 *
 * @param {import('../../__tests__/harness/engine.js').Engine} engine
 * @param {readonly string[]} command
 * @returns {Promise<Regime>}
 */
async function dockerPrune(engine, command) {
  let lastNight = Date.now();
  return nightly(async () => {
    const now = Date.now();
    const said = await engine.docker(...command, '--filter', `until=${now - lastNight}ms`);
    lastNight = now;
    return said.split('\n').at(-1) ?? '';
  });
}

/**
 * The action as in examples/post-teardown.yml: first in the day's job, so that it acts last.
 *
 * @param {import('../../__tests__/harness/engine.js').Engine} engine
 * @param {Record<string, string>} more Inputs.
 * @returns {Promise<Regime>}
 */
async function action(engine, more) {
  const stateDir = await mkdtemp(join(engine.folder, 'state-'));
  const time = await startTimeTravel(engine, stateDir);
  const inputs = {
    when: 'post',
    'settle-timeout': '60s',
    'docker-host': time.host,
    'state-dir': stateDir,
    // Not `run-app`, which may well be live on this host.
    'run-app-process': 'bench-run-app',
    ...more,
  };
  return {
    job: async (work) => {
      const main = await runAction('main', { inputs });
      await work();
      const post = await runAction('post', { inputs, state: main.state });
      const { outputs, log } = post;
      const problem = main.exitCode !== 0 ? main.log : post.exitCode !== 0 ? log : undefined;
      if (problem !== undefined) throw new Error(`The action failed:\n${problem}`);
      const closed = ['disk-pressure', 'run-app', 'swarm-convergence'].filter(
        (gate) => outputs[gate] !== 'pass',
      );
      // In a quiet night only the disk may have a reason to hold.
      if (closed.some((gate) => gate !== 'disk-pressure') || outputs['outcome'] === 'failed') {
        throw new Error(`The action could not do its work:\n${log}`);
      }
      return `${outputs['outcome']}, ${outputs['images-removed']} images removed`;
    },
    night: async () => {
      await time.pass(DAY);
      return '';
    },
    end: () => time.stop(),
  };
}
