import type { Engine } from '../engine/client.js';
import { fullestPercent } from '../host/fullness.js';
import type { MeasureSynced } from '../host/late-free.js';
import type { Inputs } from '../inputs.js';
import { reading } from '../reading.js';
import type { StaleImage } from '../retention/plan.js';
import { type RemovalOptions, type Removals, removeImages } from './remove.js';

/** How many images may go while a file system that gives room back late shows nothing of it. */
const UNSEEN_LIMIT = 3;

/** What to look at between removals, and when it is enough, in percent. */
export interface StoppingPoints extends Pick<Inputs, 'diskTarget' | 'diskThreshold'> {
  measure: MeasureSynced;
  paths: readonly string[];
}

/**
 * Removes stale images one after the other, in order, as long as the disk needs it: down to
 * `disk-target`, or just below `disk-threshold` what only `disk-critical` lets go. The disk is measured
 * before each. Never throws.
 *
 * The file system alone decides. What the Engine says of its layers would not do even where room shows
 * late: it calls gone what the build cache still holds, so that a full disk would pass for one with
 * room. A file system that does not show room even when it is told to may so lose a few images too
 * many, each of which costs one pull; no more than a few in one run.
 */
export async function removeStale(
  engine: Engine,
  stale: readonly StaleImage[],
  options: RemovalOptions,
  { measure, paths, diskTarget, diskThreshold }: StoppingPoints,
): Promise<Removals> {
  const results: Removals['results'] = new Map();
  /** The fewest bytes in use so far, and how many images have gone since. */
  let least = Number.POSITIVE_INFINITY;
  let unseen = 0;
  for (const [index, { image, onlyCritical }] of stale.entries()) {
    const look = await reading(measure(paths));
    if (!look.ok) return { results, stopped: look.error };
    const { disks, late, unsynced } = look.value;
    const percent = fullestPercent(disks) ?? 0;
    if (onlyCritical ? percent < diskThreshold : percent <= diskTarget) {
      for (const spared of stale.slice(index)) {
        const point = spared.onlyCritical
          ? `disk-threshold is ${diskThreshold}%`
          : `disk-target is ${diskTarget}%`;
        const reason = `stale, but not in the way: the disk is ${percent}% used, and ${point}`;
        results.set(spared.image.Id, { outcome: 'kept', reason });
      }
      break;
    }
    const used = disks.reduce((sum, disk) => sum + disk.used, 0);
    if (used < least) [least, unseen] = [used, 0];
    if (late && unseen >= UNSEEN_LIMIT) {
      const why = unsynced === undefined ? '' : ` (${unsynced})`;
      const stopped = `The file system shows no room from the last ${unseen} images that went${why}; the next run goes on`;
      return { results, stopped };
    }
    const one = await removeImages(engine, [[image]], options);
    for (const [id, result] of one.results) {
      results.set(id, result);
      if (result.outcome === 'removed') unseen++;
    }
    if (one.stopped !== undefined) return { results, stopped: one.stopped };
  }
  return { results, stopped: undefined };
}
