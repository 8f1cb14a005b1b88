import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import { count, shortened } from '../format.js';
import type { HostCheck, Question } from './host-check.js';
import { type PruneCommand, pruneCommands, worstOf } from './prune-command.js';
import { type Rival, rivalChecks } from './rival.js';
import { openScripts, type Scripts } from './scripts.js';
import { readText } from './text-file.js';

export const CRON: Question = {
  what: 'No cron entry prunes',
  how: "cron's files, and the scripts they run",
  expected: 'none',
  where: '/etc/crontab, /etc/anacrontab, /etc/cron.*, /var/spool/cron',
};

/** Files with entries, folders of them, and folders of scripts: cron(8), anacrontab(5), run-parts(8). */
const TABLES = ['/etc/crontab', '/etc/anacrontab', '/etc/fcrontab'];
const TABLE_FOLDERS = [
  '/etc/cron.d',
  '/var/spool/cron',
  '/var/spool/cron/crontabs',
  '/var/cron/tabs',
];
const SCRIPT_FOLDERS = ['hourly', 'daily', 'weekly', 'monthly', 'yearly'].map(
  (each) => `/etc/cron.${each}`,
);

/** How many files are read, and how many lines of one are followed to the scripts they run. */
const MAX_FILES = 1_000;
const MAX_LINES = 20_000;

/**
 * Looks for cron entries that prune. Reports what this user cannot read, such as the crontabs of others.
 *
 * @param store see {@link rivalChecks}
 * @param root where the host's file system is
 */
export async function cronChecks(store: string | undefined, root = '/'): Promise<HostCheck[]> {
  const unreadable: string[] = [];
  const at = (path: string) => join(root, path);
  const list = (folder: string) => filesIn(at(folder), unreadable);
  const tables = [...TABLES.map(at), ...(await Promise.all(TABLE_FOLDERS.map(list))).flat()];
  const scripts = (await Promise.all(SCRIPT_FOLDERS.map(list))).flat();
  const known = openScripts();
  let read = 0;
  const found = await pMap(
    [...tables, ...scripts].slice(0, MAX_FILES),
    async (path, index) => {
      const text = await readText(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') unreadable.push(path);
        return undefined;
      });
      if (text === undefined) return [];
      read += 1;
      return rivalsIn(path, text, index < tables.length ? known : undefined);
    },
    { concurrency: 8 },
  );
  unreadable.push(...known.unreadable.keys());
  return rivalChecks(CRON, found.flat(), {
    store,
    looked: count(read, 'file'),
    remarks:
      unreadable.length === 0 ? [] : [`this user cannot read ${shortened(unreadable, 3, ', ')}`],
  });
}

async function filesIn(folder: string, unreadable: string[]): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((each) => !each.isDirectory()).map(({ name }) => join(folder, name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') unreadable.push(folder);
    return [];
  }
}

/** One rival per file, however many of its lines prune. */
async function rivalsIn(
  path: string,
  text: string,
  scripts: Scripts | undefined,
): Promise<Rival[]> {
  let commands: PruneCommand[] = pruneCommands(text);
  if (commands.length === 0 && scripts !== undefined) {
    for (const [index, line] of text.split('\n', MAX_LINES).entries()) {
      if (!line.includes('/') || /^\s*#/.test(line)) continue;
      const [first] = await scripts.commandsOf(line);
      if (first === undefined) continue;
      const { command, script } = first;
      const shown = script === undefined ? command.text : `${script}: ${command.text}`;
      commands = [{ ...command, text: shown, line: index + 1 }];
      break;
    }
  }
  const worst = worstOf(commands);
  if (worst === undefined) return [];
  const others = commands.length === 1 ? '' : ` and ${commands.length - 1} more lines`;
  const where = `line ${worst.line}${others} of ${path}`;
  return [{ who: where, command: worst, where: path, remedy: `Remove ${where}.` }];
}
