import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { isAlive, type ProcessIdentity } from '../host/identity.js';
import { parseJson } from '../reading.js';
import { fileNameOf } from './folder.js';
import { readOwn } from './own-file.js';

const observationSchema = z.object({
  v: z.literal(1),
  /** In ms since 1970. */
  at: z.number().check(z.nonnegative()),
  /** An image ID, or a name as an image is used by. */
  reference: z.string(),
  /** Who used it. */
  by: z.string(),
});

/** One line of an observer's notes: at this moment, somebody used this image. */
export type ObservedUse = z.infer<typeof observationSchema>;

/** `observed-ENGINE-PID-START-RANDOM.jsonl`: whose notes these are, and whether more may come. */
const FILE_NAME = /^observed-(?<engine>.*)-(?<pid>\d+)-(?<startTime>\d+)-[0-9a-f]{8}\.jsonl$/;

/** A file of its own for the notes of one observer on one Engine. */
export function observationsFile(
  folder: string,
  engine: string,
  { pid, startTime }: ProcessIdentity,
): string {
  // Apart also from an observer in another PID namespace. No secret: it need not be hard to guess.
  const random = Math.floor(Math.random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
  return join(folder, `observed-${fileNameOf(engine)}-${pid}-${startTime}-${random}.jsonl`);
}

/** What observers of an Engine have noted, and where they did. */
export interface Observations {
  observations: ObservedUse[];
  /** With their length in bytes when they were read. */
  files: { path: string; size: number; observer: ProcessIdentity }[];
}

/** Whose notes are asked for: one observer's, or of any what was used since, in ms since 1970. */
export type Whose = ProcessIdentity | { since: number };

/**
 * Reads the notes of observers of an Engine, living or not. A line that is torn or foreign is passed
 * over.
 *
 * @param only of all notes these; all without it
 * @throws {Error} when there is something that cannot be read
 */
export async function takeObservations(
  folder: string,
  engine: string,
  only: Whose = { since: 0 },
): Promise<Observations> {
  const taken: Observations = { observations: [], files: [] };
  for (const name of await unlessGone(readdir(folder), [])) {
    const found = FILE_NAME.exec(name)?.groups;
    if (found?.['engine'] !== fileNameOf(engine)) continue;
    const observer = { pid: Number(found['pid']), startTime: Number(found['startTime']) };
    if ('pid' in only && (only.pid !== observer.pid || only.startTime !== observer.startTime)) {
      continue;
    }
    const path = join(folder, name);
    const bytes = await unlessGone(readOwn(path), undefined);
    if (bytes === undefined) continue;
    taken.files.push({ path, size: bytes.length, observer });
    // One by one: spread over the arguments of a call, a long file would overflow the stack.
    for (const line of bytes.toString('utf8').split('\n')) {
      const use = observationSchema.safeParse(parseJson(line)).data;
      if (use !== undefined && !('since' in only && use.at < only.since)) {
        taken.observations.push(use);
      }
    }
  }
  return taken;
}

/**
 * Removes the notes of observers that have ended. To be called once what they say is stored
 * elsewhere, so that a run killed in between loses nothing; saying it twice does no harm.
 *
 * @throws {Error} when one cannot be removed
 */
export async function dropObservations({ files }: Observations): Promise<void> {
  for (const { path, size, observer } of files) {
    if (isAlive(observer)) continue;
    // An observer in another PID namespace looks dead from here, and may have noted more.
    const now = await unlessGone(stat(path), undefined);
    if (now?.size === size) await rm(path, { force: true });
  }
}

/** Another run may have removed the same file a moment ago. */
async function unlessGone<T, U>(found: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await found;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return otherwise;
    throw error;
  }
}
