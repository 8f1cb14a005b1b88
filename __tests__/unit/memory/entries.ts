import type { HistoryEntry } from '../../../src/memory/history.js';

export const HOST = 'unix:///var/run/docker.sock';

/** The first of the runs that {@link entry} makes, one a day. */
const FIRST = Date.parse('2026-10-01T03:17:00.000Z');
const DAY = 24 * 60 * 60 * 1000;

/** The run of one day: all gates open and nothing to do, except for what `overrides` says. */
export function entry(day = 0, overrides: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    v: 1,
    time: new Date(FIRST + day * DAY).toISOString(),
    host: HOST,
    outcome: 'nothing-to-prune',
    gates: { 'disk-pressure': 'pass', 'run-app': 'pass', 'swarm-convergence': 'pass' },
    diskBefore: 83,
    diskAfter: null,
    bytesReclaimed: 0,
    imagesRemoved: 0,
    images: { 'in-use': 3, cached: 7 },
    settledForMs: 0,
    ...overrides,
  };
}

/** A run that was held by these gates. */
export function heldEntry(
  day: number,
  gates: Partial<HistoryEntry['gates']>,
  overrides: Partial<HistoryEntry> = {},
): HistoryEntry {
  return entry(day, { outcome: 'held', gates: { ...entry().gates, ...gates }, ...overrides });
}
