import { forMarkdown, forMarkdownCode } from '../escape.js';
import { bytes, count, duration, percent, time } from '../format.js';
import { fullestPercent } from '../host/fullness.js';
import type { Outcome } from '../outcome.js';
import { renderAttention } from './attention.js';
import { renderCache } from './cache.js';
import { renderChecks } from './checks.js';
import { renderDisks } from './disk-bars.js';
import { factsOf } from './facts.js';
import { renderGates } from './gate-table.js';
import { imageSections, renderClasses, type Section } from './image-tables.js';
import { byteLength, small, strong, unbrokenFigures } from './markdown.js';
import { latestDisks, OUTCOME_TITLE, type Overview, overviewOf } from './overview.js';
import type { Report } from './schema.js';
import { starvationNotice } from './starvation.js';
import { renderTrend } from './trend.js';

/** GitHub drops a summary of more than 1 MiB as a whole; others may write to the same one. */
const MAX_BYTES = 900_000;

/** How many rows a folded table has at most: more than that is a matter for the JSON report. */
const MAX_ROWS = 100;

/** How many data roots are named. */
const MAX_ROOTS = 10;

/**
 * The job summary of a run, in GitHub-flavoured Markdown; at most 900 kB, whatever the report holds.
 *
 * Made for a phone as well: no table that matters is wider than its screen.
 */
export function renderSummary(report: Report): string {
  const overview = overviewOf(report);
  const open = [
    heading(report, overview),
    renderAttention(report),
    renderGates(report),
    renderDisks(report),
    renderClasses(report, overview),
  ].filter((section) => section !== '');
  const end = [
    renderCache(report),
    renderTrend(report.history, report.historySkipped),
    renderChecks(report.checks),
    footer(report),
  ].filter((section) => section !== '');
  const folded = within(
    MAX_BYTES - byteLength([...open, ...end].join('\n\n')),
    imageSections(report, overview),
  );
  return `${[...open, ...folded, ...end].join('\n\n')}\n`;
}

/** Gives each section an equal share of what the ones before it left. */
function within(maxBytes: number, sections: readonly Section[]): string[] {
  let left = maxBytes;
  return sections.map((section, index) => {
    const share = Math.floor(left / (sections.length - index)) - AROUND_BYTES;
    const text = section({ rows: MAX_ROWS, bytes: share });
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

function heading(report: Report, overview: Overview): string {
  const facts = factsOf(report, overview).map(unbrokenFigures);
  return [
    `## ${sign(report)} Docker prune: ${title(report).map(unbrokenFigures).join(' · ')}`,
    [strong(forMarkdown(report.headline)), ...facts].join(' '),
  ].join('\n\n');
}

/** To hold is what the gates are for. Not to know, or to hold for days, is something else. */
function sign({ outcome, gates, starvation }: Report): string {
  const isStarved = starvationNotice(starvation) !== undefined;
  const isUnclear = gates.some(({ verdict }) => verdict === 'unknown');
  return outcome === 'held' && (isStarved || isUnclear) ? '⚠️' : OUTCOME_SIGN[outcome];
}

/** Outcome, bytes and disk, in figures and words of ours. */
function title(report: Report): string[] {
  const { outcome, gates, reclaimed, starvation, imagesRemoved } = report;
  const unknown = gates.filter(({ verdict }) => verdict === 'unknown').length;
  const isStarved = starvation !== null && starvationNotice(starvation) !== undefined;
  const used = fullestPercent(latestDisks(report));
  const warnings = report.checks.filter(({ verdict }) => verdict === 'warning').length;
  return [
    outcome === 'held' && isStarved
      ? `held ${count(starvation.runs, 'run')} in a row`
      : OUTCOME_TITLE[outcome],
    ...(unknown > 0 ? [`${count(unknown, 'gate')} unknown`] : []),
    ...(imagesRemoved > 0 && reclaimed.measuredBy !== 'nothing'
      ? [`${bytes(reclaimed.bytes)} reclaimed`]
      : []),
    ...(used === undefined ? [] : [`disk ${percent(used)}`]),
    ...(warnings > 0 ? [`${count(warnings, 'warning')} about the host`] : []),
  ];
}

function footer(report: Report): string {
  const { engine, startedAt, finishedAt, settledForMs, dryRun } = report;
  const took = duration(Date.parse(finishedAt) - Date.parse(startedAt));
  const items = [
    engine.version === null
      ? `Engine at ${forMarkdownCode(engine.host)}`
      : `Docker Engine ${known(engine.version)}, API ${known(engine.apiVersion)}, ` +
        `store ${known(engine.store)}, at ${forMarkdownCode(engine.host)}`,
    ...(engine.dataRoots.length === 0
      ? []
      : [
          `data in ${engine.dataRoots
            .slice(0, MAX_ROOTS)
            .map((root) => forMarkdownCode(root))
            .join(', ')}`,
        ]),
    `${time(startedAt)}, took ${took}` +
      (settledForMs > 0 ? `, ${duration(settledForMs)} of it waiting for gates` : ''),
    ...(dryRun ? ['dry run'] : []),
  ];
  return small(items.join(' · '));
}

function known(value: string | null): string {
  return value === null ? 'unknown' : forMarkdown(value, 100);
}
