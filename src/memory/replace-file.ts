import { open, rename, rm } from 'node:fs/promises';
import { giveToOwner } from './own-file.js';

/**
 * Replaces a file as a whole, on disk before its name changes: whoever reads it at any moment, also
 * after a crash, finds all of the former text or all of the new one. For one writer at a time, who
 * holds a lock: what a killed one left half written is removed by the next. That is why it is not
 * the package write-file-atomic, which leaves another file each time it is killed.
 *
 * @throws {Error} when it cannot be written; the former file then stays as it was
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.new`;
  try {
    // Made anew: what lies there may be a link that somebody else has put there, and is not followed.
    await rm(draft, { force: true });
    const file = await open(draft, 'wx', 0o600);
    try {
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
