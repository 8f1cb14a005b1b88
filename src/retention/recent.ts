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
  const age = now - time;
  if (Number.isNaN(age)) return `its age is not known: ${verb} at no readable time`;
  if (age < 0) return `its age is not known: ${verb} in the future`;
  if (age >= minAge) return undefined;
  return `${verb} ${duration(age)} ago, younger than ${duration(minAge)}`;
}
