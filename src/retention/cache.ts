import type { ImageSummary } from '../engine/api.js';
import { type CameBack, cameBack } from '../memory/came-back.js';
import type { UsageRecord } from '../memory/record.js';
import type { ClassifiedImage } from './classify.js';
import type { LastUse } from './last-use.js';

/** What is kept for redeploys, and what becomes of it. */
export interface CacheAudit {
  /** The class `cached`, and `stale` ones that stay while there is room. Bytes as listed: layers count in each image. */
  kept: { images: number; bytes: number };
  /** The next of them to become `stale`, soonest first, in ms since 1970; none if `digest-retention` is `never`. */
  coming: { image: ImageSummary; lastUse: LastUse; staleAt: number }[];
  /** Whether an observer tells what is used between runs; otherwise a run has to see it. */
  isObserved: boolean;
  cameBack: CameBack;
}

/** How many coming images are named. */
const COMING = 10;
/** How long after it last wrote an observer is taken to be there, in ms: a weekend may have no jobs. */
const OBSERVED = 7 * 86_400_000;

/**
 * Audits the cache. Pure.
 *
 * @param spared IDs of the `stale` images that stay
 * @param digestRetention in ms; undefined if forever
 * @param now in ms since 1970
 */
export function auditCache(
  images: readonly ClassifiedImage[],
  spared: ReadonlySet<string>,
  record: Pick<UsageRecord, 'observedAt' | 'evicted'>,
  digestRetention: number | undefined,
  now: number,
): CacheAudit {
  const cached = images.filter((each) => each.class === 'cached' || spared.has(each.image.Id));
  const coming = cached.flatMap(({ image, lastUse }) =>
    lastUse === undefined || digestRetention === undefined
      ? []
      : [{ image, lastUse, staleAt: lastUse.at + digestRetention }],
  );
  return {
    kept: {
      images: cached.length,
      bytes: cached.reduce((sum, { image }) => sum + image.Size, 0),
    },
    coming: coming.sort((a, b) => a.staleAt - b.staleAt).slice(0, COMING),
    isObserved: now - (record.observedAt ?? 0) <= OBSERVED,
    cameBack: cameBack(record.evicted ?? [], digestRetention ?? Infinity, now),
  };
}
