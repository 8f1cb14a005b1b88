import type { Node, Task } from '../engine/api.js';
import { time } from '../format.js';

/**
 * The order of task states, as in docker CLI's `cli/command/service/progress/progress.go` and swarmkit's
 * `api/types.proto`; everything after `running` is terminal.
 */
const TASK_STATES = [
  ...['new', 'allocated', 'pending', 'assigned', 'accepted', 'preparing', 'ready', 'starting'],
  ...['running', 'complete', 'shutdown', 'failed', 'rejected', 'remove', 'orphaned'],
];
export const rank = (state: string) => TASK_STATES.indexOf(state);

/** What has been under way for this long, in ms, does not end by itself: a pull or a stop that is slow takes less. */
export const LASTING = 600_000;

/** How long something has to run or stay unchanged to be stable, in ms, as in docker CLI. */
export const DEFAULT_MONITOR = 5_000;

/** The digits of an ID that Docker's own lists show. */
const SHORT = 12;

/** What every judgement of one snapshot needs. */
export interface SwarmContext {
  /** When it was taken, in ms since 1970. */
  now: number;
  upToDate: ReadonlySet<string>;
  nodes: ReadonlyMap<string, Node>;
  /** This node's ID, and the tasks with a container running on it. */
  own: { node: string | undefined; running: ReadonlySet<string> };
}

/** A task, with what the rest of a snapshot shows of it. */
export type SeenTask = ReturnType<typeof seeTask>;

/** Puts a task beside its node, its container and the time, and beside what its service is for. */
export function seeTask(task: Task, isJob: boolean, { now, upToDate, nodes, own }: SwarmContext) {
  const { ID, NodeID, Status, Spec } = task;
  const [state, desired] = [rank(Status.State), rank(task.DesiredState)];
  const age = now - Date.parse(Status.Timestamp);
  const node = nodes.get(NodeID ?? '');
  // What a node that is gone or down last said is old, and what it ran is replaced elsewhere. A node that isn't listed
  // may have joined while we read.
  const isGone = node === undefined ? age >= DEFAULT_MONITOR : node.Status.State === 'down';
  const isLost = !!NodeID && isGone;
  const isUnrecognized = state < 0 || desired < 0;
  // Swarm ended it before any node knew of it, as in a rollback: it stays as it is until its service changes or goes.
  const isWithdrawn = desired > rank('complete') && !isUnrecognized && state < rank('assigned');
  const isToEnd = desired > rank(isJob ? 'complete' : 'running');
  const isCompleted = isJob && Status.State === 'complete';
  const runsHere = own.running.has(ID);
  return {
    task,
    /** How long it has been in its state, in ms; NaN if its timestamp cannot be read. */
    age,
    isUnrecognized,
    isUpToDate: upToDate.has(ID),
    /** Swarm starts, ends and replaces nothing on its node. */
    isOnPausedNode: node?.Spec?.Availability === 'pause',
    /** Swarm is ending it, or has ended it. */
    isToEnd,
    isCompleted,
    /** It runs or may come to, as far as anyone can tell. */
    isLive: !hasEnded(task) && !isLost && !isWithdrawn,
    /** It has ended and won't be replaced: what ended without Swarm ending it will be. */
    isOver: hasEnded(task) && (isToEnd || isCompleted || isLost),
    /** It has a container that runs on this node. */
    runsHere,
    /** It should have one, and hasn't. A plugin has no container. */
    lacksContainer: !!NodeID && NodeID === own.node && !!Spec?.ContainerSpec && !runsHere,
    nodeName: NodeID ? nodeName(NodeID, nodes) : undefined,
    container: Status.ContainerStatus?.ContainerID?.slice(0, SHORT),
  };
}

/** A task that has ended, as far as the Swarm knows. One in a state unknown to us has not. */
export function hasEnded({ Status }: Task): boolean {
  return rank(Status.State) > rank('running');
}

/** What it takes to find a task: its node and container, its state and since when. */
export function taskInWords({ task, nodeName, container }: SeenTask): string {
  const { State, Timestamp, Err } = task.Status;
  const on = nodeName ? ` on ${nodeName}` : '';
  const as = container ? ` (container ${container})` : '';
  const why = Err ? `: ${Err}` : '';
  return `task ${task.ID.slice(0, SHORT)}${on}${as}, ${State} since ${time(Timestamp)}${why}`;
}

/** What to do if a task doesn't end that should. */
export function endOf({ nodeName = 'the leader of the Swarm', container }: SeenTask): string {
  const command = container ? `run \`docker kill ${container}\`` : 'restart the Engine';
  return `If it does not end on its own, ${command} on ${nodeName}.`;
}

/** The name of a node, or else its ID. */
export function nodeName(id: string, nodes: ReadonlyMap<string, Node>): string {
  return nodes.get(id)?.Description?.Hostname || id;
}

/** Values by a key of theirs: `Map.groupBy`, which Node.js 20 lacks. */
export function groupedBy<K, T>(all: readonly T[], key: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const group = groups.get(key(each));
    if (group === undefined) groups.set(key(each), [each]);
    else group.push(each);
  }
  return groups;
}
