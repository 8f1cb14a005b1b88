import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POLICIES } from '../../bench/policies/policies.js';
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
  let storage: string;

  beforeAll(async () => {
    storage = await mkdtemp(join(tmpdir(), 'gdp-registry-'));
    await publish(storage, { recipes, baseBytes: MiB, days: 2 });
  });
  afterAll(() => rm(storage, { recursive: true }));

  const play = (name: string, kind: Pick<TestEngine, 'version' | 'store'>, ...days: string[][]) => {
    const policy = POLICIES.find((each) => each.name === name);
    if (policy === undefined) throw new Error(`There is no policy ${name}.`);
    return replay({
      // Swarm takes 128 MiB of it: no room for the huge one.
      kind: { ...kind, diskBytes: 200 * MiB },
      storage,
      policy,
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
});
