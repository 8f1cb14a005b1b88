import type { Node, Service, Task } from '../engine/api.js';
import type { SwarmFacts } from '../engine/swarm-facts.js';

/** Whether one service is at rest, or why it is not. `unknown`: a state we have no word for. */
export type ServiceState =
  | { state: 'settled' }
  | { state: 'converging'; why: string }
  | { state: 'unknown'; why: string };

/** A service is stable when its tasks have run this long without failing, as in docker CLI. */
const DEFAULT_MONITOR = 5_000;

/** So many failures of one slot within so many ms are a crash loop, not one bad start. */
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
const isTerminal = (state: string) => rank(state) > rank('running');

/** What all judgements of one snapshot share. */
export interface SwarmContext {
  now: number;
  upToDate: ReadonlySet<string>;
  /** Nodes that are down: what they report is old, and what they run is replaced elsewhere. */
  downNodes: ReadonlySet<string>;
}

/** Prepares the judgement of the services of one snapshot taken at `now` (ms since 1970). */
export function swarmContext({ upToDate, nodes }: SwarmFacts, now: number): SwarmContext {
  const down = nodes.filter(({ Status }: Node) => Status.State === 'down');
  return { now, upToDate, downNodes: new Set(down.map(({ ID }) => ID)) };
}

/**
 * Judges one service by its tasks of all generations. Follows docker CLI's progress of
 * `service create`, read from one snapshot: time by the timestamps of the tasks.
 */
export function serviceState(
  service: Service,
  allTasks: readonly Task[],
  context: SwarmContext,
): ServiceState {
  const tasks = allTasks.filter((task) => !isOnDownNode(task, context));
  const strange = tasks.find((task) => rank(task.Status.State) < 0 || rank(task.DesiredState) < 0);
  if (strange !== undefined) {
    const { DesiredState, Status } = strange;
    return unknown(`a task is in state ${Status.State}, desired ${DesiredState}`);
  }
  const update = updateState(service);
  if (update !== undefined) return update;
  const draining = tasks.filter(isDraining).length;
  if (draining > 0) return converging(`${count(draining, 'task')} still draining`);

  const { Replicated, Global, ReplicatedJob, GlobalJob } = service.Spec.Mode;
  const current = tasks.filter(({ ID }) => context.upToDate.has(ID));
  const outdated = tasks.some(
    ({ ID, Status }) => !isTerminal(Status.State) && !context.upToDate.has(ID),
  );
  if (outdated && (Replicated != null || Global != null)) {
    return converging('tasks of its former spec still run');
  }
  if (Replicated != null) {
    // The Engine fills in 1 where a spec leaves the number out.
    const wanted = Replicated.Replicas ?? 1;
    return runningState(service, bySlot(current), wanted, context);
  }
  if (Global != null) {
    const nodes = byNode(current);
    return nodes.size === 0
      ? noEligibleNode(service, context)
      : runningState(service, nodes, nodes.size, context);
  }
  const iteration = service.JobStatus?.JobIteration?.Index;
  if (ReplicatedJob != null || GlobalJob != null) {
    if (iteration === undefined) return unknown('the job has no iteration');
    const ofJob = tasks.filter((task) => task.JobIteration?.Index === iteration);
    if (ReplicatedJob != null) {
      const wanted = ReplicatedJob.TotalCompletions ?? ReplicatedJob.MaxConcurrent ?? 1;
      return jobState(service, bySlot(ofJob), wanted, context);
    }
    const nodes = byNode(ofJob);
    return nodes.size === 0
      ? noEligibleNode(service, context)
      : jobState(service, nodes, nodes.size, context);
  }
  return unknown('its mode is none of replicated, global, replicated-job and global-job');
}

/** A task that was told to end and has not yet: its container still runs. */
function isDraining(task: Task): boolean {
  return (
    isTerminal(task.DesiredState) &&
    !isTerminal(task.Status.State) &&
    task.DesiredState !== 'complete'
  );
}

/** A task that is neither ended nor on a node that is down. */
export function isLive(task: Task, context: SwarmContext): boolean {
  return !hasEnded(task) && !isOnDownNode(task, context);
}

/** A task that came to its end, as far as the Swarm knows. One in a state we have no word for did not. */
export function hasEnded({ Status }: Task): boolean {
  return isTerminal(Status.State);
}

function isOnDownNode(task: Task, { downNodes }: SwarmContext): boolean {
  return task.NodeID != null && downNodes.has(task.NodeID);
}

function updateState({ UpdateStatus }: Service): ServiceState | undefined {
  switch (UpdateStatus?.State ?? '') {
    case '':
    case 'completed':
    case 'rollback_completed':
      return undefined;
    case 'updating':
      return converging('an update is in progress');
    case 'paused':
      return converging('its update is paused after a failure');
    case 'rollback_started':
      return converging('a rollback is in progress');
    case 'rollback_paused':
      return converging('its rollback is paused after a failure');
    default:
      return unknown(`its update is in state ${UpdateStatus?.State}`);
  }
}

/** Replicated and global: every slot or node has one task that runs, and has for a while. */
function runningState(
  service: Service,
  slots: ReadonlyMap<string, Task[]>,
  wanted: number,
  context: SwarmContext,
): ServiceState {
  const monitor = monitorOf(service);
  let running = 0;
  let done = 0;
  let starting = 0;
  for (const tasks of slots.values()) {
    const task = currentTask(tasks);
    if (isDone(service, tasks, context)) done += 1;
    else if (isTerminal(task.Status.State)) continue;
    else if (task.Status.State !== 'running') starting += 1;
    else {
      running += 1;
      if (!(ageOf(task, context) >= monitor)) {
        return converging(`a task runs for less than ${monitor / 1000} s`);
      }
      if (isCrashLooping(tasks, context)) return converging('its tasks fail again and again');
    }
  }
  if (starting === 0 && running <= wanted && running + done >= wanted) return settled;
  return converging(`${running} of ${count(wanted, 'task')} running${latestError(slots)}`);
}

/** Jobs: every slot or node has one task that completed. A job that is done stays done. */
function jobState(
  service: Service,
  slots: ReadonlyMap<string, Task[]>,
  wanted: number,
  context: SwarmContext,
): ServiceState {
  let completed = 0;
  let abandoned = 0;
  let live = 0;
  for (const tasks of slots.values()) {
    if (tasks.some((task) => !isTerminal(task.Status.State))) live += 1;
    else if (tasks.some((task) => task.Status.State === 'complete')) completed += 1;
    else if (isDone(service, tasks, context)) abandoned += 1;
  }
  if (live === 0 && completed + abandoned >= wanted) return settled;
  return converging(`${completed} of ${count(wanted, 'task')} completed${latestError(slots)}`);
}

/** The orchestrator makes the tasks of all eligible nodes at once: none after a while is none. */
function noEligibleNode(service: Service, { now }: SwarmContext): ServiceState {
  const age = now - Date.parse(service.UpdatedAt);
  return age >= monitorOf(service) ? settled : converging('waiting for its first tasks');
}

/**
 * A slot whose task ended and will not be followed by another, by the restart policy: a one-shot
 * service never "converges" for docker CLI (docker/cli#5299), yet nothing is under way.
 */
function isDone(service: Service, tasks: readonly Task[], context: SwarmContext): boolean {
  if (tasks.some((task) => !isTerminal(task.Status.State))) return false;
  const last = currentTask(tasks);
  const { Condition, MaxAttempts } = service.Spec.TaskTemplate.RestartPolicy ?? {};
  // Swarm makes the successor in the moment in which it learns of the end. Where attempts are
  // limited, none for a while means that they are used up.
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
 * The task that stands for its slot, as docker CLI chooses it: the lowest desired state, then the
 * lowest state. Among ended ones the latest; and the latest as well among those in one state, so that a
 * task that has just started is seen beside one that has run for long.
 */
function currentTask(tasks: readonly Task[]): Task {
  return tasks.reduce((best, task) => (precedence(task, best) < 0 ? task : best));
}

/** Negative when the first one stands for the slot, whichever of them the Engine lists first. */
function precedence(a: Task, b: Task): number {
  const byState = rank(a.Status.State) - rank(b.Status.State);
  return (
    rank(a.DesiredState) - rank(b.DesiredState) ||
    Number(hasEnded(a)) - Number(hasEnded(b)) ||
    // Of two that ended at the same time, rather the one that failed.
    (hasEnded(a) ? byTime(a, b) || -byState : byState || byTime(a, b))
  );
}

/** The latest first; a time that cannot be read may be later than any. */
function byTime(a: Task, b: Task): number {
  const [atA = 0, atB = 0] = [a, b].map(({ Status }) => {
    const at = Date.parse(Status.Timestamp);
    return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at;
  });
  return atA === atB ? 0 : atB - atA;
}

/** How long ago a task came into its state, in ms; NaN when its timestamp cannot be read. */
function ageOf(task: Task, { now }: SwarmContext): number {
  return now - Date.parse(task.Status.Timestamp);
}

function monitorOf({ Spec }: Service): number {
  const nanoseconds = Spec.UpdateConfig?.Monitor ?? 0;
  return nanoseconds > 0 ? nanoseconds / 1e6 : DEFAULT_MONITOR;
}

function latestError(slots: ReadonlyMap<string, Task[]>): string {
  const failed = [...slots.values()].flat().filter(({ Status }) => (Status.Err ?? '') !== '');
  return failed.length === 0 ? '' : `: ${currentTask(failed).Status.Err}`;
}

function bySlot(tasks: readonly Task[]): Map<string, Task[]> {
  return group(tasks, (task) => String(task.Slot ?? 0));
}

function byNode(tasks: readonly Task[]): Map<string, Task[]> {
  return group(tasks, (task) => task.NodeID ?? '');
}

function group(tasks: readonly Task[], key: (task: Task) => string): Map<string, Task[]> {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const tasksOfKey = groups.get(key(task));
    if (tasksOfKey === undefined) groups.set(key(task), [task]);
    else tasksOfKey.push(task);
  }
  return groups;
}

const settled: ServiceState = { state: 'settled' };
const converging = (why: string): ServiceState => ({ state: 'converging', why });
const unknown = (why: string): ServiceState => ({ state: 'unknown', why });
const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
