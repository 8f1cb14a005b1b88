import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type RemovalResult, removeImages } from '../../src/act/remove.js';
import { connect } from '../../src/engine/client.js';
import { parseEndpoint } from '../../src/engine/endpoint.js';
import type { ReportedImage } from '../../src/report/schema.js';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { du } from '../harness/disk.js';
import { startEngine } from '../harness/engine.js';
import {
  listImages,
  loadImage,
  loadImages,
  pullAsSwarm,
  pushImage,
  supersede,
} from '../harness/images.js';
import { type Registry, startRegistry } from '../harness/registry.js';
import { runAction } from '../harness/run-action.js';
import { TAR_END, tarMember } from '../harness/tar.js';
import { OPEN } from '../unit/act/open.js';
import { growOld, imageIds, lines, OPEN_GATES, recordCalls, wipe } from './scene.js';

const KiB = 2 ** 10;
const MiB = 2 ** 20;
const DAY = 86_400_000;
const ONCE = new Date(Date.now() - 30 * DAY);

describe.each(EACH_ENGINE)('removal on %s', (_name, kind) => {
  /** How many removals are under way at once: src/act/remove.ts. */
  const AT_ONCE = kind.store === 'containerd' ? 8 : 4;
  let engine: TestEngine;
  let registry: Registry;

  beforeAll(async () => {
    engine = await startEngine(kind);
    registry = await startRegistry(engine);
  });
  afterEach(() => wipe(engine));
  afterAll(() => engine?.stop());

  /** Runs the action with open gates, by way of `host`. */
  const prune = (inputs: Record<string, string> = {}, host = engine.host) =>
    runAction('main', { inputs: { ...OPEN_GATES, 'docker-host': host, ...inputs } });

  /** Builds with the classic builder, each instruction an image: all but the last are nameless. */
  async function buildChain(base: string, tag: string): Promise<string[]> {
    const dockerfile = [`FROM ${base}`, `ENV CHAIN=${tag}`, 'COPY file /file', 'LABEL last=1'];
    const context = Buffer.concat([
      ...tarMember('Dockerfile', Buffer.from(dockerfile.join('\n'))),
      ...tarMember('file', Buffer.from(`of ${tag}`)),
      TAR_END,
    ]);
    const before = await imageIds(engine);
    const name = tag === '' ? '' : `&t=${tag}`;
    const { status, body } = await engine.api('POST', `/build?version=1${name}`, context);
    const made = (await engine.api('GET', '/images/json?all=true')).body.filter(
      ({ Id }: { Id: string }) => !before.has(Id),
    );
    if (status !== 200 || made.length !== 3) throw new Error(`not built: ${status} ${body}`);
    const parents = new Map<string, string>(
      made.map(({ Id, ParentId }: { Id: string; ParentId: string }) => [ParentId, Id]),
    );
    const [root] = [...parents.keys()].filter((id) => before.has(id));
    const chain: string[] = [];
    for (let at = parents.get(root ?? ''); at !== undefined; at = parents.get(at)) chain.push(at);
    return chain;
  }

  it('takes what is dangling, and leaves every other class alone', async () => {
    const nextWeek = new Date(Date.now() + 7 * DAY);
    const [base, running, exited, created, app, labelled, byId, future, ...gone] = await loadImages(
      engine,
      [
        { created: ONCE, busybox: true, tags: ['base:1'] },
        ...[1, 2, 3].map(() => ({ created: ONCE, busybox: true })),
        { created: ONCE, tags: ['app:1'] },
        { created: ONCE, labels: { 'gated-docker-prune.keep': '' } },
        { created: ONCE },
        { created: nextWeek },
        ...[1, 2].map(() => ({ created: ONCE })),
      ],
    );
    const undated = await loadImage(engine, { created: null });
    const [superseded, latest] = await supersede(engine, 'latest:1', [
      { created: ONCE },
      { created: ONCE },
    ]);
    const pull = async (name: string) =>
      pullAsSwarm(engine, await pushImage(engine, registry, name, { created: ONCE }));
    const [cached, byGlob] = [await pull('recipe:1'), await pull('team/other:1')];
    const run = ['run', '--network', 'none'];
    await engine.docker(...run, '--detach', '--name', 'running', running ?? '');
    await engine.docker(...run, '--name', 'exited', exited ?? '', 'true');
    await engine.docker('create', '--name', 'created', created ?? '');
    const [firstStep, secondStep, tagged] = await buildChain('base:1', 'chain:1');
    const [firstOrphan, secondOrphan, lastOrphan] = await buildChain('base:1', '');
    const before = await imageIds(engine);
    await growOld();

    const proxy = await recordCalls(engine);
    const { exitCode, outputs, report, log } = await prune(
      { keep: `127.0.0.1:5000/team/*:*\n${byId}` },
      proxy.host,
    );
    await proxy.stop();

    const inherited = (child = '') => `parent of ${child.slice(7, 19)}: has a tag`;
    const kept: Record<string, [string | undefined, string, RegExp | string]> = {
      base: [base, 'tagged', 'has a tag'],
      running: [running, 'in-use', 'container running (running)'],
      exited: [exited, 'in-use', 'container exited (exited)'],
      created: [created, 'in-use', 'container created (created)'],
      app: [app, 'tagged', 'has a tag'],
      latest: [latest, 'tagged', 'has a tag'],
      labelled: [labelled, 'kept', 'label gated-docker-prune.keep'],
      byId: [byId, 'kept', `keep: ${byId}`],
      byGlob: [byGlob, 'kept', 'keep: 127.0.0.1:5000/team/*:*'],
      cached: [cached, 'cached', /has a repository digest/],
      future: [future, 'young', /no usable date/],
      undated: [undated, 'young', /no usable date|built/],
      tagged: [tagged, 'tagged', 'has a tag'],
      firstStep: [firstStep, 'tagged', inherited(secondStep)],
      secondStep: [secondStep, 'tagged', inherited(tagged)],
    };
    const removed = [...gone, superseded, firstOrphan, secondOrphan, lastOrphan];
    const images = new Map(report?.images?.map((image) => [image.id, image]));
    for (const [what, [id = '', name, reason]] of Object.entries(kept)) {
      const image = images.get(id);
      expect(image, `${what}\n${log}`).toMatchObject({ class: name, fate: 'kept' });
      if (typeof reason === 'string') expect(image?.reason, what).toBe(reason);
      else expect(image?.reason, what).toMatch(reason);
    }
    for (const id of removed) {
      expect(images.get(id ?? ''), log).toMatchObject({
        class: 'dangling',
        fate: 'removed',
        reason: 'no tag, no digest, at least 1s old',
      });
    }
    expect(new Set(images.keys()), 'the report is complete').toEqual(before);
    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: 0,
      outcome: 'pruned',
      'images-removed': String(removed.length),
    });

    const survivors = Object.values(kept).map(([id]) => id);
    expect([...(await imageIds(engine))].sort()).toEqual(survivors.sort());
    expect(await engine.docker('ps', '--all', '--quiet').then(lines)).toHaveLength(3);
    // A parent cannot go before its child.
    const order = proxy.removals();
    expect(order.filter((id) => [firstOrphan, secondOrphan, lastOrphan].includes(id))).toEqual([
      lastOrphan,
      secondOrphan,
      firstOrphan,
    ]);
    // The Engine says that a whole chain may stand on the base that is kept.
    expect(await engine.docker('run', '--rm', '--network', 'none', 'chain:1', 'cat', '/file')).toBe(
      'of chain:1',
    );
  });

  it('by default takes nothing that is younger than a day by any clock', async () => {
    const [old, young] = await loadImages(engine, [
      { created: ONCE },
      { created: new Date(Date.now() - DAY + 60_000) },
    ]);
    const { outputs, report, log } = await prune({ 'min-age': '' });
    const images = new Map(report?.images?.map((image) => [image.id, image]));
    expect(images.get(young ?? ''), log).toMatchObject({ class: 'young', fate: 'kept' });
    expect(images.get(young ?? '')?.reason).toMatch(/^built 23h 59m ago/);
    // Only the containerd store knows that it came here, and lost its name, just now.
    if (kind.store === 'containerd') {
      expect(images.get(old ?? '')).toMatchObject({ class: 'young', fate: 'kept' });
      expect(images.get(old ?? '')?.reason).toMatch(/^tagged [\d.]+m?s ago, younger than 1d/);
      expect(outputs['outcome']).toBe('nothing-to-prune');
    } else {
      expect(images.get(old ?? '')).toMatchObject({ class: 'dangling', fate: 'removed' });
      expect(outputs['outcome']).toBe('pruned');
    }
    expect(await imageIds(engine)).toContain(young);
  });

  // Engine 20.10 has no image mounts.
  const withImageMounts = Number(kind.version) < 28 ? undefined : it;
  withImageMounts?.(
    'keeps an image that a container has mounted, where the Engine would not',
    async () => {
      await loadImage(engine, { tags: ['base:1'], busybox: true });
      const [mounted = '', other = ''] = await loadImages(engine, [
        { tags: ['mounted:1'], created: ONCE },
        { created: ONCE },
      ]);
      const { status } = await engine.api('POST', '/containers/create?name=mounter', {
        Image: 'base:1',
        HostConfig: { Mounts: [{ Type: 'image', Source: 'mounted:1', Target: '/mnt' }] },
      });
      expect(status).toBe(201);
      await engine.docker('start', 'mounter');
      // Its tag moves on: now nothing of the Engine tells which image that mount is.
      await loadImage(engine, { tags: ['mounted:1'], created: ONCE });
      await growOld();

      const { outputs, report, log } = await prune();
      expect(outputs, log).toMatchObject({ outcome: 'nothing-to-prune', 'images-removed': '0' });
      for (const id of [mounted, other]) {
        const image = report?.images?.find((each) => each.id === id);
        expect(image).toMatchObject({ class: 'in-use', fate: 'kept' });
        expect(image?.reason).toMatch(/maybe an image mount of container mounter/);
      }
      expect(await imageIds(engine)).toContain(mounted);
      // The control: the Engine itself sees no use of it.
      const control = await engine.api('DELETE', `/images/${mounted}?noprune=true`);
      expect(control.status).toBe(200);

      // Once the container is gone, its image may go.
      await engine.docker('rm', '--force', 'mounter');
      expect((await prune()).outputs).toMatchObject({ outcome: 'pruned', 'images-removed': '1' });
      expect(await imageIds(engine)).not.toContain(other);
    },
  );

  it('goes from old to new, a few at once, and measures what that gives back', async () => {
    const shared = Buffer.alloc(8 * MiB, 'shared with an image that stays');
    const common = Buffer.alloc(6 * MiB, 'shared by images that go');
    const day = (n: number) => new Date(Date.now() - (40 - n) * DAY);
    // Loaded in another order than they were built in.
    const order = [7, 2, 9, 0, 5, 11, 4, 1, 10, 3, 8, 6];
    const ids = await loadImages(engine, [
      { tags: ['stays:1'], created: ONCE, layers: [shared, MiB] },
      ...order.map((n) => ({
        created: day(n),
        layers: n < 5 ? [shared, 32 * KiB] : n < 9 ? [common, 16 * KiB] : [9 * MiB, 3 * MiB],
      })),
    ]);
    const byAge = order.map((n, i) => ({ n, id: ids[i + 1] ?? '' })).sort((a, b) => a.n - b.n);
    const small = Array.from({ length: 2_000 }, (_, i) =>
      tarMember(`folder/file-${i}`, Buffer.alloc(100, i)),
    );
    const archive = Buffer.concat([...tarMember('folder/'), ...small.flat(), TAR_END]);
    await engine.api('POST', '/images/create?fromSrc=-', archive);
    const listed: { Id: string; Size: number; RepoTags: string[] | null }[] =
      await listImages(engine);
    const newest = listed.find(({ Id }) => !ids.includes(Id))?.Id ?? '';
    const expected = [...byAge.map(({ id }) => id), newest];
    await growOld();

    const underWay: number[] = [];
    const proxy = await recordCalls(engine, async ({ method }) => {
      if (method !== 'DELETE') return;
      const answered = proxy.calls.filter((call) => call.method === 'DELETE').length;
      underWay.push(proxy.removals().length - answered);
      // As long as a removal of a big image takes: else the next one would hardly overlap it.
      await sleep(20);
    });
    const before = await du(engine);
    const { outputs, report, log } = await prune({}, proxy.host);
    const freed = before - (await du(engine));
    await proxy.stop();

    expect(outputs, log).toMatchObject({ outcome: 'pruned', 'images-removed': '13' });
    const tolerance = Math.max(freed * 0.05, MiB);
    const reclaimed = Number(outputs['bytes-reclaimed']);
    const listedSizes = listed
      .filter(({ Id }) => expected.includes(Id))
      .reduce((sum, { Size }) => sum + Size, 0);
    console.log(
      `${engine.name}: du ${freed}, reported ${reclaimed} by ${report?.reclaimed.measuredBy},`,
      `engine ${report?.reclaimed.engine}, sum of sizes ${listedSizes}`,
    );
    const { filesystem, engine: layers, reason } = report?.reclaimed ?? {};
    expect(Math.abs(Number(filesystem) - freed), log).toBeLessThan(tolerance);
    // The two thousand files take a block each, which overlay2 and 26.1 don't count: the smaller figure stands.
    expect(reclaimed).toBe(Math.min(Number(filesystem), Number(layers)));
    if (kind.store === 'containerd' && kind.version !== '26.1') expect(reason).toBeNull();
    else expect(reason).toMatch(/^Files took more space on the disk than their size/);
    expect(Math.abs(listedSizes - freed), 'a sum of sizes would do').toBeGreaterThan(tolerance);

    const removals = proxy.removals();
    expect([...removals].sort()).toEqual([...expected].sort());
    // A few are under way at once, so that one may overtake those that started just before it.
    for (const [place, id] of removals.entries()) {
      expect(expected.indexOf(id), `removal ${place}`).toBeLessThan(place + AT_ONCE);
    }
    const inspected = proxy.arrivals.slice(
      proxy.arrivals.findIndex(({ path }) => path.includes('/system/df')),
    );
    const started = inspected.flatMap(({ method, reference }) =>
      method === 'GET' && reference !== undefined ? [reference] : [],
    );
    expect(started.map((id) => expected.indexOf(id))).toEqual(expected.map((_, i) => i));
    expect(Math.max(...underWay)).toBeGreaterThan(1);
    expect(Math.max(...underWay)).toBeLessThanOrEqual(AT_ONCE);
  });

  it('removes an image with digests in two repositories name by name, without force', async () => {
    const names = ['one', 'two'].map((name) => `${registry.address}/${name}`);
    const tags = names.map((name) => `${name}:1`);
    const [id = ''] = await loadImages(engine, [{ created: ONCE, busybox: true, tags }]);
    for (const tag of tags) await engine.docker('push', tag);
    const { RepoDigests } = (await engine.api('GET', `/images/${id}/json`)).body;
    const digests: string[] = names.map((name) =>
      RepoDigests.find((digest: string) => digest.startsWith(`${name}@`)),
    );
    await engine.docker('image', 'rm', ...tags);
    expect(await imageIds(engine)).not.toContain(id);
    // As Swarm does: on the containerd store with the tag, which it then shows as part of the name.
    for (const [i, digest] of digests.entries()) {
      const reference = tags[i] ?? '';
      await pullAsSwarm(engine, { reference, digest: digest.replace(/^.*@/, '') });
    }

    const proxy = await recordCalls(engine);
    const endpoint = parseEndpoint(proxy.host, {});
    const client = await connect(endpoint, AbortSignal.timeout(30_000));
    const image = (await client.images()).find((each) => each.Id === id);
    expect(image).toBeDefined();
    if (image === undefined) return;
    const refused = await engine.api('DELETE', `/images/${id}?noprune=true`);
    expect(refused.status, 'why not by ID').toBe(409);
    expect(refused.body.message).toMatch(/must be forced.* multiple repositories/);

    const onlyThis: [string, RemovalResult][] = [];
    const { stopped } = await removeImages(client, [[image]], {
      ...OPEN,
      onResult: ({ Id }, result) => onlyThis.push([Id, result]),
    });
    await proxy.stop();
    expect({ stopped, onlyThis }).toEqual({
      stopped: undefined,
      onlyThis: [[id, { outcome: 'removed', reason: '' }]],
    });
    expect(proxy.removals()).toEqual(digests);
    expect(proxy.calls.some(({ path }) => path.includes('force'))).toBe(false);
    expect(await imageIds(engine)).not.toContain(id);
  });

  it('passes over what has gone, is used, or got a name in the meantime', async () => {
    const specs = Array.from({ length: AT_ONCE + 4 }, (_, n) => ({
      created: new Date(ONCE.getTime() + n * DAY),
      busybox: true,
    }));
    const ids = await loadImages(engine, specs);
    const [, gone = '', used = ''] = ids;
    const [tagged = '', started = ''] = ids.slice(-2);
    await growOld();
    let meanwhile: Promise<unknown> | undefined;
    const proxy = await recordCalls(engine, async ({ method, reference }) => {
      if (method !== 'DELETE') return;
      // Well after the plan, and well before their turn: the first removals wait for it.
      meanwhile ??= Promise.all([
        engine.docker('tag', tagged, 'named:since'),
        engine.docker('run', '--detach', '--network', 'none', '--name', 'since', started),
        sleep(1_100),
      ]);
      await meanwhile;
      // In the last moment: after all that we look at, before the Engine does.
      if (reference === gone) await engine.docker('image', 'rm', gone);
      if (reference === used) await engine.docker('create', '--name', 'user', used);
    });
    const { exitCode, outputs, report, log } = await prune({}, proxy.host);
    await proxy.stop();

    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: 0,
      outcome: 'pruned',
      'images-removed': String(AT_ONCE),
    });
    const fates = new Map(report?.images?.map((image) => [image.id, image]));
    const reasons: [string, RegExp][] = [
      [gone, /404 No such image/],
      [used, /409 conflict: unable to delete .*container/],
      [tagged, /it has been tagged since/],
      [started, /^container since \(running\)$/],
    ];
    for (const [id, reason] of reasons) {
      expect(fates.get(id), log).toMatchObject({ fate: 'skipped' });
      expect(fates.get(id)?.reason).toMatch(reason);
      expect(log).toContain(`Kept ${id.slice(7, 19)}, skipped`);
    }
    expect([...(await imageIds(engine))].sort()).toEqual([used, tagged, started].sort());
    expect(report?.problems).toEqual([]);
  });

  describe('with 60 images to go', () => {
    const COUNT = 60;
    let ids: string[];

    beforeAll(async () => {
      const layer = Buffer.from('all the same');
      const specs = Array.from({ length: COUNT }, (_, n) => ({
        created: new Date(ONCE.getTime() + n * 1_000),
        layers: [layer],
      }));
      ids = await loadImages(engine, specs);
      await loadImage(engine, { tags: ['busybox:1'], busybox: true });
      await growOld();
    });

    /** That the report agrees with the Engine, image by image; gives those that are left. */
    async function reconcile(images: ReportedImage[] | null | undefined, candidates: string[]) {
      const left = await imageIds(engine);
      const fates = new Map(images?.map(({ id, fate }) => [id, fate]));
      for (const id of candidates) {
        if (left.has(id)) expect(fates.get(id)).not.toBe('removed');
        else expect(fates.get(id)).toBe('removed');
      }
      return candidates.filter((id) => left.has(id));
    }

    it('stops when it is dry, closes, is cancelled, and then goes on to the end', async () => {
      // Dry: says what would go, and nothing goes.
      const dry = await prune({ 'dry-run': 'true' });
      expect({ exitCode: dry.exitCode, ...dry.outputs }, dry.log).toMatchObject({
        exitCode: 0,
        outcome: 'dry-run',
        'images-removed': '0',
        'bytes-reclaimed': '0',
      });
      const would = dry.report?.images?.filter(({ fate }) => fate === 'would-remove');
      expect(would?.map(({ id }) => id).sort()).toEqual([...ids].sort());
      expect(await reconcile(dry.report?.images, ids)).toHaveLength(COUNT);

      // A gate closes: at the tenth removal, a run-app comes to life.
      let starting: Promise<unknown> | undefined;
      let sightings = 0;
      let afterSighting = 0;
      const closing = await recordCalls(engine, async ({ method, path }) => {
        if (method === 'GET' && path.includes('/containers/json') && starting) {
          // Either before the container's time, or when it runs: never a look that may see it or not.
          await starting;
          sightings++;
        }
        if (method !== 'DELETE') return;
        if (sightings > 0) afterSighting++;
        if (closing.removals().length === 10) {
          const run = ['run', '--detach', '--network', 'none', '--name', 'deploy'];
          starting = engine.docker(...run, '--label', 'gdp-live=yes', 'busybox:1');
          await starting;
        }
        await sleep(150);
      });
      const closed = await prune({ 'run-app-label': 'gdp-live=yes' }, closing.host);
      await closing.stop();
      const removed = Number(closed.outputs['images-removed']);
      expect({ exitCode: closed.exitCode, ...closed.outputs }, closed.log).toMatchObject({
        exitCode: 0,
        outcome: 'pruned',
        'run-app': 'hold',
        'disk-pressure': 'pass',
        'swarm-convergence': 'pass',
      });
      expect(removed).toBeGreaterThanOrEqual(10);
      expect(removed, closed.log).toBeLessThan(COUNT - 10);
      expect(closed.report?.stopped).toBe('run-app closed (hold): container deploy');
      expect(closed.summary).toContain('container deploy');
      expect(sightings, 'looked again while it worked').toBeGreaterThan(0);
      // Those which were past the look when it was made.
      expect(afterSighting, 'removals begun afterwards').toBeLessThanOrEqual(AT_ONCE);
      const left = await reconcile(closed.report?.images, ids);
      expect(left).toHaveLength(COUNT - removed);
      const notAttempted = closed.report?.images?.filter(({ fate }) => fate === 'not-attempted');
      expect(notAttempted?.map(({ id }) => id).sort()).toEqual([...left].sort());

      // Held from the start: not one call that changes anything.
      const holding = await recordCalls(engine);
      const held = await prune({ 'run-app-label': 'gdp-live=yes' }, holding.host);
      await holding.stop();
      expect(held.outputs, held.log).toMatchObject({ outcome: 'held', 'images-removed': '0' });
      expect(holding.removals()).toEqual([]);
      await engine.docker('rm', '--force', 'deploy');

      // Cancelled by the runner, with removals under way.
      let step: import('node:child_process').ChildProcess | undefined;
      const cancelling = await recordCalls(engine, async ({ method }) => {
        if (method !== 'DELETE') return;
        if (cancelling.removals().length === 6) step?.kill('SIGTERM');
        await sleep(100);
      });
      const cancelled = await runAction('main', {
        inputs: { ...OPEN_GATES, 'docker-host': cancelling.host },
        onStart: (child) => {
          step = child;
        },
      });
      await cancelling.stop();
      expect({ exitCode: cancelled.exitCode, ...cancelled.outputs }, cancelled.log).toMatchObject({
        exitCode: 143,
        outcome: 'cancelled',
        'disk-pressure': 'pass',
        'run-app': 'pass',
        'swarm-convergence': 'pass',
      });
      // Those under way were waited for.
      const asked = cancelling.removals().length;
      expect(cancelled.outputs['images-removed']).toBe(String(asked));
      expect(cancelled.report?.stopped).toMatch(/cancelled by SIGTERM/);
      expect(cancelled.summary).toContain('cancelled by SIGTERM');
      expect(cancelling.removals().length).toBeLessThan(6 + AT_ONCE);
      const rest = await reconcile(cancelled.report?.images, left);
      expect(rest.length).toBeGreaterThan(0);
      expect(rest.length).toBeLessThan(left.length);

      // And without all that, to the end.
      const last = await prune();
      expect(last.outputs, last.log).toMatchObject({
        outcome: 'pruned',
        'images-removed': String(rest.length),
      });
      expect(await reconcile(last.report?.images, rest)).toEqual([]);
    });
  });
});
