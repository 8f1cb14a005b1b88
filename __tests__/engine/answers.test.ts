import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { run } from '../harness/command.js';
import { startEngine } from '../harness/engine.js';
import { listImages, loadImage, pushImage } from '../harness/images.js';
import { wrapInManifestList } from '../harness/manifest-list.js';
import { type Registry, startRegistry } from '../harness/registry.js';
import { inSandbox } from '../harness/sandbox.js';
import { createService, waitConverged } from '../harness/swarm.js';

const ONCE = '2020-01-01T00:00:00Z';
/** `Created` of an image that was built then, in s since 1970. */
const BUILT = Date.parse(ONCE) / 1000;

/** Newest and oldest version of the API. */
const API = {
  '20.10': ['1.41', '1.12'],
  '26.1': ['1.45', '1.24'],
  '28.5': ['1.51', '1.24'],
  '29': ['1.56', '1.40'],
};

// Not what the action does, but what it builds on: the table in docs/hosts.md.
describe.each(EACH_ENGINE)('how %s answers', (_name, kind) => {
  const isContainerd = kind.store === 'containerd';
  let engine: TestEngine;
  let registry: Registry;

  beforeAll(async () => {
    engine = await startEngine({ ...kind, swarm: true });
    registry = await startRegistry(engine);
  });
  afterAll(() => engine?.stop());

  const found = async (id: string) => (await listImages(engine)).find(({ Id }) => Id === id);
  const inspect = async (id: string) => (await engine.api('GET', `/images/${id}/json`)).body;

  it('for its API, and for what no images take', async () => {
    const { body } = await engine.api('GET', '/version');
    expect([body.ApiVersion, body.MinAPIVersion]).toEqual(API[kind.version]);

    // Without any image.
    const { body: usage } = await engine.api('GET', '/v1.41/system/df');
    expect(usage.LayersSize).toBe(kind.version === '29' ? undefined : 0);
  });

  it('for an image of several platforms that Swarm pulled', async () => {
    const { reference } = await pushImage(engine, registry, 'recipe:1', { created: ONCE });
    await pushImage(engine, registry, 'recipe:2', { created: ONCE, layers: [1e5] });
    const digest = await wrapInManifestList(engine, reference, '2');
    await createService(engine, { name: 'app', image: reference, command: ['sleep', '1000'] });
    await waitConverged(engine, 'app');

    const [image, ...others] = await listImages(engine);
    expect(others).toEqual([]);
    expect(image.RepoDigests).toEqual([`${registry.address}/recipe@${digest}`]);
    expect(image.RepoTags ?? []).toEqual(isContainerd ? [`${reference}@${digest}`] : []);
    // Of the whole list with the containerd store, else of this platform's configuration.
    expect(image.Id === digest).toBe(isContainerd);
    expect((await engine.api('GET', '/containers/json')).body[0].ImageID).toBe(image.Id);
    const dangling = encodeURIComponent(JSON.stringify({ dangling: ['true'] }));
    const { body } = await engine.api('GET', `/images/json?filters=${dangling}`);
    expect(body).toHaveLength(isContainerd ? 0 : 1);
    const { Identity } = await inspect(image.Id);
    // Without the registry's port.
    const pulled = { Pull: [{ Repository: '127.0.0.1/recipe' }] };
    expect(Identity).toEqual(isContainerd && kind.version === '29' ? pulled : undefined);
  });

  it('for dates', async () => {
    const id = await loadImage(engine, { created: ONCE, tags: ['one:1'] });
    expect((await found(id)).Created).toBe(BUILT);
    const never = '0001-01-01T00:00:00Z';
    const loaded = (await inspect(id)).Metadata.LastTagTime;
    expect(loaded === never).toBe(!isContainerd);
    await sleep(1_100);
    await engine.docker('tag', 'one:1', 'two:1');
    expect((await found(id)).Created).toBe(BUILT);
    expect(Date.parse((await inspect(id)).Metadata.LastTagTime)).toBeGreaterThan(
      Date.parse(loaded),
    );

    const undated = await loadImage(engine, { created: null });
    const zero = kind.version === '20.10' ? Date.parse(never) / 1000 : 0;
    expect((await found(undated)).Created).toBe(zero);
  });

  it('for an image whose tag goes to one that is loaded', async () => {
    const id = await loadImage(engine, { created: ONCE, tags: ['app:1'] });
    await loadImage(engine, { created: ONCE, tags: ['app:1'] });
    expect((await found(id)) === undefined).toBe(isContainerd && kind.version === '26.1');
  });

  // https://github.com/moby/moby/issues/53321
  const withLeases = isContainerd ? it : undefined;
  withLeases?.('for what protects a pull in flight from a prune', async () => {
    const socket = `${engine.folder}/exec/containerd/containerd.sock`;
    const leases = (...args: string[]) =>
      run(inSandbox(engine.sandbox, ['ctr', '-a', socket, '-n', 'moby', 'leases', ...args]));
    await leases('create', '--id', 'pull', 'moby/prune.images=true');
    // That removes nothing.
    const filters = encodeURIComponent(JSON.stringify({ label: ['there-is-none'] }));
    const { body } = await engine.api('POST', `/images/prune?filters=${filters}`);
    expect(body).toEqual({ ImagesDeleted: null, SpaceReclaimed: 0 });
    expect((await leases('list')).includes('pull ')).toBe(kind.version === '26.1');
  });
});
