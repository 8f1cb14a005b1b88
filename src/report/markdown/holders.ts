import { forMarkdown, forMarkdownCode } from '../../escape.js';
import { COMMAND_LIMIT, HOLDERS_NOTE } from '../holders.js';
import type { Sections } from '../sections.js';
import { type Column, small, table, unbroken } from './elements.js';

const COLUMNS: readonly Column[] = [{ title: 'Size', figures: true }, { title: 'What' }];

/** What holds a disk that is still too full. Empty with nothing to say. */
export function holders({ holders: all }: Pick<Sections, 'holders'>): string {
  if (all.length === 0) return '';
  const rows = all.map(({ size, what, about, todo, command }) => [
    unbroken(size),
    [
      `**${what}**`,
      ...(about === '' ? [] : [small(forMarkdown(about))]),
      ...(command === undefined
        ? []
        : [small(`${todo}: ${forMarkdownCode(command, COMMAND_LIMIT)}`)]),
    ].join('<br>'),
  ]);
  return ['### What holds the disk', table(COLUMNS, rows), small(HOLDERS_NOTE)].join('\n\n');
}
