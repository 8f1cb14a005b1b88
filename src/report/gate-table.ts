import { forMarkdown } from '../escape.js';
import type { GateResult, Verdict } from '../gates/gate.js';
import { type Column, small, table, unbrokenFigures } from './markdown.js';
import type { Report } from './schema.js';

/** There are three gates; a report may say otherwise. */
const MAX_GATES = 10;

const SIGN: Readonly<Record<Verdict, string>> = { pass: '✅', hold: '⏸️', unknown: '⚠️' };

/** Three, since that is what a phone shows side by side. */
const COLUMNS: readonly Column[] = [
  { title: 'Gate' },
  { title: 'Observed' },
  { title: 'Required' },
];

/**
 * The gates with their verdicts, in Markdown, and below them why: a sentence with a path in it would
 * make the table wider than a phone. Empty where none was asked. Pure.
 */
export function renderGates({ gates }: Pick<Report, 'gates'>): string {
  if (gates.length === 0) return '';
  const shown = gates.slice(0, MAX_GATES);
  const rows = shown.map(({ gate, verdict, observed, required }) => [
    `${SIGN[verdict]}&nbsp;${verdict}<br>${gate}`,
    unbrokenFigures(forMarkdown(observed)),
    unbrokenFigures(forMarkdown(required)),
  ]);
  const passed = shown.filter(({ verdict }) => verdict === 'pass').map(whyPass);
  return [
    '### Gates',
    table(COLUMNS, rows),
    ...shown.flatMap(whyHold),
    ...(passed.length === 0 ? [] : [passed.join('<br>\n')]),
  ].join('\n\n');
}

function whyPass({ gate, reason }: GateResult): string {
  return small(`**${gate}**: ${forMarkdown(reason)}`);
}

/** Nothing about one that is unknown, which is an alert above the table: see attention.ts. */
function whyHold({ gate, verdict, reason, remedy }: GateResult): string[] {
  if (verdict !== 'hold') return [];
  const toDo = remedy === undefined ? '' : `<br>\n> **What to do:** ${forMarkdown(remedy)}`;
  return [`> ${SIGN.hold} **${gate}** holds: ${forMarkdown(reason)}${toDo}`];
}
