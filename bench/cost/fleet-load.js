import { createHash } from 'node:crypto';

/**
 * How a fleet is let loose on one manager.
 *
 * @typedef {object} Rush
 * @property {number} nodes
 * @property {number} spreadMs Each node begins at a random moment within so long; 0 for all at once.
 * @property {number} readingMs How long the manager is busy with what one node asks, all of it.
 * @property {number} [readings] How often each node asks, a second after it got its answer; 1 unless told.
 *
 * What comes of it.
 *
 * @typedef {object} Load
 * @property {number} mostWaiting The most nodes that wait at the same time.
 * @property {number} longestMs The longest that a node waits for one answer.
 * @property {number} busyMs How long it takes from the first question to the last answer.
 */

/** By how much a node's second look is later than the first, as src/act/act.ts looks again. */
const RECHECK_MS = 1_000;

/**
 * Plays through how nodes ask one manager, which answers them one after the other. The same each time.
 * That is the worst order for whoever comes last; a manager that works on all at once lets all wait as
 * long as that one.
 *
 * @param {Rush} rush
 * @returns {Load}
 */
export function loadOf({ nodes, spreadMs, readingMs, readings = 1 }) {
  /** When the next question of each node comes, and how many follow it. */
  const due = Array.from({ length: nodes }, (_, node) => ({
    at: fraction(`node ${node}`) * spreadMs,
    left: readings - 1,
  })).sort((a, b) => a.at - b.at);
  const first = due[0]?.at ?? 0;
  /** When what waits at some moment is answered. @type {number[]} */
  let waiting = [];
  let free = 0;
  let mostWaiting = 0;
  let longestMs = 0;
  for (let next = due.shift(); next !== undefined; next = due.shift()) {
    const { at, left } = next;
    free = Math.max(free, at) + readingMs;
    waiting = [...waiting.filter((answered) => answered > at), free];
    mostWaiting = Math.max(mostWaiting, waiting.length);
    longestMs = Math.max(longestMs, free - at);
    if (left > 0) insert(due, { at: free + RECHECK_MS, left: left - 1 });
  }
  return { mostWaiting, longestMs, busyMs: free - first };
}

/**
 * @param {{ at: number, left: number }[]} due In order.
 * @param {{ at: number, left: number }} one
 */
function insert(due, one) {
  const index = due.findIndex(({ at }) => at > one.at);
  due.splice(index === -1 ? due.length : index, 0, one);
}

/** A number from 0 to 1 that looks random, and is the same for the same text. @param {string} text */
function fraction(text) {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}
