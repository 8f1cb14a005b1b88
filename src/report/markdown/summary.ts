import { forMarkdown, forMarkdownCode } from '../../escape.js';
import { bytes, count, percent } from '../../format.js';
import { fullestPercent } from '../../host/fullness.js';
import type { Outcome } from '../../outcome.js';
import type { Report } from '../schema.js';
import { latestDisks, OUTCOME_TITLE, type Sections, sectionsOf } from '../sections.js';
import { cache } from './cache.js';
import { checks } from './checks.js';
import { disks } from './disks.js';
import { byteLength, small, strong, unbrokenFigures } from './elements.js';
import { gates } from './gates.js';
import { classes, type Fitting, imageFolds } from './images.js';
import { lastRuns } from './trend.js';
import { trouble } from './trouble.js';

/** GitHub drops a summary of more than 1 MiB as a whole, and other steps may write to the same one. */
const MAX_BYTES = 900_000;

/** How many rows a folded table has at most; the JSON report has them all. */
const MAX_ROWS = 100;

/**
 * The job summary of a run in GitHub-flavoured Markdown: at most 900 kB, whatever the report holds, and
 * no table that matters is wider than a phone. Pure.
 */
export function renderSummary(report: Report): string {
  const sections = sectionsOf(report);
  const open = [
    heading(report, sections),
    trouble(sections),
    gates(sections),
    disks(sections, report.reclaimed),
    classes(sections.images),
  ].filter((section) => section !== '');
  const end = [
    cache(sections, report.cache?.coming ?? []),
    lastRuns(report.history, report.historySkipped),
    checks(sections),
    footer(sections),
  ].filter((section) => section !== '');
  const folded = within(
    MAX_BYTES - byteLength([...open, ...end].join('\n\n')),
    imageFolds(report.images ?? [], sections.images),
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

const OUTCOME_SIGN: Readonly<Record<Outcome, string>> = {
  pruned: '✅',
  'nothing-to-prune': '✅',
  held: '⏸️',
  'dry-run': '🔎',
  failed: '❌',
};

function heading(report: Report, { heading: shown, trouble: { starved } }: Sections): string {
  const sign = shown.needsSomebody ? '⚠️' : OUTCOME_SIGN[shown.outcome];
  const title = titleOf(report, starved?.runs).join(' · ');
  return [
    `## ${sign} Docker prune: ${unbrokenFigures(title)}`,
    [strong(forMarkdown(shown.headline)), ...shown.facts.map(unbrokenFigures)].join(' '),
  ].join('\n\n');
}

/** Outcome, bytes and disk, in figures and words of ours. */
function titleOf(report: Report, starvedRuns: number | undefined): string[] {
  const { outcome, gates: all, reclaimed, imagesRemoved } = report;
  const unknown = all.filter(({ verdict }) => verdict === 'unknown').length;
  const used = fullestPercent(latestDisks(report));
  const warnings = report.checks.filter(({ status }) => status === 'warning').length;
  return [
    outcome === 'held' && starvedRuns !== undefined
      ? `held ${count(starvedRuns, 'run')} in a row`
      : OUTCOME_TITLE[outcome],
    ...(unknown > 0 ? [`${count(unknown, 'gate')} unknown`] : []),
    ...(imagesRemoved > 0 && reclaimed.measuredBy !== 'nothing'
      ? [`${bytes(reclaimed.bytes)} reclaimed`]
      : []),
    ...(used === undefined ? [] : [`disk ${percent(used)}`]),
    ...(warnings > 0 ? [`${count(warnings, 'warning')} about the host`] : []),
  ];
}

function footer({ footer: { host, hostFrom, engine, dataRoots, when } }: Sections): string {
  const facts = engine.map(([label, value]) => `${label} ${forMarkdown(value, 100)}, `).join('');
  const roots = dataRoots.map((root) => forMarkdownCode(root));
  const items = [
    `${facts || 'Engine '}at ${forMarkdownCode(host)}${hostFrom ? ` (${forMarkdown(hostFrom)})` : ''}`,
    ...(roots.length === 0 ? [] : [`data in ${roots.join(', ')}`]),
    ...when,
  ];
  return small(items.join(' · '));
}
