import { constants, type Dirent } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { answered } from '../answered.js';

/** How long a file of this host may take, in ms: less than what reads several of them has in all. */
const PATIENCE = 5_000;

/** How much of a file is read, and how much tells whether it is text, in bytes. */
const MAX_BYTES = 2 * 1024 * 1024;
const SAMPLE_BYTES = 4096;

/**
 * The text of a regular file, 2 MiB of it at most; empty if it is something else, such as a program. Doesn't wait for the
 * other end of a FIFO.
 *
 * @throws {Error} if it can't be read, or doesn't answer
 */
export function textOf(path: string): Promise<string> {
  return answered(path, () => readText(path), PATIENCE);
}

async function readText(path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return '';
    const upTo = async (length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    };
    // What /proc shows has no size.
    const sample = await upTo(SAMPLE_BYTES);
    if (sample.includes(0)) return '';
    const rest = stats.size > SAMPLE_BYTES ? await upTo(Math.min(MAX_BYTES, stats.size)) : sample;
    return rest.toString('utf8');
  } finally {
    await file.close();
  }
}

/** What is in a folder. @throws {Error} if it can't be read, or doesn't answer */
export function entriesOf(folder: string): Promise<Dirent[]> {
  return answered(folder, () => readdir(folder, { withFileTypes: true }), PATIENCE);
}

/** What a file takes on its disk, in bytes. @throws {Error} if it can't be found out, or the file doesn't answer */
export async function allocated(path: string): Promise<number> {
  const { blocks } = await answered(path, () => lstat(path), PATIENCE);
  return blocks * 512;
}

/** Whether a file is merely not there. */
export function isMissing({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR';
}
