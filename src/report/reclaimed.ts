import type { Measured } from '../act/act.js';
import type { DiskUsage } from '../host/disk.js';
import type { Reclaimed } from './schema.js';

/** What the Engine itself may write while it removes, in bytes. */
const OWN_WRITES = 2 ** 20;

/**
 * Bytes reclaimed, from measurements before and after. Never a sum of image sizes: layers are
 * shared.
 *
 * The smaller one of two counts. The file system sees also what others remove and write meanwhile.
 * The Engine's layers do not show what rounding to blocks gives, and call gone what the build cache
 * still holds. Where others wrote more than was freed, or what was freed does not show yet, only the
 * Engine can say something.
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
  if (unsynced !== undefined) return by('engine', engine, `Room may show late: ${unsynced}`);
  if (filesystem < -OWN_WRITES) return by('engine', engine, OTHERS_WROTE_MORE);
  const agree = Math.abs(filesystem - engine) <= Math.max(OWN_WRITES, engine / 20);
  return filesystem <= engine
    ? by('filesystem', filesystem, agree ? null : ENGINE_COUNTS_MORE)
    : by('engine', engine, agree ? null : DISK_SHOWS_MORE);
}

const OTHERS_WROTE_MORE =
  'Others wrote more meanwhile than was freed; the Engine may count as gone what its build cache still holds.';
const ENGINE_COUNTS_MORE =
  'The build cache still holds layers that the Engine counts as gone, or others wrote meanwhile.';
const DISK_SHOWS_MORE =
  'Files took more room on the disk than their size, or others removed something meanwhile.';

function usedBytes(disks: readonly DiskUsage[]): number {
  return disks.reduce((sum, { used }) => sum + used, 0);
}
