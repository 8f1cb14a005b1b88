import { messageOf } from '../reading.js';

/** Why a run ended early: by a signal, as a runner sends one to cancel a job. */
export class Cancelled extends Error {
  constructor(readonly by: NodeJS.Signals) {
    super(`cancelled by ${by}`);
  }
}

/** Whether a run was cancelled, rather than out of time. */
export function isCancelled({ reason }: AbortSignal): boolean {
  return reason instanceof Cancelled;
}

/** Why a run is over; undefined while it isn't. */
export function whyOver({ aborted, reason }: AbortSignal): string | undefined {
  return aborted ? messageOf(reason) : undefined;
}

/** A controller that also aborts when another signal does. */
export interface Linked {
  controller: AbortController;
  /** Call it when done, so the other signal keeps nothing of it alive. */
  release(): void;
}

/**
 * Like `AbortSignal.any`, for a short call under a long-lived signal. `any` and `AbortSignal.timeout` keep a call's
 * memory long after it: a few thousand calls by an observer took 60 MB.
 *
 * @param grace how much later it aborts, in ms, unless `signal` already has
 */
export function linked(signal: AbortSignal, grace = 0): Linked {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  const later = () => (grace === 0 ? abort() : setTimeout(abort, grace).unref());
  if (signal.aborted) abort();
  else signal.addEventListener('abort', later, { once: true });
  return { controller, release: () => signal.removeEventListener('abort', later) };
}
