import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';

/** One process, as `/proc` shows it: proc(5). */
export interface Process {
  pid: number;
  ppid: number;
  /** The name of its executable, cut at 15 bytes by the kernel. */
  comm: string;
  argv: string[];
  /** The path of its executable; undefined for another user's process. */
  exe: string | undefined;
  /** Its user; only for those called `containerd`, since it takes reading another file. */
  uid?: number | undefined;
}

/** What `/proc` shows of this machine. */
export interface ProcessTable {
  processes: Process[];
  /** Our own process and its ancestors, by PID. */
  own: ReadonlySet<number>;
  /** Whether we see the whole machine's processes, not just a container's. */
  complete: boolean;
}

/** The kernel's number of the first process namespace: `PROC_PID_INIT_INO`, proc_ns.h. */
const INITIAL_PID_NAMESPACE = 'pid:[4026531836]';

/** How many processes to read before others get a turn. */
const BATCH = 32;

/**
 * Reads the process table, without kernel threads and processes whose threads have all ended.
 *
 * Reads synchronously, in small batches: procfs answers at once, and going through another thread takes five times
 * as long.
 *
 * @throws {Error} if some processes are hidden (`hidepid`), since one of them may matter
 */
export async function readProcesses(proc = '/proc'): Promise<ProcessTable> {
  const entries = readdirSync(proc);
  const pids = entries.filter((name) => /^\d+$/.test(name)).map(Number);
  if (!pids.includes(1)) {
    throw new Error(`${proc} hides the processes of other users (mounted with hidepid)`);
  }
  const processes: Process[] = [];
  for (const [index, pid] of pids.entries()) {
    if (index % BATCH === 0) await turn();
    const found = readProcess(proc, pid);
    if (found !== undefined) processes.push(found);
  }
  return {
    processes,
    own: withAncestors(process.pid, processes),
    complete: linkOf(`${proc}/self/ns/pid`) === INITIAL_PID_NAMESPACE,
  };
}

function readProcess(proc: string, pid: number): Process | undefined {
  const own = `${proc}/${pid}`;
  const stat = textOf(`${own}/stat`);
  // `pid (comm) state ppid pgrp session tty tpgid flags ...`, where comm may contain spaces and parentheses.
  const end = stat.lastIndexOf(')');
  const [state = 'X', ppid, , , , , flags] = stat.slice(end + 2).split(' ');
  if (stat === '' || (Number(flags) & KERNEL_THREAD) !== 0) return undefined;
  const comm = stat.slice(stat.indexOf('(') + 1, end);
  // If the main thread has ended, the others still know what the process runs.
  const hasEnded = state === 'Z' || state === 'X';
  for (const folder of hasEnded ? threadsOf(own) : [own]) {
    const cmdline = textOf(`${folder}/cmdline`);
    if (hasEnded && cmdline === '') continue;
    return {
      pid,
      ppid: Number(ppid),
      comm,
      ...(comm === 'containerd' ? { uid: uidOf(textOf(`${own}/status`)) } : {}),
      argv: cmdline.replace(/\0$/, '').split('\0'),
      exe: linkOf(`${folder}/exe`)?.replace(/ \(deleted\)$/, ''),
    };
  }
  return undefined;
}

/** `PF_KTHREAD`, sched.h. */
const KERNEL_THREAD = 0x200000;

function threadsOf(folder: string): string[] {
  return ifThere(() => readdirSync(`${folder}/task`).map((id) => `${folder}/task/${id}`)) ?? [];
}

function textOf(path: string): string {
  return ifThere(() => readFileSync(path, 'utf8')) ?? '';
}

/** What `read` reads; undefined if the process or thread is gone. */
function ifThere<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}

/** The real user ID. Not the owner of the folder in /proc, which may be root for anyone's process. */
function uidOf(status: string): number | undefined {
  const uid = /^Uid:\t(\d+)/m.exec(status)?.[1];
  return uid === undefined ? undefined : Number(uid);
}

/** Where a link leads; undefined if we may not know. */
function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
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
