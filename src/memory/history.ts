import { constants, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { VERDICTS } from '../gates/gate.js';
import { ROOM_SOURCES } from '../gates/room.js';
import { OUTCOMES } from '../outcome.js';
import { parseJson } from '../reading.js';
import { ensureOwnFolder, lockOwn, unlessGone, usingOwn } from './own-file.js';

const amount = z.number().check(z.nonnegative());
const verdict = z.enum(VERDICTS);

export const historyEntrySchema = z.object({
  v: z.literal(1),
  /** When the run began, ISO 8601. */
  time: z.iso.datetime(),
  /** The Engine's address as the user gave it. */
  host: z.string(),
  outcome: z.enum(OUTCOMES),
  /** A gate that wasn't evaluated is `unknown`, as in the step's outputs. */
  gates: z.object({
    'disk-pressure': verdict,
    'run-app': verdict,
    'swarm-convergence': verdict,
  }),
  /** Percent used of the fullest file system; null if not measured. */
  diskBefore: z.nullable(amount),
  diskAfter: z.nullable(amount),
  /** `disk-threshold`; absent in runs that broke off. */
  diskThreshold: z.optional(amount),
  /** What had to be free when the run ended, and what was, in bytes; absent if that is unknown. */
  room: z.optional(z.object({ needed: amount, free: amount, how: z.enum(ROOM_SOURCES) })),
  bytesReclaimed: amount,
  imagesRemoved: amount,
  /** How many images there were of each class that had any; null if they couldn't be listed. */
  images: z.nullable(z.record(z.string(), amount)),
  settledForMs: amount,
});

/** One past run: a line of the history. */
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** The latest runs, and those before them. Together they are the history. */
const CURRENT = 'history.jsonl';
const FORMER = 'history.old.jsonl';

/** A line is about 400 bytes, so at least the last 1,200 runs or so are always kept. */
const MAX_BYTES = 512 * 1024;

/** How much of a file's end is read: all of it, unless someone else made it grow. */
const TAIL_BYTES = 2 * MAX_BYTES;

/**
 * Adds a run to the history in `folder`, which is created if missing. Runs may do so at the same time, and may be
 * killed while they do.
 *
 * @throws {Error} if it can't be written
 */
export async function appendHistory(folder: string, entry: HistoryEntry): Promise<void> {
  await ensureOwnFolder(folder);
  const { O_WRONLY, O_APPEND, O_CREAT } = constants;
  await usingOwn(join(folder, CURRENT), O_WRONLY | O_APPEND | O_CREAT, async (file) => {
    // The newline comes first: if the last run was killed in the middle of its line, or a full disk cut it, this one
    // still starts a new line. Checking the end of the file first would leave a moment for another run to be killed in.
    const line = Buffer.from(`\n${JSON.stringify(entry)}`);
    // One O_APPEND write, which the kernel keeps whole. The rest of a short write isn't sent: it could end up after
    // another run's line.
    const { bytesWritten } = await file.write(line);
    if (bytesWritten < line.length) throw new Error(`${CURRENT} could only be written in part`);
    if ((await file.stat()).size > MAX_BYTES) await rotate(folder);
  });
}

/**
 * Makes the current file the former one, replacing it. A rename, not a shorter copy: what another run writes through
 * its open handle lands in the former file and is read there, a kill leaves one or the other, and it needs no space on
 * a full disk, which is when this project matters.
 */
async function rotate(folder: string): Promise<void> {
  const lock = await lockOwn(join(folder, `${CURRENT}.lock`));
  // Another run is doing it.
  if (lock === undefined) return;
  try {
    const current = join(folder, CURRENT);
    // Under the lock, or else the second of two would replace the former file with a new, short one.
    const now = await unlessGone(stat(current), undefined);
    if (now && now.size > MAX_BYTES) await rename(current, join(folder, FORMER));
  } finally {
    await lock.release();
  }
}

/** Past runs, and how many lines couldn't be read. */
export interface History {
  /** Oldest first. */
  entries: HistoryEntry[];
  /** Lines that are torn, foreign, or of an unknown version, whatever their Engine. */
  skipped: number;
}

/**
 * The last `limit` runs on one Engine, by its address as the user gave it; none if there is no file.
 *
 * @throws {Error} if a file exists but can't be read
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
  // The current one first: the other way round, a rename in between would hide it.
  const current = await tailOf(join(folder, CURRENT));
  const former = await tailOf(join(folder, FORMER));
  // After a rename in between they are the same file.
  return former.inode === current.inode ? current.lines : [...former.lines, ...current.lines];
}

/** The non-blank lines at the end of a file; none if it doesn't exist. */
async function tailOf(path: string): Promise<{ inode?: string; lines: string[] }> {
  const read = usingOwn(path, constants.O_RDONLY, async (file) => {
    const { dev, ino, size } = await file.stat({ bigint: true });
    const start = Math.max(0, Number(size) - TAIL_BYTES);
    const buffer = Buffer.alloc(TAIL_BYTES);
    const { bytesRead } = await file.read(buffer, 0, TAIL_BYTES, start);
    const lines = buffer.toString('utf8', 0, bytesRead).split('\n');
    // The first one may be cut.
    const whole = start > 0 ? lines.slice(1) : lines;
    return { inode: `${dev}:${ino}`, lines: whole.filter((line) => line.trim() !== '') };
  });
  return unlessGone(read, { lines: [] });
}
