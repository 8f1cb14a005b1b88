import type { HostCheck } from '../checks/host-check.js';
import { forLog, forMarkdown } from '../escape.js';
import { count } from '../format.js';
import { type Column, fold, small, strong, table } from './markdown.js';

/** How many checks are shown; the JSON report has them all. */
const MAX_CHECKS = 40;

/** How many warnings are shown in the log, and how many become annotations. */
const MAX_LOGGED = 10;
const MAX_ANNOTATED = 3;

const SIGN: Readonly<Record<HostCheck['verdict'], string>> = {
  ok: '✅',
  warning: '⚠️',
  'not-checked': '➖',
};

const COLUMNS: readonly Column[] = [{ title: 'What, how and where' }, { title: 'Found' }];

/**
 * The section of the job summary about the host: the warnings with what to change, and everything in a
 * folded table. Empty without checks. Pure.
 */
export function renderChecks(checks: readonly HostCheck[]): string {
  if (checks.length === 0) return '';
  const warnings = warningsOf(checks)
    .slice(0, MAX_LOGGED)
    .map(({ what, found, where, remedy }) =>
      [
        `${strong(forMarkdown(what))}: ${forMarkdown(found)}`,
        `Where: ${forMarkdown(where)}`,
        ...(remedy === undefined ? [] : [`**What to do:** ${forMarkdown(remedy)}`]),
      ].join('<br>\n> '),
    );
  const alert = warnings.length === 0 ? [] : [`> [!WARNING]\n> ${warnings.join('\n>\n> ')}`];
  const rows = checks.slice(0, MAX_CHECKS).map((check) => [whatHowWhere(check), found(check)]);
  const more = checks.length - rows.length;
  const body = [
    table(COLUMNS, rows),
    ...(more > 0 ? [`and ${more} more, in the JSON report`] : []),
  ];
  return ['### Host checks', ...alert, fold(tally(checks), body.join('\n\n'))].join('\n\n');
}

function whatHowWhere({ verdict, what, how, where }: HostCheck): string {
  return `${SIGN[verdict]} ${strong(forMarkdown(what))}<br>${small(`${forMarkdown(how)}; ${forMarkdown(where)}`)}`;
}

function found({ found: seen, expected }: HostCheck): string {
  return `${forMarkdown(seen)}<br>${small(`expected: ${forMarkdown(expected)}`)}`;
}

/** The same for the log or a terminal: what is not as expected, line by line. Empty without checks. */
export function checkLines(checks: readonly HostCheck[]): string[] {
  if (checks.length === 0) return [];
  const warnings = warningsOf(checks);
  const shown = warnings
    .slice(0, MAX_LOGGED)
    .flatMap(({ what, found, where, remedy }) => [
      `  Warning: ${forLog(what)}: ${forLog(found)}`,
      `    Where: ${forLog(where)}`,
      ...(remedy === undefined ? [] : [`    To do: ${forLog(remedy)}`]),
    ]);
  const more = warnings.length - MAX_LOGGED;
  const open = checks
    .filter(({ verdict }) => verdict === 'not-checked')
    .slice(0, MAX_LOGGED)
    .map(({ what, found }) => `  ${forLog(what)}: ${forLog(found)}`);
  return [
    `Host checks: ${tally(checks)}`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more warnings, in the JSON report`] : []),
    ...open,
  ];
}

/** The warnings that are worth an annotation: a few of them, the first ones. Not escaped. */
export function checkAnnotations(
  checks: readonly HostCheck[],
): { level: 'warning'; title: string; message: string }[] {
  return warningsOf(checks)
    .slice(0, MAX_ANNOTATED)
    .map(({ what, found, remedy }) => ({
      level: 'warning',
      title: what,
      message: remedy === undefined ? found : `${found}. ${remedy}`,
    }));
}

function warningsOf(checks: readonly HostCheck[]): HostCheck[] {
  return checks.filter(({ verdict }) => verdict === 'warning');
}

/** Such as `7 checks: 5 as expected, 1 warning, 1 not checked`. */
function tally(checks: readonly HostCheck[]): string {
  const of = (verdict: HostCheck['verdict']) =>
    checks.filter((check) => check.verdict === verdict).length;
  const [ok, warnings, open] = [of('ok'), of('warning'), of('not-checked')];
  const parts = [
    ...(ok > 0 ? [`${ok} as expected`] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(open > 0 ? [`${open} not checked`] : []),
  ];
  return `${count(checks.length, 'check')}: ${parts.join(', ')}`;
}
