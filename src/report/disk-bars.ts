import { forMarkdown, forMarkdownCode } from '../escape.js';
import { bytes, percent } from '../format.js';
import type { DiskUsage } from '../host/disk.js';
import { fullness } from '../host/fullness.js';
import { unbroken } from './markdown.js';
import { latestDisks } from './overview.js';
import type { Report } from './schema.js';

/** How many file systems are shown. */
const MAX_DISKS = 10;

/**
 * How full the disk is, before and after, and what was reclaimed, in Markdown. Not a table: a path
 * would make one wider than a phone. Pure.
 */
export function renderDisks(report: Report): string {
  const latest = latestDisks(report).slice(0, MAX_DISKS);
  if (latest.length === 0) return reclaimed(report);
  const disks = latest.map((disk) => {
    const before = report.disks.before.find(({ device }) => device === disk.device);
    const changed = before !== undefined && before !== disk;
    const lines = changed ? [usage(before, ' before'), usage(disk, ' after')] : [usage(disk, '')];
    return [forMarkdownCode(disk.path), ...lines].join('<br>\n');
  });
  return ['### Disk', ...disks, reclaimed(report)].filter((part) => part !== '').join('\n\n');
}

function usage(disk: DiskUsage, when: string): string {
  const { percent: used, of } = fullness(disk);
  const scarce = of === 'inodes' ? ' of the inodes' : '';
  const figures = `${unbroken(bytes(disk.used))} of ${unbroken(bytes(disk.size))}`;
  return `${bar(used)} **${unbroken(percent(used))}**${scarce}${when}, ${figures}`;
}

/** Twenty blocks, one filled for each 5 %; as code, whose characters all have the same width. */
function bar(used: number): string {
  const full = Math.min(20, Math.max(0, Math.floor(used / 5)));
  return `<code>${'█'.repeat(full)}${'░'.repeat(20 - full)}</code>`;
}

function reclaimed({ reclaimed: { bytes: count, measuredBy, ...other } }: Report): string {
  if (measuredBy === 'nothing') return '';
  const quoted = `**Reclaimed** ${unbroken(bytes(count))}, measured before and after.`;
  if (other.reason === null) return quoted;
  const known = (value: number | null) => (value === null ? 'not known' : unbroken(bytes(value)));
  const both = `By the file system: ${known(other.filesystem)}; by the Engine's layers: ${known(other.engine)}.`;
  return `${quoted} ${both} ${forMarkdown(other.reason)}`;
}
