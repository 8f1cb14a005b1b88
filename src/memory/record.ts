import * as z from 'zod/mini';
import type { ImageSummary } from '../engine/api.js';
import { imageNames } from '../image/reference.js';
import type { UsedBy } from '../survey/use.js';
import { USE_EVIDENCE } from '../survey/use-evidence.js';
import { evictedSchema, withReturns } from './came-back.js';
import { diskMemorySchema } from './room.js';

/** What we know about one image. All times in ms since 1970. */
const imageHistorySchema = z.object({
  firstSeen: z.number(),
  /** Since when it has been seen without a tag or digest; absent if it has one. */
  namelessSince: z.optional(z.number()),
  /** Its last known use, by what, and how we know; absent if never. */
  lastUsed: z.optional(z.number()),
  usedBy: z.optional(z.string()),
  evidence: z.optional(z.enum(USE_EVIDENCE)),
  /** One of its names; absent if it has none. */
  name: z.optional(z.string()),
  /** In bytes, as listed: layers shared with other images count in each. */
  size: z.optional(z.number()),
  /** When we last set out to remove it. */
  leaving: z.optional(z.number()),
  /** Why the Engine refused to remove it, and in how many runs in a row for this reason. */
  refused: z.optional(z.object({ reason: z.string(), runs: z.number() })),
});
type ImageHistory = z.infer<typeof imageHistorySchema>;

const usageRecordSchema = z.object({
  version: z.literal(1),
  /** Its owner; only the ID of an Engine in a record that was written before the data root counted. */
  engine: z.string(),
  /** When this record starts, in ms since 1970: it knows nothing from before. */
  began: z.number(),
  /** When an observer last wrote here, in ms since 1970; absent if never. */
  observedAt: z.optional(z.number()),
  /** What observers saw in use since the last look, by the name it was used by; absent if nothing. */
  observed: z.optional(z.record(z.string(), z.object({ at: z.number(), by: z.string() }))),
  /** When the images were last looked at, in ms since 1970. */
  lookedAt: z.optional(z.number()),
  /** When a run-app was last seen live, in ms since 1970; absent if never. */
  runAppSeen: z.optional(z.number()),
  /** In how many looks, before a run-app was ever seen, services had come or gone since the look before. */
  deployments: z.optional(z.number()),
  /** The disk that holds the images; absent until it was measured. */
  disk: z.optional(diskMemorySchema),
  /** What we removed from the cache, oldest first; absent if nothing yet. */
  evicted: z.optional(z.array(evictedSchema)),
  /** By image ID. */
  images: z.record(z.string(), imageHistorySchema),
});

/** The use of one owner's images over all runs. Docker keeps no such record (moby/moby#4237). */
export type UsageRecord = z.infer<typeof usageRecordSchema>;

/** An empty record. Cold is not old: every image's clock starts now. */
export function coldRecord(engine: string, now: number): UsageRecord {
  return { version: 1, engine, began: now, images: {} };
}

/** How long a removal may take, in ms: another run may look meanwhile, or ours be killed. */
const LEAVING = 3_600_000;

/**
 * Parses what a run wrote. Pure.
 *
 * Its times stay as they are, even those of the future: the clock that is wrong may be ours. Where they are used, a time
 * from the future counts as now.
 *
 * @throws {Error} if it isn't a record of a known version
 */
export function parseRecord(text: string): UsageRecord {
  return usageRecordSchema.parse(JSON.parse(text));
}

/**
 * The record after another look at all of the Engine's images. Images that are gone drop out, which bounds it; one that
 * comes back starts over. Pure.
 */
export function withLook(
  record: UsageRecord,
  images: readonly ImageSummary[],
  usedBy: UsedBy,
  now: number,
): UsageRecord {
  const next: UsageRecord['images'] = {};
  // What wasn't there at the last look came after it, even if a clock was set back.
  const sinceThen = Math.max(now, record.lookedAt ?? now);
  for (const image of images) {
    const known = historyOf(record, image.Id);
    const leaving = known?.leaving;
    const { tags, digests } = imageNames(image);
    const [digest] = digests;
    const nameless = tags.length + digests.length === 0;
    const user = usedBy(image);
    next[image.Id] = {
      firstSeen: sinceThen,
      ...known,
      ...(user === undefined
        ? {}
        : {
            lastUsed: Math.max(sinceThen, known?.lastUsed ?? 0),
            usedBy: user,
            evidence: 'seen' as const,
          }),
      namelessSince: nameless ? (known?.namelessSince ?? sinceThen) : undefined,
      name: digest === undefined ? tags[0] : `${digest.repository}@${digest.digest}`,
      size: image.Size,
      leaving: now - (leaving ?? 0) < LEAVING ? leaving : undefined,
    };
  }
  const { evicted } = record;
  return {
    ...record,
    images: next,
    lookedAt: now,
    ...(evicted && { evicted: withReturns(evicted, record.images, images, now) }),
  };
}

/** The record with these images changed, as far as it knows them, each by what happened to it. Pure. */
export function withChanges<T>(
  record: UsageRecord,
  happened: ReadonlyMap<string, T>,
  change: (known: ImageHistory, what: T) => Partial<ImageHistory>,
): UsageRecord {
  const images = { ...record.images };
  for (const [id, what] of happened) {
    const known = historyOf(record, id);
    if (known !== undefined) images[id] = { ...known, ...change(known, what) };
  }
  return { ...record, images };
}

/** The record without images that are gone: what of them is there at the next look has come anew. Pure. */
export function withoutImages(record: UsageRecord, ids: readonly string[]): UsageRecord {
  const images = { ...record.images };
  for (const id of ids) delete images[id];
  return { ...record, images };
}

/** What the record holds about an image; undefined if nothing. */
export function historyOf(record: UsageRecord, id: string): ImageHistory | undefined {
  return Object.hasOwn(record.images, id) ? record.images[id] : undefined;
}

/**
 * When an image was first seen without a name, in ms since 1970; undefined while the record is younger than `minAge`
 * ms: it knows too little then, and the other clocks decide.
 */
export function namelessSince(
  record: UsageRecord,
  id: string,
  minAge: number,
  now: number,
): number | undefined {
  // A clock that is behind all of the record: it counts as now, whatever the other clocks say.
  if (record.began > now) return now;
  if (now - record.began < minAge) return undefined;
  return Math.min(now, historyOf(record, id)?.namelessSince ?? now);
}

/** Images that went between two looks, but not by our hand. */
export interface Evictions {
  /** Between these two moments, in ms since 1970. */
  from: number;
  to: number;
  images: { id: string; name: string | undefined; bytes: number }[];
}

/**
 * Images that the record knows and the Engine no longer has, except those we set out to remove. Pure.
 *
 * @param record as it was before this look
 * @returns undefined if this is the first look
 */
export function evictedSince(
  { lookedAt, images: known }: UsageRecord,
  images: readonly ImageSummary[],
  now: number,
): Evictions | undefined {
  if (lookedAt === undefined) return undefined;
  const there = new Set(images.map(({ Id }) => Id));
  const gone = Object.entries(known).flatMap(([id, { name, size = 0, leaving }]) =>
    there.has(id) || leaving !== undefined ? [] : [{ id, name, bytes: size }],
  );
  return { from: lookedAt, to: now, images: gone };
}
