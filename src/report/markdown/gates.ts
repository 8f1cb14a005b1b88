import { forMarkdown } from '../../escape.js';
import type { Sections } from '../sections.js';
import { VERDICT_SIGN } from '../state.js';
import { whatToDo } from './alerts.js';

/** The gates that need nobody, in a line each: why they pass, or hold. Empty if there is none. */
export function gates({ gates: all }: Pick<Sections, 'gates'>): string {
  return all
    .flatMap(({ gate, verdict, reason, remedy }) => [
      `${VERDICT_SIGN[verdict]} **${gate}**: ${forMarkdown(reason)}`,
      ...(verdict === 'pass' || remedy === undefined ? [] : [whatToDo(remedy)]),
    ])
    .join('<br>\n');
}
