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
    // 80 of 100 GiB are the threshold: to end below it, what lies above 79 has to go.
    ['nothing-to-prune', 95, 'Free 16 GiB of what else is on it, or make the disk 20.3 GiB'],
    ['pruned', 80, 'Free 1 GiB of what else is on it, or make the disk 1.27 GiB'],
    ['pruned', 79, undefined],
    ['dry-run', 95, undefined],
  ] as const)('warns of a disk that stays full after %s at %i%%', (outcome, used, advice) => {
    const full = report({
      outcome,
      gates: [gate('disk-pressure'), gate('run-app'), gate('swarm-convergence')],
      disks: { before: [disk(99)], after: [disk(used)] },
    });
    const warnings = annotationsOf(full, inMain).filter(({ level }) => level === 'warning');
    if (advice === undefined) {
      expect(warnings).toEqual([]);
      return;
    }
    expect(warnings[0]).toMatchObject({
      title: `Gated Docker Prune: ⚠️ Still above the threshold: disk ${used}%, was 99%, prunes from 80%`,
      message: expect.stringContaining(
        `The disk is ${used}% used, and nothing more may go. ${advice} larger.`,
      ),
    });
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
