import { describe, expect, it } from 'vitest';
import { CONTAINERS, lookAtContainers } from '../../../../src/checks/rivals/containers.js';
import { rivalChecks } from '../../../../src/checks/rivals/search.js';
import {
  type ContainerSummary,
  containersSchema,
  servicesSchema,
} from '../../../../src/engine/api.js';
import type { Engine } from '../../../../src/engine/client.js';
import type { Reading } from '../../../../src/reading.js';
import { swarm } from '../../swarm.js';

const SOCKET = { Type: 'bind', Source: '/var/run/docker.sock' };

const PRUNE = 'docker system prune -a';

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
async function check(
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
  const snapshot = { containers, swarm: services.length > 0 ? facts : none };
  return rivalChecks(CONTAINERS, await lookAtContainers(snapshot, engine), store);
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
      {
        status: 'ok',
        found: expect.stringMatching(
          /^none in 1 container and 0 services; looked for docker system, .*docuum/,
        ),
      },
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
  ])('finds a container by %s', async (_, overrides) => {
    expect(await check(overrides)).toMatchObject([
      {
        what: expect.stringMatching(/^Rival pruner: container /),
        status: 'warning',
        where: expect.stringMatching(/^container /),
        remedy: expect.stringMatching(/^Run `docker rm --force /),
      },
    ]);
  });

  it.each([
    ['that has ended', { State: 'exited', Command: 'docker system prune -a' }],
    ['with a name like that', { Names: ['/nightly-prune'], Mounts: [SOCKET] }],
    ['that names a script, which is not one of the host', { Command: 'sh /etc/cron.daily/x' }],
    ['of ours by its image', { Image: 'ghcr.io/o/gated-docker-prune:1', Command: PRUNE }],
    ['of ours by its name', { Names: ['/gated-docker-prune-observer'], Command: PRUNE }],
    ['of ours by a label', { Labels: { 'gated-docker-prune.part': 'prune' }, Command: PRUNE }],
    ['of an odd shape', { Command: ['docker system prune -a'], Labels: null }],
  ])('passes over a container %s', async (_, overrides) => {
    expect(await check(overrides)).toMatchObject([{ status: 'ok' }]);
  });

  it.each([
    ['containrrr/watchtower:1', 'WATCHTOWER_CLEANUP=true', 'WATCHTOWER_CLEANUP=false'],
    ['ghcr.io/nicholas-fedor/watchtower', 'WATCHTOWER_CLEANUP=1', 'OTHER_CLEANUP=1'],
    ['containrrr/shepherd', 'IMAGE_AUTOCLEAN_LIMIT=5', 'IMAGE_AUTOCLEAN_LIMIT='],
    ['mazzolino/shepherd', 'IMAGE_AUTOCLEAN_LIMIT=5', ''],
    ['shizunge/gantry:0.4', '', 'GANTRY_CLEANUP_IMAGES=false'],
    ['getwud/wud', 'WUD_TRIGGER_DOCKER_LOCAL_PRUNE=true', 'WUD_TRIGGER_DOCKER_LOCAL_PRUNE=false'],
    ['fmartinou/whats-up-docker', 'WUD_TRIGGER_DOCKERCOMPOSE_a1_PRUNE=true', ''],
    ['codeswhat/drydock', 'DD_ACTION_DOCKER_LOCAL_PRUNE=true', 'DD_ACTION_HTTP_LOCAL_PRUNE=true'],
    ['pyouroboros/ouroboros', 'CLEANUP=true', 'CLEANUP=false'],
    ['amayer1983/docksentry', 'AUTO_CLEANUP=true', ''],
  ])(
    'finds %s by its variables, and passes over one that does not clean up',
    async (Image, on, off) => {
      const [warning] = await check({ Image }, { engine: inspecting('A=b', on) });
      expect(warning).toMatchObject({
        what: 'Rival pruner: container some',
        status: 'warning',
        found: expect.stringMatching(
          /^container some runs `.*`: after an update it removes the previous image$/,
        ),
        remedy: 'Run `docker rm --force some`.',
      });
      expect(await check({ Image }, { engine: inspecting('A=b', off) })).toMatchObject([
        { status: 'ok' },
      ]);
    },
  );

  it('finds watchtower by its command', async () => {
    const Image = 'containrrr/watchtower';
    for (const [Command, status] of [
      ['/watchtower --cleanup --interval 30', 'warning'],
      ['/watchtower --cleanup=false', 'ok'],
    ]) {
      expect(await check({ Image, Command }, { engine: inspecting() })).toMatchObject([{ status }]);
    }
  });

  it('says what it cannot see: variables, and settings in a database', async () => {
    expect(await check({ Image: 'getwud/wud' })).toMatchObject([
      {
        status: 'not-checked',
        found: expect.stringMatching(/But the variables of container some \(wud\) cannot be read$/),
      },
    ]);
    for (const Image of ['dokploy/dokploy:v0.26', 'ghcr.io/moghtech/komodo-periphery:latest']) {
      expect(await check({ Image })).toMatchObject([
        { status: 'not-checked', found: expect.stringMatching(/may prune.* turn off /) },
      ]);
    }
  });

  it('asks for the environment of no other', async () => {
    const other = { inspectContainer: () => expect.fail() } as unknown as Engine;
    expect(await check({}, { engine: other })).toMatchObject([{ status: 'ok' }]);
  });

  it.each([
    [
      'its command',
      service('x', { Image: 'a', Command: ['docker'], Args: ['system', 'prune', '-af'] }),
    ],
    ['its arguments', service('x', { Image: 'docker:cli', Args: ['image', 'prune', '--all'] })],
    ['its image', service('x', { Image: 'stephanmisc/docuum' })],
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

  it('passes over a service of ours, but not over an image that is to be kept', async () => {
    const labels = { 'gated-docker-prune.part': 'prune' };
    const ours = service('prune_prune', {
      Image: 'mirror/prune:1',
      Command: [PRUNE],
      Labels: labels,
    });
    expect(await check({}, { services: ours })).toMatchObject([{ status: 'ok' }]);
    const Labels = { 'gated-docker-prune.keep': '' };
    expect(await check({ Labels, Command: PRUNE })).toMatchObject([{ status: 'warning' }]);
  });

  it('keeps nothing of an environment but what tells to clean up', () => {
    const [parsed] = service('x', {
      Env: ['TOKEN=s3cret', 'a\nPRUNE=s3cret', 'WATCHTOWER_CLEANUP=1'],
    });
    expect(JSON.stringify(parsed)).not.toContain('s3cret');
  });

  it('says when the containers cannot be listed', async () => {
    await expect(lookAtContainers({ containers: none, swarm: none }, undefined)).rejects.toThrow(
      none.error,
    );
  });
});
