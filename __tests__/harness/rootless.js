import { chown, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { run } from './command.js';
import { Daemon } from './daemon.js';
import { inSandbox } from './sandbox.js';

/** Known by this name in the sandbox alone. */
const NAME = 'rootless';
export const ROOTLESS_UID = 23_456;

/** What newuidmap may hand out to containers, beside the user's own number. */
const SUBORDINATES = `${NAME}:200000:65536`;

const SCRIPT = '/usr/share/docker.io/contrib/dockerd-rootless.sh';

/** `dockerd` of an unprivileged user, started by Docker's script. Its data root lies in the user's home. */
export class RootlessDaemon extends Daemon {
  #home;
  #runtime;

  /**
   * @param {import('./sandbox.js').Sandbox} sandbox As `addRootlessUser` has left it.
   * @param {string} folder The Engine's state folder, with the user's home mounted at `data`.
   * @param {Record<string, unknown>} configuration
   */
  constructor(sandbox, folder, configuration) {
    super(sandbox, folder, configuration);
    this.#home = homeIn(folder);
    this.#runtime = runtimeIn(folder);
  }

  /** @override */
  get socketPath() {
    return path.join(this.#runtime, 'docker.sock');
  }

  /** @override */
  get dataRoot() {
    return path.join(this.#home, '.local/share/docker');
  }

  /** @override */
  get command() {
    return [
      ...['setpriv', `--reuid=${ROOTLESS_UID}`, `--regid=${ROOTLESS_UID}`, '--clear-groups'],
      ...['env', `HOME=${this.#home}`, `XDG_RUNTIME_DIR=${this.#runtime}`],
      // The sandbox has a network of its own; for one within that it would take another package.
      'DOCKERD_ROOTLESS_ROOTLESSKIT_NET=host',
      'DOCKERD_ROOTLESS_ROOTLESSKIT_PORT_DRIVER=none',
      ...[SCRIPT, '--config-file', this.configurationPath, '--data-root', this.dataRoot],
      // That network is root's.
      ...['--bridge=none', '--iptables=false', '--ip-forward=false'],
    ];
  }
}

/**
 * Makes the user and the folders that are theirs. The files of /etc are written in the sandbox, so that
 * the machine's stay as they are.
 *
 * @param {import('./sandbox.js').Sandbox} sandbox
 * @param {string} folder
 */
export async function addRootlessUser(sandbox, folder) {
  await mkdir(runtimeIn(folder), { mode: 0o700 });
  for (const own of [homeIn(folder), runtimeIn(folder)]) {
    await chown(own, ROOTLESS_UID, ROOTLESS_UID);
  }
  const entries = {
    passwd: `${NAME}:x:${ROOTLESS_UID}:${ROOTLESS_UID}::${homeIn(folder)}:/bin/sh`,
    group: `${NAME}:x:${ROOTLESS_UID}:`,
    subuid: SUBORDINATES,
    subgid: SUBORDINATES,
  };
  for (const [file, line] of Object.entries(entries)) {
    await run(inSandbox(sandbox, ['sh', '-c', `echo "$1" >>/etc/${file}`, 'sh', line]));
  }
}

/** @param {string} folder */
const homeIn = (folder) => path.join(folder, 'data');

/** @param {string} folder */
const runtimeIn = (folder) => path.join(folder, 'runtime');
