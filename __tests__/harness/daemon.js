import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { callApi } from './engine-api.js';
import { inSandbox } from './sandbox.js';
import { SandboxProcess, untilReady } from './sandbox-process.js';

const START_TIMEOUT_MS = 60_000;

/** `dockerd` in a sandbox: can be started, signalled and started again. */
export class Daemon {
  /** @type {SandboxProcess | undefined} */
  #process;
  #sandbox;
  #folder;

  /**
   * @param {import('./sandbox.js').Sandbox} sandbox
   * @param {string} folder The Engine's state folder, with the data root mounted at `data`.
   * @param {Record<string, unknown>} configuration What goes into `daemon.json`.
   */
  constructor(sandbox, folder, configuration) {
    this.#sandbox = sandbox;
    this.#folder = folder;
    writeFileSync(this.configurationPath, JSON.stringify(configuration));
  }

  get configurationPath() {
    return path.join(this.#folder, 'daemon.json');
  }

  get dataRoot() {
    return path.join(this.#folder, 'data');
  }

  get socketPath() {
    return path.join(this.#folder, 'docker.sock');
  }

  get logPath() {
    return path.join(this.#folder, 'dockerd.log');
  }

  /** What starts it, in the sandbox. */
  get command() {
    return [
      ...['dockerd', '--config-file', this.configurationPath, '--data-root', this.dataRoot],
      ...['--exec-root', path.join(this.#folder, 'exec')],
      ...['--pidfile', this.#pidFile, '--host', `unix://${this.socketPath}`],
    ];
  }

  get #pidFile() {
    return path.join(this.#folder, 'dockerd.pid');
  }

  /**
   * @returns {Promise<void>} When it answers.
   * @throws {Error} With the end of its log, when it exits or stays silent.
   */
  async start() {
    // One that was killed leaves it, and the pid in it may by now be another process.
    rmSync(this.#pidFile, { force: true });
    const argv = inSandbox(this.#sandbox, this.command);
    this.#process = new SandboxProcess('dockerd', argv, this.logPath);
    await untilReady(this.#process, () => this.#answers(), START_TIMEOUT_MS);
  }

  /**
   * Signals `dockerd` alone, and for a signal that ends it waits for the end.
   *
   * @param {NodeJS.Signals} signal
   * @returns {Promise<void>}
   */
  async signal(signal) {
    await this.#process?.signal(signal);
  }

  async #answers() {
    try {
      return (await callApi(this.socketPath, 'GET', '/_ping')).status === 200;
    } catch {
      return false;
    }
  }
}
