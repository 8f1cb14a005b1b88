// Plays the days of one host under one rule, and sums up many.
import { Disk } from './disk.js';
import { chanceOf } from './draw.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/**
 * @typedef {object} Played In percent of the deployments.
 * @property {number} failed For want of disk.
 * @property {number} downloaded
 */

/**
 * @param {import('./draw.js').Host} host
 * @param {import('./rules.js').MakeRule} make
 * @param {string} seed
 * @returns {Played}
 */
export function play(host, make, seed) {
  const chance = chanceOf(`play/${seed}`);
  const disk = new Disk(host, chance);
  let inUse = new Set();
  const rule = make(disk, () => inUse);
  let [deployed, failed, downloaded] = [0, 0, 0];
  for (const [index, deploys] of host.days.entries()) {
    const morning = (index + 1) * DAY + 8 * HOUR;
    // Logs grow and are rotated; volumes come and go.
    disk.others = host.others * (chance() < 0.1 ? 1 : ((index % 9) + chance()) / 10);
    const jobs = host.apart
      ? deploys.map((deploy) => [deploy])
      : deploys.length > 0
        ? [deploys]
        : [];
    for (const [job, wanted] of jobs.entries()) {
      const now = morning + Math.round((job * 12 * HOUR) / jobs.length);
      const keys = wanted.map(({ key }) => key);
      inUse = new Set(keys);
      const missing = wanted.filter(({ key }) => !disk.images.has(key)).length;
      const wasFull = disk.pull(wanted, now, () => rule.pulled?.(now));
      const run = keys.filter((key) => !wasFull.has(key));
      for (const key of run) {
        const image = disk.images.get(key);
        if (image) image.used = now;
      }
      deployed += keys.length;
      downloaded += missing;
      // Without any room a container can't be created, either.
      failed += disk.free < host.diskBytes * 1e-4 ? keys.length : wasFull.size;
      rule.runs?.(now);
      inUse = new Set();
      rule.ends?.(now + HOUR / 2, run);
    }
    rule.night?.(morning + 19 * HOUR);
  }
  const percent = (/** @type {number} */ count) => (100 * count) / Math.max(1, deployed);
  return { failed: percent(failed), downloaded: percent(downloaded) };
}

/**
 * @param {readonly Played[]} all
 * @returns {{ mean: Played, worst: Played }} `worst`: the mean of the tenth that is worst in each.
 */
export function sumUp(all) {
  const mean = (/** @type {number[]} */ values) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const worst = (/** @type {number[]} */ values) =>
    mean(values.toSorted((a, b) => b - a).slice(0, Math.ceil(values.length / 10)));
  const of = (/** @type {(values: number[]) => number} */ figure) => ({
    failed: figure(all.map(({ failed }) => failed)),
    downloaded: figure(all.map(({ downloaded }) => downloaded)),
  });
  return { mean: of(mean), worst: of(worst) };
}
