import type { ImageSummary } from '../engine/api.js';
import { imageNames } from '../image/reference.js';
import { historyOf, type UsageRecord } from '../memory/record.js';

/**
 * The images that whoever used them has replaced: the same user has run another image of the same repository since, at
 * least `minAge` ms later. They are needed again least of all. Pure.
 *
 * Not sooner, since a test of an upgrade runs the former image first, each time. And not by the repository alone: two
 * services may stay with two versions of one database.
 *
 * @returns IDs
 */
export function replacedImages(
  images: readonly ImageSummary[],
  record: UsageRecord,
  minAge: number,
): Set<string> {
  const uses = images.flatMap((image) => {
    const { lastUsed, usedBy } = historyOf(record, image.Id) ?? {};
    if (lastUsed === undefined || usedBy === undefined) return [];
    const user = userOf(usedBy);
    return imageNames(image).digests.map(({ repository }) => {
      return { id: image.Id, at: lastUsed, key: `${repository} ${user}` };
    });
  });
  const latest = new Map<string, number>();
  for (const { key, at } of uses) latest.set(key, Math.max(at, latest.get(key) ?? 0));
  return new Set(
    uses.flatMap(({ id, key, at }) => ((latest.get(key) ?? 0) - at >= minAge ? [id] : [])),
  );
}

/** A service by its name, whichever of its tasks it was; a container by its own. */
function userOf(words: string): string {
  return words
    .replace(/^(?:container|service|a task of) /, '')
    .replace(/ \(\w+\)$/, '')
    .replace(/\.[^.]+\.[a-z0-9]{25}$/, '');
}
