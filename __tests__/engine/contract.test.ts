import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EACH_ENGINE, SPOKEN_API, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImages } from '../harness/images.js';
import { runAction } from '../harness/run-action.js';
import { createService, removeService } from '../harness/swarm.js';
import { answer, growOld, imageIds, OPEN_GATES, recordCalls } from './scene.js';

const created = '2024-01-01T00:00:00Z';

/** All that the action may ever ask of an Engine, the version and the image left open. */
const READS = [
  'GET /_ping',
  'GET /version',
  'GET /vX/info',
  'GET /vX/images/json?all=true',
  'GET /vX/containers/json?all=true',
  'GET /vX/services',
  'GET /vX/tasks',
  'GET /vX/tasks?filters={"_up-to-date":["true"]}',
  'GET /vX/nodes',
  'GET /vX/events?SINCE_UNTIL',
];
const INSPECT = 'GET /vX/images/IMAGE/json';
const MEASURE = 'GET /vX/system/df?type=image';
/** What holds a disk above the threshold. Engine 20.10 counts all kinds in one. */
const holdersOn = (version: string) =>
  version === '20.10'
    ? [MEASURE]
    : [
        MEASURE,
        ...['container', 'volume', 'build-cache'].map((kind) => `GET /vX/system/df?type=${kind}`),
      ];
/** What it follows while it removes images. */
const WATCH = 'GET /vX/events?SINCE';
/** What the observer of a job asks besides, with `when: post`. */
const OBSERVE = [WATCH, 'GET /vX/containers/CONTAINER/json', 'GET /vX/services/SERVICE'];
/** What the post phase asks at last, of an Engine that knows manifests, to confirm that the job's images are still there. */
const CONFIRM_MANIFESTS = 'GET /vX/images/json?all=true&manifests=true';
const REMOVE = 'DELETE /vX/images/IMAGE?noprune=true';

type Call = { method: string; path: string };

function shapeOf({ method, path }: Call): string {
  const image = /\/images\/sha256%3A[0-9a-f]{64}(?=[/?]|$)/;
  const open = path
    .replace(/^\/v\d+\.\d+\//, '/vX/')
    .replace(image, '/images/IMAGE')
    .replace(/\/containers\/[0-9a-f]{64}(?=\/)/, '/containers/CONTAINER')
    .replace(/\/services\/[0-9a-z]{25}$/, '/services/SERVICE')
    .replace(/\/events\?since=[\d.]+&filters=.*/, '/events?SINCE')
    .replace(/\/events\?since=[\d.]+&until=[\d.]+&filters=.*/, '/events?SINCE_UNTIL');
  return `${method} ${decodeURIComponent(open)}`;
}

/** How often each shape of call was made. */
function tally(calls: readonly Call[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const call of calls) counts[shapeOf(call)] = (counts[shapeOf(call)] ?? 0) + 1;
  return counts;
}

const versionsIn = (calls: readonly Call[]) =>
  new Set(calls.flatMap(({ path }) => /^\/v([\d.]+)\//.exec(path)?.[1] ?? []));

describe.each(EACH_ENGINE)('what is asked of %s', (_name, kind) => {
  let engine: TestEngine;
  let dangling: string[];
  const newest = SPOKEN_API[kind.version];
  const holders = holdersOn(kind.version);

  beforeAll(async () => {
    engine = await startEngine({ ...kind, swarm: true });
    dangling = await loadImages(
      engine,
      Array.from({ length: 5 }, () => ({ created })),
    );
    await loadImages(engine, [{ created, busybox: true, tags: ['app:1'] }]);
    await growOld();
  });
  afterAll(() => engine?.stop());

  async function record(inputs: Record<string, string>, ownVersion?: string) {
    const proxy = await recordCalls(engine, async ({ path }) => {
      if (ownVersion === undefined) return;
      // Where a ping does not tell, as from behind a proxy, the version is asked for.
      if (path === '/_ping') return answer(200, 'OK');
      if (path !== '/version') return;
      const { body } = await engine.api('GET', '/version');
      return answer(200, JSON.stringify({ ...body, ApiVersion: ownVersion }));
    });
    const result = await runAction('main', {
      inputs: { ...OPEN_GATES, 'docker-host': proxy.host, ...inputs },
    });
    await proxy.stop();
    return { ...result, calls: proxy.arrivals };
  }

  it('when a gate holds: reads, and nothing else', async () => {
    const { outputs, calls, log } = await record({ 'disk-threshold': '100' });
    expect(outputs, log).toMatchObject({ outcome: 'held', 'disk-pressure': 'hold' });
    // Each once: everything is decided from one snapshot.
    expect(tally(calls)).toEqual(Object.fromEntries(READS.map((shape) => [shape, 1])));
    expect(versionsIn(calls)).toEqual(new Set([newest]));
    expect((await imageIds(engine)).size).toBe(6);
  });

  it('in a dry run: reads, and nothing else', async () => {
    const { outputs, report, calls, log } = await record({ 'dry-run': 'true' });
    expect(outputs, log).toMatchObject({ outcome: 'dry-run', 'images-removed': '0' });
    const would = report?.images?.filter(({ fate }) => fate === 'would-remove');
    expect(would?.map(({ id }) => id).sort()).toEqual([...dangling].sort());
    expect(tally(calls)).toEqual({
      ...Object.fromEntries([...READS, ...holders].map((shape) => [shape, 1])),
      [INSPECT]: 5,
    });
    expect((await imageIds(engine)).size).toBe(6);
  });

  // An Engine newer than this action is spoken to in the version that the action knows.
  const withNewerApi = newest === '1.51' ? it : undefined;
  withNewerApi?.('speaks no newer version than it knows', async () => {
    const { outputs, calls, log } = await record({ 'disk-threshold': '100' }, '1.99');
    expect(outputs['outcome'], log).toBe('held');
    expect(versionsIn(calls)).toEqual(new Set(['1.51']));
  });

  it('while a job is observed: reads, and nothing else', async () => {
    const proxy = await recordCalls(engine);
    const stateDir = await mkdtemp(join(engine.folder, 'state-'));
    const inputs = {
      ...OPEN_GATES,
      'docker-host': proxy.host,
      'state-dir': stateDir,
      'dry-run': 'true',
      when: 'post',
    };
    const main = await runAction('main', { inputs });
    const asked = (shape: string) => () =>
      expect(proxy.arrivals.map(shapeOf)).toContainEqual(expect.stringContaining(shape));
    await vi.waitFor(asked('/events'), 60_000);
    await engine.docker('run', '--rm', '--network', 'none', 'app:1', 'true');
    await createService(engine, { name: 'app', image: 'app:1', replicas: 0 });
    await vi.waitFor(asked('/containers/CONTAINER'), 60_000);
    await vi.waitFor(asked('/services/SERVICE'), 60_000);
    await removeService(engine, 'app');
    const { outputs, log } = await runAction('post', { inputs, state: main.state });
    await proxy.stop();
    expect(outputs['outcome'], log).toBe('dry-run');
    const shapes = new Set(proxy.arrivals.map(shapeOf));
    // An Engine that knows no manifests is asked for its images as ever.
    const confirm = newest === '1.51' ? [CONFIRM_MANIFESTS] : [];
    expect([...shapes].sort()).toEqual(
      [...READS, INSPECT, ...OBSERVE, ...confirm, ...holders].sort(),
    );
    expect(versionsIn(proxy.arrivals)).toEqual(new Set([newest]));
    expect((await imageIds(engine)).size).toBe(6);
  });

  it('in a full run: removes images one by one, never forced, and changes nothing else', async () => {
    const { exitCode, outputs, report, calls, log } = await record({
      'run-app-label': 'gdp-no-such-label',
    });
    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: 0,
      outcome: 'pruned',
      'images-removed': '5',
    });
    const counts = tally(calls);
    console.log(`${engine.name}, five removals:`, counts);
    expect(Object.keys(counts).sort()).toEqual(
      [...READS, INSPECT, ...holders, REMOVE, WATCH].sort(),
    );
    expect(counts[WATCH], 'from before the first removal to after the last').toBe(1);

    const changing = calls.filter(({ method }) => method !== 'GET');
    expect(changing.map(({ reference }) => reference).sort()).toEqual([...dangling].sort());
    for (const { method, path } of changing) {
      expect(method).toBe('DELETE');
      expect(path).toMatch(/^\/v[\d.]+\/images\/sha256%3A[0-9a-f]{64}\?noprune=true$/);
    }
    expect(calls.filter(({ path }) => /prune(?!=true$)|force/.test(path))).toEqual([]);
    // Once before the first removal, and again for each second that it takes.
    const seconds =
      (Date.parse(report?.finishedAt ?? '') - Date.parse(report?.startedAt ?? '')) / 1_000;
    expect(counts['GET /vX/services']).toBeGreaterThanOrEqual(2);
    expect(counts['GET /vX/services']).toBeLessThanOrEqual(2 + Math.ceil(seconds));
    expect(counts['GET /_ping'], 'negotiated once').toBe(1);
    expect(counts['GET /version'], 'negotiated once').toBe(1);
    expect(counts['GET /vX/images/json?all=true'], 'listed once').toBe(1);
    expect(counts[INSPECT], 'each in the moment before it goes').toBe(5);
    expect(counts[MEASURE], 'before, after, and what is left').toBe(3);
    expect(versionsIn(calls)).toEqual(new Set([newest]));
    expect(report?.engine.apiVersion).toBe(newest);
    expect((await imageIds(engine)).size).toBe(1);
  });
});
