import { setTimeout as sleep } from 'node:timers/promises';
import { isCancelled } from '../engine/abort.js';

/** How long to wait between looks, in ms. */
const INTERVAL = 2_000;

/**
 * Looks until `isSettled` or until `timeout` ms have passed, and returns what the last look found.
 *
 * The timeout counts from the call: the first look may be slow, and a run has to end in time. `waited`, in ms, counts
 * from the end of the first look, which every run needs: 0 if that one decides.
 *
 * @param isSettled asked about each look except the last, with the time waited so far
 * @returns if the run is cancelled, what the last whole look found; undefined if there was none
 */
export async function settle<T>(
  look: () => Promise<T>,
  timeout: number,
  signal: AbortSignal,
  isSettled: (found: T, waited: number) => boolean,
): Promise<{ found: T; waited: number } | undefined> {
  const start = performance.now();
  let firstEnded: number | undefined;
  let last: { found: T; waited: number } | undefined;
  for (;;) {
    const found = await look();
    // What was still asked when the signal came got no answer.
    if (isCancelled(signal)) return last;
    const now = performance.now();
    firstEnded ??= now;
    const waited = now - firstEnded;
    const left = timeout - (now - start);
    last = { found, waited };
    if (left <= 0 || signal.aborted || isSettled(found, waited)) return last;
    await sleep(Math.min(INTERVAL, left), undefined, { signal }).catch(() => {});
  }
}
