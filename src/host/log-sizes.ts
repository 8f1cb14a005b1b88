import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';

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
  const found = await readdir(folder).catch(({ code, message }: NodeJS.ErrnoException) => {
    const isClosed = code === 'EACCES';
    throw new Error(isClosed ? `only root can read ${folder}` : `not seen from here: ${message}`);
  });
  // From a container or another machine we may see a folder of this name, but of another Engine.
  if (ids.length > 0 && !ids.some((id) => found.includes(id))) {
    throw new Error(`${folder} is another Engine's`);
  }
  const { concurrency, ms } = LIMITS;
  const signal = AbortSignal.timeout(ms);
  const sizeOf = async (id: string) => {
    const own = join(folder, id);
    return (await logsIn(own)) + (await logsIn(join(own, 'local-logs')));
  };
  return pMap(ids, sizeOf, { concurrency, signal });
}

async function logsIn(folder: string): Promise<number> {
  // A container may go at any time, and few use the `local` driver.
  const names = await readdir(folder).catch(() => []);
  const logs = names.filter((name) => /\.log(?:\.|$)/.test(name));
  const files = await Promise.all(logs.map((name) => lstat(join(folder, name)).catch(() => null)));
  return files.reduce((total, file) => total + (file?.blocks ?? 0) * 512, 0);
}
