import type { ContainerSummary, Service, SwarmFacts, Task } from '../engine/api.js';
import { containerInWords } from '../engine/container-name.js';
import { isWorker, type LiveSnapshot } from '../engine/snapshot.js';
import { count, shortened } from '../format.js';
import type { GateResult, Verdict } from './gate.js';
import {
  ageOf,
  isLive,
  LASTING,
  type SwarmContext,
  serviceState,
  unsettledNode,
} from './swarm-service.js';
import { endOf, taskInWords } from './task-words.js';

/** How many services or tasks a reason names. */
const NAMED = 5;

/** The container states in which its task runs. */
const RUNNING: ReadonlySet<string> = new Set(['running', 'paused']);
const TASK_LABEL = 'com.docker.swarm.task.id';

/** Whether a Swarm service is converging. Pure. */
export function swarmConvergence({
  info,
  containers,
  swarm,
  now,
  ownService,
}: LiveSnapshot): GateResult {
  if (!info.ok) return result('unknown', 'nothing', info.error, 'GET /info');
  const { LocalNodeState, NodeID, Error: problem } = info.value.Swarm;
  if (LocalNodeState === 'inactive') {
    return result('pass', 'not in a Swarm', 'This Engine is not in a Swarm.', 'GET /info');
  }
  if (LocalNodeState !== 'active') {
    const [reason, remedy] =
      LocalNodeState === 'locked'
        ? ['The Swarm is locked.', 'Unlock it with `docker swarm unlock`.']
        : [problem || 'Its services cannot be listed.'];
    return result('unknown', `Swarm node is ${LocalNodeState}`, reason, 'GET /info', remedy);
  }
  const source = 'GET /services, /tasks, /nodes';
  const [role, remedy] = isWorker(info.value)
    ? [
        'a Swarm worker',
        'Set `swarm-manager` to the address of a manager that answers, or run this action on a manager node.',
      ]
    : [
        'a Swarm manager',
        'Make sure `docker service ls` and `docker node ls` work on this manager.',
      ];
  if (!swarm.ok) return result('unknown', role, swarm.error, source, remedy);
  const { manager } = swarm.value;
  if (isWorker(info.value) && manager === undefined) {
    return result('unknown', role, 'No manager was asked.', source, remedy);
  }
  if (!containers.ok) {
    const reason = `The containers of this node cannot be listed: ${containers.error}`;
    return result('unknown', role, reason, 'GET /containers/json');
  }
  const { verdict, observed, reasons, remedies, lasts } = judge(swarm.value, {
    // The earlier of two clocks makes everything younger. An unreadable one makes every age unknown, and
    // nothing at rest.
    now: Math.min(now, manager?.time ?? now),
    node: NodeID ?? undefined,
    containers: containers.value.filter(({ State }) => RUNNING.has(State)),
    ownService,
  });
  const found = result(
    verdict,
    observed,
    shortened(reasons, NAMED),
    manager === undefined ? source : `${source} of ${manager.name}`,
    [...new Set(remedies?.slice(0, NAMED).filter(Boolean))].join(' ') || undefined,
  );
  return lasts ? { ...found, lasts } : found;
}

/** What is known of this node itself: its running containers. */
interface OwnNode extends Pick<LiveSnapshot, 'now' | 'ownService'> {
  node: string | undefined;
  containers: readonly ContainerSummary[];
}

interface Judgement {
  verdict: Verdict;
  observed: string;
  reasons: string[];
  /** What to do, in the order of `reasons`. */
  remedies?: string[];
  /** Whether one of them will not end by itself. */
  lasts?: boolean;
}

function judge(swarm: SwarmFacts, { now, node, containers, ownService }: OwnNode): Judgement {
  const taskOf = ({ Labels }: ContainerSummary) => Labels[TASK_LABEL];
  const running = new Set(containers.flatMap((container) => taskOf(container) ?? []));
  const context: SwarmContext = {
    now,
    upToDate: swarm.upToDate,
    nodes: new Map(swarm.nodes.map((each) => [each.ID, each])),
    own: { node, running },
  };
  const tasksOf = new Map<string, Task[]>(swarm.services.map(({ ID }) => [ID, []]));
  const left: Task[] = [];
  for (const task of swarm.tasks) {
    // A task without a service attaches a container to an overlay network, and runs as long as that does.
    if (!task.ServiceID) continue;
    const tasks = tasksOf.get(task.ServiceID);
    if (tasks !== undefined) tasks.push(task);
    else if (isLive(task, context)) left.push(task);
  }
  const judged = swarm.services.filter((service) => !isOwnJob(service, ownService));
  const states = judged.map((service) => ({
    service,
    ...serviceState(service, tasksOf.get(service.ID) ?? [], context),
  }));
  const total = count(judged.length, 'service');
  for (const [state, verdict, word] of VERDICTS) {
    const found = states.flatMap((each) => (each.state === state ? [each] : []));
    if (found.length === 0) continue;
    return {
      verdict,
      observed: `${found.length} of ${total} ${word}`,
      reasons: found.map(({ service, why }) => `${service.Spec.Name}: ${why}`),
      remedies: found.map(({ remedy }) => remedy),
      lasts: found.some(({ lasts }) => lasts),
    };
  }
  if (left.length > 0) {
    const tasks = count(left.length, 'task');
    const words = left.map((task) => taskInWords(task, context.nodes));
    return {
      verdict: 'hold',
      observed: `${tasks} left`,
      reasons: [`${tasks} of removed services still draining: ${shortened(words, NAMED)}`],
      remedies: left.map((task) => endOf(task, context.nodes)),
      lasts: left.some((task) => ageOf(task, context) >= LASTING),
    };
  }
  const known = new Set(swarm.tasks.map(({ ID }) => ID));
  const strays = containers.filter((each) => !known.has(taskOf(each) ?? '') && taskOf(each));
  if (strays.length > 0) {
    const words = strays.map(containerInWords);
    return {
      verdict: 'hold',
      observed: `${count(strays.length, 'container')} left`,
      reasons: words.map((word) => `${word} runs for a task that the Swarm does not know`),
      remedies: strays.map(
        ({ Id }) => `If it does not end on its own, run \`docker kill ${Id.slice(0, 12)}\`.`,
      ),
    };
  }
  const unsettled = judged.length > 0 ? unsettledNode(context) : undefined;
  if (unsettled !== undefined) {
    return { verdict: 'hold', observed: 'a node has just changed', reasons: [`${unsettled}.`] };
  }
  return { verdict: 'pass', observed: `${total} at rest`, reasons: ['No service is converging.'] };
}

/** The worst one decides. */
const VERDICTS = [
  ['unknown', 'unknown', 'unclear'],
  ['converging', 'hold', 'converging'],
] as const;

/**
 * The job that this run is a task of: it isn't done before this run is. What it pulls and runs is this action,
 * on nodes that are behind.
 */
function isOwnJob({ ID, Spec: { Mode } }: Service, ownService: string | undefined): boolean {
  return ID === ownService && (Mode.GlobalJob != null || Mode.ReplicatedJob != null);
}

function result(
  verdict: Verdict,
  observed: string,
  reason: string,
  source: string,
  remedy?: string,
): GateResult {
  return {
    gate: 'swarm-convergence',
    verdict,
    observed,
    required: 'every service at rest, no task draining',
    reason,
    source,
    remedy,
  };
}
