import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ensureNode24 } from '../../__tests__/harness/node-24.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const probe = fileURLToPath(new URL('probe.cjs', import.meta.url));

/** The Node.js that `action.yml` asks for. */
export const NODE = await ensureNode24();

/** A process name that is nobody's, so that a run-app on this machine does not matter. */
export const RUN_APP = 'gdp-bench-run-app';

/** One step of a job, as a runner runs it, again and again on one host. */
export class Step {
  /**
   * @param {'main' | 'post'} phase
   * @param {Record<string, string>} [inputs]
   */
  constructor(phase, inputs = {}) {
    this.folder = mkdtempSync(join(tmpdir(), 'gdp-bench-'));
    this.argv = [NODE, join(dist, `${phase}.js`)];
    /** @type {NodeJS.ProcessEnv} */
    this.env = {
      PATH: process.env['PATH'],
      HOME: this.folder,
      GITHUB_ACTIONS: 'true',
      RUNNER_TEMP: this.folder,
      ...Object.fromEntries(FILES.map((name) => [`GITHUB_${name}`, this.#file(name)])),
      'INPUT_RUN-APP-PROCESS': RUN_APP,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    };
    this.#clear();
  }

  /**
   * @param {string} name
   * @returns {import('./timing.js').Peer}
   */
  peer(name) {
    const { argv, env } = this;
    return { name, argv, env, before: async () => this.#clear() };
  }

  /**
   * Runs it once, untimed, to see what it takes and leaves.
   *
   * @returns {Promise<{ peakBytes: number, modules: string[], summaryBytes: number, outputs: string }>}
   */
  async look() {
    this.#clear();
    const [node = '', ...args] = this.argv;
    const seen = join(this.folder, 'seen.json');
    const env = { ...this.env, GDP_BENCH_SEEN: seen };
    await promisify(execFile)(node, ['--require', probe, ...args], { env, maxBuffer: 2 ** 28 });
    return {
      ...JSON.parse(readFileSync(seen, 'utf8')),
      summaryBytes: readFileSync(this.#file('STEP_SUMMARY')).length,
      outputs: readFileSync(this.#file('OUTPUT'), 'utf8'),
    };
  }

  /** Removes what it left behind. */
  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A step begins with empty files. */
  #clear() {
    for (const name of FILES) writeFileSync(this.#file(name), '');
  }

  /** @param {string} name */
  #file(name) {
    return join(this.folder, name);
  }
}

const FILES = ['OUTPUT', 'STATE', 'STEP_SUMMARY'];
