import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';

/**
 * Whether somebody holds `path` with flock(2). Reads `/proc/locks`, and neither opens nor takes the
 * lock. A file that is not there is not held: run-app makes it when it first runs.
 *
 * A holder in another process namespace is not seen here; {@link takeLock} still is refused then.
 *
 * @throws {Error} when the file or `/proc/locks` cannot be read
 */
export async function isLocked(path: string): Promise<boolean> {
  const file = await stat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read: ${error.message}`, { cause: error });
  });
  if (file === undefined) return false;
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
  /** Lets go, and resolves when the lock is free. */
  release(): Promise<void>;
}

/** The exit status by which we ask flock(1) to say that somebody else has the lock. */
const BUSY = 75;

/**
 * Takes `path` with flock(2), by util-linux' flock(1). It runs `cat` on a pipe of
 * ours: the first byte echoed means that the lock is held, and the end of our process, however it
 * comes, ends `cat` and frees the lock.
 *
 * @param wait for how long to wait for it, in ms
 * @param sharing with others who do so as well: to find out whether somebody holds it alone
 * @returns undefined when somebody else holds the lock
 * @throws {Error} when flock(1) cannot be run or the file cannot be opened
 */
export async function takeLock(
  path: string,
  wait = 0,
  sharing = false,
): Promise<HeldLock | undefined> {
  // With -F there is no flock process in between, which could outlive us and keep the lock.
  const patience = wait === 0 ? ['-n'] : ['-w', String(wait / 1000)];
  const options = [...patience, sharing ? '-s' : '-x', '-E', String(BUSY), '-F'];
  const holder = spawn('flock', [...options, path, 'cat'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  holder.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  // Writing to a holder that has already ended is no failure of its own: its exit tells.
  holder.stdin.on('error', () => {});
  const exit = once(holder, 'close').then(([code]) => code as number | null);
  holder.stdin.write('.');
  const outcome = await Promise.race([once(holder.stdout, 'data'), exit]).catch((cause) => {
    throw new Error(
      `${path} cannot be locked: flock (util-linux) did not start: ${cause.message}`,
      { cause },
    );
  });
  if (outcome === BUSY) return undefined;
  if (outcome === null || typeof outcome === 'number') {
    throw new Error(`${path} cannot be locked: flock: ${complaint.trim() || outcome}`);
  }
  return {
    release: async () => {
      holder.stdin.end();
      await exit;
    },
  };
}
