import { describe, expect, it } from 'vitest';
import { removeStale } from '../../../src/act/disk-target.js';
import type { Engine } from '../../../src/engine/client.js';
import { EngineError } from '../../../src/engine/errors.js';
import type { Room } from '../../../src/gates/room.js';
import type { Synced } from '../../../src/host/late-free.js';
import { image } from '../image.js';
import { OPEN } from './open.js';

/** A disk of 1000 bytes. */
const disk = (used: number, more: Partial<Synced> = {}): Synced => ({
  disks: [
    {
      path: '/data',
      device: '1',
      size: 1000,
      used,
      available: 1000 - used,
      usedPercent: Math.ceil(used / 10),
      inodesUsedPercent: undefined,
    },
  ],
  late: false,
  unsynced: undefined,
  ...more,
});

/**
 * Removes images, longest unused first, from a disk that is as told at each look and then stays so.
 *
 * @param ages of each image: `old`, or `early` where `digest-retention` would still keep it
 * @param room what has to be free; undefined if nothing has to
 */
async function remove(
  ages: readonly ('old' | 'early')[],
  looks: readonly (Synced | Error)[],
  refused: readonly string[] = [],
  cutAt?: string,
  room?: Room,
) {
  const stale = ages.map((age, n) => ({
    image: image({ Id: `image-${n}` }),
    early: age === 'early',
  }));
  const removed: string[] = [];
  const engine = {
    inspectImage: async (id: string) => ({ Id: id, RepoTags: [], RepoDigests: [] }),
    removeImage: async (id: string) => {
      if (refused.includes(id)) throw new EngineError('in use', 409);
      if (id === cutAt) throw new EngineError('the connection was cut');
      removed.push(id);
      return { deleted: [id], untagged: [] };
    },
  } as unknown as Engine;
  let look = 0;
  const { results, stopped } = await removeStale(engine, stale, OPEN, {
    measure: async () => {
      const seen = looks[Math.min(look++, looks.length - 1)];
      if (seen === undefined || seen instanceof Error) throw seen;
      return seen;
    },
    paths: ['/data'],
    room,
    diskThreshold: 80,
    diskTarget: 70,
  });
  return {
    removed: removed.length,
    looks: look,
    stopped,
    reasons: [...results.values()].map((r) => r.reason),
  };
}

const spared = (percent: number) =>
  `stale, but there's room for it: the disk is ${percent}% used, ${1000 - 10 * percent} B free`;

describe('stale images go', () => {
  it('down to disk-target', async () => {
    const looks = [disk(950), disk(850), disk(710), disk(700)];
    expect(await remove(Array(5).fill('old'), looks)).toEqual({
      removed: 3,
      looks: 4,
      stopped: undefined,
      reasons: ['', '', '', ...Array(2).fill(spared(70))],
    });
  });

  it('just below disk-threshold where they go early', async () => {
    const looks = [disk(950), disk(850), disk(800), disk(790)];
    expect(await remove(Array(5).fill('early'), looks)).toEqual({
      removed: 3,
      looks: 4,
      stopped: undefined,
      reasons: ['', '', '', ...Array(2).fill(spared(79))],
    });
  });

  it('each as far as it may, the longest unused first', async () => {
    const ages = ['old', 'early', 'early'] as const;
    const onlyOld = await remove(ages, [disk(950), disk(790)]);
    expect(onlyOld.reasons).toEqual(['', ...Array(2).fill(spared(79))]);
    const both = await remove(ages, [disk(950), disk(850), disk(790)]);
    expect(both.reasons).toEqual(['', '', spared(79)]);
    const none = await remove(ages, [disk(700)]);
    expect(none.reasons).toEqual(Array(3).fill(spared(70)));
  });

  it('until the room needed is free as well, however much is below either point', async () => {
    const room: Room = { needed: 500, free: 0, how: 'set' };
    const looks = [disk(650), disk(600), disk(550), disk(500)];
    for (const age of ['old', 'early'] as const) {
      expect(await remove(Array(5).fill(age), looks, [], undefined, room)).toEqual({
        removed: 3,
        looks: 4,
        stopped: undefined,
        reasons: ['', '', '', ...Array(2).fill(spared(50))],
      });
    }
  });

  it('no further for a room that is free', async () => {
    const room: Room = { needed: 100, free: 0, how: 'set' };
    for (const age of ['old', 'early'] as const) {
      const { removed } = await remove([age], [disk(700)], [], undefined, room);
      expect(removed).toBe(0);
    }
  });

  it('until the disk cannot be measured', async () => {
    const looks = [disk(950), new Error('/data cannot be measured')];
    expect(await remove(Array(5).fill('old'), looks)).toMatchObject({
      removed: 1,
      stopped: '/data cannot be measured',
    });
  });

  it('until the connection is cut: nothing is asked for any more', async () => {
    expect(await remove(Array(5).fill('old'), [disk(950)], [], 'image-1')).toEqual({
      removed: 1,
      looks: 2,
      stopped: 'the connection was cut',
      reasons: ['', 'the connection was cut'],
    });
  });

  it('all of them where the disk shows at once that they free nothing', async () => {
    expect(await remove(Array(9).fill('old'), [disk(950)])).toMatchObject({ removed: 9 });
  });
});

describe('where room is given back late', () => {
  const late = (used: number) => disk(used, { late: true });

  it('no more than three go without any room to be seen', async () => {
    expect(await remove(Array(9).fill('old'), [late(950)])).toMatchObject({
      removed: 3,
      stopped:
        'The file system shows no space freed by the last 3 removals; the next run continues',
    });
  });

  it('it counts from when the disk last showed any', async () => {
    const looks = [late(950), late(950), late(960), late(940), late(940), late(940), late(940)];
    expect(await remove(Array(9).fill('old'), looks)).toMatchObject({ removed: 6 });
  });

  it('what did not go counts for nothing', async () => {
    const refused = ['image-0', 'image-2', 'image-3', 'image-4'];
    expect(await remove(Array(9).fill('old'), [late(950)], refused)).toMatchObject({ removed: 3 });
  });

  it('it says why nothing may be seen', async () => {
    const looks = [disk(950, { late: true, unsynced: 'sync took too long' })];
    const { stopped } = await remove(Array(9).fill('old'), looks);
    expect(stopped).toContain('(sync took too long)');
  });
});
