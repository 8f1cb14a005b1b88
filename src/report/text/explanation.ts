import { forLog } from '../../escape.js';
import { age, bytes, day } from '../../format.js';
import { shortId } from '../../image/short-id.js';
import type { RetentionClass } from '../../retention/classify.js';
import type { Explanation } from '../../retention/explain.js';
import { CLASS_MEANING } from '../image-groups.js';

/** What comes of a class, for one image of it. */
const FATE: Readonly<Record<RetentionClass, string>> = {
  'in-use': 'It stays.',
  kept: 'It stays.',
  tagged: 'It stays.',
  cached: 'It stays.',
  young: 'It stays.',
  dangling: 'It is removed by the next run in which all gates pass.',
  stale:
    'When all gates pass, it is removed if the disk is above disk-target by then: the least recently used go first.',
};

/**
 * An explanation as plain text for a terminal, with a newline at the end. Pure.
 *
 * @param now in ms since 1970
 */
export function renderExplanation({ asked, alone, classified }: Explanation, now: number): string {
  const { image } = classified;
  const names = [...new Set([...image.RepoTags, ...image.RepoDigests])];
  const created = image.Created > 0 ? new Date(image.Created * 1000) : undefined;
  const built =
    created === undefined || Number.isNaN(created.getTime()) ? null : created.toISOString();
  const width = Math.max(...asked.map(({ question }) => question.length));
  const inherited = alone.reason !== classified.reason;
  const lines = [
    `Image ${forLog(shortId(image.Id))}, ${bytes(image.Size)} as listed, built ${day(built)}${
      built === null ? '' : ` (${age(built, new Date(now).toISOString())} ago)`
    }`,
    ...names.map((name) => `  ${forLog(name, 300)}`),
    '',
    'Rules, in the order in which they are asked; the first that fits decides',
    ...asked.map(
      ({ question, fits, answer }) =>
        `  ${fits ? 'yes' : 'no '}  ${question.padEnd(width)}  ${forLog(answer)}`,
    ),
    ...(asked.some(({ fits }) => fits) ? [] : [`  None fits: ${forLog(alone.reason)}`]),
    '',
    ...(inherited
      ? [
          `By itself it would be ${alone.class}, but others are built on it, and it stays as long as they do.`,
        ]
      : []),
    `Class: ${classified.class} (${CLASS_MEANING[classified.class]})`,
    `Why: ${forLog(classified.reason)}`,
    FATE[classified.class],
  ];
  return `${lines.join('\n')}\n`;
}
