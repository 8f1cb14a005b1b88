import { forLog } from '../../escape.js';
import { COMMAND_LIMIT, HOLDERS_NOTE } from '../holders.js';
import type { Sections } from '../sections.js';
import type { Style } from './colours.js';
import { aligned } from './columns.js';

/** What holds a disk that is still too full. */
export function holders({ holders: all }: Pick<Sections, 'holders'>, { paint }: Style): string[] {
  if (all.length === 0) return [];
  const rows = aligned(
    all.map(({ size, what, about }) => [size, about === '' ? what : `${what} (${forLog(about)})`]),
    [0],
  );
  return [
    paint('title', 'What holds the disk'),
    ...all.flatMap(({ todo, command }, index) => [
      rows[index] ?? '',
      ...(command === undefined ? [] : [`    ${todo}: ${forLog(command, COMMAND_LIMIT)}`]),
    ]),
    `  ${HOLDERS_NOTE}`,
  ];
}
