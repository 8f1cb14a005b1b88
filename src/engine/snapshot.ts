import { type Reading, reading } from '../reading.js';
import type { ContainerSummary, ImageSummary, Info, Node, Service, Task, Version } from './api.js';
import type { Engine } from './client.js';

/** What a Swarm manager knows, in one piece: a verdict needs all of it or none. */
export interface SwarmFacts {
  services: Service[];
  tasks: Task[];
  /** IDs of the tasks that match the current spec of their service. */
  upToDate: ReadonlySet<string>;
  nodes: Node[];
}

/** What changes from one moment to the next: asked for again before and while removing. */
export interface Activity {
  /**
   * The moment of reading, in ms since 1970: the earlier one of the Engine's clock and our own, for
   * that makes everything younger.
   */
  now: number;
  info: Reading<Info>;
  containers: Reading<ContainerSummary[]>;
  /** Fails on an Engine that is no Swarm manager; `info` tells whether that matters. */
  swarm: Reading<SwarmFacts>;
}

/** Everything that is known of an Engine, read once, in parallel. */
export interface Snapshot extends Activity {
  version: Reading<Version>;
  apiVersion: string | undefined;
  images: Reading<ImageSummary[]>;
}

/** Reads an Engine. Never throws: each fact that could not be had says why. */
export async function readSnapshot(engine: Engine, clock: () => number): Promise<Snapshot> {
  const [activity, images, version] = await Promise.all([
    readActivity(engine, clock),
    reading(engine.images()),
    reading(engine.version()),
  ]);
  return { ...activity, images, version, apiVersion: engine.apiVersion };
}

/** Reads the part of an Engine's state that gates and use depend on. Never throws. */
export async function readActivity(engine: Engine, clock: () => number): Promise<Activity> {
  const [info, containers, swarm] = await Promise.all([
    reading(engine.info()),
    reading(engine.containers()),
    reading(readSwarm(engine)),
  ]);
  const engineTime = info.ok ? Date.parse(info.value.SystemTime) : Number.NaN;
  const now = Number.isNaN(engineTime) ? clock() : Math.min(engineTime, clock());
  return { now, info, containers, swarm };
}

/** The snapshot of an Engine that could not be reached at all. Why is told once, elsewhere. */
export function unreachable(clock: () => number): Snapshot {
  const failed = { ok: false, error: 'the Engine cannot be reached' } as const;
  return {
    now: clock(),
    version: failed,
    apiVersion: undefined,
    info: failed,
    containers: failed,
    swarm: failed,
    images: failed,
  };
}

async function readSwarm(engine: Engine): Promise<SwarmFacts> {
  const [services, tasks, upToDate, nodes] = await Promise.all([
    engine.services(),
    engine.tasks(),
    engine.upToDateTasks(),
    engine.nodes(),
  ]);
  return { services, tasks, upToDate: new Set(upToDate.map((task) => task.ID)), nodes };
}
