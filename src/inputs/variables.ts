import { didYouMean } from '../nearest.js';

const PREFIX = 'GATED_DOCKER_PRUNE_';
const OURS = /^gated[_-]?docker[_-]?prune[_-]/i;

/** The variable of an input in a terminal, a hook or a service, such as `GATED_DOCKER_PRUNE_DRY_RUN`. */
export function variableOf(name: string): string {
  return PREFIX + name.toUpperCase().replaceAll('-', '_');
}

/** The variable by which a runner passes an input, such as `INPUT_DRY-RUN`. No shell can export that one. */
export function runnerVariableOf(name: string): string {
  return `INPUT_${name.toUpperCase()}`;
}

/** What is wrong with a variable that isn't read; `name` is the input it means, undefined if there is no such input. */
export type UnreadVariable = (variable: string, name: string | undefined) => string;

/** In a workflow step, where only what the runner passes is read. */
export const unreadInStep: UnreadVariable = (variable, name = 'inputs') =>
  `${variable}: is not read in a workflow step; set ${name} under with`;

/** In a terminal, a hook or a service. @param names of all inputs */
export function unreadInTerminal(names: readonly string[]): UnreadVariable {
  return (variable, name) => {
    if (name !== undefined) return `${variable}: is not read; did you mean ${variableOf(name)}?`;
    const word = variable.replace(OURS, '').toLowerCase().replaceAll('_', '-');
    return `${variable}: no such input${didYouMean(word, names, variableOf)}`;
  };
}

/**
 * Problems with variables that mean an input but aren't read: whoever misspells `dry-run` must not get a run that
 * really removes. Pure.
 *
 * @param names of all inputs
 * @param read gives the text in force: a variable that says the same does no harm
 * @param complain says what is wrong with each
 */
export function unreadVariables(
  names: readonly string[],
  read: (name: string) => string,
  env: Readonly<Record<string, string | undefined>>,
  complain: UnreadVariable,
): string[] {
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, '');
  return Object.entries(env).flatMap(([variable, value = '']) => {
    const prefix = [OURS, /^input/i].find((each) => each.test(variable));
    if (prefix === undefined) return [];
    const meant = letters(variable.replace(prefix, ''));
    const name = names.find((each) => letters(each) === meant);
    if (name === undefined) return prefix === OURS ? [complain(variable, name)] : [];
    // What a runner passes, a step reads: there the value is the same.
    const isRead =
      complain !== unreadInStep && [runnerVariableOf(name), variableOf(name)].includes(variable);
    return isRead || value.trim() === read(name).trim() ? [] : [complain(variable, name)];
  });
}
