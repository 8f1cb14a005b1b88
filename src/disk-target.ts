import { statfs } from 'node:fs/promises';
import type { Engine } from './engine/client.js';
import { type DiskUsage, dfPercent, measureDisks } from './host/disk.js';
import { fullestPercent } from './host/fullness.js';
import { type Reading, reading } from './reading.js';

/**
 * File systems on which what is removed is free in the same moment, by `f_type` of statfs(2): ext4
 * and tmpfs. Others, such as btrfs, ZFS and XFS, give it back seconds later.
 */
const FREE_AT_ONCE: readonly number[] = [0xef53, 0x01021994];

/**
 * Prepares to tell, again and again, whether the disk has come down to a target.
 *
 * Where a file system is slow to give back what was removed, more would go than needed: there the
 * Engine is asked as well for what its layers take, and the smaller figure counts. A disk that cannot
 * be measured is at its target.
 *
 * @param paths what to measure
 * @param target in percent
 * @returns asks, and says in words why no more has to go; undefined when there has to
 */
export async function diskTarget(
  engine: Engine,
  paths: readonly string[],
  target: number,
): Promise<() => Promise<string | undefined>> {
  const freesLate = await anyFreesLate(paths);
  const layers = (): Promise<Reading<number> | undefined> =>
    freesLate ? reading(engine.layersSize()) : Promise.resolve(undefined);
  const disksAtFirst = await reading(measureDisks(paths));
  const layersAtFirst = await layers();
  return async () => {
    const [disks, layersNow] = await Promise.all([reading(measureDisks(paths)), layers()]);
    if (!disks.ok) return disks.error;
    if (!disksAtFirst.ok) return disksAtFirst.error;
    const freed =
      layersAtFirst?.ok && layersNow?.ok ? layersAtFirst.value - layersNow.value : undefined;
    const percent = fullestPercent(
      disks.value.map((disk, i) => withFreed(disk, disksAtFirst.value[i], freed)),
    );
    return percent !== undefined && percent > target
      ? undefined
      : `the disk is ${percent ?? 'not'} % used, and disk-target is ${target} %`;
  };
}

/** A file system with what was freed on it since `before`, in bytes, should it not show it yet. */
function withFreed(
  disk: DiskUsage,
  before: DiskUsage | undefined,
  freed: number | undefined,
): DiskUsage {
  if (before === undefined || freed === undefined) return disk;
  const used = Math.max(0, Math.min(disk.used, before.used - freed));
  const available = disk.available + (disk.used - used);
  return {
    ...disk,
    used,
    available,
    usedPercent: dfPercent(BigInt(Math.round(used)), BigInt(Math.round(available))),
  };
}

async function anyFreesLate(paths: readonly string[]): Promise<boolean> {
  const types = await Promise.all(paths.map((path) => reading(statfs(path))));
  return types.some((stats) => !stats.ok || !FREE_AT_ONCE.includes(stats.value.type));
}
