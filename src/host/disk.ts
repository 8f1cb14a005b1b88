import { readFile, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

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
  const usages = await Promise.all(paths.map(measure));
  return [...new Map(usages.toReversed().map((usage) => [usage.device, usage])).values()].reverse();
}

/** The percentage `df` shows: used / (used + available), rounded up. */
export function dfPercent(used: bigint, available: bigint): number {
  const total = used + available;
  return total === 0n ? 0 : Number((used * 100n + total - 1n) / total);
}

async function measure(path: string): Promise<DiskUsage> {
  const at = await measurablePath(path);
  const [fs, { dev }] = await Promise.all([statfs(at, { bigint: true }), stat(at)]);
  const used = fs.blocks - fs.bfree;
  return {
    path,
    device: String(dev),
    size: Number(fs.blocks * fs.bsize),
    used: Number(used * fs.bsize),
    available: Number(fs.bavail * fs.bsize),
    usedPercent: dfPercent(used, fs.bavail),
    inodesUsedPercent: fs.files === 0n ? undefined : dfPercent(fs.files - fs.ffree, fs.ffree),
  };
}

/**
 * A path that can be measured for `path`. Only root can enter the data root, so for a path below it we measure the
 * nearest accessible parent: it is on the same file system unless something is mounted in between.
 *
 * @throws {Error} if there is none
 */
export async function measurablePath(path: string): Promise<string> {
  let at = path;
  for (;;) {
    try {
      await stat(at);
      break;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EACCES' || at === '/') {
        throw new Error(`${path} cannot be measured from here: ${message}`, { cause: error });
      }
      at = dirname(at);
    }
  }
  if (at === path) return path;
  const mountPoints = parseMountPoints(await readFile('/proc/self/mountinfo', 'utf8'));
  const between = mountPoints.find(
    (mount) => mount.startsWith(`${at}/`) && `${path}/`.startsWith(`${mount}/`),
  );
  if (between === undefined) return at;
  throw new Error(`${path} cannot be measured from here: ${between} is closed to this user`);
}

/** The fifth field of each line of proc(5) mountinfo, with its octal escapes resolved. */
function parseMountPoints(mountinfo: string): string[] {
  return mountinfo
    .split('\n')
    .map((line) => line.split(' ')[4] ?? '')
    .map((field) =>
      field.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))),
    );
}
