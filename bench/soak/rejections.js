import { setTimeout as sleep } from 'node:timers/promises';

const INTERVAL_MS = 200;

/**
 * Watches a Swarm for tasks that were rejected, or failed for want of an image, also those that
 * Swarm has replaced since.
 *
 * @param {import('../../__tests__/harness/engine.js').Engine} engine its manager
 * @returns {{ found: ReadonlyMap<string, string>, stop: () => Promise<void> }} `found` tells why, by
 *   task; `stop` throws when the tasks could not be listed meanwhile
 */
export function watchRejections(engine) {
  /** @type {Map<string, string>} */
  const found = new Map();
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      const { status, body } = await engine.api('GET', '/tasks');
      if (status !== 200) throw new Error(`${engine.name} does not list its tasks: ${status}`);
      for (const { ID, Status, Spec } of body) {
        const reason = `${Spec.ContainerSpec?.Image}: ${Status.State}: ${Status.Err ?? ''}`;
        if (Status.State === 'rejected' || /no such image/i.test(reason)) found.set(ID, reason);
      }
      await sleep(INTERVAL_MS);
    }
  })();
  // Thrown where somebody waits for it.
  watching.catch(() => {});
  return {
    found,
    stop: () => {
      stopped = true;
      return watching;
    },
  };
}
