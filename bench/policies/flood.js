import pMap from 'p-map';

/** Each makes two events, and an Engine remembers 256. */
const VOLUMES = 150;

/**
 * Makes the Engine forget all events so far, as the health checks of a real host do within minutes. On a
 * full disk it forgets fewer, for want of room for volumes.
 *
 * @param {Pick<import('../../__tests__/harness/engine.js').Engine, 'api'>} engine
 */
export async function flood(engine) {
  const names = Array.from({ length: VOLUMES }, (_, i) => `flood-${i + 1}`);
  const comeAndGo = async (/** @type {string} */ name) => {
    await engine.api('POST', '/volumes/create', { Name: name });
    await engine.api('DELETE', `/volumes/${name}`);
  };
  await pMap(names, comeAndGo, { concurrency: 4 });
}
