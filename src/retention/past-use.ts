import type { Activity } from '../engine/snapshot.js';
import type { ObservedUse } from '../state/observations.js';

/**
 * What the tasks that a Swarm still lists were run from, at the time of their last change, in ms
 * since 1970. Pure. Among them are those of an update that was rolled back by itself: by then no
 * spec of the service names their image any more, for such a rollback clears `PreviousSpec`.
 */
export function pastUses({ swarm, now }: Activity): ObservedUse[] {
  if (!swarm.ok) return [];
  const names = new Map(swarm.value.services.map(({ ID, Spec }) => [ID, Spec.Name]));
  return swarm.value.tasks.map(({ ID, ServiceID, Spec, Status }): ObservedUse => {
    const changed = Date.parse(Status.Timestamp);
    return {
      v: 1,
      at: Number.isNaN(changed) ? now : changed,
      reference: Spec?.ContainerSpec?.Image ?? '',
      by: `a task of ${names.get(ServiceID ?? '') ?? ID}`,
    };
  });
}
