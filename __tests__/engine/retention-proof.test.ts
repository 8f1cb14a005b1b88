import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { empty, fillTo } from '../harness/disk.js';
import { startEngine } from '../harness/engine.js';
import { listImages, pushImage, supersede } from '../harness/images.js';
import { type Registry, startRegistry } from '../harness/registry.js';
import { runAction } from '../harness/run-action.js';
import { createService, removeService, waitConverged, waitDrained } from '../harness/swarm.js';

const MiB = 2 ** 20;
const built = new Date(Date.now() - 30 * 86_400_000);

// The waits of the Engines overlap; the tests of each one come one after the other.
describe.concurrent.each(EACH_ENGINE)('the cached recipe base image on %s', (_name, kind) => {
  let engine: TestEngine;
  let registry: Registry;
  let recipe: { reference: string; digest: string };

  beforeAll(async () => {
    engine = await startEngine({ ...kind, swarm: true });
    registry = await startRegistry(engine);
    recipe = await pushImage(engine, registry, 'recipe:1', {
      created: built,
      busybox: true,
      layers: [5 * MiB],
      cmd: ['/bin/sleep', '1000'],
    });
  });
  afterAll(() => engine?.stop());

  async function deployAndTearDown() {
    const start = await registry.mark();
    await createService(engine, { name: 'app', image: recipe.reference });
    await waitConverged(engine, 'app');
    await removeService(engine, 'app');
    await waitDrained(engine);
    // Teardown leaves no container behind that would pin the image.
    for (const id of (await engine.docker('ps', '-aq')).split('\n').filter(Boolean)) {
      await engine.docker('rm', '-f', id);
    }
    return (await registry.blobRequests({ since: start })).length;
  }

  it.sequential('survives deploy, teardown and prune, and the redeploy pulls nothing', async () => {
    expect(await deployAndTearDown(), 'the first deploy pulls').toBeGreaterThan(0);

    const dangling = (
      await supersede(
        engine,
        'app:latest',
        [1, 2, 3].map(() => ({ created: built, layers: [8 * MiB] })),
      )
    ).slice(0, -1);
    expect(dangling).toHaveLength(2);
    await fillTo(engine, 85);
    // The containerd store knows when they lost their tag: just now.
    await sleep(1500);

    const { exitCode, outputs, report, log } = await runAction('main', {
      inputs: { 'docker-host': engine.host, 'min-age': '1s', 'run-app-process': 'no-such-app' },
    });
    await empty(engine);

    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: 0,
      outcome: 'pruned',
      'disk-pressure': 'pass',
      'run-app': 'pass',
      'swarm-convergence': 'pass',
      'images-removed': '2',
    });
    expect(Number(outputs['bytes-reclaimed'])).toBeGreaterThan(15 * MiB);
    const left = (await listImages(engine)).map(({ Id }) => Id);
    expect(left).not.toEqual(expect.arrayContaining(dangling.slice(0, 1)));
    expect(left).not.toEqual(expect.arrayContaining(dangling.slice(1)));
    expect(report?.images?.filter((image) => image.class === 'cached')).toHaveLength(1);
    expect(report?.images?.filter((image) => image.class === 'tagged')).toHaveLength(1);

    expect(await deployAndTearDown(), 'the redeploy pulls nothing').toBe(0);
  });

  // The control: what the action replaces, and what its name promises.
  it.sequential('would not have survived what Docker offers instead', async () => {
    await engine.docker('image', 'prune', '--force', '--filter', 'until=24h');
    const afterPrune = await deployAndTearDown();
    // The containerd store gives what Swarm pulls a name, which saves it here, but not from --all.
    if (kind.store === 'containerd') expect(afterPrune).toBe(0);
    else expect(afterPrune).toBeGreaterThan(0);

    await engine.docker('system', 'prune', '--force', '--all');
    expect(await deployAndTearDown()).toBeGreaterThan(0);
  });
});
