import type { ImageSummary } from '../engine/api.js';
import { duration } from '../format.js';
import { unusedSince } from '../state/coverage.js';
import type { ImageFacts } from './classify.js';
import { isRecent, whyRecent } from './recent.js';
import type { Answer } from './rules.js';

/**
 * Since when a `cached` image is known to be unused, in ms since 1970; undefined when that cannot be
 * said.
 */
export function knownUnusedSince(image: ImageSummary, facts: ImageFacts): number | undefined {
  const { record, now } = facts;
  return record && unusedSince(record, image.Id, now);
}

/**
 * Whether an image that nobody uses and that has a digest has been unused for `digest-retention` by
 * our own record. Pure. An image without a date stays, and so does one that the Engine calls tagged
 * or, on the containerd store, pulled since.
 */
export function whetherStale(image: ImageSummary, facts: ImageFacts): Answer {
  const { digestRetention, lastTagTimes, now } = facts;
  const since = knownUnusedSince(image, facts);
  if (digestRetention === undefined) return NEVER;
  if (since === undefined) return NOT_KNOWN;
  const built = image.Created * 1000;
  if (image.Created <= 0 || !(built <= now)) return NO_DATE;
  if (isRecent(since, digestRetention, now)) {
    return {
      fits: false,
      words: () => whyRecent('used or first seen', since, digestRetention, now) ?? '',
    };
  }
  const lastTag = lastTagTimes.get(image.Id);
  if (lastTag !== undefined) {
    if (!lastTag.ok) return no(`when it was tagged is not known: ${lastTag.error}`);
    const { value } = lastTag;
    const recentTag =
      value === undefined ? undefined : whyRecent('tagged', value, digestRetention, now);
    if (recentTag !== undefined) return no(recentTag);
  }
  return {
    fits: true,
    words: () => `unused for ${duration(now - since)}, longer than ${duration(digestRetention)}`,
  };
}

function no(why: string): Answer {
  return { fits: false, words: () => why };
}

const NEVER = no('digest-retention is never');
const NOT_KNOWN = no('the usage record does not tell since when it is unused');
const NO_DATE = no('it has no date, or one in the future');
