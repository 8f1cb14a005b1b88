import * as z from 'zod/mini';
import type { ImageSummary } from '../engine/api.js';
import { imageNames } from '../image/reference.js';

/** How long an eviction counts, in ms, and how many are remembered: by number, so that a wrong clock forgets none. */
const REMEMBERED = 30 * 86_400_000;
const MOST = 1_000;

/** An image that we removed from the cache. Times in ms since 1970. */
export const evictedSchema = z.object({
  /** Its digest in a registry: what is pulled again has another ID on another store, but the same digest. */
  digest: z.string(),
  /** In bytes, as listed. */
  bytes: z.number(),
  at: z.number(),
  /** When it was seen again; absent while it is gone. */
  back: z.optional(z.number()),
});
export type Evicted = z.infer<typeof evictedSchema>;

/** What was evicted in 30 days, and what of it had to be pulled again: the one true measure of a retention. */
export interface CameBack {
  evicted: number;
  images: number;
  /** Of those that came back, in bytes as listed. */
  bytes: number;
  /** How long the first of them was gone, in ms; undefined if none came back. */
  soonest: number | undefined;
  /** How much larger a disk would have kept them all, in bytes at most. */
  missing: number;
}

/** The evictions with these added, as far as the images have a digest. Pure. */
export function withEvicted(
  former: readonly Evicted[],
  images: readonly ImageSummary[],
  now: number,
): Evicted[] {
  const added = images.flatMap((image): Evicted[] => {
    const [first] = imageNames(image).digests;
    return first === undefined ? [] : [{ digest: first.digest, bytes: image.Size, at: now }];
  });
  return [...former, ...added].slice(-MOST);
}

/**
 * The evictions after a look that found these images. Pure.
 *
 * @param known what was there at the look before, by image ID: only what is new can have come back
 */
export function withReturns(
  evicted: readonly Evicted[],
  known: Readonly<Record<string, unknown>>,
  images: readonly ImageSummary[],
  now: number,
): Evicted[] {
  const came = images.filter(({ Id }) => !Object.hasOwn(known, Id));
  const digests = new Set(
    came.flatMap((image) => imageNames(image).digests.map(({ digest }) => digest)),
  );
  return evicted.map((each) =>
    each.back === undefined && digests.has(each.digest) ? { ...each, back: now } : each,
  );
}

/**
 * What became of the evictions. Pure.
 *
 * @param within in ms: what was gone for longer had to go
 */
export function cameBack(evicted: readonly Evicted[], within: number, now: number): CameBack {
  const recent = evicted.filter(({ at }) => now - at < REMEMBERED);
  const gaps = recent.flatMap(({ at, back, bytes }) =>
    back === undefined || back - at > within ? [] : [{ at, back, bytes }],
  );
  const sum = (all: typeof gaps) => all.reduce((total, { bytes }) => total + bytes, 0);
  const missing = gaps.map(({ at }) => sum(gaps.filter((gap) => gap.at <= at && at < gap.back)));
  const times = gaps.map(({ at, back }) => Math.max(0, back - at));
  return {
    evicted: recent.length,
    images: gaps.length,
    bytes: sum(gaps),
    soonest: times.length === 0 ? undefined : Math.min(...times),
    missing: Math.max(0, ...missing),
  };
}
