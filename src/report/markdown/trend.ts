import { bytes, count, day, percent, time } from '../../format.js';
import type { Verdict } from '../../gates/gate.js';
import type { HistoryEntry } from '../../memory/history.js';
import { nameOf, STATES, stateOf } from '../state.js';
import { type Column, fold, small, table, unbroken } from './elements.js';

/** How many runs are shown, the latest ones. */
const MAX_RUNS = 30;

/**
 * How full the disk was in the last runs: a Mermaid chart, and the same figures in a folded table. Empty
 * when there is nothing to compare this run with. Pure.
 *
 * It shows only figures, times and words of ours: the history was checked when it was read, and the
 * address of the Engine is left out.
 *
 * @param history oldest first, this run last
 * @param skipped how many lines of the history could not be read
 */
export function lastRuns(history: readonly HistoryEntry[], skipped = 0): string {
  const runs = history.slice(-MAX_RUNS);
  if (runs.length < 2) return '';
  const unreadable =
    skipped === 0 ? '' : small(`${count(skipped, 'line')} of the history could not be read`);
  return [chart(runs), fold(`The last ${runs.length} runs in figures`, figures(runs)), unreadable]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Distinct to people who are red-green colour-blind, on white and on black. */
const COLOURS = { threshold: '#8b949e', before: '#d97706', after: '#2f81f7' };

/** How many dates fit below the chart on a phone. */
const MAX_DATES = 5;

function chart(runs: readonly HistoryEntry[]): string {
  // Mermaid cannot draw a gap in a line, so runs that measured nothing are left out.
  const points = runs.flatMap(({ time: at, diskBefore, diskAfter }) => {
    const before = diskBefore ?? diskAfter;
    // Nothing was done, so it was not measured again.
    return before === null ? [] : [{ at, before, after: diskAfter ?? before }];
  });
  if (points.length < 2) return '';
  const threshold = runs.at(-1)?.diskThreshold;
  // Of two equal lines one would hide the other.
  const changed = points.some(({ before, after }) => before !== after);
  const lines = [
    ...(threshold === undefined
      ? []
      : [{ name: 'threshold', values: points.map(() => threshold) } as const]),
    ...(changed ? [{ name: 'before', values: points.map(({ before }) => before) } as const] : []),
    { name: 'after', values: points.map(({ after }) => after) } as const,
  ];
  const step = Math.ceil(points.length / MAX_DATES);
  const dates = points.map(({ at }, index) => {
    // Each label has to differ from the others, also those that show nothing: by blanks without a width.
    const shown = (points.length - 1 - index) % step === 0 ? day(at).slice(5) : '';
    return `"${shown}${'\u200b'.repeat(index + 1)}"`;
  });
  const axis = { labelFontSize: 12, showTitle: false };
  const config = {
    xyChart: { width: 360, height: 200, showLegend: false, xAxis: axis, yAxis: axis },
    themeVariables: {
      xyChart: {
        backgroundColor: 'transparent',
        plotColorPalette: lines.map(({ name }) => COLOURS[name]).join(', '),
      },
    },
  };
  const chart = [
    // Older renderers do not know front matter.
    `%%{init: ${JSON.stringify(config)}}%%`,
    'xychart-beta',
    `  x-axis [${dates.join(', ')}]`,
    '  y-axis 0 --> 100',
    ...lines.map(
      ({ name, values }) =>
        `  line "${name}" [${values.map((used) => Math.min(used, 100)).join(', ')}]`,
    ),
  ];
  // Our own legend: older renderers draw none, and newer ones cut it off.
  const legend = [
    changed ? '🟠 before each run, 🔵 after it' : '🔵 unchanged by each run',
    ...(threshold === undefined ? [] : [`grey: prunes from ${percent(threshold)}`]),
  ];
  const title = `**Disk used in the last ${count(points.length, 'run')}, in percent**`;
  return `${title}\n\n\`\`\`mermaid\n${chart.join('\n')}\n\`\`\`\n\n${small(legend.join(', '))}`;
}

const COLUMNS: readonly Column[] = [
  { title: 'Run' },
  { title: 'Disk used', figures: true },
  { title: 'Removed', figures: true },
];

/** The latest first, so that nobody has to scroll to it. */
function figures(runs: readonly HistoryEntry[]): string {
  const rows = runs
    .toReversed()
    .map((run) => [
      `${STATES[stateOf(run)].sign} ${nameOf(run)}${closedGates(run.gates)}<br>${small(time(run.time))}`,
      unbroken(disk(run)),
      removed(run),
    ]);
  return table(COLUMNS, rows);
}

/** The gates that a run waited for. */
function closedGates(gates: HistoryEntry['gates']): string {
  if (gates['disk-pressure'] === 'hold') return '';
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
