import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the memory lives: `state-dir`, else the XDG state folder of the runner's user, which all jobs share and which
 * survives them: https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function stateFolder(
  stateDir: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const base = env['XDG_STATE_HOME'] || join(env['HOME'] || homedir(), '.local', 'state');
  return stateDir ?? join(base, 'gated-docker-prune');
}

/** An Engine's ID in a file name. It comes from the Engine, so it must not lead elsewhere. */
export function fileNameOf(engine: string): string {
  return engine.replaceAll(/[^\w-]/g, '_').slice(0, 100);
}
