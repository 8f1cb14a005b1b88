import type { ImageSummary } from '../engine/api.js';
import { historyOf, type UsageRecord } from '../memory/record.js';
import type { UseEvidence } from '../survey/use-evidence.js';
import type { LastTagTimes } from './classify.js';

/** When an image was last known to be in use, and by what evidence. */
export interface LastUse {
  /** In ms since 1970. */
  at: number;
  /** `first-seen`: no use is known, only when it first appeared. */
  evidence: UseEvidence | 'first-seen' | 'last-tag-time';
  /** Who used it, in words; undefined if unknown. */
  by: string | undefined;
}

/**
 * The last known use of an image: the latest of all the evidence. Pure. Cold is not old: an image first seen now was
 * used now, whatever was known of it before.
 */
export function lastUseOf(
  { Id }: ImageSummary,
  facts: { record: UsageRecord; lastTagTimes: LastTagTimes; now: number },
): LastUse {
  const { record, lastTagTimes, now } = facts;
  const known = historyOf(record, Id);
  // A time from the future counts as now.
  const firstSeen = Math.min(known?.firstSeen ?? now, now);
  const uses: LastUse[] = [];
  if (known?.lastUsed !== undefined) {
    uses.push({
      at: Math.min(known.lastUsed, now),
      evidence: known.evidence ?? 'seen',
      by: known.usedBy,
    });
  }
  const tag = lastTagTimes.get(Id);
  // A time in the future says nothing, nor does an unreadable one.
  if (tag?.ok && tag.value !== undefined && tag.value <= now) {
    uses.push({ at: tag.value, evidence: 'last-tag-time', by: undefined });
  }
  const [latest] = uses.sort((a, b) => b.at - a.at);
  if (latest === undefined) return { at: firstSeen, evidence: 'first-seen', by: undefined };
  return { ...latest, at: Math.max(latest.at, firstSeen) };
}
