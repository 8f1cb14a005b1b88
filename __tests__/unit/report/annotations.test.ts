import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../../src/report/annotations.js';
import {
  disk,
  diskHolds,
  engineDownReport,
  failedReport,
  gate,
  HOSTILE_TEXTS,
  hostileReport,
  prunedReport,
  report,
} from './reports.js';

const inMain = { inPost: false };

describe('annotationsOf', () => {
  it('has nothing to say about an ordinary run', () => {
    expect(annotationsOf(report(), inMain)).toEqual([]);
    expect(annotationsOf(report({ outcome: 'nothing-to-prune', gates: [] }), inMain)).toEqual([]);
    expect(annotationsOf(report({ outcome: 'dry-run', gates: [] }), inMain)).toEqual([]);
  });

  it('tells in one notice what was pruned', () => {
    expect(annotationsOf(prunedReport(12), inMain)).toEqual([
      {
        level: 'notice',
        title: 'Gated Docker Prune: pruned',
        message: '8 GiB reclaimed, 12 images removed.',
      },
    ]);
    const reclaimed = {
      bytes: 0,
      measuredBy: 'nothing',
      engine: null,
      filesystem: null,
      reason: null,
    } as const;
    expect(annotationsOf(prunedReport(1, { reclaimed }), inMain)[0]?.message).toBe(
      '1 image removed.',
    );
  });

  it('warns of each unknown gate, with its remedy', () => {
    const annotations = annotationsOf(engineDownReport(), inMain);
    expect(annotations.map(({ level, title }) => [level, title])).toEqual([
      ['warning', 'Gated Docker Prune: disk-pressure is unknown'],
      ['warning', 'Gated Docker Prune: run-app is unknown'],
      ['warning', 'Gated Docker Prune: swarm-convergence is unknown'],
    ]);
    expect(annotations[0]?.message).toContain('Set disk-path');
  });

  it('makes a failure an error, but in a post-step a warning', () => {
    const [failure] = annotationsOf(failedReport(), inMain);
    expect(failure).toMatchObject({ level: 'error', title: 'Gated Docker Prune: failed' });
    expect(failure?.message).toContain('layer does not exist');
    expect(annotationsOf(failedReport(), { inPost: true })[0]?.level).toBe('warning');
  });

  it.each([
    ['94% used', 94, diskHolds(), 0],
    ['95% used', 95, gate('run-app', 'hold', { reason: 'process 4121 is run-app.' }), 1],
    ['95% used and free to prune', 95, gate('run-app'), 0],
  ])('warns of a gate that holds on a disk %s: %i', (_, used, held, warnings) => {
    const full = report({ gates: [held], disks: { before: [disk(used)], after: [] } });
    const annotations = annotationsOf(full, inMain);
    expect(annotations).toHaveLength(warnings);
    if (warnings > 0) {
      expect(annotations[0]?.message).toBe(
        'The disk is 95% used, and nothing can be pruned. run-app holds: process 4121 is run-app.',
      );
    }
  });

  it.each([
    ['nothing-to-prune', 95, 'The disk is 95% used, and there is nothing to prune.'],
    ['pruned', 95, 'The disk is still 95% used.'],
    ['nothing-to-prune', 94, undefined],
    ['pruned', 94, undefined],
    ['dry-run', 95, undefined],
  ] as const)('warns of a disk that is full after %s at %i%%', (outcome, used, message) => {
    const full = report({
      outcome,
      gates: [gate('disk-pressure'), gate('run-app'), gate('swarm-convergence')],
      disks: { before: [disk(99)], after: [disk(used)] },
    });
    const warningsOf = (made: typeof full) =>
      annotationsOf(made, inMain).filter(({ level }) => level === 'warning');
    expect(warningsOf(full).map((warning) => warning.message)).toEqual(message ? [message] : []);

    const total = { images: 12, bytes: 1 };
    const cache = {
      kept: total,
      coming: [],
      isObserved: true,
      wouldEvict: { imagePrune: total, systemPruneAll: total },
    };
    expect(warningsOf({ ...full, cache })[0]?.message).toBe(
      message &&
        `${message} 12 images kept for redeploys: a shorter digest-retention would let them go.`,
    );
  });

  it('counts inodes where they are scarcer', () => {
    const before = [disk(60, { inodesUsedPercent: 99 })];
    const gates = [gate('run-app', 'hold')];
    const [warning] = annotationsOf(report({ gates, disks: { before, after: [] } }), inMain);
    expect(warning?.message).toContain('99% used');
  });

  it('stays within what GitHub shows, and free of workflow commands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HOSTILE_TEXTS),
        fc.integer({ min: 1, max: 2000 }),
        (text, n) => {
          const hostile = hostileReport(text.repeat(n));
          const gates = Array.from({ length: 30 }, () => hostile.gates).flat();
          const annotations = annotationsOf({ ...hostile, gates }, inMain);
          expect(annotations.filter(({ level }) => level === 'warning')).toHaveLength(10);
          for (const { title, message } of annotations) {
            expect(message.length).toBeLessThanOrEqual(4096);
            expect(`${title}${message}`).not.toMatch(/\p{Cc}|##\[/u);
            expect(message.trimStart().startsWith('::')).toBe(false);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
