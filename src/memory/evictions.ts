import * as z from 'zod/mini';
import type { ImageSummary } from '../engine/api.js';
import { imageNames } from '../image/reference.js';
import type { UsageRecord } from './record.js';

/** What the usage record holds of an image, to be able to tell of it when it is gone. */
export const rememberedOfImage = {
  /** One of its names; absent when it has none. */
  name: z.optional(z.string()),
  /** In bytes, as listed: layers shared with other images are counted in each of them. */
  size: z.optional(z.number()),
  /** When we last set out to remove it, in ms since 1970. */
  leaving: z.optional(z.number()),
};

/** What the usage record holds of the last look. */
export const rememberedOfRecord = {
  /** When the images were last looked at, in ms since 1970. */
  lookedAt: z.optional(z.number()),
};

/**
 * For how long a removal that we set out to may take, in ms. Another run may look in between, or ours be
 * killed.
 */
const LEAVING = 3_600_000;

/** An image that went between two looks, and not by us. */
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
 * Images that the record knows and the Engine has no more, without those that we set out to remove. Pure.
 *
 * @param record as it was before this look
 * @returns undefined when nobody has looked before
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

/**
 * What {@link evictedSince} needs to know of an image next time. Pure.
 *
 * @param former what the record knew of it; undefined for nothing
 */
export function rememberedOf(
  image: ImageSummary,
  former: { leaving?: number | undefined } | undefined,
  now: number,
): { name: string | undefined; size: number; leaving: number | undefined } {
  const { tags, digests } = imageNames(image);
  const [first] = digests;
  const leaving = former?.leaving;
  return {
    name: first === undefined ? tags[0] : `${first.repository}@${first.digest}`,
    size: image.Size,
    leaving: leaving !== undefined && now - leaving < LEAVING ? leaving : undefined,
  };
}

/** The record when we set out to remove these images, so that nobody takes it for an eviction. Pure. */
export function withLeaving(record: UsageRecord, ids: readonly string[], now: number): UsageRecord {
  const next = { ...record.images };
  for (const id of ids) {
    const known = next[id];
    if (known !== undefined) next[id] = { ...known, leaving: now };
  }
  return { ...record, images: next };
}
