import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type DiskUsage, dfPercent, measureDisks } from '../../../src/host/disk.js';
import { fullestPercent, latestDisks } from '../../../src/host/fullness.js';

describe('the disk', () => {
  it.each([
    [0n, 0n, undefined],
    [0n, 100n, 0],
    [1n, 999n, 1],
    [80n, 20n, 80],
    [801n, 199n, 81],
    [100n, 0n, 100],
  ])('with %d used and %d available shows a percentage of %s', (used, available, percent) => {
    expect(dfPercent(used, available)).toBe(percent);
  });

  it('was last measured after the work, if it was', () => {
    const [before, after] = [[{ path: '/a' }], [{ path: '/b' }]] as [DiskUsage[], DiskUsage[]];
    expect(latestDisks({ disks: { before, after } })).toBe(after);
    expect(latestDisks({ disks: { before, after: [] } })).toBe(before);
  });

  it('is as full as the fullest, in bytes or inodes, and nothing if none was measured', () => {
    const disks = [{ usedPercent: 5, inodesUsedPercent: 7 }, { usedPercent: 6 }] as DiskUsage[];
    expect(fullestPercent(disks)).toBe(7);
    expect(fullestPercent([])).toBeUndefined();
  });

  it('is measured as df does, each file system once', async () => {
    const [, line = ''] = execFileSync('df', ['-P', '/'], { encoding: 'utf8' }).split('\n');
    const [usage, ...more] = await measureDisks(['/', '/etc']);
    expect(more).toEqual([]);
    expect(`${usage?.usedPercent}%`).toBe(line.split(/\s+/)[4]);
    expect(usage?.path).toBe('/');
  });

  it('is refused when a path is not there', async () => {
    await expect(measureDisks(['/', '/no/such/path'])).rejects.toThrow(
      '/no/such/path cannot be measured from here',
    );
  });

  it('is refused when its file system has no size', async () => {
    await expect(measureDisks(['/', '/proc'])).rejects.toThrow(
      '/proc cannot be measured from here: its file system reports no size',
    );
  });
});
