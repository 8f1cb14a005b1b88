import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** How much of a file is read. A script or a crontab is a few kilobytes. */
const MAX_BYTES = 2 * 1024 * 1024;

/** How much tells whether it is text. */
const SAMPLE_BYTES = 4096;

/**
 * The text of a regular file, at most 2 MiB of it; undefined if it isn't text. ASCII in it can be read
 * whatever its encoding: UTF-16 by leaving out the zeros.
 *
 * @throws {Error} if it cannot be read
 */
export async function readText(path: string): Promise<string | undefined> {
  // Don't wait: a FIFO may have nobody at its other end.
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

/** ELF, and anything else with zeros but no UTF-16 mark, isn't text. */
function isText(sample: Buffer): boolean {
  const isUtf16 = /^(?:fffe|feff)/.test(sample.toString('hex', 0, 2));
  return isUtf16 || !sample.includes(0);
}
