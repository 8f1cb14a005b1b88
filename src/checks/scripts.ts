import { messageOf } from '../reading.js';
import { type PruneCommand, pruneCommands } from './prune-command.js';
import { readText } from './text-file.js';

/** How many files of one command line are read: a program, its interpreter, a script. */
const MAX_FILES = 4;

/** How many scripts are cached in one run. */
const MAX_SCRIPTS = 2_000;

/** A prune command, and the script that has it; undefined if it is in the line itself. */
export interface Located {
  command: PruneCommand;
  script: string | undefined;
}

/** Finds what a command line runs, even if only a script says so. */
export interface Scripts {
  /** The commands in the line itself, or else in the scripts it names. */
  commandsOf(line: string): Promise<Located[]>;
  /** Scripts that could not be read, with the reason. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** Looks one step deep: at the scripts that a unit or a crontab names, not at those that these run. */
export function openScripts(): Scripts {
  const read = new Map<string, Promise<PruneCommand[]>>();
  const unreadable = new Map<string, string>();
  const commandsIn = (path: string) => {
    const known = read.get(path);
    if (known !== undefined) return known;
    const found = readText(path).then(
      (text) => pruneCommands(text ?? ''),
      (error: NodeJS.ErrnoException) => {
        // A missing script runs nothing.
        if (error.code === 'EACCES' || error.code === 'EPERM') {
          unreadable.set(path, messageOf(error));
        }
        return [];
      },
    );
    if (read.size < MAX_SCRIPTS) read.set(path, found);
    return found;
  };
  return {
    unreadable,
    commandsOf: async (line) => {
      const own = pruneCommands(line).map((command) => ({ command, script: undefined }));
      if (own.length > 0) return own;
      const nested = await Promise.all(
        pathsIn(line).map(async (script) =>
          (await commandsIn(script)).map((command) => ({ command, script })),
        ),
      );
      return nested.flat();
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
