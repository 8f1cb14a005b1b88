import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CONTAINERD, EACH_ENGINE, type TestEngine } from '../engines.js';
import { empty, fillInodesTo, fillTo, usedInodesPercent, usedPercent } from '../harness/disk.js';
import { startEngine } from '../harness/engine.js';
import { startProxy } from '../harness/proxy.js';
import { attempt, expectHeld, expectPruned, expectUnknown, nodeBy } from './attempt.js';

const DEFAULT_THRESHOLD = { 'disk-threshold': '' };

// The Engines work side by side; the tests of each one come one after the other.
describe.concurrent.each(EACH_ENGINE)('disk-pressure on %s', (_name, kind) => {
  let engine: TestEngine;

  beforeAll(async () => {
    engine = await startEngine({ ...kind, inodes: 10_000 });
  });
  afterEach(() => empty(engine));
  afterAll(() => engine?.stop());

  it.sequential('passes at the percentage that df shows, and holds at one more', async () => {
    for (const percent of [20, 57, 93]) {
      await fillTo(engine, percent);
      const above = await attempt(engine, { 'disk-threshold': `${percent + 1}` });
      expectHeld(
        above,
        'disk-pressure',
        new RegExp(`There is room: ${percent}% of ${engine.dataRoot}`),
      );
      expectPruned(await attempt(engine, { 'disk-threshold': `${percent}%` }));
      expect(await usedPercent(engine), 'nothing else has changed').toBe(percent);
    }
  });

  it.sequential('asks for 80% when nothing is set', async () => {
    await fillTo(engine, 79);
    const under = await attempt(engine, DEFAULT_THRESHOLD);
    expectHeld(under, 'disk-pressure', /There is room: 79%/);
    expect(under.gate('disk-pressure')).toMatchObject({
      observed: '79%',
      required: 'at least 80%',
    });
    await fillTo(engine, 80);
    expectPruned(await attempt(engine, DEFAULT_THRESHOLD));
  });

  it.sequential('passes by inodes alone', async () => {
    await fillInodesTo(engine, 79);
    expectHeld(await attempt(engine, DEFAULT_THRESHOLD), 'disk-pressure', /79% of the inodes/);
    await fillInodesTo(engine, 80);
    const full = await attempt(engine, DEFAULT_THRESHOLD);
    expectPruned(full);
    expect(full.gate('disk-pressure').reason).toMatch(/80% of the inodes of/);
    expect(await usedPercent(engine), 'there is room otherwise').toBeLessThan(50);
    expect(await usedInodesPercent(engine)).toBe(80);
  });

  it.sequential("measures the Engine's own data roots", async () => {
    const { report } = await attempt(engine);
    const own = join(engine.dataRoot, 'containerd', 'daemon');
    expect(report.engine.dataRoots).toEqual(
      kind.store === 'containerd' ? [engine.dataRoot, own] : [engine.dataRoot],
    );
    // What an image is made of does lie there.
    expect(existsSync(join(own, 'io.containerd.content.v1.content', 'blobs'))).toBe(
      kind.store === 'containerd',
    );
    expect(report.disks.before.map(({ path }) => path)).toEqual([engine.dataRoot]);
  });
});

describe('disk-pressure, wherever it is measured', () => {
  let engine: TestEngine;
  let folder: string;
  const proxies: Awaited<ReturnType<typeof startProxy>>[] = [];

  beforeAll(async () => {
    engine = await startEngine(CONTAINERD);
    folder = await mkdtemp(join(tmpdir(), 'gdp-disk-'));
  });
  afterEach(() => empty(engine));
  afterAll(async () => {
    await Promise.all(proxies.map((proxy) => proxy.stop()));
    await engine?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** In memory, of any size, and next to nothing in it. */
  const ELSEWHERE = '/dev/shm';

  it('looks at disk-path, and at nothing else', async () => {
    await fillTo(engine, 90);
    const elsewhere = await attempt(engine, { ...DEFAULT_THRESHOLD, 'disk-path': ELSEWHERE });
    expectHeld(elsewhere, 'disk-pressure', /There is room: .* \/dev\/shm /);

    const both = `${ELSEWHERE}\n${engine.dataRoot}`;
    const found = await attempt(engine, { ...DEFAULT_THRESHOLD, 'disk-path': both });
    expectPruned(found);
    expect(found.gate('disk-pressure').reason).toBe(`90% of ${engine.dataRoot} is used.`);
    expect(found.report.disks.before.map(({ path }) => path)).toEqual([ELSEWHERE, engine.dataRoot]);
  });

  it('is unknown when one of the paths does not exist', async () => {
    await fillTo(engine, 90);
    for (const paths of ['/no/such/path', `${engine.dataRoot}\n/no/such/path`]) {
      expectUnknown(await attempt(engine, { 'disk-path': paths }), {
        'disk-pressure': {
          reason: /\/no\/such\/path cannot be measured.*ENOENT/,
          remedy: /disk-path/,
        },
      });
    }
  });

  async function proxyThat(name: string | undefined) {
    const proxy = await startProxy(engine, {
      intercept: async ({ path }) => {
        if (name === undefined || !/^(?:\/v[\d.]+)?\/info$/.test(path)) return;
        const { status, body } = await engine.api('GET', path);
        return (response) => {
          response.writeHead(status, { 'content-type': 'application/json' });
          response.end(JSON.stringify({ ...body, Name: name }));
        };
      },
    });
    proxies.push(proxy);
    return proxy;
  }

  it('takes an Engine on the loopback for one of this machine', async () => {
    const { host, calls } = await proxyThat(undefined);
    expectPruned(await attempt(engine, { 'docker-host': host }));
    expect(calls.map(({ method }) => method)).toContain('DELETE');
  });

  it('is unknown on another machine, until it is told where to look', async () => {
    const { host: renamed } = await proxyThat('some-other-machine');
    const { host: named } = await proxyThat(hostname());
    for (const { host, reason } of [
      // A tunnel: the address is here, the Engine is not.
      { host: renamed, reason: /host is some-other-machine, but this runner sees/ },
      // Leads to the loopback too, but an address cannot be known to.
      { host: named.replace('127.0.0.1', '127.1'), reason: /is on another machine/ },
    ]) {
      expectUnknown(await attempt(engine, { 'docker-host': host }), {
        'disk-pressure': { reason, remedy: /Set `disk-path`/ },
        'run-app': { reason, remedy: /run-app-process: none.*run-app-label/ },
      });
      expectUnknown(await attempt(engine, { 'docker-host': host, 'disk-path': engine.dataRoot }), {
        'run-app': { reason, remedy: /run-app-process: none.*run-app-label/ },
      });
      expectPruned(
        await attempt(engine, {
          'docker-host': host,
          'disk-path': engine.dataRoot,
          'run-app-process': 'none',
          'run-app-label': 'run-app.live',
        }),
      );
    }
  });

  it('is unknown in a container, until it is told where to look', async () => {
    for (const { name, reason } of [
      { name: 'runner-1', reason: /but this runner sees runner-1 \(is it in a container\?\)/ },
      // With the host's network a container has the host's name, and still its own processes.
      { name: hostname(), reason: /its own process namespace/ },
    ]) {
      const node = await nodeBy(
        join(folder, `node-in-${name}`),
        `exec unshare --uts --pid --fork --mount-proc bash -c 'hostname "$0" && exec "$@"' ${name}`,
      );
      expectUnknown(await attempt(engine, {}, { node }), {
        'disk-pressure': { reason, remedy: /Set `disk-path`/ },
        'run-app': { reason, remedy: /run-app-process: none.*run-app-label/ },
      });
      const told = {
        'disk-path': engine.dataRoot,
        'run-app-process': 'none',
        'run-app-label': 'run-app.live',
      };
      expectPruned(await attempt(engine, told, { node }));
    }
  });
});
