import { forLog } from '../escape.js';
import { type Alert, alertOf, alertsOf } from './alerts.js';
import type { Report } from './schema.js';
import { STATES, stateOf, titleOf } from './state.js';
import { historyEntryOf } from './with-history.js';

/** A line that GitHub shows beside a workflow run, outside of its log. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string;
  message: string;
}

/** GitHub cuts messages after this many characters. */
export const MESSAGE_LIMIT = 4096;

/** How many findings about the host become annotations; GitHub shows ten of each level. */
const MAX_PER_LEVEL = 3;

/**
 * What a run tells somebody who does not open its log: a line about the run, and a few about the host. None about a
 * run that went as it should and had nothing to do.
 *
 * @param inPost in a post-step the job was about something else, so what goes wrong is a warning
 */
export function annotationsOf(report: Report, { inPost }: { inPost: boolean }): Annotation[] {
  const state = stateOf(historyEntryOf(report));
  const alerts = alertsOf(report);
  const ofRun = alerts.filter(({ about }) => about !== 'host');
  const level =
    state === 'failed' && !inPost
      ? 'error'
      : ofRun.length > 0 || state === 'failed' || state === 'above'
        ? 'warning'
        : state === 'pruned'
          ? 'notice'
          : undefined;
  const annotation = (level: Annotation['level'], title: string, message: string[]) => ({
    level,
    title: `Gated Docker Prune: ${title}`,
    message: forLog(message.join(' '), MESSAGE_LIMIT),
  });
  const title = `${STATES[state].sign} ${titleOf(report)}`;
  // What a gate says stands in the alert.
  const headline = ofRun.length > 0 && report.imagesRemoved === 0 && state !== 'failed';
  return [
    ...(level === undefined
      ? []
      : [
          annotation(level, title, [
            ...(headline ? [] : [report.headline]),
            ...ofRun.flatMap(inSentences),
          ]),
        ]),
    ...alerts
      .filter(({ about }) => about === 'host')
      .slice(0, MAX_PER_LEVEL)
      .map((alert) => annotation('warning', forLog(alert.title), inSentences(alert))),
    ...report.checks
      .filter(({ status }) => status === 'notice')
      .slice(0, MAX_PER_LEVEL)
      .map(alertOf)
      .map((alert) => annotation('notice', forLog(alert.title), inSentences(alert))),
  ];
}

function inSentences({ found, remedy }: Alert): string[] {
  const sentences = found.map((each) => (/[.?!]$/.test(each) ? each : `${each}.`));
  return remedy === undefined ? sentences : [...sentences, remedy];
}
