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
  const raised: UsageRecord['images'] = {};
  for (const image of images) {
    const latest = latestOf(uses.of(image));
    if (latest === undefined || !Object.hasOwn(record.images, image.Id)) continue;
    const known = record.images[image.Id];
    const at = Math.min(latest.at, now);
    if (known === undefined || (known.lastUsed !== undefined && known.lastUsed >= at)) continue;
    raised[image.Id] = { ...known, lastUsed: at, usedBy: latest.by };
  }
  return { ...record, images: { ...record.images, ...raised } };
}

function latestOf(uses: readonly ObservedUse[]): ObservedUse | undefined {
  let latest: ObservedUse | undefined;
  for (const use of uses) if (latest === undefined || use.at > latest.at) latest = use;
  return latest;
}
