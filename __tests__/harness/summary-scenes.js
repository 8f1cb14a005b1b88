import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { empty, fillTo } from './disk.js';
import { startEngine } from './engine.js';
import { loadImage, pullAsSwarm, pushImage } from './images.js';
import { startProxy } from './proxy.js';
import { startRegistry } from './registry.js';
import { runAction } from './run-action.js';
import { createService, removeService, waitConverged, waitDrained } from './swarm.js';
import { startTimeTravel } from './time-travel.js';

const MiB = 2 ** 20;
const DAY = 86_400_000;

/** Not `run-app`, which may well be live on this host. */
const RUN_APP = 'demo-run-app';

/** Names that try to be more than a name, as far as a file of Linux can bear them. */
const HOSTILE_NAMES = [
  '<img src=x onerror=alert(1)>|@octocat|`code`',
  '**bold** ![x](https:evil.example) \u202egnp.exe',
  '::error::pwned ##[error]pwned #123 www.evil.example',
];

/** What a runner tells of the action, so that summaries link to its pages. */
const ACTION = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_ACTION_REPOSITORY: 'OWNER/gated-docker-prune',
  GITHUB_ACTION_REF: 'v0',
};

/**
 * One run of the action, and what a maintainer finds of it.
 *
 * @typedef {object} Scene
 * @property {string} name of a file
 * @property {string} outcome
 * @property {string} summary in Markdown
 * @property {string} log
 */

/**
 * What a host of Co-op Cloud recipes goes through, on a real Engine 20.10 with a disk of 1 GiB: some
 * days of jobs, with time that passes as in `time-travel.js`, and then whatever may go wrong.
 *
 * @param {object} options
 * @param {number} options.days how many days of jobs come first; as many runs are in the trend
 * @returns {AsyncGenerator<Scene>}
 */
export async function* summaryScenes({ days }) {
  const engine = await startEngine({ version: '20.10', diskBytes: 1024 * MiB, swarm: true });
  const folder = await mkdtemp(join(tmpdir(), 'gdp-'));
  const stateDir = join(folder, 'state');
  try {
    const time = await startTimeTravel(engine, stateDir);
    try {
      yield* scenesOn(engine, time, folder, stateDir, days);
    } finally {
      await time.stop();
    }
  } finally {
    await engine.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {import('./engine.js').Engine} engine
 * @param {Awaited<ReturnType<typeof startTimeTravel>>} time
 * @param {string} folder
 * @param {string} stateDir
 * @param {number} days
 * @returns {AsyncGenerator<Scene>}
 */
async function* scenesOn(engine, time, folder, stateDir, days) {
  const registry = await startRegistry(engine);
  // Enough to bring the disk under pressure once at least.
  const build = Math.max(36, Math.ceil(400 / days)) * MiB;
  const built = new Date(Date.now() - 90 * DAY);
  // As long as the path of an installed Engine, or nearly so.
  const root = join(folder, 'docker');
  await symlink(engine.dataRoot, root);
  const inputs = {
    'docker-host': time.host,
    'disk-path': root,
    'run-app-process': RUN_APP,
    'state-dir': stateDir,
  };

  /**
   * @param {string} name
   * @param {Record<string, string>} [more] inputs
   * @param {NodeJS.ProcessEnv} [env]
   * @returns {Promise<Scene>}
   */
  const scene = async (name, more = {}, env = {}) => {
    const { summary, log, outputs } = await runAction('main', {
      inputs: { ...inputs, ...more },
      env: { ...ACTION, ...env },
    });
    return { name, outcome: outputs['outcome'] ?? '', summary, log };
  };

  /**
   * A job of one day: a step with `when: post` first, the work, and the post-step last.
   *
   * @param {string} name
   * @param {() => Promise<unknown>} work
   * @returns {Promise<Scene>}
   */
  const job = async (name, work) => {
    const options = { inputs: { ...inputs, when: 'post' }, env: ACTION };
    const { state } = await runAction('main', options);
    await work();
    const { summary, log, outputs } = await runAction('post', { ...options, state });
    return { name, outcome: outputs['outcome'] ?? '', summary, log };
  };

  /** @param {string} name @param {number} size */
  const recipe = (name, size) =>
    pushImage(engine, registry, name, { created: built, layers: [size * MiB] });

  /** @param {number} day @param {number} [size] */
  const buildApp = (day, size = build) =>
    loadImage(engine, {
      created: new Date(built.getTime() + day * DAY),
      layers: [size + day * 4096],
      tags: ['git.example.org/team/app:latest'],
    });

  await loadImage(engine, {
    created: built,
    layers: [70 * MiB],
    tags: ['git.example.org/toolshed/ci-base:2026.4', 'ci-base:latest'],
  });
  const recipes = await Promise.all(
    [
      /** @type {const} */ (['nextcloud:30-apache', 60]),
      /** @type {const} */ (['postgres:17', 45]),
      /** @type {const} */ (['mariadb:11', 40]),
      /** @type {const} */ (['redis:8-alpine', 12]),
      /** @type {const} */ (['traefik:3.6', 25]),
    ].map(([name, size]) => recipe(name, size)),
  );
  const [nextcloud, , , , traefik] = recipes;
  if (nextcloud === undefined || traefik === undefined) throw new Error('no recipes');
  const command = ['sleep', '100000'];
  await createService(engine, { name: 'traefik_app', image: traefik.reference, command });
  await waitConverged(engine, 'traefik_app');

  /** @type {Scene | undefined} */
  let held;
  /** @type {Scene | undefined} */
  let pruned;
  for (let day = 1; day <= days; day += 1) {
    const run = await job(`day ${day}`, async () => {
      await buildApp(day);
      if (day <= 2) for (const each of recipes) await pullAsSwarm(engine, each);
    });
    if (run.outcome === 'held') held = run;
    if (run.outcome === 'pruned') pruned = run;
    await time.pass(DAY);
  }
  if (held === undefined || pruned === undefined) throw new Error('too few days');
  yield { ...held, name: 'held-disk-pressure' };
  yield { ...pruned, name: 'pruned-in-post-step' };

  await empty(engine);
  await fillTo(engine, 85);
  yield await scene('dry-run', { 'dry-run': 'true' });

  const runApp = await startNamed(folder, RUN_APP);
  yield await scene('held-run-app');
  await time.pass(DAY);
  await scene('one more');
  await time.pass(DAY);
  yield await scene('starved');
  await runApp.end();

  for (const [index, name] of HOSTILE_NAMES.entries()) {
    // Refused, and so shown.
    yield await scene(`hostile-${index + 1}`, { 'run-app-process': name });
  }

  await createService(engine, {
    name: 'cloud_example_com_app',
    image: `${registry.address}/no-such-image:1`,
  });
  yield await scene('held-swarm-convergence');
  await removeService(engine, 'cloud_example_com_app');
  await waitDrained(engine);

  yield await scene('engine-down', { 'docker-host': `unix://${folder}/docker.sock` });
  yield await scene('no-data-root', { 'disk-path': '/no/such/folder' });
  yield await scene('bad-inputs', { 'min-age': 'soon', 'disk-threshold': '800', 'fail-on': 'x' });

  const hook = join(folder, 'job-completed.sh');
  await writeFile(hook, '#!/bin/sh\ndocker system prune --all --force\n');
  await chmod(hook, 0o755);
  const findings = { ACTIONS_RUNNER_HOOK_JOB_COMPLETED: hook };
  const pruneDaily = 'while true; do docker system prune --all --force; sleep 86400; done';
  const cleaner = ['run', '--detach', '--name', 'cleaner', traefik.reference];
  await engine.docker('pull', traefik.reference);
  await engine.docker(...cleaner, 'sh', '-c', pruneDaily);
  yield await scene('host-checks', { 'disk-threshold': '99', 'disk-room': 'none' }, findings);
  await engine.docker('rm', '--force', 'cleaner');

  let removals = 0;
  const busy = await startProxy(engine, {
    intercept: ({ method }) =>
      method === 'DELETE' && removals++ % 2 === 0
        ? (response) => response.writeHead(500).end('{"message":"layer is busy"}')
        : undefined,
  });
  yield await scene('failed', { 'docker-host': busy.host });
  await busy.stop();

  await empty(engine);
  for (const day of [1, 2, 3]) await buildApp(days + day, 24 * MiB);
  await scene('one more');
  await time.pass(2 * DAY);
  await fillTo(engine, 92);
  yield await scene('pruned');
  yield await scene('nothing-to-prune', { 'disk-threshold': '50' });

  await empty(engine);
  // So often that all is seen, and long enough for what was pulled on the first days to become stale.
  for (let week = 1; week <= 6; week += 1) {
    await time.pass(6 * DAY);
    await job(`week ${week}`, async () => {});
  }
  await fillTo(engine, 96);
  yield await scene('pruned-stale', { 'disk-target': '78' });
}

/**
 * Starts a program of this name, which does nothing.
 *
 * @param {string} folder
 * @param {string} name
 * @returns {Promise<{ end(): Promise<void> }>}
 */
async function startNamed(folder, name) {
  const program = join(folder, name.replaceAll('/', '_'));
  await copyFile('/bin/sleep', program);
  const child = spawn(program, ['600'], { stdio: 'ignore' });
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  return {
    end: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}
