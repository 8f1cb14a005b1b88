/**
 * @typedef {object} Tally
 * @property {number} deploys
 * @property {number} downloaded Deployments that got at least one blob from the registry.
 * @property {number} againSoon Of these, those whose image had run within the retention.
 * @property {number} blobs
 * @property {number} bytes Of the blobs.
 * @property {number} manifests
 * @property {number} diskFull Deployments that failed for want of disk.
 * @property {number} otherFailures
 * @property {import('./disk-watch.js').Fill} peak
 */

/**
 * Counts what a replay gave. Pure.
 *
 * @param {import('./replay.js').Replay} replay
 * @param {number} retentionDays
 * @returns {Tally}
 */
export function tally({ days, peak }, retentionDays) {
  const sums = { deploys: 0, downloaded: 0, againSoon: 0 };
  const traffic = { blobs: 0, bytes: 0, manifests: 0 };
  const failures = { diskFull: 0, otherFailures: 0 };
  /** The day on which an image last ran. @type {Map<string, number>} */
  const lastRun = new Map();
  for (const [day, { deploys }] of days.entries()) {
    for (const { recipe, version, failure, blobs, bytes, manifests } of deploys) {
      const image = `${recipe}:${version}`;
      const before = lastRun.get(image);
      sums.deploys += 1;
      if (blobs > 0) {
        sums.downloaded += 1;
        if (before !== undefined && day - before <= retentionDays) sums.againSoon += 1;
      }
      traffic.blobs += blobs;
      traffic.bytes += bytes;
      traffic.manifests += manifests;
      if (failure === undefined) lastRun.set(image, day);
      else if (failure.diskFull) failures.diskFull += 1;
      else failures.otherFailures += 1;
    }
  }
  return { ...sums, ...traffic, ...failures, peak };
}
