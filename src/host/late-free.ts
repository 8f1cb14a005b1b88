import { statfs } from 'node:fs/promises';
import { reading } from '../reading.js';
import { measurablePath } from './disk.js';

/**
 * File systems on which what is removed is free in the same moment, by `f_type` of statfs(2): ext4
 * and tmpfs. Others give it back later: btrfs up to 30 s, when it commits (seen on Linux 6), ZFS and
 * XFS in the background.
 */
const FREE_AT_ONCE: readonly number[] = [0xef53, 0x01021994];

/** How long a file system may take to write everything out, which it does without a word. */
const LIMITS = { seconds: 60, maxBytes: 64 * 1024 };

/** Those of some paths whose file systems may show room late that was made. Never throws. */
export async function lateFree(paths: readonly string[]): Promise<string[]> {
  const types = await Promise.all(
    paths.map((path) => reading(measurablePath(path).then((at) => statfs(at)))),
  );
  return paths.filter((_, index) => {
    const stats = types[index];
    return stats === undefined || !stats.ok || !FREE_AT_ONCE.includes(stats.value.type);
  });
}

/**
 * Has file systems write out what they hold back, after which statfs(2) shows what is free. By
 * sync(1), since Node.js has no syncfs(2). Never throws: what cannot be written out shows later.
 */
export async function settleFileSystems(paths: readonly string[]): Promise<void> {
  await Promise.all(
    paths.map((path) =>
      reading(
        measurablePath(path).then(async (at) => {
          // On ext4 nothing of this is needed.
          const { runProgram } = await import('./program.js');
          return runProgram(['sync', '--file-system', at], LIMITS);
        }),
      ),
    ),
  );
}
