import type { ImageSummary } from '../engine/api.js';
import { duration } from '../format.js';
import { unusedSince } from '../state/coverage.js';
import type { ImageFacts } from './classify.js';
import { whyRecent } from './recent.js';

/** What is known of a `cached` image that nobody uses. */
export interface Unused {
  /** Since when, in ms since 1970; undefined when that cannot be said. */
  since: number | undefined;
  /** Why it is `stale`, in words; undefined when it is not. */
  stale: string | undefined;
}

/**
 * Whether a `cached` image has been unused for `digest-retention` by our own record. Pure. An image
 * without a date stays, and so does one that the Engine calls tagged or, on the containerd store,
 * pulled since.
 */
export function unused(image: ImageSummary, facts: ImageFacts): Unused {
  const { record, digestRetention, lastTagTimes, now } = facts;
  const since = record && unusedSince(record, image.Id, now);
  const stays: Unused = { since, stale: undefined };
  if (since === undefined || digestRetention === undefined) return stays;
  const built = image.Created * 1000;
  if (image.Created <= 0 || !(built <= now)) return stays;
  if (whyRecent('used', since, digestRetention, now) !== undefined) return stays;
  const lastTag = lastTagTimes.get(image.Id);
  if (lastTag !== undefined) {
    if (!lastTag.ok) return stays;
    const { value } = lastTag;
    const isRecent = value !== undefined && whyRecent('tagged', value, digestRetention, now);
    if (isRecent) return stays;
  }
  const unusedFor = `unused for ${duration(now - since)}`;
  return { since, stale: `${unusedFor}, longer than ${duration(digestRetention)}` };
}
