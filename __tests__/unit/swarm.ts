import type { Node, Service, SwarmFacts, Task } from '../../src/engine/api.js';

/** The moment at which the facts below are read. */
export const NOW = Date.parse('2026-01-01T12:00:00Z');

/** A timestamp that lies `seconds` before {@link NOW}. */
export const ago = (seconds: number) => new Date(NOW - seconds * 1000).toISOString();

interface ServiceOptions {
  mode?: Service['Spec']['Mode'];
  restart?: { Condition?: string; MaxAttempts?: number };
  /** In seconds. */
  monitor?: number;
  update?: string;
  updatedAt?: string;
  image?: string;
  previousImage?: string;
  labels?: Record<string, string>;
  iteration?: number;
}

/** A service named `web`, replicated once, with overrides. */
export function service(options: ServiceOptions = {}): Service {
  const spec = (image: string) => ({
    Name: 'web',
    Labels: options.labels ?? {},
    TaskTemplate: {
      ContainerSpec: { Image: image, Mounts: [] },
      RestartPolicy: options.restart ?? { Condition: 'any' },
    },
    Mode: options.mode ?? { Replicated: { Replicas: 1 } },
    UpdateConfig: options.monitor === undefined ? null : { Monitor: options.monitor * 1e9 },
  });
  return {
    ID: 'web-id',
    UpdatedAt: options.updatedAt ?? ago(3600),
    Spec: spec(options.image ?? 'recipe:1'),
    PreviousSpec: options.previousImage === undefined ? null : spec(options.previousImage),
    UpdateStatus: options.update === undefined ? null : { State: options.update },
    JobStatus:
      options.iteration === undefined ? null : { JobIteration: { Index: options.iteration } },
  };
}

interface TaskOptions {
  id?: string;
  slot?: number;
  node?: string;
  state?: string;
  desired?: string;
  /** When it came into its state, in seconds before {@link NOW}. */
  since?: number;
  serviceId?: string;
  iteration?: number;
  err?: string;
  container?: string;
  /** Whether it matches the current spec. */
  outdated?: boolean;
}

let serial = 0;

/** A task of {@link service} that has run for an hour, with overrides. */
export function task(options: TaskOptions = {}): Task & { outdated: boolean } {
  serial += 1;
  return {
    ID: options.id ?? `task-${serial}`,
    ServiceID: options.serviceId ?? 'web-id',
    NodeID: options.node ?? 'node-1',
    Slot: options.slot ?? 1,
    DesiredState: options.desired ?? 'running',
    Status: {
      Timestamp: ago(options.since ?? 3600),
      State: options.state ?? 'running',
      Err: options.err ?? null,
      ContainerStatus: { ContainerID: options.container ?? '' },
    },
    Spec: { ContainerSpec: {} },
    JobIteration: options.iteration === undefined ? null : { Index: options.iteration },
    outdated: options.outdated ?? false,
  };
}

/** A node that has not changed for an hour, with overrides. */
export function node(id: string, state = 'ready', since = 3600): Node {
  return {
    ID: id,
    UpdatedAt: ago(since),
    Status: { State: state },
    Description: { Hostname: `host-of-${id}` },
  };
}

/** What a manager with these services and tasks knows. */
export function swarm(
  services: Service[],
  tasks: ReturnType<typeof task>[],
  nodes: Node[] = ['node-1', 'node-2', 'node-3'].map((id) => node(id)),
): SwarmFacts {
  const upToDate = tasks.filter(({ outdated }) => !outdated).map(({ ID }) => ID);
  return { services, tasks, upToDate: new Set(upToDate), nodes };
}
