import { readFileSync } from 'node:fs';

/** One process, as opposed to a later one with the same pid. */
export interface ProcessIdentity {
  pid: number;
  /** In clock ticks since boot, from `/proc/PID/stat`: proc(5). */
  startTime: number;
}

/** The live process with this pid; undefined if there is none. A zombie isn't live. */
export function identify(pid: number): ProcessIdentity | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // `pid (comm) state ppid ...`, where comm may contain spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  return state === 'Z' || state === 'X' ? undefined : { pid, startTime: Number(fields[19]) };
}

/** Whether this same process is still alive. */
export function isAlive({ pid, startTime }: ProcessIdentity): boolean {
  return identify(pid)?.startTime === startTime;
}
