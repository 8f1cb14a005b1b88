import type { Measured } from '../act/act.js';
import type { DiskUsage } from '../host/disk.js';
import type { Reclaimed } from './schema.js';

/** What the Engine itself may write while it removes, in bytes. */
const OWN_WRITES = 2 ** 20;

/**
 * Bytes reclaimed, from measurements before and after. Never a sum of image sizes: layers are
 * shared.
 *
 * The smaller of two counts. The file system also shows what others remove and write meanwhile. The
 * Engine's layers leave out what rounding to blocks gives, and count as gone what the build cache still
 * holds. If others wrote more than was freed, or what was freed does not show yet, only the Engine can
 * tell.
 */
export function reclaimed({ disksBefore, disksAfter, layersFreed, unsynced }: Measured): Reclaimed {
  const filesystem =
    disksBefore === undefined || disksAfter === undefined
      ? null
      : usedBytes(disksBefore) - usedBytes(disksAfter);
  const engine = layersFreed?.ok ? Math.max(0, layersFreed.value) : null;
  const by = (
    measuredBy: Reclaimed['measuredBy'],
    value: number,
    reason: string | null,
  ): Reclaimed => ({ bytes: Math.max(0, value), measuredBy, engine, filesystem, reason });

  if (engine === null) {
    if (filesystem === null) return by('nothing', 0, null);
    const unknown = layersFreed?.ok === false ? [layersFreed.error] : [];
    return by('filesystem', filesystem, [...unknown, unsynced ?? []].flat().join('; ') || null);
  }
  if (filesystem === null) return by('engine', engine, 'The file system was not measured.');
  if (unsynced !== undefined) return by('engine', engine, `Freed space may show late: ${unsynced}`);
  if (filesystem < -OWN_WRITES) return by('engine', engine, MORE_WRITTEN);
  const agree = Math.abs(filesystem - engine) <= Math.max(OWN_WRITES, engine / 20);
  return filesystem <= engine
    ? by('filesystem', filesystem, agree ? null : ENGINE_COUNTS_MORE)
    : by('engine', engine, agree ? null : DISK_SHOWS_MORE);
}

const MORE_WRITTEN =
  'More was written meanwhile than was freed; the Engine may count layers as gone that its build cache still holds.';
const ENGINE_COUNTS_MORE =
  'The build cache still holds layers that the Engine counts as gone, or something else was written meanwhile.';
const DISK_SHOWS_MORE =
  'Files took more space on the disk than their size, or something else was removed meanwhile.';

function usedBytes(disks: readonly DiskUsage[]): number {
  return disks.reduce((sum, { used }) => sum + used, 0);
}
