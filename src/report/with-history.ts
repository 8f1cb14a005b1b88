import type { GateName } from '../gates/gate.js';
import { fullestPercent } from '../host/fullness.js';
import type { HistoryEntry } from '../memory/history.js';
import type { Report } from './schema.js';
import { starvationOf } from './starvation.js';

/** How many runs are reported. */
const REPORTED = 30;

/** What is remembered of a run. Pure. */
export function historyEntryOf(
  report: Pick<
    Report,
    | 'startedAt'
    | 'engine'
    | 'outcome'
    | 'gates'
    | 'disks'
    | 'reclaimed'
    | 'imagesRemoved'
    | 'images'
    | 'settledForMs'
  >,
): HistoryEntry {
  const verdictOf = (name: GateName) =>
    report.gates.find(({ gate }) => gate === name)?.verdict ?? 'unknown';
  return {
    v: 1,
    time: report.startedAt,
    host: report.engine.host,
    outcome: report.outcome,
    gates: {
      'disk-pressure': verdictOf('disk-pressure'),
      'run-app': verdictOf('run-app'),
      'swarm-convergence': verdictOf('swarm-convergence'),
    },
    diskBefore: fullestPercent(report.disks.before) ?? null,
    diskAfter: fullestPercent(report.disks.after) ?? null,
    bytesReclaimed: Math.max(0, Math.round(report.reclaimed.bytes)) || 0,
    imagesRemoved: report.imagesRemoved,
    images: report.images === null ? null : countByClass(report.images),
    settledForMs: report.settledForMs,
  };
}

function countByClass(images: NonNullable<Report['images']>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const image of images) counts[image.class] = (counts[image.class] ?? 0) + 1;
  return counts;
}

/**
 * The report with the history of its Engine, of which it is the last run. Pure.
 *
 * @param former the runs before, oldest first
 * @param skipped how many lines of the history could not be read
 */
export function withHistory(
  report: Report,
  { entries, skipped }: { entries: readonly HistoryEntry[]; skipped: number },
): Report {
  const history = [...entries, historyEntryOf(report)];
  return {
    ...report,
    history: history.slice(-REPORTED),
    historySkipped: skipped,
    starvation: starvationOf(history) ?? null,
  };
}
