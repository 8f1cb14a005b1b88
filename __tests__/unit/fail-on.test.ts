import { describe, expect, it } from 'vitest';
import { shouldFail } from '../../src/fail-on.js';
import type { Verdict } from '../../src/gates/gate.js';
import type { Outcome } from '../../src/outcome.js';
import type { Report } from '../../src/report/schema.js';

function report(outcome: Outcome, verdict: Verdict): Report {
  const gates = [
    { gate: 'disk-pressure', verdict: 'pass' },
    { gate: 'run-app', verdict },
  ];
  return { outcome, gates } as unknown as Report;
}

describe('fail-on', () => {
  it.each([
    ['pruned', 'pass', false, false],
    ['nothing-to-prune', 'pass', false, false],
    ['held', 'hold', false, true],
    ['held', 'unknown', true, true],
    ['dry-run', 'hold', false, false],
    ['dry-run', 'unknown', true, true],
    ['failed', 'pass', true, true],
    ['cancelled', 'pass', true, true],
    ['pruned', 'hold', false, false],
  ] as const)('%s with a gate that is %s', (outcome, verdict, onUnknown, onHeld) => {
    expect(shouldFail(report(outcome, verdict), 'unknown')).toBe(onUnknown);
    expect(shouldFail(report(outcome, verdict), 'held')).toBe(onHeld);
    expect(shouldFail(report(outcome, verdict), 'never')).toBe(false);
  });
});
