import { forMarkdown } from '../../escape.js';
import type { GateResult } from '../../gates/gate.js';
import type { Sections } from '../sections.js';
import { andMore } from '../some.js';
import { alert, lines, whatToDo } from './elements.js';

/**
 * What needs somebody, as alerts: gates that are unknown, a host that starves, and what went wrong, each
 * with what to do. Empty on an ordinary day, on which a gate may well hold.
 */
export function trouble({ gates, trouble: { starved, stopped, problems } }: Sections): string {
  return [
    alert('WARNING', unknownGates(gates)),
    alert(
      'WARNING',
      starved === undefined ? [] : [lines(`**${starved.notice}**`, whatToDo(starved.advice))],
    ),
    alert('WARNING', stopped === undefined ? [] : [`**Stopped early:** ${forMarkdown(stopped)}`]),
    alert('CAUTION', [
      ...problems.shown.map((problem) => `**Problem:** ${forMarkdown(problem)}`),
      ...andMore(problems.more),
    ]),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** One paragraph for all gates that the same thing would help. */
function unknownGates(gates: readonly GateResult[]): string[] {
  const byRemedy = new Map<string | undefined, string[]>();
  for (const { gate, verdict, reason, remedy } of gates) {
    if (verdict !== 'unknown') continue;
    const unknown = byRemedy.get(remedy) ?? [];
    unknown.push(`**${gate}** is unknown: ${forMarkdown(reason)}`);
    byRemedy.set(remedy, unknown);
  }
  return [...byRemedy].map(([remedy, unknown]) =>
    lines(...unknown, remedy === undefined ? undefined : whatToDo(forMarkdown(remedy))),
  );
}
