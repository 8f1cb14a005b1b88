import type { GetEventsOptions } from 'dockerode';
import { type EngineEvent, eventSchema } from './api.js';
import { linesOf } from './lines.js';

/** An event is a few hundred bytes plus the labels of its container. */
const LINE_LIMIT = 1_000_000;

type Filters = NonNullable<GetEventsOptions['filters']>;

/**
 * The Engine's filter for events that tell of use of an image. It leaves out what floods a busy host,
 * `exec_*` and `health_status` of every health check, before it reaches us.
 */
export const USE_EVENTS = {
  type: ['container', 'service', 'image'],
  event: ['create', 'start', 'die', 'update', 'pull'],
} satisfies Filters;

/** The Engine's filter for events by which an image loses a name, or goes. */
export const LOSS_EVENTS = { type: ['image'], event: ['delete', 'untag'] } satisfies Filters;

/** The events in the body of `/events`. What is none is left out. */
export async function* eventsOf(
  body: AsyncIterable<Buffer | string>,
): AsyncGenerator<EngineEvent, void> {
  // There are strings only in a stream that was given an encoding.
  for await (const line of linesOf(body as AsyncIterable<Buffer>, LINE_LIMIT)) {
    const event = parseEvent(line);
    if (event !== undefined) yield event;
  }
}

function parseEvent(line: string): EngineEvent | undefined {
  try {
    const parsed = eventSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
