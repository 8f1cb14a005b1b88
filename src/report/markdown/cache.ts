import { forMarkdown, forMarkdownCode } from '../../escape.js';
import { bytes, day } from '../../format.js';
import { readableName, shortId } from '../../image/short-id.js';
import type { ReportedCache, ReportedUse } from '../schema.js';
import type { Sections } from '../sections.js';
import { withCode } from './alerts.js';
import { type Column, fold, small, table, unbroken, unbrokenDay } from './elements.js';

const COLUMNS: readonly Column[] = [
  { title: 'Stale on' },
  { title: 'Size', figures: true },
  { title: 'Image and last use' },
];

/** What is kept for redeploys, and which of it becomes stale next, folded. Empty with nothing to say. */
export function cache(
  { cache: [first, ...rest] }: Pick<Sections, 'cache'>,
  coming: ReportedCache['coming'],
): string {
  if (first === undefined) return '';
  const rows = coming.map(({ id, name, bytes: size, lastUse, staleAt }) => [
    unbrokenDay(staleAt),
    unbroken(bytes(size)),
    `${forMarkdownCode(name === '' ? shortId(id) : readableName(name))}<br>${small(inWords(lastUse))}`,
  ]);
  return fold(
    withCode(first.replace(/\.$/, '')),
    [
      ...(rest.length === 0 ? [] : [rest.map((sentence) => `- ${withCode(sentence)}`).join('\n')]),
      ...(rows.length === 0 ? [] : [table(COLUMNS, rows)]),
    ].join('\n\n'),
  );
}

/** How the last use of an image is known. */
const EVIDENCE: Readonly<Record<ReportedUse['evidence'], string>> = {
  seen: 'seen by a run',
  observer: 'noted by an observer',
  event: 'Engine event',
  'last-tag-time': 'tagged',
  'first-seen': 'first seen, never in use',
};

function inWords({ at, evidence, by }: ReportedUse): string {
  const how = EVIDENCE[evidence];
  return by === null ? `${day(at)}, ${how}` : `${day(at)}, ${forMarkdown(by, 100)} (${how})`;
}
