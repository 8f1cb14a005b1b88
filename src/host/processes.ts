import { readdir, readFile, readlink } from 'node:fs/promises';
import pMap from 'p-map';
import type { ProcessTable } from './facts.js';

/** One process, as `/proc` shows it: proc(5). */
export interface Process {
  pid: number;
  ppid: number;
  /** The name of the file it was started from, cut at 15 bytes by the kernel. */
  comm: string;
  argv: string[];
  /** Where its executable lies; undefined for a process of another user. */
  exe: string | undefined;
}

/** The kernel's number of the first process namespace: `PROC_PID_INIT_INO`, proc_ns.h. */
const INITIAL_PID_NAMESPACE = 'pid:[4026531836]';

/**
 * Reads the process table. Processes that have ended, also zombies, and threads of the kernel are
 * left out.
 *
 * @throws {Error} when some processes are hidden (`hidepid`), since one of them may matter
 */
export async function readProcesses(proc = '/proc'): Promise<ProcessTable> {
  const entries = await readdir(proc);
  const pids = entries.filter((name) => /^\d+$/.test(name)).map(Number);
  if (!pids.includes(1)) {
    throw new Error(`${proc} hides the processes of other users (mounted with hidepid)`);
  }
  const read = await pMap(pids, (pid) => readProcess(proc, pid), { concurrency: 32 });
  const processes = read.filter((process) => process !== undefined);
  const namespace = await readlink(`${proc}/self/ns/pid`).catch(() => undefined);
  return {
    processes,
    own: withAncestors(process.pid, processes),
    complete: namespace === INITIAL_PID_NAMESPACE,
  };
}

async function readProcess(proc: string, pid: number): Promise<Process | undefined> {
  try {
    const [stat, cmdline, exe] = await Promise.all([
      readFile(`${proc}/${pid}/stat`, 'utf8'),
      readFile(`${proc}/${pid}/cmdline`, 'utf8'),
      readlink(`${proc}/${pid}/exe`).catch(() => undefined),
    ]);
    // `pid (comm) state ppid ...`, where comm may hold spaces and brackets of its own.
    const end = stat.lastIndexOf(')');
    const [state, ppid] = stat.slice(end + 2).split(' ');
    if (cmdline === '' || state === 'Z' || state === 'X') return undefined;
    return {
      pid,
      ppid: Number(ppid),
      comm: stat.slice(stat.indexOf('(') + 1, end),
      argv: cmdline.replace(/\0$/, '').split('\0'),
      exe: exe?.replace(/ \(deleted\)$/, ''),
    };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}

function withAncestors(pid: number, processes: readonly Process[]): Set<number> {
  const parents = new Map(processes.map((process) => [process.pid, process.ppid]));
  const own = new Set<number>();
  for (let at: number | undefined = pid; at !== undefined && !own.has(at); at = parents.get(at)) {
    own.add(at);
  }
  return own;
}
