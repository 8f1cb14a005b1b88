import * as core from '@actions/core';
import type { HostCheck } from './checks/host-check.js';
import type { CheckContext } from './checks/host-checks.js';
import { connect } from './engine/client.js';
import { withManagers } from './engine/managers.js';
import type { Snapshot } from './engine/snapshot.js';
import { shouldFail } from './fail-on.js';
import { count, duration } from './format.js';
import type { ProcessIdentity } from './host/identity.js';
import { InputError, type Inputs, parseInputs } from './inputs.js';
import { log, outliveReaders } from './log.js';
import { stateFolder } from './memory/folder.js';
import { announceRemovals, updateMemory } from './memory/memory.js';
import { sawTheEnd, takeObservations } from './memory/observations.js';
import {
  endObserver,
  observerFromState,
  observerToState,
  startObserver,
} from './observer/launch.js';
import { progressInLog } from './progress.js';
import { type PruneResult, prune } from './prune.js';
import { messageOf, reading } from './reading.js';
import { forLog } from './report/escape.js';

/** The state by which the main phase tells src/post.ts that the work is its. */
const POST_STATE = 'when';
/** The state that names the observer that the main phase has started. */
const OBSERVER_STATE = 'observer';

/** The main phase: acts, unless `when` is `post`. Sets the exit code; never throws. */
export async function run(): Promise<void> {
  outliveReaders();
  await withInputs(false, async (inputs) => {
    if (inputs.when === 'post') {
      core.saveState(POST_STATE, 'post');
      startObserving(inputs);
      log('Gated Docker Prune acts in the post-step.');
      return;
    }
    await pruneAndPublish(inputs, false);
  });
}

/**
 * A run that was asked for in a terminal, its inputs read and checked. Never throws.
 *
 * @param show takes the report, and sets the exit code
 */
export async function runInTerminal(inputs: Inputs, show: Publish): Promise<void> {
  await unlessBroken(false, () => pruneAndPublish(inputs, false, NO_JOB, show), show);
}

/** The post phase of a step with `when: post`. Sets the exit code; never throws. */
export async function runPost(): Promise<void> {
  outliveReaders();
  const observer = await endObserving();
  await withInputs(true, async (inputs) => {
    const folder = stateFolder(inputs.stateDir, process.env);
    const saw = observer && (await reading(sawTheEnd(folder, observer)));
    await pruneAndPublish(inputs, true, { observer, wholeJob: saw?.ok === true && saw.value });
  });
}

/** Has everything observed that the job uses until the post phase. What goes wrong is a warning. */
function startObserving({ endpoint, stateDir }: Inputs): void {
  try {
    const observer = startObserver(endpoint, stateFolder(stateDir, process.env));
    core.saveState(OBSERVER_STATE, observerToState(observer));
  } catch (error) {
    const why = messageOf(error);
    core.warning(
      forLog(`What this job uses is not observed: no observer could be started: ${why}`),
    );
  }
}

async function endObserving(): Promise<ProcessIdentity | undefined> {
  const observer = observerFromState(core.getState(OBSERVER_STATE));
  if (observer !== undefined && !(await endObserver(observer))) {
    core.warning('The observer ended before the job did: what the job used since is not known.');
  }
  return observer;
}

async function withInputs(inPost: boolean, act: (inputs: Inputs) => Promise<void>): Promise<void> {
  await unlessBroken(inPost, () => act(parseInputs((name) => core.getInput(name), process.env)));
}

/** Does the work, and reports what it throws. */
async function unlessBroken(
  inPost: boolean,
  work: () => Promise<void>,
  show?: Publish,
): Promise<void> {
  const started = Date.now();
  try {
    await work();
  } catch (error) {
    // Anything else than bad input would be a defect of ours, and has to be seen as well.
    const words =
      error instanceof InputError
        ? { headline: error.message, problems: error.problems }
        : { headline: 'The run broke off.', problems: [messageOf(error)] };
    const host = process.env['INPUT_DOCKER-HOST'] || process.env['DOCKER_HOST'] || 'unknown';
    const { brokenReport, publish } = await reporting();
    const report = brokenReport(host, words, { started, finished: Date.now() });
    await (show ?? publish)(report, { inPost, fail: true });
  }
}

async function pruneAndPublish(
  inputs: Inputs,
  inPost: boolean,
  job = NO_JOB,
  show?: Publish,
): Promise<void> {
  const started = Date.now();
  const { signal, done } = bounded(inputs.timeout);
  // A hook of the runner has its environment too, and no log that shows groups.
  const folds = show === undefined && process.env['GITHUB_ACTIONS'] === 'true';
  const progress = progressInLog(() => Date.now() - started, folds);
  const folder = stateFolder(inputs.stateDir, process.env);
  let notes: CheckContext['notes'];
  let checks: HostCheck[];
  let result: PruneResult;
  try {
    result = await prune({
      inputs,
      signal,
      connect: async () => {
        const engine = withManagers(
          await connect(inputs.endpoint, signal),
          inputs.swarmManager,
          signal,
        );
        loadWhileWaiting();
        return engine;
      },
      clock: Date.now,
      remember: async (snapshot, usedBy) => {
        // Before they are taken into the record and dropped.
        notes = await notesOf(folder, job.observer, snapshot);
        return updateMemory(folder, snapshot, usedBy);
      },
      announce: (record, ids) => announceRemovals(folder, record, ids),
      progress: progress.work,
    });
    progress.end();
    checks = await checkAfterwards({ inputs, inPost, folder, signal, notes, ...job }, result);
    progress.step(`Checked the host: ${count(checks.length, 'check')}`);
  } finally {
    progress.end();
    done();
  }
  const { buildReport, publish, withHistory } = await reporting();
  const times = { started, finished: Date.now() };
  const built = { ...buildReport(inputs, result, times), checks };
  const report = await withHistory(built, folder);
  await (show ?? publish)(report, { inPost, fail: shouldFail(report, inputs.failOn) });
}

/** Takes the report to where it is read, and sets the exit code. */
type Publish = Awaited<ReturnType<typeof reporting>>['publish'];

const reporting = () => import('./reporting.js');

/**
 * Loads what makes the report while the Engine works on its answers, which takes it longer. After two
 * turns, so that all questions have left by then.
 */
function loadWhileWaiting(): void {
  // A failure comes again where the report is made.
  const load = () => Promise.all([import('./engine/api.js'), reporting()]).catch(() => {});
  setImmediate(() => setImmediate(load));
}

/** Loaded here, since a run that goes wrong before has no use for it. */
async function checkAfterwards(
  facts: Omit<CheckContext, 'observation' | 'removals' | 'evictions' | 'env'>,
  { observation, removals, known }: PruneResult,
): Promise<HostCheck[]> {
  const { checkHost } = await import('./host-checks.js');
  return checkHost({
    ...facts,
    observation,
    removals,
    evictions: known.evictions,
    env: process.env,
  });
}

/** The observer of the job, and whether it saw the job to its end. */
interface ObservedJob {
  observer: ProcessIdentity | undefined;
  wholeJob: boolean;
}

/** In a main phase nobody has observed, and nothing is missing. */
const NO_JOB: ObservedJob = { observer: undefined, wholeJob: true };

/** What the observer of this job has noted; undefined when there was none. */
async function notesOf(
  folder: string,
  observer: ProcessIdentity | undefined,
  { info }: Snapshot,
): Promise<CheckContext['notes']> {
  if (observer === undefined || !info.ok) return undefined;
  const own = await reading(takeObservations(folder, info.value.ID, observer));
  return own.ok ? own.value.observations : undefined;
}

/** Aborts when the time is over, or when the runner cancels the job. */
function bounded(timeout: number): { signal: AbortSignal; done: () => void } {
  const controller = new AbortController();
  const end = (reason: string) => controller.abort(new Error(reason));
  const timer = setTimeout(
    () => end(`timeout: the run took longer than ${duration(timeout)}`),
    timeout,
  );
  const cancel = (name: string) => end(`cancelled by ${name}`);
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  const done = () => {
    clearTimeout(timer);
    process.off('SIGINT', cancel).off('SIGTERM', cancel);
  };
  return { signal: controller.signal, done };
}
