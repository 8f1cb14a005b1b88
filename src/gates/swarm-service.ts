import type { Service, Task } from '../engine/api.js';
import { count, time } from '../format.js';
import { type Finding, hold, pass, unknown } from './gate.js';
import {
  DEFAULT_MONITOR,
  endOf,
  groupedBy,
  hasEnded,
  LASTING,
  rank,
  type SeenTask,
  type SwarmContext,
  seeTask,
  taskInWords,
} from './swarm-task.js';

/** This many failures of one slot within this many ms are a crash loop, not one bad start. */
const CRASH_LOOP = { failures: 2, window: 300_000 };

/** What the scheduler says of a node that a global service doesn't fit, until either changes. */
const UNFIT = /^(?:unsupported platform|max replicas per node)/;

type Mode = Service['Spec']['Mode'];

/** The slots or nodes that should have a task, each with all its tasks; and how many are wanted, if that is set. */
type Wanted = [places: SeenTask[][], wanted?: number];

/** The rule of each mode, for tasks of the current spec, or of a job's current iteration. */
const RULES: Record<keyof Mode, (tasks: readonly SeenTask[], mode: Mode) => Wanted> = {
  // If a spec has no number, the Engine takes 1.
  Replicated: (tasks, { Replicated }) => [bySlot(tasks), Replicated?.Replicas ?? 1],
  // Only Swarm knows which nodes are eligible.
  Global: (tasks) => [byNode(tasks)],
  ReplicatedJob: (tasks, { ReplicatedJob: job }) => [
    bySlot(tasks),
    job?.TotalCompletions ?? job?.MaxConcurrent ?? 1,
  ],
  GlobalJob: (tasks) => [byNode(tasks)],
};
const MODES = Object.keys(RULES) as (keyof Mode)[];

/**
 * Whether a service is at rest. Follows docker CLI's progress of `service create`, but on one snapshot: time comes
 * from the timestamps of the tasks.
 *
 * @param all its tasks, old and new
 */
export function judgeService(
  service: Service,
  all: readonly Task[],
  context: SwarmContext,
): Finding {
  const mode = MODES.find((name) => service.Spec.Mode[name] != null);
  const isJob = mode === 'ReplicatedJob' || mode === 'GlobalJob';
  // What has ended stays ended, wherever it was.
  const tasks = all
    .map((task) => seeTask(task, isJob, context))
    .filter(({ task, isLive }) => isLive || hasEnded(task));
  const unrecognized = tasks.find(({ isUnrecognized }) => isUnrecognized)?.task;
  if (unrecognized !== undefined) {
    return unknown(
      `a task is in state ${unrecognized.Status.State}, desired ${unrecognized.DesiredState}`,
    );
  }
  const update = updateUnderWay(service, context.now);
  if (update !== undefined) return update;
  if (mode === undefined) {
    return unknown('its mode is none of replicated, global, replicated-job and global-job');
  }
  const iteration = service.JobStatus?.JobIteration?.Index;
  if (isJob && iteration === undefined) return unknown('the job has no iteration');

  const draining = tasks.filter((each) => (each.isLive ? each.isToEnd : each.runsHere));
  if (draining[0] !== undefined) {
    const why = `${count(draining.length, 'task')} still draining: ${taskInWords(draining[0])}`;
    return hold(why, endOf(draining[0]), draining[0].age >= LASTING);
  }
  const isCurrent = ({ task, isUpToDate }: SeenTask) =>
    isJob ? task.JobIteration?.Index === iteration : isUpToDate;
  const former = tasks.find(
    (each) =>
      !(isJob || each.isOver || isCurrent(each)) &&
      // There Swarm leaves it as it is, and docker CLI doesn't wait for it either.
      !(mode === 'Global' && each.isOnPausedNode),
  );
  if (former !== undefined) {
    const why = `a task of its previous spec is still running: ${taskInWords(former)}`;
    return hold(why, endingService(service));
  }
  const [places, wanted] = RULES[mode](tasks.filter(isCurrent), service.Spec.Mode);
  if (wanted === undefined && places.length === 0) {
    // Swarm makes the tasks of all eligible nodes at once: none after a while means that no node is eligible.
    const isQuiet = context.now - Date.parse(service.UpdatedAt) >= monitorOf(service);
    return isQuiet ? pass('no node is eligible') : hold('waiting for its first tasks');
  }
  return atRest(service, places, wanted ?? places.length, isJob);
}

/** Updates in progress or stopped short, in words. */
const UPDATES: ReadonlyMap<string, string> = new Map([
  ['updating', 'an update is in progress'],
  ['paused', 'its update is paused after a failure'],
  ['rollback_started', 'a rollback is in progress'],
  ['rollback_paused', 'its rollback is paused after a failure'],
]);

function updateUnderWay(service: Service, now: number): Finding | undefined {
  const { State, StartedAt } = service.UpdateStatus ?? {};
  if (!State || State === 'completed' || State === 'rollback_completed') return undefined;
  const why = UPDATES.get(State);
  if (why === undefined) return unknown(`its update is in state ${State}`);
  const since = StartedAt ? `, since ${time(StartedAt)}` : '';
  const lasts = State.endsWith('paused') || now - Date.parse(StartedAt ?? '') >= LASTING;
  return hold(`${why}${since}`, endingService(service), lasts);
}

/**
 * Whether every slot or node has what it should: tasks that have been running for a while; for a job, one that
 * completed. A job that is done stays done.
 */
function atRest(
  service: Service,
  places: readonly SeenTask[][],
  wanted: number,
  isJob: boolean,
): Finding {
  let running = 0;
  let done = 0;
  let open: SeenTask | undefined;
  for (const tasks of places) {
    const live = tasks.filter(({ isOver }) => !isOver);
    const next = live.find(({ task }) => isJob || task.Status.State !== 'running');
    open ??= next;
    if (next !== undefined) continue;
    if (live.length === 0) {
      done += isDone(service, tasks) ? 1 : 0;
      continue;
    }
    running += 1;
    const lost = live.find(({ lacksContainer }) => lacksContainer);
    if (lost !== undefined) {
      return hold(`the container of a task is not running: ${taskInWords(lost)}`);
    }
    const monitor = monitorOf(service);
    if (live.some(({ age }) => !(age >= monitor))) {
      return hold(`a task has been running for less than ${monitor / 1000} s`);
    }
    if (isCrashLooping(tasks)) {
      return hold(`its tasks keep failing${latestError(places)}`, endingService(service), true);
    }
  }
  if (open === undefined && running <= wanted && running + done >= wanted) return pass('at rest');
  const which = latestError(places) || (open === undefined ? '' : `: ${taskInWords(open)}`);
  const of = count(wanted, 'task');
  const why = isJob ? `${done} of ${of} completed` : `${running} of ${of} running`;
  // The scheduler says why no node will do.
  const isUnmet = open?.task.Status.State === 'pending' && open.task.Status.Err;
  const lasts = isUnmet || places.some(isCrashLooping) || (open?.age ?? 0) >= LASTING;
  return hold(`${why}${which}`, endingService(service), !!lasts);
}

/**
 * Whether a slot whose tasks have ended gets no other: a job's has completed, or the restart policy gives it none. A
 * one-shot service never "converges" for docker CLI (docker/cli#5299), yet nothing is under way.
 */
function isDone(service: Service, tasks: readonly SeenTask[]): boolean {
  if (tasks.some(({ isCompleted }) => isCompleted)) return true;
  const last = latest(tasks);
  const { Condition, MaxAttempts } = service.Spec.TaskTemplate.RestartPolicy ?? {};
  // Swarm makes the successor as soon as it learns of the end. If attempts are limited, none for a while
  // means that they are used up.
  const abandoned = (MaxAttempts ?? 0) > 0 && last.age >= monitorOf(service);
  const isFine = Condition === 'on-failure' && last.task.Status.State === 'complete';
  return Condition === 'none' || isFine || abandoned;
}

function isCrashLooping(tasks: readonly SeenTask[]): boolean {
  const failures = tasks.filter(
    ({ task, age }) =>
      ['failed', 'rejected', 'complete'].includes(task.Status.State) && !(age > CRASH_LOOP.window),
  );
  return failures.length >= CRASH_LOOP.failures;
}

function latestError(places: readonly SeenTask[][]): string {
  const failed = places.flat().filter(({ task }) => task.Status.Err);
  return failed.length === 0 ? '' : `: ${taskInWords(latest(failed))}`;
}

/**
 * The task that changed last, in whatever order the Engine lists them: of two at the same time, rather the one
 * that failed. An unreadable time may be later than any.
 */
function latest(tasks: readonly SeenTask[]): SeenTask {
  const age = (each: SeenTask) => (Number.isNaN(each.age) ? Number.NEGATIVE_INFINITY : each.age);
  const isLater = (a: SeenTask, b: SeenTask) =>
    age(a) < age(b) || (age(a) === age(b) && rank(a.task.Status.State) > rank(b.task.Status.State));
  return tasks.reduce((best, each) => (isLater(each, best) ? each : best));
}

function monitorOf({ Spec }: Service): number {
  const nanoseconds = Spec.UpdateConfig?.Monitor ?? 0;
  return nanoseconds > 0 ? nanoseconds / 1e6 : DEFAULT_MONITOR;
}

/** The command that says why a service is stuck, and the ones that end it. */
function endingService({ Spec: { Name }, PreviousSpec, UpdateStatus }: Service): string {
  // Without a previous spec there is nothing to roll back to.
  const back = PreviousSpec == null ? [] : ['rollback'];
  const ends = UpdateStatus?.State?.startsWith('rollback_') ? ['update --force'] : back;
  const commands = [...ends, 'rm'].map((each) => `\`docker service ${each} ${Name}\``).join(' or ');
  return `If it does not end on its own: \`docker service ps --no-trunc ${Name}\` says why; ${commands} ends it.`;
}

function bySlot(tasks: readonly SeenTask[]): SeenTask[][] {
  return [...groupedBy(tasks, ({ task }) => task.Slot ?? 0).values()];
}

/**
 * By the nodes that should have a task: where Swarm has ended the last one and made no other, the node is drained,
 * say, or its label is gone.
 */
function byNode(tasks: readonly SeenTask[]): SeenTask[][] {
  const fit = tasks.filter(
    ({ task: { Status } }) => !(Status.State === 'pending' && UNFIT.test(Status.Err ?? '')),
  );
  const nodes = [...groupedBy(fit, ({ task }) => task.NodeID ?? '').values()];
  return nodes.filter((ofNode) => ofNode.some((each) => !each.isOver || each.isCompleted));
}
