import { forLog } from '../escape.js';
import { bytes, count, percent } from '../format.js';
import { fullestPercent } from '../host/fullness.js';
import { checkAnnotations } from './checks.js';
import { troubleOf } from './facts.js';
import { latestDisks } from './overview.js';
import type { Report } from './schema.js';
import { starvationNotice } from './starvation.js';

/** A line that GitHub shows with the run of a workflow, outside of its log. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string;
  message: string;
}

/** GitHub cuts messages at so many characters. */
export const MESSAGE_LIMIT = 4096;

/** GitHub shows so many annotations of each level. */
const PER_LEVEL = 10;

/** From here on a disk that is not pruned is news, percent used. */
const ALMOST_FULL = 95;

/**
 * What a run has to say to somebody who does not open its log: few lines, and none about a run that
 * went as it should and had nothing to do.
 *
 * @param inPost in a post-step the job was about something else: what goes wrong is a warning there
 */
export function annotationsOf(report: Report, { inPost }: { inPost: boolean }): Annotation[] {
  const all = [
    ...failure(report, inPost),
    ...unknownGates(report),
    ...closed(report),
    ...stillFull(report),
  ];
  const others = [...checkAnnotations(report.checks), ...pruned(report)];
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
  const message = [report.headline, ...troubleOf(report).problems].join(' ');
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

/** What closed gates come to: one warning, and of two the one that cannot wait. */
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
    `The disk is ${percent(used)} used, and nothing may be pruned.`,
    ...(notice === undefined ? [] : [notice]),
    why,
  ].join(' ');
  return [{ level: 'warning', title: 'disk almost full', message }];
}

/**
 * All gates were open, what might go has gone, and the disk is almost full all the same: no later
 * run will be of more help, unless somebody does something.
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
      ? [`${count(kept, 'image')} kept for redeploys: a shorter digest-retention lets them go.`]
      : []),
  ].join(' ');
  return [{ level: 'warning', title: 'disk almost full', message }];
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
