import * as z from 'zod/mini';
import type { ImageSummary } from '../engine/api.js';
import { imageNames } from '../image/reference.js';
import type { UsedBy } from '../retention/use.js';
import { rememberedOf, rememberedOfImage, rememberedOfRecord } from './evictions.js';

/** What is known of one image. All times in ms since 1970. */
const imageHistorySchema = z.object({
  firstSeen: z.number(),
  /** Since when it has been seen without a tag and without a digest; absent when it has one. */
  namelessSince: z.optional(z.number()),
  /** When it was last seen in use, and by what; absent for never. */
  lastUsed: z.optional(z.number()),
  usedBy: z.optional(z.string()),
  ...rememberedOfImage,
});

export const usageRecordSchema = z.object({
  version: z.literal(1),
  /** `ID` of the Engine's `/info`. */
  engine: z.string(),
  /** Since when this record has been kept, in ms since 1970: it knows nothing from before. */
  began: z.number(),
  ...rememberedOfRecord,
  /**
   * The time through which observers were at work, never long apart; absent when there was none.
   * What was used outside of it is not known.
   */
  observed: z.optional(z.object({ from: z.number(), until: z.number() })),
  /** By image ID. */
  images: z.record(z.string(), imageHistorySchema),
});

/**
 * What one Engine's images were seen doing, over all runs. Docker keeps no such record
 * (moby/moby#4237).
 */
export type UsageRecord = z.infer<typeof usageRecordSchema>;

/** A record that knows nothing yet. Cold is not old: every image's clock starts now. */
export function coldRecord(engine: string, now: number): UsageRecord {
  return { version: 1, engine, began: now, images: {} };
}

/**
 * The record after one more look at all images of the Engine. Pure. Images that are gone drop out,
 * which bounds it; one that comes back starts anew.
 */
export function withLook(
  record: UsageRecord,
  images: readonly ImageSummary[],
  usedBy: UsedBy,
  now: number,
): UsageRecord {
  const next: UsageRecord['images'] = {};
  for (const image of images) {
    const known = Object.hasOwn(record.images, image.Id) ? record.images[image.Id] : undefined;
    const { tags, digests } = imageNames(image);
    const nameless = tags.length + digests.length === 0;
    const user = usedBy(image);
    const { name, size, leaving } = rememberedOf(image, known, now);
    next[image.Id] = {
      firstSeen: known?.firstSeen ?? now,
      namelessSince: nameless ? (known?.namelessSince ?? now) : undefined,
      lastUsed: user === undefined ? known?.lastUsed : now,
      usedBy: user ?? known?.usedBy,
      name,
      size,
      leaving,
    };
  }
  return { ...record, images: next, lookedAt: now };
}

/**
 * When an image was first seen without a name, in ms since 1970, once the record itself is older
 * than `minAge` ms; until then it knows too little, and undefined lets the other clocks decide.
 */
export function namelessSince(
  record: UsageRecord,
  id: string,
  minAge: number,
  now: number,
): number | undefined {
  if (now - record.began < minAge) return undefined;
  return record.images[id]?.namelessSince ?? now;
}
