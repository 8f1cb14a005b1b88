import { appendFileSync, closeSync, constants, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Milestone, ObservedUse } from '../memory/observations.js';

/** For how long a use that is written down is not written again, in ms: it bounds the file. */
const INTERVAL = 5 * 60_000;

/**
 * For how long an observer may be without its Engine at the end of its job and still have seen it
 * all, in ms. The Engine may just have been restarted.
 */
const OUT_OF_SIGHT = 60_000;

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
  readonly #uses = new Map<string, Use>();
  /** Milestones that the file does not know yet. */
  #milestones: Milestone[] = [];
  #began = false;
  /** Since when the Engine is out of sight, in ms since 1970. */
  #lostAt: number | undefined;
  /** Whether the Engine was there, and gave no events. */
  #blind = false;
  /** Whether the last line may be without its end. */
  #torn = false;

  constructor(readonly path: string) {}

  /** Notes that at a moment, in ms since 1970, somebody used what a name stands for. */
  note(reference: string, by: string, at: number): void {
    if (reference === '') return;
    const known = this.#uses.get(reference);
    if (known !== undefined && known.at >= at) return;
    const use = { at, by, writtenAt: known?.writtenAt };
    this.#uses.set(reference, use);
    if (use.writtenAt === undefined || at - use.writtenAt >= INTERVAL) this.#write([reference]);
  }

  /** The Engine is in sight, for the first time or again, at a moment in ms since 1970. */
  found(at: number): void {
    this.#lostAt = undefined;
    if (this.#began) return;
    this.#began = true;
    this.#milestones.push({ v: 1, at, watch: 'began' });
    this.#write([]);
  }

  /** Whether the Engine has been in sight. */
  get hasBegun(): boolean {
    return this.#began;
  }

  /** Its events do come. */
  follows(): void {
    this.#blind = false;
  }

  /**
   * The Engine is out of sight since a moment in ms since 1970.
   *
   * @param followed whether its events had come. If not, it was no Engine that went away, but one
   *   that may be in use while nobody sees it.
   */
  lost(at: number, followed: boolean): void {
    this.#lostAt ??= at;
    if (!followed) this.#blind = true;
  }

  /** Tries again to write what could not be written at first. */
  retry(): void {
    const unwritten = [...this.#uses].filter(
      ([, { at, writtenAt }]) => writtenAt === undefined || at - writtenAt >= INTERVAL,
    );
    this.#write(unwritten.map(([reference]) => reference));
  }

  /**
   * Writes everything that the file does not know yet, also what is only a little newer, and that
   * this was all, at a moment in ms since 1970.
   */
  close(at: number): void {
    const newer = [...this.#uses].filter(([, use]) => use.at !== use.writtenAt);
    const outOfSight = this.#lostAt === undefined ? 0 : at - this.#lostAt;
    const sawAll = this.#began && !this.#blind && outOfSight < OUT_OF_SIGHT;
    if (sawAll) this.#milestones.push({ v: 1, at, watch: 'ended' });
    this.#write(newer.map(([reference]) => reference));
  }

  #write(references: readonly string[]): void {
    const notes = [
      ...references.map((reference): ObservedUse => {
        const { at, by } = this.#uses.get(reference) as Use;
        return { v: 1, at, reference, by };
      }),
      // After the uses: that it was all is true only once they are there.
      ...this.#milestones,
    ];
    if (notes.length === 0) return;
    const lines = notes.map((note) => `${JSON.stringify(note)}\n`);
    try {
      // Made anew each time: somebody may have emptied the state folder.
      mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
      const file = openSync(this.path, APPEND, 0o600);
      try {
        appendFileSync(file, `${this.#torn ? '\n' : ''}${lines.join('')}`);
      } finally {
        closeSync(file);
      }
      this.#torn = false;
    } catch {
      this.#torn = true;
      return;
    }
    this.#milestones = [];
    for (const reference of references) {
      const use = this.#uses.get(reference) as Use;
      use.writtenAt = use.at;
    }
  }
}
