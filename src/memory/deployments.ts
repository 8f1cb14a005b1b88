import type { Snapshot } from '../engine/snapshot.js';
import type { UsageRecord } from './record.js';

/**
 * The record after a look at what deploys here: when a run-app was last live and, until one ever was, how many looks
 * found that services had come or gone since the look before. Pure.
 *
 * @param record as it was before this look
 */
export function withDeployments(
  record: UsageRecord,
  snapshot: Pick<Snapshot, 'swarm' | 'events' | 'now'>,
  runAppIsLive: boolean,
): UsageRecord {
  if (runAppIsLive) return { ...record, runAppSeen: snapshot.now };
  // Before the first look there is nothing to compare with.
  const { runAppSeen, lookedAt = Number.POSITIVE_INFINITY, deployments = 0 } = record;
  return runAppSeen === undefined && servicesChanged(snapshot, lookedAt)
    ? { ...record, deployments: deployments + 1 }
    : record;
}

function servicesChanged(
  { swarm, events }: Pick<Snapshot, 'swarm' | 'events'>,
  since: number,
): boolean {
  if (!swarm.ok) return false;
  const { services } = swarm.value;
  if (services.some(({ UpdatedAt }) => Date.parse(UpdatedAt) > since)) return true;
  const there = new Set(services.map(({ ID }) => ID));
  // Only the container of a task has this label.
  const past = events.ok ? events.value : [];
  return past.some(({ timeNano, Actor: { Attributes } }) => {
    const service = Attributes['com.docker.swarm.service.id'];
    return service !== undefined && timeNano / 1e6 > since && !there.has(service);
  });
}
