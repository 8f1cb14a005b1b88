import { constants, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { takeLock } from '../host/lock.js';
import { messageOf } from '../reading.js';
import { fileNameOf } from './folder.js';
import { ensureOwnFolder, openOwn, readOwn } from './own-file.js';
import { coldRecord, type UsageRecord, usageRecordSchema } from './record.js';
import { replaceFile } from './replace-file.js';

/** How long to wait for another run that is writing, in ms. Writing takes a few. */
const LOCK_TIMEOUT = 10_000;

/**
 * How much earlier than another run one may have looked that writes after it, in ms: it may have
 * waited for the lock, and before that for its Engine.
 */
const LOOK_ORDER = 60_000;

/** What became of the record, and what the reader of the report should know about it. */
export interface Updated {
  record: UsageRecord;
  /** Why the former record was set aside; undefined when it was not. */
  warning: string | undefined;
}

/**
 * Reads the record of an Engine, changes it and writes it back, while no other run does. The file
 * is replaced as a whole, so that a run killed at any moment leaves a record that can be read.
 *
 * A file that is corrupt, of a version we do not know, or of another Engine is set aside beside it,
 * and a cold record takes its place.
 *
 * @throws {Error} when the folder cannot be written to
 */
export async function updateRecord(
  folder: string,
  engine: string,
  now: number,
  change: (record: UsageRecord) => UsageRecord,
): Promise<Updated> {
  await ensureOwnFolder(folder);
  const file = fileOf(folder, engine);
  // flock(1) would follow a link.
  await (await openOwn(`${file}.lock`, constants.O_RDONLY | constants.O_CREAT)).close();
  // The kernel wakes who waits: to ask again and again would start a process each time.
  const lock = await takeLock(`${file}.lock`, LOCK_TIMEOUT);
  if (lock === undefined) throw new Error(`${file}.lock is locked by another run`);
  try {
    const { record, warning } = await readRecord(file, engine, now);
    const next = change(record);
    await replaceFile(file, JSON.stringify(next));
    return { record: next, warning };
  } finally {
    await lock.release();
  }
}

/**
 * Reads the record of an Engine and touches nothing. One that an update would set aside is cold.
 *
 * @throws {Error} when the file cannot be read
 */
export function peekRecord(folder: string, engine: string, now: number): Promise<Updated> {
  return readRecord(fileOf(folder, engine), engine, now, false);
}

function fileOf(folder: string, engine: string): string {
  return join(folder, `usage-${fileNameOf(engine)}.json`);
}

async function readRecord(
  file: string,
  engine: string,
  now: number,
  setAside = true,
): Promise<Updated> {
  const cold = coldRecord(engine, now);
  let text: string;
  try {
    text = (await readOwn(file)).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return { record: cold, warning: undefined };
    }
    throw error;
  }
  try {
    const record = usageRecordSchema.parse(JSON.parse(text));
    if (record.engine !== engine) throw new Error(`it is of the Engine ${record.engine}`);
    // A clock that was set back would make everything look old: what is ahead of now starts anew.
    if (record.began > now + LOOK_ORDER) throw new Error('it begins in the future');
    return { record, warning: undefined };
  } catch (error) {
    if (!setAside) return { record: cold, warning: messageOf(error) };
    const aside = `${file}.${now}.set-aside`;
    await rename(file, aside);
    const warning = `The usage record was set aside as ${aside} and starts anew: ${messageOf(error)}`;
    return { record: cold, warning };
  }
}
