import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import pMap from 'p-map';
import { count } from '../format.js';
import { type Files, openFiles } from './files.js';
import type { Question } from './host-check.js';
import { type PruneCommand, pruneCommands } from './prune-command.js';
import { type Look, type Rival, rivalInFile } from './rival.js';

export const CRON: Question = {
  what: 'No cron entry prunes',
  how: "cron's files, and the scripts they run",
  expected: 'none',
  where: '/etc/crontab, /etc/anacrontab, /etc/cron.*, /var/spool/cron',
};

/** Folders of entries and of scripts: cron(8), anacrontab(5), run-parts(8). */
const FOLDERS = [
  '/etc/cron.d',
  '/etc/cron.hourly',
  '/etc/cron.daily',
  '/etc/cron.weekly',
  '/etc/cron.monthly',
  '/etc/cron.yearly',
  '/var/spool/cron',
  '/var/spool/cron/crontabs',
  '/var/cron/tabs',
];

/** How many files are read, and how many lines of one are followed to the scripts they run. */
const MAX_FILES = 1_000;
const MAX_LINES = 20_000;

/**
 * Looks for cron entries that prune.
 *
 * @param root where the host's file system is
 */
export async function lookAtCron(root = '/'): Promise<Look> {
  const files = openFiles();
  const list = (folder: string) => filesIn(join(root, folder), files);
  const tables = (await list('/etc')).filter((path) => /^(?:ana|f)?crontab$/.test(basename(path)));
  const paths = [...tables, ...(await Promise.all(FOLDERS.map(list))).flat()];
  let read = 0;
  const rivals = await pMap(
    paths.slice(0, MAX_FILES),
    async (path): Promise<Rival[]> => {
      const text = await files.read(path);
      if (text === undefined) return [];
      read += 1;
      const own = pruneCommands(text);
      return rivalInFile(path, own.length > 0 ? own : await firstRun(text, files));
    },
    { concurrency: 8 },
  );
  return { rivals: rivals.flat(), looked: count(read, 'file'), unreadable: files.unreadable };
}

async function filesIn(folder: string, { unreadable }: Files): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((each) => !each.isDirectory()).map(({ name }) => join(folder, name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') unreadable.add(folder);
    return [];
  }
}

/** The first prune command in a script that a line runs. */
async function firstRun(text: string, files: Files): Promise<PruneCommand[]> {
  for (const [index, line] of text.split('\n', MAX_LINES).entries()) {
    if (!line.includes('/') || /^\s*#/.test(line)) continue;
    const [first] = await files.commandsOf(line);
    if (first === undefined) continue;
    return [{ ...first, text: `${first.script ?? ''}: ${first.text}`, line: index + 1 }];
  }
  return [];
}
