import * as z from 'zod/mini';
import type { ImageSummary } from '../engine/api.js';
import type { Room } from '../gates/room.js';
import type { DiskUsage } from '../host/disk.js';
import { imageNames } from '../image/reference.js';
import type { Inputs } from '../inputs.js';
import type { UsageRecord } from './record.js';

/** How long a take counts, in ms: what hasn't been needed for a month isn't kept free. */
const REMEMBERED = 30 * 86_400_000;
const DAY = 86_400_000;

const takeSchema = z.object({
  /** When the run that found it began, in ms since 1970. */
  at: z.number(),
  bytes: z.number(),
  /** `measured` by an observer at its lowest point, or `estimated` from what stayed. */
  how: z.enum(['measured', 'estimated']),
});

/** What is remembered of the disk that holds the images. In bytes. */
export const diskMemorySchema = z.object({
  /** Another size is another disk. */
  size: z.number(),
  /** What was free when the last run ended, and when that was, in ms since 1970. */
  free: z.number(),
  at: z.number(),
  /** The least that an observer saw free since then; absent if none has looked. */
  lowest: z.optional(z.number()),
  /** The largest take of each day. */
  takes: z.array(takeSchema),
});
export type DiskMemory = z.infer<typeof diskMemorySchema>;

/** What a pull takes at once, by the size of the image: it is downloaded and unpacked side by side. */
const PULL_FACTOR = 1.4;
/** Several side by side, by how much of the disk they keep: some of their layers don't compress at all. */
const PULLS_FACTOR = 2;
/** Up to here a disk that had less free had none: an observer doesn't see every moment. */
const END = 0.02;
/** Sizes that differ by less are of the same disk: some file systems share theirs with others. */
const SAME_SIZE = 0.1;

/**
 * The record after a run has found the disk as it is: the take since the run before is remembered. Pure. A take is the
 * most that was missing on the disk at once.
 *
 * What stayed on the disk and isn't an image doesn't count: a log, a restored volume. Nor does what came to an Engine
 * without a cache, which is the first fill. A take that met the end of the disk was cut off there, and counts half as
 * much again.
 *
 * @param record as it was before this look
 * @param disk the one that holds the images; undefined if unknown
 * @param containerdStore whether it keeps what it downloads, so that a pull takes no more than stays
 */
export function withTake(
  record: UsageRecord,
  disk: DiskUsage | undefined,
  images: readonly ImageSummary[],
  containerdStore: boolean,
  now: number,
): UsageRecord {
  if (disk === undefined) return record;
  const { size, available } = disk;
  const { disk: former } = record;
  if (former === undefined || !isSameSize(former.size, size)) {
    return { ...record, disk: { size, free: available, at: now, takes: [] } };
  }
  const { free, lowest = available } = former;
  const came = images.filter(({ Id }) => !Object.hasOwn(record.images, Id));
  const gain = Math.max(0, free - available);
  const growth = Math.min(
    gain,
    came.reduce((sum, { Size }) => sum + Size, 0),
  );
  const most = Math.max(growth, free - Math.min(lowest, available) - (gain - growth));
  const take =
    former.lowest === undefined
      ? { bytes: growth * (containerdStore ? 1 : PULLS_FACTOR), how: 'estimated' as const }
      : { bytes: most * (lowest < size * END ? 1.5 : 1), how: 'measured' as const };
  const hadCache = Object.values(record.images).some(({ name }) => name?.includes('@'));
  const takes = hadCache ? withLargest(former.takes, { ...take, at: now }) : former.takes;
  return { ...record, disk: { size, free: available, at: now, takes } };
}

/** One take a day, the largest, and no more days than count. By number, so that a wrong clock forgets none. */
function withLargest(
  takes: DiskMemory['takes'],
  take: DiskMemory['takes'][number],
): DiskMemory['takes'] {
  const dayOf = ({ at }: typeof take) => Math.floor(at / DAY);
  const same = takes.find((each) => dayOf(each) === dayOf(take));
  if (take.bytes <= (same?.bytes ?? 0)) return takes;
  return [...takes.filter((each) => each !== same), take].slice(-(REMEMBERED / DAY) - 1);
}

/** The record once a run has removed something, and so much is free. Pure. */
export function withFree(
  record: UsageRecord,
  available: number | undefined,
  now: number,
): UsageRecord {
  const { disk } = record;
  return disk === undefined || available === undefined
    ? record
    : { ...record, disk: { ...disk, free: available, at: now, lowest: undefined } };
}

/** A disk as an observer saw it at a moment, in ms since 1970. */
export type SeenDisk = Pick<DiskUsage, 'size' | 'available'> & { at: number };

/** The record once an observer has seen the disk. Pure. What it saw before the last run ended counts no more. */
export function withLowest(record: UsageRecord, { size, available, at }: SeenDisk): UsageRecord {
  const { disk } = record;
  if (disk === undefined || !isSameSize(disk.size, size)) {
    return { ...record, disk: { size, free: available, at, lowest: available, takes: [] } };
  }
  if (at < disk.at) return record;
  return { ...record, disk: { ...disk, lowest: Math.min(disk.lowest ?? available, available) } };
}

function isSameSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME_SIZE * b;
}

/**
 * The room that `disk-room` asks for; undefined if that is `none`, the disk is unknown, or nothing is known to need any.
 * Pure.
 *
 * With `auto` it is the largest take of 30 days, and at least as much as it takes to pull the largest image of the cache
 * again; at most half of the disk.
 */
export function roomNeeded(
  { diskRoom }: Pick<Inputs, 'diskRoom'>,
  disk: DiskUsage | undefined,
  images: readonly ImageSummary[],
  containerdStore: boolean,
  { disk: memory }: Pick<UsageRecord, 'disk'>,
  now: number,
): Room | undefined {
  if (diskRoom === 'none' || disk === undefined) return undefined;
  const { size, available: free } = disk;
  if (diskRoom !== 'auto') return { needed: diskRoom, free, how: 'set' };
  const sizes = images.map((image) => (imageNames(image).digests.length > 0 ? image.Size : 0));
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const image = {
    bytes: largest * (containerdStore ? 1 : PULL_FACTOR),
    how: 'largest-image' as const,
    at: undefined,
  };
  const takes = (memory?.takes ?? []).filter(({ at }) => now - at < REMEMBERED);
  const most = takes.reduce<typeof image | (typeof takes)[number]>(
    (a, b) => (b.bytes > a.bytes ? b : a),
    image,
  );
  if (most.bytes === 0) return undefined;
  const needed = Math.round(Math.min(size / 2, most.bytes));
  return { needed, free, how: most.how, from: most.at };
}
