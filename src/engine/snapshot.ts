import { hostname } from 'node:os';
import { type Reading, reading } from '../reading.js';
import type {
  ContainerSummary,
  EngineEvent,
  ImageSummary,
  Info,
  SwarmFacts,
  Version,
} from './api.js';
import type { Engine } from './client.js';
import { isWorker } from './swarm-role.js';

/** What changes from one moment to the next: read again before and while removing. */
export interface LiveSnapshot {
  /** When it was read, in ms since 1970: the Engine's clock or ours, whichever is earlier, so everything is younger. */
  now: number;
  info: Reading<Info>;
  containers: Reading<ContainerSummary[]>;
  /** Fails if the Engine isn't a Swarm manager and has none to ask; `info` tells whether that matters. */
  swarm: Reading<SwarmFacts>;
  /** The ID of the Swarm service that this process is a task of. */
  ownService?: string | undefined;
}

/** Everything we know about an Engine, read once, in parallel. */
export interface Snapshot extends LiveSnapshot {
  version: Reading<Version>;
  apiVersion: string | undefined;
  images: Reading<ImageSummary[]>;
  /** Past uses of images, from the last 256 events of all kinds that the Engine remembers. */
  events: Reading<EngineEvent[]>;
}

/** Reads an Engine. Never throws: each fact that couldn't be read says why. */
export async function readSnapshot(engine: Engine, clock: () => number): Promise<Snapshot> {
  const live = readLiveSnapshot(engine, clock);
  // Until now by the Engine's clock, since the Engine waits for a time in its future.
  const events = live.then(({ info }) => {
    if (!info.ok) throw new Error(info.error);
    return engine.pastEvents('uses', 1, Date.parse(info.value.SystemTime));
  });
  const [images, version, past] = await Promise.all([
    reading(engine.images()),
    reading(engine.version()),
    reading(events),
  ]);
  return { ...(await live), images, version, events: past, apiVersion: engine.apiVersion };
}

/** Reads the state that the gates and image use depend on. Never throws. */
export async function readLiveSnapshot(engine: Engine, clock: () => number): Promise<LiveSnapshot> {
  const [info, containers, own] = await Promise.all([
    reading(engine.info()),
    reading(engine.containers()),
    reading(readSwarm(engine)),
  ]);
  const swarm = info.ok && isWorker(info.value) ? await managersAnswer(engine, info.value) : own;
  const engineTime = info.ok ? Date.parse(info.value.SystemTime) : Number.NaN;
  const now = Number.isNaN(engineTime) ? clock() : Math.min(engineTime, clock());
  const ownService = containers.ok ? serviceOf(containers.value, hostname()) : undefined;
  return { now, info, containers, swarm, ownService };
}

async function managersAnswer(engine: Engine, worker: Info): Promise<Reading<SwarmFacts>> {
  return engine.askManagers === undefined
    ? { ok: false, error: 'Only a manager knows the services.' }
    : reading(engine.askManagers(worker));
}

/** The service this process is a task of. In a container the host name is its short ID, unless set otherwise. */
function serviceOf(containers: readonly ContainerSummary[], name: string): string | undefined {
  if (!/^[0-9a-f]{12}$/.test(name)) return undefined;
  const own = containers.find(({ Id, State }) => State === 'running' && Id.startsWith(name));
  return own?.Labels['com.docker.swarm.service.id'];
}

/**
 * The snapshot of an Engine that couldn't be reached, or was refused. The reason is reported once, elsewhere.
 *
 * @param engine why there is no Engine to read
 */
export function nothingKnown(engine: Reading<Engine>, clock: () => number): Snapshot {
  const refused = !engine.ok && engine.remedy !== undefined;
  const error = refused ? 'the Engine was refused' : 'the Engine cannot be reached';
  const failed = { ok: false, error } as const;
  return {
    now: clock(),
    version: failed,
    apiVersion: undefined,
    info: failed,
    containers: failed,
    swarm: failed,
    images: failed,
    events: failed,
  };
}

/** Asks a manager. @throws {EngineError} if it isn't one, or a call fails */
export async function readSwarm(engine: Engine): Promise<SwarmFacts> {
  const [services, tasks, upToDate, nodes] = await Promise.all([
    engine.services(),
    engine.tasks(),
    engine.upToDateTasks(),
    engine.nodes(),
  ]);
  return { services, tasks, upToDate: new Set(upToDate.map((task) => task.ID)), nodes };
}
