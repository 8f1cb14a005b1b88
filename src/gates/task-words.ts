import type { Node, Task } from '../engine/api.js';
import { time } from '../format.js';

type Nodes = ReadonlyMap<string, Node>;

/** The digits of an ID that Docker's own lists show. */
const SHORT = 12;

/** What it takes to find a task: its node and container, its state and since when. */
export function taskInWords(task: Task, nodes: Nodes): string {
  const { State, Timestamp, Err } = task.Status;
  const container = containerOf(task);
  return [
    `task ${task.ID.slice(0, SHORT)}`,
    task.NodeID ? ` on ${nodeName(task.NodeID, nodes)}` : '',
    container === undefined ? '' : ` (container ${container})`,
    `, ${State} since ${time(Timestamp)}`,
    Err ? `: ${Err}` : '',
  ].join('');
}

/** What to do if a task doesn't end that should. */
export function endOf(task: Task, nodes: Nodes): string {
  const container = containerOf(task);
  const command =
    container === undefined ? 'restart the Engine' : `run \`docker kill ${container}\``;
  const where = task.NodeID ? nodeName(task.NodeID, nodes) : 'the leader of the Swarm';
  return `If it does not end on its own, ${command} on ${where}.`;
}

/** The name of a node, or else its ID. */
export function nodeName(id: string, nodes: Nodes): string {
  return nodes.get(id)?.Description?.Hostname || id;
}

function containerOf({ Status }: Task): string | undefined {
  return Status.ContainerStatus?.ContainerID?.slice(0, SHORT) || undefined;
}
