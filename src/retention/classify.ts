import type { ImageSummary } from '../engine/api.js';
import { duration } from '../format.js';
import type { Reading } from '../reading.js';
import { namelessSince, type UsageRecord } from '../state/record.js';
import type { KeptBy } from './keep.js';
import { imageNames } from './reference.js';
import type { UsedBy } from './use.js';

/** Why an image stays, or that it may go; the first that fits. Only `dangling` is removed. */
export const RETENTION_CLASSES = [
  'in-use',
  'kept',
  'tagged',
  'cached',
  'young',
  'dangling',
] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** An image, its class, and the rule that put it there, in words. */
export interface ClassifiedImage {
  image: ImageSummary;
  class: RetentionClass;
  reason: string;
}

/**
 * When a tag was last set on an image, in ms since 1970, by its ID; undefined for never. An image
 * that is not in the map was not asked.
 */
export type LastTagTimes = ReadonlyMap<string, Reading<number | undefined>>;

export interface ClassifyFacts {
  images: readonly ImageSummary[];
  usedBy: UsedBy;
  keptBy: KeptBy;
  lastTagTimes: LastTagTimes;
  /** What we saw in former runs; undefined when there is no record. */
  record: UsageRecord | undefined;
  /** In ms. */
  minAge: number;
  /** In ms since 1970. */
  now: number;
}

/**
 * Puts every image into one class. Pure, and linear in the number of images.
 *
 * An image that is the parent of another one (a step of the classic builder) stays as long as that
 * one does, in its class.
 */
export function classify(facts: ClassifyFacts): ClassifiedImage[] {
  const own = new Map<string, ClassifiedImage>();
  for (const image of facts.images) {
    // Should an Engine list an image twice, one reason to keep it is enough.
    const before = own.get(image.Id);
    if (before !== undefined && before.class !== 'dangling') continue;
    own.set(image.Id, classifyAlone(image, facts));
  }
  const children = new Map<string, string[]>();
  for (const { Id, ParentId } of facts.images) {
    if (!ParentId) continue;
    const siblings = children.get(ParentId);
    if (siblings === undefined) children.set(ParentId, [Id]);
    else siblings.push(Id);
  }
  const settled = new Map<string, ClassifiedImage>();
  const settle = (id: string): ClassifiedImage | undefined => {
    const known = settled.get(id) ?? own.get(id);
    if (known === undefined || settled.has(id)) return known;
    // Set before the children are asked, so that nonsense which goes in circles comes to an end.
    settled.set(id, known);
    if (known.class !== 'dangling') return known;
    for (const childId of children.get(id) ?? []) {
      const child = settle(childId);
      if (child === undefined || child.class === 'dangling') continue;
      const inherited = {
        image: known.image,
        class: child.class,
        reason: `parent of ${shortId(childId)}: ${child.reason.replace(/^parent of \w+: /, '')}`,
      };
      settled.set(id, inherited);
      return inherited;
    }
    return known;
  };
  return [...own.keys()].flatMap((id) => settle(id) ?? []);
}

/** The 12 hexadecimal digits by which docker CLI shows an image. */
export function shortId(id: string): string {
  return id.replace(/^sha256:/, '').slice(0, 12);
}

function classifyAlone(image: ImageSummary, facts: ClassifyFacts): ClassifiedImage {
  const { usedBy, keptBy } = facts;
  const as = (name: RetentionClass, reason: string) => ({ image, class: name, reason });

  const user = usedBy(image);
  if (user !== undefined) return as('in-use', user);
  const rule = keptBy(image);
  if (rule !== undefined) return as('kept', rule);
  const { tags, digests } = imageNames(image);
  if (tags.length > 0) return as('tagged', 'has a tag');
  if (digests.length > 0) return as('cached', 'has a digest of a repository: what Swarm pulls');
  const young = whyYoung(image, facts);
  if (young !== undefined) return as('young', young);
  return as('dangling', `no tag, no digest, ${olderThan(facts.minAge)}`);
}

/** Why an image counts as young; undefined when it is old by every clock. */
function whyYoung(image: ImageSummary, { lastTagTimes, record, minAge, now }: ClassifyFacts) {
  // A record whose content is gone or partial has no date: "Created: 0", 56 years by a naive reading.
  if (image.Created <= 0) return 'its age is not known: it has no date';
  const built = whyRecent('built', image.Created * 1000, minAge, now);
  if (built !== undefined) return built;
  // Neither the Engine's dates nor its tag time show when an image lost its tag: only we do.
  const nameless = record && namelessSince(record, image.Id, minAge, now);
  if (nameless !== undefined) {
    const recent = whyRecent('first seen without a name', nameless, minAge, now);
    if (recent !== undefined) return recent;
  }
  const lastTag = lastTagTimes.get(image.Id);
  if (lastTag === undefined) return undefined;
  if (!lastTag.ok) return `its age is not known: ${lastTag.error}`;
  return lastTag.value === undefined ? undefined : whyRecent('tagged', lastTag.value, minAge, now);
}

function whyRecent(verb: string, time: number, minAge: number, now: number): string | undefined {
  const age = now - time;
  if (Number.isNaN(age)) return `its age is not known: ${verb} at no readable time`;
  if (age < 0) return `its age is not known: ${verb} in the future`;
  if (age >= minAge) return undefined;
  return `${verb} ${duration(age)} ago, younger than ${duration(minAge)}`;
}

function olderThan(minAge: number): string {
  return `at least ${duration(minAge)} old`;
}
