import type { ImageSummary } from '../engine/api.js';
import type { Engine } from '../engine/client.js';
import { containerCalled } from '../engine/container-name.js';
import { transportProblem } from '../engine/errors.js';
import { reading } from '../reading.js';
import { Users } from '../survey/use.js';

/** How late an event may be, in ms: a proxy may hold them back. */
const LATE = 5_000;

/**
 * Watches an Engine by its events. It remembers 256 of the past: even if there were more since the snapshot, nothing is
 * missed if the gates are looked at once more after this resolves. Only a Swarm manager tells of services and nodes, and
 * none of tasks. Never throws.
 *
 * @param since when the snapshot was taken, in ms since 1970 by the Engine's clock. An Engine starts to answer just
 *   before it starts to watch: what happens in between comes from its memory
 * @param until ends it
 * @param movesGate whether a container may, by its labels. Of others it only matters which images they use
 */
export async function watchEngine(
  engine: Engine,
  since: number,
  until: AbortSignal,
  movesGate: (labels: Readonly<Record<string, string>>) => boolean,
) {
  const events = await reading(engine.liveEvents('changes', since, until));
  let changes = 0;
  let names = 0;
  const users = new Users();
  /** Until we know what the containers created so far use. */
  let asked = Promise.resolve();
  const ask = async (id: string) => {
    const container = await reading(engine.inspectContainer(id));
    if (!container.ok) changes++;
    else users.addContainer(container.value, `${containerCalled(container.value.Name)} (created)`);
  };
  let cut: string | undefined;
  /** When we heard of a removal by its answer, if not by its event, and for ever if only by that. */
  const heard = new Map<string, number>();
  const hear = (id: string, at: number) => heard.delete(id) || heard.set(id, at);
  const follow = async () => {
    if (!events.ok) return;
    try {
      for await (const { Type, Action, Actor } of events.value) {
        if (Action === 'delete') hear(Actor.ID, Number.POSITIVE_INFINITY);
        else if (Type === 'image') {
          // Also of an image that was there: somebody is about to use it.
          if (Action === 'pull') users.add(Actor.ID, 'somebody has just pulled it');
          names++;
        } else if (Type !== 'container' || movesGate(Actor.Attributes)) changes++;
        else if (Action === 'create') {
          const answer = ask(Actor.ID);
          asked = asked.then(() => answer);
        }
      }
      cut = 'the Engine ended it';
    } catch (error) {
      cut = transportProblem(error);
    }
    changes++;
  };
  void follow();
  return {
    /** Whether the Engine tells. */
    works: events.ok,
    /** How often something has happened after which a gate may be closed, or an image used. */
    changes: () => changes,
    /** How often an image may have got a name. */
    names: () => names,
    /** Which container that was created since uses an image, in words. */
    usedBy: (image: ImageSummary) => users.of(image),
    /** Resolves when {@link usedBy} knows of all containers that events have told of. */
    settled: async () => {
      for (let last: typeof asked | undefined; last !== asked; await last) last = asked;
    },
    /** Why events can't be relied on; undefined if they can. */
    problem: () => {
      const isLate = [...heard.values()].some((at) => performance.now() - at > LATE);
      const why = cut ?? (isLate && `events are over ${LATE / 1000} s late`);
      return why ? `GET /events at ${engine.endpoint.name}: ${why}` : undefined;
    },
    /** Takes note of a removal of ours, by the image's ID: its event has to come. */
    removed: (id: string) => {
      if (events.ok) hear(id, performance.now());
    },
  };
}
