// A disk with images: what a pull takes, and when it runs full.

/** As many layers as an Engine downloads at once. */
const AT_ONCE = 3;

/**
 * @typedef {object} Held An image on the disk.
 * @property {string} key
 * @property {number} recipe
 * @property {number} bytes Of its own layer.
 * @property {number} since When it came, in ms.
 * @property {number} used When it last ran, in ms.
 */

export class Disk {
  /** @type {Map<string, Held>} */
  images = new Map();
  /** What logs and volumes take now. */
  others = 0;
  /** The least that was free since it was last asked. */
  lowest = Infinity;
  hasBase = false;

  /**
   * @param {import('./draw.js').Host} host
   * @param {() => number} chance
   */
  constructor(host, chance) {
    this.host = host;
    this.chance = chance;
    /** What stays of a byte of a layer. */
    this.stays = host.store === 'graph' ? 1 : 1 + host.compressed;
    /** What a pull takes beyond that while it unpacks. */
    this.passes = host.store === 'graph' ? host.compressed : 0;
  }

  get imageBytes() {
    let sum = this.hasBase ? this.host.base : 0;
    for (const { bytes } of this.images.values()) sum += bytes;
    return sum * this.stays;
  }

  get free() {
    return this.host.diskBytes - this.host.fixed - this.others - this.imageBytes;
  }

  get percent() {
    return Math.ceil((100 * (this.host.diskBytes - this.free)) / this.host.diskBytes);
  }

  /**
   * Pulls what is missing, side by side.
   *
   * @param {readonly import('./draw.js').Deploy[]} deploys
   * @param {number} now
   * @param {() => void} [onPulled] After each.
   * @returns {Set<string>} The keys of what failed.
   */
  pull(deploys, now, onPulled = () => {}) {
    const failed = /** @type {Set<string>} */ (new Set());
    const queue = deploys
      .filter(({ key }) => !this.images.has(key))
      .map((deploy) => ({ ...deploy, order: this.chance() }))
      .sort((a, b) => a.order - b.order);
    while (queue.length > 0) {
      const under = queue.splice(0, AT_ONCE).map((deploy, i) => {
        const size = deploy.bytes + (i === 0 && !this.hasBase ? this.host.base : 0);
        return { ...deploy, size };
      });
      // All of them are at their largest at once: the worst moment.
      const take = () =>
        under.reduce((sum, { size }) => sum + size * (this.stays + this.passes), 0);
      while (under.length > 0 && this.free < take()) {
        const [full] = under.splice(Math.floor(this.chance() * under.length), 1);
        if (full) failed.add(full.key);
        this.lowest = 0;
      }
      this.lowest = Math.min(this.lowest, this.free - take());
      for (const { key, recipe, bytes } of under) {
        this.hasBase = true;
        this.images.set(key, { key, recipe, bytes, since: now, used: now });
        onPulled();
      }
    }
    return failed;
  }
}
