import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImages } from '../harness/images.js';
import { createService, updateService, waitConverged } from '../harness/swarm.js';
import { attempt, expectPruned } from './attempt.js';
import { growOld, imageIds } from './scene.js';

describe.each(EACH_ENGINE)(
  'images that services name by the beginning of an ID, on %s',
  (_, kind) => {
    let engine: TestEngine;

    beforeAll(async () => {
      engine = await startEngine({ ...kind, swarm: true });
    });
    afterAll(() => engine?.stop());

    it('stay, and the services start', async () => {
      const spec = { created: '2024-01-01T00:00:00Z', busybox: true };
      const ids = await loadImages(engine, [spec, spec, spec, spec]);
      const [idle = '', former = '', current = '', free = ''] = ids;
      const short = (id: string, digits: number) => id.slice(0, 'sha256:'.length + digits);
      // Not resolved: it is no name that a registry knows.
      const options = ['--no-resolve-image', '--update-monitor', '1s'];
      await createService(engine, { name: 'idle', image: short(idle, 12), replicas: 0, options });
      await createService(engine, {
        name: 'updated',
        image: short(former, 8),
        replicas: 0,
        options,
      });
      await updateService(engine, 'updated', '--no-resolve-image', '--image', short(current, 5));
      await growOld();

      expectPruned(await attempt(engine, { 'settle-timeout': '60s' }));
      expect(await imageIds(engine)).toEqual(new Set(ids.filter((id) => id !== free)));

      await engine.docker('service', 'update', '--detach', '--rollback', 'updated');
      for (const name of ['idle', 'updated']) {
        await updateService(engine, name, '--no-resolve-image', '--replicas', '1');
        await waitConverged(engine, name);
      }
    });
  },
);
