import { asPostStep, onSchedule } from './action.js';
import { docuum } from './docuum.js';
import { kubelet } from './kubelet.js';

/**
 * What is done about old images on one Engine, day by day. A day without deployments is only a night.
 *
 * @typedef {object} Regime
 * @property {() => Promise<void>} [starts] The day's job begins.
 * @property {() => Promise<void>} [midway] Half of what it deploys runs.
 * @property {() => Promise<void>} [runs] All that it deploys runs, or has failed.
 * @property {() => Promise<string>} [ends] It has been torn down; tells what the policy did about it.
 * @property {() => Promise<string>} night The day ends; tells what the policy did about it.
 * @property {() => Promise<void>} end
 *
 * @typedef {object} Policy
 * @property {string} name For the command line.
 * @property {string} title For the table, in Markdown.
 * @property {(engine: import('../../__tests__/harness/engine.js').Engine) => Promise<Regime>} begin
 */

const NO_ROOM = { 'disk-room': 'none' };

/** @type {readonly Policy[]} */
const OTHERS = [
  {
    name: 'none',
    title: 'no pruning',
    begin: async () => ({ night: async () => '', end: async () => {} }),
  },
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
  { name: 'docuum', title: 'docuum, `--threshold` of 80%', begin: docuum },
  { name: 'kubelet', title: "kubelet's rule, 85% and 80%", begin: kubelet },
];

/** This action: on a schedule, as a post-step, and on a schedule with a resident observer. @type {readonly Policy[]} */
export const OURS = [
  {
    name: 'schedule',
    title: 'this action, schedule',
    begin: (engine) => onSchedule(engine),
  },
  {
    name: 'schedule-none',
    title: 'this action, schedule, `disk-room: none`',
    begin: (engine) => onSchedule(engine, NO_ROOM),
  },
  {
    name: 'post',
    title: 'this action, post-step',
    begin: (engine) => asPostStep(engine),
  },
  {
    name: 'post-none',
    title: 'this action, post-step, `disk-room: none`',
    begin: (engine) => asPostStep(engine, NO_ROOM),
  },
  {
    name: 'post-killed',
    title: 'this action, post-step, every sixth observer killed',
    begin: (engine) => asPostStep(engine, {}, { killEvery: 6 }),
  },
  {
    name: 'resident',
    title: 'this action, schedule and resident observer',
    begin: (engine) => onSchedule(engine, {}, { observer: true }),
  },
  {
    name: 'resident-none',
    title: 'this action, schedule and resident observer, `disk-room: none`',
    begin: (engine) => onSchedule(engine, NO_ROOM, { observer: true }),
  },
];

/** In the order of the tables. */
export const POLICIES = [...OTHERS, ...OURS];

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
  return {
    night: async () => {
      const now = Date.now();
      const said = await engine.docker(...command, '--filter', `until=${now - lastNight}ms`);
      lastNight = now;
      return said.split('\n').at(-1) ?? '';
    },
    end: async () => {},
  };
}
