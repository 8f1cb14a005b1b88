/** A controller of one's own that also aborts when another signal does. */
export interface Linked {
  controller: AbortController;
  /** To be called when it is over: the other signal then holds on to nothing of it. */
  release(): void;
}

/**
 * Like `AbortSignal.any`, for something short that ends with something long. With `any`, and with
 * `AbortSignal.timeout`, all that belongs to a call stays in memory long after it: some thousand calls
 * of an observer took 60 MB.
 */
export function linked(signal: AbortSignal): Linked {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  return { controller, release: () => signal.removeEventListener('abort', abort) };
}
