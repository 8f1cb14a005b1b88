import { statfs } from 'node:fs/promises';

const INTERVAL_MS = 200;

/** @typedef {{ bytes: number, percent: number }} Fill */

/**
 * Watches how full an Engine's disk gets, also for the moment of a pull.
 *
 * @param {{ dataRoot: string }} engine
 * @returns {{ now(): Promise<Fill>, peak: Fill, stop(): void }} `peak` is the highest of each figure
 *   that was seen so far.
 */
export function watchDisk({ dataRoot }) {
  /** @type {Fill} */
  const peak = { bytes: 0, percent: 0 };
  const now = async () => {
    const { bsize, blocks, bfree, bavail } = await statfs(dataRoot);
    const used = blocks - bfree;
    // As df counts: what is kept for root belongs to neither side.
    const fill = { bytes: used * bsize, percent: Math.ceil((100 * used) / (used + bavail)) };
    peak.bytes = Math.max(peak.bytes, fill.bytes);
    peak.percent = Math.max(peak.percent, fill.percent);
    return fill;
  };
  // A look that fails is one look less: the next ones come.
  const timer = setInterval(() => now().catch(() => {}), INTERVAL_MS);
  return { now, peak, stop: () => clearInterval(timer) };
}
