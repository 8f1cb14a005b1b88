import { dismantle } from './dismantle.js';
import { abandonedStateFolders, claimStateFolder } from './state-folder.js';

/** State folders of this process. @type {Set<string>} */
const running = new Set();

/**
 * Makes a state folder for something that does not outlive this process, whatever happens to it. What
 * a killed process left on disk goes here.
 *
 * @returns {string} The folder's path.
 */
export function claimThrowaway() {
  for (const folder of abandonedStateFolders()) dismantle(folder);
  const folder = claimStateFolder();
  running.add(folder);
  takeDownAtExit();
  return folder;
}

/**
 * Takes down everything that belongs to the folder, and the folder; twice does no harm.
 *
 * @param {string} folder
 * @throws {Error} When something of it is left.
 */
export function takeDown(folder) {
  dismantle(folder);
  running.delete(folder);
}

function takeDownAll() {
  for (const folder of running) {
    try {
      dismantle(folder);
    } catch (error) {
      // The others shall go all the same; this one waits for the next start.
      console.error(error);
    }
  }
  running.clear();
}

let isWatchingExit = false;

function takeDownAtExit() {
  if (isWatchingExit) return;
  isWatchingExit = true;
  process.once('exit', takeDownAll);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => {
      takeDownAll();
      // Listening took away the default, which is to die of it. Other listeners have their own way.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    });
  }
}
