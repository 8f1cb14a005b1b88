import { describe, expect, it } from 'vitest';
import type { Deployed, Replay } from '../../../bench/policies/replay.js';
import { tally } from '../../../bench/policies/tally.js';

const deployed = (version: number, more: Partial<Deployed> = {}): Deployed => ({
  recipe: 'app',
  version,
  blobs: 0,
  bytes: 0,
  manifests: 1,
  ...more,
});
const pulled = { blobs: 2, bytes: 100, manifests: 3 };

function replayOf(...days: Deployed[][]): Replay {
  return {
    engineVersion: '1',
    days: days.map((deploys) => ({ deploys, policy: '', disk: { bytes: 0, percent: 0 } })),
    peak: { bytes: 5, percent: 1 },
  };
}

describe('the figures of a replay', () => {
  it('are sums over all deployments', () => {
    const replay = replayOf([deployed(1, pulled)], [deployed(1)], [deployed(2, pulled)]);
    expect(tally(replay, 7)).toEqual({
      deploys: 3,
      downloaded: 2,
      againSoon: 0,
      blobs: 4,
      bytes: 200,
      manifests: 7,
      diskFull: 0,
      otherFailures: 0,
      peak: { bytes: 5, percent: 1 },
    });
  });

  it('tell a pull of what ran within the retention from one of what ran before', () => {
    const replay = replayOf([deployed(1, pulled)], [], [deployed(1, pulled)]);
    expect(tally(replay, 2).againSoon).toBe(1);
    expect(tally(replay, 1).againSoon).toBe(0);
  });

  it('do not take an image that failed to be pulled for one that ran', () => {
    const full = { diskFull: true, reason: 'no space left on device' };
    const replay = replayOf(
      [deployed(1, { ...pulled, failure: full })],
      [deployed(1, { ...pulled, failure: { diskFull: false, reason: 'rejected' } })],
      [deployed(1, pulled)],
    );
    expect(tally(replay, 7)).toMatchObject({ againSoon: 0, diskFull: 1, otherFailures: 1 });
  });
});
