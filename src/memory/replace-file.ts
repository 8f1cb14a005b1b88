import { open, rename, rm } from 'node:fs/promises';
import { giveToOwner } from './own-file.js';

/**
 * Replaces a file atomically, syncing before the rename: a reader finds all of the old text or all of the new, even
 * after a crash. For one writer at a time, under a lock: the next one removes what a killed one left half written. The
 * package write-file-atomic would leave another file each time it is killed.
 *
 * @param draft the file to write first, in the same folder
 * @throws {Error} if it can't be written; the old file is then unchanged
 */
export async function replaceFile(
  path: string,
  text: string,
  { mode = 0o600, draft = `${path}.new` } = {},
): Promise<void> {
  try {
    // Created anew: what is there may be a link that someone else put there.
    await rm(draft, { force: true });
    const file = await open(draft, 'wx', mode);
    try {
      // Whatever the umask is.
      await file.chmod(mode);
      giveToOwner(file.fd, draft);
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}
