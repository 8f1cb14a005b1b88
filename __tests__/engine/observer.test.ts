import { type ChildProcess, execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isAlive, type ProcessIdentity } from '../../src/host/identity.js';
import { observerFromState } from '../../src/observer/launch.js';
import { EACH_ENGINE, ENGINES, NODES, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { listImages, loadImage, pushImage } from '../harness/images.js';
import { startProxy } from '../harness/proxy.js';
import { type Registry, startRegistry } from '../harness/registry.js';
import { runAction } from '../harness/run-action.js';
import { createService, removeService, waitConverged, waitDrained } from '../harness/swarm.js';
import { observedIn, recordsIn, untilObserved } from './observed.js';

/** How much memory an observer may have had at most. */
const RSS_LIMIT = 64e6;

describe.each(EACH_ENGINE)('what a job used and tore down on %s', (_name, kind) => {
  let engine: TestEngine;
  let registry: Registry;
  let stateDir: string;
  let image: string;
  let serial = 0;
  const observers: ProcessIdentity[] = [];

  beforeAll(async () => {
    engine = await startEngine({ ...kind, swarm: true });
    registry = await startRegistry(engine);
  });
  afterAll(() => engine?.stop());

  beforeEach(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'gdp-state-'));
    image = `app-${++serial}:1`;
    await loadImage(engine, { busybox: true, layers: [1000 + serial], tags: [image] });
  });
  afterEach(async () => {
    for (const observer of observers.splice(0)) {
      if (isAlive(observer)) process.kill(observer.pid, 'SIGKILL');
    }
    await removeContainers();
    await rm(stateDir, { recursive: true });
  });

  const options = (host = engine.host) => ({
    inputs: {
      when: 'post',
      'docker-host': host,
      'disk-path': '/',
      'run-app-process': 'no-such-app',
      'state-dir': stateDir,
    },
  });

  async function main(more: Parameters<typeof runAction>[1] = {}) {
    const result = await runAction('main', { ...options(), ...more });
    const { pid, startTime } = observerFromState(result.state['observer'] ?? '') ?? {};
    if (pid === undefined || startTime === undefined) expect.fail(result.log);
    const observer = { pid, startTime };
    observers.push(observer);
    expect(result.log).not.toMatch(/::warning(?!.*Still (?:above|short))/);
    return { observer, post: () => runAction('post', { ...options(), state: result.state }) };
  }

  async function removeContainers() {
    const ids = (await engine.docker('ps', '-aq')).split('\n').filter(Boolean);
    if (ids.length > 0) await engine.docker('rm', '-f', ...ids);
  }

  /** The Engine may tell of a container's end after it has answered that the container is removed. */
  async function untilTold() {
    await sleep(500);
    return Date.now();
  }

  /** Runs a container of an image and removes it; between which moments that was. */
  async function deploy(reference = image) {
    const from = Date.now();
    const id = await engine.docker('run', '-d', reference, 'sleep', '600');
    await engine.docker('rm', '-f', id);
    return { from, to: await untilTold() };
  }

  async function deployService(reference: string) {
    const from = Date.now();
    await createService(engine, { name: 'app', image: reference, command: ['sleep', '600'] });
    await waitConverged(engine, 'app');
    await removeService(engine, 'app');
    await waitDrained(engine);
    await removeContainers();
    return { from, to: await untilTold() };
  }

  /** What the record says of an image, by a part of one of its names. */
  async function recordOf(name: string) {
    const found = (await listImages(engine)).find(({ RepoTags, RepoDigests }) =>
      [...(RepoTags ?? []), ...(RepoDigests ?? [])].some((each) => each.includes(name)),
    );
    const [record = expect.fail('no record')] = await recordsIn(stateDir);
    return record.images[found?.Id ?? ''];
  }

  async function expectUsed(name: string, when: { from: number; to: number }) {
    const { lastUsed, usedBy } = (await recordOf(name)) ?? expect.fail(name);
    expect(lastUsed).toBeGreaterThanOrEqual(when.from);
    expect(lastUsed).toBeLessThanOrEqual(when.to);
    expect(usedBy).toMatch(/^(container|service) /);
  }

  /** Waits until an observer has written down the image under this name. */
  const untilNoted = (name: string) =>
    untilObserved(stateDir, name, ({ reference }) => reference === name);

  it('counts as used then, though no trace of a container is left', async () => {
    const { post, observer } = await main();
    const deployed = await deploy();
    await sleep(1000);
    const result = await post();
    expect(result.log).not.toMatch(/::warning(?!.*Still (?:above|short))/);
    expect(isAlive(observer)).toBe(false);
    await expectUsed(image, deployed);
    expect(await observedIn(stateDir)).toEqual([]);
  });

  it('counts as used by a service, which pulled it by digest', async () => {
    const recipe = await pushImage(engine, registry, 'recipe:1', { layers: [5000] });
    const { post } = await main();
    const deployed = await deployService(recipe.reference);
    await sleep(1000);
    await post();
    await expectUsed(recipe.digest, deployed);
  });

  it('is not lost in the events of health checks, as it is in what the Engine replays', async () => {
    const { post } = await main();
    const deployed = await deploy();
    const other = 'noise:1';
    await loadImage(engine, { busybox: true, layers: [999], tags: [other] });
    const check = ['--health-cmd', 'true', '--health-interval', '1s'];
    for (let i = 0; i < 8; i++) {
      await engine.docker('run', '-d', ...check, other, 'sleep', '600');
    }
    const replayed = async () => {
      const until = Math.floor(Date.now() / 1000);
      const { body } = await engine.api('GET', `/events?since=1&until=${until}`);
      return String(body);
    };
    await sleep(15_000);
    const events = await replayed();
    expect(events.split('\n').length).toBeLessThanOrEqual(257);
    expect(events).not.toContain(`"${image}"`);
    await post();
    await expectUsed(image, deployed);
  });

  it('is observed again after the Engine was restarted', async () => {
    const { post, observer } = await main();
    const before = await deploy();
    await untilNoted(image);
    const second = `second-${serial}:1`;
    await loadImage(engine, { busybox: true, layers: [2000], tags: [second] });
    await engine.restart();
    // What begins before the observer is back is found where it stands.
    await engine.docker('run', '-d', '--name', 'early', second, 'sleep', '600');
    await untilNoted(second);
    await engine.docker('rm', '-f', 'early');
    const after = await deploy(second);
    await sleep(1000);
    expect(isAlive(observer)).toBe(true);
    await post();
    await expectUsed(image, before);
    await expectUsed(second, after);
  });

  it('is observed while the Engine hangs for a time', async () => {
    const { post } = await main();
    await engine.kill('SIGSTOP');
    await sleep(3000);
    await engine.kill('SIGCONT');
    const deployed = await deploy();
    await sleep(1000);
    await post();
    await expectUsed(image, deployed);
  });

  it('is observed by two at once, and each ends its own', async () => {
    const first = await main();
    const second = await main();
    const one = await deploy();
    await sleep(1000);
    await first.post();
    expect([isAlive(first.observer), isAlive(second.observer)]).toEqual([false, true]);
    await expectUsed(image, one);
    const two = await deploy();
    await sleep(1000);
    await second.post();
    await expectUsed(image, two);
    expect(isAlive(second.observer)).toBe(false);
    expect(await observedIn(stateDir)).toEqual([]);
  });

  it('is known also from an observer that was killed', async () => {
    const { post, observer } = await main();
    const deployed = await deploy();
    // What it saw is written down every five seconds.
    await sleep(6_000);
    process.kill(observer.pid, 'SIGKILL');
    await sleep(200);
    const result = await post();
    expect(result.log).toContain('::warning::The observer ended before the job did');
    await expectUsed(image, deployed);
    expect(await observedIn(stateDir)).toEqual([]);
  });

  it('is known to the next run when the job died, and the observer has ended with it', async () => {
    const script = join(stateDir, 'worker.cjs');
    // Not a shell: it would drop variables such as INPUT_DOCKER-HOST.
    await writeFile(
      script,
      `#!${process.execPath}
      require('node:child_process').spawn(process.execPath, process.argv.slice(2), { stdio: 'inherit' });
      setInterval(() => {}, 1000);`,
    );
    await chmod(script, 0o755);
    let worker: ChildProcess | undefined;
    const job = async () => {
      // For longer than the observer needs to see whether its worker is gone.
      await sleep(5000);
      const deployed = await deploy();
      await untilNoted(image);
      return deployed;
    };
    let done: Promise<Awaited<ReturnType<typeof deploy>>> | undefined;
    const { observer } = await main({
      node: script,
      onStart: (child) => {
        worker = child;
      },
      onLine: (line) => {
        if (line.includes('acts in the post-step')) {
          done = job().finally(() => worker?.kill('SIGKILL'));
        }
      },
    });
    const deployed = (await done) ?? expect.fail();
    expect(worker?.signalCode).toBe('SIGKILL');
    for (let i = 0; isAlive(observer) && i < 600; i++) await sleep(100);
    expect(isAlive(observer)).toBe(false);
    const { inputs } = options();
    await runAction('main', { inputs: { ...inputs, when: 'main' } });
    await expectUsed(image, deployed);
    expect(await observedIn(stateDir)).toEqual([]);
  });

  // What it takes does not depend on the Engine.
  if (kind === ENGINES[0]) {
    it('takes little memory to observe', async () => {
      for (const node of NODES) {
        const { post, observer } = await main({ node });
        for (let i = 0; i < 20; i++) await deploy();
        await sleep(500);
        const status = await readFile(`/proc/${observer.pid}/status`, 'utf8');
        const highest = Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) * 1024;
        expect(highest, node).toBeGreaterThan(10e6);
        expect(highest, node).toBeLessThan(RSS_LIMIT);
        await post();
      }
    });
  }

  it('is observed through TLS', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gdp-tls-'));
    const files = ['key.pem', 'cert.pem', 'ca.pem'].map((name) => join(folder, name));
    const [key = '', cert = '', ca = ''] = files;
    const request = [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=engine'],
      ...['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert],
    ];
    execFileSync('openssl', request, { stdio: 'ignore' });
    await writeFile(ca, await readFile(cert));
    const tls = { key: await readFile(key), cert: await readFile(cert) };
    const proxy = await startProxy(engine, { listen: { port: 0, tls } });
    const { post } = await main({
      inputs: { ...options(proxy.host).inputs },
      env: { DOCKER_CERT_PATH: folder },
    });
    const deployed = await deploy();
    await sleep(1000);
    await post();
    await expectUsed(image, deployed);
    await proxy.stop();
    await rm(folder, { recursive: true });
  });
});
