import { spawn } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadImages } from '../../__tests__/harness/images.js';
import { startProxy } from '../../__tests__/harness/proxy.js';
import { runAction } from '../../__tests__/harness/run-action.js';
import { table } from '../cost/timing.js';

/** Enough that no run comes to its end before it is stopped. */
const IMAGES = 400;
/** What a removal takes, in ms. The images stay, so that each run finds the same ones. */
const REMOVAL = 10;
/** A name for the program that means a run-app is live; of our own, as it outlives us if we are killed. */
const PROGRAM = `gdp-raced-${process.pid}`;

/**
 * How long after an event the last removal is asked for. The proxy answers removals in place of the Engine.
 *
 * @param {import('../../__tests__/harness/engine.js').Engine} engine
 * @param {readonly [name: string, dist: string | undefined][]} sides
 * @param {number} rounds
 * @returns {Promise<string>} Markdown.
 */
export async function latency(engine, sides, rounds) {
  const created = '2024-01-01T00:00:00Z';
  await loadImages(engine, [{ created, busybox: true, tags: ['app:1'] }]);
  const layer = Buffer.from('all the same');
  for (let n = 0; n < IMAGES; n += 100) {
    const specs = Array.from({ length: 100 }, (_, i) => ({
      created: new Date(Date.UTC(2024, 0, 2) + (n + i) * 1_000),
      layers: [layer],
    }));
    await loadImages(engine, specs);
  }
  const program = join(engine.folder, PROGRAM);
  await copyFile('/bin/sleep', program);
  const events = await eventsOf(engine);

  const service = await api(engine, 'POST', '/services/create', spec(0));
  const scale = async (/** @type {number} */ replicas) => {
    const { Version } = await api(engine, 'GET', `/services/${service.ID}`);
    await api(
      engine,
      'POST',
      `/services/${service.ID}/update?version=${Version.Index}`,
      spec(replicas),
    );
  };
  /** @type {Record<string, () => Promise<{ at: number, undo: () => Promise<unknown> }>>} */
  const happenings = {
    'a run-app process starts': async () => {
      const app = spawn(program, ['1000'], { stdio: 'ignore' });
      return { at: performance.now(), undo: async () => app.kill('SIGKILL') };
    },
    'a service is updated': async () => {
      const told = events.next('service', 'update');
      await scale(1);
      return { at: await told, undo: () => scale(0) };
    },
  };
  /** @type {Map<string, number[]>} */
  const samples = new Map();
  for (let round = 0; round < rounds; round += 1) {
    for (const [what, happen] of Object.entries(happenings)) {
      // The one and the other go first in turn.
      for (const [side, dist] of round % 2 ? sides : sides.toReversed()) {
        const ms = await once(engine, dist, happen, () => scale(0), 5 + Math.random() * 30);
        const key = `${what} | ${side}`;
        samples.set(key, [...(samples.get(key) ?? []), ms]);
      }
    }
    if (round % 10 === 9) console.log(`${round + 1} rounds\n${report(samples)}`);
  }
  events.end();
  await api(engine, 'DELETE', `/services/${service.ID}`);
  return report(samples);
}

/**
 * @param {ReadonlyMap<string, number[]>} samples
 * @returns {string} Markdown.
 */
function report(samples) {
  const rows = [...samples].map(([key, values]) => {
    const sorted = values.toSorted((a, b) => a - b);
    const [what = '', side = ''] = key.split(' | ');
    const at = (/** @type {number} */ share) =>
      (sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(1);
    return [what, side, `${sorted.length}`, at(0.5), at(0.95), at(1)];
  });
  return table(['Event', '', 'Runs', 'Median, ms', '95%, ms', 'Worst, ms'], rows);
}

/**
 * One run that something stops. It is killed as soon as it is done with the removals: what it reports doesn't matter.
 *
 * @param {import('../../__tests__/harness/engine.js').Engine} engine
 * @param {string | undefined} dist
 * @param {() => Promise<{ at: number, undo: () => Promise<unknown> }>} happen
 * @param {() => Promise<void>} mend called if the gates don't open: a task may be left if a service is updated twice in a row
 * @param {number} moment after how many removals
 * @returns {Promise<number>} ms from the event to the last removal asked for; 0 if there was none after it.
 */
async function once(engine, dist, happen, mend, moment) {
  for (;;) {
    let removals = 0;
    let first = 0;
    let last = 0;
    /** @type {number | undefined} */
    let stopped;
    /** @type {ReturnType<typeof happen> | undefined} */
    let happened;
    /** @type {import('node:child_process').ChildProcess | undefined} */
    let step;
    const proxy = await startProxy(engine, {
      intercept: async ({ method, path }) => {
        if (removals > 0 && path.includes('/system/df')) {
          stopped = performance.now();
          step?.kill('SIGKILL');
        }
        if (method !== 'DELETE') return;
        last = performance.now();
        if (removals === 0) first = last;
        removals += 1;
        if (removals >= moment) happened ??= happen();
        await sleep(REMOVAL);
        const id = decodeURIComponent(/\/images\/([^?]+)/.exec(path)?.[1] ?? '');
        return (response) =>
          response
            .writeHead(200, { 'content-type': 'application/json' })
            .end(JSON.stringify([{ Deleted: id }]));
      },
    });
    const { outputs, log } = await runAction('main', {
      ...(dist === undefined ? {} : { dist }),
      onStart: (child) => {
        step = child;
      },
      inputs: {
        'docker-host': proxy.host,
        'disk-threshold': '1',
        'min-age': '1ms',
        'run-app-process': PROGRAM,
      },
    });
    await proxy.stop();
    const found = await happened;
    await found?.undo();
    // Else it took so long that the events of the removals were missed.
    const isInTime = stopped !== undefined && stopped - first < 5_000;
    if (found && isInTime && removals < IMAGES) return Math.max(0, last - found.at);
    // Else what the last round did is not quite over yet, as the gates see it.
    if (stopped === undefined && outputs['outcome'] !== 'held')
      throw new Error(`Not stopped:\n${log}`);
    await mend();
    await sleep(500);
  }
}

/**
 * A service that never gets anywhere: its replicas fit no node.
 *
 * @param {number} replicas
 */
function spec(replicas) {
  return {
    Name: 'raced',
    TaskTemplate: {
      ContainerSpec: { Image: 'app:1' },
      Placement: { Constraints: ['node.labels.there==is-none'] },
    },
    Mode: { Replicated: { Replicas: replicas } },
  };
}

/**
 * @param {import('../../__tests__/harness/engine.js').Engine} engine
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 */
async function api(engine, method, path, body) {
  const answer = await engine.api(method, path, body);
  if (answer.status < 300) return answer.body;
  throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

/**
 * The events of an Engine, as they come.
 *
 * @param {import('../../__tests__/harness/engine.js').Engine} engine
 */
async function eventsOf({ socketPath }) {
  /** @type {Set<{ type: string, action: string, tell: (at: number) => void }>} */
  const waiting = new Set();
  const call = request({ socketPath, path: '/events' });
  const response = await new Promise((resolve, reject) => {
    call.on('response', resolve).on('error', reject).end();
  });
  let begun = '';
  response.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
    const at = performance.now();
    const lines = (begun + chunk).split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) {
      const { Type, Action } = JSON.parse(line);
      for (const each of waiting) {
        if (each.type !== Type || each.action !== Action) continue;
        waiting.delete(each);
        each.tell(at);
      }
    }
  });
  response.on('error', () => {});
  return {
    /** @returns {Promise<number>} */
    next: (/** @type {string} */ type, /** @type {string} */ action) =>
      new Promise((tell) => waiting.add({ type, action, tell })),
    end: () => call.destroy(),
  };
}
