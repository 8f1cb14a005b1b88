import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/gates/gate.js';
import type { TestEngine } from '../engines.js';
import { CONTAINERD, OLDEST } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { exposeEngine } from '../harness/expose.js';
import { listImages, loadImage, loadImages, pullAsSwarm, pushImage } from '../harness/images.js';
import { startProxy } from '../harness/proxy.js';
import { startRegistry } from '../harness/registry.js';
import {
  addressOf,
  createService,
  formSwarm,
  plug,
  promote,
  removeService,
  waitConverged,
  waitDrained,
} from '../harness/swarm.js';
import {
  type Attempt,
  attempt,
  expectHeld,
  expectPruned,
  expectUnknown,
  nodeBy,
} from './attempt.js';
import { recordCalls } from './scene.js';

const gate = 'swarm-convergence';
const image = 'everywhere:1';
const QUICK = ['--update-monitor', '500ms', '--no-resolve-image'];
const ON_MANAGER = ['--constraint', 'node.role==manager'];

/**
 * A Swarm of several nodes takes its time: to miss a node, to elect a leader, to be found again by a
 * worker that waits longer after each manager that did not answer. 20 to 36 s were seen, on a busy
 * machine over 90.
 */
const PATIENCE = 240_000;

async function until(isReached: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + PATIENCE; !(await isReached()); await sleep(100)) {
    if (Date.now() > deadline) throw new Error(`Never so: ${isReached}`);
  }
}

/** Attempts until the gate says anything but this. */
async function whileSaying(verdict: Verdict, once: () => Promise<Attempt>): Promise<Attempt> {
  for (const deadline = Date.now() + PATIENCE; ; await sleep(200)) {
    const found = await once();
    if (found.verdicts[gate] !== verdict || Date.now() > deadline) return found;
  }
}

function classOf({ report }: Attempt, id: string) {
  const { class: name, reason, fate } = report.images?.find((each) => each.id === id) ?? {};
  return { name, reason, fate };
}

describe.concurrent.each([
  ['manager 20.10, worker 28.5', '20.10', '28.5'],
  ['manager 28.5, worker 20.10', '28.5', '20.10'],
] as const)('a worker that asks its manager: %s', (_name, managerVersion, workerVersion) => {
  let manager: TestEngine;
  let worker: TestEngine;
  let storage: string;

  beforeAll(async () => {
    [manager, worker] = await Promise.all([
      startEngine({ version: managerVersion }),
      startEngine({ version: workerVersion }),
    ]);
    storage = await mkdtemp(join(tmpdir(), 'gdp-registry-'));
    await Promise.all(
      [manager, worker].map((engine) => loadImage(engine, { busybox: true, tags: [image] })),
    );
    await formSwarm(manager, worker);
  });
  afterAll(async () => {
    await Promise.all([manager?.stop(), worker?.stop()]);
    if (storage !== undefined) await rm(storage, { recursive: true });
  });

  const asking = (inputs: Record<string, string> = {}) =>
    attempt(worker, { 'swarm-manager': manager.host, ...inputs });

  async function seesAllReady(): Promise<boolean> {
    const nodes = (await manager.api('GET', '/nodes')).body as { Status: { State: string } }[];
    return nodes.every(({ Status }) => Status.State === 'ready');
  }

  it.sequential('is unknown without one, and says what to set', async () => {
    expectUnknown(await attempt(worker), {
      [gate]: { reason: /Only a manager knows/, remedy: /Set `swarm-manager`/ },
    });
  });

  it.sequential('prunes with its consent, and only ever reads from it', async () => {
    const proxy = await startProxy(manager);
    try {
      const found = await attempt(worker, { 'swarm-manager': proxy.host });
      expectPruned(found);
      expect(found.gate(gate)).toMatchObject({
        observed: '0 services at rest',
        source: `GET /services, /tasks, /nodes of ${proxy.host}`,
      });
      const asked = proxy.calls.map(({ method, path }) => `${method} ${path.split('?')[0]}`);
      const version = /^GET \/(v[\d.]+)\/services$/m.exec(asked.join('\n'))?.[1];
      expect([...new Set(asked)].sort()).toEqual(
        [
          'GET /_ping',
          'GET /version',
          ...['info', 'nodes', 'services', 'tasks'].map((what) => `GET /${version}/${what}`),
        ].sort(),
      );
      // Before the first removal it is asked again.
      expect(asked.filter((call) => call.endsWith('/services')).length).toBeGreaterThan(1);
    } finally {
      await proxy.stop();
    }
  });

  it.sequential('holds while a service converges on the other node', async () => {
    await createService(manager, {
      name: 'nowhere',
      image: 'gdp-no-such-image:1',
      options: [...QUICK, ...ON_MANAGER],
    });
    expectHeld(await asking(), gate, /^nowhere: /);
    await removeService(manager, 'nowhere');
    await waitDrained(manager);
    expectPruned(await asking());
  });

  it.sequential('sees the label of a run-app on the other node', async () => {
    await createService(manager, {
      name: 'live',
      image,
      command: ['sleep', '3600'],
      options: [...QUICK, ...ON_MANAGER, '--container-label', 'gdp.live=yes'],
    });
    await waitConverged(manager, 'live');
    const labelled = () => whileSaying('hold', () => asking({ 'run-app-label': 'gdp.live=yes' }));
    expectHeld(await labelled(), 'run-app', /^a task of live on another node$/);
    await removeService(manager, 'live');
    await waitDrained(manager);
    expectPruned(await labelled());
  });

  it.sequential('keeps what a service runs on the other node', async () => {
    const here = await startRegistry(worker, { storage });
    const there = await startRegistry(manager, { storage });
    const pushed = await pushImage(manager, there, 'app:1');
    const cached = await pullAsSwarm(worker, pushed);
    expect(here.address).toBe(there.address);
    // An image without any name, which only the Swarm's word protects. Nothing runs from it anywhere.
    const dangling = await loadImage(worker, { created: '2020-01-01T00:00:00Z' });
    await createService(manager, {
      name: 'by-id',
      image: dangling,
      replicas: 0,
      options: QUICK,
    });
    await createService(manager, {
      name: 'app',
      image: pushed.reference,
      command: ['sleep', '3600'],
      options: ON_MANAGER,
    });
    await waitConverged(manager, 'app');

    const [node = ''] = (
      await manager.docker('node', 'ls', '--quiet', '--filter', 'role=worker')
    ).split('\n');
    // Drained or not: tomorrow a task may come here.
    for (const availability of ['active', 'drain']) {
      await manager.docker('node', 'update', '--availability', availability, node);
      const found = await whileSaying('hold', () => asking());
      expectPruned(found);
      expect(classOf(found, cached)).toEqual({
        name: 'in-use',
        reason: expect.stringMatching(/ app$/),
        fate: 'kept',
      });
      expect(classOf(found, dangling)).toEqual({
        name: 'in-use',
        reason: 'service by-id',
        fate: 'kept',
      });
      expect((await listImages(worker)).map(({ Id }) => Id)).toContain(dangling);
    }
    await manager.docker('node', 'update', '--availability', 'active', node);

    await removeService(manager, 'app');
    await removeService(manager, 'by-id');
    await waitDrained(manager);
    const found = await asking();
    expectPruned(found);
    expect(classOf(found, cached)).toMatchObject({ name: 'cached', fate: 'kept' });
    expect(classOf(found, dangling)).toMatchObject({ name: 'dangling', fate: 'removed' });
  });

  it.sequential('removes nothing when the cable is cut in between', async () => {
    const swarmManager = await exposeEngine(manager, addressOf(0));
    const node = await nodeBy(
      join(worker.folder, 'node-in-namespace'),
      worker.inNamespace([]).join(' '),
    );
    const found = await attempt(worker, { 'swarm-manager': swarmManager }, { node });
    expectPruned(found);

    let cut = false;
    const proxy = await startProxy(worker, {
      // What is in another network finds it there.
      listen: { socketPath: join(worker.folder, 'proxy.sock') },
      intercept: async ({ path }) => {
        // The layers are measured when everything is decided, and nothing is removed yet.
        if (cut || !path.includes('/system/df')) return;
        cut = true;
        await plug(worker, false);
      },
    });
    try {
      const inputs = { 'docker-host': proxy.host, 'swarm-manager': swarmManager };
      const blind = await attempt(worker, inputs, { node });
      expect(cut).toBe(true);
      expectUnknown(blind, { [gate]: { reason: /10\.99\.0\.1/, remedy: /Set `swarm-manager`/ } });
      expect(proxy.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
      // By another way the manager can still be reached, but has not heard of this node for a while.
      await until(async () => !(await seesAllReady()));
      expectUnknown(await asking(), { [gate]: { reason: /sees this node as down/ } });
    } finally {
      await plug(worker, true);
      await proxy.stop();
    }
    await until(seesAllReady);
  });

  it.sequential('stops when the manager goes away, and goes on after its restart', async () => {
    // More than are removed at once, so that some have to ask again.
    const ids = await loadImages(
      worker,
      Array.from({ length: 12 }, (_, n) => ({ created: '2020-01-01T00:00:00Z', layers: [n + 1] })),
    );
    let killed: Promise<void> | undefined;
    const proxy = await recordCalls(worker, async ({ method }) => {
      if (method !== 'DELETE') return undefined;
      killed ??= manager.kill();
      await killed;
      // By then the last look at the gates is too old.
      await sleep(1_500);
      return undefined;
    });
    const left = async () => {
      const there = new Set((await listImages(worker)).map(({ Id }) => Id));
      return ids.filter((id) => there.has(id));
    };
    try {
      const found = await asking({ 'docker-host': proxy.host });
      expect(found.outcome, found.log).toBe('pruned');
      expect(found.verdicts[gate]).toBe('unknown');
      expect(found.report.stopped).toMatch(/^swarm-convergence closed \(unknown\)/);
      expect(proxy.removals().length).toBeLessThanOrEqual(4);
      expect((await left()).length).toBeGreaterThanOrEqual(8);
    } finally {
      await proxy.stop();
    }
    expectUnknown(await asking(), { [gate]: { reason: /nothing listens there|no such socket/ } });

    await manager.restart();
    await until(async () => (await asking()).outcome === 'pruned');
    expect(await left()).toEqual([]);
  });
});

describe.concurrent('a worker that is given several managers', () => {
  let first: TestEngine;
  let second: TestEngine;
  let third: TestEngine;
  let worker: TestEngine;
  let foreign: TestEngine;

  beforeAll(async () => {
    foreign = await startEngine({ ...OLDEST, swarm: true });
    [first, second, third, worker] = await Promise.all([
      startEngine(OLDEST),
      startEngine(OLDEST),
      startEngine(OLDEST),
      startEngine(CONTAINERD),
    ]);
    await formSwarm(first, second, third, worker);
    await promote(first, second, third);
  });
  afterAll(() =>
    Promise.all([first, second, third, worker, foreign].map((engine) => engine?.stop())),
  );

  const asking = (...managers: string[]) =>
    attempt(worker, { 'swarm-manager': managers.join('\n') });

  it.sequential('takes no word of another Swarm', async () => {
    expectUnknown(await asking(foreign.host), {
      [gate]: {
        reason: /in another Swarm: it doesn't know this node/,
        remedy: /Set `swarm-manager`/,
      },
    });
  });

  it.sequential('takes no word of a worker', async () => {
    expectUnknown(await asking(worker.host), { [gate]: { reason: /not a swarm manager/i } });
  });

  it.sequential('asks one after the other', async () => {
    const found = await asking(
      'unix:///nowhere/docker.sock',
      foreign.host,
      second.host,
      first.host,
    );
    expectPruned(found);
    expect(found.gate(gate).source).toMatch(new RegExp(` of ${second.host}$`));
  });

  it.sequential('is unknown without a quorum, and prunes when there is one again', async () => {
    await Promise.all([second.kill(), third.kill()]);
    await until(async () => (await first.api('GET', '/services')).status === 500);
    expectUnknown(await asking(first.host, second.host, third.host), {
      [gate]: { reason: /does not have a leader.*nothing listens there.*nothing listens there/s },
    });
    await second.restart();
    expectPruned(await whileSaying('unknown', () => asking(first.host)));
  });
});
