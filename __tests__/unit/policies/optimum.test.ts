import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE_BYTES, CALENDARS, DAYS, deploysOf } from '../../../bench/policies/calendar.js';
import { leastDownloads } from '../../../bench/policies/optimum.js';
import { IMAGE_BYTES } from '../../../bench/policies/setting.js';

/** `'ab a'`: on the first day a and b, on the second a. Each takes one byte. */
const daysOf = (text: string) =>
  text.split(' ').map((day) => [...day].map((recipe) => ({ recipe, version: 1 })));
const least = (text: string, images: number) =>
  leastDownloads(daysOf(text), () => 1, BASE_BYTES + images);

/** All that can be evicted after each day is tried. */
function leastOfAll(days: string[], images: number, day = 0, cached = ''): number {
  const needed = days[day];
  if (needed === undefined) return 0;
  const missing = [...needed].filter((image) => !cached.includes(image));
  const others = [...cached].filter((image) => !needed.includes(image));
  const room = images - needed.length;
  const subsets = [''];
  for (const image of others) subsets.push(...subsets.map((some) => some + image));
  const futures = subsets
    .filter(({ length }) => length <= room)
    .map((kept) => leastOfAll(days, images, day + 1, kept + needed));
  return missing.length + Math.min(...futures);
}

describe('the least downloads', () => {
  it('are one for each image where all fit', () => {
    expect(least('ab a ab c abc', 3)).toBe(3);
  });

  it('evict what is needed latest, though it was used last', () => {
    expect(least('a b c a b', 2)).toBe(4);
    expect(least('a b c b a', 2)).toBe(4);
  });

  it('evict first what is never needed again', () => {
    expect(least('ax b a b', 2)).toBe(3);
  });

  it('tell versions of one recipe apart', () => {
    const days = [1, 2, 1].map((version) => [{ recipe: 'a', version }]);
    expect(leastDownloads(days, () => 1, BASE_BYTES + 2)).toBe(2);
    expect(leastDownloads(days, () => 1, BASE_BYTES + 1)).toBe(3);
  });

  it('need room for all of a day', () => {
    expect(() => least('a abc', 2)).toThrow('The images of day 2 do not fit.');
  });

  it('are as few as any choice of evictions gives', () => {
    const day = fc.subarray([...'abcd'], { minLength: 0, maxLength: 2 }).map((d) => d.join(''));
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 2, max: 3 }),
        (days, images) => {
          expect(least(days.join(' '), images)).toBe(leastOfAll(days, images));
        },
      ),
    );
  });

  it('of the calendars are exact: each image once, or all of one size', () => {
    for (const { recipes, ...rest } of CALENDARS) {
      const sizes = new Map(recipes.map(({ name, bytes }) => [name, bytes]));
      const deploys = deploysOf({ recipes, ...rest }, DAYS);
      const images = new Set(deploys.flat().map(({ recipe, version }) => `${recipe}:${version}`));
      const downloads = leastDownloads(deploys, (name) => sizes.get(name) ?? 0, IMAGE_BYTES);
      if (new Set(sizes.values()).size > 1) expect(downloads).toBe(images.size);
      else expect(downloads).toBeGreaterThanOrEqual(images.size);
    }
  });
});
