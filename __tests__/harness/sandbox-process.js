import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const END_TIMEOUT_MS = 60_000;
const LOG_TAIL_LINES = 40;
const ENDING_SIGNALS = new Set(['SIGKILL', 'SIGTERM', 'SIGINT']);

/** A long-running process in a sandbox, with its output in a log file. It dies with the sandbox. */
export class SandboxProcess {
  #name;
  #logPath;
  #outside;

  /**
   * @param {string} name For people.
   * @param {readonly string[]} argv As `inSandbox` or `inSandboxOnHostFiles` make it.
   * @param {string} logPath Is appended to.
   */
  constructor(name, [file = '', ...args], logPath) {
    this.#name = name;
    this.#logPath = logPath;
    const log = openSync(logPath, 'a');
    this.#outside = spawn(file, args, {
      cwd: '/',
      // A session of its own: Ctrl-C is for us, and we take things down in order.
      detached: true,
      // Nothing of this process's environment: a proxy or a DOCKER_* setting is not meant for it.
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/' },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.#outside.unref();
  }

  get isRunning() {
    return this.#outside.exitCode === null && this.#outside.signalCode === null;
  }

  /**
   * Sends a signal, and for one that ends a process waits for the end. Does nothing after the end.
   *
   * @param {NodeJS.Signals} signal
   * @returns {Promise<void>}
   * @throws {Error} With the end of its log, when it does not end.
   */
  async signal(signal) {
    if (!this.isRunning) return;
    const exit = once(this.#outside, 'exit');
    process.kill(this.#pid, signal);
    if (!ENDING_SIGNALS.has(signal)) return;
    const timeout = new AbortController();
    const late = sleep(END_TIMEOUT_MS, 'late', { signal: timeout.signal }).catch(() => 'cancelled');
    const outcome = await Promise.race([exit, late]);
    timeout.abort();
    if (outcome === 'late') throw this.failure(`does not end on ${signal}`);
  }

  /**
   * @param {string} complaint What is wrong with it.
   * @returns {Error} That, and the end of its log.
   */
  failure(complaint) {
    const lines = readFileSync(this.#logPath, 'utf8').trimEnd().split('\n').slice(-LOG_TAIL_LINES);
    return new Error([`${this.#name} ${complaint}. The end of its log:`, ...lines].join('\n'));
  }

  /** What we started only waits, for its one child in the sandbox. */
  get #pid() {
    const { pid } = this.#outside;
    return Number.parseInt(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8'), 10);
  }
}

/**
 * Waits until a process that was just started does its work.
 *
 * @param {SandboxProcess} started
 * @param {() => Promise<boolean> | boolean} isReady
 * @param {number} timeoutMs
 * @returns {Promise<void>}
 * @throws {Error} With the end of its log, when it exits or takes too long.
 */
export async function untilReady(started, isReady, timeoutMs) {
  for (const deadline = Date.now() + timeoutMs; !(await isReady()); await sleep(20)) {
    if (!started.isRunning) throw started.failure('exited');
    if (Date.now() > deadline) throw started.failure(`is not ready after ${timeoutMs} ms`);
  }
}
