import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Info } from '../engine/api.js';

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

/**
 * Whose images a memory is about: an Engine's ID and its data root. Neither is enough: an Engine can have another data
 * root, and two Engines the same ID, copied with a disk or with `/etc/docker/key.json`.
 */
export function ownerOf({ ID, DockerRootDir }: Pick<Info, 'ID' | 'DockerRootDir'>): string {
  return `${ID} ${DockerRootDir}`;
}

/** An owner in a file name, each in one of its own. It comes from the Engine, so it must not lead elsewhere. */
export function fileNameOf(owner: string): string {
  // Half a character has no place in a URI.
  const whole = owner.replaceAll(/\p{Cs}/gu, '\ufffd');
  return encodeURIComponent(whole).replaceAll('_', '%5F').replaceAll('%2F', '_').slice(0, 200);
}
