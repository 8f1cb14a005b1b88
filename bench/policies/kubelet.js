import { statfs } from 'node:fs/promises';

/** Its defaults, in percent: https://kubernetes.io/docs/concepts/architecture/garbage-collection/ */
const HIGH_THRESHOLD = 85;
const LOW_THRESHOLD = 80;

/**
 * Image collection as kubelet does it, on a Docker Engine. From `imageGCHighThresholdPercent` on, the
 * images that no container uses go, least recently used first, until the sizes of what went come to
 * what `imageGCLowThresholdPercent` asks for. It looks every five minutes: here once while a day's
 * services run, and once in the night. By then all images are older than its minimum age of two minutes.
 *
 * @param {import('../../__tests__/harness/engine.js').Engine} engine
 * @returns {Promise<import('./policies.js').Regime>}
 */
export async function kubelet(engine) {
  /** By image, the looks that first saw it and that last saw it in use. @type {Map<string, { detected: number, used: number }>} */
  const known = new Map();
  let look = 0;
  const collect = async () => {
    look += 1;
    const { body: images } = await engine.api('GET', '/images/json');
    const { body: containers } = await engine.api('GET', '/containers/json?all=1');
    const inUse = new Set(containers.map((/** @type {any} */ { ImageID }) => ImageID));
    for (const { Id } of images) {
      const { detected = look, used = 0 } = known.get(Id) ?? {};
      known.set(Id, { detected, used: inUse.has(Id) ? look : used });
    }
    const lastUse = (/** @type {string} */ id) => known.get(id) ?? { detected: 0, used: 0 };

    const { bsize, blocks, bavail } = await statfs(engine.dataRoot);
    const usage = 100 - Math.trunc((100 * bavail) / blocks);
    if (usage < HIGH_THRESHOLD) return 0;
    const wanted = bsize * ((blocks * (100 - LOW_THRESHOLD)) / 100 - bavail);
    const oldestFirst = images
      .filter((/** @type {any} */ { Id }) => !inUse.has(Id))
      .sort((/** @type {any} */ a, /** @type {any} */ b) => {
        const [one, other] = [lastUse(a.Id), lastUse(b.Id)];
        return one.used - other.used || one.detected - other.detected;
      });
    let [freed, removed] = [0, 0];
    for (const { Id, Size } of oldestFirst) {
      if (freed >= wanted) break;
      await engine.docker('image', 'rm', Id);
      freed += Size;
      removed += 1;
    }
    return removed;
  };
  let byDay = 0;
  return {
    runs: async () => {
      byDay = await collect();
    },
    night: async () => {
      const removed = byDay + (await collect());
      byDay = 0;
      return `${removed} images removed`;
    },
    end: async () => {},
  };
}
