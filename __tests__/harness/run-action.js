import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { throughSocketProxy } from './socket-proxy.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/**
 * What a runner hands to a step and takes back.
 *
 * @typedef {object} ActionOptions
 * @property {Record<string, string>} [inputs] by their names in `action.yml`; the others are unset,
 *   but for `registry-check`: only what is about registries shall ask one
 * @property {Record<string, string>} [state] what an earlier phase saved
 * @property {NodeJS.ProcessEnv} [env] added to an otherwise bare environment
 * @property {string} [node] the Node.js that runs it; by default the one that runs us
 * @property {string} [dist] the folder of the bundle, if not ours
 * @property {(child: import('node:child_process').ChildProcess) => void} [onStart]
 * @property {(line: string) => void} [onLine] called for each line of the log, as it comes
 * @property {string} [cwd]
 * @property {readonly string[]} [args] a runner passes none
 */

/**
 * @typedef {object} ActionResult
 * @property {number | null} exitCode
 * @property {string} log what the step wrote to its standard output and error
 * @property {Record<string, string>} outputs
 * @property {Record<string, string>} state what the phase saved for a later one
 * @property {string} summary the job summary, in Markdown
 * @property {import('../../src/report/schema.js').Report | undefined} report the JSON report
 */

/**
 * Told of every report that a run leaves. Tests hold each to its schema here: see valid-reports.ts.
 *
 * @type {((report: unknown) => Promise<void>)[]}
 */
export const reportChecks = [];

/**
 * Runs one phase of the committed bundle, or the fleet's action, as a runner does: `INPUT_*` variables,
 * and files for outputs, state and summary.
 *
 * @param {'main' | 'post' | 'fleet'} phase
 * @param {ActionOptions} [options]
 * @returns {Promise<ActionResult>}
 */
export async function runAction(phase, options = {}) {
  const { inputs = {}, state = {}, env, node, dist = DIST, cwd, args = [] } = options;
  const { onStart, onLine } = options;
  const folder = await mkdtemp(join(tmpdir(), 'gdp-step-'));
  try {
    const files = Object.fromEntries(
      ['OUTPUT', 'STATE', 'STEP_SUMMARY'].map((name) => [`GITHUB_${name}`, join(folder, name)]),
    );
    await Promise.all(Object.values(files).map((file) => writeFile(file, '')));
    const host = await throughSocketProxy(inputs['docker-host']);
    const child = spawn(node ?? process.execPath, [join(dist, `${phase}.js`), ...args], {
      cwd: cwd ?? folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        GITHUB_ACTIONS: 'true',
        RUNNER_TEMP: folder,
        // Words are looked for; what a runner shows in colour is tested by itself.
        NO_COLOR: '1',
        // A usage record of its own, which knows nothing yet, in a folder that no runner empties.
        XDG_STATE_HOME: `${folder}-state`,
        ...files,
        ...prefixed(
          'INPUT_',
          { 'registry-check': 'none', ...inputs, ...(host && { 'docker-host': host }) },
          (name) => name.toUpperCase(),
        ),
        ...prefixed('STATE_', state, (name) => name),
        ...env,
      },
    });
    onStart?.(child);
    let log = '';
    let line = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        log += text;
        const lines = (line + text).split('\n');
        line = lines.pop() ?? '';
        for (const each of lines) onLine?.(each);
      });
    }
    const exitCode = await new Promise((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    const [outputs, saved, summary] = await Promise.all(
      Object.values(files).map((file) => readFile(file, 'utf8')),
    );
    const values = parseFileCommands(outputs ?? '');
    const report = values['report'] && JSON.parse(await readFile(values['report'], 'utf8'));
    if (report) for (const check of reportChecks) await check(report);
    return {
      exitCode,
      log,
      outputs: values,
      state: parseFileCommands(saved ?? ''),
      summary: summary ?? '',
      report: report || undefined,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(`${folder}-state`, { recursive: true, force: true });
  }
}

/**
 * @param {string} prefix
 * @param {Record<string, string>} values
 * @param {(name: string) => string} spell
 */
function prefixed(prefix, values, spell) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}${spell(name)}`, value]),
  );
}

/**
 * Reads a file of outputs or of state as the runner does, line by line: `SetOutputFileCommand` in
 * actions/runner.
 *
 * @param {string} text
 * @returns {Record<string, string>}
 * @throws {Error} For what makes the runner fail the step.
 */
function parseFileCommands(text) {
  /** @type {Record<string, string>} */
  const values = {};
  const lines = text.split(/\r?\n/);
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue;
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')];
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)];
    const end = lines.indexOf(delimiter);
    if (heredoc <= 0 || delimiter === '' || end < 0) throw new Error(`Invalid format: ${line}`);
    values[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n');
  }
  return values;
}
