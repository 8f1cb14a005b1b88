import { startEngine } from '../../__tests__/harness/engine.js';
import { loadImage, pushImage } from '../../__tests__/harness/images.js';
import { startRegistry } from '../../__tests__/harness/registry.js';

/** Long ago by every clock: what a deployment pulls was built by somebody else. */
const BUILT = new Date(Date.now() - 60 * 86_400_000);

/** Ends at once when it is told to: the soak is about images, not about grace periods. */
const CMD = ['/bin/sh', '-c', 'trap "exit 0" TERM; sleep 86400 & wait $!'];

const MiB = 2 ** 20;
/** What each version has for itself. */
const VERSION_BYTES = 3 * MiB;

/**
 * Puts versions of recipes into a registry's folder, as `NAME:1`, `NAME:2` and so on. An Engine of
 * its own does it, so that those of the soak have seen none of them.
 *
 * @param {string} storage the folder, empty
 * @param {{ recipes: readonly string[], versions: number }} what
 * @returns {Promise<void>}
 */
export async function stock(storage, { recipes, versions }) {
  const engine = await startEngine({ version: '20.10' });
  try {
    const registry = await startRegistry(engine, { storage });
    const base = Buffer.alloc(MiB, 'what all of them are built on');
    // As long as an image has the common layers, the Engine knows that the registry has them.
    await loadImage(engine, { busybox: true, layers: [base], tags: ['base:1'] });
    for (const recipe of recipes) {
      for (let version = 1; version <= versions; version++) {
        const layers = [base, VERSION_BYTES];
        await pushImage(engine, registry, `${recipe}:${version}`, {
          created: BUILT,
          cmd: CMD,
          layers,
        });
      }
    }
  } finally {
    await engine.stop();
  }
}
