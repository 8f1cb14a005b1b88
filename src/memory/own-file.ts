import { chownSync, fchownSync, fstatSync, mkdirSync, statSync } from 'node:fs';
import { constants, type FileHandle, open, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type HeldLock, takeLock } from '../host/lock.js';

const { O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants;

/** Anyone else who can put a file there can put anything there. */
const REGULAR_ONLY = O_NOFOLLOW | O_NONBLOCK;

/**
 * Opens a file of the state, but nothing put in its place: not a symbolic link, through which we would write elsewhere
 * or reveal what others may not read, and not a pipe, on which we would block forever.
 *
 * @param flags of open(2)
 * @throws {Error} if it is something else, or can't be opened
 */
async function openOwn(path: string, flags: number): Promise<FileHandle> {
  const file = await open(path, flags | REGULAR_ONLY, 0o600).catch((cause) => {
    if (cause.code === 'ELOOP') {
      throw new Error(`${path} is a symbolic link, which is not followed: remove it`, { cause });
    }
    throw cause;
  });
  try {
    if (!(await file.stat()).isFile()) throw new Error(`${path} isn't a regular file: remove it`);
    if (flags & O_CREAT) giveToOwner(file.fd, path);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Opens a file of the state with {@link openOwn}, and closes it after `use`. @throws {Error} if either fails */
export async function usingOwn<T>(
  path: string,
  flags: number,
  use: (file: FileHandle) => Promise<T>,
): Promise<T> {
  const file = await openOwn(path, flags);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

/** Reads a file of the state as {@link usingOwn} does. @throws {Error} if it can't be read; `ENOENT` if missing */
export function readOwn(path: string): Promise<Buffer> {
  return usingOwn(path, constants.O_RDONLY, (file) => file.readFile());
}

/** What `found` resolves to, or `otherwise` if the file doesn't exist: another run may have removed it. */
export async function unlessGone<T, U>(found: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await found;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return otherwise;
    throw error;
  }
}

/**
 * Takes a lock file of the state, opened with {@link openOwn}: flock(1) would follow a link.
 *
 * @param wait how long to wait for it, in ms
 * @returns undefined if another run holds it
 */
export async function lockOwn(path: string, wait?: number): Promise<HeldLock | undefined> {
  await (await openOwn(path, constants.O_RDONLY | O_CREAT)).close();
  return takeLock(path, wait);
}

/** Creates the state folder if missing, and checks it: {@link assertOwnFolder}. @throws {Error} if either fails */
export async function ensureOwnFolder(folder: string): Promise<void> {
  // Asked first: what is synchronous would never return from a file system that hangs.
  const found = await unlessGone(stat(folder), undefined);
  if (!found?.isDirectory()) makeFolder(folder);
  await assertOwnFolder(folder);
}

/**
 * Checks that nobody else can write to the state folder: what is remembered decides what is old enough to go.
 *
 * @throws {Error} if someone else can; `ENOENT` if there is no folder
 */
export async function assertOwnFolder(folder: string): Promise<void> {
  const { mode, uid } = await stat(folder);
  if ((mode & 0o002) !== 0) {
    throw new Error(
      `anyone can write to ${folder}, and so decide what is remembered: run chmod o-w ${folder}, or set state-dir to another folder`,
    );
  }
  const own = process.getuid?.() ?? uid;
  // Root is often given someone else's folder: that of a runner whose jobs are containers.
  if (own !== 0 && uid !== own && uid !== 0) {
    throw new Error(
      `${folder} belongs to another user (${uid}): set state-dir to a folder that this runner's user owns`,
    );
  }
}

/**
 * Creates a folder, and its parents, if missing. If root does, it goes to the owner of the parent folder: an observer
 * may run as root, and later runs as the runner's user.
 *
 * Not with `recursive`: in a folder like /proc, that exists but has no room for another, Node.js tries again for ever.
 *
 * @throws {Error} if it can't be created
 */
function makeFolder(folder: string): void {
  const path = resolve(folder);
  const parent = dirname(path);
  const make = () => {
    try {
      mkdirSync(path, { mode: 0o700 });
    } catch (error) {
      if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
      return;
    }
    if (process.getuid?.() !== 0) return;
    const { uid, gid } = statSync(parent);
    if (uid !== 0) chownSync(path, uid, gid);
  };
  try {
    make();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === path) throw error;
    makeFolder(parent);
    make();
  }
}

/**
 * Gives a file that root created in another user's folder to that user, as {@link makeFolder} does. Never throws: if
 * root can't, that user's runs report what they can't read.
 *
 * @param file its descriptor
 */
export function giveToOwner(file: number, path: string): void {
  if (process.getuid?.() !== 0) return;
  try {
    const { uid, gid } = statSync(dirname(path));
    const made = fstatSync(file);
    // A file with a second name may be root's own, which someone linked here.
    if (uid !== 0 && made.uid === 0 && made.nlink === 1) fchownSync(file, uid, gid);
  } catch {
    // For example in a container without all of root's capabilities.
  }
}
