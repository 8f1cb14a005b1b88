import { forMarkdown, forMarkdownCode } from '../../escape.js';
import { bytes, percent } from '../../format.js';
import type { Reclaimed } from '../schema.js';
import type { Sections, Usage } from '../sections.js';
import { withCode } from './alerts.js';
import { unbroken, unbrokenFigures } from './elements.js';

/**
 * How full the disk is, before and after, and what is to be known of the bytes reclaimed. Not a table: a path would
 * make one wider than a phone.
 */
export function disks(
  { disks: all, room }: Pick<Sections, 'disks' | 'room'>,
  freed: Reclaimed,
): string {
  const shown = all.map(({ path, now, before }) =>
    [
      forMarkdownCode(path),
      ...(before === undefined
        ? [usage(now, '')]
        : [usage(before, ' before'), usage(now, ' after')]),
    ].join('<br>\n'),
  );
  return [...shown, withCode(room ?? ''), disagreement(freed)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function usage({ percent: used, of, amount }: Usage, when: string): string {
  return `${bar(used)} **${percent(used)}**${of}${when}, ${unbrokenFigures(amount)}`;
}

/** Twenty blocks, one filled for each 5%; as code, whose characters all have the same width. */
function bar(used: number): string {
  const full = Math.min(20, Math.max(0, Math.floor(used / 5)));
  return `<code>${'█'.repeat(full)}${'░'.repeat(20 - full)}</code>`;
}

function disagreement({ measuredBy, filesystem, engine, reason }: Reclaimed): string {
  if (measuredBy === 'nothing' || reason === null) return '';
  const known = (value: number | null) => (value === null ? 'not known' : unbroken(bytes(value)));
  return `Reclaimed by the file system: ${known(filesystem)}; by the Engine's layers: ${known(engine)}. ${forMarkdown(reason)}`;
}
