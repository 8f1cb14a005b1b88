import { createCipheriv, createHash } from 'node:crypto';

/** gzip looks 32 KiB back: with smaller blocks all of a layer compresses alike. */
const BLOCK_BYTES = 4096;

/**
 * @param {string} seed
 * @param {number} bytes
 * @param {number} [compress] The percent of its size that gzip makes of it.
 * @returns {Buffer} What a layer holds, the same for the same seed.
 */
export function contentOf(seed, bytes, compress = 100) {
  const key = createHash('sha256').update(seed).digest();
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  const content = cipher.update(Buffer.alloc(bytes));
  const noise = Math.round((BLOCK_BYTES * compress) / 100);
  for (let block = 0; block < bytes; block += BLOCK_BYTES) {
    content.fill(0, Math.min(block + noise, bytes), Math.min(block + BLOCK_BYTES, bytes));
  }
  return content;
}
