import { createHash } from 'node:crypto';

const MiB = 2 ** 20;

/** Another seed gives other days. The sizes are chosen for this one. */
const SEED = 'policies';

/**
 * @typedef {object} Recipe
 * @property {string} name Of no other recipe, also not of another calendar: all share a registry.
 * @property {number} bytes Size of the layer that each version has for itself.
 * @property {number} [firstDay] When it is deployed for the first time; 1 unless told.
 * @property {number} [everyDays] So many days apart it is deployed again; 1 unless told.
 * @property {number} [chance] That it is deployed on such a day, from 0 to 1; 1 unless told.
 * @property {number} [lastDay] When it is deployed for the last time; it goes on unless told.
 * @property {number} [updateEvery] Days from one update to the next, on average; else it has none.
 *
 * @typedef {object} Deploy
 * @property {string} recipe
 * @property {number} version
 *
 * @typedef {object} Calendar
 * @property {string} name For the command line.
 * @property {string} title In Markdown.
 * @property {readonly Recipe[]} recipes
 * @property {readonly number[]} [workDays] Nothing is deployed on others: what is due waits for the next.
 */

/** What all images have in common: one layer. */
export const BASE_BYTES = 32 * MiB;

export const DAYS = 30;

/** @type {readonly Calendar[]} */
export const CALENDARS = [
  {
    name: 'steady',
    title: 'every day the same recipes',
    recipes: [
      { name: 'nextcloud', bytes: 32 * MiB, updateEvery: 4 },
      { name: 'wordpress', bytes: 20 * MiB, updateEvery: 5 },
      { name: 'gitea', bytes: 16 * MiB, updateEvery: 6 },
      { name: 'mariadb', bytes: 24 * MiB, updateEvery: 14 },
      { name: 'matrix', bytes: 24 * MiB, updateEvery: 4, lastDay: 15 },
      { name: 'ghost', bytes: 24 * MiB, everyDays: 7 },
    ],
  },
  {
    name: 'bursts',
    title: 'forty recipes in bursts',
    recipes: [
      ...many(10, 'hot', () => ({ bytes: 8 * MiB, chance: 0.7, updateEvery: 8 })),
      // Their turns are spread over the twelve days.
      ...many(30, 'cold', (i) => ({ bytes: 8 * MiB, everyDays: 12, firstDay: 1 + ((i * 5) % 12) })),
    ],
    workDays: [1, 2, 3, 6, 7, 8, 11, 12, 20, 21, 22, 25, 26, 29, 30],
  },
  {
    name: 'large',
    title: 'few recipes with large images',
    recipes: [
      { name: 'mastodon', bytes: 48 * MiB, updateEvery: 5 },
      { name: 'gitlab', bytes: 72 * MiB, updateEvery: 8 },
      { name: 'ollama', bytes: 96 * MiB, everyDays: 5, firstDay: 3, updateEvery: 10 },
      { name: 'keycloak', bytes: 24 * MiB, updateEvery: 4 },
      { name: 'discourse', bytes: 40 * MiB, everyDays: 3, firstDay: 2, updateEvery: 9 },
      { name: 'peertube', bytes: 32 * MiB, chance: 0.7, updateEvery: 6 },
      { name: 'penpot', bytes: 40 * MiB, everyDays: 4, firstDay: 4, updateEvery: 12 },
    ],
  },
];

/**
 * @param {number} count
 * @param {string} prefix
 * @param {(index: number) => Omit<Recipe, 'name'>} make
 * @returns {Recipe[]}
 */
function many(count, prefix, make) {
  return Array.from({ length: count }, (_, i) => ({ name: `${prefix}-${i + 1}`, ...make(i) }));
}

/**
 * @param {Recipe} recipe
 * @param {number} days How many days there are.
 * @returns {number[]} The days on which it is updated: the same at each call. From such a day on the
 *   next version is deployed. Days count from 1.
 */
export function updatesOf({ name, updateEvery, lastDay }, days) {
  if (updateEvery === undefined) return [];
  const updates = [];
  for (let day = 1; ; updates.push(day)) {
    // From half as long to one and a half times as long.
    const factor = 0.5 + fraction(`${SEED}/${name}/${updates.length}`);
    day += Math.max(1, Math.round(updateEvery * factor));
    if (day > Math.min(lastDay ?? days, days)) return updates;
  }
}

/**
 * @param {Pick<Calendar, 'recipes' | 'workDays'>} calendar
 * @param {number} days
 * @returns {Deploy[][]} What is deployed on each day; the first entry is day 1.
 */
export function deploysOf({ recipes, workDays }, days) {
  let idleSince = 0;
  return Array.from({ length: days }, (_, index) => {
    const day = index + 1;
    if (workDays !== undefined && !workDays.includes(day)) return [];
    const [from, to] = [idleSince + 1, day];
    idleSince = day;
    return recipes
      .filter((recipe) => isDue(recipe, from, to))
      .filter(({ name, chance = 1 }) => fraction(`${SEED}/${name}/day ${day}`) < chance)
      .map((recipe) => ({
        recipe: recipe.name,
        version: 1 + updatesOf(recipe, days).filter((update) => update <= day).length,
      }));
  });
}

/**
 * @param {Recipe} recipe
 * @param {number} from
 * @param {number} to A day too.
 */
function isDue({ firstDay = 1, everyDays = 1, lastDay = Infinity }, from, to) {
  for (let day = Math.max(from, firstDay); day <= Math.min(to, lastDay); day++) {
    if ((day - firstDay) % everyDays === 0) return true;
  }
  return false;
}

/**
 * @param {string} text
 * @returns {number} From 0 to 1, the same for the same text: chance that can be repeated.
 */
function fraction(text) {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}
