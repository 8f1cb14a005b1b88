import { describe, expect, it } from 'vitest';
import { heldRun } from './held.js';

/** How much a summary may take, whatever there is on the host. GitHub takes 1 MiB. */
const SUMMARY_LIMIT = 100_000;

describe('on a host that grows', () => {
  it('asks the Engine as much as on a small one, and its summary does not grow', async () => {
    const small = await heldRun({ images: 20, services: 4, tasks: 8 });
    const large = await heldRun({ images: 10_000, services: 1_000, tasks: 5_000 });
    for (const { result } of [small, large]) {
      expect(result.outputs, result.log).toMatchObject({
        outcome: 'held',
        'disk-pressure': 'hold',
        'swarm-convergence': 'pass',
      });
      expect(result.summary.length).toBeGreaterThan(1_000);
      expect(Buffer.byteLength(result.summary)).toBeLessThan(SUMMARY_LIMIT);
    }
    expect(small.result.report?.images).toHaveLength(20);
    expect(large.result.report?.images).toHaveLength(10_000);
    const withoutTimes = (calls: string[]) => calls.map((call) => call.replace(/until=[\d.]+/, ''));
    expect(withoutTimes(large.calls)).toEqual(withoutTimes(small.calls));
    expect(small.calls).toHaveLength(10);
    // The log is as bounded as the summary.
    expect(large.result.log.split('\n').length).toBeLessThan(200);
  });
});
