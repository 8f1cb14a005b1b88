import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, reading } from '../reading.js';
import { fileNameOf } from './folder.js';
import { assertOwnFolder, ensureOwnFolder, lockOwn, readOwn, unlessGone } from './own-file.js';
import { coldRecord, parseRecord, type UsageRecord } from './record.js';
import { replaceFile } from './replace-file.js';

/** How long to wait for another run that is writing, in ms. Writing takes a few ms. */
const LOCK_TIMEOUT = 10_000;

/** What became of the record, and what the report should say about it. */
export interface Updated {
  /** As it was before. */
  former: UsageRecord;
  record: UsageRecord;
  /** Why the former record couldn't be used, or this one written, for the person who must act. */
  problem: string | undefined;
  /** Whether the next run will find it. */
  written: boolean;
}

/**
 * Reads an Engine's record, changes it and writes it back, under a lock. The file is replaced atomically, so a run
 * killed at any moment leaves a readable record.
 *
 * A file that is corrupt, of an unknown version, or of another Engine is set aside, and a cold record takes its place.
 * If nothing can be written, as on a full disk, what can be read still counts. Never throws.
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
  const former = await peekRecord(folder, engine, now);
  return { former, record: change(former), problem: unwritten, written: false };
}

async function changeFile(
  folder: string,
  engine: string,
  now: number,
  change: (record: UsageRecord) => UsageRecord,
): Promise<Updated> {
  await ensureOwnFolder(folder);
  const file = fileOf(folder, engine);
  const lock = await lockOwn(`${file}.lock`, LOCK_TIMEOUT);
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
    : `Set state-dir to a folder that this runner can write to`;
  return `The usage record could not be written, so this run used the one on disk and what it saw itself: ${error}. ${advice}.`;
}

/**
 * Reads the record of an Engine and touches nothing. It is cold if an update would set it aside, if it can't be read,
 * or if others may have written it. Never throws.
 */
export async function peekRecord(
  folder: string,
  engine: string,
  now: number,
): Promise<UsageRecord> {
  const trusted = assertOwnFolder(folder);
  const read = await reading(
    trusted.then(() => readRecord(fileOf(folder, engine), engine, now, false)),
  );
  return read.ok ? read.value.record : coldRecord(engine, now);
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
  const bytes = await unlessGone(readOwn(file), undefined);
  if (bytes === undefined) return { record: cold, problem: undefined };
  try {
    const record = parseRecord(bytes.toString('utf8'), now);
    if (record.engine !== engine) throw new Error(`it belongs to the Engine ${record.engine}`);
    return { record, problem: undefined };
  } catch (error) {
    if (!setAside) return { record: cold, problem: undefined };
    const aside = `${file}.${now}.set-aside`;
    await rename(file, aside);
    const problem = `The usage record was set aside as ${aside} and starts over: ${messageOf(error)}`;
    return { record: cold, problem };
  }
}
