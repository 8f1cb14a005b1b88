// Hosts that nobody drew up: drawn at random from distributions.
import { BASE_BYTES, CALENDARS } from '../policies/calendar.js';

const MiB = 2 ** 20;

/**
 * @typedef {object} Recipe
 * @property {number} bytes Of the layer that each version has for itself.
 * @property {number} everyDays
 * @property {number} firstDay
 * @property {number} lastDay
 * @property {number} chance That it is deployed on such a day, from 0 to 1.
 * @property {number} [updateEvery] Days from one update to the next, on average; else it has none.
 *
 * @typedef {object} Deploy
 * @property {number} recipe
 * @property {string} key Recipe and version.
 * @property {number} bytes
 *
 * @typedef {object} Host
 * @property {'graph' | 'containerd'} store
 * @property {number} compressed What a layer takes packed, as a part of its size.
 * @property {boolean} apart Whether each deployment is a job of its own; else a day is one job, side by side.
 * @property {number} base What all images share, in bytes.
 * @property {number} diskBytes
 * @property {number} fixed What is on the disk from the start.
 * @property {number} others What logs and volumes take at most.
 * @property {Deploy[][]} days
 */

/**
 * The kinds of hosts: how many recipes there are, how large, how different, and how they are deployed; or one of our
 * calendars, with other days and updates.
 *
 * @typedef {{ name: string } & ({ calendar: import('../policies/calendar.js').Calendar } | Drawn)} Kind
 * @typedef {{ recipes: number[], median: number[], spread: number, daily: number, apart: boolean }} Drawn
 *
 * @type {Kind[]}
 */
export const KINDS = [
  { name: 'mixed', recipes: [4, 36], median: [8, 48], spread: 0.7, daily: 0.5, apart: false },
  {
    name: 'few and large',
    recipes: [3, 8],
    median: [40, 120],
    spread: 0.8,
    daily: 0.5,
    apart: false,
  },
  {
    name: 'many and small',
    recipes: [30, 80],
    median: [4, 12],
    spread: 0.5,
    daily: 0.2,
    apart: false,
  },
  { name: 'one job each', recipes: [4, 30], median: [8, 64], spread: 0.9, daily: 0.4, apart: true },
  ...CALENDARS.map((calendar) => ({ name: `*${calendar.name}*`, calendar })),
];

/**
 * @param {string} text
 * @returns {() => number} Numbers from 0 to 1, the same for the same text (mulberry32).
 */
export function chanceOf(text) {
  let state = 0x811c9dc5;
  for (const char of text) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @param {Kind} kind
 * @param {string} seed
 * @param {number} days
 * @returns {Host} On which a host that keeps no cache at all never runs full.
 */
export function drawHost(kind, seed, days) {
  const chance = chanceOf(`${kind.name}/${seed}`);
  const between = (/** @type {number[]} */ [from = 0, to = 0]) => from + (to - from) * chance();
  const isCalendar = 'calendar' in kind;
  const recipes = isCalendar
    ? kind.calendar.recipes.map((recipe) => ({ ...ALWAYS, ...recipe }))
    : drawRecipes(kind, chance, between);
  const weekends = chance() < 0.5;
  const workDays = isCalendar
    ? kind.calendar.workDays?.map((day) => day % 30)
    : weekends && [1, 2, 3, 4];
  const isIdle = (/** @type {number} */ day) =>
    workDays ? !workDays.includes(isCalendar ? day % 30 : day % 7) : false;
  const base = isCalendar ? BASE_BYTES : between([8, 48]) * MiB;
  const compressed = [0.4, 0.6, 1][Math.floor(3 * chance())] ?? 1;
  const store = chance() < 0.6 ? 'graph' : 'containerd';
  const planned = daysOf(recipes, days, isIdle, chance);
  const sum = (/** @type {{ bytes: number }[]} */ all) =>
    all.reduce((s, { bytes }) => s + bytes, base);
  // What a day takes that starts without any image. The containerd store keeps what it downloads.
  const day = Math.max(...planned.map((deploys) => sum(deploys) * (1 + compressed)));
  const all = sum(recipes) * (store === 'graph' ? 1 : 1 + compressed);
  const images = Math.max(1.05 * day, all * between([0.7, 1.8]));
  const fixed = between([0.05, 0.3]) * images;
  const others = between([0, 0.1]) * images;
  const apart = !isCalendar && kind.apart;
  return {
    ...{ store, compressed, apart, base, fixed, others, days: planned },
    diskBytes: images + fixed + others,
  };
}

/** Deployed each day, from the first on. */
const ALWAYS = { everyDays: 1, firstDay: 1, lastDay: Infinity, chance: 1 };

/**
 * @param {Drawn} kind
 * @param {() => number} chance
 * @param {(range: number[]) => number} between
 * @returns {Recipe[]}
 */
function drawRecipes(kind, chance, between) {
  const bell = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const median = between(kind.median) * MiB;
  return Array.from({ length: Math.round(between(kind.recipes)) }, () => {
    const everyDays = chance() < kind.daily ? 1 : Math.round(between([2, 14]));
    return {
      bytes: Math.max(MiB, median * Math.exp(kind.spread * bell())),
      everyDays,
      firstDay: 1 + Math.floor(everyDays * chance()),
      lastDay: Infinity,
      chance: chance() < 0.4 ? between([0.4, 1]) : 1,
      ...(chance() < 0.8 && { updateEvery: between([3, 20]) }),
    };
  });
}

/**
 * @param {Recipe[]} recipes
 * @param {number} days
 * @param {(day: number) => boolean} isIdle Whether nothing is deployed: what is due waits.
 * @param {() => number} chance
 * @returns {Deploy[][]}
 */
function daysOf(recipes, days, isIdle, chance) {
  const versions = recipes.map(() => 1);
  const next = recipes.map(({ updateEvery }) => (updateEvery ?? Infinity) * (0.5 + chance()));
  let idleSince = 0;
  return Array.from({ length: days }, (_, index) => {
    const day = index + 1;
    for (const [i, { updateEvery }] of recipes.entries()) {
      if (updateEvery === undefined || (next[i] ?? 0) > day) continue;
      versions[i] = (versions[i] ?? 0) + 1;
      next[i] = day + updateEvery * (0.5 + chance());
    }
    if (isIdle(day)) return [];
    const from = idleSince + 1;
    idleSince = day;
    return recipes.flatMap((recipe, i) => {
      const { firstDay, lastDay, everyDays, bytes } = recipe;
      const due = Math.floor((day - firstDay) / everyDays) * everyDays + firstDay;
      if (day < firstDay || due > lastDay || due < from || chance() >= recipe.chance) return [];
      return [{ recipe: i, key: `${i}-${versions[i]}`, bytes }];
    });
  });
}
