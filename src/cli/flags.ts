import { parseArgs } from 'node:util';
import { INPUT_NAMES, INPUTS, type InputName } from '../inputs.js';
import { didYouMean } from '../nearest.js';

type Command =
  | { name: 'run'; json: boolean }
  | { name: 'explain'; image: string }
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

const COMMANDS = ['explain', 'observe', 'help'];

const OBSERVE_INPUTS: readonly string[] = ['docker-host', 'state-dir'];

/** Whether an input is true or false, so that its flag takes no value. */
export function isSwitch(name: InputName): boolean {
  return /^(?:true|false)$/.test(INPUTS[name].default);
}

/** Whether an input takes several values, so that its flag may be repeated. */
export function isList(name: InputName): boolean {
  return 'list' in INPUTS[name];
}

const OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  ...Object.fromEntries(
    INPUT_NAMES.map((name) => [name, { type: isSwitch(name) ? 'boolean' : 'string' } as const]),
  ),
} as const;

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
      const meant = didYouMean(name, Object.keys(OPTIONS), (each) => `--${each}`);
      problems.push(`${rawName}: no such flag${meant}`);
      continue;
    }
    const isBoolean = OPTIONS[name as keyof typeof OPTIONS].type === 'boolean';
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
  for (const name of ['json', 'help', 'version']) {
    if (given.get(name)?.some((value) => value !== 'true'))
      problems.push(`--${name}: takes no value`);
  }
  if (given.has('help')) return { name: 'help' };
  if (given.has('version')) return { name: 'version' };
  if (verb === undefined) return { name: 'run', json: given.has('json') };
  if (verb === 'observe') {
    const wrong = [...given.keys()].filter((name) => !OBSERVE_INPUTS.includes(name));
    problems.push(
      ...wrong.map((name) => `--${name}: observe takes only --${OBSERVE_INPUTS.join(' and --')}`),
      ...(image === undefined ? [] : [`observe: takes no ${[image, ...rest].join(' ')}`]),
    );
    return { name: 'observe' };
  }
  if (verb === 'help') return { name: 'help' };
  if (verb !== 'explain') {
    problems.push(
      `${verb}: no such command${didYouMean(verb, COMMANDS) || `; the commands are ${COMMANDS.join(', ')}`}`,
    );
    return { name: 'help' };
  }
  if (given.has('json')) problems.push('--json: explain prints text only');
  if (image === undefined) problems.push('explain: needs an image, by its ID, tag or digest');
  if (rest.length > 0) problems.push(`explain: takes one image, not also ${rest.join(' ')}`);
  return { name: 'explain', image: image ?? '' };
}
