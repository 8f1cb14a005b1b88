import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObserved, unusedSince, type Watch, withWatches } from '../../../src/state/coverage.js';
import { coldRecord, type UsageRecord } from '../../../src/state/record.js';
import { id } from '../image.js';
import { NOW } from '../swarm.js';

const DAY = 86_400_000;
const ago = (days: number) => NOW - days * DAY;
const watch = (from: number, until: number): Watch => ({ from: ago(from), until: ago(until) });
const observedAfter = (watches: Watch[], record: UsageRecord = coldRecord('engine', ago(99))) =>
  withWatches(record, watches, NOW).observed;

describe('the time through which observers were at work', () => {
  it('is none without observers', () => {
    expect(observedAfter([])).toBeUndefined();
    expect(isObserved(coldRecord('engine', ago(99)), NOW)).toBe(false);
  });

  it('goes on over a week without a job, and begins anew after a longer time', () => {
    const weekly = [watch(30, 29), watch(22, 21.9), watch(14.9, 14.8), watch(8, 7.9)];
    expect(observedAfter(weekly)).toEqual({ from: ago(30), until: ago(7.9) });
    expect(observedAfter([watch(30, 29), watch(21, 20)])).toEqual({
      from: ago(21),
      until: ago(20),
    });
  });

  it('is put together over runs, from notes in any order, of jobs side by side', () => {
    const first = { ...coldRecord('engine', 0), observed: { from: ago(20), until: ago(10) } };
    const jobs = [watch(4, 3), watch(9, 2), watch(9.5, 9)];
    expect(observedAfter(jobs, first)).toEqual({ from: ago(20), until: ago(2) });
    expect(observedAfter(jobs.toReversed(), first)).toEqual({ from: ago(20), until: ago(2) });
  });

  it.each([
    ['did not see its job to the end', { from: ago(1), until: undefined }],
    ['ended in the future', { from: ago(1), until: NOW + 1 }],
    ['ended before it began', { from: ago(1), until: ago(2) }],
  ])('begins now when an observer %s', (_name, broken: Watch) => {
    expect(observedAfter([watch(30, 2), broken])).toEqual({ from: NOW, until: NOW });
  });

  it('never reaches back before the first observer, nor into the future', () => {
    const time = fc.integer({ min: ago(60), max: NOW + DAY });
    const watches = fc.array(fc.record({ from: time, until: fc.option(time, { nil: undefined }) }));
    fc.assert(
      fc.property(watches, (all) => {
        const observed = observedAfter(all);
        if (observed === undefined) return;
        expect(observed.from).toBeGreaterThanOrEqual(Math.min(...all.map(({ from }) => from), NOW));
        expect(observed.until).toBeLessThanOrEqual(NOW);
        expect(observed.from).toBeLessThanOrEqual(observed.until);
      }),
    );
  });
});

describe('since when an image is unused', () => {
  const record = (overrides: Partial<UsageRecord> = {}): UsageRecord => ({
    ...coldRecord('engine', ago(60)),
    observed: { from: ago(50), until: ago(1) },
    images: { [id('a')]: { firstSeen: ago(60) } },
    ...overrides,
  });
  const since = (overrides?: Partial<UsageRecord>) => unusedSince(record(overrides), id('a'), NOW);

  it('is when observers began, when it was first seen, or when it was last used', () => {
    expect(since()).toBe(ago(50));
    expect(since({ images: { [id('a')]: { firstSeen: ago(40) } } })).toBe(ago(40));
    expect(since({ images: { [id('a')]: { firstSeen: ago(60), lastUsed: ago(3) } } })).toBe(ago(3));
    expect(since({ images: { [id('a')]: { firstSeen: ago(60), lastUsed: ago(55) } } })).toBe(
      ago(50),
    );
  });

  it.each([
    ['nobody observes', { observed: undefined }],
    ['nobody has observed for over a week', { observed: { from: ago(50), until: ago(7.1) } }],
    ['the record does not know it', { images: {} }],
  ])('is not known when %s', (_name, overrides) => {
    expect(since(overrides)).toBeUndefined();
  });
});
