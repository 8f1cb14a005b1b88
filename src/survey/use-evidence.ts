import { containerCalled } from '../engine/container-name.js';
import type { Snapshot } from '../engine/snapshot.js';

/** How we know of a use: a run saw it, an observer noted it, or the Engine still remembered the event. */
export const USE_EVIDENCE = ['seen', 'observer', 'event'] as const;
export type UseEvidence = (typeof USE_EVIDENCE)[number];

/** Someone used the image of a reference at `at`, in ms since 1970. */
export interface Use {
  at: number;
  /** An image ID, or a name an image is used by. */
  reference: string;
  /** Who used it, in words. */
  by: string;
  evidence: UseEvidence;
}

/** What was used before this look, as far as the Engine remembers. Pure. */
export function pastUses(snapshot: Snapshot): Use[] {
  return [...usesByTasks(snapshot), ...usesByEvents(snapshot)];
}

/**
 * The images of the tasks that Swarm still lists, each used at its last change. That includes tasks of an update that
 * was rolled back automatically: this clears `PreviousSpec`, so no spec of the service names their image any more.
 */
function usesByTasks({ swarm, now }: Snapshot): Use[] {
  if (!swarm.ok) return [];
  const names = new Map<string | null | undefined, string>(
    swarm.value.services.map(({ ID, Spec }) => [ID, Spec.Name]),
  );
  return swarm.value.tasks.map(({ ID, ServiceID, Spec, Status }): Use => {
    const changed = Date.parse(Status.Timestamp);
    return {
      at: Number.isNaN(changed) ? now : changed,
      reference: Spec?.ContainerSpec?.Image ?? '',
      by: `a task of ${names.get(ServiceID) ?? ID}`,
      evidence: 'seen',
    };
  });
}

/** What containers started or stopped using, and what was pulled, from the Engine's last events. */
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
