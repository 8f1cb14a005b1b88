import { constants, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { takeLock } from '../host/lock.js';
import { messageOf, reading } from '../reading.js';
import { fileNameOf } from './folder.js';
import { assertOwnFolder, ensureOwnFolder, openOwn, readOwn } from './own-file.js';
import { coldRecord, parseRecord, type UsageRecord } from './record.js';
import { replaceFile } from './replace-file.js';

/** How long to wait for another run that is writing, in ms. Writing takes a few. */
const LOCK_TIMEOUT = 10_000;

/** What became of the record, and what the reader of the report should know about it. */
export interface Updated {
  /** As it was before. */
  former: UsageRecord;
  record: UsageRecord;
  /** Why the former record could not be used or this one not be written, for the person who has to act. */
  problem: string | undefined;
  /** Whether the next run will find it. */
  written: boolean;
}

/**
 * Reads the record of an Engine, changes it and writes it back, while no other run does. The file
 * is replaced as a whole, so that a run killed at any moment leaves a record that can be read.
 *
 * A file that is corrupt, of a version we do not know, or of another Engine is set aside beside it,
 * and a cold record takes its place. Where nothing can be written, such as on a full disk, what can be
 * read still counts. Never throws.
 *
 * @param change pure, and may be called twice
 */
export async function updateRecord(
  folder: string,
  engine: string,
  now: number,
  change: (record: UsageRecord) => UsageRecord,
): Promise<Updated> {
  const updated = await reading(changeFile(folder, engine, now, change));
  if (updated.ok) return updated.value;
  const unwritten = notWritten(folder, updated.error);
  const former = await reading(peekRecord(folder, engine, now));
  const record = former.ok ? former.value : coldRecord(engine, now);
  return { former: record, record: change(record), problem: unwritten, written: false };
}

async function changeFile(
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
    const { record: former, problem } = await readRecord(file, engine, now, true);
    const record = change(former);
    await replaceFile(file, JSON.stringify(record));
    return { former, record, problem, written: true };
  } finally {
    await lock.release();
  }
}

function notWritten(folder: string, error: string): string {
  const advice = /\bENOSPC\b/.test(error)
    ? `The disk that holds ${folder} is full`
    : `Set state-dir to a folder that this runner may write to`;
  return `The usage record could not be written, so this run decided by the one on disk and by what it saw itself: ${error}. ${advice}.`;
}

/**
 * Reads the record of an Engine and touches nothing. One that an update would set aside is cold.
 *
 * @throws {Error} when the file cannot be read, or others may have written it
 */
export async function peekRecord(
  folder: string,
  engine: string,
  now: number,
): Promise<UsageRecord> {
  await assertOwnFolder(folder);
  return (await readRecord(fileOf(folder, engine), engine, now, false)).record;
}

function fileOf(folder: string, engine: string): string {
  return join(folder, `usage-${fileNameOf(engine)}.json`);
}

async function readRecord(
  file: string,
  engine: string,
  now: number,
  setAside: boolean,
): Promise<{ record: UsageRecord; problem: string | undefined }> {
  const cold = coldRecord(engine, now);
  let text: string;
  try {
    text = (await readOwn(file)).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return { record: cold, problem: undefined };
    }
    throw error;
  }
  try {
    const record = parseRecord(text, now);
    if (record.engine !== engine) throw new Error(`it is of the Engine ${record.engine}`);
    return { record, problem: undefined };
  } catch (error) {
    if (!setAside) return { record: cold, problem: undefined };
    const aside = `${file}.${now}.set-aside`;
    await rename(file, aside);
    const problem = `The usage record was set aside as ${aside} and starts anew: ${messageOf(error)}`;
    return { record: cold, problem };
  }
}
