import { setTimeout as sleep } from 'node:timers/promises';
import { pMapIterable } from 'p-map';
import { linked } from '../engine/abort.js';
import type { EngineEvent, Info, Service } from '../engine/api.js';
import { connect, type Engine } from '../engine/client.js';
import { containerCalled, containerInWords } from '../engine/container-name.js';
import type { Endpoint } from '../engine/endpoint.js';
import type { ObservedUse } from '../memory/uses.js';
import { reading } from '../reading.js';
import { type UsedNames, usedByContainer, usedBySpec } from '../survey/use.js';

/** How long to wait before retrying the Engine, in ms; doubled each time up to the longest. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/**
 * How long one connection is used, in ms. One to another host may die silently; a new one misses nothing, for the
 * Engine tells what happened since.
 */
const RENEWAL = 3_600_000;

/** How many events are handled at once. */
const CONCURRENCY = 8;

/** What to follow, and where to tell it. */
export interface Followed {
  endpoint: Endpoint;
  /** Tells what happened after this, in ms since 1970. */
  since: number;
  /** Called before the uses of an Engine are told. */
  found: (info: Info) => Promise<void>;
  /** Takes a use. The reference may be empty. */
  note: (use: ObservedUse) => void;
  /** Called when the Engine comes into sight, with its ID, and when it is lost, with the reason. */
  inSight: (engine: { id: string } | { lost: unknown }) => void;
}

type Note = Followed['note'];

/**
 * Tells what containers and services use until `signal` aborts, across every failure and restart of the Engine. Never
 * throws.
 */
export async function follow(followed: Followed, signal: AbortSignal): Promise<void> {
  let { since } = followed;
  let pause = FIRST_PAUSE;
  while (!signal.aborted) {
    const began = performance.now();
    let follows = false;
    const { controller: connection, release } = linked(signal);
    const renewal = setTimeout(() => connection.abort(), RENEWAL);
    try {
      const engine = await connect(followed.endpoint, connection.signal);
      const info = await engine.info();
      await followed.found(info);
      const { note } = followed;
      const events = await engine.liveEvents('uses', since);
      follows = true;
      followed.inSight({ id: info.ID });
      // The events have started before we ask what is there: nothing is missed in between.
      void sweep(engine, note, connection.signal);
      for await (const at of noted(engine, note, events)) since = at;
    } catch (lost) {
      // The Engine is down or hangs. A connection that was only cut, by a proxy say, is in sight again on the
      // next try.
      if (!follows && !signal.aborted) followed.inSight({ lost });
    } finally {
      clearTimeout(renewal);
      connection.abort();
      release();
    }
    if (performance.now() - began > LONGEST_PAUSE) pause = FIRST_PAUSE;
    await sleep(pause, undefined, { signal }).catch(() => {});
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}

/** Notes what all existing containers and services use. Never throws. */
async function sweep(engine: Engine, note: Note, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const containers = await reading(engine.containers());
    if (containers.ok) {
      const now = Date.now();
      for (const container of containers.value) {
        noteNames(note, containerInWords(container), usedByContainer(container), now);
      }
      // A service without a container now may be gone before anyone looks again. Only a manager answers.
      const services = await reading(engine.services());
      if (services.ok) {
        for (const service of services.value) noteService(note, service, now);
      }
      return;
    }
    await sleep(LONGEST_PAUSE, undefined, { signal }).catch(() => {});
  }
}

/** Notes what events tell; yields the moments of those that are handled, by the Engine's clock. */
function noted(
  engine: Engine,
  note: Note,
  events: AsyncIterable<EngineEvent>,
): AsyncIterable<number> {
  return pMapIterable(
    events,
    async (event) => {
      const at = Math.floor(event.timeNano / 1e6);
      await noteEvent(engine, note, event, Math.min(at, Date.now()));
      return at;
    },
    { concurrency: CONCURRENCY },
  );
}

async function noteEvent(
  engine: Engine,
  note: Note,
  { Type, Action, Actor: { ID, Attributes } }: EngineEvent,
  at: number,
): Promise<void> {
  if (Type === 'service') {
    const service = await reading(engine.inspectService(ID));
    if (service.ok) noteService(note, service.value, at);
  } else if (Type === 'image') {
    if (Action === 'pull') note({ reference: ID, by: 'a pull', at });
  } else if (Type === 'container' && Action !== 'update') {
    const by = containerCalled(Attributes['name'] ?? ID.slice(0, 12));
    // At once: a moment later the container may be gone, and so may we.
    note({ reference: Attributes['image'] ?? '', by, at });
    // It was inspected when it started; with --rm it is gone by now.
    if (Action === 'die') return;
    const container = await reading(engine.inspectContainer(ID));
    if (container.ok) noteNames(note, by, usedByContainer(container.value), at);
  }
}

/** Also what it used before, since a rollback goes back to that. */
function noteService(note: Note, { Spec, PreviousSpec }: Service, at: number): void {
  const by = `service ${Spec.Name}`;
  noteNames(note, by, usedBySpec(Spec), at);
  if (PreviousSpec != null) noteNames(note, by, usedBySpec(PreviousSpec), at);
}

function noteNames(note: Note, by: string, { own, mounted }: UsedNames, at: number): void {
  for (const reference of [...own, ...mounted]) note({ reference, by, at });
}
