import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Whether somebody holds `path` with flock(2). Reads `/proc/locks`, and neither opens nor takes the
 * lock. A file that is not there is not held: run-app makes it when it first runs.
 *
 * A holder in another process namespace is not seen here; {@link takeLock} still is refused then.
 *
 * @throws {Error} when the file or `/proc/locks` cannot be read, or it is a FIFO or a device
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
  // Btrfs and overlayfs report another device to stat(2) than here, each without a major number:
  // there the inode alone decides, rather held than missed.
  const anonymous = /^00:/;
  return (
    anonymous.test(device) &&
    [...held].some((lock) => anonymous.test(lock) && lock.endsWith(`:${file.ino}`))
  );
}

/** To open a FIFO would hang whoever takes the lock; nobody can hold one by its path. */
function assertLockable(path: string, file: Pick<Stats, 'isFile' | 'isDirectory'>): void {
  if (!file.isFile() && !file.isDirectory()) {
    throw new Error(`${path} cannot be locked: it is neither a file nor a folder`);
  }
}

/**
 * The files held with flock(2), as `major:minor:inode`. A line is `1: FLOCK ADVISORY WRITE pid
 * major:minor:inode start end`, its device in hexadecimal; one that waits has `->` after the number.
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

/** A lock that is ours until `release`, or until this process ends, whichever comes first. */
export interface HeldLock {
  /**
   * Who opens the path now must find the file that we have locked: a new one in its place is free.
   *
   * @throws {Error} when another file, or none, is there now
   */
  assertInPlace(): Promise<void>;
  /** Lets go, and resolves when the lock is free. */
  release(): Promise<void>;
}

/** The exit status by which we ask flock(1) to say that somebody else has the lock. */
const BUSY = 75;

/**
 * Takes `path` with flock(2). The lock lives as long as our own handle of the file: util-linux' flock(1)
 * only takes it, and has ended when this resolves. So there is no other process whose end would free
 * it, and none that could keep it when ours ends, however that comes.
 *
 * @param wait for how long to wait for it, in ms
 * @param sharing with others who do so as well: to find out whether somebody holds it alone
 * @returns undefined when somebody else holds the lock
 * @throws {Error} when flock(1) cannot be run, or the file cannot be opened or is a FIFO or a device
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
 * Opens a lock file; one that is not there is made as open as its folder, so that whoever could have
 * made it can still take it after us.
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
  // Only root may give a file away, and others a group of theirs.
  await file
    .chown(uid, gid)
    .catch(() => file.chown(-1, gid))
    .catch(() => {});
  // Who may write to the folder may write to the file, and read it. By hand, since umask(2) takes rights.
  await file.chmod(0o600 | (mode & 0o066) | ((mode & 0o022) << 1));
  return file;
}

/** Does not wait for the other end of a FIFO. Over NFS only who may write can lock. */
function openThere(path: string): Promise<FileHandle> {
  const { O_RDWR, O_RDONLY, O_NONBLOCK, O_NOCTTY } = constants;
  const flags = O_NONBLOCK | O_NOCTTY;
  return open(path, O_RDWR | flags).catch(() => open(path, O_RDONLY | flags));
}
