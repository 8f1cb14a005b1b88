import { isMissing, type Room } from '../gates/room.js';
import type { Inputs } from '../inputs.js';
import type { StaleImage } from './plan.js';

/**
 * Whether enough is free, so that a stale image stays: below `disk-threshold` for those that go early, else down to
 * `disk-target`; and in both cases the room needed. Pure.
 *
 * @param percent used of the fullest file system
 */
export function isEnough(
  { early }: Pick<StaleImage, 'early'>,
  percent: number,
  room: Room | undefined,
  { diskThreshold, diskTarget }: Pick<Inputs, 'diskThreshold' | 'diskTarget'>,
): boolean {
  return !isMissing(room) && (early ? percent < diskThreshold : percent <= diskTarget);
}
