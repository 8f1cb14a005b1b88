import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { isAlive, type ProcessIdentity } from '../host/identity.js';
import { parseJson } from '../reading.js';
import { fileNameOf, idOf } from './folder.js';
import { readOwn, unlessGone } from './own-file.js';

const noteSchema = z.object({
  v: z.literal(1),
  /** In ms since 1970. */
  at: z.number().check(z.nonnegative()),
  /** An image ID, or a name an image is used by. */
  reference: z.string(),
  /** Who used it. */
  by: z.string(),
});

/** One line of an observer's notes: someone used this image at this time. */
export type Note = z.infer<typeof noteSchema>;

/** `observed-OWNER-PID-START-RANDOM.jsonl`: tells whose notes these are, and whether more may come. */
const FILE_NAME = /^observed-(?<owner>.*)-(?<pid>\d+)-(?<startTime>\d+)-[0-9a-f]{8}\.jsonl$/;

/** A separate file for the notes of one observer about one owner's images. */
export function notesFile(
  folder: string,
  owner: string,
  { pid, startTime }: ProcessIdentity,
): string {
  // Also tells apart observers in different PID namespaces. Not a secret: it may be guessed. Loading `crypto` would take
  // an observer megabytes.
  const random = Math.floor(Math.random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
  return join(folder, `observed-${fileNameOf(owner)}-${pid}-${startTime}-${random}.jsonl`);
}

/** The notes of an Engine's observers, and the files they are in. */
export interface Notes {
  notes: Note[];
  /** `size` in bytes when the file was read. */
  files: { path: string; size: number; observer: ProcessIdentity }[];
}

/**
 * Reads the notes of an Engine's observers, live or not. Torn and foreign lines are skipped.
 *
 * @param only reads one observer's, or everyone's since a time, in ms since 1970
 * @throws {Error} if a file can't be read
 */
export async function takeNotes(
  folder: string,
  owner: string,
  only: Partial<ProcessIdentity & { since: number }> = {},
): Promise<Notes> {
  const taken: Notes = { notes: [], files: [] };
  const owners: (string | undefined)[] = [fileNameOf(owner), fileNameOf(idOf(owner))];
  // Stryker disable next-line ArrayDeclaration: what isn't called like notes is skipped.
  for (const name of await unlessGone(readdir(folder), [])) {
    const { owner: about, pid, startTime } = FILE_NAME.exec(name)?.groups ?? {};
    if (!owners.includes(about)) continue;
    const observer = { pid: Number(pid), startTime: Number(startTime) };
    const sought = { since: 0, ...observer, ...only };
    if (sought.pid !== observer.pid || sought.startTime !== observer.startTime) continue;
    const path = join(folder, name);
    const bytes = await unlessGone(readOwn(path), undefined);
    if (bytes === undefined) continue;
    taken.files.push({ path, size: bytes.length, observer });
    // One by one: spreading a long file into `push` would overflow the stack.
    for (const line of bytes.toString().split('\n')) {
      const use = noteSchema.safeParse(parseJson(line)).data;
      if (use !== undefined && use.at >= sought.since) taken.notes.push(use);
    }
  }
  return taken;
}

/**
 * Removes the notes of observers that have ended. Call it once the notes are stored in the record, so that a run killed
 * in between loses nothing; storing them twice does no harm.
 *
 * @throws {Error} if a file can't be removed
 */
export async function dropNotes({ files }: Notes): Promise<void> {
  for (const { path, size, observer } of files) {
    if (isAlive(observer)) continue;
    // An observer in another PID namespace looks dead from here, but may have noted more.
    const now = await unlessGone(stat(path), undefined);
    if (now?.size === size) await unlessGone(rm(path), undefined);
  }
}
