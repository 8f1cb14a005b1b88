import { realpath, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { answered } from '../answered.js';
import { type Mount, mountOf, readMounts } from './mounts.js';

/** One file system. Sizes in bytes, percentages as `df` shows them. */
export interface DiskUsage {
  /** The path asked for, or the first of several on this file system. */
  path: string;
  /** Identifies the file system. */
  device: string;
  size: number;
  used: number;
  /** What users other than root can still write. */
  available: number;
  usedPercent: number;
  /** Undefined if the file system doesn't count inodes, as on btrfs. */
  inodesUsedPercent?: number | undefined;
}

/** Measures the file systems of `paths`, each once. @throws {Error} if a path can't be measured from here */
export async function measureDisks(paths: readonly string[]): Promise<DiskUsage[]> {
  const usages = await Promise.all(paths.map((path) => answered(path, () => measure(path))));
  return [...new Map(usages.toReversed().map((usage) => [usage.device, usage])).values()].reverse();
}

/** The percentage `df` shows: used / (used + available), rounded up; undefined if there is nothing to count. */
export function dfPercent(used: bigint, available: bigint): number | undefined {
  const total = used + available;
  return total <= 0n ? undefined : Number((used * 100n + total - 1n) / total);
}

async function measure(path: string): Promise<DiskUsage> {
  const { at, mount } = await locate(path);
  const [fs, { dev }] = await Promise.all([statfs(at, { bigint: true }), stat(at)]);
  const used = fs.blocks - fs.bfree;
  const usedPercent = dfPercent(used, fs.bavail);
  // Such as /proc; a network file system may not know, either.
  if (usedPercent === undefined) throw unmeasurable(path, 'its file system reports no size');
  return {
    path,
    device: mount?.device ?? String(dev),
    size: Number(fs.blocks * fs.bsize),
    used: Number(used * fs.bsize),
    available: Number(fs.bavail * fs.bsize),
    usedPercent,
    inodesUsedPercent: dfPercent(fs.files - fs.ffree, fs.ffree),
  };
}

/** Where a path is. */
export interface Location {
  /** The path, or its nearest accessible parent on the same file system. */
  at: string;
  /** The path without symbolic links. */
  real: string;
  /** Undefined in a chroot: see {@link mountOf}. */
  mount: Mount | undefined;
}

/**
 * Finds where a path can be measured. Only root can enter the data root, so for a path below it that is the nearest
 * accessible parent: it is on the same file system unless something is mounted in between.
 *
 * @param passable the errors, by code, for which to try the parent
 * @throws {Error} if there is no such place
 */
export async function locate(path: string, passable = ['EACCES']): Promise<Location> {
  let at = path;
  for (;;) {
    try {
      await stat(at);
      break;
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException;
      if (!passable.includes(code) || at === '/') throw unmeasurable(path, message, error);
      at = dirname(at);
    }
  }
  const [mounts, accessible] = await Promise.all([readMounts('self'), realpath(at)]);
  const real = join(accessible, path.slice(at.length));
  const mount = mountOf(mounts, real);
  if (mount?.device !== mountOf(mounts, accessible)?.device) {
    throw unmeasurable(path, `${mount?.point} is closed to this user`);
  }
  return { at, real, mount };
}

/** What makes the disk-pressure gate unknown. */
export function unmeasurable(path: string, why: string, cause?: unknown): Error {
  return new Error(`${path} cannot be measured from here: ${why}`, { cause });
}
