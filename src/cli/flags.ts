import { parseArgs } from 'node:util';
import { INPUT_NAMES, type InputName } from '../inputs.js';
import { COMMANDS, isList, isSwitch, SHORT, SWITCHES } from './commands.js';

export type Command =
  | { name: 'run'; json: boolean; quiet: boolean; yes: boolean }
  | { name: 'explain'; image: string; json: boolean }
  | { name: 'observe' }
  | { name: 'help' }
  | { name: 'version' };

export interface CommandLine {
  command: Command;
  /** The inputs given as flags, as a runner would pass them. */
  inputs: ReadonlyMap<InputName, string>;
  /** Everything wrong with it, one sentence each. */
  problems: string[];
}

const OBSERVE_INPUTS: readonly string[] = ['docker-host', 'disk-path', 'state-dir'];
const OBSERVED = '--docker-host, --disk-path and --state-dir';

interface Option {
  type: 'boolean' | 'string';
  short?: string;
}

const option = (isBoolean: boolean, short: string | undefined): Option => ({
  type: isBoolean ? 'boolean' : 'string',
  ...(short === undefined ? {} : { short }),
});

const OPTIONS: Readonly<Record<string, Option>> = {
  ...Object.fromEntries(
    Object.entries(SWITCHES).map(([name, { short }]) => [name, option(true, short)]),
  ),
  ...Object.fromEntries(INPUT_NAMES.map((name) => [name, option(isSwitch(name), SHORT[name])])),
};

/** Parses the arguments after `gated-docker-prune`. Pure; doesn't check the values. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  // Strict mode would report only the first problem.
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  const words: string[] = [];
  const problems: string[] = [];
  for (const [index, token] of tokens.entries()) {
    // What follows an unknown flag is most likely its value: not a second thing to correct.
    if (token.kind === 'positional' && !isUnknownFlag(tokens[index - 1])) words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (isUnknownFlag(token)) {
      problems.push(`${rawName}: no such flag`);
      continue;
    }
    const isBoolean = OPTIONS[name]?.type === 'boolean';
    if (!isBoolean && (value === undefined || (!inlineValue && value.startsWith('-')))) {
      problems.push(`${rawName}: needs a value, as in ${rawName}=VALUE`);
    } else {
      given.set(name, [...(given.get(name) ?? []), value ?? 'true']);
    }
  }
  const command = commandOf(words, given, problems);
  const inputs = new Map<InputName, string>();
  for (const name of INPUT_NAMES) {
    const values = given.get(name) ?? [];
    if (values.length > 1 && !isList(name)) problems.push(`--${name}: given more than once`);
    if (values.length > 0) inputs.set(name, values.join('\n'));
  }
  return { command, inputs, problems };
}

function isUnknownFlag(token: { kind: string; name?: string } | undefined): boolean {
  return token?.kind === 'option' && !Object.hasOwn(OPTIONS, token.name ?? '');
}

function commandOf(
  [verb, image, ...rest]: readonly string[],
  given: ReadonlyMap<string, string[]>,
  problems: string[],
): Command {
  for (const [name, { of }] of Object.entries(SWITCHES)) {
    const values = given.get(name);
    if (values?.some((value) => value !== 'true')) problems.push(`--${name}: takes no value`);
    const isFor: readonly string[] = of;
    if (values && (verb === 'explain' || verb === 'observe') && !isFor.includes(verb)) {
      problems.push(`--${name}: is not for ${verb}`);
    }
  }
  if (given.has('help') || verb === 'help') return { name: 'help' };
  if (given.has('version')) return { name: 'version' };
  const [json, quiet, yes] = ['json', 'quiet', 'yes'].map((name) => given.has(name));
  if (verb === undefined) {
    return { name: 'run', json: json === true, quiet: quiet === true, yes: yes === true };
  }
  if (verb === 'observe') {
    const wrong = INPUT_NAMES.filter((name) => given.has(name) && !OBSERVE_INPUTS.includes(name));
    problems.push(
      ...wrong.map((name) => `--${name}: observe takes only ${OBSERVED}`),
      ...(image === undefined ? [] : [`observe: takes no ${[image, ...rest].join(' ')}`]),
    );
    return { name: 'observe' };
  }
  if (verb !== 'explain') {
    const known = Object.keys(COMMANDS).join(', ');
    problems.push(`${verb}: no such command; the commands are ${known}`);
    return { name: 'help' };
  }
  if (!image?.trim()) problems.push('explain: needs an image, by its ID, tag or digest');
  if (rest.length > 0) problems.push(`explain: takes one image, not also ${rest.join(' ')}`);
  return { name: 'explain', image: image ?? '', json: json === true };
}
