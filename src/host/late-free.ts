import { statfs } from 'node:fs/promises';
import { messageOf, reading } from '../reading.js';
import { runCommand } from './command.js';
import { type DiskUsage, measurablePath, measureDisks } from './disk.js';

/**
 * File systems on which what is removed is free in the same moment, by `f_type` of statfs(2): ext4
 * and tmpfs. Others give it back later: btrfs up to 30 s, when it commits (seen on Linux 6), ZFS and
 * XFS in the background.
 */
const FREE_AT_ONCE: readonly number[] = [0xef53, 0x01021994];

/** How long a file system may take to write everything out, in seconds. */
const SYNC_LIMIT = 10;

/** File systems as they are once they show what was removed, or as close to that as can be had. */
export interface Settled {
  disks: DiskUsage[];
  /** Whether one of them gives room back late. */
  late: boolean;
  /** Why such a one may not show yet what was removed; undefined when it does. */
  unsettled: string | undefined;
}

/** Measures the file systems of some paths. Rejects when one cannot be measured from here. */
export type MeasureSettled = (paths: readonly string[]) => Promise<Settled>;

/**
 * Gives a way to measure file systems again and again in one run. Those that give room back late are
 * told to write everything out first; not again after one that took too long, since a run shall not be
 * silent for that long at each look.
 */
export function settledMeasure(): MeasureSettled {
  let unsettled: string | undefined;
  return async (paths) => {
    const late = await lateFree(paths);
    if (late.length > 0) unsettled ??= await settle(late);
    return { disks: await measureDisks(paths), late: late.length > 0, unsettled };
  };
}

/** Those of some paths whose file systems may show room late that was made. Never throws. */
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
 * Has file systems write out what they hold back, after which statfs(2) shows what is free (seen on
 * btrfs and XFS). By sync(1), since Node.js has no syncfs(2). Not by itself, but as a child of a shell:
 * nothing can end it while the disk keeps it waiting, whereas a shell that waits can be ended.
 *
 * @returns why they may not have; undefined when they have
 */
async function settle(paths: readonly string[]): Promise<string | undefined> {
  try {
    for (const path of paths) {
      const script = 'sync --file-system "$1" >/dev/null 2>&1 & wait "$!"';
      const argv = ['sh', '-c', script, 'sh', await measurablePath(path)];
      const limits = { seconds: SYNC_LIMIT, maxBytes: 1_000, withStderr: true };
      const { exitCode } = await runCommand({ argv, ...limits });
      if (exitCode !== 0) throw new Error(`it failed with status ${exitCode}`);
    }
    return undefined;
  } catch (error) {
    return `sync --file-system: ${messageOf(error)}`;
  }
}
