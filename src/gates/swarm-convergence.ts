import type { ContainerSummary, Node, Service, SwarmFacts, Task } from '../engine/api.js';
import { containerInWords } from '../engine/container-name.js';
import type { LiveSnapshot } from '../engine/snapshot.js';
import { isWorker } from '../engine/swarm-role.js';
import { count } from '../format.js';
import { type Finding, type GateResult, hold, pass, summedUp, unknown } from './gate.js';
import { judgeService } from './swarm-service.js';
import {
  DEFAULT_MONITOR,
  endOf,
  groupedBy,
  LASTING,
  nodeName,
  type SwarmContext,
  seeTask,
  taskInWords,
} from './swarm-task.js';

/** How many services or tasks a reason names. */
const NAMED = 5;

/** The container states in which its task runs. */
const RUNNING: ReadonlySet<string> = new Set(['running', 'paused']);
const TASK_LABEL = 'com.docker.swarm.task.id';

const USE_MANAGER =
  'Set `swarm-manager` to the address of a manager that answers, or run this action on a manager node.';

/** Whether a Swarm service is converging. Pure. */
export function swarmConvergence(snapshot: LiveSnapshot): GateResult {
  const { info, containers, swarm } = snapshot;
  const gate = (source: string, observed: string, finding: Finding): GateResult => ({
    gate: 'swarm-convergence',
    required: 'every service at rest, no task draining',
    source,
    observed,
    ...finding,
  });
  if (!info.ok) return gate('GET /info', 'nothing', unknown(info.error));
  const { LocalNodeState, Error: problem } = info.value.Swarm;
  if (LocalNodeState === 'inactive') {
    return gate('GET /info', 'not in a Swarm', pass('This Engine is not in a Swarm.'));
  }
  if (LocalNodeState !== 'active') {
    const isLocked = LocalNodeState === 'locked';
    const reason = isLocked ? 'The Swarm is locked.' : problem || 'Its services cannot be listed.';
    const remedy = isLocked ? 'Unlock it with `docker swarm unlock`.' : undefined;
    return gate('GET /info', `Swarm node is ${LocalNodeState}`, unknown(reason, remedy));
  }
  const [role, remedy] = isWorker(info.value)
    ? ['a Swarm worker', USE_MANAGER]
    : [
        'a Swarm manager',
        'Make sure `docker service ls` and `docker node ls` work on this manager.',
      ];
  const source = 'GET /services, /tasks, /nodes';
  if (!swarm.ok) return gate(source, role, unknown(swarm.error, remedy));
  const { manager } = swarm.value;
  if (isWorker(info.value) && manager === undefined) {
    return gate(source, role, unknown('No manager was asked.', remedy));
  }
  if (!containers.ok) {
    const why = `The containers of this node cannot be listed: ${containers.error}`;
    return gate('GET /containers/json', role, unknown(why));
  }
  const { observed, ...finding } = judge(snapshot, swarm.value, containers.value);
  return gate(manager === undefined ? source : `${source} of ${manager.name}`, observed, finding);
}

/** Judges services, then what is left of removed ones, then nodes: the first that isn't at rest decides. */
function judge(
  { now, info, ownService }: LiveSnapshot,
  swarm: SwarmFacts,
  containers: readonly ContainerSummary[],
): Finding & { observed: string } {
  const live = containers.filter(({ State }) => RUNNING.has(State));
  const context: SwarmContext = {
    // The earlier of two clocks makes everything younger. An unreadable one makes every age unknown, and nothing at
    // rest.
    now: Math.min(now, swarm.manager?.time ?? now),
    upToDate: swarm.upToDate,
    nodes: new Map(swarm.nodes.map((each) => [each.ID, each])),
    own: {
      node: (info.ok && info.value.Swarm.NodeID) || undefined,
      running: new Set(live.flatMap((each) => taskOf(each) ?? [])),
    },
  };
  const tasks = groupedBy(swarm.tasks, ({ ServiceID }) => ServiceID ?? '');
  const judged = swarm.services.filter((service) => !isOwnJob(service, ownService));
  const services = judged.map((service): Finding => {
    const found = judgeService(service, tasks.get(service.ID) ?? [], context);
    return { ...found, reason: `${service.Spec.Name}: ${found.reason}` };
  });
  // A task without a service attaches a container to an overlay network, and runs as long as that does.
  const known = new Set(['', ...swarm.services.map(({ ID }) => ID)]);
  const left = [...tasks]
    .flatMap(([service, ofService]) => (known.has(service) ? [] : ofService))
    .flatMap((task) => judgeLeftover(task, context) ?? []);
  const strays = strayContainers(swarm, live);
  const nodes = services.length === 0 ? [] : swarm.nodes;
  const changed = nodes.flatMap((each) => judgeNode(each, context) ?? []);

  const total = count(services.length, 'service');
  const unclear = services.filter(({ verdict }) => verdict === 'unknown');
  const converging = services.filter(({ verdict }) => verdict === 'hold');
  const first = (observed: string, findings: readonly Finding[]) => {
    const sum = summedUp(findings, NAMED);
    return sum && { ...sum, observed };
  };
  return (
    first(`${unclear.length} of ${total} unclear`, unclear) ??
    first(`${converging.length} of ${total} converging`, converging) ??
    first(`${count(left.length, 'task')} left`, left) ??
    first(`${count(strays.length, 'container')} left`, strays) ??
    first('a node has just changed', changed) ?? {
      ...pass('No service is converging.'),
      observed: `${total} at rest`,
    }
  );
}

/**
 * The job that this run is a task of: it isn't done before this run is. What it pulls and runs is this action,
 * on nodes that are behind.
 */
function isOwnJob({ ID, Spec: { Mode } }: Service, ownService: string | undefined): boolean {
  return ID === ownService && (Mode.GlobalJob != null || Mode.ReplicatedJob != null);
}

function judgeLeftover(task: Task, context: SwarmContext): Finding | undefined {
  const seen = seeTask(task, false, context);
  if (!seen.isLive && !seen.runsHere) return undefined;
  const why = `a removed service's task is still draining: ${taskInWords(seen)}`;
  return hold(why, endOf(seen), seen.age >= LASTING);
}

/** Containers on this node that run for tasks the Swarm doesn't know. */
function strayContainers({ tasks }: SwarmFacts, live: readonly ContainerSummary[]): Finding[] {
  const known = new Set(['', ...tasks.map(({ ID }) => ID)]);
  const strays = live.filter((each) => !known.has(taskOf(each) ?? ''));
  return strays.map((each) =>
    hold(
      `${containerInWords(each)} runs for a task that the Swarm does not know`,
      `If it does not end on its own, run \`docker kill ${each.Id.slice(0, 12)}\`.`,
    ),
  );
}

const taskOf = ({ Labels }: ContainerSummary) => Labels[TASK_LABEL];

/**
 * A node the Swarm has not heard from yet, as after a manager starts, or one that has just changed: a node that
 * came back or became active has tasks that the Swarm doesn't know, or is about to get some.
 */
function judgeNode(node: Node, { now, nodes }: SwarmContext): Finding | undefined {
  const name = nodeName(node.ID, nodes);
  if (node.Status.State === 'down') return undefined;
  if (node.Status.State !== 'ready') return hold(`node ${name} is ${node.Status.State}`);
  return now - Date.parse(node.UpdatedAt) >= DEFAULT_MONITOR
    ? undefined
    : hold(`node ${name} changed less than ${DEFAULT_MONITOR / 1000} s ago`);
}
