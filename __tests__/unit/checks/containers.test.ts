import { describe, expect, it } from 'vitest';
import { containerChecks } from '../../../src/checks/containers.js';
import {
  type ContainerSummary,
  containersSchema,
  servicesSchema,
} from '../../../src/engine/api.js';
import type { Engine } from '../../../src/engine/client.js';
import type { Reading } from '../../../src/reading.js';
import { swarm } from '../swarm.js';

const SOCKET = { Type: 'bind', Source: '/var/run/docker.sock' };

/** A container as the Engine lists it. */
function container(overrides: object): ContainerSummary {
  const [parsed] = containersSchema.parse([
    {
      Id: 'c'.repeat(64),
      Names: ['/some'],
      Image: 'app:1',
      ImageID: 'sha256:1',
      State: 'running',
      Labels: {},
      Mounts: [],
      ...overrides,
    },
  ]);
  if (parsed === undefined) throw new Error('no container');
  return parsed;
}

/** A service as the Engine lists it. */
function service(name: string, ContainerSpec: object, Labels = {}) {
  return servicesSchema.parse([
    {
      ID: name,
      UpdatedAt: '',
      Spec: { Name: name, Labels, TaskTemplate: { ContainerSpec }, Mode: { Global: {} } },
    },
  ]);
}

const none = { ok: false, error: 'This node is not a swarm manager' } as const;

/** Checks one container, and one service if there is one. */
function check(
  overrides: object,
  {
    services = [],
    engine,
    store = 'overlay2',
  }: {
    services?: ReturnType<typeof service>;
    engine?: Engine;
    store?: string;
  } = {},
) {
  const containers = { ok: true, value: [container(overrides)] } satisfies Reading<
    ContainerSummary[]
  >;
  const facts = { ok: true, value: { ...swarm([], []), services } } as const;
  return containerChecks({ containers, swarm: services.length > 0 ? facts : none }, engine, store);
}

/** An Engine that only inspects: a container with this environment. */
function inspecting(...Env: string[]): Engine {
  const inspectContainer = async () => ({
    Id: '',
    Name: '',
    Image: '',
    Mounts: [],
    Config: { Env },
  });
  return { inspectContainer } as unknown as Engine;
}

describe('the check of containers and services', () => {
  it('finds nothing in what does not prune', async () => {
    expect(await check({ Command: 'nginx -g "daemon off;"' })).toMatchObject([
      { status: 'ok', found: 'none (1 container, 0 services)' },
    ]);
  });

  it.each([
    ['a command', { Command: 'sh -c "while :; do docker system prune -af; sleep 1d; done"' }],
    [
      'the image docker',
      { Image: 'docker:28-cli', Command: 'docker-entrypoint.sh system prune -a' },
    ],
    [
      'a label of a scheduler',
      { Labels: { 'ofelia.job-local.x.command': 'docker image prune -a' } },
    ],
    ['docker-gc', { Image: 'spotify/docker-gc@sha256:'.concat('a'.repeat(64)) }],
    ['docuum', { Image: 'stephanmisc/docuum' }],
    ['a name and the socket', { Names: ['/nightly-prune'], Mounts: [SOCKET] }],
    [
      'watchtower with cleanup',
      { Image: 'containrrr/watchtower:1', Command: '/watchtower --cleanup' },
    ],
  ])('finds a container by %s', async (_, overrides) => {
    const [found, ...others] = await check(overrides);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      status: 'warning',
      where: expect.stringMatching(/^container /),
    });
    expect(found?.remedy).toMatch(/^docker rm --force |^Unset WATCHTOWER_CLEANUP/);
  });

  it.each([
    ['that has ended', { State: 'exited', Command: 'docker system prune -a' }],
    ['that is watchtower without cleanup', { Image: 'containrrr/watchtower' }],
    ['that has a name, but no socket', { Names: ['/prune-the-roses'] }],
    ['of an odd shape', { Command: ['docker system prune -a'], Labels: null }],
  ])('passes over a container %s', async (_, overrides) => {
    expect(await check(overrides)).toMatchObject([{ status: 'ok' }]);
  });

  it('asks for the environment of a watchtower, and of no other', async () => {
    const image = { Image: 'containrrr/watchtower' };
    const on = inspecting('WATCHTOWER_CLEANUP=true');
    expect(await check(image, { engine: on })).toMatchObject([{ status: 'warning' }]);
    const off = inspecting('WATCHTOWER_CLEANUP=false');
    expect(await check(image, { engine: off })).toMatchObject([{ status: 'ok' }]);
    const other = { inspectContainer: () => expect.fail() } as unknown as Engine;
    expect(await check({}, { engine: other })).toMatchObject([{ status: 'ok' }]);
  });

  it.each([
    [
      'its command',
      service('x', { Image: 'a', Command: ['docker'], Args: ['system', 'prune', '-af'] }),
    ],
    ['its arguments', service('x', { Image: 'docker:cli', Args: ['image', 'prune', '--all'] })],
    ['its name', service('docker-prune', { Image: 'a', Mounts: [SOCKET] })],
    [
      'its variables',
      service('x', { Image: 'containrrr/watchtower', Env: ['WATCHTOWER_CLEANUP=1'] }),
    ],
  ])('finds a service by %s, and names it once', async (_, services) => {
    const task = {
      Labels: { 'com.docker.swarm.service.id': 'x' },
      Command: 'docker system prune -a',
    };
    const checks = await check(task, { services });
    expect(checks).toMatchObject([
      { status: 'warning', where: expect.stringMatching(/^service /) },
    ]);
  });

  it('keeps nothing of an environment but what tells to clean up', () => {
    const [parsed] = service('x', { Env: ['TOKEN=s3cret', 'WATCHTOWER_CLEANUP=1'] });
    expect(JSON.stringify(parsed)).not.toContain('s3cret');
  });

  it('says when the containers cannot be listed', async () => {
    const checks = await containerChecks({ containers: none, swarm: none }, undefined, 'overlay2');
    expect(checks).toMatchObject([{ status: 'not-checked' }]);
  });
});
