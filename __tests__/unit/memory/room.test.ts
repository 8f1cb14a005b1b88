import { describe, expect, it } from 'vitest';
import type { ImageSummary } from '../../../src/engine/api.js';
import type { DiskUsage } from '../../../src/host/disk.js';
import { coldRecord, parseRecord, type UsageRecord, withLook } from '../../../src/memory/record.js';
import {
  type DiskMemory,
  roomNeeded,
  withFree,
  withLowest,
  withTake,
} from '../../../src/memory/room.js';
import { id, image } from '../image.js';
import { NOW } from '../swarm.js';

const GB = 1e9;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A disk of 100 GB, unless told. In GB. */
const disk = (free: number, size = 100) => ({ size: size * GB, available: free * GB }) as DiskUsage;

/** What Swarm pulled, in GB. */
const pulled = (digit: string, size = 10, more: Partial<ImageSummary> = {}) =>
  image({ Id: id(digit), RepoDigests: [`app-${digit}@${id(digit)}`], Size: size * GB, ...more });

/** A host with one image in its cache, as the last run an hour ago left it: so much was free then. */
function left(free: number, known: Partial<DiskMemory> = {}): UsageRecord {
  const at = NOW - HOUR;
  const record = withLook(coldRecord('engine', NOW - 90 * DAY), [pulled('a')], () => undefined, at);
  return { ...record, disk: { size: 100 * GB, free: free * GB, at, takes: [], ...known } };
}

const takesOf = (record: UsageRecord) =>
  record.disk?.takes.map(({ bytes, how }) => [Math.round(bytes / GB), how]);

describe('the take between two runs', () => {
  interface Between {
    /** What was free, in GB: when the run before ended, the least an observer saw, and now. */
    free: [before: number, lowest: number | undefined, now: number];
    /** Sizes of the images that came, in GB as listed. */
    came: number[];
    containerd?: boolean;
  }
  const found = ({ free: [before, lowest, now], came, containerd = false }: Between) => {
    const record = left(before, lowest === undefined ? {} : { lowest: lowest * GB });
    const images = [pulled('a'), ...came.map((size, n) => pulled(`${n}`, size))];
    return takesOf(withTake(record, disk(now), images, containerd, NOW));
  };

  it.each<[string, Between, [number, string] | undefined]>([
    [
      'is estimated as twice what stayed, for a download and what was unpacked',
      { free: [60, undefined, 50], came: [10] },
      [20, 'estimated'],
    ],
    [
      'is estimated as what stayed on the containerd store, which keeps its downloads',
      { free: [60, undefined, 50], came: [10], containerd: true },
      [10, 'estimated'],
    ],
    [
      'of several images is that of all',
      { free: [60, undefined, 30], came: [10, 10, 10] },
      [60, 'estimated'],
    ],
    [
      'is no more than what the disk gained: layers are shared',
      { free: [60, undefined, 57], came: [10] },
      [6, 'estimated'],
    ],
    [
      'is no more than what the images that came are listed with: a log grew beside them',
      { free: [60, undefined, 20], came: [10] },
      [20, 'estimated'],
    ],
    ['is none of a log, or a restored volume', { free: [60, undefined, 20], came: [] }, undefined],
    ['is none where the disk gained nothing', { free: [50, undefined, 50], came: [10] }, undefined],
    ['is none where something else went', { free: [50, undefined, 70], came: [10] }, undefined],
    [
      'is measured at the lowest point, whatever became of the images',
      { free: [60, 35, 60], came: [] },
      [25, 'measured'],
    ],
    [
      'is measured on the containerd store, too',
      { free: [60, 45, 50], came: [10], containerd: true },
      [15, 'measured'],
    ],
    [
      'is measured where the end was the lowest point, though no observer saw it',
      { free: [60, 55, 48], came: [10] },
      [12 - 2, 'measured'],
    ],
    [
      'is measured without a ballast that stayed and is no image',
      { free: [60, 25, 30], came: [10] },
      [15, 'measured'],
    ],
    ['is none of a ballast alone, measured or not', { free: [60, 30, 30], came: [] }, undefined],
    [
      'that met the end of the disk was cut off there: half as much again',
      { free: [40, 1, 30], came: [10] },
      [59, 'measured'],
    ],
    [
      'that left a little more was not cut off',
      { free: [40, 2, 30], came: [10] },
      [38, 'measured'],
    ],
  ])('%s', (_rule, between, take) => {
    expect(found(between)).toEqual(take === undefined ? [] : [take]);
  });

  it('is unknown at the first look, and where the disk is', () => {
    const first = withTake(coldRecord('engine', NOW), disk(60), [pulled('a')], false, NOW);
    expect(first.disk).toEqual({ size: 100 * GB, free: 60 * GB, at: NOW, takes: [] });
    const record = left(60);
    expect(withTake(record, undefined, [pulled('b')], false, NOW)).toBe(record);
  });

  it('is none of the first fill: what comes to an Engine without a cache', () => {
    for (const only of [[], [image({ RepoTags: ['built:1'] })], [image()]]) {
      const known = withLook(left(60), only, () => undefined, NOW - HOUR);
      const filled = withTake(known, disk(20), [...only, pulled('b'), pulled('c')], false, NOW);
      expect(filled.disk).toEqual({ size: 100 * GB, free: 20 * GB, at: NOW, takes: [] });
      // What comes from then on counts.
      const next = withLook(filled, [pulled('b'), pulled('c')], () => undefined, NOW);
      const images = ['b', 'c', 'd'].map((digit) => pulled(digit));
      expect(takesOf(withTake(next, disk(10), images, false, NOW + HOUR))).toEqual([
        [20, 'estimated'],
      ]);
    }
  });

  it('begins at what is free now, with nothing seen since', () => {
    const { disk: known } = withTake(left(60, { lowest: 1 }), disk(50), [], false, NOW);
    expect(known).toMatchObject({ size: 100 * GB, free: 50 * GB, at: NOW });
    expect(known?.lowest).toBeUndefined();
  });
});

describe('the takes that are remembered', () => {
  /** Looks at these moments, each of which finds an image of so many GB more. */
  function looks(...found: [at: number, size: number][]): UsageRecord {
    let record = left(90);
    let images = [pulled('a')];
    for (const [n, [at, size]] of found.entries()) {
      const next = [...images, { ...pulled('0', size), Id: `sha256:${n}` }];
      const looked = withTake(withFree(record, 90 * GB, at), disk(90 - size), next, true, at);
      record = parseRecord(JSON.stringify(withLook(looked, next, () => undefined, at)));
      images = next;
    }
    return record;
  }

  it('are the largest of each day', () => {
    const record = looks(
      [NOW, 5],
      [NOW + HOUR, 8],
      [NOW + 2 * HOUR, 3],
      [NOW + DAY, 2],
      [NOW + DAY + HOUR, 2],
    );
    expect(record.disk?.takes).toEqual([
      { at: NOW + HOUR, bytes: 8 * GB, how: 'estimated' },
      { at: NOW + DAY, bytes: 2 * GB, how: 'estimated' },
    ]);
  });

  it('are bounded', () => {
    const year = Array.from({ length: 365 }, (_, n) => [NOW + n * DAY, 1] as [number, number]);
    const { disk: known } = looks(...year);
    expect(known?.takes).toHaveLength(31);
    expect(known?.takes[0]?.at).toBe(NOW + 334 * DAY);
  });

  it.each([-45, 45, 40_000])('are all there after a run that is off by %i days', (days) => {
    const before = looks([NOW - 2 * DAY, 7], [NOW - DAY, 5]);
    const wrong = withTake(before, disk(88), [pulled('f', 2)], true, NOW + days * DAY);
    const right = withTake(wrong, disk(88), [], true, NOW);
    expect(right.disk?.takes).toEqual(expect.arrayContaining(before.disk?.takes ?? []));
    expect(roomNeeded({ diskRoom: 'auto' }, disk(88), [], true, right, NOW)).toMatchObject({
      needed: 7 * GB,
    });
  });

  it.each([
    ['that was resized', 120, 100],
    ['that is another', 20, 100],
    ['a little too much larger', 112, 100],
  ])('start anew on a disk %s', (_name, size, before) => {
    const takes = [{ at: NOW - DAY, bytes: GB, how: 'estimated' as const }];
    const record = left(60, { size: before * GB, lowest: 5 * GB, takes });
    const now = withTake(record, disk(10, size), [pulled('a'), pulled('b')], false, NOW);
    expect(now.disk).toEqual({ size: size * GB, free: 10 * GB, at: NOW, takes: [] });
  });

  it.each([91, 100, 109])('are those of a disk of 100 GB that is now said to have %i', (size) => {
    const takes = [{ at: NOW - DAY, bytes: GB, how: 'estimated' as const }];
    const now = withTake(left(60, { takes }), disk(60, size), [], false, NOW);
    expect(now.disk).toMatchObject({ size: size * GB, takes });
  });
});

describe('what an observer sees of the disk', () => {
  const seen = (free: number, at = NOW, size = 100) => ({ ...disk(free, size), at });

  it('is the least that was free', () => {
    const first = withLowest(left(60), seen(40));
    expect(first.disk?.lowest).toBe(40 * GB);
    expect(withLowest(first, seen(50)).disk?.lowest).toBe(40 * GB);
    expect(withLowest(first, seen(30)).disk?.lowest).toBe(30 * GB);
    expect(first.disk).toMatchObject({ free: 60 * GB, at: NOW - HOUR });
  });

  it('counts no more if it is from before the last run ended', () => {
    const record = left(60);
    expect(withLowest(record, seen(1, NOW - HOUR - 1))).toBe(record);
    expect(withLowest(record, seen(1, NOW - HOUR)).disk?.lowest).toBe(GB);
  });

  it('begins a record, and a disk of another size', () => {
    const fresh = { size: 100 * GB, free: 40 * GB, at: NOW, lowest: 40 * GB, takes: [] };
    expect(withLowest(coldRecord('engine', NOW), seen(40)).disk).toEqual(fresh);
    const takes = [{ at: NOW, bytes: GB, how: 'measured' as const }];
    expect(withLowest(left(60, { size: 50 * GB, takes }), seen(40)).disk).toEqual(fresh);
  });
});

describe('what is free when a run ends', () => {
  it('is where the next take begins', () => {
    const { disk: known } = withFree(left(60, { lowest: GB }), 80 * GB, NOW);
    expect(known).toEqual({ size: 100 * GB, free: 80 * GB, at: NOW, lowest: undefined, takes: [] });
  });

  it('is nothing to a record without a disk, nor if it was not measured', () => {
    const cold = coldRecord('engine', NOW);
    expect(withFree(cold, 1, NOW)).toBe(cold);
    const record = left(60);
    expect(withFree(record, undefined, NOW)).toBe(record);
  });
});

describe('the room needed', () => {
  type Take = DiskMemory['takes'][number];
  const take = (gb: number, days: number, how: Take['how'] = 'measured'): Take => ({
    at: NOW - days * DAY,
    bytes: gb * GB,
    how,
  });
  const needed = (
    takes: Take[],
    images: ImageSummary[] = [],
    { diskRoom = 'auto' as 'auto' | 'none' | number, containerd = false, now = NOW } = {},
  ) => roomNeeded({ diskRoom }, disk(30), images, containerd, left(60, { takes }), now);

  it.each<[string, Take[], ImageSummary[], object]>([
    [
      'is the largest take of 30 days, with its day and how it is known',
      [take(5, 3), take(8, 2, 'estimated'), take(7, 1)],
      [],
      { needed: 8 * GB, how: 'estimated', from: NOW - 2 * DAY },
    ],
    [
      'is not a take of 30 days ago',
      [take(8, 30), take(5, 29.9)],
      [],
      { needed: 5 * GB, how: 'measured', from: NOW - 29.9 * DAY },
    ],
    [
      'counts a take from the future as of now',
      [take(8, -45), take(5, 1)],
      [],
      { needed: 8 * GB, how: 'measured' },
    ],
    [
      'is at most half of the disk',
      [take(70, 1)],
      [],
      { needed: 50 * GB, how: 'measured', from: NOW - DAY },
    ],
    [
      'is at least what it takes to pull the largest image of the cache',
      [take(5, 1)],
      [pulled('a', 10), pulled('b', 3)],
      { needed: 14 * GB, how: 'largest-image', from: undefined },
    ],
    [
      'is that also where nothing is known yet',
      [],
      [pulled('a', 10)],
      { needed: 14 * GB, how: 'largest-image' },
    ],
    [
      'is the take where that is larger',
      [take(15, 1)],
      [pulled('a', 10)],
      { needed: 15 * GB, how: 'measured' },
    ],
    [
      'is not for an image that is built here, which nobody pulls',
      [take(1, 1)],
      [image({ Size: 20 * GB }), image({ RepoTags: ['built:1'], Size: 20 * GB })],
      { needed: GB, how: 'measured' },
    ],
  ])('%s', (_rule, takes, images, room) => {
    expect(needed(takes, images)).toMatchObject({ free: 30 * GB, ...room });
  });

  it('is none where nothing is known to need any: no take, and no cache', () => {
    expect(needed([])).toBeUndefined();
    expect(needed([take(9, 31)], [image({ RepoTags: ['built:1'] })])).toBeUndefined();
  });

  it('for the largest image is its size on the containerd store, which keeps its downloads', () => {
    expect(needed([], [pulled('a', 10)], { containerd: true })?.needed).toBe(10 * GB);
  });

  it('is what `disk-room` says, whatever was taken', () => {
    const set = needed([take(8, 1)], [pulled('a', 40)], { diskRoom: 2 * GB });
    expect(set).toEqual({ needed: 2 * GB, free: 30 * GB, how: 'set' });
    expect(needed([], [], { diskRoom: 90 * GB })?.needed).toBe(90 * GB);
  });

  it('is none where `disk-room` is none, or the disk is not known', () => {
    expect(needed([take(8, 1)], [], { diskRoom: 'none' })).toBeUndefined();
    for (const diskRoom of ['auto', 5 * GB] as const) {
      expect(roomNeeded({ diskRoom }, undefined, [], false, left(60), NOW)).toBeUndefined();
    }
  });

  it.each([-45, 45])('is the same after a run that was off by %i days', (days) => {
    const images = [pulled('a')];
    const record = left(60, { takes: [take(20, 3)] });
    const off = NOW + days * DAY;
    const wrong = withFree(withTake(record, disk(60), images, false, off), 60 * GB, off);
    const right = withTake(wrong, disk(60), images, false, NOW);
    expect(roomNeeded({ diskRoom: 'auto' }, disk(60), images, false, right, NOW)).toEqual({
      needed: 20 * GB,
      free: 60 * GB,
      how: 'measured',
      from: NOW - 3 * DAY,
    });
  });

  it('is the same wherever the record is read from a file', () => {
    const record = parseRecord(JSON.stringify(left(60, { lowest: GB, takes: [take(8, 1)] })));
    expect(roomNeeded({ diskRoom: 'auto' }, disk(30), [], false, record, NOW)?.needed).toBe(8 * GB);
  });
});
