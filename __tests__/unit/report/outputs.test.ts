import { describe, expect, it } from 'vitest';
import { outputsOf } from '../../../src/report/outputs.js';
import { gate, prunedReport, report } from './reports.js';

describe('outputsOf', () => {
  it('gives the outcome, each verdict, and the figures', () => {
    expect(outputsOf(prunedReport(12))).toEqual({
      outcome: 'pruned',
      'disk-pressure': 'pass',
      'run-app': 'pass',
      'swarm-convergence': 'pass',
      'bytes-reclaimed': String(8 * 2 ** 30 - 12345),
      'images-removed': '12',
    });
  });

  it('says unknown for a gate that was not evaluated', () => {
    const outputs = outputsOf(report({ gates: [gate('run-app', 'hold')] }));
    expect(outputs).toMatchObject({
      'disk-pressure': 'unknown',
      'run-app': 'hold',
      'swarm-convergence': 'unknown',
    });
  });

  it.each([
    [-5, '0'],
    [-0, '0'],
    [0.6, '1'],
    [Number.NaN, '0'],
    [1e21, '1000000000000000000000'],
  ])('writes %d bytes as %s', (bytes, text) => {
    const reclaimed = {
      bytes,
      measuredBy: 'filesystem',
      engine: null,
      filesystem: bytes,
      reason: null,
    } as const;
    expect(outputsOf({ ...report(), reclaimed })['bytes-reclaimed']).toBe(text);
  });
});
