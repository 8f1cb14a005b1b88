import { forMarkdown, forMarkdownCode } from '../escape.js';
import { bytes, count, day } from '../format.js';
import { readableName } from '../image/readable-name.js';
import { shortId } from '../image/short-id.js';
import type { Total } from '../retention/audit.js';
import { type Column, fold, small, table, unbroken } from './markdown.js';
import type { Report, ReportedCache, ReportedUse } from './schema.js';

/**
 * The cache in plain sentences: what is kept for redeploys, from when on it may go, and what the
 * usual commands would have evicted. None where there is nothing to say. Pure. Figures and words of
 * ours only, with commands in backquotes.
 */
export function cacheInWords({ cache }: Pick<Report, 'cache'>): string[] {
  if (cache === null) return [];
  const { kept, evicted, coming, isObserved } = cache;
  const { imagePrune, systemPruneAll } = evicted;
  const [first] = coming;
  return [
    ...(kept.images === 0 ? [] : [`Kept for redeploys: ${inWords(kept)}.`]),
    ...(kept.images > 0 && first === undefined
      ? ['None becomes stale: `digest-retention` is `never`.']
      : []),
    ...(kept.images === 0 || isObserved
      ? []
      : ['Use between runs is not observed: an image that was only used then may go early.']),
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
  const rows = images.map(({ id, name, bytes: size, lastUse, staleAt }) => [
    unbrokenDay(staleAt),
    unbroken(bytes(size)),
    [
      forMarkdownCode(name === '' ? shortId(id) : readableName(name)),
      small(useInWords(lastUse)),
    ].join('<br>'),
  ]);
  return fold('The next to become stale, should they stay unused', table(COMING_COLUMNS, rows));
}

/** How the last use of an image is known. */
const EVIDENCE: Readonly<Record<ReportedUse['evidence'], string>> = {
  seen: 'seen by a run',
  observer: 'noted by an observer',
  event: 'an event of the Engine',
  'last-tag-time': 'tagged',
  'first-seen': 'first seen, never in use',
};

function useInWords({ at, evidence, by }: ReportedUse): string {
  const how = EVIDENCE[evidence];
  return by === null ? `${day(at)}, ${how}` : `${day(at)}, ${forMarkdown(by, 100)} (${how})`;
}

function unbrokenDay(iso: string): string {
  return day(iso).replaceAll('-', '&#8209;');
}
