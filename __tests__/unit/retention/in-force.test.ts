import { describe, expect, it } from 'vitest';
import type { Room } from '../../../src/gates/room.js';
import { retentionInForce } from '../../../src/retention/in-force.js';
import { disk } from '../report/reports.js';

const inputs = { digestRetention: 720, diskCritical: 90, minAge: 24 };
const at = (usedPercent: number) => [disk(usedPercent)];
const missing: Room = { needed: 2, free: 1, how: 'measured' };
const free: Room = { needed: 2, free: 2, how: 'measured' };
const byDigest = (ms: number | undefined) => ({ ms, setBy: 'digest-retention' });

describe('the retention in force', () => {
  it('is digest-retention until the disk is critical, and min-age from then on', () => {
    expect(retentionInForce(inputs, at(89), undefined)).toEqual(byDigest(720));
    expect(retentionInForce(inputs, at(90), undefined)).toEqual({ ms: 24, setBy: 'min-age' });
    expect(retentionInForce(inputs, at(100), undefined)).toEqual({ ms: 24, setBy: 'min-age' });
    const full = { ...disk(10), inodesUsedPercent: 95 };
    expect(retentionInForce(inputs, [disk(10), full], undefined).setBy).toBe('min-age');
  });

  it('is digest-retention where nothing was measured', () => {
    expect(retentionInForce(inputs, [], undefined)).toEqual(byDigest(720));
  });

  it('is min-age as well where the room needed is missing, however empty the disk', () => {
    expect(retentionInForce(inputs, at(10), missing)).toEqual({ ms: 24, setBy: 'min-age' });
    expect(retentionInForce(inputs, [], missing)).toEqual({ ms: 24, setBy: 'min-age' });
    expect(retentionInForce(inputs, at(89), free)).toEqual(byDigest(720));
    expect(retentionInForce(inputs, at(90), free).setBy).toBe('min-age');
  });

  it('stays never, and stays where disk-critical is never, also without room', () => {
    for (const disks of [at(10), at(100)]) {
      const never = { ...inputs, digestRetention: undefined };
      expect(retentionInForce(never, disks, missing)).toEqual(byDigest(undefined));
      const notCritical = { ...inputs, diskCritical: undefined };
      expect(retentionInForce(notCritical, disks, missing)).toEqual(byDigest(720));
    }
  });

  it('never gives way where either is never, or is shorter already', () => {
    expect(retentionInForce({ ...inputs, diskCritical: undefined }, at(100), undefined)).toEqual(
      byDigest(720),
    );
    expect(retentionInForce({ ...inputs, digestRetention: undefined }, at(100), undefined)).toEqual(
      byDigest(undefined),
    );
    for (const digestRetention of [12, 24]) {
      const found = retentionInForce({ ...inputs, digestRetention }, at(100), undefined);
      expect(found).toEqual(byDigest(digestRetention));
    }
  });
});
