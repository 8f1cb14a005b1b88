import type { DiskUsage } from './disk.js';

/** How full a file system is, by the scarcer of bytes and inodes. Pure. */
export function fullness({ usedPercent, inodesUsedPercent = 0 }: DiskUsage) {
  return inodesUsedPercent > usedPercent
    ? ({ percent: inodesUsedPercent, of: 'inodes' } as const)
    : ({ percent: usedPercent, of: 'bytes' } as const);
}

/** The percentage of the fullest file system; undefined if none was measured. Pure. */
export function fullestPercent(disks: readonly DiskUsage[]): number | undefined {
  return disks.length === 0 ? undefined : Math.max(...disks.map((disk) => fullness(disk).percent));
}

/** The file system with the least room in bytes; undefined if none was measured. Pure. */
export function tightest(disks: readonly DiskUsage[]): DiskUsage | undefined {
  return disks.toSorted((a, b) => a.available - b.available)[0];
}

/** The file systems as last measured, of a run that may have measured them twice. Pure. */
export function latestDisks({
  disks: { before, after },
}: {
  disks: Record<'before' | 'after', DiskUsage[]>;
}): DiskUsage[] {
  return after.length > 0 ? after : before;
}
