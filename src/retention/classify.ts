import type { ImageSummary } from '../engine/api.js';
import { duration } from '../format.js';
import type { KeptBy } from '../image/keep.js';
import { shortId } from '../image/short-id.js';
import type { UsageRecord } from '../memory/record.js';
import type { Reading } from '../reading.js';
import type { UsedBy } from '../survey/use.js';
import type { Retention } from './in-force.js';
import { type LastUse, lastUseOf } from './last-use.js';
import { RULES } from './rules.js';

/** Only `dangling` images are removed, and then `stale` ones as far as needed. */
export const RETENTION_CLASSES = [
  'in-use',
  'kept',
  'tagged',
  'cached',
  'young',
  'dangling',
  'stale',
] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** An image, its class, and why. */
export interface ClassifiedImage {
  image: ImageSummary;
  class: RetentionClass;
  reason: string;
  /** Of a `cached` or `stale` image and its parents. */
  lastUse?: LastUse | undefined;
}

/** When an image was last tagged, in ms since 1970, by its ID; undefined if never. Not in the map: not asked. */
export type LastTagTimes = ReadonlyMap<string, Reading<number | undefined>>;

/** What else is known, apart from the images themselves. */
export interface ImageFacts {
  usedBy: UsedBy;
  keptBy: KeptBy;
  /** What all looks have seen, including this one. */
  record: UsageRecord;
  /** In ms. */
  minAge: number;
  retention: Retention;
  /** In ms since 1970. */
  now: number;
  lastTagTimes: LastTagTimes;
}

export interface ClassifyFacts extends ImageFacts {
  images: readonly ImageSummary[];
}

/**
 * Puts every image into one class. Pure, and linear in the number of images.
 *
 * A parent of another image (a step of the classic builder) stays as long as its child does, in the child's class;
 * with several children, in that of the one that goes last.
 */
export function classify(facts: ClassifyFacts): ClassifiedImage[] {
  const own = new Map<ImageSummary['ParentId'], ClassifiedImage>();
  for (const image of facts.images) {
    const before = own.get(image.Id);
    const now = classifyAlone(image, facts);
    // If an Engine lists an image twice, one reason to keep it is enough.
    if (before === undefined || removability(before) >= removability(now)) own.set(image.Id, now);
  }
  const parents = new Map<string, ImageSummary['ParentId'][]>();
  for (const { Id, ParentId } of facts.images) {
    // Stryker disable next-line ArrayDeclaration: what is no image's ID is nobody's parent.
    const others = parents.get(Id) ?? [];
    parents.set(Id, [...others, ParentId]);
  }
  // What stays longest comes first, so that a parent takes over from at most two children: linear, however
  // long the chains are, and sure to end if an Engine lists parents in circles.
  const staying = [...own.values()]
    .filter((each) => removability(each) < 2)
    .sort(
      (a, b) =>
        removability(a) - removability(b) ||
        lastUsedAt(b) - lastUsedAt(a) ||
        byId(a.image, b.image),
    );
  for (const first of staying) {
    const path = [first];
    for (let child = path.pop(); child !== undefined; child = path.pop()) {
      // Stryker disable next-line ArrayDeclaration: what is no image's ID is nobody's parent.
      for (const parentId of parents.get(child.image.Id) ?? []) {
        const parent = own.get(parentId);
        const both = parent && withChild(parent, child);
        if (both === undefined || both === parent) continue;
        own.set(parentId, both);
        path.push(both);
      }
    }
  }
  return [...own.values()];
}

/**
 * The class of an image that was to go but stays, now that more is known; undefined if it goes. Pure. Children don't
 * matter: an image goes after them.
 */
export function nowStays(image: ImageSummary, facts: ImageFacts): ClassifiedImage | undefined {
  const now = classifyAlone(image, facts);
  return removability(now) > 0 ? undefined : now;
}

/** Whether an image never goes (0), only if needed (1), or first (2). */
function removability({ class: name }: ClassifiedImage): 0 | 1 | 2 {
  return name === 'dangling' ? 2 : name === 'stale' ? 1 : 0;
}

/** The class of an image, given its own and that of a child. */
function withChild(image: ClassifiedImage, child: ClassifiedImage): ClassifiedImage {
  if (removability(child) < removability(image)) {
    const reason = child.reason.replace(/^parent of \w+: /, '');
    return {
      image: image.image,
      class: child.class,
      reason: `parent of ${shortId(child.image.Id)}: ${reason}`,
      lastUse: child.lastUse,
    };
  }
  // Used along with its child, and removed after it.
  const isUsedLater = image.class === 'stale' && lastUsedAt(child) > lastUsedAt(image);
  return isUsedLater ? { ...image, lastUse: child.lastUse } : image;
}

/** Decides between equals, so that the order in which an Engine lists them doesn't. */
export function byId(a: ImageSummary, b: ImageSummary): number {
  return a.Id < b.Id ? -1 : 1;
}

/** When an image was last used, in ms since 1970; 0 if it doesn't matter. */
export function lastUsedAt({ lastUse }: ClassifiedImage): number {
  return lastUse?.at ?? 0;
}

/** The class of an image by itself, as if it had no children. */
export function classifyAlone(image: ImageSummary, facts: ImageFacts): ClassifiedImage {
  for (const rule of RULES) {
    const answer = rule.ask(image, facts);
    if (!answer.fits) continue;
    const fitting = { image, class: rule.class, reason: answer.words() };
    return rule.class === 'cached' || rule.class === 'stale'
      ? { ...fitting, lastUse: lastUseOf(image, facts) }
      : fitting;
  }
  const reason = `no tag, no digest, at least ${duration(facts.minAge)} old`;
  return { image, class: 'dangling', reason };
}
