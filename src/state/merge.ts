import type { ImageSummary } from '../engine/api.js';
import { ByReference } from '../retention/by-reference.js';
import type { ObservedUse } from './observations.js';
import type { UsageRecord } from './record.js';

/**
 * The record with what observers have noted since. Pure. It only ever raises when an image was last
 * used, so that taking the same notes twice, or those of several observers, gives the same.
 *
 * @param images the images of the Engine, to find those that the notes name
 * @param now in ms since 1970: what was noted later counts as noted now
 */
export function withObservations(
  record: UsageRecord,
  images: readonly ImageSummary[],
  observations: readonly ObservedUse[],
  now: number,
): UsageRecord {
  if (observations.length === 0) return record;
  const uses = new ByReference<ObservedUse>();
  // Of two with the same name, the one added last stays.
  for (const use of observations.toSorted((a, b) => a.at - b.at)) uses.add(use.reference, use);
  const next = { ...record.images };
  for (const image of images) {
    const known = Object.hasOwn(record.images, image.Id) ? record.images[image.Id] : undefined;
    const latest = [...uses.of(image)].reduce<ObservedUse | undefined>(
      (best, use) => (best === undefined || use.at > best.at ? use : best),
      undefined,
    );
    if (known === undefined || latest === undefined) continue;
    const at = Math.min(latest.at, now);
    if (known.lastUsed !== undefined && known.lastUsed >= at) continue;
    next[image.Id] = { ...known, lastUsed: at, usedBy: latest.by };
  }
  return { ...record, images: next };
}
