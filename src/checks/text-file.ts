import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** How much of a file is looked at. A script or a crontab is a few kilobytes. */
const MAX_BYTES = 2 * 1024 * 1024;

/** How much tells whether a file is text. */
const SAMPLE_BYTES = 4096;

/**
 * The text of a regular file, at most 2 MiB of it; undefined for a program, or anything else that is
 * no text. Whatever its encoding, what is ASCII in it can be read: UTF-16 by leaving out its zeros.
 *
 * @throws {Error} when it cannot be read
 */
export async function readText(path: string): Promise<string | undefined> {
  // Without waiting: a FIFO may have nobody at its other end.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return undefined;
    const sample = Buffer.alloc(Math.min(SAMPLE_BYTES, stats.size));
    await file.read(sample, 0, sample.length, 0);
    if (!isText(sample)) return undefined;
    const buffer = Buffer.alloc(Math.min(MAX_BYTES, stats.size));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.toString('utf8', 0, bytesRead).replaceAll('\0', '');
  } finally {
    await file.close();
  }
}

/** ELF, and anything with zeros that is not UTF-16 by its mark, is no text. */
function isText(sample: Buffer): boolean {
  const isUtf16 = /^(?:fffe|feff)/.test(sample.toString('hex', 0, 2));
  return isUtf16 || !sample.includes(0);
}
