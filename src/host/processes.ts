import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { uptime } from 'node:os';
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
  /** When it started, in seconds since boot. */
  started?: number;
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
  /** What need not be read again for a moment, by PID: all but those just started, which may yet run another program. */
  settled: ReadonlySet<number>;
}

/** How long a fork may take until it runs its own program, in seconds. */
const SETTLING = 1;

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
  const pids = pidsIn(proc);
  const lately = uptime() - SETTLING;
  const processes: Process[] = [];
  const settled = new Set<number>();
  for (const [index, pid] of pids.entries()) {
    if (index % BATCH === 0) await turn();
    const found = readProcess(proc, pid);
    if (found !== undefined) processes.push(found);
    if (found === undefined || Number(found.started) < lately) settled.add(pid);
  }
  return {
    processes,
    settled,
    own: withAncestors(process.pid, processes),
    complete: linkOf(`${proc}/self/ns/pid`) === INITIAL_PID_NAMESPACE,
  };
}

/**
 * The processes that a look didn't find, or found too young to know what they run; never our own. In one turn.
 *
 * @throws {Error} as {@link readProcesses}
 */
export function newProcesses({ settled, own }: ProcessTable, proc = '/proc'): Process[] {
  const pids = pidsIn(proc).filter((pid) => !settled.has(pid) && !own.has(pid));
  return pids.flatMap((pid) => readProcess(proc, pid) ?? []);
}

/** A variable of a process; undefined if it has none of this name, or isn't ours to read. */
export function variableOf({ pid }: Process, name: string, proc = '/proc'): string | undefined {
  try {
    const variables = readFileSync(`${proc}/${pid}/environ`, 'utf8').split('\0');
    return variables.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
  } catch {
    return undefined;
  }
}

function pidsIn(proc: string): number[] {
  const pids = readdirSync(proc).flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  if (pids.includes(1)) return pids;
  throw new Error(`${proc} hides the processes of other users (mounted with hidepid)`);
}

function readProcess(proc: string, pid: number): Process | undefined {
  const own = `${proc}/${pid}`;
  const stat = textOf(`${own}/stat`);
  // `pid (comm) state ppid pgrp session tty tpgid flags ...`, where comm may contain spaces and parentheses.
  const end = stat.lastIndexOf(')');
  const fields = stat.slice(end + 2).split(' ');
  const [state = 'X', ppid, , , , , flags] = fields;
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
      started: Number(fields[STARTTIME]) / USER_HZ,
      ...(comm === 'containerd' ? { uid: uidOf(textOf(`${own}/status`)) } : {}),
      argv: cmdline.replace(/\0$/, '').split('\0'),
      exe: linkOf(`${folder}/exe`)?.replace(/ \(deleted\)$/, ''),
    };
  }
  return undefined;
}

/** The place of `starttime` after `comm`, and its unit: the kernel tells all programs 100 ticks a second. */
const STARTTIME = 19;
const USER_HZ = 100;

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
