import { describe, expect, it } from 'vitest';
import {
  BASE_BYTES,
  CALENDARS,
  type Calendar,
  DAYS,
  deploysOf,
  updatesOf,
} from '../../../bench/policies/calendar.js';
import { leastDownloads } from '../../../bench/policies/optimum.js';
import { ENGINES, IMAGE_BYTES, RETENTION_DAYS } from '../../../bench/policies/setting.js';

const MiB = 2 ** 20;

const called = (name: string): Calendar =>
  CALENDARS.find((calendar) => calendar.name === name) ?? expect.fail(name);

/** The days on which a recipe is deployed. */
const daysOf = (calendar: Calendar, name: string) =>
  deploysOf(calendar, DAYS).flatMap((deploys, i) =>
    deploys.some(({ recipe }) => recipe === name) ? [i + 1] : [],
  );

/** What the images take that are deployed on some of the days. */
function bytesUsed({ recipes }: Calendar, days: ReturnType<typeof deploysOf>) {
  const bytesOf = new Map(recipes.map(({ name, bytes }) => [name, bytes]));
  const images = new Set(days.flat().map(({ recipe, version }) => `${recipe}:${version}`));
  const own = [...images].map((image) => bytesOf.get(image.split(':')[0] ?? '') ?? Number.NaN);
  return own.reduce((sum, bytes) => sum + bytes, BASE_BYTES);
}

describe.each(CALENDARS)('the calendar $name', (calendar) => {
  const days = deploysOf(calendar, DAYS);

  it('is the same each time', () => {
    expect(deploysOf(calendar, DAYS)).toEqual(days);
    expect(days).toHaveLength(DAYS);
  });

  it('deploys no recipe twice a day, and never an older version again', () => {
    for (const { name } of calendar.recipes) {
      const versions = days.map((deploys) => deploys.filter(({ recipe }) => recipe === name));
      expect(versions.every(({ length }) => length <= 1)).toBe(true);
      const inOrder = versions.flat().map(({ version }) => version);
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    }
  });

  it('brings more than a disk holds, which holds what a day needs', () => {
    expect(bytesUsed(calendar, days)).toBeGreaterThan(IMAGE_BYTES);
    for (const day of days) expect(bytesUsed(calendar, [day])).toBeLessThan(0.8 * IMAGE_BYTES);
  });
});

it('no two calendars have a recipe of the same name: their images share a registry', () => {
  const names = CALENDARS.flatMap(({ recipes }) => recipes.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
});

describe.each(['steady', 'bursts'])('the calendar %s', (name) => {
  it('uses within the retention what a disk holds below its threshold', () => {
    const calendar = called(name);
    const days = deploysOf(calendar, DAYS);
    for (const { diskBytes, store } of ENGINES) {
      const copies = store === 'containerd' ? 2 : 1;
      // Swarm's log takes 128 MiB.
      const room = diskBytes - 128 * MiB;
      for (let day = 1; day <= DAYS; day++) {
        const week = days.slice(Math.max(0, day - RETENTION_DAYS), day);
        expect(copies * bytesUsed(calendar, week)).toBeLessThan(0.8 * room);
      }
    }
  });
});

describe('every day the same recipes', () => {
  const steady = called('steady');

  it('are one that is used weekly, one that is dropped half-way, and others', () => {
    expect(daysOf(steady, 'ghost')).toEqual([1, 8, 15, 22, 29]);
    expect(daysOf(steady, 'matrix')).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
    expect(daysOf(steady, 'nextcloud')).toHaveLength(DAYS);
  });

  it('are deployed in the next version from the day of an update on', () => {
    expect(updatesOf({ name: 'nextcloud', bytes: 1, updateEvery: 4 }, 30)).toEqual([
      7, 12, 17, 22, 27, 30,
    ]);
    const versions = deploysOf(steady, DAYS).map(
      (deploys) => deploys.find(({ recipe }) => recipe === 'nextcloud')?.version,
    );
    expect(versions.slice(5, 7)).toEqual([1, 2]);
    expect(versions.at(-1)).toBe(7);
  });
});

describe('recipes in bursts', () => {
  const bursts = called('bursts');

  it('rest on days that are no work days, a week among them', () => {
    const counts = deploysOf(bursts, DAYS).map(({ length }) => length);
    expect(counts.flatMap((count, i) => (count > 0 ? [i + 1] : []))).toEqual(bursts.workDays);
    expect(counts.slice(12, 19)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('are ten hot ones and thirty cold ones, which wait for a work day', () => {
    const cold = bursts.recipes.filter(({ everyDays }) => everyDays === 12);
    expect(cold).toHaveLength(30);
    expect(bursts.recipes).toHaveLength(40);
    for (const { name, firstDay = 1 } of cold) {
      const due = [0, 12, 24].map((later) => firstDay + later).filter((day) => day <= DAYS);
      const worked = due.map((day) => bursts.workDays?.find((workDay) => workDay >= day));
      expect(daysOf(bursts, name)).toEqual(worked);
    }
    const perHot = bursts.recipes
      .filter(({ chance }) => chance !== undefined)
      .map(({ name }) => daysOf(bursts, name).length);
    expect(Math.min(...perHot)).toBeGreaterThan(5);
    expect(new Set(perHot).size).toBeGreaterThan(1);
  });
});

describe('few recipes with large images', () => {
  const large = called('large');
  const days = deploysOf(large, DAYS);

  it('are seven, of 24 to 96 MiB, deployed 137 times', () => {
    const sizes = large.recipes.map(({ bytes }) => bytes / MiB);
    expect(sizes).toEqual([48, 72, 96, 24, 40, 32, 40]);
    expect(days.flat()).toHaveLength(137);
    expect(daysOf(large, 'ollama')).toEqual([3, 8, 13, 18, 23, 28]);
  });

  it('could be downloaded 34 times, once each, by who knows the future', () => {
    const bytes = new Map(large.recipes.map((recipe) => [recipe.name, recipe.bytes]));
    expect(leastDownloads(days, (name) => bytes.get(name) ?? 0, IMAGE_BYTES)).toBe(34);
    expect(new Set(days.flat().map(({ recipe, version }) => `${recipe}:${version}`)).size).toBe(34);
  });

  it('are more in a week than a disk holds', () => {
    const weeks = days.slice(RETENTION_DAYS - 1).map((_, i) => days.slice(i, i + RETENTION_DAYS));
    const most = Math.max(...weeks.map((week) => bytesUsed(large, week)));
    expect(most).toBeGreaterThan(IMAGE_BYTES);
  });
});
