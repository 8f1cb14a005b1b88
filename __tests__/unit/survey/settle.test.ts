import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { settle } from '../../../src/survey/settle.js';
import { gate } from '../report/reports.js';

const HOLDS = [gate('disk-pressure'), gate('run-app', 'hold')];
const PASSES = [gate('disk-pressure'), gate('run-app')];
const ROOM = [gate('disk-pressure', 'hold'), gate('run-app', 'hold')];
const running = new AbortController().signal;

/** Polls that take `ms` each and find one of these after the other. */
function polls(ms: number, ...found: (typeof HOLDS)[]) {
  return vi.fn(async () => {
    await sleep(ms);
    return { gates: found.shift() ?? PASSES };
  });
}

describe('what was waited', () => {
  it.each([
    ['all gates pass', PASSES],
    ['the disk is under no pressure', ROOM],
  ])('is nothing when %s at the first look, however long that took', async (_name, gates) => {
    const onPoll = vi.fn();
    const { waited } = await settle(polls(50, gates), 60_000, running, onPoll);
    expect(waited).toBe(0);
    expect(onPoll).not.toHaveBeenCalled();
  });

  it('is nothing when there was no time to wait', async () => {
    expect((await settle(polls(20, HOLDS), 0, running, () => {})).waited).toBe(0);
  });

  it('counts from the end of the first look', async () => {
    const start = performance.now();
    const soFar: number[] = [];
    const { found, waited } = await settle(polls(200, HOLDS), 300, running, (_found, ms) =>
      soFar.push(ms),
    );
    expect(found.gates).toBe(PASSES);
    expect(soFar).toEqual([0]);
    // The second look is a part of it.
    expect(waited).toBeGreaterThan(190);
    expect(waited).toBeLessThanOrEqual(performance.now() - start - 190);
  });
});

describe('the timeout', () => {
  it('counts from the beginning: a first look that takes longer is the only one', async () => {
    const poll = polls(100, HOLDS);
    const { found } = await settle(poll, 50, running, () => {});
    expect(found.gates).toBe(HOLDS);
    expect(poll).toHaveBeenCalledTimes(1);
  });
});
