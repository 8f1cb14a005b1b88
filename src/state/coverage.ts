import type { UsageRecord } from './record.js';

/** For how long one observer was at work, in ms since 1970. */
export interface Watch {
  from: number;
  /** Undefined for one that did not see its job to the end, so that nobody knows what was used. */
  until: number | undefined;
}

/**
 * How far apart the work of observers may lie for the time in between to count as observed, in ms.
 * A host on which jobs are observed is idle in between, over a weekend too; one that nobody has
 * observed for longer may be used by jobs that we do not see.
 */
const MAX_GAP = 7 * 24 * 3_600_000;

/**
 * The record with the time through which observers were at work. Pure. A job that was not observed
 * to its end takes back all that was known: what it used may look unused.
 *
 * @param now in ms since 1970
 */
export function withWatches(
  record: UsageRecord,
  watches: readonly Watch[],
  now: number,
): UsageRecord {
  let { observed } = record;
  for (const { from, until } of watches.toSorted((a, b) => a.from - b.from)) {
    // A clock that was set back since would claim time that has not come yet.
    if (until === undefined || until > now || from > until) observed = { from: now, until: now };
    else if (observed === undefined || from - observed.until > MAX_GAP) observed = { from, until };
    else observed = { ...observed, until: Math.max(observed.until, until) };
  }
  return { ...record, observed };
}

/**
 * Since when an image is known to be unused, in ms since 1970; undefined when that cannot be said,
 * since nobody observes, or nobody has for too long. Cold is not old: it is never before the image
 * was first seen, nor before observers were at work without a gap.
 */
export function unusedSince(record: UsageRecord, id: string, now: number): number | undefined {
  const { observed } = record;
  if (observed === undefined || !isObserved(record, now)) return undefined;
  const known = Object.hasOwn(record.images, id) ? record.images[id] : undefined;
  if (known === undefined) return undefined;
  return Math.max(observed.from, known.firstSeen, known.lastUsed ?? 0);
}

/** Whether observers are at work, so that an image can be known to be unused. Pure. */
export function isObserved({ observed }: UsageRecord, now: number): boolean {
  return observed !== undefined && now - observed.until <= MAX_GAP;
}
