import type { DiskUsage } from './disk.js';

/** How full a file system is, by whichever is scarcer. */
interface Fullness {
  percent: number;
  of: 'bytes' | 'inodes';
}

/** The scarcer of bytes and inodes. Pure. */
export function fullness({ usedPercent, inodesUsedPercent = 0 }: DiskUsage): Fullness {
  return inodesUsedPercent > usedPercent
    ? { percent: inodesUsedPercent, of: 'inodes' }
    : { percent: usedPercent, of: 'bytes' };
}

/** The percentage of the fullest file system; undefined if none was measured. Pure. */
export function fullestPercent(disks: readonly DiskUsage[]): number | undefined {
  return disks.length === 0 ? undefined : Math.max(...disks.map((disk) => fullness(disk).percent));
}
