import { duration } from '../format.js';

/**
 * Why something that happened at a moment counts as recent; undefined when it is at least `minAge`
 * ms ago. Unknown is never old: a time that cannot be read, or in the future, is recent.
 *
 * @param verb what happened, as in `built 3h ago`
 * @param time in ms since 1970
 * @param now in ms since 1970
 */
export function whyRecent(
  verb: string,
  time: number,
  minAge: number,
  now: number,
): string | undefined {
  if (!isRecent(time, minAge, now)) return undefined;
  const age = now - time;
  if (Number.isNaN(age)) return `its age is not known: ${verb} at no readable time`;
  if (age < 0) return `its age is not known: ${verb} in the future`;
  return `${verb} ${duration(age)} ago, younger than ${duration(minAge)}`;
}

/** The same without the words, for those who may not need them. */
export function isRecent(time: number, minAge: number, now: number): boolean {
  // Not `<`: a time that cannot be read is recent.
  return !(now - time >= minAge);
}
