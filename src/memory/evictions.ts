import type { ImageSummary } from '../engine/api.js';
import type { UsageRecord } from './record.js';

/** An image that went between two looks, but not by our hand. */
export interface Eviction {
  id: string;
  name: string | undefined;
  bytes: number;
}

export interface Evictions {
  /** Between these two moments, in ms since 1970. */
  from: number;
  to: number;
  images: Eviction[];
}

/**
 * Images that the record knows and the Engine no longer has, except those we set out to remove. Pure.
 *
 * @param record as it was before this look
 * @returns undefined if this is the first look
 */
export function evictedSince(
  record: UsageRecord,
  images: readonly ImageSummary[],
  now: number,
): Evictions | undefined {
  const { lookedAt } = record;
  if (lookedAt === undefined) return undefined;
  const there = new Set(images.map(({ Id }) => Id));
  const gone = Object.entries(record.images).filter(
    ([id, { leaving }]) => !there.has(id) && leaving === undefined,
  );
  return {
    from: lookedAt,
    to: now,
    images: gone.map(([id, { name, size = 0 }]) => ({ id, name, bytes: size })),
  };
}
