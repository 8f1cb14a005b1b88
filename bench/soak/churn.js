import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fillTo } from '../../__tests__/harness/disk.js';
import { startEngine } from '../../__tests__/harness/engine.js';
import { loadImage } from '../../__tests__/harness/images.js';
import { startRegistry } from '../../__tests__/harness/registry.js';
import { runAction } from '../../__tests__/harness/run-action.js';
import {
  createService,
  removeService,
  updateService,
  waitConverged,
  waitDrained,
} from '../../__tests__/harness/swarm.js';
import { watchDisk } from '../policies/disk-watch.js';
import { watchMemory } from './observer-memory.js';
import { watchRejections } from './rejections.js';
import { underLock } from './shared-lock.js';

const MiB = 2 ** 20;
const DISK_BYTES = 1024 * MiB;
/** What each build leaves without a name. */
const BUILD_BYTES = 4 * MiB;
const THRESHOLD = 80;
/** How long a job takes that has the action in it, in ms. */
const JOB = 500;
/** How long apps are left alone between two steps, in ms: a run of the action may fall into it, or not. */
const QUIET = 1_500;
/** How long to wait at most for a run of the action that does fall into it, in ms. */
const QUIET_LIMIT = 120_000;
/** However slow the machine: what is built in the second turn takes a name away from the first. */
const LEAST_TURNS = 3;
/** Generous: a slow machine shall make the soak slow, not its figures bad. */
const PATIENCE = 180_000;

/**
 * @typedef {import('../../__tests__/harness/engine.js').Engine} Engine
 *
 * @typedef {object} Churned
 * @property {string} engine for people
 * @property {Record<'deployed' | 'updated' | 'rolledBack' | 'tornDown' | 'built', number>} work how
 *   often each was done
 * @property {string[]} failures what of it did not come to its end, and why
 * @property {string[]} rejections the tasks that were rejected, and why
 * @property {Record<string, number>} outcomes of the action's runs: how many had which
 * @property {string[]} failedRuns the logs of those that failed
 * @property {number} removed images, by the action
 * @property {number} pulledBytes from the registry
 * @property {number} builtBytes
 * @property {number} diskBytes
 * @property {number} peakPercent of the disk
 * @property {import('./observer-memory.js').Memory} observer
 */

/**
 * Deploys, updates, rolls back and tears down services without a pause, from a real registry and on
 * a disk that is almost full, while the action runs again and again.
 *
 * @param {object} options
 * @param {import('../../__tests__/harness/engine.js').EngineOptions} options.kind
 * @param {string} options.storage the registry's, as `stock` filled it
 * @param {readonly (readonly string[])[]} options.crews the recipes that each crew deploys in turn,
 *   as many each; the crews work side by side
 * @param {number} options.versions of each recipe
 * @param {number} options.ms how long
 * @param {(text: string) => void} [options.onRun] told of each run of the action
 * @returns {Promise<Churned>}
 */
export async function churn({ kind, storage, crews, versions, ms, onRun = () => {} }) {
  const engine = await startEngine({ ...kind, swarm: true, diskBytes: DISK_BYTES });
  try {
    // Else the containers of old tasks would keep the images that only a rollback needs.
    await engine.docker('swarm', 'update', '--task-history-limit', '0');
    const registry = await startRegistry(engine, { storage });
    await fillTo(engine, THRESHOLD - 1);
    const lock = join(engine.folder, 'run-app.lock');
    const inputs = {
      when: 'post',
      'docker-host': engine.host,
      'state-dir': await mkdtemp(join(engine.folder, 'state-')),
      'disk-threshold': String(THRESHOLD),
      'min-age': '3s',
      'digest-retention': '15s',
      'run-app-process': 'none',
      'run-app-lock': lock,
    };
    const disk = watchDisk(engine);
    const rejections = watchRejections(engine);
    const wholeJob = await runAction('main', { inputs });
    const memory = watchMemory(JSON.parse(wholeJob.state['observer'] ?? '{}').pid);
    const end = Date.now() + ms;

    const work = { deployed: 0, updated: 0, rolledBack: 0, tornDown: 0, built: 0 };
    /** @type {string[]} */
    const failures = [];
    /** How many post phases have begun, and ended. */
    let begun = 0;
    let ended = 0;
    let isOver = false;
    const churning = workOff({
      engine,
      address: registry.address,
      lock,
      crews,
      versions,
      end,
      work,
      failures,
      aRun: async () => {
        const next = begun;
        const limit = Date.now() + QUIET_LIMIT;
        while (ended <= next && Date.now() < limit) await sleep(100);
      },
    }).finally(() => {
      isOver = true;
    });
    // Thrown where it is waited for.
    churning.catch(() => {});

    /** @type {Record<string, number>} */
    const outcomes = {};
    /** @type {string[]} */
    const failedRuns = [];
    let removed = 0;
    const count = (
      /** @type {import('../../__tests__/harness/run-action.js').ActionResult} */ r,
    ) => {
      const outcome = r.outputs['outcome'] ?? 'none';
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      removed += Number(r.outputs['images-removed']);
      if (r.exitCode !== 0) failedRuns.push(r.log);
      const left = Math.max(0, Math.round((end - Date.now()) / 1000));
      const removals = `${r.outputs['images-removed']} images removed`;
      onRun(`${engine.name}, ${left} s to go: ${outcome}, ${removals}, peak ${disk.peak.percent}%`);
    };
    while (!isOver) {
      const main = await runAction('main', { inputs });
      await sleep(JOB);
      begun++;
      count(await runAction('post', { inputs, state: main.state }));
      ended++;
    }
    await churning;
    const observer = memory();
    // All is quiet now: what is left to do gets done.
    count(await runAction('post', { inputs, state: wholeJob.state }));
    await rejections.stop();
    disk.stop();
    const pulled = (await registry.requests()).filter(({ method }) => method === 'GET');
    return {
      engine: engine.name,
      work,
      failures,
      rejections: [...rejections.found.values()],
      outcomes,
      failedRuns,
      removed,
      pulledBytes: pulled.reduce((sum, { bytes }) => sum + bytes, 0),
      builtBytes: work.built * BUILD_BYTES,
      diskBytes: DISK_BYTES,
      peakPercent: disk.peak.percent,
      observer,
    };
  } finally {
    await engine.stop();
  }
}

/**
 * Until the time is over, but some turns at least: of each crew one recipe is deployed, updated to its next version, perhaps
 * rolled back, and torn down, those of all crews side by side. In between something is built.
 *
 * @param {object} options
 * @param {Engine} options.engine
 * @param {string} options.address the registry's
 * @param {string} options.lock what a run-app holds while it deploys
 * @param {readonly (readonly string[])[]} options.crews
 * @param {number} options.versions
 * @param {number} options.end ms since 1970
 * @param {Churned['work']} options.work is counted up
 * @param {string[]} options.failures is added to
 * @param {() => Promise<void>} options.aRun waits until a run of the action is over that begins later
 */
async function workOff({ engine, address, lock, crews, versions, end, work, failures, aRun }) {
  for (let turn = 0; turn < LEAST_TURNS || Date.now() < end; turn++) {
    const names = crews.map((recipes) => recipes[turn % recipes.length] ?? '');
    const version = Math.floor(turn / (crews[0]?.length ?? 1));
    const image = (/** @type {string} */ name, /** @type {number} */ n) =>
      `${address}/${name}:${1 + (n % versions)}`;
    /**
     * @param {keyof Churned['work']} what
     * @param {(name: string) => Promise<unknown>} step
     * @param {(name: string) => Promise<void>} done
     */
    const each = async (what, step, done = (name) => waitConverged(engine, name, PATIENCE)) => {
      const attempt = async (/** @type {string} */ name) => {
        try {
          await underLock(lock, async () => {
            await step(name);
            await done(name);
          });
          work[what]++;
        } catch (error) {
          failures.push(`${what} ${name}: ${error instanceof Error ? error.message : error}`);
        }
      };
      await Promise.all(names.map(attempt));
    };
    await each('deployed', (name) =>
      createService(engine, {
        name,
        image: image(name, version),
        // A task that fails is not tried again: nothing is healed unseen.
        options: ['--restart-condition', 'none', '--update-monitor', '1ms'],
      }),
    );
    await sleep(QUIET);
    await each('updated', (name) =>
      updateService(engine, name, '--image', image(name, version + 1)),
    );
    await sleep(QUIET);
    if (turn % 2 === 0) {
      await each('rolledBack', (name) => updateService(engine, name, '--rollback'));
    }
    // On a machine that is slow, too, the gates have to be open for a whole run now and then.
    await aRun();
    // Whatever had this name before has none now.
    await each(
      'built',
      (name) =>
        loadImage(engine, {
          created: '2024-01-01T00:00:00Z',
          layers: [BUILD_BYTES],
          tags: [`built-${name}:1`],
        }),
      async () => {},
    );
    await each(
      'tornDown',
      (name) => removeService(engine, name),
      () => waitDrained(engine, PATIENCE),
    );
  }
}
