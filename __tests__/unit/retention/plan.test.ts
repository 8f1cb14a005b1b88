import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClassifiedImage,
  RETENTION_CLASSES,
  type RetentionClass,
} from '../../../src/retention/classify.js';
import type { LastUse } from '../../../src/retention/last-use.js';
import { planPrune } from '../../../src/retention/plan.js';
import { image } from '../image.js';
import { NOW } from '../swarm.js';

function classified(
  Id: string,
  Created: number,
  options: { class?: RetentionClass; parent?: string } = {},
): ClassifiedImage {
  return {
    image: image({ Id, Created, ParentId: options.parent ?? '' }),
    class: options.class ?? 'dangling',
    reason: '',
  };
}

const DAY = 86_400_000;
const SCALE = { digestRetention: 30 * DAY, replaced: new Set<string>(), now: NOW };

function order(images: ClassifiedImage[]): string[][] {
  return planPrune(images, SCALE).waves.map((wave) => wave.map(({ Id }) => Id));
}

describe('the plan', () => {
  it('is empty without anything dangling', () => {
    const kept = RETENTION_CLASSES.filter((name) => name !== 'dangling');
    expect(order(kept.map((name, i) => classified(name, i, { class: name })))).toEqual([]);
    const staying = kept.filter((name) => name !== 'stale');
    const plan = planPrune(
      staying.map((name, i) => classified(name, i, { class: name })),
      SCALE,
    );
    expect(plan).toEqual({ waves: [], stale: [] });
  });

  it('takes the oldest first', () => {
    const images = [classified('b', 2), classified('c', 3), classified('a', 1)];
    expect(order(images)).toEqual([['a', 'b', 'c']]);
  });

  it('takes an image before its parent', () => {
    const images = [
      classified('base', 1),
      classified('step', 2, { parent: 'base' }),
      classified('app', 3, { parent: 'step' }),
      classified('other', 4, { parent: 'base' }),
      classified('alone', 5),
    ];
    expect(order(images)).toEqual([['app', 'other', 'alone'], ['step'], ['base']]);
  });

  const stale = (
    Id: string,
    days: number,
    evidence: LastUse['evidence'] = 'seen',
  ): ClassifiedImage => ({
    ...classified(Id, 1, { class: 'stale' }),
    lastUse: { at: NOW - days * DAY, evidence, by: undefined },
  });

  it('takes stale images least recently used first, and tells which only a shorter retention lets go', () => {
    const images = [stale('day', 1), stale('month', 30), stale('year', 365), stale('week', 7)];
    const plan = planPrune(images, SCALE).stale;
    expect(plan.map(({ image: { Id }, early }) => [Id, early])).toEqual([
      ['year', false],
      ['month', false],
      ['week', true],
      ['day', true],
    ]);
  });

  it('takes first what was never seen in use, among those of the same last use', () => {
    const images = [stale('a', 40), stale('b', 40, 'first-seen'), stale('c', 40, 'first-seen')];
    const ids = planPrune(images, SCALE).stale.map((each) => each.image.Id);
    expect(ids).toEqual(['b', 'c', 'a']);
  });

  it('takes stale images before their parents, and else by ID, among those of the same last use', () => {
    const child = stale('c', 40);
    const images = [stale('b', 40), stale('a', 40), child, stale('d', 40)];
    child.image.ParentId = 'a';
    for (const listed of [images, images.toReversed()]) {
      const ids = planPrune(listed, SCALE).stale.map((each) => each.image.Id);
      expect(ids).toEqual(['b', 'c', 'd', 'a']);
    }
  });

  describe('of those that go early', () => {
    const goes = (images: ClassifiedImage[], ...replaced: string[]) => {
      const plan = planPrune(images, { ...SCALE, replaced: new Set(replaced) }).stale;
      expect(
        planPrune(images.toReversed(), { ...SCALE, replaced: new Set(replaced) }).stale,
      ).toEqual(plan);
      return plan.map(({ image: { Id } }) => Id).join(' ');
    };

    it('takes what has been replaced before what was used longer ago', () => {
      const images = [stale('week', 7), stale('new', 2), stale('newer', 1)];
      expect(goes(images, 'newer')).toBe('newer week new');
      expect(goes(images, 'newer', 'new')).toBe('new newer week');
    });

    it('takes none before what digest-retention lets go', () => {
      const images = [stale('year', 365), stale('month', 30), stale('day', 1)];
      expect(goes(images, 'day')).toBe('year month day');
      expect(goes(images, 'month')).toBe('month year day');
    });

    it('takes a parent after its children, whoever has replaced it', () => {
      const images = [stale('child', 2), stale('parent', 2), stale('other', 9)];
      for (const { image: each } of images) if (each.Id === 'child') each.ParentId = 'parent';
      expect(goes(images, 'parent')).toBe('other child parent');
      // The child may, and its parent follows in its own place.
      expect(goes(images, 'child', 'parent')).toBe('child other parent');
    });
  });

  it('takes those of the same date by ID', () => {
    expect(order([classified('b', 1), classified('a', 1), classified('c', 1)])).toEqual([
      ['a', 'b', 'c'],
    ]);
    expect(order([classified('c', 1), classified('a', 1), classified('b', 1)])).toEqual([
      ['a', 'b', 'c'],
    ]);
  });

  it('comes to an end when parents go in circles', () => {
    const images = [classified('a', 1, { parent: 'b' }), classified('b', 2, { parent: 'a' })];
    expect(order(images).flat().toSorted()).toEqual(['a', 'b']);
    const child = classified('c', 3, { parent: 'a' });
    expect(
      order([child, ...images])
        .flat()
        .toSorted(),
    ).toEqual(['a', 'b', 'c']);
  });

  it('takes a chain step by step, in whatever order it is listed', () => {
    const chain = [5, 4, 3, 2, 1].map((n) => classified(`${n}`, n, { parent: `${n - 1}` }));
    const steps = [['5'], ['4'], ['3'], ['2'], ['1']];
    expect(order(chain)).toEqual(steps);
    expect(order(chain.toReversed())).toEqual(steps);
  });

  it('holds what is dangling, each image once, right after its children, in whatever order they are listed', () => {
    const hosts = fc
      .array(
        fc.record({
          class: fc.oneof(
            { weight: 4, arbitrary: fc.constant('dangling' as const) },
            fc.constantFrom(...RETENTION_CLASSES),
          ),
          created: fc.nat(1000),
          parentBefore: fc.nat(8),
        }),
        { maxLength: 60 },
      )
      .map((items) =>
        items.map((item, i) =>
          // A parent has a lower number, so that there are no circles.
          classified(`${i}`, item.created, {
            class: item.class,
            parent: `${i - 1 - item.parentBefore}`,
          }),
        ),
      )
      .chain((images) => fc.shuffledSubarray(images, { minLength: images.length }));
    fc.assert(
      fc.property(hosts, (images) => {
        const { waves } = planPrune(images, SCALE);
        const dangling = images.filter((each) => each.class === 'dangling');
        expect(
          waves
            .flat()
            .map(({ Id }) => Id)
            .toSorted(),
        ).toEqual(dangling.map((each) => each.image.Id).toSorted());
        const waveOf = new Map(waves.flatMap((wave, i) => wave.map(({ Id }) => [Id, i] as const)));
        for (const { image: parent } of dangling) {
          const children = dangling.filter((each) => each.image.ParentId === parent.Id);
          const last = children.map((each) => waveOf.get(each.image.Id) ?? 0);
          expect(waveOf.get(parent.Id)).toBe(Math.max(-1, ...last) + 1);
        }
      }),
    );
  });
});
