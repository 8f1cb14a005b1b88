import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Whether anyone holds `path` with flock(2). Reads `/proc/locks`; neither opens nor takes the lock. A missing file is
 * not held: run-app creates it on its first run.
 *
 * Doesn't see a holder in another process namespace; {@link takeLock} is still refused then.
 *
 * @throws {Error} if the file or `/proc/locks` can't be read, or it is a FIFO or a device
 */
export async function isLocked(path: string): Promise<boolean> {
  const file = await stat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read: ${error.message}`, { cause: error });
  });
  if (file === undefined) return false;
  assertLockable(path, file);
  const held = parseLocks(await readFile('/proc/locks', 'utf8'));
  const device = deviceName(file.dev);
  if (held.has(`${device}:${file.ino}`)) return true;
  // On btrfs and overlayfs stat(2) gives a different device, and neither has a major number: there the inode alone
  // decides, since a false hold is safer than a missed one.
  const anonymous = /^00:/;
  return (
    anonymous.test(device) &&
    [...held].some((lock) => anonymous.test(lock) && lock.endsWith(`:${file.ino}`))
  );
}

/** Opening a FIFO would hang; nobody can hold one by its path. */
function assertLockable(path: string, file: Pick<Stats, 'isFile' | 'isDirectory'>): void {
  if (!file.isFile() && !file.isDirectory()) {
    throw new Error(`${path} cannot be locked: it is neither a file nor a folder`);
  }
}

/**
 * The files held with flock(2), as `major:minor:inode`. A line is `1: FLOCK ADVISORY WRITE pid major:minor:inode
 * start end`, its device in hexadecimal; a waiting one has `->` after the number.
 */
export function parseLocks(text: string): Set<string> {
  const held = text
    .split('\n')
    .map((line) => line.split(/\s+/))
    .filter((fields) => fields[1] === 'FLOCK')
    .map((fields) => fields[5] ?? '');
  return new Set(held);
}

/** A device number as `/proc/locks` writes it: makedev(3), new_encode_dev in the kernel. */
function deviceName(dev: bigint): string {
  const major = (dev >> 8n) & 0xfffn;
  const minor = (dev & 0xffn) | ((dev >> 12n) & 0xfff00n);
  const hex = (n: bigint) => n.toString(16).padStart(2, '0');
  return `${hex(major)}:${hex(minor)}`;
}

/** A lock that is ours until `release` or until this process ends. */
export interface HeldLock {
  /**
   * Checks that the path still leads to the file we locked: a new file in its place is not locked.
   *
   * @throws {Error} if another file, or none, is there now
   */
  assertInPlace(): Promise<void>;
  /** Resolves when the lock is free. */
  release(): Promise<void>;
}

/** The exit status that we ask flock(1) for if someone else has the lock. */
const BUSY = 75;

/**
 * Takes `path` with flock(2). The lock lives as long as our own file handle: util-linux's flock(1) only takes it, and
 * has exited when this resolves. So no other process can free it by ending, or keep it once ours ends, however it ends.
 *
 * @param wait how long to wait for the lock, in ms
 * @param sharing whether to share the lock, to find out whether anyone holds it exclusively
 * @returns undefined if someone else holds the lock
 * @throws {Error} if flock(1) can't be run, or the file can't be opened or is a FIFO or a device
 */
export async function takeLock(
  path: string,
  wait = 0,
  sharing = false,
): Promise<HeldLock | undefined> {
  const failed = (cause: Error) =>
    new Error(`${path} cannot be locked: ${cause.message}`, { cause });
  const file = await openOrMake(path).catch((cause) => {
    throw failed(cause);
  });
  let isOurs = false;
  try {
    assertLockable(path, await file.stat());
    const patience = wait === 0 ? ['-n'] : ['-w', String(wait / 1000)];
    const flock = spawn('flock', [...patience, sharing ? '-s' : '-x', '-E', String(BUSY), '3'], {
      stdio: ['ignore', 'ignore', 'pipe', file.fd],
    });
    let complaint = '';
    flock.stderr?.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    const [code, signal] = await once(flock, 'close').catch((cause) => {
      throw failed(new Error(`flock (util-linux) did not start: ${cause.message}`, { cause }));
    });
    if (code === BUSY) return undefined;
    if (code !== 0) throw failed(new Error(`flock: ${complaint.trim() || (signal ?? code)}`));
    isOurs = true;
  } finally {
    if (!isOurs) await file.close();
  }
  return {
    assertInPlace: async () => {
      const [ours, there] = await Promise.all([
        file.stat({ bigint: true }),
        stat(path, { bigint: true }).catch(() => undefined),
      ]);
      if (ours.dev !== there?.dev || ours.ino !== there.ino) {
        throw new Error(`${path} was removed or replaced while it was locked`);
      }
    },
    release: () => file.close(),
  };
}

/**
 * Opens a lock file. A missing one is created as open as its folder, so anyone who could create it can still take it.
 */
async function openOrMake(path: string): Promise<FileHandle> {
  const code = (error: unknown) => (error as NodeJS.ErrnoException).code;
  try {
    return await openThere(path);
  } catch (error) {
    if (code(error) !== 'ENOENT') throw error;
  }
  const { uid, gid, mode } = await stat(dirname(path));
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600);
  } catch (error) {
    // A run-app was faster.
    if (code(error) === 'EEXIST') return openThere(path);
    throw error;
  }
  // Only root may change the owner; others may only set one of their own groups.
  await file
    .chown(uid, gid)
    .catch(() => file.chown(-1, gid))
    .catch(() => {});
  // Whoever can write to the folder can read and write the file. With chmod, because of the umask.
  await file.chmod(0o600 | (mode & 0o066) | ((mode & 0o022) << 1));
  return file;
}

/** Doesn't block on a FIFO. Opens for writing if possible: NFS requires that for a lock. */
function openThere(path: string): Promise<FileHandle> {
  const { O_RDWR, O_RDONLY, O_NONBLOCK, O_NOCTTY } = constants;
  const flags = O_NONBLOCK | O_NOCTTY;
  return open(path, O_RDWR | flags).catch(() => open(path, O_RDONLY | flags));
}
