import { day, grouped } from '../../format.js';
import { andMore } from '../some.js';

/** A column of a table. Figures are right-aligned, which makes them easier to compare. */
export interface Column {
  title: string;
  figures?: true;
}

/**
 * A table in GitHub-flavoured Markdown.
 *
 * @param rows cells that are safe already: see `escape.ts`
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  return [head(columns), ...rows.map(line)].join('\n');
}

/** How much of a table is shown. */
export interface Room {
  rows: number;
  /** In UTF-8. */
  bytes: number;
}

/**
 * A table of as many rows as fit, and how many are left out.
 *
 * @param cells makes the cells of a row; called only for rows that may be shown
 */
export function tableWithin<T>(
  room: Room,
  columns: readonly Column[],
  rows: readonly T[],
  cells: (row: T) => readonly string[],
): string {
  const lines: string[] = [];
  let left = room.bytes - byteLength(head(columns)) - LEFT_OUT_BYTES;
  for (const row of rows.slice(0, room.rows)) {
    const text = line(cells(row));
    left -= byteLength(text) + 1;
    if (left < 0) break;
    lines.push(text);
  }
  const shown = lines.length === 0 ? '' : [head(columns), ...lines].join('\n');
  const more = rows.length - lines.length;
  if (more === 0) return shown;
  if (shown === '') return `${grouped(more)}, in the JSON report`;
  return [shown, ...andMore(more)].join('\n\n');
}

/** What the words about rows left out take at most. */
const LEFT_OUT_BYTES = 100;

/** A section that shows only its title until it is opened. */
export function fold(title: string, body: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}

/** A figure and its unit on one line. */
export function unbroken(figure: string): string {
  return figure.replaceAll(' ', '&nbsp;');
}

/** A sentence in which figures stay together with what they count. */
export function unbrokenFigures(sentence: string): string {
  return sentence.replace(/(\d) (?=[KMGTPE]?i?B\b|(?:image|gate|run|warning)s?\b)/g, '$1&nbsp;');
}

/** A day that a hyphen does not break: `2026&#8209;11&#8209;22`. */
export function unbrokenDay(iso: string | null): string {
  return day(iso).replaceAll('-', '&#8209;');
}

/** Bold; nothing for nothing, which would be four stars. */
export function strong(text: string): string {
  return text === '' ? '' : `**${text}**`;
}

/** Small print. */
export function small(text: string): string {
  return `<sub>${text}</sub>`;
}

/** The size of `text` in UTF-8. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

function head(columns: readonly Column[]): string {
  const rule = columns.map(({ figures }) => (figures ? '---:' : ':---'));
  return `${line(columns.map(({ title }) => title))}\n${line(rule)}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
