import { forLog } from '../escape.js';
import { bytes, count, percent } from '../format.js';
import { fullestPercent } from '../host/fullness.js';
import type { Report } from './schema.js';
import { latestDisks, troubleOf } from './sections.js';
import { starvationNotice } from './starvation.js';

/** A line that GitHub shows beside a workflow run, outside of its log. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string;
  message: string;
}

/** GitHub cuts messages after this many characters. */
export const MESSAGE_LIMIT = 4096;

/** GitHub shows this many annotations of each level. */
const PER_LEVEL = 10;

/** How many warnings about the host become annotations. */
const MAX_WARNINGS = 3;

/** From here on a disk that is not pruned is news. Percent used. */
const ALMOST_FULL = 95;

/**
 * What a run tells somebody who does not open its log: few lines, and none about a run that went as it
 * should and had nothing to do.
 *
 * @param inPost in a post-step the job was about something else, so what goes wrong is a warning
 */
export function annotationsOf(report: Report, { inPost }: { inPost: boolean }): Annotation[] {
  const all = [
    ...failure(report, inPost),
    ...unknownGates(report),
    ...closed(report),
    ...stillFull(report),
  ];
  const others = [
    ...aboutHost(report, 'warning'),
    ...pruned(report),
    ...aboutHost(report, 'notice'),
  ];
  const annotations = [...all, ...others].map(({ level, title, message }) => ({
    level,
    title: forLog(`Gated Docker Prune: ${title}`),
    message: forLog(message, MESSAGE_LIMIT),
  }));
  return (['error', 'warning', 'notice'] as const).flatMap((level) =>
    annotations.filter((annotation) => annotation.level === level).slice(0, PER_LEVEL),
  );
}

function failure(report: Report, inPost: boolean): Annotation[] {
  if (report.outcome !== 'failed') return [];
  const message = [report.headline, ...troubleOf(report).problems.shown].join(' ');
  return [{ level: inPost ? 'warning' : 'error', title: 'failed', message }];
}

function unknownGates({ gates }: Report): Annotation[] {
  return gates
    .filter(({ verdict }) => verdict === 'unknown')
    .map(({ gate, reason, remedy }) => ({
      level: 'warning',
      title: `${gate} is unknown`,
      message: remedy === undefined ? reason : `${reason} ${remedy}`,
    }));
}

/** One warning about closed gates: of two, the one that cannot wait. */
function closed(report: Report): Annotation[] {
  const urgent = almostFull(report);
  return urgent.length > 0 ? urgent : starved(report);
}

function starved({ starvation, gates }: Report): Annotation[] {
  const notice = starvationNotice(starvation);
  if (starvation === null || notice === undefined) return [];
  const now = gates.find(({ gate, verdict }) => gate === starvation.gate && verdict !== 'pass');
  const why = now === undefined ? '' : ` Now: ${now.reason}`;
  return [
    {
      level: 'warning',
      title: `held ${count(starvation.runs, 'run')} in a row`,
      message: `${notice}${why}`,
    },
  ];
}

function almostFull(report: Report): Annotation[] {
  const used = fullestPercent(latestDisks(report));
  const holding = report.gates.filter(({ verdict }) => verdict === 'hold');
  if (used === undefined || used < ALMOST_FULL || holding.length === 0) return [];
  const why = holding.map(({ gate, reason }) => `${gate} holds: ${reason}`).join(' ');
  const notice = starvationNotice(report.starvation);
  const message = [
    `The disk is ${percent(used)} used, and nothing can be pruned.`,
    ...(notice === undefined ? [] : [notice]),
    why,
  ].join(' ');
  return [{ level: 'warning', title: 'disk almost full', message }];
}

/**
 * All gates passed, everything that could go is gone, and the disk is still almost full: no later run
 * will help unless somebody does something.
 */
function stillFull(report: Report): Annotation[] {
  const { outcome, cache } = report;
  const used = fullestPercent(latestDisks(report));
  if (outcome !== 'pruned' && outcome !== 'nothing-to-prune') return [];
  if (used === undefined || used < ALMOST_FULL) return [];
  const kept = cache?.kept.images ?? 0;
  const message = [
    outcome === 'pruned'
      ? `The disk is still ${percent(used)} used.`
      : `The disk is ${percent(used)} used, and there is nothing to prune.`,
    ...(kept > 0
      ? [
          `${count(kept, 'image')} kept for redeploys: a shorter digest-retention would let them go.`,
        ]
      : []),
  ].join(' ');
  return [{ level: 'warning', title: 'disk almost full', message }];
}

function aboutHost({ checks }: Report, level: 'warning' | 'notice'): Annotation[] {
  return checks
    .filter(({ status }) => status === level)
    .slice(0, MAX_WARNINGS)
    .map(({ what, found, remedy }) => ({
      level,
      title: what,
      message: remedy === undefined ? found : `${found}. ${remedy}`,
    }));
}

function pruned({ outcome, reclaimed, imagesRemoved }: Report): Annotation[] {
  if (outcome !== 'pruned') return [];
  const images = `${count(imagesRemoved, 'image')} removed`;
  const message =
    reclaimed.measuredBy === 'nothing'
      ? `${images}.`
      : `${bytes(reclaimed.bytes)} reclaimed, ${images}.`;
  return [{ level: 'notice', title: 'pruned', message }];
}
