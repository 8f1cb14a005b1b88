import * as z from 'zod/mini';
import type { ImageSummary } from '../engine/api.js';
import { imageNames } from '../image/reference.js';
import { USE_EVIDENCE } from '../survey/past-uses.js';
import type { UsedBy } from '../survey/use.js';
import { rememberedOf, rememberedOfImage, rememberedOfRecord } from './evictions.js';

/** What is known of one image. All times in ms since 1970. */
const imageHistorySchema = z.object({
  firstSeen: z.number(),
  /** Since when it has been seen without a tag and without a digest; absent when it has one. */
  namelessSince: z.optional(z.number()),
  /** When it was last known to be in use, by what, and how that is known; absent for never. */
  lastUsed: z.optional(z.number()),
  usedBy: z.optional(z.string()),
  evidence: z.optional(z.enum(USE_EVIDENCE)),
  ...rememberedOfImage,
});
type ImageHistory = z.infer<typeof imageHistorySchema>;

const usageRecordSchema = z.object({
  version: z.literal(1),
  /** `ID` of the Engine's `/info`. */
  engine: z.string(),
  /** Since when this record has been kept, in ms since 1970: it knows nothing from before. */
  began: z.number(),
  /** When a run last found the notes of an observer, in ms since 1970; absent for never. */
  observedAt: z.optional(z.number()),
  ...rememberedOfRecord,
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

const TIMES = 'began observedAt lookedAt firstSeen namelessSince lastUsed leaving'.split(' ');

/**
 * Reads what a run wrote. A time from the future, which a clock that was set back leaves behind, counts
 * as now. Pure.
 *
 * @throws {Error} when it is no record of a version that is known here
 */
export function parseRecord(text: string, now: number): UsageRecord {
  const parsed = JSON.parse(text, (key, value) =>
    TIMES.includes(key) && value > now ? now : value,
  );
  return usageRecordSchema.parse(parsed);
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
    const known = historyOf(record, image.Id);
    const { tags, digests } = imageNames(image);
    const nameless = tags.length + digests.length === 0;
    const user = usedBy(image);
    next[image.Id] = {
      firstSeen: known?.firstSeen ?? now,
      namelessSince: nameless ? (known?.namelessSince ?? now) : undefined,
      ...(user === undefined
        ? { lastUsed: known?.lastUsed, usedBy: known?.usedBy, evidence: known?.evidence }
        : { lastUsed: now, usedBy: user, evidence: 'seen' }),
      ...rememberedOf(image, known, now),
    };
  }
  return { ...record, images: next, lookedAt: now };
}

/** What the record holds of an image; undefined for nothing. */
export function historyOf(record: UsageRecord, id: string): ImageHistory | undefined {
  return Object.hasOwn(record.images, id) ? record.images[id] : undefined;
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
  return historyOf(record, id)?.namelessSince ?? now;
}
