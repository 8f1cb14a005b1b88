import { type CommandLine, parseCommandLine } from './cli/flags.js';
import { type Descriptions, helpText } from './cli/help.js';
import { forLog } from './escape.js';
import { InputError, type InputName, type Inputs, parseInputs } from './inputs.js';
import { outliveReaders } from './log.js';
import { messageOf } from './reading.js';
import { jsonText } from './report/json.js';
import type { Report } from './report/schema.js';
import { styleOf } from './report/text/colours.js';
import { renderTerminal } from './report/text/terminal.js';

/** The inputs of `action.yml`, and the version of `package.json`: put in when the bundle is made. */
declare const ACTION_INPUTS: Descriptions;
declare const VERSION: string;

/** Exit codes: see `--help`. */
const FAILED = 1;
const BAD_USAGE = 2;
const ALREADY_OBSERVED = 3;

/**
 * What `node dist/main.js` does when it gets arguments. Sets the exit code; never throws.
 *
 * @param args those after the file
 */
export async function cli(args: readonly string[]): Promise<void> {
  outliveReaders();
  const line = parseCommandLine(args);
  const { command } = line;
  if (line.problems.length === 0 && command.name === 'help') {
    process.stdout.write(helpText(ACTION_INPUTS));
    return;
  }
  if (line.problems.length === 0 && command.name === 'version') {
    process.stdout.write(`${VERSION}\n`);
    return;
  }
  const { inputs, problems } = checkedInputs(line);
  if (inputs === undefined || problems.length > 0) {
    complain(problems);
    return;
  }
  if (command.name === 'observe') await observe(inputs);
  else if (command.name === 'explain') await explain(inputs, command.image);
  else await prune(inputs, command.name === 'run' && command.json);
}

/** The inputs, and all that is wrong with them and with the command line. */
function checkedInputs({ inputs: flags, problems: wrong }: CommandLine): {
  inputs: Inputs | undefined;
  problems: string[];
} {
  const problems = [...wrong];
  let inputs: Inputs | undefined;
  try {
    inputs = parseInputs((name) => flags.get(name) ?? fromEnvironment(name), process.env);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // By what has to be changed.
    const spelled = error.problems.map((problem) => {
      const name = problem.slice(0, problem.indexOf(':')) as InputName;
      if (flags.has(name)) return `--${problem}`;
      return fromEnvironment(name) === ''
        ? problem
        : `${variableOf(name)}${problem.slice(name.length)}`;
    });
    problems.push(...spelled);
  }
  if (inputs?.when === 'post') {
    problems.push('when: post is for a step of a workflow: a terminal has no job that could end');
  }
  return { inputs, problems };
}

/** As a runner passes inputs. */
function fromEnvironment(name: InputName): string {
  return process.env[variableOf(name)] ?? '';
}

function variableOf(name: InputName): string {
  return `INPUT_${name.toUpperCase()}`;
}

function complain(problems: readonly string[]): void {
  const lines = [
    'Nothing was done:',
    ...problems.map((problem) => `  ${forLog(problem)}`),
    'All flags: node dist/main.js --help',
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = BAD_USAGE;
}

async function prune(inputs: Inputs, json: boolean): Promise<void> {
  const print = process.stdout.write.bind(process.stdout);
  if (json) {
    // Not only our log is written there: so are the messages of packages.
    process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;
  }
  // A hook of the runner has its environment too, and no log that shows groups or colours.
  const { GITHUB_ACTIONS: _, ...env } = process.env;
  const style = styleOf(env, process.stdout.isTTY === true);
  const { runInTerminal } = await import('./run.js');
  await runInTerminal(inputs, async (report: Report, { fail }) => {
    print(json ? jsonText(report) : `\n${renderTerminal(report, style)}\n`);
    if (fail) process.exitCode = FAILED;
  });
}

async function explain(inputs: Inputs, image: string): Promise<void> {
  try {
    const { explainImage } = await import('./cli/explain-image.js');
    process.stdout.write(await explainImage(inputs, image));
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
  // What is still under way, such as a question to an Engine that hangs, must not keep us alive.
  process.exit();
}

function fail(error: unknown): void {
  const lines = messageOf(error).split('\n');
  process.stderr.write(`${lines.map((line) => forLog(line)).join('\n')}\n`);
  process.exitCode = FAILED;
}
