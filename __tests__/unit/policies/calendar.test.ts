import { describe, expect, it } from 'vitest';
import {
  BASE_BYTES,
  calendar,
  DAYS,
  RECIPES,
  updatesOf,
} from '../../../bench/policies/calendar.js';
import { ENGINES, RETENTION_DAYS } from '../../../bench/policies/setting.js';

const MiB = 2 ** 20;

describe('the thirty days of the policies bench', () => {
  const days = calendar(RECIPES, DAYS);

  it('are the same each time', () => {
    expect(calendar(RECIPES, DAYS)).toEqual(days);
    expect(days).toHaveLength(DAYS);
    expect(updatesOf({ name: 'nextcloud', bytes: 1, updateEvery: 4 }, 30)).toEqual([
      7, 12, 17, 22, 27, 30,
    ]);
  });

  it('have a recipe that is used weekly, and one that is dropped half-way', () => {
    const daysOf = (name: string) =>
      days.flatMap((deploys, i) => (deploys.some(({ recipe }) => recipe === name) ? [i + 1] : []));
    expect(daysOf('ghost')).toEqual([1, 8, 15, 22, 29]);
    expect(daysOf('matrix')).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
    expect(daysOf('nextcloud')).toHaveLength(DAYS);
  });

  it('deploy the next version from the day of an update on', () => {
    const versions = days.flatMap((deploys) =>
      deploys.flatMap(({ recipe, version }) => (recipe === 'nextcloud' ? [version] : [])),
    );
    expect(versions.slice(5, 7)).toEqual([1, 2]);
    expect(versions.at(-1)).toBe(7);
  });

  it('bring more than a disk holds, of which what is used within the retention fits', () => {
    const bytesOf = new Map(RECIPES.map(({ name, bytes }) => [name, bytes]));
    const bytesUsed = (from: number, to: number) => {
      const images = new Set(
        days
          .slice(Math.max(0, from), to)
          .flatMap((deploys) => deploys.map(({ recipe, version }) => `${recipe}:${version}`)),
      );
      const own = [...images].map((image) => bytesOf.get(image.split(':')[0] ?? '') ?? Number.NaN);
      return own.reduce((sum, bytes) => sum + bytes, BASE_BYTES);
    };
    for (const { diskBytes, store } of ENGINES) {
      const copies = store === 'containerd' ? 2 : 1;
      // Swarm's log takes 128 MiB.
      const room = diskBytes - 128 * MiB;
      expect(copies * bytesUsed(0, DAYS)).toBeGreaterThan(room);
      for (let day = 1; day <= DAYS; day++) {
        expect(copies * bytesUsed(day - RETENTION_DAYS, day)).toBeLessThan(0.65 * room);
      }
    }
  });
});
