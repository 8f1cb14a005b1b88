import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the usage record and the run history live: `state-dir`, else the XDG state folder of the
 * runner's user, which is the same for all jobs and survives them:
 * https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function stateFolder(
  stateDir: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const base = env['XDG_STATE_HOME'] || join(env['HOME'] || homedir(), '.local', 'state');
  return stateDir ?? join(base, 'gated-docker-prune');
}

/** What stands for an Engine in a file's name. Its ID comes from the Engine: it must not lead elsewhere. */
export function fileNameOf(engine: string): string {
  return engine.replaceAll(/[^\w-]/g, '_').slice(0, 100);
}
