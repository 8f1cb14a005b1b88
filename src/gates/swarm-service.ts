import type { Node, Service, Task } from '../engine/api.js';
import { count, time } from '../format.js';
import { endOf, nodeName, taskInWords } from './task-words.js';

/** Whether a service is at rest, or why not, and what to do if that doesn't end. `unknown`: in a state unknown to us. */
export type ServiceState =
  | { state: 'settled' }
  | { state: 'converging' | 'unknown'; why: string; remedy: string; lasts?: boolean };

/** How long something has to run or stay unchanged to be stable, in ms, as in docker CLI. */
const DEFAULT_MONITOR = 5_000;

/** What has been under way for this long, in ms, does not end by itself: a pull or a stop that is slow takes less. */
export const LASTING = 600_000;

/** This many failures of one slot within this many ms are a crash loop, not one bad start. */
const CRASH_LOOP = { failures: 2, window: 300_000 };

/**
 * The order of task states, as in docker CLI's `cli/command/service/progress/progress.go` and
 * swarmkit's `api/types.proto`; everything after `running` is terminal.
 */
const TASK_STATES = [
  'new',
  'allocated',
  'pending',
  'assigned',
  'accepted',
  'preparing',
  'ready',
  'starting',
  'running',
  'complete',
  'shutdown',
  'failed',
  'rejected',
  'remove',
  'orphaned',
];
const rank = (state: string) => TASK_STATES.indexOf(state);

/** What the scheduler says of a node that a global service doesn't fit, until either changes. */
const UNFIT = /^(?:unsupported platform|max replicas per node)/;

/** What every judgement of one snapshot needs. */
export interface SwarmContext {
  /** When it was taken, in ms since 1970. */
  now: number;
  upToDate: ReadonlySet<string>;
  nodes: ReadonlyMap<string, Node>;
  /** This node's ID, and the tasks with a container running on it. */
  own: { node: string | undefined; running: ReadonlySet<string> };
}

/**
 * A node the Swarm has not heard from yet, as after a manager starts, or one that has just changed: a node that
 * came back or became active has tasks that the Swarm doesn't know, or is about to get some.
 *
 * @returns which, in words; undefined if none
 */
export function unsettledNode({ nodes, now }: SwarmContext): string | undefined {
  for (const { ID, Status, UpdatedAt } of nodes.values()) {
    const name = nodeName(ID, nodes);
    if (Status.State === 'down') continue;
    if (Status.State !== 'ready') return `node ${name} is ${Status.State}`;
    if (!(now - Date.parse(UpdatedAt) >= DEFAULT_MONITOR)) {
      return `node ${name} changed less than ${DEFAULT_MONITOR / 1000} s ago`;
    }
  }
  return undefined;
}

/**
 * Judges one service by all its tasks, old and new. Follows docker CLI's progress of `service create`, but on one
 * snapshot: time comes from the timestamps of the tasks.
 */
export function serviceState(
  service: Service,
  allTasks: readonly Task[],
  context: SwarmContext,
): ServiceState {
  // What has ended stays ended, wherever it was.
  const tasks = allTasks.filter((task) => hasEnded(task) || !isLost(task, context));
  const strange = tasks.find((task) => rank(task.Status.State) < 0 || rank(task.DesiredState) < 0);
  if (strange !== undefined) {
    const { DesiredState, Status } = strange;
    return unknown(`a task is in state ${Status.State}, desired ${DesiredState}`);
  }
  const update = updateState(service, context);
  if (update !== undefined) return update;

  const { Replicated, Global, ReplicatedJob, GlobalJob } = service.Spec.Mode;
  if ((Replicated ?? Global ?? ReplicatedJob ?? GlobalJob) == null) {
    return unknown('its mode is none of replicated, global, replicated-job and global-job');
  }
  const isJob = ReplicatedJob != null || GlobalJob != null;
  const goal = rank(isJob ? 'complete' : 'running');
  const isToEnd = ({ DesiredState }: Task) => rank(DesiredState) > goal;
  const isCompleted = ({ Status }: Task) => isJob && Status.State === 'complete';

  const draining = tasks.filter((task) =>
    hasEnded(task) ? context.own.running.has(task.ID) : isToEnd(task),
  );
  if (draining[0] !== undefined) {
    const which = taskInWords(draining[0], context.nodes);
    const why = `${count(draining.length, 'task')} still draining: ${which}`;
    const lasts = ageOf(draining[0], context) >= LASTING;
    return converging(why, endOf(draining[0], context.nodes), lasts);
  }
  // What ended without being told to will be replaced.
  const isOver = (task: Task) =>
    hasEnded(task) && (isToEnd(task) || isCompleted(task) || isLost(task, context));
  if (!isJob) {
    const former = tasks.find((task) => !isOver(task) && !context.upToDate.has(task.ID));
    if (former !== undefined) {
      const why = `a task of its previous spec is still running: ${taskInWords(former, context.nodes)}`;
      return converging(why, seeTasks(service));
    }
  }
  const iteration = service.JobStatus?.JobIteration?.Index;
  if (isJob && iteration === undefined) return unknown('the job has no iteration');
  const current = tasks.filter(({ ID, JobIteration }) =>
    isJob ? JobIteration?.Index === iteration : context.upToDate.has(ID),
  );
  const isEverywhere = Global != null || GlobalJob != null;
  const slots = isEverywhere
    ? byNode(current, (task) => !isOver(task) || isCompleted(task))
    : group(current, ({ Slot }) => String(Slot ?? 0));
  // If a spec has no number, the Engine takes 1.
  const wanted = isEverywhere
    ? slots.size
    : (Replicated?.Replicas ??
      ReplicatedJob?.TotalCompletions ??
      ReplicatedJob?.MaxConcurrent ??
      1);
  if (isEverywhere && wanted === 0) {
    // The orchestrator makes the tasks of all eligible nodes at once: none after a while means none.
    const age = context.now - Date.parse(service.UpdatedAt);
    return age >= monitorOf(service) ? settled : converging('waiting for its first tasks');
  }
  return slotsState(service, slots, wanted, { isJob, isOver, isCompleted }, context);
}

/** How the tasks of a service are judged, which depends on its mode. */
interface Judges {
  isJob: boolean;
  /** A task that has ended and won't be replaced. */
  isOver: (task: Task) => boolean;
  /** A task of a job that did its work. */
  isCompleted: (task: Task) => boolean;
}

/**
 * Whether every slot or node has what it should: tasks that have been running for a while; for a job, one that
 * completed. A job that is done stays done.
 */
function slotsState(
  service: Service,
  slots: ReadonlyMap<string, Task[]>,
  wanted: number,
  { isJob, isOver, isCompleted }: Judges,
  context: SwarmContext,
): ServiceState {
  const monitor = monitorOf(service);
  let running = 0;
  let done = 0;
  let open: Task | undefined;
  for (const tasks of slots.values()) {
    const live = tasks.filter((task) => !isOver(task));
    const next = live.find(({ Status }) => isJob || Status.State !== 'running');
    open ??= next;
    if (next !== undefined) continue;
    if (live.length === 0) {
      done += tasks.some(isCompleted) || isDone(service, tasks, context) ? 1 : 0;
      continue;
    }
    running += 1;
    const lost = live.find((task) => lacksContainer(task, context));
    if (lost !== undefined) {
      const which = taskInWords(lost, context.nodes);
      return converging(`the container of a task is not running: ${which}`);
    }
    if (live.some((task) => !(ageOf(task, context) >= monitor))) {
      return converging(`a task has been running for less than ${monitor / 1000} s`);
    }
    if (isCrashLooping(tasks, context)) {
      const why = `its tasks keep failing${latestError(slots, context)}`;
      return converging(why, seeTasks(service), true);
    }
  }
  if (open === undefined && running <= wanted && running + done >= wanted) return settled;
  const error = latestError(slots, context);
  const which = error || open === undefined ? error : `: ${taskInWords(open, context.nodes)}`;
  // The scheduler says why no node will do.
  const isUnmet = open?.Status.State === 'pending' && (open.Status.Err ?? '') !== '';
  const isLoop = [...slots.values()].some((all) => isCrashLooping(all, context));
  const isOld = open !== undefined && ageOf(open, context) >= LASTING;
  const why = `${isJob ? done : running} of ${count(wanted, 'task')} ${isJob ? 'completed' : 'running'}${which}`;
  return converging(why, seeTasks(service), isUnmet || isLoop || isOld);
}

/** A task that has not ended, as far as anyone can tell, or that has a container running on this node. */
export function isLive(task: Task, context: SwarmContext): boolean {
  return (!hasEnded(task) && !isLost(task, context)) || context.own.running.has(task.ID);
}

/** A task that has ended, as far as the Swarm knows. One in a state unknown to us has not. */
export function hasEnded({ Status }: Task): boolean {
  return rank(Status.State) > rank('running');
}

/** On a node that is gone or down: what that reports is old, and what it runs is replaced elsewhere. */
function isLost(task: Task, context: SwarmContext): boolean {
  if (!task.NodeID) return false;
  const node = context.nodes.get(task.NodeID);
  // A node that isn't listed may have joined while we read.
  return node === undefined
    ? ageOf(task, context) >= DEFAULT_MONITOR
    : node.Status.State === 'down';
}

/** Whether the Swarm calls a task running, but its container is known not to run. */
function lacksContainer(task: Task, { own }: SwarmContext): boolean {
  return (
    task.NodeID != null &&
    task.NodeID === own.node &&
    // A plugin has no container.
    task.Spec?.ContainerSpec != null &&
    !own.running.has(task.ID)
  );
}

function updateState(service: Service, { now }: SwarmContext): ServiceState | undefined {
  const { State, StartedAt } = service.UpdateStatus ?? {};
  const since = StartedAt ? `, since ${time(StartedAt)}` : '';
  if (!State || State === 'completed' || State === 'rollback_completed') return undefined;
  const [why, end] = UPDATES.get(State) ?? [];
  return why === undefined
    ? unknown(`its update is in state ${State}`)
    : converging(
        `${why}${since}`,
        seeTasks(service, end),
        State.endsWith('paused') || now - Date.parse(StartedAt ?? '') >= LASTING,
      );
}

/** Updates in progress or stopped short, in words, and the command that ends each. */
const UPDATES: ReadonlyMap<string, readonly [why: string, end: string]> = new Map([
  ['updating', ['an update is in progress', 'rollback']],
  ['paused', ['its update is paused after a failure', 'rollback']],
  ['rollback_started', ['a rollback is in progress', 'update --force']],
  ['rollback_paused', ['its rollback is paused after a failure', 'update --force']],
]);

/**
 * A slot whose tasks have ended and which the restart policy gives no other: a one-shot service never
 * "converges" for docker CLI (docker/cli#5299), yet nothing is under way.
 */
function isDone(service: Service, tasks: readonly Task[], context: SwarmContext): boolean {
  const last = latest(tasks);
  const { Condition, MaxAttempts } = service.Spec.TaskTemplate.RestartPolicy ?? {};
  // Swarm makes the successor as soon as it learns of the end. If attempts are limited, none for a while
  // means that they are used up.
  const abandoned = (MaxAttempts ?? 0) > 0 && ageOf(last, context) >= monitorOf(service);
  if (Condition === 'none') return true;
  if (Condition === 'on-failure') return last.Status.State === 'complete' || abandoned;
  return abandoned;
}

function isCrashLooping(tasks: readonly Task[], context: SwarmContext): boolean {
  const failures = tasks.filter(
    (task) =>
      ['failed', 'rejected', 'complete'].includes(task.Status.State) &&
      !(ageOf(task, context) > CRASH_LOOP.window),
  );
  return failures.length >= CRASH_LOOP.failures;
}

/**
 * The task that changed last, in whatever order the Engine lists them: of two at the same time, rather the one
 * that failed. An unreadable time may be later than any.
 */
function latest(tasks: readonly Task[]): Task {
  const at = ({ Status }: Task) => Date.parse(Status.Timestamp) || Number.POSITIVE_INFINITY;
  const isLater = (a: Task, b: Task) =>
    at(a) > at(b) || (at(a) === at(b) && rank(a.Status.State) > rank(b.Status.State));
  return tasks.reduce((best, task) => (isLater(task, best) ? task : best));
}

/** How long a task has been in its state, in ms; NaN if its timestamp cannot be read. */
export function ageOf(task: Task, { now }: SwarmContext): number {
  return now - Date.parse(task.Status.Timestamp);
}

function monitorOf({ Spec }: Service): number {
  const nanoseconds = Spec.UpdateConfig?.Monitor ?? 0;
  return nanoseconds > 0 ? nanoseconds / 1e6 : DEFAULT_MONITOR;
}

/** The command that says why a service is stuck, and the ones that end it. */
function seeTasks({ Spec: { Name } }: Service, end = 'rollback'): string {
  return `If it does not end on its own: \`docker service ps --no-trunc ${Name}\` says why; \`docker service ${end} ${Name}\` or \`docker service rm ${Name}\` ends it.`;
}

function latestError(slots: ReadonlyMap<string, Task[]>, context: SwarmContext): string {
  const failed = [...slots.values()].flat().filter(({ Status }) => (Status.Err ?? '') !== '');
  return failed.length === 0 ? '' : `: ${taskInWords(latest(failed), context.nodes)}`;
}

/**
 * The nodes that should have a task, each with all its tasks: if none `counts`, the Swarm has ended the last one
 * and made no other, since the node is drained, say, or its label is gone.
 */
function byNode(tasks: readonly Task[], counts: (task: Task) => boolean): Map<string, Task[]> {
  const fit = tasks.filter(
    ({ Status }) => !(Status.State === 'pending' && UNFIT.test(Status.Err ?? '')),
  );
  const nodes = group(fit, (task) => task.NodeID ?? '');
  return new Map([...nodes].filter(([, ofNode]) => ofNode.some(counts)));
}

function group(tasks: readonly Task[], key: (task: Task) => string): Map<string, Task[]> {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const ofKey = groups.get(key(task)) ?? [];
    groups.set(key(task), ofKey);
    ofKey.push(task);
  }
  return groups;
}

const settled: ServiceState = { state: 'settled' };
const converging = (why: string, remedy = '', lasts = false): ServiceState => ({
  state: 'converging',
  why,
  remedy,
  lasts,
});
const unknown = (why: string): ServiceState => ({ state: 'unknown', why, remedy: '' });
