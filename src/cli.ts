import { type Descriptions, PROGRAM } from './cli/commands.js';
import { type Command, type CommandLine, parseCommandLine } from './cli/flags.js';
import { helpText } from './cli/help.js';
import { appending, CLEAR, howToRemove, needsSomebody, print, rewriting } from './cli/output.js';
import { dockerContext } from './engine/context.js';
import { forLog } from './escape.js';
import { InputError } from './inputs/input-error.js';
import { runnerVariableOf, variableOf } from './inputs/variables.js';
import { type InputName, type Inputs, parseInputs } from './inputs.js';
import { outliveReaders } from './log.js';
import { messageOf, reading } from './reading.js';
import { jsonText } from './report/json.js';
import type { Report } from './report/schema.js';
import { styleOf } from './report/text/colours.js';
import { renderTerminal } from './report/text/terminal.js';

/** The inputs of `action.yml`, and the version of `package.json`: inserted by the build. */
declare const ACTION_INPUTS: Descriptions;
declare const VERSION: string;

type RunFlags = Extract<Command, { name: 'run' }>;
type ExplainFlags = Extract<Command, { name: 'explain' }>;

/** Exit codes: see `--help`. */
const FAILED = 1;
const BAD_USAGE = 2;
const ALREADY_OBSERVED = 3;

/** How long after its timeout a run may take to end, in ms. */
const GRACE = 5_000;

/**
 * What `gated-docker-prune` does with arguments. Sets the exit code; never throws.
 *
 * @param args those after the file
 * @returns how long to wait for whoever reads the output, by `performance.now()`
 */
export async function cli(args: readonly string[]): Promise<number | undefined> {
  const started = performance.now();
  outliveReaders();
  // What a package says there, such as @actions/io of a folder in PATH it may not read, is none of our output.
  console.log = console.error;
  const line = parseCommandLine(args);
  const { command } = line;
  if (line.problems.length === 0 && (command.name === 'help' || command.name === 'version')) {
    print(command.name === 'help' ? helpText(ACTION_INPUTS) : `${VERSION}\n`);
    return undefined;
  }
  const { inputs, problems } = await checkedInputs(line);
  if (inputs === undefined || problems.length > 0) {
    complain(problems);
    return undefined;
  }
  if (command.name === 'observe') await observe(inputs);
  else if (command.name === 'explain') await explain(inputs, command);
  else if (command.name === 'run') await prune(inputs, command);
  return started + inputs.timeout + GRACE;
}

/** The inputs, and everything wrong with them and with the command line. */
async function checkedInputs({ inputs: flags, problems }: CommandLine): Promise<{
  inputs: Inputs | undefined;
  problems: string[];
}> {
  const { env } = process;
  const variable = (name: InputName) =>
    [variableOf(name), runnerVariableOf(name)].find((each) => env[each]);
  const read = (name: InputName) => flags.get(name) ?? env[variable(name) ?? ''] ?? '';
  try {
    const inputs = parseInputs(
      read,
      env,
      (name) => (flags.has(name) ? `--${name}` : (variable(name) ?? name)),
      false,
      await reading(dockerContext(env, read('docker-host'))),
    );
    if (inputs.when === 'main') return { inputs, problems };
    const refused = 'when: post only works in a workflow step: a terminal has no job that ends';
    return { inputs, problems: [...problems, refused] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { inputs: undefined, problems: [...problems, ...error.problems] };
  }
}

function complain(problems: readonly string[]): void {
  const lines = [
    'Nothing was done:',
    ...problems.map((problem) => `  ${forLog(problem)}`),
    `All flags: ${PROGRAM} --help`,
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = BAD_USAGE;
}

/** Outside a runner nothing is removed without `--yes`: there is nobody to have chosen it in a workflow. */
async function prune(inputs: Inputs, { json, quiet, yes }: RunFlags): Promise<void> {
  // A runner hook has this variable too, but its log shows neither groups nor colors.
  const { GITHUB_ACTIONS: _, ...env } = process.env;
  const isTerminal = process.stdout.isTTY === true && !json && !quiet;
  const rewrites = isTerminal && env['TERM'] !== 'dumb';
  const sinks = quiet
    ? { say: () => {}, pass: () => {} }
    : rewrites
      ? rewriting(process.stdout)
      : appending(json ? process.stderr : process.stdout);
  const dryRun = inputs.dryRun || !yes;
  // Images were removed, whether or not the disk that was full takes the log: that is no failure.
  const tell = json || dryRun ? print : (text: string) => process.stdout.write(text);
  const show = (report: Report, { fail }: { fail: boolean }) => {
    if (json) tell(jsonText(report));
    else if (quiet) tell(needsSomebody(report, fail));
    else tell(`${rewrites ? CLEAR : ''}\n${renderTerminal(report, styleOf(env, isTerminal))}\n`);
    if (fail) process.exitCode = FAILED;
  };
  const { runInTerminal } = await import('./run.js');
  await runInTerminal({ ...inputs, dryRun }, show, sinks);
  if (yes || inputs.dryRun) return;
  (json ? process.stderr : process.stdout).write(howToRemove(process.argv));
}

async function explain(inputs: Inputs, { image, json }: ExplainFlags): Promise<void> {
  try {
    const { explainImage } = await import('./cli/explain-image.js');
    print(await explainImage(inputs, image, json));
  } catch (error) {
    fail(error);
  }
}

async function observe(inputs: Inputs): Promise<void> {
  try {
    const { observeEngine } = await import('./cli/observe-engine.js');
    if (!(await observeEngine(inputs))) process.exitCode = ALREADY_OBSERVED;
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  const lines = messageOf(error).split('\n');
  process.stderr.write(`${lines.map((line) => forLog(line)).join('\n')}\n`);
  process.exitCode = FAILED;
}
