import type { ImageSummary } from '../engine/api.js';
import { count } from '../format.js';
import { keepRules } from '../image/keep.js';
import type { Reading } from '../reading.js';
import { type HostCheck, notChecked, type Question } from './host-check.js';

export const KEEP: Question = {
  what: 'Every line of keep matches an image',
  how: 'keep against GET /images/json',
  expected: 'an image for each line',
  where: 'keep',
};

/** What a line may have been meant to say, the likeliest first. */
const REWRITES: readonly ((line: string) => string)[] = [
  (line) => line.toLowerCase(),
  // A regular expression.
  (line) => line.replaceAll('.*', '*'),
  // `*` stays within one folder.
  (line) => line.replaceAll(/(?<=^|\/)\*+(?=\/|$)/g, '**'),
  // A registry, or a folder of one.
  (line) => `${line}/**`,
  // An image in some registry or folder.
  (line) => `**/${line}`,
  // An image under another tag.
  (line) => line.replace(/:[^/:]*$/, ''),
];

/** Which lines of `keep` match no image here, and what they were probably meant to say. Pure. */
export function keepChecks(
  keep: readonly string[],
  images: Reading<readonly ImageSummary[]>,
): HostCheck[] {
  if (!images.ok) return [notChecked(KEEP, images.error)];
  const matched = (line: string) => {
    try {
      const keptBy = keepRules([line]);
      return (image: ImageSummary) => keptBy({ ...image, Labels: {} }) !== undefined;
    } catch {
      // A rewritten line may be no glob.
      return () => false;
    }
  };
  const idle = keep.filter((line) => !images.value.some(matched(line)));
  if (idle.length === 0) return [{ ...KEEP, found: count(keep.length, 'line'), status: 'ok' }];
  return idle.map((line): HostCheck => {
    const rewritten = new Set(
      REWRITES.flatMap((rewrite) => [rewrite(line), rewrite(line.toLowerCase())]),
    );
    const meant = [...rewritten].find((each) => images.value.some(matched(each)));
    return {
      ...KEEP,
      what: `keep: ${line}`,
      found: 'matches no image of this host',
      status: 'notice',
      remedy:
        meant === undefined
          ? 'Remove the line, unless the image is yet to come.'
          : `Did you mean ${meant}?`,
    };
  });
}
