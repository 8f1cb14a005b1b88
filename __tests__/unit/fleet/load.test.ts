import { describe, expect, it } from 'vitest';
import { loadOf } from '../../../bench/cost/fleet-load.js';

describe('a fleet that asks one manager', () => {
  it('waits in a line when all come at once', () => {
    expect(loadOf({ nodes: 100, spreadMs: 0, readingMs: 50 })).toEqual({
      mostWaiting: 100,
      longestMs: 5_000,
      busyMs: 5_000,
    });
  });

  it('hardly waits when there is time enough, and it is the same each time', () => {
    const rush = { nodes: 100, spreadMs: 600_000, readingMs: 50 };
    const load = loadOf(rush);
    expect(load.mostWaiting).toBeLessThanOrEqual(3);
    expect(load.longestMs).toBeLessThanOrEqual(150);
    expect(load.busyMs).toBeLessThanOrEqual(600_050);
    expect(loadOf(rush)).toEqual(load);
  });

  it('never catches up when more is asked than can be answered', () => {
    const { longestMs, busyMs } = loadOf({ nodes: 1_000, spreadMs: 10_000, readingMs: 50 });
    expect(busyMs).toBeGreaterThanOrEqual(50_000);
    expect(longestMs).toBeGreaterThanOrEqual(39_000);
  });

  it('comes again as often as it is to', () => {
    const { busyMs } = loadOf({ nodes: 1, spreadMs: 0, readingMs: 50, readings: 3 });
    expect(busyMs).toBe(3 * 50 + 2 * 1_000);
  });
});
