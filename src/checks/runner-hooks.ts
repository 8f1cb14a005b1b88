import { count } from '../format.js';
import { openFiles } from './files.js';
import type { Question } from './host-check.js';
import { pruneCommands } from './prune-command.js';
import { type Look, rivalInFile } from './rival.js';

/** https://docs.github.com/actions/how-tos/manage-runners/self-hosted-runners/run-scripts */
const HOOKS = ['ACTIONS_RUNNER_HOOK_JOB_STARTED', 'ACTIONS_RUNNER_HOOK_JOB_COMPLETED'];

export const RUNNER_HOOKS: Question = {
  what: 'No runner hook prunes',
  how: `the scripts of ${HOOKS.join(' and ')}`,
  expected: 'none',
  where: 'environment of the runner',
};

/** Looks for runner hooks that prune. A runner passes their paths on to the steps of its jobs. */
export async function lookAtHooks(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Look> {
  const paths = HOOKS.map((name) => env[name] ?? '').filter((path) => path.startsWith('/'));
  const texts = await Promise.all(paths.map(openFiles().read));
  return {
    rivals: paths.flatMap((path, i) => rivalInFile(path, pruneCommands(texts[i] ?? ''))),
    looked: count(paths.length, 'hook'),
    // From inside a container the host's script isn't there.
    unreadable: paths.filter((_, i) => texts[i] === undefined),
  };
}
