import type { Inputs } from '../inputs.js';
import { log } from '../log.js';
import { stateFolder } from '../memory/folder.js';
import { observe } from '../observer/observe.js';
import { becomeResident } from '../observer/resident.js';
import { messageOf } from '../reading.js';

/**
 * Observes an Engine until this process is told to stop. Logs a line when it starts, when the Engine is lost and when
 * it is back.
 *
 * @returns false at once if another observer already does
 * @throws {Error} if the state folder cannot be used
 */
export async function observeEngine({ endpoint, stateDir, diskPath }: Inputs): Promise<boolean> {
  const folder = stateFolder(stateDir, process.env);
  const lock = await becomeResident(folder, endpoint);
  if ('who' in lock) {
    log(`Another observer already notes in ${folder}: ${lock.who}, of ${lock.endpoint}.`);
    return false;
  }
  let observed: string | undefined;
  let isLost = false;
  // From the first event the Engine still has: images were used while no observer was there.
  await observe({ endpoint, diskPath, folder, since: 1 }, (seen) => {
    if ('lost' in seen) {
      if (!isLost) log(`Lost the Engine; retrying until it is back: ${messageOf(seen.lost)}`);
    } else if (seen.id !== observed) {
      log(`Observing the Engine ${seen.id} at ${endpoint.name}. The usage record is in ${folder}.`);
      observed = seen.id;
    } else if (isLost) log(`The Engine at ${endpoint.name} is back.`);
    isLost = 'lost' in seen;
  });
  await lock.release();
  return true;
}
