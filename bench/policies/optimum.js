import { BASE_BYTES } from './calendar.js';

/**
 * Downloads under a policy that knows the future: when the disk is full, it evicts what is needed
 * latest (Belady). Pure. A day's images are needed side by side. No disk is kept free for the moment of
 * a pull, so that no policy can have this little room to spare. It is the least possible where all
 * images have one size, or where it downloads each only once.
 *
 * @param {readonly import('./calendar.js').Deploy[][]} days
 * @param {(recipe: string) => number} bytesOf Of the layer that each of its images has for itself.
 * @param {number} roomBytes For images, unpacked once: what they share is in there once, too.
 * @returns {number} Deployments that download.
 * @throws {Error} When a day's images alone need more room.
 */
export function leastDownloads(days, bytesOf, roomBytes) {
  /** By recipe and version. @type {Map<string, string>} */
  const cached = new Map();
  const keyOf = (/** @type {import('./calendar.js').Deploy} */ { recipe, version }) =>
    `${recipe}:${version}`;
  const keys = days.map((deploys) => deploys.map(keyOf));
  let downloads = 0;
  for (const [day, deploys] of days.entries()) {
    for (const deploy of deploys) {
      if (!cached.has(keyOf(deploy))) downloads += 1;
      cached.set(keyOf(deploy), deploy.recipe);
    }
    const nextUse = (/** @type {string} */ key) => {
      const next = keys.findIndex((needed, i) => i > day && needed.includes(key));
      return next < 0 ? days.length : next;
    };
    const latestFirst = [...cached.keys()]
      .filter((key) => !keys[day]?.includes(key))
      .sort((a, b) => nextUse(b) - nextUse(a));
    const used = () =>
      [...cached.values()].reduce((sum, recipe) => sum + bytesOf(recipe), BASE_BYTES);
    while (used() > roomBytes) {
      const evicted = latestFirst.shift();
      if (evicted === undefined) throw new Error(`The images of day ${day + 1} do not fit.`);
      cached.delete(evicted);
    }
  }
  return downloads;
}
