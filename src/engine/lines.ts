const NEWLINE = 0x0a;

/**
 * The lines of a stream, without their newlines, however it is cut into chunks. A line of more than `limit` bytes is
 * skipped, and so is anything after the last newline.
 */
export async function* linesOf(
  chunks: AsyncIterable<Buffer>,
  limit: number,
): AsyncGenerator<string, void> {
  /** The start of the unfinished line; undefined if it is already too long. */
  let begun: Buffer[] | undefined = [];
  let length = 0;
  for await (const chunk of chunks) {
    let at = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, at);
      const part = chunk.subarray(at, end === -1 ? undefined : end);
      length += part.length;
      if (length > limit) begun = undefined;
      begun?.push(part);
      if (end === -1) break;
      // Decoded as a whole: a chunk can end in the middle of a character.
      if (begun !== undefined) yield Buffer.concat(begun).toString('utf8');
      begun = [];
      length = 0;
      at = end + 1;
    }
  }
}
