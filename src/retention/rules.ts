import type { ImageSummary } from '../engine/api.js';
import { duration } from '../format.js';
import { imageNames } from '../image/reference.js';
import { namelessSince } from '../state/record.js';
import type { ImageFacts, RetentionClass } from './classify.js';
import { whyRecent } from './recent.js';
import { whetherStale } from './stale.js';

/** What a rule says of an image. Words are made only for those who want them: most are never read. */
export interface Answer {
  fits: boolean;
  /** Why it fits, or why it does not. */
  words: () => string;
}

/** One rule of the classification. */
export interface Rule {
  /** The class of an image that it fits. */
  class: RetentionClass;
  /** What is asked, for somebody to read. */
  question: string;
  ask(image: ImageSummary, facts: ImageFacts): Answer;
}

/**
 * All rules, in the order in which they are asked; the first that fits gives the class. What none
 * fits is `dangling`.
 */
export const RULES: readonly Rule[] = [
  {
    class: 'in-use',
    question: 'Does a container or a Swarm service use it?',
    ask: (image, { usedBy }) => yesIf(usedBy(image), 'nobody uses it'),
  },
  {
    class: 'kept',
    question: 'Does the keep list or its label keep it?',
    ask: (image, { keptBy }) => yesIf(keptBy(image), 'neither'),
  },
  {
    class: 'tagged',
    question: 'Has it a tag?',
    ask: (image) => yesIf(hasTag(image) ? 'has a tag' : undefined, 'none'),
  },
  {
    class: 'stale',
    question: 'Has it a digest, and been unused for digest-retention?',
    ask: (image, facts) => (hasDigest(image) ? whetherStale(image, facts) : NO_DIGEST),
  },
  {
    class: 'cached',
    question: 'Has it a digest of a repository?',
    ask: (image) => (hasDigest(image) ? PULLED : NO_DIGEST),
  },
  { class: 'young', question: 'Was it built within min-age?', ask: whetherBuiltRecently },
  { class: 'young', question: 'Did it lose its name within min-age?', ask: whetherNamedRecently },
  { class: 'young', question: 'Was it tagged within min-age?', ask: whetherTaggedRecently },
];

const NO_DIGEST: Answer = { fits: false, words: () => 'none' };
const PULLED: Answer = {
  fits: true,
  words: () => 'has a digest of a repository: what Swarm pulls',
};

function hasTag(image: ImageSummary): boolean {
  return imageNames(image).tags.length > 0;
}

function hasDigest(image: ImageSummary): boolean {
  return imageNames(image).digests.length > 0;
}

/** It fits where there is a reason; `otherwise` says why there is none. */
function yesIf(reason: string | undefined, otherwise: string | (() => string)): Answer {
  if (reason !== undefined) return { fits: true, words: () => reason };
  return { fits: false, words: typeof otherwise === 'string' ? () => otherwise : otherwise };
}

function whetherBuiltRecently({ Created }: ImageSummary, { minAge, now }: ImageFacts): Answer {
  // A record whose content is gone or partial has no date: "Created: 0", 56 years by a naive reading.
  const reason =
    Created <= 0
      ? 'its age is not known: it has no date'
      : whyRecent('built', Created * 1000, minAge, now);
  return yesIf(reason, () => `built ${duration(now - Created * 1000)} ago`);
}

/** Neither the Engine's dates nor its tag time show when an image lost its tag: only we do. */
function whetherNamedRecently({ Id }: ImageSummary, { record, minAge, now }: ImageFacts): Answer {
  const since = record && namelessSince(record, Id, minAge, now);
  const reason =
    since === undefined ? undefined : whyRecent('first seen without a name', since, minAge, now);
  return yesIf(reason, () => {
    if (since !== undefined) return `first seen without a name ${duration(now - since)} ago`;
    return record === undefined
      ? 'not known: there is no usage record'
      : 'not known: the usage record is younger than min-age';
  });
}

function whetherTaggedRecently(
  { Id }: ImageSummary,
  { lastTagTimes, minAge, now }: ImageFacts,
): Answer {
  const lastTag = lastTagTimes.get(Id);
  if (lastTag === undefined) return yesIf(undefined, 'not asked yet');
  if (!lastTag.ok) return yesIf(`its age is not known: ${lastTag.error}`, '');
  const { value } = lastTag;
  if (value === undefined) return yesIf(undefined, 'never');
  return yesIf(
    whyRecent('tagged', value, minAge, now),
    () => `tagged ${duration(now - value)} ago`,
  );
}
