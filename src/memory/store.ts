import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { answered } from '../answered.js';
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
 * Reads an owner's record, changes it and writes it back, under a lock. The file is replaced atomically, so a run
 * killed at any moment leaves a readable record.
 *
 * A file that is corrupt, of an unknown version, or of another owner is set aside, and a cold record takes its place.
 * If nothing can be written, as on a full disk, what can be read still counts. Never throws.
 *
 * @param change pure, and may be called twice
 */
export async function updateRecord(
  folder: string,
  owner: string,
  now: number,
  change: (record: UsageRecord) => UsageRecord,
): Promise<Updated> {
  const updated = await reading(answered(folder, () => changeFile(folder, owner, now, change)));
  if (updated.ok) return updated.value;
  const unwritten = notWritten(folder, updated.error);
  const former = await peekRecord(folder, owner, now);
  return { former, record: change(former), problem: unwritten, written: false };
}

async function changeFile(
  folder: string,
  owner: string,
  now: number,
  change: (record: UsageRecord) => UsageRecord,
): Promise<Updated> {
  await ensureOwnFolder(folder);
  const file = fileOf(folder, owner);
  const lock = await lockOwn(`${file}.lock`, LOCK_TIMEOUT);
  if (lock === undefined) throw new Error(`${file}.lock is locked by another run`);
  try {
    const { record: former, fault } = await readRecord(folder, owner, now);
    const aside = `${file}.${now}.set-aside`;
    if (fault !== undefined) await rename(file, aside);
    const record = change(former);
    await replaceFile(file, JSON.stringify(record));
    const problem = fault && `The usage record was set aside as ${aside} and starts over: ${fault}`;
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
 * Reads the record of an owner and touches nothing. It is cold if an update would set it aside, if it can't be read,
 * or if others may have written it. Never throws.
 */
export async function peekRecord(folder: string, owner: string, now: number): Promise<UsageRecord> {
  const read = await reading(
    answered(folder, async () => {
      await assertOwnFolder(folder);
      return readRecord(folder, owner, now);
    }),
  );
  return read.ok ? read.value.record : coldRecord(owner, now);
}

function fileOf(folder: string, owner: string): string {
  return join(folder, `usage-${fileNameOf(owner)}.json`);
}

/** The record of an owner; cold if there is none, or with its fault. @throws {Error} if the file can't be read */
async function readRecord(
  folder: string,
  owner: string,
  now: number,
): Promise<{ record: UsageRecord; fault?: string }> {
  const bytes = await unlessGone(readOwn(fileOf(folder, owner)), undefined);
  const cold = { record: coldRecord(owner, now) };
  if (bytes === undefined) return cold;
  try {
    const record = parseRecord(bytes.toString());
    if (record.engine !== owner) throw new Error(`it belongs to the Engine ${record.engine}`);
    return { record };
  } catch (error) {
    return { ...cold, fault: messageOf(error) };
  }
}
