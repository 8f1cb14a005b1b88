import { count } from '../format.js';
import type { HostCheck, Question } from './host-check.js';
import { pruneCommands, worstOf } from './prune-command.js';
import { type Rival, rivalChecks } from './rival.js';
import { readText } from './text-file.js';

/** https://docs.github.com/actions/how-tos/manage-runners/self-hosted-runners/run-scripts */
const HOOKS = ['ACTIONS_RUNNER_HOOK_JOB_STARTED', 'ACTIONS_RUNNER_HOOK_JOB_COMPLETED'];

export const RUNNER_HOOKS: Question = {
  what: 'No runner hook prunes',
  how: `the scripts of ${HOOKS.join(' and ')}`,
  expected: 'none',
  where: 'environment of the runner',
};

/**
 * Looks for runner hooks that prune. A runner passes them on to the steps of its jobs.
 *
 * @param store see {@link rivalChecks}
 */
export async function hookChecks(
  store: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<HostCheck[]> {
  const rivals: Rival[] = [];
  const remarks: string[] = [];
  let hooks = 0;
  for (const name of HOOKS) {
    const path = env[name];
    if (!path?.startsWith('/')) continue;
    hooks += 1;
    const text = await readText(path).catch(() => {
      remarks.push(`this user cannot read ${path}`);
      return undefined;
    });
    const worst = worstOf(pruneCommands(text ?? ''));
    if (worst === undefined) continue;
    const remedy = `Remove line ${worst.line} of ${path}.`;
    rivals.push({ who: `the hook ${name}`, command: worst, where: path, remedy });
  }
  return rivalChecks(RUNNER_HOOKS, rivals, { store, looked: count(hooks, 'hook'), remarks });
}
