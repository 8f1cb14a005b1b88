import { forLog, forMarkdown, forMarkdownCode } from '../escape.js';
import { bytes, count, grouped, percent } from '../format.js';
import { type Column, small, tableWithin, unbroken } from '../report/markdown/elements.js';
import { inWords, type State, stateOf } from '../report/state.js';
import type { FleetNode, NodeReport } from './node.js';

/** GitHub drops a summary of more than 1 MiB entirely; others may write to the same one. */
const MAX_BYTES = 900_000;
const MAX_ROWS = 2_000;

type Standing = 'silent' | State;

/** How a node did, from what needs the most attention to what needs none. */
const STANDINGS: Readonly<Record<Standing, string>> = {
  silent: '🔇 no report',
  failed: inWords('failed'),
  unknown: inWords('unknown'),
  above: inWords('above'),
  waiting: inWords('waiting'),
  cancelled: inWords('cancelled'),
  'dry-run': inWords('dry-run'),
  'not-needed': inWords('not-needed'),
  pruned: inWords('pruned'),
};
const IN_ORDER = Object.keys(STANDINGS) as Standing[];

interface Row {
  name: string;
  standing: Standing;
  /** The fullest file system before and after, in words; none if none was measured. */
  disk: string[];
  /** Images and bytes, in words; none if none were removed. */
  removed: string[];
  imagesRemoved: number;
  /** In bytes. */
  reclaimed: number;
  why: string;
}

/** Two, since a phone has no room for more next to host names. */
const COLUMNS: readonly Column[] = [{ title: 'Node' }, { title: 'Disk, removed', figures: true }];

/** The job summary of a fleet, in GitHub-flavored Markdown: totals, and a row per node. Pure. */
export function renderFleet(nodes: readonly FleetNode[]): string {
  const rows = rowsOf(nodes);
  const intro = [
    `## Docker prune on ${count(nodes.length, 'node')}`,
    `**${headline(rows)}**`,
    standings(rows),
  ].join('\n\n');
  const room = { rows: MAX_ROWS, bytes: MAX_BYTES - Buffer.byteLength(intro) };
  return `${intro}\n\n${tableWithin(room, COLUMNS, rows, cellsOf)}\n`;
}

function cellsOf({ name, standing, disk, removed, why }: Row): string[] {
  const node = [STANDINGS[standing].replace(' ', '&nbsp;'), forMarkdownCode(name)];
  if (why !== '') node.push(small(forMarkdown(why, 300)));
  return [node.join('<br>'), [...disk, ...removed].map(unbroken).join('<br>')];
}

/** The same in plain text, for a log or a terminal. Pure. */
export function fleetLines(nodes: readonly FleetNode[]): string[] {
  const rows = rowsOf(nodes);
  return [
    `Docker prune on ${count(nodes.length, 'node')}`,
    headline(rows),
    ...rows.map(({ name, standing, disk, removed, why }) => {
      const facts = [
        STANDINGS[standing],
        ...disk.map((used) => `disk ${used}`),
        ...(removed.length === 0 ? [] : [`removed ${removed.join(', ')} reclaimed`]),
      ];
      return `  ${forLog(name)}: ${facts.join(', ')}${why === '' ? '' : `. ${forLog(why)}`}`;
    }),
  ];
}

function rowsOf(nodes: readonly FleetNode[]): Row[] {
  return nodes
    .map(rowOf)
    .sort(
      (a, b) =>
        IN_ORDER.indexOf(a.standing) - IN_ORDER.indexOf(b.standing) ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    );
}

function rowOf({ name, report, problem = '' }: FleetNode): Row {
  if (report === undefined) {
    const nothing = { disk: [], removed: [], imagesRemoved: 0, reclaimed: 0 };
    return { name, standing: 'silent', why: problem, ...nothing };
  }
  const { disks, imagesRemoved } = report;
  const [diskBefore] = fullest(disks.before);
  const [diskAfter] = fullest(disks.after);
  const gates = Object.fromEntries(report.gates.map(({ gate, verdict }) => [gate, verdict]));
  const standing = stateOf({ ...report, gates, diskBefore, diskAfter });
  // Less than nothing is gained if others wrote to the disk meanwhile.
  const reclaimed = Math.max(0, report.reclaimed.bytes);
  const used = [diskBefore, diskAfter].filter((value) => value !== undefined).map(percent);
  return {
    ...{ name, standing, imagesRemoved, reclaimed, why: whyOf(standing, report) },
    disk: used.length === 0 ? [] : [[...new Set(used)].join(' → ')],
    removed: imagesRemoved === 0 ? [] : [count(imagesRemoved, 'image'), bytes(reclaimed)],
  };
}

/** Percent used of the fullest file system, in blocks or inodes; none if none was measured. */
function fullest(disks: NodeReport['disks']['before']): number[] {
  const used = disks.flatMap((disk) => [disk.usedPercent, disk.inodesUsedPercent ?? 0]);
  return used.length === 0 ? [] : [Math.max(...used)];
}

/** Why a node did no more; empty if all went well. */
function whyOf(standing: Standing, { gates, headline: sentence }: NodeReport): string {
  if (standing === 'failed' || standing === 'cancelled') return sentence;
  const wanted = standing === 'waiting' ? 'hold' : standing;
  return gates
    .filter(({ verdict }) => verdict === wanted)
    .map(({ gate, reason }) => `${gate}: ${reason}`)
    .join(' ');
}

/** How many nodes did how, what needs attention first. */
function standings(rows: readonly Row[]): string {
  return IN_ORDER.flatMap((standing) => {
    const nodes = rows.filter((row) => row.standing === standing).length;
    return nodes === 0 ? [] : [`${STANDINGS[standing]}: ${grouped(nodes)}`];
  }).join(' · ');
}

function headline(rows: readonly Row[]): string {
  const removed = rows.filter((row) => row.imagesRemoved > 0);
  const images = removed.reduce((sum, row) => sum + row.imagesRemoved, 0);
  const reclaimed = removed.reduce((sum, row) => sum + row.reclaimed, 0);
  const silent = rows.filter(({ standing }) => standing === 'silent').length;
  const done =
    images === 0
      ? 'Nothing was removed.'
      : `Removed ${count(images, 'image')} on ${grouped(removed.length)} of ${count(rows.length, 'node')}, ${bytes(reclaimed)} reclaimed.`;
  return silent === 0 ? done : `${done} ${count(silent, 'node')} could not answer.`;
}
