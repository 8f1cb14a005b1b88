import { type EngineEvent, eventSchema } from './api.js';
import { linesOf } from './lines.js';

/** An event is a few hundred bytes plus the labels of its container. */
const LINE_LIMIT = 1_000_000;

/**
 * The Engine's filter for events after which an image is in use. It leaves out what floods a busy
 * host, `exec_*` and `health_status` of every health check, before it reaches us.
 */
export const USE_EVENTS = encodeURIComponent(
  JSON.stringify({
    type: ['container', 'service', 'image'],
    event: ['create', 'start', 'die', 'update', 'pull'],
  }),
);

/** The Engine's filter for events by which an image loses a name, or goes. */
export const LOSS_EVENTS = encodeURIComponent(
  JSON.stringify({ type: ['image'], event: ['delete', 'untag'] }),
);

/** The events in the body of `/events`. What is none is left out. */
export async function* eventsOf(body: AsyncIterable<Buffer>): AsyncGenerator<EngineEvent, void> {
  for await (const line of linesOf(body, LINE_LIMIT)) {
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
