import { bytes, count, day } from '../format.js';
import { readableName } from '../image/readable-name.js';
import { shortId } from '../image/short-id.js';
import type { Total } from '../retention/audit.js';
import { forMarkdown, forMarkdownCode } from './escape.js';
import { type Column, fold, small, table, unbroken } from './markdown.js';
import type { Report, ReportedCache } from './report.js';

/**
 * The cache in plain sentences: what is kept for redeploys, from when on it may go, and what the
 * usual commands would have evicted. None where there is nothing to say. Pure. Figures and words of
 * ours only, with commands in backquotes.
 */
export function cacheInWords({ cache }: Pick<Report, 'cache'>): string[] {
  if (cache === null) return [];
  const { kept, evicted, coming, neverStale } = cache;
  const { imagePrune, systemPruneAll } = evicted;
  const [first] = coming;
  return [
    ...(kept.images === 0 ? [] : [`Kept for redeploys: ${inWords(kept)}.`]),
    ...(kept.images === 0 || neverStale === null ? [] : [`None becomes stale: ${neverStale}.`]),
    ...(first === undefined ? [] : [`The first becomes stale on ${day(first.staleAt)}.`]),
    ...(systemPruneAll.images === 0
      ? []
      : [
          `To pull again after \`docker image prune\`: ${inWords(imagePrune)}; ` +
            `after \`docker system prune --all\`: ${inWords(systemPruneAll)}.`,
        ]),
  ];
}

function inWords({ images, bytes: size }: Total): string {
  return images === 0 ? 'nothing' : `${count(images, 'image')}, ${bytes(size)} as listed`;
}

const COMING_COLUMNS: readonly Column[] = [
  { title: 'Stale on' },
  { title: 'Size', figures: true },
  { title: 'Image, and its last use' },
];

/** The section of the job summary about the cache, in Markdown; empty where there is none. Pure. */
export function renderCache(report: Pick<Report, 'cache'>): string {
  const sentences = cacheInWords(report);
  if (report.cache === null || sentences.length === 0) return '';
  const list = sentences.map((sentence) => `- ${sentence}`).join('\n');
  return ['### Cache', list, coming(report.cache)].filter((part) => part !== '').join('\n\n');
}

function coming({ coming: images }: ReportedCache): string {
  if (images.length === 0) return '';
  const rows = images.map(({ id, name, bytes: size, lastUsed, usedBy, staleAt }) => [
    unbrokenDay(staleAt),
    unbroken(bytes(size)),
    [
      forMarkdownCode(name === '' ? shortId(id) : readableName(name)),
      small(lastUsed === null ? 'never seen in use' : `${day(lastUsed)}${by(usedBy)}`),
    ].join('<br>'),
  ]);
  return fold('The next to become stale, should they stay unused', table(COMING_COLUMNS, rows));
}

function by(user: string | null): string {
  return user === null ? '' : `, ${forMarkdown(user, 100)}`;
}

function unbrokenDay(iso: string): string {
  return day(iso).replaceAll('-', '&#8209;');
}
