import { setTimeout as sleep } from 'node:timers/promises';
import { allPass, type GateResult } from './gate.js';

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
 * @param onPoll is called for each poll that did not pass, with the time waited so far in ms
 */
export async function settle<T extends Polled>(
  poll: () => Promise<T>,
  timeout: number,
  signal: AbortSignal,
  onPoll: (found: T, waited: number) => void,
): Promise<{ found: T; waited: number }> {
  const start = performance.now();
  for (;;) {
    const found = await poll();
    const waited = performance.now() - start;
    const disk = found.gates.find(({ gate }) => gate === 'disk-pressure');
    const left = timeout - waited;
    if (allPass(found.gates) || disk?.verdict !== 'pass' || left <= 0 || signal.aborted) {
      return { found, waited: timeout === 0 ? 0 : waited };
    }
    onPoll(found, waited);
    await sleep(Math.min(POLL_INTERVAL, left), undefined, { signal }).catch(() => {});
  }
}
