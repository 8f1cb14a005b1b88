import type { ImageSummary } from '../engine/api.js';
import { duration } from '../format.js';
import { imageNames } from '../image/reference.js';
import { namelessSince } from '../memory/record.js';
import type { ImageFacts, RetentionClass } from './classify.js';
import { lastUseOf } from './last-use.js';

/** What a rule says of an image. The words are made on demand: most are never read. */
interface Answer {
  fits: boolean;
  /** Why it fits or doesn't. */
  words: () => string;
}

export interface Rule {
  /** The class of an image it fits. */
  class: RetentionClass;
  question: string;
  ask(image: ImageSummary, facts: ImageFacts): Answer;
}

/** All rules, in order; the first that fits gives the class. If none fits, the image is `dangling`. */
export const RULES: readonly Rule[] = [
  {
    class: 'in-use',
    question: 'Does a container or a Swarm service use it?',
    ask: (image, { usedBy }) => yesIf(usedBy(image), 'nothing uses it'),
  },
  {
    class: 'kept',
    question: 'Does the keep list or its label keep it?',
    ask: (image, { keptBy }) => yesIf(keptBy(image), 'neither'),
  },
  {
    class: 'tagged',
    question: 'Does it have a tag?',
    ask: (image) => yesIf(imageNames(image).tags.length > 0 ? 'has a tag' : undefined, 'none'),
  },
  {
    class: 'stale',
    question: 'Does it have a digest, and has it been unused for the retention in force?',
    ask: (image, facts) => (hasDigest(image) ? whetherStale(image, facts) : no('none')),
  },
  {
    class: 'cached',
    question: 'Does it have a repository digest?',
    ask: (image) =>
      yesIf(
        hasDigest(image) ? 'has a repository digest, like everything Swarm pulls' : undefined,
        'none',
      ),
  },
  { class: 'young', question: 'Was it built within min-age?', ask: whetherBuiltRecently },
  { class: 'young', question: 'Did it lose its name within min-age?', ask: whetherNamedRecently },
  { class: 'young', question: 'Was it tagged within min-age?', ask: whetherTaggedRecently },
];

/** Whether an image has a repository digest, like everything Swarm pulls. */
function hasDigest(image: ImageSummary): boolean {
  return imageNames(image).digests.length > 0;
}

/** Fits if there is a reason; `otherwise` says why there is none. */
function yesIf(reason: string | undefined, otherwise: string): Answer {
  return { fits: reason !== undefined, words: () => reason ?? otherwise };
}

/** By the best evidence there is: evicting the wrong image costs a pull, evicting none fills the disk. */
function whetherStale(image: ImageSummary, facts: ImageFacts): Answer {
  const { retention, lastTagTimes, now } = facts;
  if (retention.ms === undefined) return no('digest-retention is never');
  const lastTag = lastTagTimes.get(image.Id);
  if (lastTag?.ok === false) return no(`its tag time is not known: ${lastTag.error}`);
  const { at } = lastUseOf(image, facts);
  const limit = `${retention.setBy} (${duration(retention.ms)})`;
  return now - at >= retention.ms
    ? { fits: true, words: () => `unused for ${duration(now - at)}, longer than ${limit}` }
    : no(`used or first seen ${duration(now - at)} ago, within ${limit}`);
}

function no(why: string): Answer {
  return { fits: false, words: () => why };
}

function whetherBuiltRecently({ Created }: ImageSummary, { minAge, now }: ImageFacts): Answer {
  const built = Created * 1000;
  if (saysNothing(built, now)) return no('it has no date, or one in the future');
  return yesIf(whyRecent('built', built, minAge, now), `built ${duration(now - built)} ago`);
}

/** Neither the Engine's dates nor its tag time show when an image lost its tag: only our record does. */
function whetherNamedRecently(image: ImageSummary, facts: ImageFacts): Answer {
  const { record, lastTagTimes, minAge, now } = facts;
  const since = namelessSince(record, image.Id, minAge, now);
  if (since !== undefined) {
    return yesIf(
      whyRecent('first seen without a name', since, minAge, now),
      `first seen without a name ${duration(now - since)} ago`,
    );
  }
  const tagged = lastTagTimes.get(image.Id);
  // If the Engine has no usable date, only our own record can say that it is old.
  const needed =
    saysNothing(image.Created * 1000, now) ||
    (tagged?.ok && tagged.value !== undefined && saysNothing(tagged.value, now));
  return yesIf(
    needed
      ? 'its age is not known: it has no usable date, and the usage record is younger than min-age'
      : undefined,
    'not known: the usage record is younger than min-age',
  );
}

function whetherTaggedRecently(
  { Id }: ImageSummary,
  { lastTagTimes, minAge, now }: ImageFacts,
): Answer {
  const lastTag = lastTagTimes.get(Id);
  if (lastTag === undefined) return no('not asked yet');
  if (!lastTag.ok) {
    return { fits: true, words: () => `its age is not known: ${lastTag.error}` };
  }
  const { value } = lastTag;
  if (value === undefined) return no('never');
  if (saysNothing(value, now)) return no('at an unreadable time, or in the future');
  return yesIf(whyRecent('tagged', value, minAge, now), `tagged ${duration(now - value)} ago`);
}

/**
 * Whether a date from the Engine says nothing: none (`Created: 0`, as reproducible builds and records without content
 * have), an unreadable one, or one in the future.
 *
 * @param time in ms since 1970
 */
function saysNothing(time: number, now: number): boolean {
  return !(time > 0 && time <= now);
}

/** Why something that happened `time` ms after 1970 is younger than `minAge` ms; undefined if it isn't. */
function whyRecent(verb: string, time: number, minAge: number, now: number): string | undefined {
  const age = now - time;
  return age >= minAge
    ? undefined
    : `${verb} ${duration(age)} ago, younger than ${duration(minAge)}`;
}
