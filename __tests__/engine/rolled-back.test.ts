import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { listImages, pushImage } from '../harness/images.js';
import { type Registry, startRegistry } from '../harness/registry.js';
import { runAction } from '../harness/run-action.js';
import { createService, updateService, waitConverged } from '../harness/swarm.js';
import { lines } from './scene.js';

// It mostly waits for Swarm, so the Engines do so side by side.
describe.concurrent.each(EACH_ENGINE)(
  'an update that Swarm rolled back by itself on %s',
  (_name, kind) => {
    let engine: TestEngine;
    let registry: Registry;
    let stateDir: string;

    beforeAll(async () => {
      engine = await startEngine({ ...kind, swarm: true });
      registry = await startRegistry(engine);
      stateDir = await mkdtemp(join(tmpdir(), 'gdp-state-'));
    });
    afterAll(async () => {
      await engine?.stop();
      await rm(stateDir, { recursive: true });
    });

    it('has used its image, though no spec and no container names that any more', async () => {
      const good = await pushImage(engine, registry, 'recipe:1', { cmd: ['/bin/sleep', '600'] });
      const bad = await pushImage(engine, registry, 'recipe:2', { cmd: ['/bin/false'] });
      await createService(engine, {
        name: 'app',
        image: good.reference,
        options: ['--update-failure-action', 'rollback', '--update-monitor', '5s'],
      });
      await waitConverged(engine, 'app');
      await updateService(engine, 'app', '--image', bad.reference);
      await vi.waitFor(
        async () => {
          const { body } = await engine.api('GET', '/services/app');
          expect(body.UpdateStatus?.State).toBe('rollback_completed');
          expect(JSON.stringify([body.Spec, body.PreviousSpec])).not.toContain(bad.digest);
        },
        { timeout: 120_000, interval: 200 },
      );
      const exited = lines(await engine.docker('ps', '-aq', '--filter', 'status=exited'));
      await engine.docker('rm', ...exited);
      const failed = (await listImages(engine)).find(({ RepoDigests }) =>
        RepoDigests?.some((name: string) => name.includes(bad.digest)),
      );

      const { report, log } = await runAction('main', {
        inputs: { 'docker-host': engine.host, 'state-dir': stateDir, 'dry-run': 'true' },
      });
      expect(report?.images?.find(({ id }) => id === failed?.Id)?.class, log).toBe('cached');
      const file = (await readdir(stateDir)).find((name) => /^usage-.*\.json$/.test(name)) ?? '';
      const record = JSON.parse(await readFile(join(stateDir, file), 'utf8'));
      expect(record.images[failed?.Id]).toMatchObject({
        lastUsed: expect.any(Number),
        // Whichever the Engine told of last.
        usedBy: expect.stringMatching(/^(?:a task of app|container app\.)/),
      });
    });
  },
);
