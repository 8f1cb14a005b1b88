import { forMarkdown, forMarkdownCode } from '../../escape.js';
import type { Report } from '../schema.js';
import { type Sections, sectionsOf } from '../sections.js';
import { alerts } from './alerts.js';
import { cache } from './cache.js';
import { checks } from './checks.js';
import { disks } from './disks.js';
import { byteLength, small, strong, unbrokenFigures } from './elements.js';
import { gates } from './gates.js';
import { holders } from './holders.js';
import { type Fitting, imageFolds } from './images.js';
import { lastRuns } from './trend.js';

/** GitHub drops a summary of more than 1 MiB as a whole, and other steps may write to the same one. */
const MAX_BYTES = 900_000;

/** How many rows a folded table has at most; the JSON report has them all. */
const MAX_ROWS = 100;

/**
 * The job summary of a run in GitHub-flavoured Markdown: the state of the host, a sentence, what needs somebody, and
 * the rest, most of it folded. At most 900 kB, whatever the report holds, and no table that matters is wider than a
 * phone. Pure.
 *
 * @param docs where the pages of this version are, without a slash at the end; undefined if unknown
 */
export function renderSummary(report: Report, docs?: string): string {
  const sections = sectionsOf(report);
  const open = [
    `## ${sections.state.sign} ${unbrokenFigures(sections.title)}`,
    strong(forMarkdown(sections.headline)),
    alerts(sections, docs),
    gates(sections),
    disks(sections, report.reclaimed),
    holders(sections),
  ].filter((section) => section !== '');
  const end = [
    cache(sections, report.cache?.coming ?? []),
    checks(sections),
    lastRuns(report.history, report.historySkipped),
    footer(sections, docs),
  ].filter((section) => section !== '');
  const folded = within(
    MAX_BYTES - byteLength([...open, ...end].join('\n\n')),
    imageFolds(sections.images),
  );
  return `${[...open, ...folded, ...end].join('\n\n')}\n`;
}

/** Gives each fold an equal share of what the ones before it left. */
function within(maxBytes: number, folds: readonly Fitting[]): string[] {
  let left = maxBytes;
  return folds.map((fold, index) => {
    const share = Math.floor(left / (folds.length - index)) - AROUND_BYTES;
    const text = fold({ rows: MAX_ROWS, bytes: share });
    left -= byteLength(text) + 2;
    return text;
  });
}

/** What the title of a fold and its elements take at most. */
const AROUND_BYTES = 300;

/** The pages that a reader of a summary may look for. */
const PAGES = [
  ['What the messages mean', 'troubleshooting.md'],
  ['How the gates decide', 'gates.md'],
  ['What is kept', 'retention.md'],
] as const;

function footer(
  { footer: { host, hostFrom, engine, dataRoots, when } }: Sections,
  docs?: string,
): string {
  const facts = engine.map(([label, value]) => `${label} ${forMarkdown(value, 100)}, `).join('');
  const roots = dataRoots.map((root) => forMarkdownCode(root));
  const items = [
    `Gated Docker Prune: ${facts || 'Engine '}at ${forMarkdownCode(host)}${hostFrom ? ` (${forMarkdown(hostFrom)})` : ''}`,
    ...(roots.length === 0 ? [] : [`data in ${roots.join(', ')}`]),
    when,
    ...(docs === undefined ? [] : PAGES.map(([title, page]) => `[${title}](${docs}/${page})`)),
  ];
  return small(items.join(' · '));
}
