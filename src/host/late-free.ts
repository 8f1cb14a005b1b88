import { statfs } from 'node:fs/promises';
import { messageOf, reading } from '../reading.js';
import { type DiskUsage, measurablePath, measureDisks } from './disk.js';

/**
 * File systems that free space as soon as a file is removed, by `f_type` of statfs(2): ext4 and tmpfs. Others do it
 * later: btrfs when it commits, up to 30 s (seen on Linux 6), ZFS and XFS in the background.
 */
const FREE_AT_ONCE: readonly number[] = [0xef53, 0x01021994];

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
    const late = await lateFree(paths);
    if (late.length > 0) unsynced ??= await sync(late);
    return { disks: await measureDisks(paths), late: late.length > 0, unsynced };
  };
}

/** Those of some paths whose file systems may free space late. Never throws. */
async function lateFree(paths: readonly string[]): Promise<string[]> {
  const types = await Promise.all(
    paths.map((path) => reading(measurablePath(path).then((at) => statfs(at)))),
  );
  return paths.filter((_, index) => {
    const stats = types[index];
    return stats === undefined || !stats.ok || !FREE_AT_ONCE.includes(stats.value.type);
  });
}

/**
 * Makes file systems write out what they hold back, after which statfs(2) shows what is free (seen on btrfs and XFS).
 * With sync(1), since Node.js has no syncfs(2).
 *
 * @returns why they may not have; undefined if they have
 */
async function sync(paths: readonly string[]): Promise<string | undefined> {
  try {
    // Not needed on ext4.
    const { runProgram } = await import('./program.js');
    for (const path of paths) {
      const argv = ['sync', '--file-system', await measurablePath(path)] as const;
      const { exitCode } = await runProgram(argv, { seconds: SYNC_LIMIT, maxBytes: 1_000 });
      if (exitCode !== 0) throw new Error(`it failed with status ${exitCode}`);
    }
    return undefined;
  } catch (error) {
    return `sync --file-system: ${messageOf(error)}`;
  }
}
