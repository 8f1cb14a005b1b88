import pMap from 'p-map';
import { act, freeAfter, NOTHING } from './act/act.js';
import { lastTagTimeOf } from './act/remove.js';
import { answered } from './answered.js';
import { type Decision, decide, roomFor } from './decide.js';
import { isCancelled, whyOver } from './engine/abort.js';
import type { ImageSummary } from './engine/api.js';
import { connect, type Engine } from './engine/client.js';
import { withManagers } from './engine/managers.js';
import { count } from './format.js';
import { allPass, type GateResult } from './gates/gate.js';
import { evaluateGates } from './gates/gates.js';
import { isShort } from './gates/room.js';
import type { Inputs } from './inputs.js';
import { stateFolder } from './memory/folder.js';
import { appendHistory, readHistory } from './memory/history.js';
import {
  announceRemovals,
  type Known,
  peekMemory,
  recordRemovals,
  updateMemory,
} from './memory/memory.js';
import type { JobObserver } from './observer/launch.js';
import type { Progress } from './progress.js';
import { reading } from './reading.js';
import type { Found } from './report/build.js';
import type { Report } from './report/schema.js';
import type { LastTagTimes } from './retention/classify.js';
import { settle } from './survey/settle.js';
import { type Survey, takeSurvey } from './survey/survey.js';

/** How many past runs to search for a row of starved ones. */
const CONSIDERED = 1_000;

/** Concurrent inspections. */
const INSPECT_CONCURRENCY = 8;

/** The job's observer, and whether it saw the job to its end. */
export interface ObservedJob {
  observer: JobObserver | undefined;
  wholeJob: boolean;
}

/** In a main phase nobody observed, and nothing is missing. */
export const NO_JOB: ObservedJob = { observer: undefined, wholeJob: true };

/** What a run is about. */
export interface Run {
  inputs: Inputs;
  /** Whether it acts in a job's post-step. */
  inPost: boolean;
  job: ObservedJob;
  progress: Progress;
  /** Whether it is remembered on this host: a dry run in a terminal isn't. */
  leavesTrace: boolean;
  /** Nothing is removed after it aborts. */
  signal: AbortSignal;
}

/**
 * One run: survey, memory, decision, acting, host checks, report, in one direction. Never throws for anything the
 * Engine or the host does: what we can't tell shows in the gates.
 */
export async function runOnce(run: Run): Promise<Report> {
  const { inputs, progress, signal } = run;
  const started = Date.now();
  const folder = stateFolder(inputs.stateDir, process.env);
  const settled = await settledSurvey(run);
  const { brokenReport, buildReport } = await import('./report/build.js');
  if (settled === undefined) {
    const headline = `Nothing was removed: ${whyOver(signal)} before the gates were evaluated.`;
    const report = brokenReport(
      inputs.endpoint.name,
      { outcome: 'cancelled', headline, problems: [] },
      { started, finished: Date.now() },
    );
    return keep(run, report, folder);
  }
  const { survey, gates, waited, sawRunApp } = settled;
  const known = run.leavesTrace
    ? await updateMemory(folder, survey, sawRunApp)
    : await glance(folder, survey);
  const { decision, acted } = await decideAndAct(run, folder, survey, gates, known);
  const { measured, removals } = acted;
  const refusals = await recordRemovals(folder, known.record, {
    removals,
    stale: decision.plan.stale.map(({ image }) => image),
    free: freeAfter(survey, measured),
  });
  const problems = [...known.problems, ...refusals];
  const found: Found = { survey, waited, known: { ...known, problems }, decision, acted };
  progress.end();
  const { checkHost, diskHolders } = await import('./checks/host-checks.js');
  const [checks, holders] = await Promise.all([
    checkHost({ ...run, ...found, notes: notesOfJob(run, known), folder, env: process.env }),
    diskHolders(inputs, survey, acted, lacksRoom(found), signal),
  ]);
  progress.step(`Checked the host: ${count(checks.length, 'check')}`);
  const cancelled = isCancelled(signal) ? whyOver(signal) : undefined;
  const report = buildReport(
    inputs,
    { ...found, cancelled },
    { checks, holders },
    {
      started,
      finished: Date.now(),
    },
  );
  return keep(run, report, folder);
}

/** Adds the report to the history, and writes its metrics. Never throws. */
async function keep({ inputs, leavesTrace }: Run, report: Report, folder: string): Promise<Report> {
  const whole = await addToHistory(report, folder, leavesTrace);
  if (inputs.metricsFile === undefined || inputs.dryRun) return whole;
  const { writeMetrics } = await import('./metrics-file.js');
  return writeMetrics(inputs.metricsFile, whole, inputs);
}

/** What is remembered, for a run that isn't. */
async function glance(folder: string, survey: Survey): Promise<Known> {
  const error = 'a dry run in a terminal is not remembered';
  const record = await peekMemory(folder, survey);
  return { record, problems: [], observed: [], evictions: { ok: false, error } };
}

/** Looks again until `settle-timeout`, but only if waiting can help. */
async function settledSurvey({ inputs, progress, signal }: Run) {
  let sawRunApp = false;
  const connected = async () => {
    const engine = await connect(inputs.endpoint, signal);
    loadWhileWaiting();
    return withManagers(engine, inputs.swarmManager, signal);
  };
  const folder = stateFolder(inputs.stateDir, process.env);
  const look = async () => {
    const survey = await takeSurvey(connected, inputs, Date.now);
    // Only who waits has to know the room so early.
    const record = inputs.settleTimeout > 0 ? await peekMemory(folder, survey) : undefined;
    const gates = evaluateGates(survey, inputs, record && roomFor(survey, record, inputs));
    sawRunApp ||= gates.some(({ gate, verdict }) => gate === 'run-app' && verdict === 'hold');
    return { survey, gates };
  };
  const settled = await settle(look, inputs.settleTimeout, signal, ({ gates }, waited) => {
    const disk = gates.find(({ gate }) => gate === 'disk-pressure');
    // Waiting doesn't fill a disk.
    if (allPass(gates) || disk?.verdict !== 'pass') return true;
    progress.settling(gates, waited);
    return false;
  });
  return settled && { ...settled.found, waited: settled.waited, sawRunApp };
}

/** Loads the report's code while the Engine works on its answers. After two turns, once all requests are sent. */
function loadWhileWaiting(): void {
  const modules = () => [
    import('./engine/api.js'),
    import('./report/build.js'),
    import('./publish.js'),
  ];
  // A failure shows again when the report is made.
  setImmediate(() => setImmediate(() => Promise.all(modules()).catch(() => {})));
}

/** Whether the run ended without the room that was needed before, or that the user wants. */
function lacksRoom({ survey, decision: { room }, acted: { measured } }: Found): boolean {
  return isShort(room && { ...room, free: freeAfter(survey, measured) ?? room.free });
}

/** What observers saw during this job; undefined if there was none. */
function notesOfJob({ job: { observer } }: Run, { observed }: Known) {
  return observer && observed.filter(({ at }) => at >= observer.since);
}

async function decideAndAct(
  { inputs, progress, signal }: Run,
  folder: string,
  survey: Survey,
  judged: GateResult[],
  { record }: Known,
): Promise<Pick<Found, 'decision' | 'acted'>> {
  const { engine, snapshot } = survey;
  const first = decide(survey, judged, record, inputs);
  // With what the record says of the room.
  const { gates } = first;
  progress.looked(survey, gates, snapshot.images.ok ? snapshot.images.value.length : undefined);
  const idle = () => ({ ...NOTHING, gates, stopped: whyOver(signal) });
  if (!engine.ok || !(allPass(gates) || inputs.dryRun)) return { decision: first, acted: idle() };

  const asked = await readLastTagTimes(engine.value, candidates(first, inputs));
  // What was still asked when the run ended got no answer.
  const isWhole = asked.size > 0 && !signal.aborted;
  const decision = isWhole ? decide(survey, gates, record, inputs, asked) : first;
  const { waves, stale } = decision.plan;
  const leaving = [...waves.flat(), ...stale.map(({ image }) => image)];
  if (inputs.dryRun || leaving.length === 0 || signal.aborted) return { decision, acted: idle() };
  const ids = leaving.map(({ Id }) => Id);
  await announceRemovals(folder, record, ids);
  progress.planned(leaving);
  const work = { inputs, clock: Date.now, signal, onRemoval: progress.removal };
  return { decision, acted: await act(engine.value, survey, decision, work) };
}

/**
 * The images to ask for their last tag time. Dangling ones are asked just before they go, so not here as well: there
 * can be thousands. The order of the stale ones depends on the answer, though.
 */
function candidates({ plan }: Decision, { dryRun }: Inputs): ImageSummary[] {
  return [...(dryRun ? plan.waves.flat() : []), ...plan.stale.map(({ image }) => image)];
}

async function readLastTagTimes(
  engine: Engine,
  images: readonly ImageSummary[],
): Promise<LastTagTimes> {
  const entries = await pMap(
    images,
    async ({ Id }) => [Id, await reading(engine.inspectImage(Id).then(lastTagTimeOf))] as const,
    { concurrency: INSPECT_CONCURRENCY },
  );
  return new Map(entries);
}

/** The report with its Engine's history, to which this run is added. Never throws. */
async function addToHistory(report: Report, folder: string, writes: boolean): Promise<Report> {
  const { historyEntryOf, withHistory } = await import('./report/with-history.js');
  const former = await reading(
    answered(folder, () => readHistory(folder, report.engine.host, CONSIDERED)),
  );
  const added = await reading(
    answered(folder, async () => {
      if (writes) await appendHistory(folder, historyEntryOf(report));
    }),
  );
  const problems = [
    ...(former.ok ? [] : [`The run history cannot be read: ${former.error}`]),
    ...(added.ok ? [] : [`The run history cannot be written: ${added.error}`]),
  ];
  return {
    ...withHistory(report, former.ok ? former.value : { entries: [], skipped: 0 }),
    // One is enough: what can't be read usually can't be written either.
    problems: [...report.problems, ...problems.slice(0, 1)],
  };
}
