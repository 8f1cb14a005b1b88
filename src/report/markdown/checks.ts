import type { HostCheck } from '../../checks/host-check.js';
import { forMarkdown } from '../../escape.js';
import type { Sections } from '../sections.js';
import { andMore } from '../some.js';
import { alert, type Column, fold, lines, small, strong, table, whatToDo } from './elements.js';

const SIGN: Readonly<Record<HostCheck['status'], string>> = {
  ok: '✅',
  warning: '⚠️',
  notice: '💡',
  'not-checked': '➖',
};

const COLUMNS: readonly Column[] = [{ title: 'What, how and where' }, { title: 'Found' }];

/** The host: the warnings with what to change, and every check in a folded table. */
export function checks({ checks: shown }: Pick<Sections, 'checks'>): string {
  if (shown === undefined) return '';
  const warnings = shown.warnings.shown.map(({ what, found, where, remedy }) =>
    lines(
      `${strong(forMarkdown(what))}: ${forMarkdown(found)}`,
      `Where: ${forMarkdown(where)}`,
      remedy === undefined ? undefined : whatToDo(forMarkdown(remedy)),
    ),
  );
  const rows = shown.all.shown.map(({ status, what, how, where, found, expected, remedy }) => [
    `${SIGN[status]} ${strong(forMarkdown(what))}<br>${small(`${forMarkdown(how)}; ${forMarkdown(where)}`)}`,
    `${forMarkdown(status === 'notice' ? `${found}. ${remedy}` : found)}<br>${small(`expected: ${forMarkdown(expected)}`)}`,
  ]);
  const body = [table(COLUMNS, rows), ...andMore(shown.all.more)].join('\n\n');
  return ['### Host checks', alert('WARNING', warnings), fold(shown.tally, body)]
    .filter((part) => part !== '')
    .join('\n\n');
}
