import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureGoProgram } from '../../__tests__/harness/go-program.js';

const MODULE = { module: 'github.com/nektos/act', version: 'v0.2.89', name: 'act' };

/** For the table. */
export const NAME = `act ${MODULE.version.slice(1)}`;

/**
 * A line of act's log, by the fields that we look at.
 *
 * @typedef {object} Line
 * @property {string} msg
 * @property {string} [jobID]
 * @property {string} [step]
 * @property {'Pre' | 'Main' | 'Post'} [stage]
 * @property {'success' | 'failure'} [stepResult] When it ends.
 * @property {'success' | 'failure'} [jobResult] When it ends.
 * @property {boolean} [raw_output] What a step wrote.
 * @property {string} [command] What a step asked of the runner, as `set-output`, with `name` and `arg`, or `summary`, with
 *   `content`.
 * @property {string} [name]
 * @property {string} [arg]
 * @property {string} [content]
 *
 * @typedef {object} Run
 * @property {number | null} code
 * @property {readonly Line[]} lines
 * @property {readonly string[]} steps As `Main Deploy: success`, in the order of their ends.
 * @property {Readonly<Record<string, string>>} jobs Their results.
 * @property {Readonly<Record<string, Readonly<Record<string, string>>>>} outputs By job, of all its steps.
 * @property {readonly string[]} summaries
 * @property {string} log What the steps wrote.
 *
 * @typedef {object} Order
 * @property {string} event
 * @property {string} workflow A file.
 * @property {string} repository A folder.
 * @property {string} action The folder that `OWNER/gated-docker-prune@v1` stands for.
 * @property {string} home
 * @property {string} node A program: the one that runs actions.
 * @property {Readonly<Record<string, string>>} env Also the steps'.
 * @property {Readonly<Record<string, string>>} [inputs]
 * @property {(line: Line) => boolean} [endAt] The line at which it gets a signal.
 * @property {NodeJS.Signals} [signal] SIGINT unless told, which cancels.
 */

/** @returns {Promise<string>} The program. */
export async function ensureAct() {
  return join(await ensureGoProgram(MODULE), 'act');
}

/**
 * Runs a workflow on this very host.
 *
 * @param {string} act The program.
 * @param {Order} order
 * @returns {Promise<Run>}
 */
export async function runAct(act, order) {
  const { event, workflow, repository, action, home, node, env, inputs = {}, endAt } = order;
  const { signal = 'SIGINT' } = order;
  const child = spawn(
    act,
    [
      ...[event, '--json', '--directory', repository, '--workflows', workflow],
      ...['--platform', 'cc-ci=-self-hosted', '--platform', 'self-hosted=-self-hosted'],
      ...['--local-repository', `OWNER/gated-docker-prune@v1=${action}`, '--no-cache-server'],
      ...Object.entries(inputs).flatMap(([name, value]) => ['--input', `${name}=${value}`]),
    ],
    {
      env: { HOME: home, PATH: `${join(node, '..')}:/usr/bin:/bin:/usr/sbin:/sbin`, ...env },
      // What goes wrong is in its log, too.
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  /** @type {Line[]} */
  const lines = [];
  let isEnded = false;
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = JSON.parse(text);
    lines.push(line);
    if (isEnded || !endAt?.(line)) return;
    isEnded = true;
    child.kill(signal);
  });
  const [code] = await once(child, 'close');
  if (endAt !== undefined && !isEnded) throw new Error('It ended before its time.');
  return { code, lines, ...told(lines) };
}

/** @param {readonly Line[]} lines */
function told(lines) {
  /** @type {Record<string, string>} */
  const jobs = {};
  /** @type {Record<string, Record<string, string>>} */
  const outputs = {};
  for (const { jobID = '', jobResult, command, name = '', arg = '' } of lines) {
    if (jobResult !== undefined) jobs[jobID] = jobResult;
    if (command === 'set-output') outputs[jobID] = { ...outputs[jobID], [name]: arg };
  }
  return {
    jobs,
    outputs,
    steps: lines.flatMap(({ stage, step, stepResult }) =>
      stage === undefined || stepResult === undefined ? [] : `${stage} ${step}: ${stepResult}`,
    ),
    summaries: lines.flatMap(({ command, content }) => (command === 'summary' && content) || []),
    log: lines.flatMap(({ raw_output, msg }) => (raw_output ? msg : [])).join(''),
  };
}
