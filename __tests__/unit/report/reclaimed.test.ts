import { describe, expect, it } from 'vitest';
import type { DiskUsage } from '../../../src/host/disk.js';
import { reclaimed } from '../../../src/report/reclaimed.js';

const disk = (used: number): DiskUsage[] => [
  {
    path: '/data',
    device: '1',
    size: 1000,
    used,
    available: 1000 - used,
    usedPercent: 1,
    inodesUsedPercent: 1,
  },
];

describe('bytes reclaimed', () => {
  it.each([
    ['both agree', 500, 400, 500, 400, 100, 'filesystem'],
    ['rounding to blocks', 500, 400, 500, 380, 120, 'filesystem'],
    ['somebody wrote meanwhile', 500, 400, 500, 450, 100, 'engine'],
    ['somebody wrote more than was freed', 500, 400, 500, 900, 100, 'engine'],
    ['the Engine could not say', undefined, 400, 500, 400, 100, 'filesystem'],
    ['the disk could not be measured', 500, 400, undefined, 400, 100, 'engine'],
    ['nothing was freed', 500, 500, 500, 500, 0, 'filesystem'],
    ['a pull came in between', 500, 600, 500, 600, 0, 'filesystem'],
  ] as const)('when %s', (_name, layersBefore, layersAfter, before, after, bytes, measuredBy) => {
    expect(
      reclaimed({
        layersBefore,
        layersAfter,
        disksBefore: before === undefined ? undefined : disk(before),
        disksAfter: disk(after),
      }),
    ).toMatchObject({ bytes, measuredBy });
  });

  it('are nothing when nothing was measured', () => {
    expect(
      reclaimed({
        layersBefore: undefined,
        layersAfter: undefined,
        disksBefore: disk(1),
        disksAfter: undefined,
      }),
    ).toEqual({ bytes: 0, measuredBy: 'nothing', engine: null, filesystem: null });
  });
});
