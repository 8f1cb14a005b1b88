import { appendFileSync, closeSync, constants, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ObservedUse } from '../memory/observations.js';
import { giveToOwner, makeFolder } from '../memory/own-file.js';

/** For how long a use that is written down is not written again, in ms: it bounds the file. */
const INTERVAL = 5 * 60_000;

/** From how many bytes on the file is written anew, with the last use of each reference. */
const LONG = 1_000_000;

/** How many references are known at most; of more, the one whose use is the longest ago is forgotten. */
const MAX_REFERENCES = 10_000;

const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants;
/** By no link, and to no pipe, that somebody else may have put in the file's place. */
const APPEND = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK;

/** The last use of one image by one name, and the last that the file knows of. */
interface Use {
  at: number;
  by: string;
  writtenAt: number | undefined;
}

/**
 * Writes down who uses what, one line each, at once: being killed loses nothing. What cannot be
 * written, since the disk is full or the folder gone, is kept until it can. Nothing here throws.
 */
export class Notebook {
  /** By reference, the latest last. */
  readonly #uses = new Map<string, Use>();
  readonly path: string;
  readonly #newPath: () => string;
  /** Bytes of the file, and of how many it is written anew. */
  #size = 0;
  #limit = LONG;
  /** Whether the last line may be without its end. */
  #torn = false;

  /** @param newPath gives a path that no other notes have */
  constructor(newPath: () => string) {
    this.#newPath = newPath;
    this.path = newPath();
  }

  /** Notes that at a moment, in ms since 1970, somebody used what a name stands for. */
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

  /** Tries again to write what could not be written at first. */
  retry(): void {
    this.#write([...this.#uses].filter(([, use]) => isDue(use)));
  }

  /** Writes everything that the file does not know yet, also what is only a little newer. */
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

  /** The same notes may be read twice: whoever looks in between finds those of either file, or both. */
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
  const notes = uses.map(([reference, { at, by }]): ObservedUse => ({ v: 1, at, reference, by }));
  return notes.map((note) => `${JSON.stringify(note)}\n`).join('');
}

/** Whether all of it could be written. */
function append(path: string, text: string): boolean {
  return succeeds(() => {
    // Made anew each time: somebody may have emptied the state folder.
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
