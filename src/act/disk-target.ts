import type { Engine } from '../engine/client.js';
import { bytes } from '../format.js';
import type { Room } from '../gates/room.js';
import { fullestPercent, tightest } from '../host/fullness.js';
import type { MeasureSynced } from '../host/late-free.js';
import type { Inputs } from '../inputs.js';
import { reading } from '../reading.js';
import { isEnough } from '../retention/enough.js';
import type { StaleImage } from '../retention/plan.js';
import { type RemovalOptions, type Removals, removeImages } from './remove.js';

/** How many images may go while a file system that frees space late shows no change. */
const UNSEEN_LIMIT = 3;

/** What to measure between removals, and when to stop, in percent. */
export interface StoppingPoints extends Pick<Inputs, 'diskTarget' | 'diskThreshold'> {
  measure: MeasureSynced;
  paths: readonly string[];
  /** What has to be free; undefined if nothing has to. */
  room: Room | undefined;
}

/**
 * Removes stale images one by one, in order, as far as needed: see {@link isEnough}. Measures the disk before each. Never
 * throws.
 *
 * The file system alone decides, even if it frees space late. The Engine's layer count won't do: it counts as gone what
 * the build cache still holds, so a full disk would seem to have room. If a file system shows no change even after a
 * sync, a few images too many may go, each at the cost of one pull; never more than a few in one run.
 */
export async function removeStale(
  engine: Engine,
  stale: readonly StaleImage[],
  options: RemovalOptions,
  { measure, paths, room, ...points }: StoppingPoints,
): Promise<Removals> {
  const results: Removals['results'] = new Map();
  /** The fewest bytes in use so far, and how many images went since. */
  let least = Number.POSITIVE_INFINITY;
  let unseen = 0;
  for (const [index, next] of stale.entries()) {
    const look = await reading(measure(paths));
    if (!look.ok) return { results, stopped: look.error };
    const { disks, late, unsynced } = look.value;
    const percent = fullestPercent(disks) ?? 0;
    const free = tightest(disks)?.available ?? 0;
    if (isEnough(next, percent, room && { ...room, free }, points)) {
      const reason = `stale, but there's room for it: the disk is ${percent}% used, ${bytes(free)} free`;
      for (const { image } of stale.slice(index)) {
        results.set(image.Id, { outcome: 'kept', reason });
      }
      break;
    }
    const used = disks.reduce((sum, disk) => sum + disk.used, 0);
    if (used < least) [least, unseen] = [used, 0];
    if (late && unseen >= UNSEEN_LIMIT) {
      const why = unsynced === undefined ? '' : ` (${unsynced})`;
      const stopped = `The file system shows no space freed by the last ${unseen} removals${why}; the next run continues`;
      return { results, stopped };
    }
    const one = await removeImages(engine, [[next.image]], options);
    for (const [id, result] of one.results) {
      results.set(id, result);
      if (result.outcome === 'removed') unseen++;
    }
    if (one.stopped !== undefined) return { results, stopped: one.stopped };
  }
  return { results, stopped: undefined };
}
