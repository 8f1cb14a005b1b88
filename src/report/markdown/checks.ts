import type { HostCheck } from '../../checks/host-check.js';
import { forMarkdown } from '../../escape.js';
import type { Sections } from '../sections.js';
import { andMore } from '../some.js';
import { withCode } from './alerts.js';
import { type Column, fold, small, strong, table } from './elements.js';

const SIGN: Readonly<Record<HostCheck['status'], string>> = {
  ok: '✅',
  warning: '⚠️',
  notice: '💡',
  'not-checked': '➖',
};

const COLUMNS: readonly Column[] = [{ title: 'What, how and where' }, { title: 'Found' }];

/** Every check of the host, folded. What needs somebody is among the alerts. */
export function checks({ checks: shown }: Pick<Sections, 'checks'>): string {
  if (shown === undefined) return '';
  const rows = shown.all.shown.map(
    ({ status, what, title = what, how, where, found, expected, remedy }) => [
      `${SIGN[status]} ${strong(forMarkdown(title))}<br>${small(`${forMarkdown(how)}; ${forMarkdown(where)}`)}`,
      `${withCode(status === 'notice' ? `${found}. ${remedy}` : found)}<br>${small(`expected: ${forMarkdown(expected)}`)}`,
    ],
  );
  return fold(shown.tally, [table(COLUMNS, rows), ...andMore(shown.all.more)].join('\n\n'));
}
