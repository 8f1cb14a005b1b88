import type { Service, Task } from '../engine/api.js';
import { type Activity, isWorker } from '../engine/snapshot.js';
import type { SwarmFacts } from '../engine/swarm-facts.js';
import type { GateResult, Verdict } from './gate.js';
import { isLive, serviceState, swarmContext } from './swarm-service.js';

const gate = 'swarm-convergence';
const required = 'every service at rest, no task draining';

/** How many services a reason names; the count is always complete. */
const NAMED = 5;

/** Whether a Swarm service is converging. Pure: judges what `activity` holds. */
export function swarmConvergence({ info, swarm, now, ownService }: Activity): GateResult {
  if (!info.ok) return result('unknown', 'nothing', info.error, 'GET /info');
  const { LocalNodeState, Error: problem } = info.value.Swarm;
  const node = `Swarm node is ${LocalNodeState}`;
  switch (LocalNodeState) {
    case 'inactive':
      return result('pass', 'not in a Swarm', 'This Engine is in no Swarm.', 'GET /info');
    case 'active':
      break;
    case 'locked':
      return {
        ...result('unknown', node, 'The Swarm is locked.', 'GET /info'),
        remedy: 'Unlock it with docker swarm unlock.',
      };
    default:
      return result('unknown', node, problem || 'Its services cannot be known.', 'GET /info');
  }
  const source = 'GET /services, /tasks, /nodes';
  if (isWorker(info.value)) return judgeByManager(swarm, now, source, ownService);
  if (!swarm.ok) {
    return {
      ...result('unknown', 'a Swarm manager', swarm.error, source),
      remedy: 'See that docker service ls and docker node ls answer on this manager.',
    };
  }
  return judge(swarm.value, now, source, ownService);
}

/** On a worker: by what a manager said, if one did. */
function judgeByManager(
  swarm: Activity['swarm'],
  now: number,
  source: string,
  ownService: string | undefined,
): GateResult {
  if (!swarm.ok || swarm.value.manager === undefined) {
    const reason = swarm.ok ? 'No manager was asked.' : swarm.error;
    return {
      ...result('unknown', 'a Swarm worker', reason, source),
      remedy:
        'Set swarm-manager to the address of a manager that answers, or run this action on a manager node.',
    };
  }
  const { name, time } = swarm.value.manager;
  // The earlier one of two clocks makes everything younger. One that cannot be read makes every age
  // unknown, and nothing at rest.
  return judge(swarm.value, Math.min(now, time), `${source} of ${name}`, ownService);
}

function judge(
  swarm: SwarmFacts,
  now: number,
  source: string,
  ownService: string | undefined,
): GateResult {
  const context = swarmContext(swarm, now);
  const tasksOf = new Map<string, Task[]>(swarm.services.map(({ ID }) => [ID, []]));
  const left: Task[] = [];
  for (const task of swarm.tasks) {
    // A task of no service attaches a container to an overlay network, and runs as long as that.
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
  const unknown = states.filter((each) => each.state === 'unknown');
  const converging = states.filter((each) => each.state === 'converging');

  const total = `${judged.length} service${judged.length === 1 ? '' : 's'}`;
  if (unknown.length > 0) {
    return result('unknown', `${unknown.length} of ${total} unclear`, named(unknown), source);
  }
  if (converging.length > 0) {
    return result('hold', `${converging.length} of ${total} converging`, named(converging), source);
  }
  if (left.length > 0) {
    const tasks = `${left.length} task${left.length === 1 ? '' : 's'}`;
    const reason = `${tasks} of removed services still draining.`;
    return result('hold', `${tasks} left`, reason, source);
  }
  return result('pass', `${total} at rest`, 'No service is converging.', source);
}

/**
 * The job of which this run is a task: it is not done before this run is. What it pulls and runs is
 * this action, on nodes that have not got so far.
 */
function isOwnJob({ ID, Spec: { Mode } }: Service, ownService: string | undefined): boolean {
  return ID === ownService && (Mode.GlobalJob != null || Mode.ReplicatedJob != null);
}

function named(states: readonly { service: Service; why: string }[]): string {
  const shown = states
    .slice(0, NAMED)
    .map(({ service, why }) => `${service.Spec.Name}: ${why}`)
    .join('; ');
  return states.length > NAMED ? `${shown}; and ${states.length - NAMED} more` : shown;
}

function result(verdict: Verdict, observed: string, reason: string, source: string): GateResult {
  return { gate, verdict, observed, required, reason, source };
}
