import { isMissing, type Room } from '../gates/room.js';
import type { DiskUsage } from '../host/disk.js';
import { fullestPercent } from '../host/fullness.js';
import type { Inputs } from '../inputs.js';

/** How long an unused `cached` image is kept while the disk is as full as it is. */
export interface Retention {
  /** In ms; undefined if forever. */
  ms: number | undefined;
  /** The input that sets it: `min-age` at or above `disk-critical`, or without the room needed. */
  setBy: 'digest-retention' | 'min-age';
}

/**
 * The retention in force. Pure. A cache must not fill the disk: at or above `disk-critical`, or when the room needed is
 * missing, `digest-retention` gives way to `min-age`. Not if either is `never`.
 *
 * @param disks the data roots as measured; empty if unknown
 */
export function retentionInForce(
  {
    digestRetention,
    diskCritical,
    minAge,
  }: Pick<Inputs, 'digestRetention' | 'diskCritical' | 'minAge'>,
  disks: readonly DiskUsage[],
  room: Room | undefined,
): Retention {
  const givesWay =
    diskCritical !== undefined && ((fullestPercent(disks) ?? 0) >= diskCritical || isMissing(room));
  return givesWay && minAge < (digestRetention ?? 0)
    ? { ms: minAge, setBy: 'min-age' }
    : { ms: digestRetention, setBy: 'digest-retention' };
}
