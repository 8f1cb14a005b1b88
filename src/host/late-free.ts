import { answered } from '../answered.js';
import { messageOf } from '../reading.js';
import { type DiskUsage, type Location, locate, measureDisks } from './disk.js';

/**
 * File systems that free space as soon as a file is removed. Others do it later: btrfs when it commits, up to 30 s
 * (seen on Linux 6), ZFS and XFS in the background.
 */
const FREE_AT_ONCE: readonly string[] = ['ext2', 'ext3', 'ext4', 'tmpfs'];

/** How long a file system may take to write everything out, in seconds. */
const SYNC_LIMIT = 10;

/** File systems once they show what was removed, or as close to that as we can get. */
export interface Synced {
  disks: DiskUsage[];
  /** Whether one of them frees space late. */
  late: boolean;
  /** Why that one may not show yet what was removed; undefined if it does. */
  unsynced: string | undefined;
}

/** Measures the file systems of some paths. Rejects if one can't be measured from here. */
export type MeasureSynced = (paths: readonly string[]) => Promise<Synced>;

/**
 * Measures file systems repeatedly during one run. Those that free space late are synced first, until a sync takes
 * too long: a run shouldn't go silent that long at every look.
 */
export function syncedMeasure(): MeasureSynced {
  let unsynced: string | undefined;
  return async (paths) => {
    const places = await Promise.all(paths.map((path) => answered(path, () => locate(path))));
    const late = places.filter(({ mount }) => !FREE_AT_ONCE.includes(mount?.type ?? ''));
    if (late.length > 0) unsynced ??= await sync(late);
    return { disks: await measureDisks(paths), late: late.length > 0, unsynced };
  };
}

/**
 * Makes file systems write out what they hold back, after which statfs(2) shows what is free (seen on btrfs and XFS).
 * With sync(1), since Node.js has no syncfs(2).
 *
 * @returns why they may not have; undefined if they have
 */
async function sync(places: readonly Location[]): Promise<string | undefined> {
  try {
    // Not needed on ext4.
    const { runProgram } = await import('./program.js');
    for (const { at } of places) {
      const { exitCode } = await answered(`sync of ${at}`, () =>
        runProgram(['sync', '--file-system', at], { seconds: SYNC_LIMIT, maxBytes: 1_000 }),
      );
      if (exitCode !== 0) throw new Error(`it failed with status ${exitCode}`);
    }
    return undefined;
  } catch (error) {
    return `sync --file-system: ${messageOf(error)}`;
  }
}
