import { forMarkdown } from '../escape.js';
import { grouped } from '../format.js';
import type { GateResult } from '../gates/gate.js';
import { troubleOf } from './facts.js';
import type { Report } from './schema.js';
import { starvationAdvice, starvationNotice } from './starvation.js';

/** Of things of which there are few, if all is well. */
const MAX_ITEMS = 10;

/**
 * What needs somebody, as alerts of GitHub-flavoured Markdown: gates that are unknown, a host that
 * starves, and what went wrong, each with what to do. Empty on an ordinary day, on which a gate may
 * well hold. Pure.
 */
export function renderAttention(report: Report): string {
  return [
    alert('WARNING', unknownGates(report.gates)),
    alert('WARNING', starved(report)),
    alert('WARNING', stopped(report)),
    alert('CAUTION', problems(report)),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Paragraphs in a box of its colour; a block quote where alerts are not known. */
function alert(kind: 'WARNING' | 'CAUTION', paragraphs: readonly string[]): string {
  if (paragraphs.length === 0) return '';
  return `> [!${kind}]\n> ${paragraphs.join('\n>\n> ')}`;
}

/** One paragraph for all gates that the same thing would help. */
function unknownGates(gates: readonly GateResult[]): string[] {
  const byRemedy = new Map<string | undefined, string[]>();
  for (const { gate, verdict, reason, remedy } of gates.slice(0, MAX_ITEMS)) {
    if (verdict !== 'unknown') continue;
    const lines = byRemedy.get(remedy) ?? [];
    lines.push(`**${gate}** is unknown: ${forMarkdown(reason)}`);
    byRemedy.set(remedy, lines);
  }
  return [...byRemedy].map(([remedy, lines]) =>
    paragraph([...lines, ...(remedy === undefined ? [] : [whatToDo(forMarkdown(remedy))])]),
  );
}

function starved({ starvation }: Report): string[] {
  const notice = starvationNotice(starvation);
  if (starvation === null || notice === undefined) return [];
  return [paragraph([`**${notice}**`, whatToDo(starvationAdvice(starvation))])];
}

function stopped(report: Report): string[] {
  const { stopped: why } = troubleOf(report);
  return why === null ? [] : [`**Stopped early:** ${forMarkdown(why)}`];
}

function problems(report: Report): string[] {
  const all = troubleOf(report).problems;
  const shown = all.slice(0, MAX_ITEMS).map((problem) => `**Problem:** ${forMarkdown(problem)}`);
  const more = all.length - shown.length;
  return more > 0 ? [...shown, `and ${grouped(more)} more, in the JSON report`] : shown;
}

function paragraph(lines: readonly string[]): string {
  return lines.join('<br>\n> ');
}

function whatToDo(text: string): string {
  return `**What to do:** ${text}`;
}
