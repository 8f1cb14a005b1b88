import { readFileSync } from 'node:fs';

/**
 * A process, told apart from a later one that was given the same pid.
 *
 * @typedef {object} ProcessIdentity
 * @property {number} pid
 * @property {number} startTime In clock ticks since boot, as in `/proc/PID/stat`.
 */

/**
 * @param {number} pid
 * @returns {ProcessIdentity | undefined} Nothing when no such process lives; a zombie does not.
 */
export function identify(pid) {
  let stat;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The second field is the command in parentheses, and may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  return state === 'Z' || state === 'X' ? undefined : { pid, startTime: Number(fields[19]) };
}

/**
 * @param {ProcessIdentity} process
 * @returns {boolean}
 */
export function isAlive(process) {
  return identify(process.pid)?.startTime === process.startTime;
}
