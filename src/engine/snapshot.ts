import { hostname } from 'node:os';
import { type Reading, reading } from '../reading.js';
import type { ContainerSummary, EngineEvent, ImageSummary, Info, Version } from './api.js';
import type { Engine } from './client.js';
import type { SwarmFacts } from './swarm-facts.js';

/** What changes from one moment to the next: asked for again before and while removing. */
export interface LiveSnapshot {
  /**
   * The moment of reading, in ms since 1970: the earlier one of the Engine's clock and our own, for
   * that makes everything younger.
   */
  now: number;
  info: Reading<Info>;
  containers: Reading<ContainerSummary[]>;
  /**
   * Fails on an Engine that is no Swarm manager and knows none to ask; `info` tells whether that
   * matters.
   */
  swarm: Reading<SwarmFacts>;
  /** The ID of the Swarm service of which this very process is a task. */
  ownService?: string | undefined;
}

/** Everything that is known of an Engine, read once, in parallel. */
export interface Snapshot extends LiveSnapshot {
  version: Reading<Version>;
  apiVersion: string | undefined;
  images: Reading<ImageSummary[]>;
  /** By which images came into use or out of it: the last that the Engine remembers, 256 of all kinds. */
  events: Reading<EngineEvent[]>;
}

/** Reads an Engine. Never throws: each fact that could not be had says why. */
export async function readSnapshot(engine: Engine, clock: () => number): Promise<Snapshot> {
  const snapshot = readLiveSnapshot(engine, clock);
  const [images, version, events] = await Promise.all([
    reading(engine.images()),
    reading(engine.version()),
    reading(snapshot.then((known) => pastUseEvents(engine, known))),
  ]);
  return { ...(await snapshot), images, version, events, apiVersion: engine.apiVersion };
}

/** By the Engine's clock, since it waits for what is to come. */
async function pastUseEvents(engine: Engine, { info }: LiveSnapshot): Promise<EngineEvent[]> {
  if (!info.ok) throw new Error(info.error);
  return engine.pastEvents('uses', 1, Date.parse(info.value.SystemTime));
}

/** Reads the part of an Engine's state that gates and use depend on. Never throws. */
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

/** Whether an Engine is in a Swarm and knows nothing of it. */
export function isWorker({ Swarm }: Info): boolean {
  return Swarm.LocalNodeState === 'active' && Swarm.ControlAvailable !== true;
}

async function managersAnswer(engine: Engine, worker: Info): Promise<Reading<SwarmFacts>> {
  return engine.askManagers === undefined
    ? { ok: false, error: 'Only a manager knows the services.' }
    : reading(engine.askManagers(worker));
}

/**
 * The service of which this process is a task, by the name of the host that it sees: in a container
 * that is the short ID of the container, unless told otherwise.
 */
function serviceOf(containers: readonly ContainerSummary[], name: string): string | undefined {
  if (!/^[0-9a-f]{12}$/.test(name)) return undefined;
  const own = containers.find(({ Id, State }) => State === 'running' && Id.startsWith(name));
  return own?.Labels['com.docker.swarm.service.id'];
}

/**
 * The snapshot of an Engine that could not be reached at all, or was refused. Why is told once, elsewhere.
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

/**
 * Asks a manager.
 *
 * @throws {EngineError} when it is none, or one of the calls fails
 */
export async function readSwarm(engine: Engine): Promise<SwarmFacts> {
  const [services, tasks, upToDate, nodes] = await Promise.all([
    engine.services(),
    engine.tasks(),
    engine.upToDateTasks(),
    engine.nodes(),
  ]);
  return { services, tasks, upToDate: new Set(upToDate.map((task) => task.ID)), nodes };
}
