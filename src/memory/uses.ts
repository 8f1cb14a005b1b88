import type { ImageSummary } from '../engine/api.js';
import { ByReference } from '../image/by-reference.js';
import type { Use } from '../survey/use-evidence.js';
import { historyOf, type UsageRecord } from './record.js';

/**
 * The record with more uses than a look shows. Only ever raises the last use of an image, so adding the same uses twice
 * changes nothing. Pure.
 *
 * @param images the Engine's images, to find those the uses name
 * @param now in ms since 1970: a later use counts as now
 */
export function withUses(
  record: UsageRecord,
  images: readonly ImageSummary[],
  uses: readonly Use[],
  now: number,
): UsageRecord {
  const latest = new ByReference<Use>();
  // Of two with the same name, the last one added stays.
  for (const use of uses.toSorted((a, b) => a.at - b.at)) latest.add(use.reference, use);
  const raised: UsageRecord['images'] = {};
  for (const image of images) {
    const known = historyOf(record, image.Id);
    const [use] = latest.of(image).sort((a, b) => b.at - a.at);
    if (use === undefined || known === undefined) continue;
    const lastUsed = Math.min(use.at, now);
    if ((known.lastUsed ?? 0) >= lastUsed) continue;
    raised[image.Id] = { ...known, lastUsed, usedBy: use.by, evidence: use.evidence };
  }
  return { ...record, images: { ...record.images, ...raised } };
}
