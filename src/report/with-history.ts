import { fullestPercent } from '../host/fullness.js';
import type { HistoryEntry } from '../memory/history.js';
import { verdictsOf } from './outputs.js';
import type { Report } from './schema.js';
import { starvationOf } from './starvation.js';

/** How many runs the report holds. */
const REPORTED = 30;

/** What the history keeps of a run. Pure. */
export function historyEntryOf(report: Omit<Report, 'headline'>): HistoryEntry {
  return {
    v: 1,
    time: report.startedAt,
    host: report.engine.host,
    outcome: report.outcome,
    gates: verdictsOf(report),
    diskBefore: fullestPercent(report.disks.before) ?? null,
    diskAfter: fullestPercent(report.disks.after) ?? null,
    ...(report.diskThreshold === null ? {} : { diskThreshold: report.diskThreshold }),
    ...(report.room && { room: roomOf(report.room) }),
    bytesReclaimed: Math.max(0, Math.round(report.reclaimed.bytes)) || 0,
    imagesRemoved: report.imagesRemoved,
    images: report.images === null ? null : countByClass(report.images),
    settledForMs: report.settledForMs,
  };
}

function roomOf({ needed, free, how }: NonNullable<Report['room']>): HistoryEntry['room'] {
  return { needed, free, how };
}

function countByClass(images: NonNullable<Report['images']>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const image of images) counts[image.class] = (counts[image.class] ?? 0) + 1;
  return counts;
}

/**
 * The report with the history of its Engine, this run last. Pure.
 *
 * @param former the runs before, oldest first, and how many lines of the history could not be read
 */
export function withHistory(
  report: Report,
  former: { entries: readonly HistoryEntry[]; skipped: number },
): Report {
  const history = [...former.entries, historyEntryOf(report)];
  return {
    ...report,
    history: history.slice(-REPORTED),
    historySkipped: former.skipped,
    starvation: starvationOf(history) ?? null,
  };
}
