import { forMarkdown, forMarkdownCode } from '../../escape.js';
import type { Alert } from '../alerts.js';
import type { Sections } from '../sections.js';
import { andMore } from '../some.js';
import { strong } from './elements.js';

/**
 * What needs somebody, in a box for what went wrong and one for the rest. Empty on an ordinary day.
 *
 * @param docs where the pages of this version are; undefined if unknown
 */
export function alerts(
  { alerts: { shown, more } }: Pick<Sections, 'alerts'>,
  docs?: string,
): string {
  const failures = shown.filter(({ about }) => about === 'failure');
  const others = shown.filter(({ about }) => about !== 'failure');
  return [
    box(
      'CAUTION',
      failures.map((each) => paragraph(each, docs)),
    ),
    box('WARNING', [...others.map((each) => paragraph(each, docs)), ...andMore(more)]),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Paragraphs in a coloured box, or in a block quote where alerts are not known. Empty without any. */
function box(kind: 'WARNING' | 'CAUTION', paragraphs: readonly string[]): string {
  return paragraphs.length === 0 ? '' : `> [!${kind}]\n> ${paragraphs.join('\n>\n> ')}`;
}

function paragraph({ title, found, remedy, docs: page }: Alert, docs: string | undefined): string {
  const more = docs === undefined || page === undefined ? '' : ` [More](${docs}/${page})`;
  const [first = '', ...rest] = found;
  return [
    `${strong(`${withCode(title)}:`)} ${withCode(first)}`,
    ...rest.map(withCode),
    remedy === undefined ? more.trim() : `${whatToDo(remedy)}${more}`,
  ]
    .filter((line) => line !== '')
    .join('<br>\n> ');
}

/** A remedy as a line, with its commands, which stand in backquotes, as code. */
export function whatToDo(remedy: string): string {
  return `**What to do:** ${withCode(remedy)}`;
}

/** A sentence in which names and commands stand in backquotes. Whatever it holds, it stays text and code. */
export function withCode(sentence: string): string {
  return sentence
    .slice(0, 1_000)
    .split('`')
    .map((part, index) => {
      if (part === '') return '';
      if (index % 2 === 1) return forMarkdownCode(part, 500);
      // Next to a code span stand blanks, or punctuation that ends something.
      const [, before = '', text = '', after = ''] =
        /^((?:[.,;:](?=\s|$))?\s*)(.*?)(\s*)$/s.exec(part) ?? [];
      if (index === 0) return `${forMarkdown(part)}${after && ' '}`;
      return `${before.replace(/\s+/, ' ')}${forMarkdown(text)}${after && ' '}`;
    })
    .join('')
    .trim();
}
