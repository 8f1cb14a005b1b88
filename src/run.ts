import { constants } from 'node:os';
import * as core from '@actions/core';
import { endFileWorkWith } from './answered.js';
import { Cancelled } from './engine/abort.js';
import { dockerContext } from './engine/context.js';
import { withoutPassword } from './engine/endpoint.js';
import { forLog } from './escape.js';
import { shouldFail } from './fail-on.js';
import { duration } from './format.js';
import { InputError } from './inputs/input-error.js';
import { type Inputs, parseInputs } from './inputs.js';
import { log, outliveReaders } from './log.js';
import { stateFolder } from './memory/folder.js';
import {
  endObserver,
  observerFromState,
  observerToState,
  startObserver,
} from './observer/launch.js';
import { residentOf } from './observer/resident.js';
import { NO_JOB, runOnce } from './pipeline.js';
import { progressInLog, type Sinks } from './progress.js';
import { messageOf, reading } from './reading.js';

/** The state that tells src/post.ts to do the work. */
const POST_STATE = 'when';
/** The state that names the observer started in the main phase. */
const OBSERVER_STATE = 'observer';

/** Ends the run, when its time is up or a signal comes: nothing is removed after that. */
let end: AbortController;

/** As long as what a run found and did may still be told: a runner sends SIGINT and, 7.5 s later, SIGTERM. */
function listenForSignals(): void {
  const run = new AbortController();
  const cancel = (by: NodeJS.Signals) => run.abort(new Cancelled(by));
  end = run;
  endFileWorkWith(run.signal);
  process.on('SIGINT', cancel).on('SIGTERM', cancel);
}

/** The main phase: acts, unless `when` is `post`. Sets the exit code; never throws. */
export async function run(): Promise<void> {
  outliveReaders();
  listenForSignals();
  await withInputs(false, async (inputs) => {
    if (inputs.when === 'post') {
      core.saveState(POST_STATE, 'post');
      await startObserving(inputs);
      log('Gated Docker Prune acts in the post-step.');
      return;
    }
    await pruneAndPublish(inputs, false);
  });
}

/**
 * A run in a terminal, with inputs already read and checked. Never throws.
 *
 * @param show takes the report and sets the exit code
 * @param sinks where its progress is shown
 */
export async function runInTerminal(inputs: Inputs, show: Publish, sinks: Sinks): Promise<void> {
  listenForSignals();
  const work = () => pruneAndPublish(inputs, false, NO_JOB, { show, sinks });
  await unlessBroken(false, work, show);
}

/** The post phase of a step with `when: post`. Sets the exit code; never throws. */
export async function runPost(): Promise<void> {
  outliveReaders();
  listenForSignals();
  const observer = observerFromState(core.getState(OBSERVER_STATE));
  const own = observer && (await endObserver(observer));
  await withInputs(true, async (inputs) => {
    const folder = stateFolder(inputs.stateDir, process.env);
    const wholeJob = own ?? (observer !== undefined && (await residentOf(folder)) !== undefined);
    if (observer !== undefined && !wholeJob) {
      core.warning('The observer ended before the job did: what the job used since is unknown.');
    }
    await pruneAndPublish(inputs, true, { observer, wholeJob });
  });
}

/** Makes sure that what the job uses is observed until the post phase. A failure is a warning. */
async function startObserving(inputs: Inputs): Promise<void> {
  const { endpoint } = inputs;
  const folder = stateFolder(inputs.stateDir, process.env);
  const since = Date.now();
  const resident = await residentOf(folder);
  if (resident?.endpoint === endpoint.name) {
    core.saveState(OBSERVER_STATE, observerToState({ since }));
    log(`The resident observer (${resident.who}) notes what this job uses.`);
    return;
  }
  try {
    core.saveState(OBSERVER_STATE, observerToState(startObserver(inputs, folder)));
  } catch (error) {
    const why = messageOf(error);
    core.warning(
      forLog(`What this job uses is not observed: the observer could not be started: ${why}`),
    );
  }
}

async function withInputs(inPost: boolean, act: (inputs: Inputs) => Promise<void>): Promise<void> {
  const { env } = process;
  const read = (name: string) => core.getInput(name);
  await unlessBroken(inPost, async () => {
    const context = await reading(dockerContext(env, read('docker-host')));
    await act(parseInputs(read, env, String, true, context));
  });
}

/** Does the work and reports what it throws. */
async function unlessBroken(
  inPost: boolean,
  work: () => Promise<void>,
  show?: Publish,
): Promise<void> {
  const started = Date.now();
  try {
    await work();
  } catch (error) {
    // Anything but invalid input would be our bug, and has to be seen too.
    const [headline, problems] =
      error instanceof InputError
        ? [error.message, error.problems]
        : ['The run broke off.', [messageOf(error)]];
    const host = process.env['INPUT_DOCKER-HOST'] || process.env['DOCKER_HOST'] || 'unknown';
    const { brokenReport } = await import('./report/build.js');
    const { publish } = await import('./publish.js');
    const ending = { outcome: 'failed', headline, problems } as const;
    const report = brokenReport(withoutPassword(host), ending, { started, finished: Date.now() });
    await (show ?? publish)(report, { inPost, fail: true });
  }
}

async function pruneAndPublish(
  inputs: Inputs,
  inPost: boolean,
  job = NO_JOB,
  terminal?: { show: Publish; sinks: Sinks },
): Promise<void> {
  const started = Date.now();
  const { signal } = end;
  const timer = setTimeout(
    () => end.abort(new Error(`timeout: the run took longer than ${duration(inputs.timeout)}`)),
    inputs.timeout,
  );
  const isStep = terminal === undefined;
  const progress = progressInLog(() => Date.now() - started, isStep, terminal?.sinks);
  try {
    const report = await runOnce({
      ...{ inputs, inPost, job, progress, signal },
      leavesTrace: isStep || !inputs.dryRun,
    });
    const { publish } = await import('./publish.js');
    const fail = shouldFail(report, inputs.failOn);
    await (terminal?.show ?? publish)(report, { inPost, fail });
    // In a terminal whoever sent a signal learns from the exit code that it arrived, as from any program.
    if (signal.reason instanceof Cancelled && (fail || !isStep)) {
      process.exitCode = 128 + constants.signals[signal.reason.by];
    }
  } finally {
    progress.end();
    clearTimeout(timer);
  }
}

/** Takes the report where it will be read, and sets the exit code. */
type Publish = (
  ...told: Parameters<typeof import('./publish.js')['publish']>
) => void | Promise<void>;
