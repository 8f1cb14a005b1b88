const PREFIX = 'GATED_DOCKER_PRUNE_';

/** The variable of an input in a terminal, a hook or a service, such as `GATED_DOCKER_PRUNE_DRY_RUN`. */
export function variableOf(name: string): string {
  return PREFIX + name.toUpperCase().replaceAll('-', '_');
}

/** The variable by which a runner passes an input, such as `INPUT_DRY-RUN`. No shell can export that one. */
export function runnerVariableOf(name: string): string {
  return `INPUT_${name.toUpperCase()}`;
}

/**
 * Problems with variables that bear our name but aren't read: whoever misspells `dry-run` must not get a run that
 * really removes. Pure.
 *
 * @param names of all inputs
 * @param read gives the text in force
 * @param inStep whether only what the runner passes is read
 */
export function unreadVariables(
  names: readonly string[],
  read: (name: string) => string,
  env: Readonly<Record<string, string | undefined>>,
  inStep: boolean,
): string[] {
  return Object.entries(env).flatMap(([variable, value = '']) => {
    // What a shell can export of what a runner would pass: no other variable of a runner looks like that.
    const meant = names.find((each) => isSpelledLike(variable, runnerVariableOf(each)));
    if (inStep && meant !== undefined) return [notRead(variable, meant)];
    if (!variable.toUpperCase().startsWith(PREFIX)) return [];
    const name = names.find((each) => variableOf(each) === variable);
    if (!inStep) return name === undefined ? [`${variable}: no such input`] : [];
    // A runner's environment reaches its hooks and its steps alike: the same value does no harm.
    if (name !== undefined && value.trim() === read(name).trim()) return [];
    return [notRead(variable, name ?? 'inputs')];
  });
}

function isSpelledLike(variable: string, other: string): boolean {
  return (
    variable !== other && variable.toUpperCase().replaceAll('_', '-') === other.replaceAll('_', '-')
  );
}

function notRead(variable: string, name: string): string {
  return `${variable}: is not read in a workflow step; set ${name} under with`;
}
