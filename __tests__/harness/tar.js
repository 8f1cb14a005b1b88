const BLOCK_BYTES = 512;

/** Two blocks of zeros end an archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK_BYTES);

/**
 * One member of a tar archive (POSIX ustar), dated 1970 and owned by root, so that the same content
 * always makes the same bytes.
 *
 * @param {string} name Up to 100 bytes; a name that ends with a slash makes a folder.
 * @param {Buffer | { link: string }} [content] A file's content, or where a symbolic link points.
 * @returns {Buffer[]} To be written one after another.
 */
export function tarMember(name, content = Buffer.alloc(0)) {
  const isFile = Buffer.isBuffer(content);
  const size = isFile ? content.length : 0;
  const type = name.endsWith('/') ? '5' : isFile ? '0' : '2';

  const header = Buffer.alloc(BLOCK_BYTES);
  header.write(name, 0, 100);
  header.write('0000755\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write(`${'0'.repeat(11)}\0`, 136);
  header.write(type, 156);
  if (!isFile) header.write(content.link, 157, 100);
  header.write('ustar\x0000', 257);
  // The checksum is taken with its own field full of spaces.
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);

  if (!isFile) return [header];
  return [header, content, Buffer.alloc((BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES)];
}
