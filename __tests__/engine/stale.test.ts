import { chmod, chown, mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { observerFromState } from '../../src/observer/launch.js';
import { EACH_ENGINE, GRAPH_DRIVER, type TestEngine } from '../engines.js';
import { run } from '../harness/command.js';
import { empty, fillTo, usedPercent } from '../harness/disk.js';
import { startEngine } from '../harness/engine.js';
import {
  keepsSuperseded,
  loadImage,
  pullAsSwarm,
  pushImage,
  supersede,
} from '../harness/images.js';
import { startProxy } from '../harness/proxy.js';
import { type Registry, startRegistry } from '../harness/registry.js';
import { runAction } from '../harness/run-action.js';
import { createService, removeService, waitConverged, waitDrained } from '../harness/swarm.js';
import { startTimeTravel } from '../harness/time-travel.js';
import { nodeOfUser } from './attempt.js';
import { recordsIn } from './observed.js';
import { answer, imageIds, lines, wipe } from './scene.js';

const MiB = 2 ** 20;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The user of a runner that is not root. */
const RUNNER = 65_534;
const built = new Date(Date.now() - 60 * DAY);

/** An Engine with a Swarm and a registry, where time passes as told. */
function aHost(kind: Parameters<typeof startEngine>[0]) {
  let engine: TestEngine;
  let registry: Registry;
  let stateDir: string;
  let time: Awaited<ReturnType<typeof startTimeTravel>>;

  beforeAll(async () => {
    engine = await startEngine({ ...kind, swarm: true, diskBytes: 512 * MiB });
    registry = await startRegistry(engine);
  });
  afterAll(() => engine?.stop());
  beforeEach(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'gdp-state-'));
    time = await startTimeTravel(engine, stateDir);
  });
  afterEach(async () => {
    await time.stop();
    await rm(stateDir, { recursive: true });
    await empty(engine);
    await wipe(engine);
  });

  const options = (inputs: Record<string, string>) => ({
    inputs: {
      'docker-host': time.host,
      'run-app-process': 'no-such-app',
      'state-dir': stateDir,
      'disk-threshold': '1',
      'disk-target': '1',
      'digest-retention': '72h',
      ...inputs,
    },
  });

  /** A job with the step first in it, which does something, and acts in the end. */
  async function job(work: () => Promise<unknown> = async () => {}, inputs = {}) {
    const post = options({ when: 'post', ...inputs });
    const main = await runAction('main', post);
    await work();
    const result = await runAction('post', { ...post, state: main.state });
    expect(result.exitCode, result.log).toBe(0);
    return result;
  }

  const recipe = (name: string, size: number) =>
    pushImage(engine, registry, name, { created: built, layers: [size] });

  return {
    engine: () => engine,
    registry: () => registry,
    images: () => imageIds(engine),
    host: () => time.host,
    pass: (ms: number) => time.pass(ms),
    records: () => recordsIn(stateDir),
    options,
    prune: (inputs: Record<string, string> = {}, env: NodeJS.ProcessEnv = {}) =>
      runAction('main', { ...options(inputs), env }),
    job,
    recipe,

    async deployAndTearDown(reference: string) {
      const health = ['--health-cmd', 'true', '--health-interval', '1s'];
      const service = { name: 'app', image: reference, command: ['sleep', '600'], options: health };
      await createService(engine, service);
      await waitConverged(engine, 'app');
      await removeService(engine, 'app');
      await waitDrained(engine);
      const ids = lines(await engine.docker('ps', '-aq'));
      if (ids.length > 0) await engine.docker('rm', '-f', ...ids);
    },

    /** Images of so many bytes that were last used one day after the other, the first longest ago. */
    async pulledOverDays(count: number, size: number): Promise<string[]> {
      const ids: string[] = [];
      for (let n = 0; n < count; n++) {
        const pushed = await recipe(`app-${n}:1`, size);
        const pull = () => pullAsSwarm(engine, pushed).then((id) => ids.push(id));
        await job(pull, { 'dry-run': 'true' });
        await time.pass(DAY);
      }
      return ids;
    },
  };
}

describe.each(EACH_ENGINE)('what Swarm pulled on %s', (_name, kind) => {
  // The containerd store keeps a layer twice, packed and unpacked: 20 MiB of disk on both.
  const layer = (kind.store === 'containerd' ? 10 : 20) * MiB;
  const host = aHost(kind);
  const { images, pass, prune, job, recipe, deployAndTearDown, options } = host;

  it('stays while it is used between the looks, and goes once it was not for its retention', async () => {
    const daily = await recipe('base:1', MiB);
    const superseded = await recipe('recipe:1', 2 * MiB);
    await job(() => deployAndTearDown(superseded.reference));
    const [oldId] = await images();
    const update = await recipe('recipe:1', 3 * MiB);
    expect(update.digest).not.toBe(superseded.digest);

    for (const day of [1, 2, 3]) {
      // An hour short of three days since it was used.
      await pass(day === 3 ? DAY - HOUR : DAY);
      const since = await host.registry().mark();
      const { report, log } = await job(async () => {
        await deployAndTearDown(daily.reference);
        await deployAndTearDown(update.reference);
      });
      expect(report, log).toMatchObject({ outcome: 'nothing-to-prune', imagesRemoved: 0 });
      expect(report?.images?.map((image) => image.class)).toEqual(['cached', 'cached', 'cached']);
      const pulled = await host.registry().blobRequests({ since });
      expect(pulled.length > 0, 'pulls on the first day only').toBe(day === 1);
      expect(report?.cache?.coming[0]?.id, 'the next one to go').toBe(oldId);
    }

    await pass(HOUR + 1);
    const { report, outputs, log, summary } = await prune();
    expect(outputs, log).toMatchObject({ outcome: 'pruned', 'images-removed': '1' });
    expect(report?.images?.find(({ id }) => id === oldId)).toMatchObject({
      class: 'stale',
      fate: 'removed',
      reason: expect.stringMatching(/^unused for 3d.*, longer than digest-retention \(3d\)$/),
      lastUse: { evidence: expect.stringMatching(/^(?:seen|observer|event)$/) },
    });
    expect(await images()).not.toContain(oldId);
    expect(report?.cache).toMatchObject({ kept: { images: 2 }, isObserved: true });
    expect(summary).toContain('Stale on');

    const since = await host.registry().mark();
    await deployAndTearDown(daily.reference);
    await deployAndTearDown(update.reference);
    expect(await host.registry().blobRequests({ since }), 'pulls nothing that is in use').toEqual(
      [],
    );
  });

  it('goes least recently used first, only down to the target, and only when the rest is not enough', async () => {
    const ids = await host.pulledOverDays(4, layer);
    const [first = '', second = '', ...others] = ids;
    await pass(3 * DAY);
    await job(undefined, { 'dry-run': 'true' });
    await supersede(host.engine(), 'app:1', [
      { created: built, layers: [layer] },
      { created: built, layers: [MiB] },
    ]);
    await prune({ 'dry-run': 'true' });
    await pass(2 * DAY);
    const limits = { 'disk-threshold': '80' };

    // An image is some 4% of the disk: the dangling image alone is enough.
    await fillTo(host.engine(), 81);
    const dry = await prune({ ...limits, 'disk-target': '78', 'dry-run': 'true' });
    expect(dry.report?.headline, dry.log).toBe('1 image and up to 4 stale ones would be removed.');
    const gentle = await prune({ ...limits, 'disk-target': '78' });
    expect(gentle.outputs, gentle.log).toMatchObject({ outcome: 'pruned', 'images-removed': '1' });
    expect([...(await images())]).toEqual(expect.arrayContaining(ids));
    const spared = gentle.report?.images?.filter((image) => image.class === 'stale');
    expect(spared?.map(({ fate }) => fate)).toEqual(Array(4).fill('kept'));
    expect(spared?.[0]?.reason).toMatch(
      /^stale, but there's room for it: the disk is 7\d% used, [\d.]+ MiB free$/,
    );

    // Two of them are 8%, one would not do.
    await fillTo(host.engine(), 85);
    const { outputs, report, log } = await prune({ ...limits, 'disk-target': '78' });
    expect(outputs, log).toMatchObject({ outcome: 'pruned', 'images-removed': '2' });
    const left = await images();
    expect(left).not.toContain(first);
    expect(left).not.toContain(second);
    for (const id of others) expect(left).toContain(id);
    expect(report?.disks.after[0]?.usedPercent).toBeLessThanOrEqual(78);
    expect(log.indexOf(first.slice(7, 19))).toBeLessThan(log.indexOf(second.slice(7, 19)));

    // Held: nothing goes, whatever its age.
    await fillTo(host.engine(), 79);
    expect((await prune(limits)).outputs).toMatchObject({ outcome: 'held', 'images-removed': '0' });
  });

  it('goes early as far as the room needed asks, and no further', async () => {
    const [first = '', second = '', ...others] = await host.pulledOverDays(4, layer);
    await pass(2 * DAY);
    await fillTo(host.engine(), 60);
    const { bavail, bsize } = await statfs(host.engine().dataRoot);
    // An image is 20 MiB: one is not enough.
    const needed = Math.ceil((bavail * bsize + 30 * MiB) / 1000) * 1000;
    const limits = { 'disk-threshold': '80', 'disk-target': '70', 'digest-retention': '720h' };
    const set = { ...limits, 'disk-room': `${needed / 1000}kB` };

    const strict = await prune({ ...limits, 'disk-room': 'none' });
    expect(strict.outputs, strict.log).toMatchObject({ outcome: 'held', 'images-removed': '0' });
    expect(strict.report).toMatchObject({ room: null, retention: { setBy: 'digest-retention' } });
    const never = await prune({ ...set, 'digest-retention': 'never' });
    expect(never.outputs, never.log).toMatchObject({ outcome: 'nothing-to-prune' });
    expect(never.summary).toContain('Still short of room');

    const dry = await prune({ ...set, 'dry-run': 'true' });
    expect(dry.report?.headline, dry.log).toBe('Up to 4 stale ones would be removed.');
    const { outputs, report, log } = await prune(set);
    expect(outputs, log).toMatchObject({ outcome: 'pruned', 'images-removed': '2' });
    const left = await images();
    for (const id of [first, second]) expect(left).not.toContain(id);
    for (const id of others) expect(left).toContain(id);
    expect(report).toMatchObject({
      room: { needed, how: 'set', from: null },
      retention: { ms: DAY, setBy: 'min-age' },
    });
    expect(report?.room?.free).toBeGreaterThanOrEqual(needed);
    expect(report?.gates[0]).toMatchObject({
      verdict: 'pass',
      observed: '60%',
      reason: expect.stringMatching(
        /^60% used: [\d.]+ MiB are free, and [\d.]+ MiB should be, as `disk-room` says\.$/,
      ),
    });
    expect((await prune(set)).outputs).toMatchObject({ outcome: 'held', 'images-removed': '0' });
  });

  it('that comes back after it was removed is counted, also before the next look', async () => {
    const gone = await recipe('gone:1', layer);
    const back = await recipe('back:1', layer);
    for (const { reference } of [gone, back]) await job(() => deployAndTearDown(reference));
    await pass(5 * DAY);
    const removed = await prune();
    expect(removed.outputs, removed.log).toMatchObject({ 'images-removed': '2' });
    expect(removed.report?.cache?.cameBack).toMatchObject({ evicted: 0, images: 0 });

    await pass(2 * HOUR);
    const { report, summary, log } = await job(() => deployAndTearDown(back.reference));
    const bytes = report?.images?.[0]?.bytes;
    expect(report?.cache?.cameBack, log).toMatchObject({ evicted: 2, images: 1, bytes });
    expect(report?.cache?.cameBack.soonestMs).toBeGreaterThan(2 * HOUR);
    expect(report?.cache?.cameBack.soonestMs).toBeLessThan(3 * HOUR);
    expect(summary).toContain('Of 2 images removed from the cache in 30 days 1 came back');
  });

  it('took so much of the disk at once, measured where an observer watched, else estimated', async () => {
    const dry = { 'dry-run': 'true' };
    const takes = async () => (await host.records())[0]?.disk?.takes ?? [];
    const pull = async (name: string) => {
      const pushed = await recipe(name, 2 * layer);
      return () => pullAsSwarm(host.engine(), pushed);
    };
    // What comes to an empty Engine is its first fill.
    await job(await pull('first:1'), dry);
    expect(await takes()).toEqual([]);

    const second = await pull('second:1');
    // Pushing took some, too.
    await prune(dry);
    const { report, log } = await job(second, dry);
    const [measured = expect.fail(log)] = await takes();
    // Besides the layers that it shares with the first.
    const size = 40 * MiB;
    expect(measured.how).toBe('measured');
    expect(measured.bytes / size).toBeGreaterThan(0.95);
    expect(measured.bytes / size).toBeLessThan(2.5);
    expect(report?.room?.needed).toBeGreaterThanOrEqual(Math.floor(measured.bytes));

    await pass(2 * DAY);
    const third = await pull('third:1');
    await prune(dry);
    await third();
    await prune(dry);
    const estimated = (await takes()).at(-1);
    expect(estimated?.how).toBe('estimated');
    const factor = kind.store === 'containerd' ? 1 : 2;
    expect((estimated?.bytes ?? 0) / size).toBeGreaterThan(0.95 * factor);
    expect((estimated?.bytes ?? 0) / size).toBeLessThan(1.05 * factor);
    expect(await takes()).toHaveLength(2);
  });

  it('stays for ever when that is said, or when it is on the keep list', async () => {
    const [first = '', second = ''] = await host.pulledOverDays(2, layer);
    await pass(5 * DAY);
    await job(undefined, { 'digest-retention': 'never' });
    expect([...(await images())]).toEqual(expect.arrayContaining([first, second]));
    const never = await prune({ 'digest-retention': 'never' });
    expect(never.report?.cache?.coming).toEqual([]);
    expect(never.summary).toContain('None becomes stale');

    const kept = await prune({ keep: '*:5000/app-0:*' });
    expect(kept.outputs, kept.log).toMatchObject({ outcome: 'pruned', 'images-removed': '1' });
    expect(await images()).toContain(first);
    expect(await images()).not.toContain(second);
  });

  it('stays by each name under which Docker shows it', async () => {
    const { reference } = await recipe('app:1', layer);
    await createService(host.engine(), { name: 'app', image: reference, command: ['sleep', '9'] });
    await waitConverged(host.engine(), 'app');
    const format = '{{.Spec.TaskTemplate.ContainerSpec.Image}}';
    const own = await host.engine().docker('service', 'inspect', '--format', format, 'app');
    expect(own).toMatch(/\/app:1@sha256:[0-9a-f]{64}$/);
    await removeService(host.engine(), 'app');
    await waitDrained(host.engine());
    for (const container of lines(await host.engine().docker('ps', '-aq'))) {
      await host.engine().docker('rm', '-f', container);
    }
    const [id = ''] = await images();
    await prune({ 'dry-run': 'true' });
    await pass(5 * DAY);

    const [name = '', digest = ''] = own.split('@');
    const repository = name.slice(0, -':1'.length);
    const spellings = [
      ...[`${repository}@${digest}`, `${repository}:*@${digest}`, `*:5000/*@${digest}`],
      ...[`${repository}:1@*`, name, repository, digest, digest.slice(0, 19), id, id.slice(7, 19)],
    ];
    const lists = await host
      .engine()
      .docker('image', 'ls', '--digests', '--format', '{{.Repository}}@{{.Digest}}');
    expect(lines(lists)).toContain(spellings[0]);
    for (const keep of spellings) {
      const { report, log } = await prune({ keep, 'dry-run': 'true' });
      const reason = `keep: ${keep}`;
      expect(report?.images, log).toMatchObject([{ id, class: 'kept', reason }]);
    }
    // Not dry: what Swarm says, by which it once went.
    expect((await prune({ keep: own })).outputs['images-removed']).toBe('0');
    expect(await images()).toContain(id);

    // Others, and what names none of its names.
    const others = [
      `${repository}:1@${digest.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}`,
      '*',
    ];
    const { outputs, log } = await prune({ keep: others.join('\n') });
    expect(outputs, log).toMatchObject({ outcome: 'pruned', 'images-removed': '1' });
    expect(await images()).not.toContain(id);
  });

  // Engine 20.10 has no image mounts.
  const withImageMounts = Number(kind.version) < 28 ? undefined : it;
  withImageMounts?.(
    'stays while a container may have mounted it by a tag that has moved',
    async () => {
      const engine = host.engine();
      await loadImage(engine, { tags: ['base:1'], busybox: true });
      const { reference } = await recipe('mounted:1', layer);
      await engine.docker('pull', reference);
      const mounted = JSON.parse(await engine.docker('image', 'inspect', reference))[0].Id;
      const { status } = await engine.api('POST', '/containers/create?name=mounter', {
        Image: 'base:1',
        Cmd: ['sleep', '600'],
        HostConfig: {
          NetworkMode: 'none',
          Mounts: [{ Type: 'image', Source: reference, Target: '/mnt' }],
        },
      });
      expect(status).toBe(201);
      await engine.docker('start', 'mounter');
      await recipe('mounted:1', 2 * MiB);
      await engine.docker('pull', reference);
      const other = await pullAsSwarm(engine, await recipe('other:1', MiB));
      await prune({ 'dry-run': 'true' });
      await pass(5 * DAY);

      const { outputs, report, log } = await prune();
      expect(outputs, log).toMatchObject({ outcome: 'nothing-to-prune', 'images-removed': '0' });
      for (const id of [mounted, other]) {
        expect(report?.images?.find((image) => image.id === id)).toMatchObject({
          class: 'in-use',
          reason: expect.stringMatching(
            /^maybe an image mount of container mounter .*mounted:1 may/,
          ),
        });
        expect(await images()).toContain(id);
      }
      await engine.docker('rm', '--force', 'mounter');
      await pass(5 * DAY);
      const freed = await prune();
      expect(freed.outputs, freed.log).toMatchObject({ outcome: 'pruned', 'images-removed': '2' });
    },
  );

  // A graph driver has no such names.
  const withContainerd = kind.store === 'containerd' ? it : undefined;
  withContainerd?.(
    'goes with all its names when Swarm pulled it by two tags of a repository',
    async () => {
      const engine = host.engine();
      const pushed = await recipe('recipe:1.2', layer);
      const latest = pushed.reference.replace('1.2', 'latest');
      await engine.docker('pull', pushed.reference);
      await engine.docker('tag', pushed.reference, latest);
      await engine.docker('push', latest);
      await engine.docker('image', 'rm', pushed.reference, latest);
      const services = { one: pushed.reference, two: latest };
      await Promise.all(
        Object.entries(services).map(([name, image]) =>
          createService(engine, { name, image, command: ['sleep', '600'] }),
        ),
      );
      for (const name of Object.keys(services)) await waitConverged(engine, name);
      for (const name of Object.keys(services)) await removeService(engine, name);
      await waitDrained(engine);
      for (const container of lines(await engine.docker('ps', '-aq'))) {
        await engine.docker('rm', '-f', container);
      }
      // Where one was so quick that the other found the image there.
      for (const reference of Object.values(services)) {
        await pullAsSwarm(engine, { reference, digest: pushed.digest });
      }
      const { body } = await engine.api('GET', '/images/json?all=1');
      expect(body).toHaveLength(1);
      const [{ Id, RepoTags }] = body;
      expect(RepoTags.toSorted()).toEqual(
        [pushed.reference, latest].map((name) => `${name}@${pushed.digest}`),
      );
      await prune({ 'dry-run': 'true' });
      await pass(5 * DAY);

      // The control: by its ID it would not go.
      const refused = await engine.api('DELETE', `/images/${Id}?noprune=1`);
      expect(refused).toMatchObject({
        status: 409,
        body: { message: expect.stringContaining('must be forced') },
      });
      const { outputs, log } = await prune();
      expect(outputs, log).toMatchObject({ outcome: 'pruned', 'images-removed': '1' });
      expect(await images()).toEqual(new Set());
    },
  );

  it('goes where nobody observes, and a killed observer starts no clock again', async () => {
    const pushed = await recipe('app:1', layer);
    const first = await pullAsSwarm(host.engine(), pushed);
    await prune();
    await pass(2 * DAY);
    const young = await prune();
    expect(young.report?.images?.find(({ id }) => id === first)).toMatchObject({
      class: 'cached',
      lastUse: { evidence: 'event', by: 'a pull' },
    });
    expect(young.report?.cache?.isObserved).toBe(false);
    expect(young.summary).toContain('Use between runs is not observed');

    const post = options({ when: 'post' });
    const main = await runAction('main', post);
    const observer = observerFromState(main.state['observer'] ?? '');
    process.kill(observer?.pid ?? expect.fail(main.log), 'SIGKILL');
    await runAction('post', { ...post, state: main.state });
    expect(await images()).toContain(first);
    await pass(DAY);
    const { outputs, log } = await prune();
    expect(outputs, log).toMatchObject({ outcome: 'pruned', 'images-removed': '1' });
    expect(await images()).not.toContain(first);
  });

  it('is used by what came and went between two runs, as far as the Engine remembers', async () => {
    const daily = await recipe('base:1', MiB);
    await deployAndTearDown(daily.reference);
    await prune();
    await pass(2 * DAY);
    await deployAndTearDown(daily.reference);
    await pass(DAY + HOUR);
    const { report, log } = await prune();
    expect(report?.images, log).toMatchObject([
      { class: 'cached', lastUse: { evidence: expect.stringMatching(/^(?:event|seen)$/) } },
    ]);
    await pass(2 * DAY);
    expect((await prune()).outputs).toMatchObject({ 'images-removed': '1' });
  });

  describe('on a disk that is critical', () => {
    const limits = { 'disk-threshold': '80', 'disk-target': '60', 'digest-retention': '720h' };
    const goes = async (inputs: Record<string, string>) => {
      const before = await images();
      const result = await prune({ ...limits, ...inputs });
      const left = await images();
      return { ...result, gone: [...before].filter((id) => !left.has(id)) };
    };

    it('goes after min-age, least recently used first, until it is below disk-threshold', async () => {
      const [first = '', second = '', third = ''] = await host.pulledOverDays(4, layer);
      const kept = await host.recipe('kept:1', MiB);
      await pullAsSwarm(host.engine(), kept);
      await prune({ 'dry-run': 'true' });

      // An image is some 4% of the disk. Below disk-critical nothing goes that is not old enough.
      await fillTo(host.engine(), 89);
      expect(await goes({})).toMatchObject({ outputs: { outcome: 'nothing-to-prune' }, gone: [] });
      await fillTo(host.engine(), 90);
      for (const careful of [
        { 'disk-critical': 'never' },
        { 'digest-retention': 'never' },
        { 'disk-critical': 'never', 'digest-retention': 'never' },
        { keep: '**' },
      ]) {
        expect((await goes(careful)).gone, JSON.stringify(careful)).toEqual([]);
      }
      const { gone, outputs, report, log } = await goes({});
      expect(outputs, log).toMatchObject({ outcome: 'pruned', 'images-removed': '3' });
      expect(new Set(gone)).toEqual(new Set([first, second, third]));
      // Not down to disk-target: what is not older than digest-retention is still worth keeping.
      const after = report?.disks.after[0]?.usedPercent ?? 0;
      expect(after).toBeLessThan(80);
      expect(after).toBeGreaterThan(70);
      expect(report?.images?.find(({ id }) => id === first)?.reason).toMatch(
        /^unused for \d+d.*, longer than min-age \(1d\)$/,
      );
    });

    it('at 100% keeps what a container uses, and what is younger than min-age', async () => {
      const [old = ''] = await host.pulledOverDays(1, layer);
      const used = await host.recipe('used:1', MiB);
      const inUse = await pullAsSwarm(host.engine(), used);
      await pass(3 * DAY);
      const fresh = await pullAsSwarm(host.engine(), await host.recipe('fresh:1', MiB));
      await host.engine().docker('create', '--name', 'user', `${used.reference}@${used.digest}`);
      await prune({ 'dry-run': 'true' });
      await pass(DAY - HOUR);
      await fillTo(host.engine(), 100);
      const { gone, log } = await goes({});
      expect(gone, log).toEqual([old]);
      expect(await images()).toContain(inUse);
      expect(await images()).toContain(fresh);
    });
  });

  const withSuperseded = keepsSuperseded(kind) ? it : undefined;
  // The record decides as it was, and what this look saw counts: there is no room to write it down.
  withSuperseded?.('goes by what is known where the record is on the full disk', async () => {
    const engine = host.engine();
    const node = await nodeOfUser(RUNNER);
    const folder = join(engine.dataRoot, 'state-of-the-runner');
    await mkdir(folder);
    await chown(folder, RUNNER, RUNNER);
    await chmod(engine.dataRoot, 0o711);
    const onFullDisk = await startTimeTravel(engine, folder);
    const run = (inputs: Record<string, string>) => {
      const { inputs: usual } = options({ 'docker-host': onFullDisk.host, 'state-dir': folder });
      return runAction('main', { node, inputs: { ...usual, ...inputs } });
    };
    try {
      const old = [];
      for (const name of ['a:1', 'b:1']) {
        old.push(await pullAsSwarm(engine, await recipe(name, layer)));
      }
      const before = { created: built, layers: [MiB] };
      const [loses] = await supersede(engine, 'app:1', [before]);
      await run({ 'dry-run': 'true' });
      await onFullDisk.pass(4 * DAY);
      await supersede(engine, 'app:1', [before]);
      await fillTo(engine, 100);
      // More than once: an Engine may still be clearing away what was pulled and superseded.
      for (const part of ['1', '2', '3', '4']) {
        await expect(fillUpAs(RUNNER, join(folder, part))).rejects.toThrow();
        await sleep(500);
      }

      const { report, outputs, log } = await run({});
      expect(outputs, log).toMatchObject({ outcome: 'pruned', 'images-removed': '2' });
      const left = await images();
      for (const id of old) expect(left).not.toContain(id);
      expect(left).toContain(loses);
      expect(report?.images?.find(({ id }) => id === loses)?.class).toBe('young');
      expect(report?.problems).toEqual([
        expect.stringMatching(/^The usage record could not be written.*The disk .* is full\.$/),
      ]);
    } finally {
      await onFullDisk.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** Writes until there is no room left, as a user to whom the file system gives no reserve. */
async function fillUpAs(uid: number, file: string): Promise<void> {
  await run([
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${uid}`,
    '--clear-groups',
    'dd',
    'if=/dev/zero',
    `of=${file}`,
    'bs=4096',
  ]);
}

describe('what Swarm pulled, where the file system gives room back late', () => {
  const host = aHost({ ...GRAPH_DRIVER, fileSystem: 'btrfs' });

  /** Four stale images, each some 4% of the disk, of which two have to go. */
  async function fourOfWhichTwo() {
    const ids = await host.pulledOverDays(4, 20 * MiB);
    await host.pass(4 * DAY);
    await host.job(undefined, { 'dry-run': 'true' });
    await run(['sync', '--file-system', host.engine().dataRoot]);
    const used = await usedPercent(host.engine());
    return { ids, limits: { 'disk-threshold': `${used}`, 'disk-target': `${used - 5}` } };
  }

  it('goes only down to the target all the same', async () => {
    const { ids, limits } = await fourOfWhichTwo();
    const { outputs, report, log } = await host.prune(limits);
    expect(outputs, log).toMatchObject({ outcome: 'pruned', 'images-removed': '2' });
    expect(await host.images()).toEqual(new Set(ids.slice(2)));
    // What is on the disk is what the report says: nothing of it comes later.
    await run(['sync', '--file-system', host.engine().dataRoot]);
    expect(report?.disks.after[0]?.usedPercent).toBe(await usedPercent(host.engine()));
    expect(report?.reclaimed.bytes).toBeGreaterThan(39 * MiB);
    expect(report?.reclaimed.bytes).toBeLessThan(42 * MiB);
  });

  it.each([
    ['comes after 90 s', () => sleep(90_000, undefined, { ref: false }), /no answer within 10 s/],
    [
      'is that another one is under way',
      () => answer(500, '{"message":"a disk usage operation is already running"}'),
      /500 a disk usage operation is already running/,
    ],
  ])('goes no further when the answer to /system/df %s', async (_name, slow, why) => {
    const { ids, limits } = await fourOfWhichTwo();
    const proxy = await startProxy(
      { port: Number(new URL(host.host()).port) },
      { intercept: async ({ path }) => (path.includes('/system/df') ? slow() : undefined) },
    );
    const start = performance.now();
    const { outputs, report, log, summary } = await host.prune({
      ...limits,
      'docker-host': proxy.host,
    });
    const took = performance.now() - start;
    await proxy.stop();
    expect(took, log).toBeLessThan(80_000);
    expect(outputs, log).toMatchObject({ outcome: 'pruned', 'images-removed': '2' });
    expect(await host.images()).toEqual(new Set(ids.slice(2)));
    expect(report?.reclaimed).toMatchObject({
      measuredBy: 'filesystem',
      engine: null,
      reason: expect.stringMatching(why),
    });
    expect(report?.reclaimed.bytes).toBeGreaterThan(39 * MiB);
    expect(summary).toContain("by the Engine's layers: not known.");
    const spared = report?.images?.find(({ id }) => id === ids[3]);
    expect(spared?.reason).toMatch(
      /^stale, but there's room for it: the disk is \d+% used, .* free$/,
    );
  });

  it('goes three at a time when the disk shows nothing of it', async () => {
    const { ids } = await fourOfWhichTwo();
    const { dataRoot, folder } = host.engine();
    // So that nothing is written out by itself before the end.
    await run(['mount', '-o', 'remount,commit=900', dataRoot]);
    const bin = join(folder, 'bin');
    await mkdir(bin, { recursive: true });
    await writeFile(join(bin, 'sync'), "#!/bin/sh\ntrap '' TERM\nsleep 30\n", { mode: 0o755 });
    const slow = () => sleep(90_000, undefined, { ref: false });
    const proxy = await startProxy(
      { port: Number(new URL(host.host()).port) },
      { intercept: async ({ path }) => (path.includes('/system/df') ? slow() : undefined) },
    );
    const start = performance.now();
    const { outputs, report, log, summary } = await host.prune(
      { 'docker-host': proxy.host },
      { PATH: `${bin}:${process.env['PATH']}` },
    );
    const took = performance.now() - start;
    await proxy.stop();
    expect(took, log).toBeLessThan(80_000);
    expect(outputs, log).toMatchObject({ outcome: 'pruned', 'images-removed': '3' });
    expect(await host.images()).toEqual(new Set(ids.slice(3)));
    const why = /^The file system shows no space freed by the last 3 removals \(sync/;
    expect(report?.stopped).toMatch(why);
    expect(report?.problems).toContainEqual(expect.stringMatching(why));
    expect(report?.reclaimed.reason).toMatch(/no answer within 10 s; sync --file-system/);
    expect(summary).toContain('did not end within 10 s');

    // The next run goes on.
    await host.prune();
    expect(await host.images()).toEqual(new Set());
  });
});
