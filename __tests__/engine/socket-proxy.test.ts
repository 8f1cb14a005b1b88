import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ALLOWED_CALLS } from '../../src/engine/contract.js';
import { EACH_ENGINE, SPOKEN_API, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { callApi } from '../harness/engine-api.js';
import { loadImages, pullAsSwarm, pushImage } from '../harness/images.js';
import { startProxy } from '../harness/proxy.js';
import { startRegistry } from '../harness/registry.js';
import { runAction } from '../harness/run-action.js';
import { startSocketProxy } from '../harness/socket-proxy.js';
import { createService } from '../harness/swarm.js';
import { growOld, imageIds, OPEN_GATES } from './scene.js';

const created = '2024-01-01T00:00:00Z';

// The least that the action can do with: what docs/threat-model.md tells people to set up.
describe.each(EACH_ENGINE)('HAProxy before the socket of %s', (_name, kind) => {
  let engine: TestEngine;
  let proxy: Awaited<ReturnType<typeof startSocketProxy>>;
  let dangling: string[];
  let cached: string;
  let app: string;

  beforeAll(async () => {
    engine = await startEngine({ ...kind, swarm: true });
    const registry = await startRegistry(engine);
    const recipe = await pushImage(engine, registry, 'team/recipe:1', { created });
    cached = await pullAsSwarm(engine, recipe);
    [app = ''] = await loadImages(engine, [{ created, busybox: true, tags: ['app:1'] }]);
    const specs = Array.from({ length: 4 }, () => ({ created }));
    dangling = await loadImages(engine, specs);
    await engine.docker('run', '--detach', '--name', 'app', '--network', 'none', 'app:1');
    await engine.docker('volume', 'create', 'data');
    proxy = await startSocketProxy(engine);
    await growOld();
  });
  afterAll(async () => {
    await proxy?.stop();
    await engine?.stop();
  });

  const ask = (method: string, path: string, body?: unknown) =>
    callApi(proxy.socketPath, method, path, body);

  it('refuses everything else with 403', async () => {
    const api = `/v${SPOKEN_API[kind.version]}`;
    const { body: containers } = await engine.api('GET', '/containers/json');
    const container = containers[0].Id as string;
    const image = encodeURIComponent(dangling[0] ?? '');
    const refused: [string, string, unknown?][] = [
      ['POST', `${api}/images/prune`],
      ['POST', `${api}/images/prune?filters=%7B%22dangling%22%3A%5B%22true%22%5D%7D`],
      ['POST', `${api}/containers/prune`],
      ['POST', `${api}/volumes/prune`],
      ['POST', `${api}/build/prune`],
      ['DELETE', `${api}/images/${image}`],
      ['DELETE', `${api}/images/${image}?force=1`],
      ['DELETE', `${api}/images/${image}?noprune=true&force=1`],
      ['DELETE', `${api}/images/${image}?force=1&noprune=true`],
      ['DELETE', `${api}/images/app%3A1?noprune=true`],
      ['DELETE', `${api}/images/app:1?noprune=true`],
      ['DELETE', `${api}/images/..%2Fcontainers%2Fapp%40${image}?noprune=true`],
      ['DELETE', `${api}/images/../volumes/data`],
      ['DELETE', `${api}/volumes/data`],
      ['DELETE', `${api}/containers/${container}?force=1`],
      ['DELETE', `${api}/services/app`],
      ['POST', `${api}/containers/create`, { Image: 'app:1' }],
      ['POST', `${api}/containers/${container}/exec`, { Cmd: ['true'] }],
      ['POST', `${api}/containers/${container}/stop?t=0`],
      ['POST', `${api}/containers/${container}/attach?stream=1`],
      ['POST', `${api}/images/create?fromImage=app`],
      ['POST', `${api}/build`],
      ['POST', `${api}/commit?container=app`],
      ['POST', `${api}/services/create`, {}],
      ['POST', `${api}/swarm/leave?force=1`],
      ['POST', `${api}/plugins/pull`],
      ['PUT', `${api}/containers/${container}/archive?path=/`],
      ['GET', `${api}/containers/${container}/archive?path=/`],
      ['GET', `${api}/containers/${container}/export`],
      ['GET', `${api}/containers/${container}/logs?stdout=1`],
      ['GET', `${api}/containers/${container}/attach/ws`],
      ['GET', `${api}/images/app:1/get`],
      ['GET', `${api}/volumes`],
      ['GET', `${api}/secrets`],
      ['GET', `${api}/swarm`],
      ['GET', '/info'],
      ['GET', `//_ping`],
      ['GET', `${api}/info/../volumes`],
      ['GET', `${api}/info%2f..%2fvolumes`],
      ['HEAD', `${api}/info`],
    ];
    const before = await imageIds(engine);
    for (const [method, path, body] of refused) {
      expect((await ask(method, path, body)).status, `${method} ${path}`).toBe(403);
    }
    expect(await imageIds(engine)).toEqual(before);
    expect(await engine.docker('ps', '--quiet', '--no-trunc')).toBe(container);
    expect(await engine.docker('volume', 'ls', '--quiet')).toBe('data');
    // Not that it refuses all there is.
    expect((await ask('GET', `${api}/info`)).status).toBe(200);
  });

  // All that the action ever asks, and nothing on the list is there for nothing.
  it('lets an observed job through, and a whole prune', async () => {
    const log = await startProxy(proxy, {
      listen: { socketPath: join(engine.folder, 'watched.sock') },
    });
    const called = () =>
      ALLOWED_CALLS.filter((allowed) =>
        log.calls.some(({ method, path }) => method === allowed.method && allowed.path.test(path)),
      ).map(({ method, name }) => `${method} ${name}`);
    const asked = (name: string) => () => expect(called()).toContain(name);

    const inputs = { ...OPEN_GATES, 'docker-host': log.host, when: 'post' };
    const env = { XDG_STATE_HOME: join(engine.folder, 'state') };
    const main = await runAction('main', { inputs, env });
    await vi.waitFor(asked('GET /events'), 60_000);
    await engine.docker('run', '--rm', '--network', 'none', 'app:1', 'true');
    await createService(engine, { name: 'web', image: 'app:1', replicas: 0 });
    await vi.waitFor(asked('GET /containers/{ID}/json'), 60_000);
    await vi.waitFor(asked('GET /services/{ID}'), 60_000);
    await growOld();
    const post = await runAction('post', { inputs, env, state: main.state });
    await log.stop();

    expect({ exitCode: post.exitCode, ...post.outputs }, post.log).toMatchObject({
      exitCode: 0,
      outcome: 'pruned',
      'disk-pressure': 'pass',
      'run-app': 'pass',
      'swarm-convergence': 'pass',
      'images-removed': '4',
    });
    // A container of a moment may be gone when the observer gets to it, on a busy machine.
    const isOver = ({ status, path }: { status: number; path: string }) =>
      status === 404 && path.includes('/containers/');
    expect(log.calls.filter((call) => call.status !== 200 && !isOver(call))).toEqual([]);
    expect(called()).toEqual(ALLOWED_CALLS.map(({ method, name }) => `${method} ${name}`));
    expect([...(await imageIds(engine))].sort()).toEqual([app, cached].sort());
  });
});
