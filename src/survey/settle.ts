import { setTimeout as sleep } from 'node:timers/promises';
import { allPass, type GateResult } from '../gates/gate.js';

/** How long to wait between two polls, in ms. */
const POLL_INTERVAL = 2_000;

/** What a poll found; `gates` as in {@link GateResult}. */
interface Polled {
  gates: GateResult[];
}

/**
 * Polls until all gates pass or `timeout` ms are over, and gives what the last poll found. Waits
 * only while waiting can help: not when the disk is under no pressure.
 *
 * The timeout counts from the call, since a first poll may be slow and a run is to end in time.
 * `waited`, in ms, counts from the end of the first poll, which every run needs: 0 when it decides.
 *
 * @param onPoll is called for each poll that did not pass, with the time waited so far
 */
export async function settle<T extends Polled>(
  poll: () => Promise<T>,
  timeout: number,
  signal: AbortSignal,
  onPoll: (found: T, waited: number) => void,
): Promise<{ found: T; waited: number }> {
  const start = performance.now();
  let firstEnded: number | undefined;
  for (;;) {
    const found = await poll();
    const now = performance.now();
    firstEnded ??= now;
    const waited = now - firstEnded;
    const disk = found.gates.find(({ gate }) => gate === 'disk-pressure');
    const left = timeout - (now - start);
    if (allPass(found.gates) || disk?.verdict !== 'pass' || left <= 0 || signal.aborted) {
      return { found, waited };
    }
    onPoll(found, waited);
    await sleep(Math.min(POLL_INTERVAL, left), undefined, { signal }).catch(() => {});
  }
}
