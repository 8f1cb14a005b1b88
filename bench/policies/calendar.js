import { createHash } from 'node:crypto';

const MiB = 2 ** 20;

/** Another seed gives other days of updates. The sizes are chosen for this one. */
const SEED = 'policies';

/**
 * @typedef {object} Recipe
 * @property {string} name
 * @property {number} bytes Size of the layer that each version has for itself.
 * @property {number} [everyDays] It is deployed on day 1, and then so many days apart; 1 unless told.
 * @property {number} [lastDay] When it is deployed for the last time; it goes on unless told.
 * @property {number} [updateEvery] Days from one update to the next, on average; else it has none.
 *
 * @typedef {object} Deploy
 * @property {string} recipe
 * @property {number} version
 */

/** What all images have in common: one layer. */
export const BASE_BYTES = 32 * MiB;

/** @type {readonly Recipe[]} */
export const RECIPES = [
  { name: 'nextcloud', bytes: 32 * MiB, updateEvery: 4 },
  { name: 'wordpress', bytes: 20 * MiB, updateEvery: 5 },
  { name: 'gitea', bytes: 16 * MiB, updateEvery: 6 },
  { name: 'mariadb', bytes: 24 * MiB, updateEvery: 14 },
  { name: 'matrix', bytes: 24 * MiB, updateEvery: 4, lastDay: 15 },
  { name: 'ghost', bytes: 24 * MiB, everyDays: 7 },
];

export const DAYS = 30;

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
 * @param {readonly Recipe[]} recipes
 * @param {number} days
 * @returns {Deploy[][]} What is deployed on each day; the first entry is day 1.
 */
export function calendar(recipes, days) {
  return Array.from({ length: days }, (_, index) => {
    const day = index + 1;
    return recipes
      .filter(({ everyDays = 1, lastDay = days }) => index % everyDays === 0 && day <= lastDay)
      .map((recipe) => ({
        recipe: recipe.name,
        version: 1 + updatesOf(recipe, days).filter((update) => update <= day).length,
      }));
  });
}

/**
 * @param {string} text
 * @returns {number} From 0 to 1, the same for the same text: chance that can be repeated.
 */
function fraction(text) {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}
