import { setTimeout as sleep } from 'node:timers/promises';

/** How long to wait between looks, in ms. */
const INTERVAL = 2_000;

/**
 * Looks until `isSettled` or until `timeout` ms have passed, and returns what the last look found.
 *
 * The timeout counts from the call: the first look may be slow, and a run has to end in time. `waited`, in ms, counts
 * from the end of the first look, which every run needs: 0 if that one decides.
 *
 * @param isSettled asked about each look except the last, with the time waited so far
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
