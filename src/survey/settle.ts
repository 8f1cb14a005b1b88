import { setTimeout as sleep } from 'node:timers/promises';

/** How long to wait between two looks, in ms. */
const INTERVAL = 2_000;

/**
 * Looks until `isSettled`, or until `timeout` ms are over, and gives what the last look found.
 *
 * The timeout counts from the call, since a first look may be slow and a run is to end in time.
 * `waited`, in ms, counts from the end of the first look, which every run needs: 0 when it decides.
 *
 * @param isSettled is asked about each look, with the time waited so far, unless it is the last
 */
export async function settle<T>(
  look: () => Promise<T>,
  timeout: number,
  signal: AbortSignal,
  isSettled: (found: T, waited: number) => boolean,
): Promise<{ found: T; waited: number }> {
  const start = performance.now();
  let firstEnded: number | undefined;
  for (;;) {
    const found = await look();
    const now = performance.now();
    firstEnded ??= now;
    const waited = now - firstEnded;
    const left = timeout - (now - start);
    if (left <= 0 || signal.aborted || isSettled(found, waited)) return { found, waited };
    await sleep(Math.min(INTERVAL, left), undefined, { signal }).catch(() => {});
  }
}
