import type { ImageSummary } from '../engine/api.js';
import { ByReference } from '../image/by-reference.js';
import type { Use } from '../survey/use-evidence.js';
import { historyOf, type UsageRecord } from './record.js';

/** How many names an observer may add between two looks: beyond that the least recently used are dropped. */
const MOST = 5_000;

/**
 * The record with more uses than a look shows. Only ever raises the last use of an image, so adding the same uses twice
 * changes nothing. Pure.
 *
 * @param images the Engine's images, to find those the uses name
 * @param until in ms since 1970: a later use counts as then
 */
export function withUses(
  record: UsageRecord,
  images: readonly ImageSummary[],
  uses: readonly Use[],
  until: number,
): UsageRecord {
  const latest = new ByReference<Use>();
  // Of two with the same name, the last one added stays.
  for (const use of uses.toSorted((a, b) => a.at - b.at)) latest.add(use.reference, use);
  const raised: UsageRecord['images'] = {};
  for (const image of images) {
    const known = historyOf(record, image.Id);
    const [use] = latest.of(image).sort((a, b) => b.at - a.at);
    if (use === undefined || known === undefined) continue;
    const lastUsed = Math.min(use.at, until);
    if ((known.lastUsed ?? 0) >= lastUsed) continue;
    raised[image.Id] = { ...known, lastUsed, usedBy: use.by, evidence: use.evidence };
  }
  return { ...record, images: { ...record.images, ...raised } };
}

/** What an observer saw in use. */
export type ObservedUse = Pick<Use, 'at' | 'reference' | 'by'>;

/**
 * The record with what an observer saw, for the next look: only that knows which images these names are of. Pure.
 *
 * @param now in ms since 1970
 */
export function withObserved(
  record: UsageRecord,
  uses: readonly ObservedUse[],
  now: number,
): UsageRecord {
  const observed = new Map(Object.entries(record.observed ?? {}));
  for (const { reference, at, by } of uses) {
    if (at >= (observed.get(reference)?.at ?? 0)) observed.set(reference, { at, by });
  }
  const kept = [...observed].sort(([, a], [, b]) => a.at - b.at).slice(-MOST);
  return { ...record, observed: Object.fromEntries(kept), observedAt: now };
}

/** What observers saw since the last look. Pure. */
export function observedUses({ observed = {} }: UsageRecord): ObservedUse[] {
  return Object.entries(observed).map(([reference, use]) => ({ reference, ...use }));
}
