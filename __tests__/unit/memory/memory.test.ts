import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImageSummary, Info } from '../../../src/engine/api.js';
import type { DiskUsage } from '../../../src/host/disk.js';
import {
  announceRemovals,
  type Done,
  observeUse,
  peekMemory,
  recordRemovals,
  updateMemory,
} from '../../../src/memory/memory.js';
import { peekRecord } from '../../../src/memory/store.js';
import type { Survey } from '../../../src/survey/survey.js';
import { id, image } from '../image.js';
import { NOW, service, swarm, task } from '../swarm.js';

const OWNER = 'engine /var/lib/docker';
const HOUR = 3_600_000;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gdp-memory-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A look at these images, of which `used` is in use. */
function survey(
  images: ImageSummary[],
  {
    now = NOW,
    used,
    imageDisk,
    ...more
  }: { now?: number; used?: string; imageDisk?: DiskUsage } & Record<string, unknown> = {},
): Survey {
  return {
    snapshot: {
      now,
      info: {
        ok: true,
        value: {
          ID: 'engine',
          DockerRootDir: '/var/lib/docker',
          DriverStatus: [],
        } as unknown as Info,
      },
      images: { ok: true, value: images },
      swarm: { ok: false, error: 'not a manager' },
      events: { ok: true, value: [] },
      ...more,
    },
    usedBy: ({ Id }: ImageSummary) => (Id === used ? 'container app' : undefined),
    imageDisk,
  } as unknown as Survey;
}

const observed = (reference: string, at: number) =>
  observeUse(folder, OWNER, [{ reference, at, by: 'container job' }], undefined);

/** Of 100 GB. */
const disk = (available: number) => ({ size: 100e9, available }) as DiskUsage;

/** Another folder is where the lock should be. */
async function blockRecord() {
  const lock = (await readdir(folder)).find((name) => name.endsWith('.lock')) ?? '';
  await rm(join(folder, lock));
  await mkdir(join(folder, lock));
}

describe('a look', () => {
  it('is remembered, and the next one adds to it', async () => {
    const first = await updateMemory(folder, survey([image()], { used: id('a') }), false);
    expect(first).toMatchObject({
      problems: [],
      evictions: { ok: true, value: undefined },
      record: { engine: OWNER, began: NOW, images: { [id('a')]: { lastUsed: NOW } } },
    });
    expect(first.record).not.toHaveProperty('observedAt');
    const later = survey([image(), image({ Id: id('b') })], { now: NOW + HOUR });
    const { record } = await updateMemory(folder, later, false);
    expect(record.images).toMatchObject({
      [id('a')]: { firstSeen: NOW, lastUsed: NOW, usedBy: 'container app' },
      [id('b')]: { firstSeen: NOW + HOUR },
    });
    expect(await peekRecord(folder, OWNER, NOW + HOUR)).toEqual(record);
  });

  it('takes in what observers saw, once', async () => {
    await updateMemory(folder, survey([image()]), false);
    expect(await observed(id('a'), NOW + 1)).toBeUndefined();
    const first = await updateMemory(folder, survey([image()], { now: NOW + HOUR }), false);
    expect(first.record.images[id('a')]).toMatchObject({
      lastUsed: NOW + 1,
      usedBy: 'container job',
      evidence: 'observer',
    });
    expect(first.observed).toEqual([{ reference: id('a'), at: NOW + 1, by: 'container job' }]);
    expect(first.record.observedAt).toBeGreaterThan(NOW);
    expect(first.record.observed).toBeUndefined();
    const second = await updateMemory(folder, survey([image()], { now: NOW + 2 * HOUR }), false);
    expect(second.observed).toEqual([]);
    expect(second.record.images).toEqual(first.record.images);
    expect(second.record.observedAt).toBe(first.record.observedAt);
  });

  it('is begun by an observer where none was before', async () => {
    expect(await observed(id('a'), NOW - 1)).toBeUndefined();
    const { record, problems } = await updateMemory(folder, survey([image()]), false);
    expect(problems).toEqual([]);
    expect(record.images[id('a')]).toMatchObject({ firstSeen: NOW, lastUsed: NOW - 1 });
  });

  it('takes in the tasks that Swarm remembers', async () => {
    const one = { ...task({ since: 60 }), Spec: { ContainerSpec: { Image: id('a') } } };
    const swarmNow = { ok: true, value: swarm([service()], [one]) };
    const seen = survey([image()], { swarm: swarmNow });
    expect((await updateMemory(folder, seen, false)).record.images[id('a')]).toMatchObject({
      lastUsed: NOW - 60_000,
      usedBy: 'a task of web',
    });
  });

  it('remembers that a run-app was live', async () => {
    expect((await updateMemory(folder, survey([]), false)).record).not.toHaveProperty('runAppSeen');
    expect((await updateMemory(folder, survey([]), true)).record.runAppSeen).toBe(NOW);
  });

  it('tells what went since the look before, but not by our hand', async () => {
    const all = ['a', 'b', 'c'].map((digit) => image({ Id: id(digit), Size: 7 }));
    const { record } = await updateMemory(folder, survey(all), false);
    await announceRemovals(folder, record, [id('b')]);
    const { evictions } = await updateMemory(folder, survey([image()], { now: NOW + 1 }), false);
    expect(evictions).toMatchObject({
      ok: true,
      value: { from: NOW, to: NOW + 1, images: [{ id: id('c'), bytes: 7 }] },
    });
  });

  it('that shows no images changes nothing, and says so', async () => {
    const { record } = await updateMemory(folder, survey([image()]), false);
    for (const blind of [{ images: { ok: false } }, { info: { ok: false } }]) {
      expect(await updateMemory(folder, survey([], blind), true)).toEqual({
        record: { version: 1, engine: '', began: NOW, images: {} },
        evictions: { ok: false, error: 'the images could not be listed' },
        observed: [],
        problems: [],
      });
      expect(await peekMemory(folder, survey([], blind))).toMatchObject({ engine: '', images: {} });
    }
    expect(await peekRecord(folder, OWNER, NOW)).toEqual(record);
  });

  it('counts although it cannot be written, says why, and leaves what was observed', async () => {
    await updateMemory(folder, survey([]), false);
    await observed(id('a'), NOW - 1);
    await blockRecord();
    const { record, problems } = await updateMemory(folder, survey([image()]), false);
    expect(record.images[id('a')]).toMatchObject({ lastUsed: NOW - 1 });
    expect(problems).toEqual([expect.stringContaining('The usage record could not be written')]);
    expect((await peekRecord(folder, OWNER, NOW)).observed).toHaveProperty(id('a'));
    expect(await observed(id('a'), NOW)).toContain('could not be written');
  });

  it('can be taken without a trace', async () => {
    await observed(id('a'), NOW - 1);
    const written = await peekRecord(folder, OWNER, NOW);
    const record = await peekMemory(folder, survey([image()]));
    expect(record.images[id('a')]).toMatchObject({ lastUsed: NOW - 1, evidence: 'observer' });
    expect(await peekRecord(folder, OWNER, NOW)).toEqual(written);
  });

  it('knows the disk: what it lost since the run before is the take of this one', async () => {
    const pulled = (digit: string) =>
      image({ Id: id(digit), RepoDigests: [`app-${digit}@${id(digit)}`], Size: 10e9 });
    const at = (hours: number, available: number, ...digits: string[]) =>
      survey(digits.map(pulled), { now: NOW + hours * HOUR, imageDisk: disk(available) });
    await updateMemory(folder, at(0, 60e9, 'a'), false);
    const first = await updateMemory(folder, at(1, 50e9, 'a', 'b'), false);
    expect(first.record.disk).toEqual({
      size: 100e9,
      free: 50e9,
      at: NOW + HOUR,
      takes: [{ at: NOW + HOUR, bytes: 20e9, how: 'estimated' }],
    });
    // The observer's clock is ours: this look is in its past.
    await observeUse(folder, OWNER, [], { size: 100e9, available: 26e9, at: Date.now() });
    const { record } = await updateMemory(folder, at(2, 40e9, 'a', 'b', 'c'), false);
    expect(record.disk).toMatchObject({
      free: 40e9,
      takes: [{ at: NOW + 2 * HOUR, bytes: 24e9, how: 'measured' }],
    });
    // Without a trace it is the same.
    await peekMemory(folder, at(3, 1e9, 'd'));
    expect((await peekRecord(folder, OWNER, NOW)).disk).toEqual(record.disk);
  });
});

const done = (removals: Done['removals'], more: Partial<Done> = {}): Done => ({
  removals,
  stale: [],
  free: undefined,
  ...more,
});

describe('what a run removed from the cache', () => {
  const cached = (digit: string) =>
    image({ Id: id(digit), RepoDigests: [`app@${id(digit)}`], Size: 7 });
  const went = { outcome: 'removed', reason: '' };
  /** Evicts the first two of four: another stays, and one that goes was not of the cache. */
  async function evict() {
    const all = ['a', 'b', 'c', 'd'].map(cached);
    const look = survey(all, { imageDisk: disk(10e9) });
    const { record } = await updateMemory(folder, look, false);
    const ids = ['a', 'b', 'c', 'd'].map(id);
    await announceRemovals(folder, record, ids);
    const outcomes = ids.map(
      (Id, n) => [Id, n === 2 ? { ...went, outcome: 'kept' } : went] as const,
    );
    const stale = all.slice(0, 3);
    await recordRemovals(folder, record, done(new Map(outcomes), { stale, free: 30e9 }));
    return record;
  }

  it('is remembered, with what is free then', async () => {
    await evict();
    const { evicted, disk: known } = await peekRecord(folder, OWNER, NOW);
    const at = expect.any(Number);
    expect(evicted).toEqual([
      { digest: id('a'), bytes: 7, at },
      { digest: id('b'), bytes: 7, at },
    ]);
    expect(known).toMatchObject({ free: 30e9 });
    expect(known?.at).toBeGreaterThan(NOW);
  });

  it.each([
    ['at the next look', []],
    ['when a look in between has not seen it', [[cached('c')]]],
  ])('came back if it is there again %s', async (_name, between) => {
    await evict();
    const later = Date.now() + HOUR;
    for (const images of between) await updateMemory(folder, survey(images, { now: later }), false);
    const back = survey([cached('b'), cached('c')], { now: later + 1 });
    const { record, evictions } = await updateMemory(folder, back, false);
    expect(record.evicted?.map((each) => each.back)).toEqual([undefined, later + 1]);
    expect(record.images[id('b')]?.firstSeen, 'begins anew').toBe(later + 1);
    expect(evictions).toMatchObject({ ok: true, value: { images: [] } });
    // Once is enough.
    const { record: next } = await updateMemory(
      folder,
      survey([cached('b')], { now: later + HOUR }),
      false,
    );
    expect(next.evicted).toEqual(record.evicted);
  });

  it('came, where it was pulled again: that is a part of the take', async () => {
    await evict();
    const back = survey([cached('b'), cached('c')], {
      now: Date.now() + HOUR,
      imageDisk: disk(30e9 - 7),
    });
    const { record } = await updateMemory(folder, back, false);
    expect(record.disk?.takes).toMatchObject([{ bytes: 14, how: 'estimated' }]);
  });
});

describe('a removal that the Engine refuses', () => {
  const refused = new Map([
    [id('a'), { outcome: 'skipped', refused: true, reason: 'it has children' }],
  ]);
  const look = async (more: Partial<ImageSummary> = {}) =>
    (await updateMemory(folder, survey([image(more)]), false)).record;

  it('is worth a word from the third run in a row on', async () => {
    const runs: string[][] = [];
    for (let run = 1; run <= 4; run++)
      runs.push(await recordRemovals(folder, await look(), done(refused)));
    expect(runs.slice(0, 2)).toEqual([[], []]);
    expect(runs.slice(2)).toEqual(
      [3, 4].map((times) => [
        `The Engine refused to remove aaaaaaaaaaaa in ${times} runs in a row: it has children`,
      ]),
    );
  });

  it('is told by the name of the image', async () => {
    const digest = { RepoDigests: [`app@${id('b')}`] };
    for (let run = 1; run <= 2; run++)
      await recordRemovals(folder, await look(digest), done(refused));
    expect(await recordRemovals(folder, await look(digest), done(refused))).toEqual([
      'The Engine refused to remove docker.io/library/app@sha256:bbbbbbbbbbbb in 3 runs in a row: it has children',
    ]);
  });

  it.each([
    ['for another reason', { outcome: 'skipped', refused: true, reason: 'it is in use' }],
    ['no more', { outcome: 'kept', reason: '' }],
  ])('%s starts over', async (_name, result) => {
    for (let run = 1; run <= 2; run++) await recordRemovals(folder, await look(), done(refused));
    expect(await recordRemovals(folder, await look(), done(new Map([[id('a'), result]])))).toEqual(
      [],
    );
    expect(await recordRemovals(folder, await look(), done(refused))).toEqual([]);
    expect((await look()).images[id('a')]?.refused).toEqual({ reason: 'it has children', runs: 1 });
  });

  it('no more is forgotten', async () => {
    await recordRemovals(folder, await look(), done(refused));
    await recordRemovals(
      folder,
      await look(),
      done(new Map([[id('a'), { outcome: 'kept', reason: '' }]])),
    );
    expect((await look()).images[id('a')]?.refused).toBeUndefined();
  });

  it('of an image that was not to go this time keeps its count', async () => {
    for (let run = 1; run <= 2; run++) await recordRemovals(folder, await look(), done(refused));
    const other = new Map([
      [id('b'), { outcome: 'skipped', refused: true, reason: 'it has children' }],
    ]);
    expect(await recordRemovals(folder, await look(), done(other))).toEqual([]);
    expect((await look()).images[id('a')]?.refused?.runs).toBe(2);
  });

  it('writes nothing if there was none', async () => {
    // The second one is new to us.
    const removals = new Map(
      ['a', 'b'].map((digit) => [id(digit), { outcome: 'kept', reason: '' }]),
    );
    expect(await recordRemovals(join(folder, 'none'), await look(), done(removals))).toEqual([]);
    expect(await readdir(folder)).not.toContain('none');
  });
});
