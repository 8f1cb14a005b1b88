import { join } from 'node:path';
import pMap from 'p-map';
import { allocated, entriesOf } from './file.js';

/** Containers read at once, and how long all of it may take, in ms. */
const LIMITS = { concurrency: 8, ms: 10_000 };

/**
 * What each container's log takes on the disk, in bytes. Reads the containers' folders: `LogPath` of an inspection
 * leaves out rotated files, and all of the `local` driver's.
 *
 * @param folder `containers` in the Engine's data root, which only root can read
 * @throws {Error} if it can't be read, or isn't this Engine's
 */
export async function logSizes(folder: string, ids: readonly string[]): Promise<number[]> {
  const entries = await entriesOf(folder).catch(({ code, message }: NodeJS.ErrnoException) => {
    const isClosed = code === 'EACCES';
    throw new Error(isClosed ? `only root can read ${folder}` : `not seen from here: ${message}`);
  });
  // From a container or another machine we may see a folder of this name, but of another Engine.
  if (ids.length > 0 && !entries.some(({ name }) => ids.includes(name))) {
    throw new Error(`${folder} is another Engine's`);
  }
  const { concurrency, ms } = LIMITS;
  const sizeOf = async (id: string) => {
    const own = join(folder, id);
    return (await logsIn(own)) + (await logsIn(join(own, 'local-logs')));
  };
  return pMap(ids, sizeOf, { concurrency, signal: AbortSignal.timeout(ms) });
}

async function logsIn(folder: string): Promise<number> {
  // A container may go at any time, and few use the `local` driver.
  const entries = await entriesOf(folder).catch(() => []);
  const logs = entries.filter(({ name }) => /\.log(?:\.|$)/.test(name));
  const sizes = await Promise.all(
    logs.map(({ name }) => allocated(join(folder, name)).catch(() => 0)),
  );
  return sizes.reduce((total, size) => total + size, 0);
}
