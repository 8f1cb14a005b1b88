import { appendFileSync, closeSync, constants, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Note } from '../memory/notes.js';
import { giveToOwner, makeFolder } from '../memory/own-file.js';

/** How soon the same use is written again, in ms: this bounds the file. */
const INTERVAL = 5 * 60_000;

/** In bytes: a longer file is rewritten with only the last use of each reference. */
const LONG = 1_000_000;

/** How many references are kept; beyond that the least recently used is forgotten. */
const MAX_REFERENCES = 10_000;

const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants;
/** Follows no link and waits for no pipe that someone may have put in the file's place. */
const APPEND = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK;

/** The last use of one name, and the last one that is in the file. */
interface Use {
  at: number;
  by: string;
  writtenAt: number | undefined;
}

/**
 * Writes down who uses what, one line each, at once: being killed loses nothing. What cannot be written, because the
 * disk is full or the folder gone, is kept until it can. Nothing here throws.
 */
export class Notebook {
  /** By reference, latest last. */
  readonly #uses = new Map<string, Use>();
  readonly path: string;
  readonly #newPath: () => string;
  /** The bytes of the file, and how many it may have before it is rewritten. */
  #size = 0;
  #limit = LONG;
  /** Whether the last line may be cut off. */
  #torn = false;

  /** @param newPath gives a path that no other notes use */
  constructor(newPath: () => string) {
    this.#newPath = newPath;
    this.path = newPath();
  }

  /** @param at when the reference was used, in ms since 1970 */
  note(reference: string, by: string, at: number): void {
    if (reference === '') return;
    const known = this.#uses.get(reference);
    const again = known?.by === by;
    if (known !== undefined && (known.at > at || (again && known.at === at))) return;
    const use = { at, by, writtenAt: again ? known.writtenAt : undefined };
    this.#uses.delete(reference);
    this.#uses.set(reference, use);
    const [oldest] = this.#uses.keys();
    if (this.#uses.size > MAX_REFERENCES && oldest !== undefined) this.#uses.delete(oldest);
    if (isDue(use)) this.#write([[reference, use]]);
  }

  /** Retries what could not be written. */
  retry(): void {
    this.#write([...this.#uses].filter(([, use]) => isDue(use)));
  }

  /** Writes everything that isn't in the file yet, even if it is only a little newer. */
  close(): void {
    this.#write([...this.#uses].filter(([, { at, writtenAt }]) => at !== writtenAt));
  }

  #write(uses: readonly (readonly [string, Use])[]): void {
    if (uses.length === 0) return;
    const text = `${this.#torn ? '\n' : ''}${linesOf(uses)}`;
    this.#torn = !append(this.path, text);
    if (this.#torn) return;
    for (const [, use] of uses) use.writtenAt = use.at;
    this.#size += Buffer.byteLength(text);
    if (this.#size > this.#limit) this.#shorten();
  }

  /** Whoever reads in between finds the notes of either file, or of both: reading them twice is harmless. */
  #shorten(): void {
    const draft = this.#newPath();
    const text = linesOf([...this.#uses]);
    if (append(draft, text) && succeeds(() => renameSync(draft, this.path))) {
      for (const use of this.#uses.values()) use.writtenAt = use.at;
      this.#size = Buffer.byteLength(text);
    } else {
      succeeds(() => rmSync(draft, { force: true }));
    }
    this.#limit = Math.max(LONG, 2 * this.#size);
  }
}

function isDue({ at, writtenAt }: Use): boolean {
  return writtenAt === undefined || at - writtenAt >= INTERVAL;
}

function linesOf(uses: readonly (readonly [string, Use])[]): string {
  const notes = uses.map(([reference, { at, by }]): Note => ({ v: 1, at, reference, by }));
  return notes.map((note) => `${JSON.stringify(note)}\n`).join('');
}

/** Whether all of it was written. */
function append(path: string, text: string): boolean {
  return succeeds(() => {
    // Each time: someone may have emptied the state folder.
    makeFolder(dirname(path));
    const file = openSync(path, APPEND, 0o600);
    try {
      giveToOwner(file, path);
      appendFileSync(file, text);
    } finally {
      closeSync(file);
    }
  });
}

function succeeds(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
