import { forMarkdown } from '../../escape.js';
import type { GateResult, Verdict } from '../../gates/gate.js';
import type { Sections } from '../sections.js';
import { type Column, lines, small, table, unbrokenFigures, whatToDo } from './elements.js';

const SIGN: Readonly<Record<Verdict, string>> = { pass: '✅', hold: '⏸️', unknown: '⚠️' };

/** Three, which is what a phone shows side by side. */
const COLUMNS: readonly Column[] = [
  { title: 'Gate' },
  { title: 'Observed' },
  { title: 'Required' },
];

/**
 * The gates with their verdicts, and why below: a sentence with a path in it would make the table wider
 * than a phone. Why one is unknown is an alert above: see trouble.ts. Empty where none was asked.
 */
export function gates({ gates: all }: Pick<Sections, 'gates'>): string {
  if (all.length === 0) return '';
  const rows = all.map(({ gate, verdict, observed, required }) => [
    `${SIGN[verdict]}&nbsp;${verdict}<br>${gate}`,
    unbrokenFigures(forMarkdown(observed)),
    unbrokenFigures(forMarkdown(required)),
  ]);
  const passed = all
    .filter(({ verdict }) => verdict === 'pass')
    .map(({ gate, reason }) => small(`**${gate}**: ${forMarkdown(reason)}`));
  return [
    '### Gates',
    table(COLUMNS, rows),
    ...all.filter(({ verdict }) => verdict === 'hold').map(whyHold),
    ...(passed.length === 0 ? [] : [passed.join('<br>\n')]),
  ].join('\n\n');
}

function whyHold({ gate, reason, remedy }: GateResult): string {
  const why = `${SIGN.hold} **${gate}** holds: ${forMarkdown(reason)}`;
  return `> ${lines(why, remedy === undefined ? undefined : whatToDo(forMarkdown(remedy)))}`;
}
