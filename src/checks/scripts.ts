import { messageOf } from '../reading.js';
import { type PruneCommand, pruneCommands } from './prune-command.js';
import { readText } from './text-file.js';

/** How many files of one command line are looked into: a program, its interpreter, a script. */
const MAX_FILES = 4;

/** How many scripts are read in one run. */
const MAX_SCRIPTS = 2_000;

/** Finds what a command line runs, also when it says so only in a script. */
export interface Scripts {
  /** The commands in the line itself, or in the scripts that it names, with where that is. */
  commandsOf(line: string): Promise<{ command: PruneCommand; script: string | undefined }[]>;
  /** Scripts that could not be read, with the reason. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/**
 * Reads each script once. It looks one step deep: at the scripts that a unit or a crontab names, not at
 * those that these run.
 */
export function openScripts(): Scripts {
  const read = new Map<string, Promise<PruneCommand[]>>();
  const unreadable = new Map<string, string>();
  const commandsIn = (path: string) => {
    let found = read.get(path);
    if (found === undefined) {
      found = readText(path).then(
        (text) => pruneCommands(text ?? ''),
        (error: NodeJS.ErrnoException) => {
          // What is not there runs nothing.
          if (error.code === 'EACCES' || error.code === 'EPERM') {
            unreadable.set(path, messageOf(error));
          }
          return [];
        },
      );
      if (read.size < MAX_SCRIPTS) read.set(path, found);
    }
    return found;
  };
  return {
    unreadable,
    commandsOf: async (line) => {
      const own = pruneCommands(line).map((command) => ({ command, script: undefined }));
      if (own.length > 0) return own;
      const nested = await Promise.all(
        pathsIn(line).map(async (path) =>
          (await commandsIn(path)).map((command) => ({ command, script: path })),
        ),
      );
      return nested.flat();
    },
  };
}

/**
 * The absolute paths in a command line. A unit may put signs of systemd's before the program: `-`, `@`,
 * `:`, `+`, `!`, `|`.
 */
function pathsIn(line: string): string[] {
  const words = line.replaceAll(/["']/g, '').split(/[\s;&|()<>`=]+/);
  const paths = words
    .map((word) => word.replace(/^[-@:+!|]+/, ''))
    .filter((word) => /^\/./.test(word));
  return [...new Set(paths)]
    .filter((path) => !/^\/(?:dev|proc|sys)\//.test(path))
    .slice(0, MAX_FILES);
}
