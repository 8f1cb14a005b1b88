const NEWLINE = 0x0a;

/**
 * The lines of a stream, without their ends, wherever its chunks are cut. A line of more than
 * `limit` bytes is left out, and so is what comes after the last line end.
 */
export async function* linesOf(
  chunks: AsyncIterable<Buffer>,
  limit: number,
): AsyncGenerator<string, void> {
  /** What has come of the line that has not ended yet; undefined when it is too long already. */
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
      // Decoded as a whole, since a chunk can end within a character.
      if (begun !== undefined) yield Buffer.concat(begun).toString('utf8');
      begun = [];
      length = 0;
      at = end + 1;
    }
  }
}
