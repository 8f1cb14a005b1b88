import { constants, type FileHandle, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { VERDICTS } from '../gates/gate.js';
import { takeLock } from '../host/lock.js';
import { OUTCOMES } from '../outcome.js';
import { parseJson } from '../reading.js';
import { ensureOwnFolder, openOwn } from './own-file.js';

const amount = z.number().check(z.nonnegative());
const verdict = z.enum(VERDICTS);

export const historyEntrySchema = z.object({
  v: z.literal(1),
  /** When the run began, ISO 8601. */
  time: z.iso.datetime(),
  /** The address of the Engine as the user gave it. */
  host: z.string(),
  outcome: z.enum(OUTCOMES),
  /** A gate that was not evaluated is `unknown`, as in the outputs of the step. */
  gates: z.object({
    'disk-pressure': verdict,
    'run-app': verdict,
    'swarm-convergence': verdict,
  }),
  /** Percent used of the fullest file system; null when it was not measured. */
  diskBefore: z.nullable(amount),
  diskAfter: z.nullable(amount),
  bytesReclaimed: amount,
  imagesRemoved: amount,
  /** How many images there were of each class that had any; null when they were not listed. */
  images: z.nullable(z.record(z.string(), amount)),
  settledForMs: amount,
});

/** One run of the past, in one line of the history. */
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/**
 * The lines of the latest runs, and those of the runs before them. Together they are the history.
 */
const CURRENT = 'history.jsonl';
const FORMER = 'history.old.jsonl';

/** A line is about 400 bytes, so that at least the last 1,200 runs or so are always kept. */
const MAX_BYTES = 512 * 1024;

/** How much of the end of one file is read: all of it, unless somebody else made it grow. */
const TAIL_BYTES = 2 * MAX_BYTES;

/**
 * Adds a run to the history in `folder`, which is made when it is not there. Runs may do so at the
 * same time, and may be killed while they do.
 *
 * @throws {Error} when it cannot be written
 */
export async function appendHistory(folder: string, entry: HistoryEntry): Promise<void> {
  await ensureOwnFolder(folder);
  const { O_WRONLY, O_APPEND, O_CREAT } = constants;
  const file = await openOwn(join(folder, CURRENT), O_WRONLY | O_APPEND | O_CREAT);
  try {
    // The newline comes first: should the run before have been killed in the middle of its line, or
    // a full disk have cut it, this one still starts a line of its own. To look at the end of the
    // file and add one where it is missing would leave a moment for somebody else to be killed in.
    const line = Buffer.from(`\n${JSON.stringify(entry)}`);
    // One call with O_APPEND, which the kernel does not mix with those of others. What it did not
    // take is not sent after: that could end up behind the line of another run.
    const { bytesWritten } = await file.write(line);
    if (bytesWritten < line.length) throw new Error(`${CURRENT} could be written only in part`);
    if ((await file.stat()).size > MAX_BYTES) await rotate(folder);
  } finally {
    await file.close();
  }
}

/**
 * Makes the current file the former one, whose lines are forgotten. A rename and not a shorter copy:
 * what another run adds through a handle that it has open already arrives in the former file and is
 * read there, a kill leaves one or the other, and a full disk, which is when this project matters,
 * has room for it.
 */
async function rotate(folder: string): Promise<void> {
  const lockFile = join(folder, `${CURRENT}.lock`);
  await (await openOwn(lockFile, constants.O_RDONLY | constants.O_CREAT)).close();
  const lock = await takeLock(lockFile);
  // Somebody else is at it.
  if (lock === undefined) return;
  try {
    const current = join(folder, CURRENT);
    // With the lock, or else the second of two would replace the former file by a current one that
    // has just begun.
    const size = await stat(current).then(
      (stats) => stats.size,
      () => 0,
    );
    if (size > MAX_BYTES) await rename(current, join(folder, FORMER));
  } finally {
    await lock.release();
  }
}

/** The runs of the past, and how many lines could not be read. */
export interface History {
  /** Oldest first. */
  entries: HistoryEntry[];
  /** Lines that are torn, not ours, or of a version that we do not know, whatever their Engine. */
  skipped: number;
}

/**
 * The last `limit` runs on one Engine, known by its address as the user gave it. Without a file
 * there are none.
 *
 * @throws {Error} when a file is there and cannot be read
 */
export async function readHistory(folder: string, host: string, limit: number): Promise<History> {
  let skipped = 0;
  const entries: HistoryEntry[] = [];
  for (const line of await readLines(folder)) {
    const entry = historyEntrySchema.safeParse(parseJson(line)).data;
    if (entry === undefined) skipped += 1;
    else if (entry.host === host) entries.push(entry);
  }
  return { entries: limit > 0 ? entries.slice(-limit) : [], skipped };
}

async function readLines(folder: string): Promise<string[]> {
  // The current one first: opened the other way round, a rename in between would hide it.
  const current = await openIfThere(join(folder, CURRENT));
  try {
    const former = await openIfThere(join(folder, FORMER));
    try {
      // After a rename in between it is one and the same.
      const isSame = (await identity(former)) === (await identity(current));
      return [...(isSame ? [] : await tailLines(former)), ...(await tailLines(current))];
    } finally {
      await former?.close();
    }
  } finally {
    await current?.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await openOwn(path, constants.O_RDONLY);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function identity(file: FileHandle | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const { dev, ino } = await file.stat({ bigint: true });
  return `${dev}:${ino}`;
}

/** The lines that are not blank at the end of a file; none of a file that is not there. */
async function tailLines(file: FileHandle | undefined): Promise<string[]> {
  if (file === undefined) return [];
  const start = Math.max(0, (await file.stat()).size - TAIL_BYTES);
  const buffer = Buffer.alloc(TAIL_BYTES);
  const { bytesRead } = await file.read(buffer, 0, TAIL_BYTES, start);
  const lines = buffer.toString('utf8', 0, bytesRead).split('\n');
  // The first one may have begun before.
  return (start > 0 ? lines.slice(1) : lines).filter((line) => line.trim() !== '');
}
