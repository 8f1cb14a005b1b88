import { chownSync, fchownSync, fstatSync, mkdirSync, statSync } from 'node:fs';
import { constants, type FileHandle, open, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

const { O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants;

/** Who else may have put a file there may have put anything there. */
const REGULAR_ONLY = O_NOFOLLOW | O_NONBLOCK;

/**
 * Opens a file of the state, and nothing that stands in its place: no symbolic link, by which we would
 * write elsewhere or show what others may not read, and no pipe, at which we would wait for ever.
 *
 * @param flags of open(2)
 * @throws {Error} when it is something else, or cannot be opened
 */
export async function openOwn(path: string, flags: number): Promise<FileHandle> {
  const file = await open(path, flags | REGULAR_ONLY, 0o600).catch((cause) => {
    if (cause.code === 'ELOOP') {
      throw new Error(`${path} is a symbolic link, which is not followed: remove it`, { cause });
    }
    throw cause;
  });
  try {
    if (!(await file.stat()).isFile()) throw new Error(`${path} is no regular file: remove it`);
    if (flags & O_CREAT) giveToOwner(file.fd, path);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/**
 * Reads a file of the state, as {@link openOwn} opens it.
 *
 * @throws {Error} when it cannot be read; with the code `ENOENT` when it is not there
 */
export async function readOwn(path: string): Promise<Buffer> {
  const file = await openOwn(path, constants.O_RDONLY);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/**
 * Makes the folder of the state, where it is not there, and sees that it is not anybody's.
 *
 * @throws {Error} when it cannot be made, or others may write there
 */
export async function ensureOwnFolder(folder: string): Promise<void> {
  makeFolder(folder);
  await assertOwnFolder(folder);
}

/**
 * Sees that nobody else can write to the folder of the state: what is remembered decides what is old
 * enough to go.
 *
 * @throws {Error} when somebody else can; with the code `ENOENT` when there is no folder
 */
export async function assertOwnFolder(folder: string): Promise<void> {
  const { mode, uid } = await stat(folder);
  if ((mode & 0o002) !== 0) {
    throw new Error(
      `anybody may write to ${folder}, and so decide what is remembered: run chmod o-w ${folder}, or set state-dir to another folder`,
    );
  }
  const own = process.getuid?.() ?? uid;
  // Root is often handed a folder of somebody else's: that of a runner whose jobs are containers.
  if (own !== 0 && uid !== own && uid !== 0) {
    throw new Error(
      `${folder} belongs to another user (${uid}): set state-dir to a folder of this runner's`,
    );
  }
}

/**
 * Makes a folder where there is none. What root makes belongs to the owner of the folder around it:
 * an observer may run as root, and the runs after it as the runner's user.
 *
 * @throws {Error} when it cannot be made
 */
export function makeFolder(folder: string): void {
  const path = resolve(folder);
  const first = mkdirSync(path, { recursive: true, mode: 0o700 });
  if (first === undefined || process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dirname(first));
  if (uid === 0) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) {
    chownSync(made, uid, gid);
  }
}

/**
 * Gives a file that root has made in a folder of another user's to that user, as {@link makeFolder}
 * does. Never throws: where root may not, the runs of that user say what they cannot read.
 *
 * @param file its descriptor
 */
export function giveToOwner(file: number, path: string): void {
  if (process.getuid?.() !== 0) return;
  try {
    const { uid, gid } = statSync(dirname(path));
    const made = fstatSync(file);
    // What has another name as well may be a file of root's that somebody has linked here.
    if (uid !== 0 && made.uid === 0 && made.nlink === 1) fchownSync(file, uid, gid);
  } catch {
    // Such as in a container that has not all of root's rights.
  }
}
