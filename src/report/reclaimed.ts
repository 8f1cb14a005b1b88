import type { DiskUsage } from '../host/disk.js';
import type { Measured } from '../prune.js';
import type { Reclaimed } from './report.js';

/**
 * Bytes reclaimed, from measurements before and after. Never a sum of image sizes: layers are
 * shared.
 *
 * The file system sees everything that was freed, also what rounding to blocks hides from the
 * Engine, but also what others write meanwhile. The Engine sees only its own layers, so that its
 * figure is a floor: when the file system shows less, somebody else wrote.
 */
export function reclaimed(measured: Measured): Reclaimed {
  const { layersBefore, layersAfter, disksBefore, disksAfter } = measured;
  const engine =
    layersBefore === undefined || layersAfter === undefined
      ? null
      : Math.max(0, layersBefore - layersAfter);
  const filesystem =
    disksBefore === undefined || disksAfter === undefined
      ? null
      : Math.max(0, usedBytes(disksBefore) - usedBytes(disksAfter));
  if (engine === null && filesystem === null) {
    return { bytes: 0, measuredBy: 'nothing', engine, filesystem };
  }
  return (filesystem ?? -1) >= (engine ?? -1)
    ? { bytes: filesystem ?? 0, measuredBy: 'filesystem', engine, filesystem }
    : { bytes: engine ?? 0, measuredBy: 'engine', engine, filesystem };
}

function usedBytes(disks: readonly DiskUsage[]): number {
  return disks.reduce((sum, { used }) => sum + used, 0);
}
