import { describe, expect, it } from 'vitest';
import type { Measured } from '../../../src/act/act.js';
import type { DiskUsage } from '../../../src/host/disk.js';
import { reclaimed } from '../../../src/report/reclaimed.js';

const MiB = 2 ** 20;

const disk = (used: number): DiskUsage[] => [
  {
    path: '/data',
    device: '1',
    size: 1000 * MiB,
    used,
    available: 1000 * MiB - used,
    usedPercent: 1,
    inodesUsedPercent: 1,
  },
];

/** What the layers shrank by and what the disk did, in MiB. */
function measured(layers: number | string, freed: number | undefined): Measured {
  return {
    layersFreed:
      typeof layers === 'number' ? { ok: true, value: layers * MiB } : { ok: false, error: layers },
    disksBefore: disk(500 * MiB),
    disksAfter: freed === undefined ? undefined : disk((500 - freed) * MiB),
    unsynced: undefined,
  };
}

describe('bytes reclaimed', () => {
  it.each([
    ['both agree', 100, 100, 100, 'filesystem', null],
    ['they differ by rounding to blocks', 100, 102, 100, 'engine', null],
    ['they differ by a twentieth', 100, 95, 95, 'filesystem', null],
    ['small files took a block each', 100, 120, 100, 'engine', /took more space/],
    ['the build cache still holds the layers', 60, 0.004, 0.004, 'filesystem', /build cache/],
    ['the same, and the Engine wrote a little', 60, -0.1, 0, 'filesystem', /build cache/],
    ['the same, and the Engine wrote a MiB', 60, -1, 0, 'filesystem', /build cache/],
    ['somebody wrote meanwhile', 100, 50, 50, 'filesystem', /something else was written/],
    ['somebody wrote more than was freed', 100, -400, 100, 'engine', /More was written/],
    ['the Engine could not say', 'no answer', 100, 100, 'filesystem', /^no answer$/],
    ['the Engine could not say, and others wrote', 'no answer', -50, 0, 'filesystem', /./],
    ['the disk could not be measured', 100, undefined, 100, 'engine', /not measured/],
    ['nothing was freed', 0, 0, 0, 'filesystem', null],
    ['a pull came in between', -100, -100, 0, 'engine', /More was written/],
  ] as const)('when %s', (_name, layers, freed, bytes, measuredBy, reason) => {
    const found = reclaimed(measured(layers, freed));
    expect(found).toMatchObject({ measuredBy });
    expect(found.bytes / MiB).toBeCloseTo(bytes);
    if (reason === null) expect(found.reason).toBeNull();
    else expect(found.reason).toMatch(reason);
  });

  it('are the Engine’s where the disk may not show them yet', () => {
    const late = { ...measured(100, 3), unsynced: 'sync took too long' };
    expect(reclaimed(late)).toEqual({
      bytes: 100 * MiB,
      measuredBy: 'engine',
      engine: 100 * MiB,
      filesystem: 3 * MiB,
      reason: 'Freed space may show late: sync took too long',
    });
    const silent = { ...measured('no answer', 3), unsynced: 'sync took too long' };
    expect(reclaimed(silent)).toMatchObject({
      bytes: 3 * MiB,
      reason: 'no answer; sync took too long',
    });
  });

  it('tell by how much the disk grew when others wrote', () => {
    expect(reclaimed(measured(100, -400)).filesystem).toBe(-400 * MiB);
  });

  it('are what one side measured if the other was not asked or has half an answer', () => {
    const { layersFreed: _, ...unasked } = measured(0, 100);
    expect(reclaimed(unasked)).toMatchObject({ bytes: 100 * MiB, engine: null, reason: null });
    const half = { ...measured(100, 100), disksBefore: undefined };
    expect(reclaimed(half)).toMatchObject({ bytes: 100 * MiB, filesystem: null });
  });

  it('are nothing when nothing was measured', () => {
    const nothing = { ...measured('no answer', undefined), layersFreed: undefined };
    expect(reclaimed(nothing)).toEqual({
      bytes: 0,
      measuredBy: 'nothing',
      engine: null,
      filesystem: null,
      reason: null,
    });
  });
});
