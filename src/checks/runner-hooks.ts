import { count } from '../format.js';
import type { HostCheck, Question } from './host-check.js';
import { pruneCommands } from './prune-command.js';
import { type Rival, rivalChecks } from './rival.js';
import { readText } from './text-file.js';

export const RUNNER_HOOKS: Question = {
  what: 'No hook of the runner prunes',
  how: 'the scripts of ACTIONS_RUNNER_HOOK_JOB_STARTED and ACTIONS_RUNNER_HOOK_JOB_COMPLETED',
  expected: 'none',
  where: 'environment of the runner',
};

/** https://docs.github.com/actions/how-tos/manage-runners/self-hosted-runners/run-scripts */
const HOOKS = ['ACTIONS_RUNNER_HOOK_JOB_STARTED', 'ACTIONS_RUNNER_HOOK_JOB_COMPLETED'];

/**
 * Looks for hooks of the runner that prune. A runner hands them on to the steps of its jobs.
 *
 * @param store see {@link rivalChecks}
 */
export async function hookChecks(
  store: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<HostCheck[]> {
  const rivals: Rival[] = [];
  const remarks: string[] = [];
  const hooks = HOOKS.flatMap((name) => {
    const path = env[name];
    return path?.startsWith('/') ? [{ name, path }] : [];
  });
  for (const { name, path } of hooks) {
    const text = await readText(path).catch(() => {
      remarks.push(`this user may not read ${path}`);
      return undefined;
    });
    const commands = pruneCommands(text ?? '');
    const worst = commands.find(({ all, volumes }) => all || volumes) ?? commands[0];
    if (worst === undefined) continue;
    const remedy = `Remove line ${worst.line} of ${path}.`;
    rivals.push({ who: `the hook ${name}`, command: worst, where: path, remedy });
  }
  return rivalChecks(RUNNER_HOOKS, rivals, { store, looked: count(hooks.length, 'hook'), remarks });
}
