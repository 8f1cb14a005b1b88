import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImage, loadImages } from '../harness/images.js';
import { runAction } from '../harness/run-action.js';
import { createService, updateService, waitConverged } from '../harness/swarm.js';
import {
  type Arrival,
  answer,
  growOld,
  imageIds,
  lines,
  OPEN_GATES,
  recordCalls,
} from './scene.js';

const ONCE = Date.UTC(2024, 0, 1);

/** How many removals may be asked for until the action has heard of an event. Each takes 60 ms, four or eight at once. */
const A_FEW = 20;

/** The stream of events of a run that removes images, not what it asks of the past. */
const LIVE_EVENTS = /\/events\?(?!.*until=)/;

type Result = Awaited<ReturnType<typeof runAction>>;

/** When something else happens on the host: the call of ours at which it does. */
const MOMENTS = [
  {
    moment: 'between the snapshot and the first removal',
    candidates: 12,
    /** The layers are counted when all is decided, and nothing is removed yet. */
    isIt: ({ path }: Arrival, _removals: number) => path.includes('/system/df'),
    removedBefore: 0,
  },
  {
    moment: 'midway through 200 removals',
    candidates: 200,
    isIt: ({ method }: Arrival, removals: number) => method === 'DELETE' && removals === 100,
    // Those before it that are under way at that moment come to their end.
    removedBefore: 97,
  },
];

describe.concurrent.each(EACH_ENGINE)('on %s', (_name, kind) => {
  let engine: TestEngine;
  let program: string;
  let keptIds: ReadonlySet<string>;

  beforeAll(async () => {
    engine = await startEngine({ ...kind, swarm: true });
    program = join(engine.folder, `gdp-${randomBytes(4).toString('hex')}`);
    await copyFile('/bin/sleep', program);
    await loadImage(engine, { busybox: true, tags: ['app:1'] });
    await createService(engine, { name: 'web', image: 'app:1', options: ['--no-resolve-image'] });
    keptIds = await imageIds(engine);
  });
  afterAll(() => engine?.stop());

  beforeEach(async () => {
    for (const id of lines(
      await engine.docker('ps', '--all', '--quiet', '--filter', 'name=user'),
    )) {
      await engine.docker('rm', '--force', id);
    }
    await vi.waitFor(async () => {
      expect((await engine.api('GET', '/services')).status).toBe(200);
    }, 60_000);
    await waitConverged(engine, 'web');
    // Swarm watches an update for 5 s after it is done.
    await vi.waitFor(async () => {
      const dry = await prune(engine.host, { 'dry-run': 'true' });
      expect(dry.outputs['swarm-convergence'], dry.log).toBe('pass');
    }, 60_000);
  });

  const prune = (host: string, inputs: Record<string, string> = {}) =>
    runAction('main', { inputs: { ...OPEN_GATES, 'docker-host': host, ...inputs } });

  /** Makes so many images that may go, and gives them in the order in which they do. */
  async function candidates(count: number): Promise<string[]> {
    const left = [...(await imageIds(engine))].filter((id) => !keptIds.has(id));
    for (const id of left) await engine.api('DELETE', `/images/${id}?force=1`);
    const layer = Buffer.from('all the same');
    const ids = await loadImages(
      engine,
      Array.from({ length: count }, (_, n) => ({
        created: new Date(ONCE + n * 1_000),
        layers: [layer],
      })),
    );
    await growOld();
    return ids;
  }

  /**
   * Runs the action, and lets something happen at a moment of it. What comes after that takes as long
   * as on a slow disk, so that there is time to see it.
   */
  async function race(
    isIt: (typeof MOMENTS)[number]['isIt'],
    happen: () => Promise<unknown>,
    inputs: Record<string, string> = {},
    refused?: RegExp,
  ): Promise<Result> {
    let happened: Promise<unknown> | undefined;
    const proxy = await recordCalls(engine, async (call) => {
      if (refused?.test(call.path)) return answer(403, '{"message":"not allowed"}');
      if (happened === undefined && isIt(call, proxy.removals().length)) happened = happen();
      if (happened === undefined) return;
      await happened;
      if (call.method === 'DELETE') await sleep(60);
      return;
    });
    const result = await prune(proxy.host, inputs);
    await proxy.stop();
    expect(happened, `it did not come to that:\n${result.log}`).toBeDefined();
    await happened;
    return result;
  }

  /** That the report tells what the Engine shows, and that nothing else went. */
  async function reconcile({ report, outputs, log }: Result, ids: readonly string[]) {
    const left = await imageIds(engine);
    for (const id of keptIds) expect(left, log).toContain(id);
    const fates = new Map(report?.images?.map(({ id, fate }) => [id, fate]));
    for (const id of ids) {
      const fate = fates.get(id);
      if (fate === 'removed') expect(left, log).not.toContain(id);
      if (fate === 'skipped' || fate === 'not-attempted') expect(left, log).toContain(id);
    }
    const removed = ids.filter((id) => fates.get(id) === 'removed');
    expect(outputs['images-removed']).toBe(String(removed.length));
    return { removed: removed.length, left: ids.filter((id) => left.has(id)).length };
  }

  const imageIn = ({ report }: Result, id: string) =>
    report?.images?.find((image) => image.id === id);

  describe.sequential.each(MOMENTS)('$moment', ({ candidates: count, isIt, removedBefore }) => {
    /** The run has stopped because of this gate, and has said so everywhere. */
    async function expectStopped(result: Result, ids: string[], gate: string, why: string) {
      const { outputs, report, summary, log, exitCode } = result;
      const { removed, left } = await reconcile(result, ids);
      expect({ exitCode, ...outputs }, log).toMatchObject({
        exitCode: 0,
        outcome: removedBefore === 0 ? 'held' : 'pruned',
        [gate]: 'hold',
      });
      expect(removed, log).toBeGreaterThanOrEqual(removedBefore);
      if (removedBefore === 0) expect(removed, log).toBe(0);
      expect(removed, log).toBeLessThan(removedBefore + A_FEW);
      expect(left, log).toBe(count - removed);
      expect(left, log).toBeGreaterThan(0);
      expect(report?.stopped, log).toContain(`${gate} closed (hold): `);
      for (const text of [report?.stopped, log, summary]) expect(text).toContain(why);
    }

    it('a run-app starts: the run stops', async () => {
      const ids = await candidates(count);
      let app: ChildProcess | undefined;
      const start = async () => {
        app = spawn(program, ['1000'], { stdio: 'ignore' });
        await once(app, 'spawn');
      };
      try {
        const name = program.replace(/^.*\//, '');
        const result = await race(isIt, start, { 'run-app-process': name });
        await expectStopped(result, ids, 'run-app', `process ${app?.pid} is `);
      } finally {
        app?.kill('SIGKILL');
      }
    });

    it('a service begins an update: the run stops', async () => {
      const ids = await candidates(count);
      const result = await race(isIt, () => updateService(engine, 'web', '--force'));
      await expectStopped(result, ids, 'swarm-convergence', 'web');
    });

    it('a service begins an update, where the Engine tells of no events: the run stops', async () => {
      const ids = await candidates(count);
      const update = () => updateService(engine, 'web', '--force');
      const result = await race(isIt, update, {}, LIVE_EVENTS);
      await expectStopped(result, ids, 'swarm-convergence', 'web');
    });

    // Older ones have no image mounts.
    const withImageMounts = ['28.5', '29'].includes(kind.version) ? it : undefined;
    withImageMounts?.('a container mounts a candidate: it is skipped', async () => {
      const ids = await candidates(count);
      // Its turn is long before a second is over.
      const wanted = ids[removedBefore + 10] ?? '';
      const mount = { Type: 'image', Source: wanted, Target: '/mnt' };
      const body = { Image: 'app:1', HostConfig: { Mounts: [mount], NetworkMode: 'none' } };
      const result = await race(isIt, () =>
        engine.api('POST', '/containers/create?name=user', body),
      );
      expect(await imageIds(engine), result.log).toContain(wanted);
      expect(imageIn(result, wanted), result.log).toMatchObject({
        fate: 'skipped',
        reason: 'an image mount of container user (created)',
      });
      expect(await reconcile(result, ids), result.log).toEqual({ removed: count - 1, left: 1 });
    });

    it.each([
      {
        what: 'a container is created from a candidate',
        happen: (id: string) => engine.docker('create', '--name', 'user', id, 'true'),
        reason: /container user \(created\)|409 conflict: unable to delete .*container/,
      },
      {
        what: 'a candidate gets a tag',
        happen: (id: string) => engine.docker('tag', id, 'named:since'),
        reason: /it has been tagged since/,
      },
    ])('$what: it is skipped, and the others go', async ({ happen, reason }) => {
      const ids = await candidates(count);
      const wanted = ids.at(-1) ?? '';
      const result = await race(isIt, () => happen(wanted));
      const { exitCode, outputs, log } = result;
      expect(await reconcile(result, ids), log).toEqual({ removed: count - 1, left: 1 });
      expect(await imageIds(engine), log).toContain(wanted);
      expect({ exitCode, ...outputs }, log).toMatchObject({ exitCode: 0, outcome: 'pruned' });
      const image = imageIn(result, wanted);
      expect(image, log).toMatchObject({ fate: 'skipped' });
      expect(image?.reason).toMatch(reason);
      expect(log).toContain(`Kept ${wanted.slice(7, 19)}, skipped`);
    });

    // Before the first removal there are none to cut.
    const withEvents = removedBefore === 0 ? undefined : it;
    withEvents?.('its events are cut off: the run stops', async () => {
      const ids = await candidates(count);
      const proxy = await recordCalls(engine, async (call) => {
        if (isIt(call, proxy.removals().length)) proxy.cut(LIVE_EVENTS);
        if (call.method === 'DELETE') await sleep(60);
      });
      const result = await prune(proxy.host);
      await proxy.stop();
      const { removed } = await reconcile(result, ids);
      const { exitCode, outputs, report, log } = result;
      expect({ exitCode, ...outputs }, log).toMatchObject({
        exitCode: 0,
        outcome: 'pruned',
        'run-app': 'pass',
        'swarm-convergence': 'pass',
      });
      expect(removed, log).toBeGreaterThanOrEqual(removedBefore);
      expect(removed, log).toBeLessThan(removedBefore + A_FEW);
      expect(report?.stopped, log).toMatch(/^GET \/events at tcp:\S+ the connection was cut/);
      expect(report?.problems, log).toEqual([report?.stopped]);
    });

    it('the Engine is killed and comes back: the run stops', async () => {
      const ids = await candidates(count);
      let comingBack: Promise<void> | undefined;
      let killed: Promise<void> | undefined;
      const proxy = await recordCalls(engine, async (call) => {
        if (killed === undefined) {
          if (!isIt(call, proxy.removals().length)) return;
          killed = engine.kill('SIGKILL');
        } else {
          await killed;
          // Not before we have seen that it is gone: an Engine may be back within a second.
          comingBack ??= engine.restart();
        }
        await killed;
        return (response) => response.destroy();
      });
      const result = await prune(proxy.host);
      await proxy.stop();
      await (comingBack ?? engine.restart());
      const { removed, left } = await reconcile(result, ids);
      const { exitCode, outputs, report, summary, log } = result;
      expect(exitCode, log).toBe(1);
      expect(outputs['outcome'], log).toBe(removedBefore === 0 ? 'held' : 'failed');
      expect(report?.stopped, log).toMatch(/(?:GET|DELETE) \S+ at tcp:/);
      expect(summary).toContain('the connection was cut');
      expect(removed, log).toBeLessThanOrEqual(count - left);
      expect(left, log).toBeGreaterThan(0);
      if (removedBefore === 0) expect({ removed, left }, log).toEqual({ removed: 0, left: count });

      // The next run does what is left to do.
      await vi.waitFor(async () => {
        const next = await prune(engine.host);
        expect(next.outputs['outcome'], next.log).toBe('pruned');
      }, 60_000);
      expect(await imageIds(engine)).toEqual(keptIds);
    });
  });

  it.sequential.each(['one state folder', 'a state folder each'])(
    'two runs at once, with %s: both end well, and none counts what the other removed',
    async (folders) => {
      const ids = await candidates(200);
      const own = await mkdtemp(join(engine.folder, 'state-'));
      const other = folders.startsWith('one') ? own : await mkdtemp(join(engine.folder, 'state-'));
      // The first removal of each waits until the other has decided, too.
      let ready = 0;
      let go = () => {};
      const bothReady = new Promise<void>((resolve) => {
        go = resolve;
      });
      const proxies = await Promise.all(
        [own, other].map(() => {
          let isFirst = true;
          return recordCalls(engine, async ({ method }) => {
            if (method !== 'DELETE') return;
            if (isFirst && ++ready === 2) go();
            isFirst = false;
            await bothReady;
          });
        }),
      );
      const runs = await Promise.all(
        [own, other].map((state, n) =>
          prune(proxies[n]?.host ?? '', { 'state-dir': state, timeout: '120s' }),
        ),
      );
      await Promise.all(proxies.map((proxy) => proxy.stop()));
      const removed = runs.flatMap(({ report }) =>
        (report?.images ?? []).flatMap(({ id, fate }) => (fate === 'removed' ? [id] : [])),
      );
      const logs = runs.map(({ log }) => log).join('\n');
      for (const { exitCode, outputs, report, log } of runs) {
        expect({ exitCode, outcome: outputs['outcome'] }, log).toEqual({
          exitCode: 0,
          outcome: expect.stringMatching(/^(pruned|nothing-to-prune)$/),
        });
        expect(report?.problems, log).toEqual([]);
        expect(report?.stopped, log).toBeNull();
      }
      expect(removed.length, `none twice\n${logs}`).toBe(new Set(removed).size);
      expect([...removed].sort()).toEqual([...ids].sort());
      expect(await imageIds(engine)).toEqual(keptIds);
    },
  );
});
