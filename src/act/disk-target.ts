import type { Engine } from '../engine/client.js';
import { type DiskUsage, dfPercent, measureDisks } from '../host/disk.js';
import { fullestPercent } from '../host/fullness.js';
import { lateFree, settleFileSystems } from '../host/late-free.js';
import { reading } from '../reading.js';

/**
 * Prepares to tell, again and again, whether the disk has come down to a target. To be called before
 * the first removal.
 *
 * Where a file system is slow to give back what was removed, more would go than needed. There it is
 * told to write everything out first, and the Engine is asked for what its layers take: the smaller
 * figure counts. A disk of which either cannot be had is at its target.
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
  const late = await lateFree(paths);
  const measure = async () => {
    await settleFileSystems(late);
    const [disks, layers] = await Promise.all([
      reading(measureDisks(paths)),
      late.length === 0 ? undefined : reading(engine.layersSize()),
    ]);
    return { disks, layers };
  };
  const before = await measure();
  return async () => {
    const now = await measure();
    if (!now.disks.ok) return now.disks.error;
    if (!before.disks.ok) return before.disks.error;
    // On a late file system the disk alone would let more go than needed.
    if (before.layers?.ok === false) return before.layers.error;
    if (now.layers?.ok === false) return now.layers.error;
    const freed = before.layers && now.layers ? before.layers.value - now.layers.value : 0;
    const disksBefore = new Map(before.disks.value.map((disk) => [disk.device, disk]));
    const disks = now.disks.value.map((disk) =>
      withFreed(disk, disksBefore.get(disk.device), freed),
    );
    const percent = fullestPercent(disks);
    return percent !== undefined && percent > target
      ? undefined
      : `the disk is ${percent ?? 'not'} % used, and disk-target is ${target} %`;
  };
}

/** A file system with `freed` bytes given back since `before`, should it not show them yet. */
function withFreed(disk: DiskUsage, before: DiskUsage | undefined, freed: number): DiskUsage {
  if (before === undefined || freed <= 0) return disk;
  const used = Math.max(0, Math.min(disk.used, before.used - freed));
  const available = disk.available + (disk.used - used);
  const usedPercent = dfPercent(BigInt(Math.round(used)), BigInt(Math.round(available)));
  return { ...disk, used, available, usedPercent };
}
