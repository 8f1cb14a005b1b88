import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POLICIES, type Policy } from '../../bench/policies/policies.js';
import { publish } from '../../bench/policies/publish.js';
import { replay } from '../../bench/policies/replay.js';
import { EACH_ENGINE, OLDEST, type TestEngine } from '../engines.js';

const MiB = 2 ** 20;
const recipes = [
  { name: 'app', bytes: MiB },
  { name: 'huge', bytes: 64 * MiB },
];

/** Two days of the policies bench, so that it still works when somebody wants its figures. */
describe('the policies bench', () => {
  const COMPRESS = [100, 40];
  const storages = new Map<number, string>();
  const storageOf = (compress: number) => storages.get(compress) ?? expect.fail(`${compress}%`);

  beforeAll(async () => {
    for (const compress of COMPRESS) {
      storages.set(compress, await mkdtemp(join(tmpdir(), 'gdp-registry-')));
      await publish(storageOf(compress), { recipes, baseBytes: MiB, days: 2, compress });
    }
  });
  afterAll(() =>
    Promise.all([...storages.values()].map((folder) => rm(folder, { recursive: true }))),
  );

  const play = (
    name: string | Policy,
    kind: Pick<TestEngine, 'version' | 'store'> & { compress?: number; flooded?: boolean },
    ...days: string[][]
  ) => {
    const { version, store, compress = 100, flooded = false } = kind;
    const policy = typeof name === 'string' ? POLICIES.find((each) => each.name === name) : name;
    if (policy === undefined) throw new Error(`There is no policy ${name}.`);
    return replay({
      // Swarm takes 128 MiB of it: no room for the huge one.
      kind: { version, store, diskBytes: 200 * MiB },
      storage: storageOf(compress),
      policy,
      flooded,
      days: days.map((names) => names.map((recipe) => ({ recipe, version: 1 }))),
    });
  };

  it.each(EACH_ENGINE)('counts pulls and full disks on %s', async (_name, kind) => {
    const { days, peak } = await play('post', kind, ['app'], [], ['app', 'huge']);
    const [first, , second] = days.map(({ deploys }) => deploys);
    expect(first?.[0]).toMatchObject({ recipe: 'app', manifests: expect.any(Number) });
    expect(first?.[0]?.failure).toBeUndefined();
    expect(first?.[0]?.bytes).toBeGreaterThan(2 * MiB);
    expect(second?.[0]).toMatchObject({ recipe: 'app', blobs: 0, bytes: 0 });
    expect(second?.[1]).toMatchObject({ recipe: 'huge', failure: { diskFull: true } });
    expect(peak.percent).toBeGreaterThanOrEqual(days[0]?.disk.percent ?? 100);
  });

  it('lets the others prune', async () => {
    const kind = OLDEST;
    const { days } = await play('system-prune', kind, ['app'], ['app']);
    for (const { deploys, policy } of days) {
      expect(deploys[0]?.blobs).toBeGreaterThan(0);
      expect(policy).toMatch(/^Total reclaimed space: [1-9]/);
    }
  });

  it('has layers that compress, also on their way', async () => {
    const [whole, packed] = await Promise.all(
      COMPRESS.map((compress) => play('none', { ...OLDEST, compress }, ['app'])),
    );
    const bytesOf = (played: typeof whole) => played?.days[0]?.deploys[0]?.bytes ?? 0;
    // The layer of busybox is the same in both. Of 2 MiB, 40% are left.
    expect((bytesOf(whole) - bytesOf(packed)) / (2 * MiB)).toBeCloseTo(0.6, 1);
  });

  it.each([false, true])(
    'lets the Engine forget what came before a teardown: %s',
    async (flooded) => {
      const policy: Policy = {
        name: 'asks',
        title: '',
        begin: async (engine) => ({
          starts: async () => {
            await engine.api('POST', '/volumes/create', { Name: 'before' });
          },
          ends: async () => {
            const until = Date.now() / 1000;
            const { body } = await engine.api('GET', `/events?since=1&until=${until}`);
            return JSON.stringify(body).includes('before') ? 'remembered' : 'forgotten';
          },
          night: async () => '',
          end: async () => {},
        }),
      };
      const { days } = await play(policy, { ...OLDEST, flooded }, ['app']);
      expect(days[0]?.policy).toBe(flooded ? 'forgotten' : 'remembered');
    },
  );
});
