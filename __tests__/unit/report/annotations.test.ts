import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../../src/report/annotations.js';
import {
  disk,
  engineDownReport,
  failedReport,
  gate,
  HOSTILE_TEXTS,
  hostileReport,
  image,
  prunedReport,
  report,
} from './reports.js';

const inMain = { inPost: false };

/** A run that a live run-app holds. */
const waiting = (used: number) =>
  report({
    gates: [
      gate('disk-pressure'),
      gate('run-app', 'hold', { reason: 'process 4121 is run-app' }),
      gate('swarm-convergence'),
    ],
    disks: { before: [disk(used)], after: [] },
  });

describe('annotationsOf', () => {
  it('has nothing to say about an ordinary run', () => {
    expect(annotationsOf(report(), inMain)).toEqual([]);
    expect(annotationsOf(waiting(86), inMain)).toEqual([]);
    expect(annotationsOf(report({ outcome: 'dry-run' }), inMain)).toEqual([]);
  });

  it('tells in one notice what was pruned', () => {
    expect(annotationsOf(prunedReport(12), inMain)).toEqual([
      {
        level: 'notice',
        title: 'Gated Docker Prune: ✅ Pruned: disk 78%, was 86%',
        message: 'Removed 12 images, 8 GiB reclaimed.',
      },
    ]);
  });

  it('warns once of what makes gates unknown, with what to do', () => {
    expect(annotationsOf(engineDownReport(), inMain)).toEqual([
      {
        level: 'warning',
        title: 'Gated Docker Prune: ❓ Unknown: no Engine to work with',
        message:
          'The Engine at unix:///var/run/docker.sock cannot be reached: connect ECONNREFUSED /var/run/docker.sock. ' +
          'So disk-pressure, run-app and swarm-convergence are unknown. ' +
          'Make sure the Engine at unix:///var/run/docker.sock answers.',
      },
    ]);
  });

  it('makes a failure an error, but in a post-step a warning', () => {
    const [failure] = annotationsOf(failedReport(), inMain);
    expect(failure).toMatchObject({
      level: 'error',
      title: 'Gated Docker Prune: ❌ Failed: disk 78%, was 86%, prunes from 80%',
    });
    expect(failure?.message).toContain('layer does not exist');
    expect(annotationsOf(failedReport(), { inPost: true })[0]?.level).toBe('warning');
  });

  it.each([
    [94, 0],
    [95, 1],
  ])('warns of a gate that holds on a disk %i%% used: %i', (used, warnings) => {
    const annotations = annotationsOf(waiting(used), inMain);
    expect(annotations).toHaveLength(warnings);
    if (warnings > 0) {
      expect(annotations[0]).toMatchObject({
        title: 'Gated Docker Prune: ⏸️ Waiting for run-app: disk 95%, prunes from 80%',
        message: expect.stringMatching(/^run-app holds: process 4121 is run-app\. Check whether/),
      });
    }
  });

  it.each([
    ['nothing-to-prune', 95, 'nothing else is left that may be removed. Look for what else fills'],
    ['pruned', 80, 'nothing else is left that may be removed. Look for what else fills'],
    ['pruned', 79, undefined],
    ['dry-run', 95, undefined],
  ] as const)('warns of a disk that stays full after %s at %i%%', (outcome, used, message) => {
    const full = report({
      outcome,
      gates: [gate('disk-pressure'), gate('run-app'), gate('swarm-convergence')],
      disks: { before: [disk(99)], after: [disk(used)] },
    });
    const warningsOf = (made: typeof full) =>
      annotationsOf(made, inMain).filter(({ level }) => level === 'warning');
    if (message === undefined) {
      expect(warningsOf(full)).toEqual([]);
      return;
    }
    expect(warningsOf(full)[0]).toMatchObject({
      title: `Gated Docker Prune: ⚠️ Still above the threshold: disk ${used}%, was 99%, prunes from 80%`,
      message: expect.stringContaining(message),
    });

    const total = { images: 12, bytes: 1 };
    const cache = {
      kept: total,
      coming: [],
      isObserved: true,
      wouldEvict: { imagePrune: total, systemPruneAll: total },
    };
    expect(warningsOf({ ...full, cache })[0]?.message).toContain(
      '12 images kept for redeploys: a shorter `digest-retention` would let them go.',
    );
    const spared = image(1, { class: 'stale', fate: 'kept' });
    expect(warningsOf({ ...full, images: [spared] })[0]?.message).toContain('lower `disk-target`');
  });

  it('says why a prune ended above the threshold where it was stopped', () => {
    const disks = { before: [disk(99)], after: [disk(88)] };
    const [warning] = annotationsOf(prunedReport(3, { disks, stopped: 'run-app closed' }), inMain);
    expect(warning).toMatchObject({
      level: 'warning',
      message: 'Removed 3 images, 8 GiB reclaimed, then stopped: run-app closed',
    });
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
          expect(annotations.filter(({ level }) => level === 'warning').length).toBeLessThan(5);
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
