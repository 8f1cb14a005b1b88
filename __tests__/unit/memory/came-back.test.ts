import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImageSummary } from '../../../src/engine/api.js';
import { cameBack, type Evicted, withEvicted, withReturns } from '../../../src/memory/came-back.js';
import { id, image } from '../image.js';
import { NOW } from '../swarm.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ago = (days: number) => NOW - days * DAY;

const pulled = (digit: string, more: Partial<ImageSummary> = {}) =>
  image({ Id: id(digit), RepoDigests: [`app-${digit}@${id(digit)}`], Size: 7, ...more });

const NOTHING = { evicted: 0, images: 0, bytes: 0, soonest: undefined, missing: 0 };

describe('what was evicted', () => {
  it('is remembered by its digest, with its bytes', () => {
    expect(withEvicted([], [pulled('a'), pulled('b')], NOW)).toEqual([
      { digest: id('a'), bytes: 7, at: NOW },
      { digest: id('b'), bytes: 7, at: NOW },
    ]);
  });

  it('is remembered once, though it has several digests', () => {
    const twice = pulled('a', { RepoDigests: [`app@${id('1')}`, `mirror/app@${id('1')}`] });
    expect(withEvicted([], [twice], NOW)).toEqual([{ digest: id('1'), bytes: 7, at: NOW }]);
  });

  it('is not what has no digest: nobody can pull it again', () => {
    expect(withEvicted([], [image(), image({ RepoTags: ['app:1'] })], NOW)).toEqual([]);
  });

  it('is forgotten beyond a thousand', () => {
    const many = Array.from({ length: 1_000 }, (_, n) => ({ digest: `${n}`, bytes: 1, at: NOW }));
    const bounded = withEvicted(many, [pulled('a')], NOW);
    expect(bounded).toHaveLength(1_000);
    expect(bounded[0]?.digest).toBe('1');
    expect(bounded.at(-1)?.digest).toBe(id('a'));
  });

  it.each([
    // When that one itself evicted something, nobody knows.
    [-45, 2],
    [45, 3],
  ])('is not forgotten by a run that is off by %i days', (days, counted) => {
    const former = withEvicted([], [pulled('a')], ago(1));
    const wrong = withEvicted(former, [pulled('b')], NOW + days * DAY);
    const right = withEvicted(wrong, [pulled('c')], NOW);
    expect(right.map(({ digest }) => digest)).toEqual(['a', 'b', 'c'].map(id));
    expect(cameBack(right, 30 * DAY, NOW).evicted).toBe(counted);
  });
});

describe('what was evicted and is there again', () => {
  const evicted = withEvicted([], [pulled('a'), pulled('b')], ago(2));

  it.each<[string, Record<string, unknown>, ImageSummary[], (number | undefined)[]]>([
    ['came back', {}, [pulled('b')], [undefined, NOW]],
    [
      'came back under another name',
      {},
      [image({ RepoDigests: [`x@${id('a')}`] })],
      [NOW, undefined],
    ],
    [
      'came back with another ID, as on another store',
      {},
      [image({ Id: id('f'), RepoDigests: [`app-a@${id('a')}`] })],
      [NOW, undefined],
    ],
    ['did not, if it never went', { [id('b')]: {} }, [pulled('b')], [undefined, undefined]],
    ['did not, if it is another', {}, [pulled('c')], [undefined, undefined]],
    ['did not, if it has lost its digest', {}, [image()], [undefined, undefined]],
  ])('%s', (_name, known, images, back) => {
    expect(withReturns(evicted, known, images, NOW).map((each) => each.back)).toEqual(back);
  });

  it('came back once: the first time counts', () => {
    const first = withReturns(evicted, {}, [pulled('a')], ago(1));
    expect(withReturns(first, {}, [pulled('a')], NOW)).toEqual(first);
  });

  it('may come back each time that it went', () => {
    const first = withReturns(evicted, {}, [pulled('a')], ago(1));
    const again = withReturns(
      withEvicted(first, [pulled('a')], NOW),
      {},
      [pulled('a')],
      NOW + HOUR,
    );
    expect(again.map(({ digest, back }) => [digest, back])).toEqual([
      [id('a'), ago(1)],
      [id('b'), undefined],
      [id('a'), NOW + HOUR],
    ]);
  });
});

describe('what became of the evictions', () => {
  const gap = (at: number, back: number | undefined, bytes = 10): Evicted => ({
    digest: `${at}`,
    bytes,
    at: ago(at),
    ...(back === undefined ? {} : { back: ago(back) }),
  });

  it.each<[string, Evicted[], object]>([
    ['is nothing where there was none', [], NOTHING],
    ['is that none came back', [gap(3, undefined)], { ...NOTHING, evicted: 1 }],
    [
      'is what came back, its bytes, and how soon the first did',
      [gap(9, 4, 5), gap(3, 2, 7), gap(3, undefined, 100)],
      { evicted: 3, images: 2, bytes: 12, soonest: DAY, missing: 7 },
    ],
    [
      'is how much larger a disk would have kept what was gone at the same time',
      [gap(9, 4, 5), gap(6, 2, 7), gap(3, 1, 11)],
      { evicted: 3, images: 3, bytes: 23, soonest: 2 * DAY, missing: 18 },
    ],
    [
      'is not what was gone for longer than the retention: that had to go',
      [gap(25, 4)],
      { ...NOTHING, evicted: 1 },
    ],
    ['is not what went 30 days ago', [gap(30, 29)], NOTHING],
    [
      'is no time below zero, whatever the clocks said',
      [gap(1, 5)],
      { evicted: 1, images: 1, bytes: 10, soonest: 0 },
    ],
    [
      'counts what went in the future as gone now',
      [gap(-45, undefined), gap(-45, -44)],
      { evicted: 2, images: 1 },
    ],
  ])('%s', (_rule, evicted, outcome) => {
    expect(cameBack(evicted, 20 * DAY, NOW)).toMatchObject(outcome);
  });

  it('never is more than went, nor a larger disk more than all of it', () => {
    const one = fc.record({
      digest: fc.constantFrom('a', 'b', 'c'),
      bytes: fc.nat(100),
      at: fc.integer({ min: -5, max: 40 }).map(ago),
      back: fc.option(fc.integer({ min: -5, max: 40 }).map(ago), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(one), (all) => {
        const evicted = all.map(({ back, ...each }) =>
          back === undefined ? each : { ...each, back },
        );
        const found = cameBack(evicted, 20 * DAY, NOW);
        expect(found.images).toBeLessThanOrEqual(found.evicted);
        expect(found.missing).toBeLessThanOrEqual(found.bytes);
        expect(found.soonest ?? 0).toBeGreaterThanOrEqual(0);
        expect(found.soonest === undefined).toBe(found.images === 0);
      }),
    );
  });
});
