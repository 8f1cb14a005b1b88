import type { GetEventsOptions } from 'dockerode';
import { parseJson } from '../reading.js';
import { type EngineEvent, eventSchema } from './api.js';
import { linesOf } from './lines.js';

/** An event is a few hundred bytes plus the labels of its container. */
const LINE_LIMIT = 1_000_000;

type Filters = NonNullable<GetEventsOptions['filters']>;

/**
 * The Engine's filter for events that show use of an image. It drops what floods a busy host, the `exec_*` and
 * `health_status` of every health check, before it reaches us.
 */
export const USE_EVENTS = {
  type: ['container', 'service', 'image'],
  event: ['create', 'start', 'die', 'update', 'pull'],
} satisfies Filters;

/** The Engine's filter for events where an image loses a name, or goes. */
export const LOSS_EVENTS = { type: ['image'], event: ['delete', 'untag'] } satisfies Filters;

/** The events in the body of `/events`. Anything else is skipped. */
export async function* eventsOf(
  body: AsyncIterable<Buffer | string>,
): AsyncGenerator<EngineEvent, void> {
  // Only a stream with an encoding set gives strings.
  for await (const line of linesOf(body as AsyncIterable<Buffer>, LINE_LIMIT)) {
    const event = eventSchema.safeParse(parseJson(line)).data;
    if (event !== undefined) yield event;
  }
}
