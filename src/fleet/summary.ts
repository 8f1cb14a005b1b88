import { forLog, forMarkdown, forMarkdownCode } from '../escape.js';
import { bytes, count, grouped, percent } from '../format.js';
import { type Column, small, tableWithin, unbroken } from '../report/markdown/elements.js';
import type { FleetNode, NodeReport } from './node.js';

/** GitHub drops a summary of more than 1 MiB entirely; others may write to the same one. */
const MAX_BYTES = 900_000;
const MAX_ROWS = 2_000;

/** How a node did, from what needs the most attention to what needs none. */
const STANDINGS = [
  'silent',
  'failed',
  'unknown',
  'held',
  'dry-run',
  'nothing-to-prune',
  'pruned',
] as const;
type Standing = (typeof STANDINGS)[number];

const STANDING: Readonly<Record<Standing, { sign: string; title: string }>> = {
  silent: { sign: '❔', title: 'no report' },
  failed: { sign: '❌', title: 'failed' },
  unknown: { sign: '⚠️', title: 'held, a gate is unknown' },
  held: { sign: '⏸️', title: 'held' },
  'dry-run': { sign: '🔎', title: 'dry run' },
  'nothing-to-prune': { sign: '✅', title: 'nothing to prune' },
  pruned: { sign: '✅', title: 'pruned' },
};

interface Row {
  name: string;
  standing: Standing;
  /** The fullest file system before and after, in words; empty when none was measured. */
  disk: string;
  imagesRemoved: number;
  /** In bytes. */
  reclaimed: number;
  why: string;
}

/** Two, since a phone has no room for more next to host names. */
const COLUMNS: readonly Column[] = [{ title: 'Node' }, { title: 'Disk, removed', figures: true }];

/** The job summary of a fleet, in GitHub-flavored Markdown: a row per node, and totals. Pure. */
export function renderFleet(nodes: readonly FleetNode[]): string {
  const rows = rowsOf(nodes);
  const intro = [
    `## Docker prune on ${count(nodes.length, 'node')}`,
    `**${headline(rows)}**`,
    standings(rows),
  ].join('\n\n');
  const table = tableWithin(
    { rows: MAX_ROWS, bytes: MAX_BYTES - Buffer.byteLength(intro) },
    COLUMNS,
    [...rows, totalOf(rows)],
    cellsOf,
  );
  return `${intro}\n\n${table}\n`;
}

function cellsOf(row: Row | Total): string[] {
  const { name, standing, disk, imagesRemoved, reclaimed, why } = row;
  const node =
    standing === undefined
      ? [`**${name}**`]
      : [
          `${STANDING[standing].sign}&nbsp;${STANDING[standing].title}`,
          forMarkdownCode(name),
          ...(why === '' ? [] : [small(forMarkdown(why, 300))]),
        ];
  const removed = imagesRemoved === 0 ? [] : [count(imagesRemoved, 'image'), bytes(reclaimed)];
  const figures = [...(disk === '' ? [] : [disk]), ...removed].map(unbroken);
  return [node.join('<br>'), figures.join('<br>')];
}

/** The same in plain text, for a log or a terminal. Pure. */
export function fleetLines(nodes: readonly FleetNode[]): string[] {
  const rows = rowsOf(nodes);
  return [
    `Docker prune on ${count(nodes.length, 'node')}`,
    headline(rows),
    ...rows.map(({ name, standing, disk, imagesRemoved, reclaimed, why }) => {
      const figures = [
        STANDING[standing].title,
        ...(disk === '' ? [] : [`disk ${disk}`]),
        ...(imagesRemoved === 0
          ? []
          : [`removed ${count(imagesRemoved, 'image')}, ${bytes(reclaimed)} reclaimed`]),
      ];
      return forLog(`  ${name}: ${figures.join(', ')}${why === '' ? '' : `. ${why}`}`);
    }),
  ];
}

function rowsOf(nodes: readonly FleetNode[]): Row[] {
  return nodes
    .map(rowOf)
    .sort(
      (a, b) =>
        STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    );
}

function rowOf({ name, report, problem = '' }: FleetNode): Row {
  if (report === undefined) {
    return { name, standing: 'silent', disk: '', imagesRemoved: 0, reclaimed: 0, why: problem };
  }
  const standing = standingOf(report);
  return {
    name,
    standing,
    disk: diskOf(report),
    imagesRemoved: amount(report.imagesRemoved),
    reclaimed: amount(report.reclaimed.bytes),
    why: whyOf(standing, report),
  };
}

function standingOf({ outcome, gates }: NodeReport): Standing {
  const isUnclear = outcome === 'held' && gates.some(({ verdict }) => verdict === 'unknown');
  return isUnclear ? 'unknown' : outcome;
}

/** Less than nothing is gained if others wrote to the disk meanwhile. */
function amount(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : 0;
}

function diskOf({ disks }: NodeReport): string {
  const [before, after] = [disks.before, disks.after].map((all) =>
    all.length === 0
      ? undefined
      : Math.max(
          ...all.map(({ usedPercent, inodesUsedPercent }) =>
            Math.max(usedPercent, inodesUsedPercent ?? 0),
          ),
        ),
  );
  const known = [before, after].filter((value) => value !== undefined);
  return [...new Set(known)].map(percent).join(' → ');
}

/** Why a node did no more; empty if all went well. */
function whyOf(standing: Standing, { gates, headline: sentence }: NodeReport): string {
  if (standing === 'failed') return sentence;
  if (standing !== 'held' && standing !== 'unknown') return '';
  return gates
    .filter(({ verdict }) => verdict === (standing === 'unknown' ? 'unknown' : 'hold'))
    .map(({ gate, reason }) => `${gate}: ${reason}`)
    .join(' ');
}

/** How many nodes did how, what needs attention first. */
function standings(rows: readonly Row[]): string {
  return STANDINGS.flatMap((standing) => {
    const nodes = rows.filter((row) => row.standing === standing).length;
    const { sign, title } = STANDING[standing];
    return nodes === 0 ? [] : [`${sign} ${title}: ${grouped(nodes)}`];
  }).join(' · ');
}

function headline(rows: readonly Row[]): string {
  const { imagesRemoved, reclaimed } = totalOf(rows);
  const pruned = rows.filter((row) => row.imagesRemoved > 0).length;
  const silent = rows.filter(({ standing }) => standing === 'silent').length;
  const done =
    imagesRemoved === 0
      ? 'Nothing was removed.'
      : `Removed ${count(imagesRemoved, 'image')} on ${grouped(pruned)} of ${count(rows.length, 'node')}, ${bytes(reclaimed)} reclaimed.`;
  return silent === 0 ? done : `${done} ${count(silent, 'node')} could not answer.`;
}

type Total = Omit<Row, 'standing'> & { standing?: undefined };

function totalOf(rows: readonly Row[]): Total {
  return {
    name: 'All',
    disk: '',
    imagesRemoved: rows.reduce((sum, row) => sum + row.imagesRemoved, 0),
    reclaimed: rows.reduce((sum, row) => sum + row.reclaimed, 0),
    why: '',
  };
}
