import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startEngine } from '../../__tests__/harness/engine.js';
import { listImages, loadImage, loadImages } from '../../__tests__/harness/images.js';
import { Step } from './action.js';
import { table } from './timing.js';

const MiB = 2 ** 20;

/** The size of each image's own layer, in bytes. */
const LAYER = 10 * MiB;

/**
 * How many images are loaded at once. Their layers are in memory; and after each batch the Engine lists all images, which
 * takes the containerd store seconds.
 */
const BATCH = 250;

/** Every how many ms a deployment begins. */
const PACE = 500;

/** For how long deployments are timed without a prune, in ms. */
const ALONE = 60_000;

/**
 * What a prune of many images with real layers costs deployments beside it. A deployment is a container
 * from a cached image, created and started, as `docker compose up` does it: one of a service would close
 * the gate and so end the prune.
 *
 * @param {number} thousands Of images, on the graph driver; the containerd store keeps each layer twice, and gets half.
 * @returns {Promise<string>} Markdown.
 */
export async function load(thousands) {
  const rows = [
    ...(await onStore({ version: '20.10', store: 'overlay2' }, thousands * 1_000)),
    ...(await onStore({ version: '28.5', store: 'containerd' }, thousands * 500)),
  ];
  const columns = ['Engine', 'Beside', 'Seconds', 'Deployments', 'Failed', 'Median, ms', '95%, ms'];
  return table([...columns, 'Slowest, ms', 'Median by alone'], rows);
}

/**
 * @param {Required<Pick<import('../../__tests__/harness/engine.js').EngineOptions, 'version' | 'store'>>} kind
 * @param {number} images
 */
async function onStore(kind, images) {
  const copies = kind.store === 'containerd' ? 2 : 1;
  const diskBytes = (images * copies * 1.1 + 400) * LAYER;
  const engine = await startEngine({ ...kind, diskBytes });
  try {
    const created = '2024-01-01T00:00:00Z';
    await loadImage(engine, { busybox: true, tags: ['recipe:1'] });
    const spec = { created, layers: [LAYER] };
    for (let left = images; left > 0; left -= BATCH) {
      await loadImages(engine, Array(Math.min(BATCH, left)).fill(spec));
    }
    const step = new Step('main', {
      'disk-threshold': '1',
      // On the containerd store they were tagged a moment ago, by being loaded.
      'min-age': '1s',
      'docker-host': engine.host,
      timeout: '2h',
    });
    // The first one on a fresh Engine takes longer.
    await deploy(engine);
    const alone = await deploying(engine, () => sleep(ALONE));
    const [node = '', ...args] = step.argv;
    const pruning = await deploying(engine, () =>
      promisify(execFile)(node, args, { env: step.env }),
    );
    step.remove();
    const left = (await listImages(engine)).length;
    if (left !== 1) throw new Error(`${left - 1} images were not removed.`);
    const rows = [
      rowOf(engine.name, 'nothing', alone, alone),
      rowOf(engine.name, `a prune of ${images.toLocaleString('en-US')} images`, pruning, alone),
    ];
    // The other store takes as long again.
    for (const row of rows) console.log(row.join(' | '));
    return rows;
  } finally {
    await engine.stop();
  }
}

/** @typedef {{ seconds: number, times: number[], failed: number }} Deployments `times` in ms, in order. */

/**
 * Deploys again and again while something is done.
 *
 * @param {import('../../__tests__/harness/engine.js').Engine} engine
 * @param {() => Promise<unknown>} work
 * @returns {Promise<Deployments>}
 */
async function deploying(engine, work) {
  const start = performance.now();
  let isDone = false;
  const done = work().finally(() => {
    isDone = true;
  });
  /** @type {Promise<number | undefined>[]} */
  const all = [];
  while (!isDone) {
    all.push(deploy(engine).catch(() => undefined));
    await Promise.race([done, sleep(PACE)]);
  }
  await done;
  const seconds = (performance.now() - start) / 1_000;
  const times = (await Promise.all(all)).filter((ms) => ms !== undefined);
  return { seconds, times: times.sort((a, b) => a - b), failed: all.length - times.length };
}

/**
 * @param {import('../../__tests__/harness/engine.js').Engine} engine
 * @returns {Promise<number>} How long it took until the container ran, in ms.
 */
async function deploy(engine) {
  const start = performance.now();
  const spec = { Image: 'recipe:1', HostConfig: { NetworkMode: 'none' } };
  const { status, body } = await engine.api('POST', '/containers/create', spec);
  if (status !== 201) throw new Error(`No container was created: ${status}`);
  const started = await engine.api('POST', `/containers/${body.Id}/start`);
  const ms = performance.now() - start;
  await engine.api('DELETE', `/containers/${body.Id}?force=1`);
  if (started.status !== 204) throw new Error(`The container did not start: ${started.status}`);
  return ms;
}

/**
 * @param {string} name
 * @param {string} beside
 * @param {Deployments} deployments
 * @param {Deployments} alone
 */
function rowOf(name, beside, { seconds, times, failed }, alone) {
  const [half, most, all] = [0.5, 0.95, 1].map((share) => at(times, share));
  return [
    ...[name, beside, seconds.toFixed(0), String(times.length + failed), String(failed)],
    ...[half, most, all].map((ms) => (ms ?? Number.NaN).toFixed(0)),
    `${((half ?? Number.NaN) / at(alone.times, 0.5)).toFixed(2)}x`,
  ];
}

/**
 * @param {readonly number[]} sorted
 * @param {number} share
 */
function at(sorted, share) {
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
}
