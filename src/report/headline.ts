import { bytes, count } from '../format.js';
import type { Report } from './schema.js';

/** The report in one sentence: what happened, and why. Pure. */
export function headline(
  report: Pick<
    Report,
    'outcome' | 'dryRun' | 'gates' | 'reclaimed' | 'imagesRemoved' | 'stopped' | 'images'
  >,
): string {
  const { imagesRemoved, reclaimed } = report;
  const done = `Removed ${count(imagesRemoved, 'image')}, ${bytes(reclaimed.bytes)} reclaimed`;
  switch (report.outcome) {
    case 'pruned':
      return report.stopped === null ? `${done}.` : `${done}, then stopped: ${report.stopped}`;
    case 'nothing-to-prune': {
      const skipped = report.images?.filter(({ fate }) => fate === 'skipped').length ?? 0;
      return skipped === 0
        ? 'All gates passed; there was nothing to prune.'
        : `All gates passed, but nothing was removed: ${count(skipped, 'image')} skipped.`;
    }
    case 'held':
      return `Nothing was removed: ${closedGates(report)}`;
    case 'dry-run': {
      const planned = report.images?.filter(({ fate }) => fate === 'would-remove').length ?? 0;
      if (report.images === null) return 'Dry run: the images could not be listed.';
      const stale = report.images.filter(({ fate }) => fate === 'candidate').length;
      if (planned + stale === 0) return 'Dry run: there is nothing to remove.';
      const what = [
        ...(planned === 0 ? [] : [count(planned, 'image')]),
        ...(stale === 0 ? [] : [`up to ${count(stale, 'stale one')}`]),
      ].join(' and ');
      const closed = closedGates(report);
      return closed === ''
        ? `Dry run: ${what} would be removed.`
        : `Dry run: ${what} could be removed, but would not be: ${closed}`;
    }
    case 'failed':
      return imagesRemoved > 0
        ? `${done}, then the run failed.`
        : 'The run failed; nothing was removed.';
  }
}

function closedGates({ gates }: Pick<Report, 'gates'>): string {
  const closed = gates.filter(({ verdict }) => verdict !== 'pass');
  if (closed.length === 0) return '';
  const names = closed.map(({ gate, verdict }) => `${gate} is ${WORD[verdict]}`);
  return `${names.join(', ')}.`;
}

const WORD = { pass: 'passing', hold: 'holding', unknown: 'unknown' } as const;
