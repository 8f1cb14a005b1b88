import { containerCalled } from '../engine/container-name.js';
import type { Snapshot } from '../engine/snapshot.js';

/**
 * How a use of an image came to be known: a run looked while it was in use, an observer noted it, or
 * the Engine still remembered the event.
 */
export const USE_EVIDENCE = ['seen', 'observer', 'event'] as const;
export type UseEvidence = (typeof USE_EVIDENCE)[number];

/** At this moment, in ms since 1970, somebody used what a reference stands for. */
export interface Use {
  at: number;
  /** An image ID, or a name by which an image is used. */
  reference: string;
  /** Who used it, in words. */
  by: string;
  evidence: UseEvidence;
}

/** What was used before this look, as far as the Engine still tells. Pure. */
export function pastUses(snapshot: Snapshot): Use[] {
  return [...usesByTasks(snapshot), ...usesByEvents(snapshot)];
}

/**
 * What the tasks that a Swarm still lists were run from, at the time of their last change. Among them
 * are those of an update that was rolled back by itself: by then no spec of the service names their image
 * any more, for such a rollback clears `PreviousSpec`.
 */
function usesByTasks({ swarm, now }: Snapshot): Use[] {
  if (!swarm.ok) return [];
  const names = new Map(swarm.value.services.map(({ ID, Spec }) => [ID, Spec.Name]));
  return swarm.value.tasks.map(({ ID, ServiceID, Spec, Status }): Use => {
    const changed = Date.parse(Status.Timestamp);
    return {
      at: Number.isNaN(changed) ? now : changed,
      reference: Spec?.ContainerSpec?.Image ?? '',
      by: `a task of ${names.get(ServiceID ?? '') ?? ID}`,
      evidence: 'seen',
    };
  });
}

/** What containers began or ended to use, and what was pulled, among the last events of the Engine. */
function usesByEvents({ events }: Snapshot): Use[] {
  if (!events.ok) return [];
  return events.value.map(({ Type, Actor: { ID, Attributes }, timeNano }): Use => {
    const at = Math.floor(timeNano / 1e6);
    return Type === 'container'
      ? {
          at,
          reference: Attributes['image'] ?? '',
          by: containerCalled(Attributes['name'] ?? ID.slice(0, 12)),
          evidence: 'event',
        }
      : { at, reference: ID, by: 'a pull', evidence: 'event' };
  });
}
