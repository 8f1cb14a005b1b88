import { readFileSync } from 'node:fs';

/** One process, told apart from a later one that got the same pid. */
export interface ProcessIdentity {
  pid: number;
  /** In clock ticks since boot, as `/proc/PID/stat` has it: proc(5). */
  startTime: number;
}

/** Who has this pid now. Undefined when no process does that lives; a zombie does not. */
export function identify(pid: number): ProcessIdentity | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // `pid (comm) state ppid ...`, where comm may hold spaces and brackets of its own.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  return state === 'Z' || state === 'X' ? undefined : { pid, startTime: Number(fields[19]) };
}

/** Whether this very process still lives. */
export function isAlive({ pid, startTime }: ProcessIdentity): boolean {
  return identify(pid)?.startTime === startTime;
}
