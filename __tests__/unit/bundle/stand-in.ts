import { createServer } from 'node:http';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** How much of everything a stand-in says there is. */
export interface Size {
  images: number;
  services: number;
  tasks: number;
}

export interface StandIn {
  /** What `docker-host` takes. */
  host: string;
  /** The paths that were asked for, sorted. */
  calls(): string[];
  stop(): Promise<void>;
}

/**
 * Answers as an Engine of a given size would, and instantly. For what must not depend on that size:
 * what an Engine really says is tested on real ones.
 *
 * @param folder where its socket goes
 */
export async function standIn(folder: string, size: Size): Promise<StandIn> {
  const answers = answersOf(folder, size);
  const calls: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').replace(/^\/v[\d.]+/, '');
    calls.push(`${request.method} ${path}`);
    response.setHeader('api-version', '1.41').end(JSON.stringify(answers[path] ?? null));
  });
  const socketPath = join(folder, 'engine.sock');
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  return {
    host: `unix://${socketPath}`,
    calls: () => calls.toSorted(),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function answersOf(folder: string, size: Size): Record<string, unknown> {
  const times = <T>(count: number, make: (i: number) => T) =>
    Array.from({ length: count }, (_, i) => make(i));
  const tasks = times(size.tasks, (i) => ({
    ID: `task${i}`,
    ServiceID: `service${i % size.services}`,
    NodeID: 'node',
    Slot: 1 + Math.floor(i / size.services),
    DesiredState: 'running',
    Status: { Timestamp: '2024-01-01T00:00:00Z', State: 'running' },
  }));
  return {
    '/_ping': 'OK',
    '/version': { Version: '20.10.24', ApiVersion: '1.41' },
    '/info': {
      ID: 'STAND:IN',
      Name: hostname(),
      OSType: 'linux',
      Driver: 'overlay2',
      DriverStatus: [],
      DockerRootDir: folder,
      SystemTime: new Date().toISOString(),
      Swarm: { LocalNodeState: 'active', ControlAvailable: true },
    },
    '/images/json?all=true': times(size.images, (i) => ({
      Id: `sha256:${i.toString(16).padStart(64, '0')}`,
      RepoTags: i % 2 ? [`registry.test/team/app:${i}`] : null,
      Created: 1_700_000_000 + i,
      Size: 1_000_000,
    })),
    '/containers/json?all=true': [],
    '/services': times(size.services, (i) => ({
      ID: `service${i}`,
      UpdatedAt: '2024-01-01T00:00:00Z',
      Spec: {
        Name: `service${i}`,
        TaskTemplate: { ContainerSpec: { Image: `registry.test/team/app:${i}` } },
        Mode: { Replicated: { Replicas: size.tasks / size.services } },
      },
    })),
    '/tasks': tasks,
    '/tasks?filters={"_up-to-date":["true"]}': tasks,
    '/nodes': [{ ID: 'node', Status: { State: 'ready' } }],
  };
}
