import type { GetEventsOptions } from 'dockerode';
import { parseJson } from '../reading.js';
import { type EngineEvent, eventSchema } from './api.js';

/** An event is a few hundred bytes plus the labels of its container. */
const LINE_LIMIT = 1_000_000;

/** The Engine's filters for events. */
export const FILTERS = {
  /**
   * Those that show use of an image. It drops what floods a busy host, the `exec_*` and `health_status` of every health
   * check, before it reaches us.
   */
  uses: {
    type: ['container', 'service', 'image'],
    event: ['create', 'start', 'die', 'update', 'pull'],
  },
  /**
   * Those after which an image or a gate may be judged otherwise: what is new, changed or started, and every way to get
   * a name. Also `delete`, which tells of our own removals that events still come.
   */
  changes: {
    type: ['container', 'service', 'node', 'image'],
    event: ['create', 'start', 'update', 'remove', 'tag', 'pull', 'load', 'import', 'delete'],
  },
  /** Those where an image loses a name, or goes. */
  losses: { type: ['image'], event: ['delete', 'untag'] },
} satisfies Record<string, GetEventsOptions['filters']>;

/**
 * The events in the body of `/events`. Anything else is skipped.
 *
 * @param whole whether to throw instead
 */
export async function* eventsOf(
  body: AsyncIterable<Buffer | string>,
  whole = false,
): AsyncGenerator<EngineEvent, void> {
  // Only a stream with an encoding set gives strings.
  for await (const line of linesOf(body as AsyncIterable<Buffer>, LINE_LIMIT)) {
    const event = eventSchema.safeParse(parseJson(line)).data;
    if (event !== undefined) yield event;
    else if (whole) throw new Error('the answer is not an event');
  }
}

/**
 * The lines of a stream, without their newlines, however it is cut into chunks. A line of more than `limit` bytes is
 * given as an empty one; anything after the last newline is skipped.
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
      const end = chunk.indexOf('\n', at);
      const part = chunk.subarray(at, end === -1 ? undefined : end);
      length += part.length;
      if (length > limit) begun = undefined;
      begun?.push(part);
      if (end === -1) break;
      // Decoded as a whole: a chunk can end in the middle of a character.
      yield Buffer.concat(begun ?? []).toString('utf8');
      begun = [];
      length = 0;
      at = end + 1;
    }
  }
}
