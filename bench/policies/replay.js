import { startEngine } from '../../__tests__/harness/engine.js';
import { startRegistry } from '../../__tests__/harness/registry.js';
import { deploy, tearDown } from './deploy.js';
import { watchDisk } from './disk-watch.js';
import { flood } from './flood.js';

/** Nothing here needs a network, and to make one takes half of the CPU time of a deployment. */
const CONFIGURATION = { bridge: 'none', iptables: false };

/**
 * What became of one deployment.
 *
 * @typedef {object} Deployed
 * @property {string} recipe
 * @property {number} version
 * @property {import('./deploy.js').Failure} [failure]
 * @property {number} blobs How many it got from the registry.
 * @property {number} bytes Of these.
 * @property {number} manifests How many it got from the registry: what Docker Hub counts.
 *
 * @typedef {object} Day
 * @property {Deployed[]} deploys
 * @property {string} policy What the policy did.
 * @property {import('./disk-watch.js').Fill} disk At its end.
 *
 * @typedef {object} Replay
 * @property {string} engineVersion As the Engine itself says.
 * @property {Day[]} days
 * @property {import('./disk-watch.js').Fill} peak
 */

/**
 * Plays the calendar on a fresh Engine under one policy. All that is deployed on a day is one job:
 * deployed side by side, then torn down.
 *
 * @param {object} options
 * @param {import('../../__tests__/harness/engine.js').EngineOptions} options.kind
 * @param {string} options.storage The registry's, as `publish` filled it.
 * @param {import('./policies.js').Policy} options.policy
 * @param {readonly import('./calendar.js').Deploy[][]} options.days
 * @param {boolean} [options.flooded] Whether the Engine has forgotten its events whenever a job is torn down.
 * @param {(day: Day, number: number) => void} [options.onDay]
 * @returns {Promise<Replay>}
 */
export async function replay({ kind, storage, policy, days, flooded = false, onDay }) {
  const engine = await startEngine({ ...kind, swarm: true, configuration: CONFIGURATION });
  const disk = watchDisk(engine);
  /** @type {import('./policies.js').Regime | undefined} */
  let regime;
  try {
    const registry = await startRegistry(engine, { storage });
    regime = await policy.begin(engine);
    const { starts, midway, runs, ends, night } = regime;
    const played = [];
    for (const [index, planned] of days.entries()) {
      const since = await registry.mark();
      /** @type {Map<string, import('./deploy.js').Failure>} */
      let failures = new Map();
      let byJob = '';
      if (planned.length > 0) {
        await starts?.();
        const services = planned.map(({ recipe, version }) => ({
          name: recipe,
          image: `${registry.address}/${recipe}:${version}`,
        }));
        failures = await deploy(engine, services, midway);
        await runs?.();
        await tearDown(engine);
        if (flooded) await flood(engine);
        byJob = (await ends?.()) ?? '';
      }
      const byNight = await night();
      const requests = await registry.requests({ since });
      const deploys = planned.map(({ recipe, version }) => {
        const failure = failures.get(recipe);
        // Each recipe has its own repository, and is deployed once a day.
        const got = (/** @type {string} */ what) =>
          requests.filter(
            ({ method, path }) => method === 'GET' && path.startsWith(`/v2/${recipe}/${what}/`),
          );
        return {
          recipe,
          version,
          ...(failure && { failure }),
          blobs: got('blobs').length,
          bytes: got('blobs').reduce((sum, { bytes }) => sum + bytes, 0),
          manifests: got('manifests').length,
        };
      });
      const policyDid = [byJob, byNight].filter(Boolean).join('; ');
      const day = { deploys, policy: policyDid, disk: await disk.now() };
      played.push(day);
      onDay?.(day, index + 1);
    }
    const engineVersion = (await engine.api('GET', '/version')).body.Version;
    return { engineVersion, days: played, peak: disk.peak };
  } finally {
    disk.stop();
    await regime?.end();
    await engine.stop();
  }
}
