import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { type Registry, startRegistry } from '../harness/registry.js';
import { runAction } from '../harness/run-action.js';
import { createService, updateService, waitConverged } from '../harness/swarm.js';
import { deployRecipes, generateStore, pushRecipes, type Recipe } from './generated-store.js';
import { growOld, imageIds, OPEN_GATES } from './scene.js';

/**
 * One store for each Engine, as each takes some seconds. For more, with seeds that nobody has tried:
 * SEEDS=100:120 npx vitest run --project real __tests__/engine/differential.test.ts
 */
const [first = 1, last = first] = (process.env['SEEDS'] ?? '1').split(':').map(Number);
const SEEDS = Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** The monitor of the services that are generated, by which their update is over. */
const SETTLED = { 'settle-timeout': '120s' };

describe.each(EACH_ENGINE)('generated stores on %s', (_name, kind) => {
  let storage: string;
  let recipes: Recipe[];

  beforeAll(async () => {
    storage = await mkdtemp(join(tmpdir(), 'gdp-registry-'));
    const engine = await startEngine(kind);
    recipes = await pushRecipes(engine, await startRegistry(engine, { storage })).finally(() =>
      engine.stop(),
    );
  });
  afterAll(() => rm(storage, { recursive: true, force: true }));

  async function withStore<T>(
    seed: number,
    use: (
      engine: TestEngine,
      registry: Registry,
      store: Awaited<ReturnType<typeof generateStore>>,
    ) => Promise<T>,
  ): Promise<T> {
    const engine = await startEngine({ ...kind, swarm: true });
    try {
      const registry = await startRegistry(engine, { storage });
      const store = await generateStore(engine, recipes, seed);
      await growOld();
      return await use(engine, registry, store);
    } finally {
      await engine.stop();
    }
  }

  const prune = async (engine: TestEngine, inputs: Record<string, string> = {}) => {
    const result = await runAction('main', {
      inputs: { ...OPEN_GATES, ...SETTLED, 'docker-host': engine.host, ...inputs },
    });
    expect(result.exitCode, result.log).toBe(0);
    return result;
  };

  it.each(SEEDS)('seed %i: nothing would go that docker image prune leaves', async (seed) => {
    await withStore(seed, async (engine) => {
      const { report, outputs, log } = await prune(engine, { 'dry-run': 'true' });
      expect(outputs['outcome'], log).toBe('dry-run');
      const would = report?.images?.filter(({ fate }) => fate === 'would-remove') ?? [];
      const before = await imageIds(engine);
      await engine.docker('image', 'prune', '--force', '--filter', 'until=1s');
      const left = await imageIds(engine);
      const spared = would.filter(({ id }) => left.has(id));
      const more: Record<string, number> = {};
      for (const { id, class: name, fate } of report?.images ?? []) {
        if (!left.has(id) && fate !== 'would-remove') more[name] = (more[name] ?? 0) + 1;
      }
      console.log(
        `${engine.name}, seed ${seed}: ${before.size} images, ${would.length} would go, docker image prune takes ${before.size - left.size}, so also:`,
        more,
      );
      expect(would.length).toBeGreaterThan(3);
      expect(spared).toEqual([]);
    });
  });

  it.each(SEEDS)('seed %i: nothing goes that a redeploy needs', async (seed) => {
    await withStore(seed, async (engine, registry, store) => {
      await deployRecipes(engine, recipes, seed);
      const { outputs, report, log } = await prune(engine);
      expect(outputs['outcome'], log).toBe('pruned');
      expect(Number(outputs['images-removed'])).toBeGreaterThan(3);
      expect(report?.images?.filter(({ fate }) => fate === 'failed')).toEqual([]);

      const start = await registry.mark();
      await engine.docker('service', 'update', '--detach', '--rollback', 'updated');
      await updateService(engine, 'idle', '--replicas', '1');
      for (const [i, { reference }] of store.tornDown.entries()) {
        await createService(engine, { name: `again-${i}`, image: reference });
      }
      for (const id of store.containers) {
        const [container] = JSON.parse(await engine.docker('inspect', id));
        if (container.State.Paused) await engine.docker('unpause', id);
        else if (container.State.Running) await engine.docker('restart', '--time', '0', id);
        else await engine.docker('start', id);
      }
      const services = ['updated', 'idle', ...store.tornDown.map((_, i) => `again-${i}`)];
      for (const service of services) await waitConverged(engine, service);
      await sleep(100);
      expect(await registry.blobRequests({ since: start })).toEqual([]);
    });
  });
});
