import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EACH_ENGINE, GRAPH_DRIVER, OLDEST, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { listImages, loadImage, pushImage } from '../harness/images.js';
import { type Registry, startRegistry } from '../harness/registry.js';
import { type ActionOptions, runAction } from '../harness/run-action.js';
import { createService, removeService, waitConverged, waitDrained } from '../harness/swarm.js';
import {
  makeCertificate,
  startTokenRegistry,
  type TokenRegistry,
} from '../harness/token-registry.js';
import { nodeBy } from './attempt.js';
import { untilObserved } from './observed.js';
import { growOld, imageIds, OPEN_GATES, recordCalls, startApp, wipe } from './scene.js';

const HUB = fileURLToPath(new URL('../harness/hub.js', import.meta.url));
const CREATED = '2024-01-01T00:00:00Z';

type Result = Awaited<ReturnType<typeof runAction>>;

/** The checks of a run whose subject begins so. */
function checks({ report, log }: Result, what: string) {
  const found = report?.checks.filter((each) => each.what.startsWith(what)) ?? [];
  if (found.length === 0) throw new Error(`No check of ${what}:\n${log}`);
  return found;
}

const RETENTION = 'The images that the job used';
const EVICTIONS = 'No image disappeared';
const CONTAINERS = 'No container or service';
const RIVAL = 'Rival pruner: ';
const RUN_APP = 'A run-app was seen';
const HOST = 'Nothing else on this host';

describe.each(EACH_ENGINE)('the checks of the host on %s', (_name, kind) => {
  let engine: TestEngine;
  let registry: Registry;
  let stateDir: string;

  beforeAll(async () => {
    engine = await startEngine({ ...kind, swarm: true });
    registry = await startRegistry(engine);
  });
  afterAll(() => engine?.stop());
  beforeEach(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'gdp-state-'));
  });
  afterEach(async () => {
    await wipe(engine);
    await rm(stateDir, { recursive: true });
  });

  const inputs = (more: Record<string, string> = {}) => ({
    ...OPEN_GATES,
    'docker-host': engine.host,
    'registry-check': 'none',
    'state-dir': stateDir,
    ...more,
  });
  const run = (more: Record<string, string> = {}) => runAction('main', { inputs: inputs(more) });

  /** Runs a job with this work between the main and the post phase. */
  async function job(work: () => Promise<void>) {
    const post = inputs({ when: 'post' });
    const main = await runAction('main', { inputs: post });
    // Whatever happened: the post phase ends the observer.
    const failure = await work().then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    const result = await runAction('post', { inputs: post, state: main.state });
    if (failure !== undefined) throw failure.error;
    return result;
  }

  /** Waits until the observer of the job has written down the ID of the container's image. */
  const untilNoted = (who: string) =>
    untilObserved(
      stateDir,
      who,
      ({ by, reference }) => by.startsWith(who) && reference.startsWith('sha256:'),
    );

  async function removeContainers() {
    const ids = (await engine.docker('ps', '-aq')).split('\n').filter(Boolean);
    if (ids.length > 0) await engine.docker('rm', '-f', ...ids);
  }

  it('confirm that what a job used is still there, and that nobody else prunes', async () => {
    await loadImage(engine, { busybox: true, layers: [1000], tags: ['app:1'] });
    const recipe = await pushImage(engine, registry, 'recipe:1', { layers: [5000] });
    const result = await job(async () => {
      await engine.docker('run', '-d', '--name', 'single', 'app:1', 'sleep', '600');
      const command = ['sleep', '600'];
      await createService(engine, { name: 'web', image: recipe.reference, command });
      await waitConverged(engine, 'web');
      await untilNoted('container single');
      await untilNoted('container web.1');
      await removeService(engine, 'web');
      await waitDrained(engine);
      await removeContainers();
    });
    expect(checks(result, RETENTION)).toMatchObject([
      { status: 'ok', found: '2 images used, all there' },
    ]);
    expect(checks(result, CONTAINERS)).toMatchObject([{ status: 'ok' }]);
    expect(result.exitCode).toBe(0);
    expect(result.log).not.toMatch(/::warning(?!.*Still (?:above|short))/);
    expect(result.summary).toContain('<summary>Host checks: ');
    expect(result.log).toMatch(/^::group::Host checks: \d+ /m);
  });

  it('warn of an image that teardown removed, and tell what the Engine knows', async () => {
    const id = await loadImage(engine, { busybox: true, layers: [1100], tags: ['app:1'] });
    await loadImage(engine, { busybox: true, layers: [1200], tags: ['kept:1'] });
    const result = await job(async () => {
      await engine.docker('run', '-d', '--name', 'gone', 'app:1', 'sleep', '600');
      await engine.docker('run', '-d', '--name', 'stays', 'kept:1', 'sleep', '600');
      await untilNoted('container gone');
      await untilNoted('container stays');
      await removeContainers();
      await engine.docker('image', 'rm', 'app:1');
    });
    const [check, ...others] = checks(result, RETENTION);
    expect(others).toEqual([]);
    expect(check?.status).toBe('warning');
    expect(check?.found).toContain('app:1');
    expect(check?.found).toContain(id.slice('sha256:'.length).slice(0, 12));
    expect(check?.found).toContain('container gone');
    expect(check?.found).not.toContain('kept:1');
    expect(check?.found).toMatch(/not by this run; the Engine's events show its delete at 20/);
    expect(result.log).toContain(
      '::warning title=Gated Docker Prune%3A Images that the job used are gone',
    );
    // A check blocks nothing.
    expect({ outcome: result.outputs['outcome'], exitCode: result.exitCode }).toEqual({
      outcome: 'nothing-to-prune',
      exitCode: 0,
    });
  });

  it('tell of images that somebody else removed between two runs, once, and of none of ours', async () => {
    const recipe = await pushImage(engine, registry, 'evicted:1', { layers: [2_000_000] });
    await engine.docker('pull', recipe.reference);
    await loadImage(engine, { created: CREATED, layers: [500] });
    await growOld();
    const first = await run();
    expect(first.outputs['images-removed']).toBe('1');
    expect(checks(first, EVICTIONS)).toMatchObject([{ status: 'not-checked' }]);

    // Our own removal is no news.
    expect(checks(await run(), EVICTIONS)).toMatchObject([
      { status: 'ok', found: expect.stringMatching(/^none between/) },
    ]);

    // The rival, as NixOS ran it, but for its filter.
    await engine.docker('system', 'prune', '--force', '--all');
    const [check] = checks(await run(), EVICTIONS);
    if (kind.version === '26.1' && kind.store === 'containerd') {
      // Its events don't tell of this removal.
      expect(check).toMatchObject({ status: 'not-checked' });
      return;
    }
    expect(check).toMatchObject({
      status: 'warning',
      title: 'Images disappeared between two runs',
    });
    expect(check?.found).toMatch(
      /^1 image, .*evicted@sha256:[0-9a-f]{12} \(.*B\); between 20.* UTC and 20.* UTC; the Engine remembers 1 of 1, the last at 20.* UTC$/,
    );
    expect(checks(await run(), EVICTIONS)).toMatchObject([{ status: 'ok' }]);
  });

  it('find a container and a service that prune', async () => {
    const tools = await pushImage(engine, registry, 'tools:1', { layers: [100] });
    const prune = 'sleep 600; docker system prune -af --volumes';
    await engine.docker('pull', tools.reference);
    await engine.docker('run', '-d', '--name', 'nightly', tools.reference, 'sh', '-c', prune);
    const command = ['sh', '-c', 'sleep 600; docker image prune -a'];
    await createService(engine, { name: 'docker-prune', image: tools.reference, command });
    await waitConverged(engine, 'docker-prune');
    const result = await run();
    const found = checks(result, RIVAL);
    expect(found.map(({ status, what }) => `${status} ${what}`).sort()).toEqual([
      'warning Rival pruner: container nightly',
      'warning Rival pruner: service docker-prune',
    ]);
    expect(result.log).toContain('::warning title=Gated Docker Prune%3A Rival pruner%3A container');
    expect(result.summary).toContain('docker service rm');
    await removeService(engine, 'docker-prune');
    await waitDrained(engine);
    await removeContainers();
  });

  it('find programs that clean up by their image and variables, and none that does not', async () => {
    const rivals = {
      'containrrr/shepherd:latest': 'IMAGE_AUTOCLEAN_LIMIT=5',
      'shizunge/gantry:latest': 'GANTRY_SLEEP_SECONDS=60',
      'getwud/wud:latest': 'WUD_TRIGGER_DOCKER_LOCAL_PRUNE=true',
    };
    const quiet = {
      'containrrr/watchtower:1': 'WATCHTOWER_CLEANUP=false',
      'app:1': 'CLEANUP=true',
    };
    const unclear = { 'dokploy/dokploy:latest': 'A=b' };
    const all = Object.entries({ ...rivals, ...quiet, ...unclear });
    const tags = all.map(([image]) => image);
    await loadImage(engine, { busybox: true, layers: [1300], tags });
    for (const [image, env] of all) {
      const name = image.replace(/^.*\/|:.*$/g, '');
      await engine.docker('run', '-d', '--name', name, '-e', env, image, 'sleep', '600');
    }
    const command = ['sleep', '600'];
    const service = { name: 'updater', image: 'getwud/wud:latest', command };
    await createService(engine, service);
    await waitConverged(engine, 'updater');
    const result = await run();
    expect(
      checks(result, RIVAL)
        .map(({ what, status }) => `${status} ${what}`)
        .sort(),
    ).toEqual(
      ['gantry', 'shepherd', 'wud'].map((name) => `warning Rival pruner: container ${name}`),
    );
    expect(checks(result, CONTAINERS)).toMatchObject([
      {
        status: 'not-checked',
        found: expect.stringMatching(/^container dokploy may prune.*turn off Daily Docker Cleanup/),
      },
    ]);
    await removeService(engine, 'updater');
    await waitDrained(engine);
    await removeContainers();
    expect(checks(await run(), CONTAINERS)).toMatchObject([
      {
        status: 'ok',
        found: expect.stringMatching(/looked for docker system, .*watchtower with cleanup/),
      },
    ]);
  });

  it('take nothing of ours for a rival', async () => {
    const ours = 'ghcr.io/owner/gated-docker-prune:1';
    await loadImage(engine, { busybox: true, layers: [1400], tags: [ours, 'mirror/prune:1'] });
    // As docker/compose.yml and examples/fleet/stack.yml do, with what any rival has.
    const loop = 'while :; do echo; docker system prune -a; sleep 600; done';
    const socket = `type=bind,source=${engine.socketPath},target=/var/run/docker.sock`;
    const options = ['-d', '--mount', socket];
    await engine.docker('run', ...options, '--name', 'prune-1', ours, 'sh', '-c', loop);
    await engine.docker(
      ...['run', ...options, '--name', 'observer', '--label', 'gated-docker-prune.part=observer'],
      ...['mirror/prune:1', 'sh', '-c', loop],
    );
    const command = ['sh', '-c', loop];
    await createService(engine, { name: 'prune_prune', image: ours, command });
    await waitConverged(engine, 'prune_prune');
    expect(checks(await run(), CONTAINERS)).toMatchObject([{ status: 'ok' }]);
    await removeService(engine, 'prune_prune');
    await waitDrained(engine);
    await removeContainers();
  });

  it('ask for the name of the deployer where services come and go and no run-app is ever seen', async () => {
    await loadImage(engine, { busybox: true, layers: [1500], tags: ['app:1'] });
    const deploy = async () => {
      await createService(engine, { name: 'web', image: 'app:1', command: ['sleep', '600'] });
      await waitConverged(engine, 'web');
      await removeService(engine, 'web');
      await waitDrained(engine);
    };
    const seen = async (more = {}) => checks(await run(more), RUN_APP);
    expect(await seen()).toMatchObject([
      { status: 'ok', found: expect.stringMatching(/^not yet/) },
    ]);
    await deploy();
    expect(await seen()).toMatchObject([{ found: expect.stringMatching(/before 1 run$/) }]);
    expect(await seen()).toMatchObject([{ found: expect.stringMatching(/before 1 run$/) }]);

    // As after eight more of the same.
    const [file = ''] = (await readdir(stateDir)).filter((name) => /^usage-.*\.json$/.test(name));
    const text = await readFile(join(stateDir, file), 'utf8');
    await writeFile(join(stateDir, file), text.replace('"deployments":1', '"deployments":9'));
    await deploy();
    expect(await seen()).toMatchObject([
      { status: 'notice', found: expect.stringMatching(/came or went before 10 runs$/) },
    ]);

    // Once it has a name that is there, nobody asks again.
    const name = `gdp-app-${process.pid}`;
    const app = await startApp(name);
    const found = expect.stringMatching(/^last seen at 20/);
    try {
      expect(await seen({ 'run-app-process': name })).toMatchObject([{ status: 'ok', found }]);
    } finally {
      await app.stop();
    }
    await deploy();
    expect(await seen()).toMatchObject([{ status: 'ok', found }]);
  });

  it('send nothing to the Engine that changes anything', async () => {
    const dangling = await loadImage(engine, { created: CREATED, layers: [700] });
    await growOld();
    const proxy = await recordCalls(engine);
    const more = { 'docker-host': proxy.host, when: 'post' };
    const main = await runAction('main', { inputs: inputs(more) });
    const result = await runAction('post', { inputs: inputs(more), state: main.state });
    await proxy.stop();
    expect(checks(result, RETENTION)).toHaveLength(1);
    const mutating = proxy.arrivals.filter(({ method }) => method !== 'GET');
    expect(
      mutating.map(({ method, path }) => `${method} ${path.replace(/^\/v[\d.]+/, '')}`),
    ).toEqual([`DELETE /images/${encodeURIComponent(dangling)}?noprune=true`]);
  });
});

describe('the checks of the host', () => {
  let engine: TestEngine;
  let folder: string;
  let home: string;

  beforeAll(async () => {
    engine = await startEngine(OLDEST);
  });
  afterAll(() => engine?.stop());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gdp-host-'));
    home = join(folder, 'home');
    await mkdir(join(home, '.docker'), { recursive: true });
  });
  afterEach(async () => {
    await wipe(engine);
    await rm(folder, { recursive: true });
  });

  const run = (inputs: Record<string, string>, options: Omit<ActionOptions, 'inputs'> = {}) =>
    runAction('main', {
      ...options,
      inputs: { ...OPEN_GATES, 'docker-host': engine.host, 'registry-check': 'none', ...inputs },
      env: { HOME: home, ...options.env },
    });

  /** Puts a program before all others, and gives the PATH. */
  async function program(name: string, script: string): Promise<string> {
    const bin = join(folder, 'bin');
    await mkdir(bin, { recursive: true });
    await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return `${bin}:${process.env['PATH']}`;
  }

  const config = (content: object | string) =>
    writeFile(
      join(home, '.docker/config.json'),
      typeof content === 'string' ? content : JSON.stringify(content),
    );

  /** Nothing of this may be in what a run leaves behind, its state included. */
  async function expectSecret(result: Result, secrets: readonly string[], stateDir?: string) {
    const files = stateDir === undefined ? [] : await readdir(stateDir);
    const state = await Promise.all(
      files.map((name) => readFile(join(stateDir ?? '', name), 'utf8')),
    );
    const all = [
      result.log,
      result.summary,
      JSON.stringify(result.report),
      JSON.stringify(result.outputs),
      ...state,
    ];
    for (const secret of secrets) {
      const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
      for (const text of all) {
        expect(text).not.toContain(secret);
        expect(text).not.toContain(base64);
      }
    }
  }

  describe('with a registry that wants tokens', () => {
    const account = {
      username: 'joe',
      password: 'p4ss:w0rd-s3cret',
      refreshToken: 'r3fresh-s3cret',
    };
    const secrets = [account.password, account.refreshToken, `joe:${account.password}`];
    let registry: TokenRegistry;

    beforeAll(async () => {
      registry = await startTokenRegistry(account);
    });
    afterAll(() => registry?.stop());

    const authOf = (password: string) => Buffer.from(`joe:${password}`).toString('base64');
    const check = async (env: NodeJS.ProcessEnv = {}) => {
      const stateDir = join(folder, 'state');
      const inputs = { 'registry-check': registry.address, 'state-dir': stateDir };
      const result = await run(inputs, { env });
      expect(result.exitCode, result.log).toBe(0);
      await expectSecret(result, secrets, stateDir);
      const [found] = checks(result, `Signed in to ${registry.address}`);
      return { result, found };
    };

    it('say signed in with a password', async () => {
      await config({ auths: { [registry.address]: { auth: authOf(account.password) } } });
      const { found } = await check();
      expect(found).toMatchObject({ status: 'ok', found: 'signed in' });
      expect(registry.asked.at(-1)).toBe('GET');
    });

    it('say signed in with what is in a variable, before any file', async () => {
      await config({ auths: { [registry.address]: { auth: authOf('0ld') } } });
      const auths = { [registry.address]: { auth: authOf(account.password) } };
      const { found } = await check({ DOCKER_AUTH_CONFIG: JSON.stringify({ auths }) });
      expect(found).toMatchObject({
        ...{ status: 'ok', found: 'signed in', where: 'DOCKER_AUTH_CONFIG' },
      });
    });

    it('say signed in with an identity token', async () => {
      const identitytoken = account.refreshToken;
      await config({ auths: { [registry.address]: { auth: authOf(''), identitytoken } } });
      expect((await check()).found).toMatchObject({ status: 'ok', found: 'signed in' });
      expect(registry.asked.at(-1)).toBe('POST');
    });

    it('say signed in with what a helper knows', async () => {
      const answer = JSON.stringify({ Username: 'joe', Secret: account.password });
      const PATH = await program(
        'docker-credential-test',
        `[ "$1 $(cat)" = "get ${registry.address}" ] && echo '${answer}'`,
      );
      await config({ credHelpers: { [registry.address]: 'test' } });
      expect((await check({ PATH })).found).toMatchObject({ status: 'ok', found: 'signed in' });
    });

    it('warn of credentials that have expired, and of none', async () => {
      await config({ auths: { [registry.address]: { auth: authOf('0ld-s3cret') } } });
      const { found, result } = await check();
      expect(found).toMatchObject({
        status: 'warning',
        found: expect.stringMatching(/refused \(401\)/),
      });
      await expectSecret(result, ['0ld-s3cret']);
      await config({});
      expect((await check()).found).toMatchObject({
        status: 'warning',
        found: expect.stringMatching(/^no credentials found/),
        remedy: `Run \`docker login ${registry.address}\` as the job's user.`,
      });
    });

    it('leave it open with a file or a helper that gives nothing useful', async () => {
      await config(`{"auths": {"${registry.address}": {"auth": "${authOf(account.password)}"`);
      expect((await check()).found?.status).toBe('not-checked');
      // Otherwise that is good for an hour.
      await rm(join(folder, 'state/host-checks.json'));
      const PATH = await program(
        'docker-credential-test',
        `echo '${account.password}'; echo '${account.password}' >&2; exit 1`,
      );
      await config({ credsStore: 'test' });
      expect((await check({ PATH })).found).toMatchObject({
        status: 'not-checked',
        found: 'not checked: docker-credential-test ended with 1',
      });
    });
  });

  describe('with Docker Hub', () => {
    const PASSWORD = 'hub-s3cret';

    /** Runs the action in a network in which Docker Hub is a stand-in with this behaviour. */
    async function withHub(behaviour: object) {
      const hub = join(folder, 'hub');
      await mkdir(hub, { recursive: true });
      makeCertificate(hub, 'DNS:auth.docker.io,DNS:registry-1.docker.io');
      await writeFile(join(hub, 'behaviour.json'), JSON.stringify(behaviour));
      await writeFile(
        join(hub, 'hosts'),
        '127.0.0.1 localhost auth.docker.io registry-1.docker.io\n',
      );
      await writeFile(
        join(hub, 'run'),
        `set -e
        ip link set lo up
        mount --bind '${hub}/hosts' /etc/hosts
        if [ -d /root/.docker ]; then mount -t tmpfs tmpfs /root/.docker; fi
        '${process.execPath}' '${HUB}' '${hub}' & stand_in=$!
        trap 'kill $stand_in' EXIT
        while [ ! -e '${hub}/ready' ]; do kill -0 $stand_in; sleep 0.05; done
        "$@"`,
      );
      // The mounts and the network are theirs alone, and go with them.
      const node = await nodeBy(
        join(folder, 'node'),
        `exec unshare --net --mount --propagation private bash '${hub}/run'`,
      );
      const env = { NODE_EXTRA_CA_CERTS: join(hub, 'cert.pem') };
      const result = await run({ 'registry-check': 'docker.io' }, { node, env });
      expect(result.exitCode, result.log).toBe(0);
      await expectSecret(result, [PASSWORD, 't0ken-of-the-hub', '192.0.2.77']);
      const asked = existsSync(join(hub, 'asked.jsonl'))
        ? (await readFile(join(hub, 'asked.jsonl'), 'utf8')).trim().split('\n')
        : [];
      const methods = asked
        .map((line) => JSON.parse(line))
        .map(({ method, host }) => `${method} ${host}`);
      await rm(hub, { recursive: true });
      const [found] = checks(result, 'Signed in to docker.io');
      return { found, methods, result };
    }

    const headers = (remaining: number, source: string) => ({
      'ratelimit-limit': '100;w=21600',
      'ratelimit-remaining': `${remaining};w=21600`,
      'docker-ratelimit-source': source,
    });
    const signIn = (password = PASSWORD) =>
      config({
        auths: {
          'https://index.docker.io/v1/': {
            auth: Buffer.from(`joe:${password}`).toString('base64'),
          },
        },
      });

    it('tell what is left, asking by HEAD only', async () => {
      await signIn();
      const { found, methods } = await withHub({
        headers: headers(150, '0b2a1f6e-0000-4000-8000-000000000000'),
        password: PASSWORD,
      });
      expect(found).toMatchObject({
        status: 'ok',
        found: 'signed in; 150 of 100 pulls per 6h left',
      });
      expect(methods).toEqual(['GET auth.docker.io', 'HEAD registry-1.docker.io']);
    });

    it('tell anonymous, unlimited, over the limit and expired apart', async () => {
      const anonymous = await withHub({ headers: headers(42, '192.0.2.77') });
      expect(anonymous.found).toMatchObject({
        status: 'warning',
        found: 'anonymous; 42 of 100 pulls per 6h left, counted by the address of this host',
        remedy: "Run `docker login` as the job's user.",
      });
      expect(anonymous.result.log).toContain(
        '::warning title=Gated Docker Prune%3A Not signed in to docker.io',
      );
      await signIn();
      const unlimited = await withHub({});
      expect(unlimited.found).toMatchObject({ status: 'ok', found: 'signed in; unlimited pulls' });
      const over = await withHub({ status: 429 });
      expect(over.found).toMatchObject({
        status: 'warning',
        found: expect.stringMatching(/over the limit \(429\)/),
      });
      await signIn('0ld');
      const expired = await withHub({ password: PASSWORD });
      expect(expired.found).toMatchObject({
        status: 'warning',
        found: expect.stringMatching(/^the credentials are refused \(401\)/),
      });
      expect(expired.methods).toEqual(['GET auth.docker.io']);
    });

    it('leave it open without a network', async () => {
      const node = await nodeBy(join(folder, 'node'), 'exec unshare --net');
      const result = await run({ 'registry-check': 'docker.io' }, { node });
      expect(checks(result, 'Signed in')).toMatchObject([
        {
          status: 'not-checked',
          found: expect.stringMatching(/no network\?/),
        },
      ]);
      expect(result.log).not.toMatch(/::warning(?!.*Still (?:above|short))/);
    });
  });

  it('end in time when a name server gives no answer', async () => {
    // A socket that nobody reads from; the resolver would wait 90 s for it.
    const silent = `require('node:dgram').createSocket('udp4').bind(53, '127.0.0.1')`;
    await writeFile(
      join(folder, 'resolv.conf'),
      'nameserver 127.0.0.1\noptions timeout:30 attempts:3\n',
    );
    await writeFile(
      join(folder, 'run'),
      `set -e
      ip link set lo up
      mount --bind '${folder}/resolv.conf' /etc/resolv.conf
      '${process.execPath}' -e "${silent}" & silent=$!
      trap 'kill $silent' EXIT
      sleep 1
      "$@"`,
    );
    const node = await nodeBy(
      join(folder, 'node'),
      `exec unshare --net --mount --propagation private bash '${folder}/run'`,
    );
    const began = Date.now();
    const result = await run({ 'registry-check': 'registry.example' }, { node });
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(result.exitCode).toBe(0);
    expect(checks(result, 'Signed in')).toMatchObject([
      { status: 'not-checked', found: expect.stringMatching(/\(no answer from a name server\)/) },
    ]);
    expect(result.summary).toContain('Host checks');
  });

  it('find timers and cron entries that prune, also through a script', async () => {
    const script = join(folder, 'unit-script-docker-prune-start');
    await writeFile(script, '#!/bin/sh\nset -e\ndocker system prune --force --all\n', {
      mode: 0o755,
    });
    const units = `# /etc/systemd/system/docker-prune.timer
[Timer]
OnCalendar=daily

# /etc/systemd/system/docker-prune.service
[Service]
Environment="PATH=/nix/store/abc-coreutils/bin"
ExecStart=${script} /nix/store/abc
`;
    await writeFile(join(folder, 'units'), units);
    const PATH = await program('systemctl', `[ "$1" = cat ] && cat '${folder}/units'`);
    await writeFile(
      join(folder, 'crontab'),
      'SHELL=/bin/sh\n17 3 * * * root docker image prune -a\n',
    );
    await writeFile(
      join(folder, 'run'),
      `set -e
      mount -t tmpfs tmpfs /etc/cron.d
      cp '${folder}/crontab' /etc/cron.d/tidy
      exec "$@"`,
    );
    const node = await nodeBy(
      join(folder, 'node'),
      `exec unshare --mount --propagation private bash '${folder}/run'`,
    );
    const result = await run({}, { node, env: { PATH } });
    const [timer] = checks(result, 'Rival pruner: docker-prune.timer');
    expect(timer).toMatchObject({
      status: 'warning',
      remedy: 'In the NixOS configuration: `virtualisation.docker.autoPrune.enable = false;`',
    });
    expect(timer?.found).toBe(
      `docker-prune.timer runs \`docker system prune --force --all\` in \`${script}\`: it removes every image that no container uses`,
    );
    const [cron] = checks(result, 'Rival pruner: /etc/cron.d/tidy');
    expect(cron).toMatchObject({
      status: 'warning',
      found: expect.stringMatching(/^\/etc\/cron\.d\/tidy runs `docker image prune -a`: /),
      remedy: 'Remove that from /etc/cron.d/tidy.',
    });
    expect(result.exitCode).toBe(0);
    expect(existsSync('/etc/cron.d/tidy')).toBe(false);
  });

  it('find a program that prunes and was started from a shell', async () => {
    const docuum = join(folder, 'docuum');
    await cp('/bin/sleep', docuum);
    const start = async (DOCKER_HOST: string) => {
      const child = spawn(docuum, ['600'], { env: { DOCKER_HOST } });
      await once(child, 'spawn');
      return child;
    };
    const [started, other] = await Promise.all([engine.host, 'unix:///other.sock'].map(start));
    const result = await run({});
    started?.kill();
    other?.kill();
    const all = checks(result, 'Rival pruner: process ');
    expect(all).toMatchObject([
      {
        status: 'warning',
        what: `Rival pruner: process ${started?.pid} (docuum)`,
        found: expect.stringMatching(/runs `docuum`: it removes images on its own$/),
        remedy: expect.stringContaining(`systemctl status ${started?.pid}`),
      },
    ]);
  });

  it('tell that the record is new and goes with the job', async () => {
    const temp = join(folder, 'temp');
    await mkdir(temp);
    const state = join(temp, 'state');
    const check = async (env: NodeJS.ProcessEnv) => {
      const result = await run({ 'state-dir': state }, { env });
      return checks(result, 'The usage record')[0];
    };
    const workspace = { GITHUB_WORKSPACE: temp };
    expect(await check(workspace)).toMatchObject({
      status: 'warning',
      title: 'The usage record does not survive the job',
      found: 'new with this run, and in GITHUB_WORKSPACE, with which it goes',
      where: state,
    });
    expect(await check(workspace)).toMatchObject({ status: 'ok' });
    await rm(state, { recursive: true });
    expect(await check({})).toMatchObject({ status: 'ok', found: expect.stringMatching(/^new/) });
  });

  it('say what a runner without rights may not read', async () => {
    // In the place of Node.js: gives up its rights, and then runs what it was told to run. That has
    // to be where this user can read it.
    const dist = join(folder, 'dist');
    await cp(new URL('../../dist/', import.meta.url), dist, { recursive: true });
    await chmod(folder, 0o755);
    const nobody = join(folder, 'nobody.cjs');
    await writeFile(
      nobody,
      `const { chmodSync, readdirSync } = require('node:fs');
      const { basename, join } = require('node:path');
      const { RUNNER_TEMP } = process.env;
      chmodSync(RUNNER_TEMP, 0o777);
      for (const file of readdirSync(RUNNER_TEMP)) chmodSync(join(RUNNER_TEMP, file), 0o666);
      process.setgroups([]);
      process.setgid(65534);
      process.setuid(65534);
      // As if it had been started itself: what follows its name would be flags.
      const [main] = process.argv.splice(2);
      require(join(${JSON.stringify(dist)}, basename(main)));`,
    );
    await writeFile(
      join(folder, 'run'),
      `set -e
      mount -t tmpfs tmpfs /etc/cron.d
      echo '@daily root docker system prune -a' > /etc/cron.d/closed
      chmod 600 /etc/cron.d/closed
      exec '${process.execPath}' '${nobody}' "\${@:2}"`,
    );
    const node = await nodeBy(
      join(folder, 'node'),
      `exec unshare --mount --propagation private bash '${folder}/run'`,
    );
    const proxy = await recordCalls(engine);
    const host = { 'docker-host': proxy.host, 'registry-check': '127.0.0.1:1' };
    const result = await run(host, { node });
    await proxy.stop();
    expect(result.exitCode, result.log).toBe(0);
    expect(checks(result, HOST)).toMatchObject([
      {
        status: 'not-checked',
        found: expect.stringMatching(
          /^none in .*\. But this user cannot read .*\/etc\/cron\.d\/closed/,
        ),
      },
    ]);
    const [registry] = checks(result, 'Signed in');
    expect(registry?.found).toContain('/root/.docker/config.json cannot be read (EACCES)');
  });

  it('prune all the same when everything they look at hangs or is garbage', async () => {
    const image = await loadImage(engine, { created: CREATED });
    await growOld();
    const hang = 'echo s3cret; sleep 600';
    await program('systemctl', hang);
    const PATH = await program('docker-credential-hang', hang);
    await config({ credHelpers: { '127.0.0.1:1': 'hang' }, auths: { s3cret: 's3cret' } });
    const began = Date.now();
    const result = await run(
      { 'registry-check': '127.0.0.1:1\nregistry.invalid' },
      { env: { PATH } },
    );
    expect(Date.now() - began).toBeLessThan(60_000);
    expect({ ...result.outputs, exitCode: result.exitCode }, result.log).toMatchObject({
      outcome: 'pruned',
      'images-removed': '1',
      exitCode: 0,
    });
    expect((await listImages(engine)).map(({ Id }) => Id)).not.toContain(image);
    const found = [...checks(result, 'Signed in'), ...checks(result, HOST)];
    expect(found.map(({ status }) => status)).toEqual([
      'not-checked',
      'not-checked',
      'not-checked',
    ]);
    await expectSecret(result, ['s3cret']);
  });

  it('begin when the work is done and the lock is free', async () => {
    const image = await loadImage(engine, { created: CREATED });
    await growOld();
    const lock = join(folder, 'run-app.lock');
    const seen = join(folder, 'seen');
    const PATH = await program(
      'systemctl',
      `{ flock -n '${lock}' echo free || echo locked; docker -H '${engine.host}' images -aq --no-trunc; } > '${seen}'`,
    );
    const result = await run({ 'run-app-lock': lock }, { env: { PATH } });
    expect(result.outputs['outcome'], result.log).toBe('pruned');
    const text = await readFile(seen, 'utf8');
    expect(text).toContain('free');
    expect(text).not.toContain(image);
    expect((await imageIds(engine)).has(image)).toBe(false);
  });

  it('look at nothing of this machine when the Engine is on another', async () => {
    const proxy = await recordCalls(engine);
    const node = await nodeBy(
      join(folder, 'node'),
      'exec unshare --uts bash -c \'hostname gdp-elsewhere; exec "$@"\' -',
    );
    const result = await run(
      { 'docker-host': proxy.host, 'disk-path': '/', 'fail-on': 'never' },
      { node },
    );
    await proxy.stop();
    expect(checks(result, HOST)).toMatchObject([
      { status: 'not-checked', found: expect.stringMatching(/gdp-elsewhere/) },
    ]);
  });
});

it('an insecure registry is said to be one', async () => {
  const registry = 'registry.example:5000';
  const configuration = { 'insecure-registries': [registry] };
  const engine = await startEngine({ ...OLDEST, configuration });
  const inputs = { ...OPEN_GATES, 'docker-host': engine.host, 'registry-check': registry };
  const result = await runAction('main', { inputs });
  await engine.stop();
  expect(checks(result, 'Signed in')).toMatchObject([
    {
      status: 'not-checked',
      found: expect.stringMatching(/one of the Engine's insecure-registries/),
    },
  ]);
});

it('images in the store that an Engine no longer uses are said to be there', async () => {
  const engine = await startEngine(GRAPH_DRIVER);
  const stateDir = await mkdtemp(join(tmpdir(), 'gdp-state-'));
  const run = (threshold: string) =>
    runAction('main', {
      inputs: {
        ...OPEN_GATES,
        ...{ 'docker-host': engine.host, 'registry-check': 'none', 'state-dir': stateDir },
        'disk-threshold': threshold,
      },
    });
  const features = (isContainerd: boolean) =>
    writeFile(
      join(engine.folder, 'daemon.json'),
      JSON.stringify({ features: { 'containerd-snapshotter': isContainerd } }),
    );
  await loadImage(engine, { layers: [5_000_000], tags: ['app:1'] });
  await run('100');
  await features(true);
  await engine.restart();
  const switched = await run('1');
  await rm(stateDir, { recursive: true });
  await engine.stop();
  expect(checks(switched, EVICTIONS)).toMatchObject([
    {
      status: 'warning',
      title: 'Images are in a store that the Engine no longer uses',
      found: expect.stringMatching(
        /^1 image, .* as listed, in .*\/overlay2;.* still take the disk/,
      ),
    },
  ]);
  expect(switched.log).not.toContain('something on this host prunes');
  const rest = switched.report?.diskHolders?.find(({ what }) => what === 'everything else');
  expect(rest?.note).toMatch(/1 image of the Engine's former store, .*\/overlay2/);
});
