import {
  COMMANDS,
  type Descriptions,
  EXAMPLES,
  EXIT_CODES,
  type Flag,
  flagsOf,
  PROGRAM,
  SUMMARY,
} from './commands.js';

const VARIABLES =
  'Every input of the action is a flag, and GATED_DOCKER_PRUNE_NAME in the environment. A flag goes before a variable.';

/** The text of `--help`, 80 columns wide. Pure. The defaults are the real ones. */
export function helpText(descriptions: Descriptions): string {
  const lines = [
    `Usage: ${PROGRAM} [FLAGS]`,
    ...Object.entries(COMMANDS).map(([name, { takes }]) =>
      `       ${PROGRAM} ${name} ${takes}`.trimEnd(),
    ),
    '',
    ...wrapped(SUMMARY, 0),
    '',
    'Commands',
    ...Object.entries(COMMANDS).flatMap(([name, { takes, text }]) => [
      `  ${name} ${takes}`.trimEnd(),
      ...wrapped(text, 6),
    ]),
    '',
    'Flags',
    ...wrapped(VARIABLES, 2),
    '',
    ...flagsOf(descriptions).flatMap((flag) => [heading(flag), ...wrapped(flag.text, 6), '']),
    'Exit codes',
    ...Object.entries(EXIT_CODES).flatMap(([code, text]) => {
      const [first = '', ...rest] = wrapped(text, 6);
      return [`  ${code}${first.slice(3)}`, ...rest];
    }),
    '',
    'Examples',
    ...EXAMPLES.flatMap(([args, what]) => [`  # ${what}`, `  ${PROGRAM} ${args}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function heading({ name, short, takesValue, repeats, default: standard }: Flag): string {
  const names = short === undefined ? `--${name}` : `-${short}, --${name}`;
  const inForce = standard === '' ? '' : `   (default: ${standard})`;
  return `  ${names}${takesValue ? ' VALUE' : ''}${repeats ? ' ...' : ''}${inForce}`;
}

/** As many words on each line as fit. */
function wrapped(text: string, indent: number): string[] {
  const lines = text.match(new RegExp(`\\S.{0,${79 - indent}}(?=\\s|$)|\\S+`, 'g')) ?? [];
  return lines.map((line) => ' '.repeat(indent) + line);
}
