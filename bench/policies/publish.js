import pMap from 'p-map';
import { startEngine } from '../../__tests__/harness/engine.js';
import { loadImage, pushImage } from '../../__tests__/harness/images.js';
import { startRegistry } from '../../__tests__/harness/registry.js';
import { updatesOf } from './calendar.js';
import { contentOf } from './content.js';

/**
 * Long ago, by Docker's `until` and by any clock of the replay: what a deployment pulls was built
 * before, by somebody else.
 */
const BUILT = new Date(Date.now() - 60 * 86_400_000);

/** Ends at once when it is told to: the bench measures pulls, not grace periods. */
const CMD = ['/bin/sh', '-c', 'trap "exit 0" TERM; sleep 86400 & wait $!'];

/**
 * Puts every version of every recipe into a registry's folder. An Engine of its own does it, so that
 * those of the replay have seen none of them.
 *
 * @param {string} storage The folder, empty.
 * @param {{ recipes: readonly import('./calendar.js').Recipe[], baseBytes: number, days: number, compress?: number }} what
 *   `compress`: the percent of its size that each layer compresses to; nothing compresses unless told.
 * @returns {Promise<void>}
 */
export async function publish(storage, { recipes, baseBytes, days, compress }) {
  const engine = await startEngine({ version: '20.10' });
  try {
    const registry = await startRegistry(engine, { storage });
    const base = contentOf('base', baseBytes, compress);
    // As long as an image has the common layers, the Engine knows that the registry has them.
    await loadImage(engine, { busybox: true, layers: [base], tags: ['base:1'] });
    const versions = recipes.flatMap((recipe) =>
      [1, ...updatesOf(recipe, days).map((_, i) => i + 2)].map((version) => ({ recipe, version })),
    );
    const push = async (/** @type {typeof versions[number]} */ { recipe, version }) => {
      const name = `${recipe.name}:${version}`;
      const layers = [base, contentOf(name, recipe.bytes, compress)];
      await pushImage(engine, registry, name, { created: BUILT, cmd: CMD, layers });
    };
    await pMap(versions, push, { concurrency: 4 });
  } finally {
    await engine.stop();
  }
}
