import { bytes, count, grouped, percent, time } from '../../format.js';
import type { Verdict } from '../../gates/gate.js';
import type { HistoryEntry } from '../../memory/history.js';
import { OUTCOME_TITLE } from '../sections.js';
import { type Column, fold, small, table, unbroken } from './elements.js';

/** How many runs are shown, the latest ones. */
const MAX_RUNS = 30;

/**
 * How full the disk was in the last runs, as a Mermaid chart with the same figures in a folded table,
 * for the job summary. Empty when there is nothing to compare this run with. Pure.
 *
 * All that is shown is figures, times and words of ours: the history has been checked when it was
 * read, and the address of the Engine is left out.
 *
 * @param history oldest first, with this run as the last
 * @param skipped how many lines of the history could not be read
 */
export function lastRuns(history: readonly HistoryEntry[], skipped = 0): string {
  // Numbered, so that the short labels of the chart can be looked up in the table.
  const runs = history.slice(-MAX_RUNS).map((entry, index) => ({ entry, number: index + 1 }));
  if (runs.length < 2) return '';
  const folded = fold('The same in figures', figures(runs));
  const unreadable =
    skipped === 0 ? '' : `<sub>${grouped(skipped)} of the lines on disk cannot be read</sub>`;
  return [`### The last ${runs.length} runs`, chart(runs), folded, unreadable]
    .filter((part) => part !== '')
    .join('\n\n');
}

interface Run {
  entry: HistoryEntry;
  /** From 1, the oldest one. */
  number: number;
}

/** Told apart by people who see red and green alike, on white and on black; see the legend. */
const COLOURS = { before: '#d97706', after: '#2f81f7' };

function chart(runs: readonly Run[]): string {
  // Mermaid knows no gap in a line: what was not measured is left out.
  const points = runs.flatMap(({ entry: { diskBefore, diskAfter }, number }) => {
    const before = diskBefore ?? diskAfter;
    // Not measured again where nothing was done.
    return before === null ? [] : [{ number, before, after: diskAfter ?? before }];
  });
  if (points.length < 2) return '';
  // Drawn over each other, one of two equal lines would hide the other one.
  const changed = points.some(({ before, after }) => before !== after);
  const palette = changed ? `${COLOURS.before}, ${COLOURS.after}` : COLOURS.after;
  const config = {
    xyChart: { width: 560, height: 240, showLegend: false },
    themeVariables: { xyChart: { backgroundColor: 'transparent', plotColorPalette: palette } },
  };
  const list = (values: readonly number[]) => `[${values.join(', ')}]`;
  const percents = (values: readonly number[]) => list(values.map((used) => Math.min(used, 100)));
  const lines = [
    // Not as front matter, which older renderers do not know.
    `%%{init: ${JSON.stringify(config)}}%%`,
    'xychart-beta',
    `  x-axis "Run" ${axis(points.map(({ number }) => number))}`,
    '  y-axis "Disk used, %" 0 --> 100',
    ...(changed ? [`  line "before" ${percents(points.map(({ before }) => before))}`] : []),
    `  line "after" ${percents(points.map(({ after }) => after))}`,
  ];
  // Of our own: older renderers draw none, and newer ones cut it off.
  const lineLegend = changed ? '🟠 before the run, 🔵 after it' : '🔵 unchanged by each run';
  const legend = `${lineLegend}; run ${runs.length} is this one`;
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n\n<sub>${legend}</sub>`;
}

/** Runs of which each has its label. */
const FEW = 12;

/**
 * As numbers Mermaid draws as many of them as there is room for. But it knows no gap in them, and of
 * few it makes halves.
 */
function axis(runs: readonly number[]): string {
  const [first = 1] = runs;
  const hasGap = runs.some((run, index) => run !== first + index);
  return hasGap || runs.length < FEW
    ? `[${runs.map((run) => `"${run}"`).join(', ')}]`
    : `${first} --> ${first + runs.length - 1}`;
}

const COLUMNS: readonly Column[] = [
  { title: 'Run' },
  { title: 'Outcome' },
  { title: 'Disk used', figures: true },
  { title: 'Removed', figures: true },
];

/** The latest first: nobody should have to scroll to it. */
function figures(runs: readonly Run[]): string {
  const rows = runs
    .toReversed()
    .map(({ entry, number }) => [
      `**${number}**<br>${small(time(entry.time))}`,
      `${OUTCOME_TITLE[entry.outcome]}${closedGates(entry.gates)}`,
      unbroken(disk(entry)),
      removed(entry),
    ]);
  return table(COLUMNS, rows);
}

function closedGates(gates: HistoryEntry['gates']): string {
  return Object.entries<Verdict>(gates)
    .filter(([, verdict]) => verdict !== 'pass')
    .map(([gate, verdict]) => `<br>${small(gate)}${verdict === 'unknown' ? ' **unknown**' : ''}`)
    .join('');
}

function removed({ imagesRemoved, bytesReclaimed }: HistoryEntry): string {
  if (imagesRemoved === 0) return '0';
  return `${unbroken(count(imagesRemoved, 'image'))}<br>${unbroken(bytes(bytesReclaimed))}`;
}

function disk({ diskBefore: before, diskAfter: after }: HistoryEntry): string {
  const last = after ?? before;
  if (last === null) return 'not measured';
  return before === null || after === null ? percent(last) : `${before} → ${percent(last)}`;
}
