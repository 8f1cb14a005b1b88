import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { type PruneCommand, pruneCommands } from './prune-command.js';

/** How much of a file is read. A script or a crontab is a few kilobytes. */
const MAX_BYTES = 2 * 1024 * 1024;

/** How much tells whether it is text. */
const SAMPLE_BYTES = 4096;

/** How many files of one command line are read: a program, its interpreter, a script. */
const MAX_FILES = 4;

/** The files of this host, as far as prune commands may be in them. */
export interface Files {
  /** The text of a file; undefined if it isn't text, isn't there, or can't be read. */
  read(path: string): Promise<string | undefined>;
  /** The commands in a line itself, or else in the scripts it names, each with its script. */
  commandsOf(line: string): Promise<(PruneCommand & { script?: string })[]>;
  /** What this user may not read. */
  readonly unreadable: Set<string>;
}

/** Looks one step deep: at the scripts that a unit or a crontab names, not at those that these run. */
export function openFiles(): Files {
  const scripts = new Map<string, Promise<PruneCommand[]>>();
  const unreadable = new Set<string>();
  const read = (path: string) =>
    textOf(path).catch(({ code }: NodeJS.ErrnoException) => {
      // Whatever else is wrong with it, it runs nothing.
      if (/^E(?:ACCES|PERM|LOOP|IO)$/.test(code ?? '')) unreadable.add(path);
      return undefined;
    });
  const commandsIn = (path: string) => {
    const found = scripts.get(path) ?? read(path).then((text) => pruneCommands(text ?? ''));
    scripts.set(path, found);
    return found;
  };
  return {
    read,
    unreadable,
    commandsOf: async (line) => {
      const own = pruneCommands(line);
      if (own.length > 0) return own;
      const nested = pathsIn(line).map(async (script) =>
        (await commandsIn(script)).map((command) => ({ ...command, script })),
      );
      return (await Promise.all(nested)).flat();
    },
  };
}

/** The absolute paths in a command line. In a unit the program may have a prefix: `-`, `@`, `:`, `+`, `!`, `|`. */
function pathsIn(line: string): string[] {
  const paths = line
    .replaceAll(/["']/g, '')
    .split(/[\s;&|()<>`=]+/)
    .map((word) => word.replace(/^[-@:+!|]+/, ''))
    .filter((word) => /^\/./.test(word) && !/^\/(?:dev|proc|sys)\//.test(word));
  return [...new Set(paths)].slice(0, MAX_FILES);
}

/**
 * The text of a regular file, at most 2 MiB of it; undefined if it isn't text. ASCII in it can be read
 * whatever its encoding: UTF-16 by leaving out the zeros.
 */
async function textOf(path: string): Promise<string | undefined> {
  // Don't wait: a FIFO may have nobody at its other end.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return undefined;
    const sample = Buffer.alloc(Math.min(SAMPLE_BYTES, stats.size));
    await file.read(sample, 0, sample.length, 0);
    // ELF, and anything else with zeros but no UTF-16 mark, isn't text.
    const isUtf16 = /^(?:fffe|feff)/.test(sample.toString('hex', 0, 2));
    if (!isUtf16 && sample.includes(0)) return undefined;
    const buffer = Buffer.alloc(Math.min(MAX_BYTES, stats.size));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.toString('utf8', 0, bytesRead).replaceAll('\0', '');
  } finally {
    await file.close();
  }
}
