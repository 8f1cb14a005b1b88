import { constants } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { answered } from '../answered.js';
import type { Endpoint } from '../engine/endpoint.js';
import { type HeldLock, takeLock } from '../host/lock.js';
import { ensureOwnFolder, readOwn, usingOwn } from '../memory/own-file.js';
import { reading } from '../reading.js';

/** Held by the resident observer while it lives; says who that is, and for which Engine. */
const LOCK = 'observer.lock';

/** How long to wait for the lock, in ms: whoever checks whether it is held has it for a moment. */
const PATIENCE = 2_000;

/** The one permanent observer of a state folder: in words, and its Engine's address. */
export type Resident = { who: string; endpoint: string };

/**
 * The live resident observer, in any container or PID namespace of this host; undefined if there is none, or that is
 * unknown. Starts a process only if there ever was one. Never throws.
 */
export async function residentOf(folder: string): Promise<Resident | undefined> {
  const found = await reading(answered(folder, () => readResident(folder)));
  if (!found.ok) return undefined;
  // Shared: another run that looks at the same moment is not the observer.
  const lock = await reading(answered(folder, () => takeLock(join(folder, LOCK), 0, true)));
  if (lock.ok) await lock.value?.release();
  return lock.ok && lock.value === undefined ? found.value : undefined;
}

/**
 * Makes this process the resident observer of a state folder.
 *
 * @returns the lock; or who already is one
 * @throws {Error} if the folder cannot be used
 */
export async function becomeResident(
  folder: string,
  { name }: Endpoint,
): Promise<HeldLock | Resident> {
  await ensureOwnFolder(folder);
  const path = join(folder, LOCK);
  return usingOwn(path, constants.O_RDWR | constants.O_CREAT, async (file) => {
    const lock = await takeLock(path, PATIENCE);
    if (lock === undefined) return await readResident(folder);
    await file.truncate();
    await file.write(`process ${process.pid} on ${hostname()}\n${name}\n`, 0);
    return lock;
  });
}

async function readResident(folder: string): Promise<Resident> {
  const [who = '', endpoint = ''] = (await readOwn(join(folder, LOCK))).toString().split('\n');
  return { who, endpoint };
}
