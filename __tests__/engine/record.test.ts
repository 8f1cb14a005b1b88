import { copyFile, cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { run as command } from '../harness/command.js';
import { startEngine } from '../harness/engine.js';
import { loadImage, pullAsSwarm, pushImage } from '../harness/images.js';
import { startRegistry } from '../harness/registry.js';
import { runAction } from '../harness/run-action.js';
import { inSandbox } from '../harness/sandbox.js';
import { answer, growOld, imageIds, OPEN_GATES, recordCalls, wipe } from './scene.js';

const MiB = 2 ** 20;

describe.each(EACH_ENGINE)('the usage record on %s', (_name, kind) => {
  let engine: TestEngine;
  /** Another Engine that has the first one's ID. */
  let twin: TestEngine;
  let folder: string;
  let keys: string;
  beforeAll(async () => {
    keys = await mkdtemp(join(tmpdir(), 'gdp-keys-'));
    const options = { ...kind, diskBytes: 256 * MiB };
    engine = await startEngine(options);
    if (kind.version === '20.10') {
      const key = join(keys, 'key.json');
      const read = ['cat', '/etc/docker/key.json'];
      await writeFile(key, await command(inSandbox(engine.sandbox, read)));
      const configuration = { 'deprecated-key-path': key };
      twin = await startEngine({ ...options, configuration });
      return;
    }
    twin = await startEngine(options);
    await copyFile(join(engine.dataRoot, 'engine-id'), join(twin.dataRoot, 'engine-id'));
    await twin.restart();
  });
  afterAll(async () => {
    await Promise.all([engine, twin].map((each) => each?.stop()));
    await rm(keys, { recursive: true });
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gdp-record-'));
  });
  afterEach(async () => {
    await Promise.all([wipe(engine), wipe(twin)]);
    await rm(folder, { recursive: true });
  });

  async function run(of: TestEngine, inputs: Record<string, string> = {}) {
    const result = await runAction('main', {
      inputs: {
        ...OPEN_GATES,
        'docker-host': of.host,
        'state-dir': join(folder, 'state'),
        ...inputs,
      },
    });
    const evictions = result.report?.checks.find(({ what }) => what.startsWith('No image disapp'));
    return { ...result, evictions };
  }

  /** An image as Swarm pulls it: by digest, from a registry of the Engine's own. */
  async function recipe(of: TestEngine) {
    const registry = await startRegistry(of);
    return pullAsSwarm(of, await pushImage(of, registry, 'recipe:1', { layers: [10 * MiB] }));
  }

  const idOf = async (of: TestEngine) => (await of.api('GET', '/info')).body.ID;
  const files = async () =>
    (await readdir(join(folder, 'state'))).filter((name) => /^usage-.*\.json$/.test(name));
  const read = async (name: string) =>
    JSON.parse(await readFile(join(folder, 'state', name), 'utf8'));

  it('is one for each data root of an ID', async () => {
    expect(await idOf(twin)).toBe(await idOf(engine));
    const id = await recipe(engine);
    const other = await loadImage(twin, { tags: ['app:1'] });
    await run(engine);
    const [first = ''] = await files();
    await run(twin);
    expect((await run(engine)).evictions).toMatchObject({
      status: 'ok',
      found: expect.stringMatching(/^none between/),
    });
    expect(await files()).toHaveLength(2);
    const [second = ''] = (await files()).filter((name) => name !== first);
    const record = await read(first);
    expect(Object.keys(record.images)).toEqual([id]);
    expect(Object.keys((await read(second)).images)).toEqual([other]);
  });

  it('takes no run with another one for a rival, and counts what the Engine removed', async () => {
    const id = await recipe(engine);
    await run(engine);
    await cp(join(folder, 'state'), join(folder, 'backup'), { recursive: true });

    // Another user's, with a state folder of its own.
    const inputs = { 'digest-retention': '1s', 'disk-target': '1', 'state-dir': join(folder, 'b') };
    await run(engine, inputs);
    await growOld();
    const { outputs, log } = await run(engine, inputs);
    expect(outputs, log).toMatchObject({ 'images-removed': '1' });
    expect(await imageIds(engine)).not.toContain(id);
    const counted = {
      status: 'warning',
      found: expect.stringMatching(
        /^1 image, .*recipe@sha256:.*; the Engine remembers 1 of 1, the last at 20/,
      ),
      remedy: expect.stringContaining('or a run with another state-dir did'),
    };
    expect((await run(engine)).evictions).toMatchObject(counted);
    expect((await run(engine)).evictions).toMatchObject({ status: 'ok' });

    // Restored from a backup.
    await rm(join(folder, 'state'), { recursive: true });
    await rename(join(folder, 'backup'), join(folder, 'state'));
    expect((await run(engine)).evictions).toMatchObject(counted);
  });

  it('does not count what its Engine never had', async () => {
    await recipe(engine);
    await run(engine);
    const [file = ''] = await files();
    const record = await read(file);
    const foreign = { firstSeen: 1, name: `other/recipe@sha256:${'f'.repeat(64)}`, size: 5e6 };
    const images = { ...record.images, [`sha256:${'a'.repeat(64)}`]: foreign };
    await writeFile(join(folder, 'state', file), JSON.stringify({ ...record, images }));
    expect((await run(engine)).evictions).toMatchObject({
      status: 'not-checked',
      found: expect.stringContaining("1 image that this Engine doesn't have and did not remove"),
    });
  });

  it('makes a removal a problem that the Engine refused in three runs in a row', async () => {
    const created = new Date(Date.now() - 30 * 86_400_000);
    const id = await loadImage(engine, { created, busybox: true });
    await growOld();
    await engine.docker('create', '--name', 'hidden', id);
    // The Engine knows of a use, and we don't.
    const proxy = await recordCalls(engine, async ({ path }) =>
      path.includes('/containers/json') ? answer(200, '[]') : undefined,
    );
    const refused = () => run(engine, { 'docker-host': proxy.host });
    const problems: string[] = [];
    for (const runs of [1, 2, 3, 4]) {
      const { report, summary, log } = await refused();
      const image = report?.images?.find((each) => each.id === id);
      expect(image, log).toMatchObject({ fate: 'skipped', reason: expect.stringContaining('409') });
      if (runs < 3) expect(report?.problems).toEqual([]);
      else expect(summary).toContain(`in ${runs} runs in a row`);
      problems.push(...(report?.problems ?? []));
    }
    const called = id.slice('sha256:'.length).slice(0, 12);
    expect(problems).toEqual(
      [3, 4].map((runs) =>
        expect.stringMatching(
          new RegExp(
            `^The Engine refused to remove ${called} in ${runs} runs in a row: .*409 .*container`,
          ),
        ),
      ),
    );

    await engine.docker('rm', 'hidden');
    const { outputs, report } = await refused();
    await proxy.stop();
    expect(outputs).toMatchObject({ outcome: 'pruned', 'images-removed': '1' });
    expect(report?.problems).toEqual([]);
  });
});
