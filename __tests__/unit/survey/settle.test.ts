import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { Cancelled } from '../../../src/engine/abort.js';
import { settle as settleOrEnd } from '../../../src/survey/settle.js';

const running = new AbortController().signal;

const settle = async (...args: Parameters<typeof settleOrEnd<string>>) => {
  const settled = await settleOrEnd(...args);
  if (settled === undefined) throw new Error('There was no look.');
  return settled;
};

/** Looks that take `ms` each and find one of these after the other. */
function looks(ms: number, ...found: string[]) {
  return vi.fn(async () => {
    await sleep(ms);
    return found.shift() ?? 'at rest';
  });
}
const isAtRest = (found: string) => found === 'at rest';

describe('what was waited', () => {
  it('is nothing when the first look decides, however long that took', async () => {
    const { waited } = await settle(looks(50), 60_000, running, isAtRest);
    expect(waited).toBe(0);
  });

  it('is nothing when there was no time to wait, and then nobody is asked', async () => {
    const asked = vi.fn(isAtRest);
    expect((await settle(looks(20, 'busy'), 0, running, asked)).waited).toBe(0);
    expect(asked).not.toHaveBeenCalled();
  });

  it('counts from the end of the first look', async () => {
    const start = performance.now();
    const soFar: number[] = [];
    const { found, waited } = await settle(looks(200, 'busy'), 800, running, (seen, ms) => {
      soFar.push(ms);
      return isAtRest(seen);
    });
    expect(found).toBe('at rest');
    expect(soFar).toEqual([0]);
    // The second look is a part of it.
    expect(waited).toBeGreaterThan(190);
    expect(waited).toBeLessThanOrEqual(performance.now() - start - 190);
  });
});

describe('the timeout', () => {
  it('counts from the beginning: a first look that takes longer is the only one', async () => {
    const look = looks(100, 'busy');
    expect((await settle(look, 50, running, isAtRest)).found).toBe('busy');
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('is over when the run is', async () => {
    const look = looks(1, 'busy');
    expect((await settle(look, 60_000, AbortSignal.abort(), isAtRest)).found).toBe('busy');
    expect(look).toHaveBeenCalledTimes(1);
  });
});

describe('a run that is cancelled', () => {
  const cancelledAt = (ms: number) => {
    const run = new AbortController();
    setTimeout(() => run.abort(new Cancelled('SIGTERM')), ms);
    return run.signal;
  };

  it('goes by its last whole look', async () => {
    const look = vi.fn(async () => (look.mock.calls.length === 1 ? 'busy' : 'torn'));
    const settled = await settleOrEnd(look, 60_000, cancelledAt(50), isAtRest);
    expect(settled?.found).toBe('busy');
  });

  it('knows nothing if there was none', async () => {
    expect(await settleOrEnd(looks(50, 'torn'), 60_000, cancelledAt(10), isAtRest)).toBeUndefined();
  });
});
