import type { Service, Task } from '../engine/api.js';
import type { Activity, SwarmFacts } from '../engine/snapshot.js';
import type { GateResult, Verdict } from './gate.js';
import { isLive, serviceState, swarmContext } from './swarm-service.js';

const gate = 'swarm-convergence';
const required = 'every service at rest, no task draining';

/** How many services a reason names; the count is always complete. */
const NAMED = 5;

/** Whether a Swarm service is converging. Pure: judges what `activity` holds. */
export function swarmConvergence({ info, swarm, now }: Activity): GateResult {
  if (!info.ok) return result('unknown', 'nothing', info.error, 'GET /info');
  const { LocalNodeState, ControlAvailable, Error: problem } = info.value.Swarm;
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
  if (ControlAvailable !== true) {
    return {
      ...result('unknown', 'a Swarm worker', 'Only a manager knows the services.', 'GET /info'),
      remedy: 'Run this action on a manager node.',
    };
  }
  const source = 'GET /services, /tasks, /nodes';
  if (!swarm.ok) {
    return {
      ...result('unknown', 'a Swarm manager', swarm.error, source),
      remedy: 'See that docker service ls and docker node ls answer on this manager.',
    };
  }
  return judge(swarm.value, now, source);
}

function judge(swarm: SwarmFacts, now: number, source: string): GateResult {
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
  const states = swarm.services.map((service) => ({
    service,
    ...serviceState(service, tasksOf.get(service.ID) ?? [], context),
  }));
  const unknown = states.filter((each) => each.state === 'unknown');
  const converging = states.filter((each) => each.state === 'converging');

  const total = `${swarm.services.length} service${swarm.services.length === 1 ? '' : 's'}`;
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
