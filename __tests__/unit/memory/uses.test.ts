import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UsageRecord } from '../../../src/memory/record.js';
import {
  type ObservedUse,
  observedUses,
  withObserved,
  withUses,
} from '../../../src/memory/uses.js';
import type { Use } from '../../../src/survey/use-evidence.js';
import { id, image } from '../image.js';
import { NOW } from '../swarm.js';

const images = [
  image({ RepoDigests: [`hub.example:5000/team/redis@${id('d')}`] }),
  image({ Id: id('b'), RepoTags: ['app:1'] }),
];
const known: UsageRecord['images'][string] = { firstSeen: NOW - 100 };

function record(a = known): UsageRecord {
  return { version: 1, engine: 'engine', began: 0, images: { [id('a')]: a, [id('b')]: known } };
}
const seen = (reference: string, at: number, by = 'container app'): Use => ({
  at,
  reference,
  by,
  evidence: 'observer',
});
const merge = (observations: Use[], before = record()) =>
  withUses(before, images, observations, NOW).images;

describe('a usage record with what was observed', () => {
  it.each([
    ['its ID', id('a')],
    ['its digest', id('d')],
    ['its name with the digest', `hub.example:5000/team/redis@${id('d')}`],
    ['its name with tag and digest', `hub.example:5000/team/redis:7@${id('d')}`],
    ['the beginning of its ID', 'aaaaaaaaaaaa'],
  ])('knows an image by %s', (_name, reference) => {
    expect(merge([seen(reference, NOW - 5)])).toEqual({
      [id('a')]: { ...known, lastUsed: NOW - 5, usedBy: 'container app', evidence: 'observer' },
      [id('b')]: known,
    });
  });

  it('knows an image by its tag, written out or not', () => {
    for (const reference of ['app:1', 'docker.io/library/app:1']) {
      expect(merge([seen(reference, NOW - 5)])[id('b')]).toMatchObject({ lastUsed: NOW - 5 });
    }
    expect(merge([seen('app', NOW - 5), seen('other:1', NOW - 5)])).toEqual(record().images);
  });

  it('takes the latest of all, by whatever name', () => {
    const uses = [
      seen(id('d'), NOW - 2, 'service web'),
      seen(id('a'), NOW - 9, 'container a'),
      seen(id('d'), NOW - 8, 'container b'),
      seen(id('a'), NOW - 3, 'container c'),
    ];
    const latest = { lastUsed: NOW - 2, usedBy: 'service web' };
    expect(merge(uses)[id('a')]).toMatchObject(latest);
    expect(merge(uses.toReversed())[id('a')]).toMatchObject(latest);
  });

  it('never lowers what it knows', () => {
    const used = { ...known, lastUsed: NOW - 5, usedBy: 'container z' };
    expect(merge([seen(id('a'), NOW - 6)], record(used))[id('a')]).toEqual(used);
    expect(merge([seen(id('a'), NOW - 5)], record(used))[id('a')]).toEqual(used);
    expect(merge([seen(id('a'), NOW - 4)], record(used))[id('a')]?.lastUsed).toBe(NOW - 4);
  });

  it('takes the future for now', () => {
    expect(merge([seen(id('a'), NOW + 1e9)])[id('a')]?.lastUsed).toBe(NOW);
  });

  it('says nothing of images that are gone', () => {
    const gone = { ...record(), images: {} };
    expect(merge([seen(id('a'), NOW), seen(id('c'), NOW)], gone)).toEqual({});
  });

  it('is the same when notes are taken twice, in parts, or in another order', () => {
    const reference = fc.constantFrom(id('a'), id('b'), id('c'), id('d'), 'app:1', 'redis:7');
    const observation = fc.record({
      evidence: fc.constant('event' as const),
      at: fc.integer({ min: 0, max: NOW + 1000 }),
      reference,
      by: fc.constant('container app'),
    });
    fc.assert(
      fc.property(fc.array(observation), fc.array(observation), (one, other) => {
        const both = withUses(record(), images, [...one, ...other], NOW);
        const first = withUses(record(), images, one, NOW);
        expect(withUses(first, images, [...other, ...one], NOW)).toEqual(both);
      }),
    );
  });
});

describe('what observers saw, until the next look', () => {
  const use = (reference: string, at: number, by = 'container app'): ObservedUse => ({
    reference,
    at,
    by,
  });
  const observe = (uses: ObservedUse[], before = record(), now = NOW) =>
    withObserved(before, uses, now);

  it('is the last use of each name, and when it was written', () => {
    const first = observe([use('redis:7', NOW - 9), use('app', NOW - 8)]);
    const second = observe(
      [use('redis:7', NOW - 5, 'service web'), use('app', NOW - 9, 'too late')],
      first,
      NOW + 1,
    );
    expect(observedUses(second).toSorted((a, b) => a.at - b.at)).toEqual([
      use('app', NOW - 8),
      use('redis:7', NOW - 5, 'service web'),
    ]);
    expect(second.observedAt).toBe(NOW + 1);
    expect(second.images).toEqual(record().images);
  });

  it('is nothing where none was', () => {
    expect(observedUses(record())).toEqual([]);
    expect(observe([]).observedAt).toBe(NOW);
  });

  it('is bounded: what was used the longest ago is forgotten', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => use(`app:${n}`, NOW + n));
    const full = observe(many);
    expect(observedUses(full)).toHaveLength(5_000);
    const more = observedUses(observe([use('app:0', NOW + 5_000), use('new', NOW + 5_001)], full));
    expect(more).toHaveLength(5_000);
    const names = new Set(more.map(({ reference }) => reference));
    expect(names.has('app:0') && names.has('new')).toBe(true);
    expect(names.has('app:1')).toBe(false);
  });

  it('may have any name', () => {
    for (const reference of ['__proto__', 'constructor', '', '::error::x']) {
      const known = observe([use(reference, NOW)]);
      expect(observedUses(JSON.parse(JSON.stringify(known)))).toEqual([use(reference, NOW)]);
      // Another observer adds to it.
      const again = observe([use(reference, NOW + 1)], JSON.parse(JSON.stringify(known)));
      expect(observedUses(again)).toEqual([use(reference, NOW + 1)]);
    }
  });
});
