import { forLog } from '../../escape.js';
import { age, bytes, day } from '../../format.js';
import { roomInWords } from '../../gates/disk-pressure.js';
import type { Room } from '../../gates/room.js';
import { shortId } from '../../image/short-id.js';
import type { RetentionClass } from '../../retention/classify.js';
import type { Explanation } from '../../retention/explain.js';
import { CLASS_MEANING } from '../image-groups.js';

/** What happens to an image of a class that does not simply stay. */
const FATE: Readonly<Partial<Record<RetentionClass, string>>> = {
  dangling: 'The next run in which all gates pass removes it.',
  stale:
    'Once all gates pass, it is removed if the disk still needs it: what was replaced first, then least recently used.',
};

/**
 * An explanation as plain text for a terminal, with a newline at the end. Pure.
 *
 * @param now in ms since 1970
 */
export function renderExplanation(
  { asked, alone, classified }: Explanation,
  now: number,
  room?: Room,
): string {
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
    'Rules in order; the first that fits decides',
    ...asked.map(
      ({ question, fits, answer }) =>
        `  ${fits ? 'yes' : 'no '}  ${question.padEnd(width)}  ${forLog(answer)}`,
    ),
    ...(asked.some(({ fits }) => fits) ? [] : [`  None fits: ${forLog(alone.reason)}`]),
    '',
    ...(inherited
      ? [
          `By itself it would be ${alone.class}, but other images are built on it, and it stays as long as they do.`,
        ]
      : []),
    `Class: ${classified.class} (${CLASS_MEANING[classified.class]})`,
    `Why: ${forLog(classified.reason)}`,
    FATE[classified.class] ?? 'It stays.',
    ...(room === undefined ? [] : [`Room: ${forLog(roomInWords(room))}.`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same for programs: see docs/terminal.md. Pure. */
export function explanationJson({ asked, alone, classified }: Explanation, room?: Room): string {
  const { image } = classified;
  const words = {
    schemaVersion: 1,
    id: image.Id,
    names: [...new Set([...image.RepoTags, ...image.RepoDigests])],
    bytes: image.Size,
    class: classified.class,
    reason: classified.reason,
    /** What it would be if no image were built on it. */
    alone: { class: alone.class, reason: alone.reason },
    rules: asked,
    /** What has to be free, in bytes, `from` in ms since 1970; null if nothing has to. */
    room: room ?? null,
  };
  return `${JSON.stringify(words, undefined, 2)}\n`;
}
