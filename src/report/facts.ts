import { bytes, count, percent } from '../format.js';
import { fullestPercent } from '../host/fullness.js';
import { latestDisks, type Overview, sizeOf } from './overview.js';
import type { Report } from './schema.js';

/**
 * What somebody wants to know next to the headline, in plain sentences: what is up for removal, and
 * how full the disk is now.
 */
export function factsOf(report: Report, { byFate }: Overview): string[] {
  const images = byFate.get('would-remove') ?? byFate.get('candidate') ?? [];
  const now = fullestPercent(latestDisks(report));
  const before = fullestPercent(report.disks.before);
  const was = before === undefined || before === now ? '' : `, was ${percent(before)}`;
  return [
    ...(now === undefined ? [] : [`Disk ${percent(now)} used${was}.`]),
    ...(images.length === 0
      ? []
      : [`Up for removal: ${count(images.length, 'image')}, ${bytes(sizeOf(images))} as listed.`]),
  ];
}

/** Why the work ended early and what went wrong, as far as the headline and gates do not say so. */
export interface Trouble {
  stopped: string | null;
  problems: string[];
}

/** What a reader of the headline and the gates still has to be told, each thing once. */
export function troubleOf({ headline, gates, stopped, problems }: Report): Trouble {
  const said = [headline, ...gates.map(({ reason }) => reason)];
  const isNews = (text: string) => !said.some((sentence) => sentence.includes(text));
  return {
    stopped: stopped !== null && isNews(stopped) ? stopped : null,
    problems: [...new Set(problems)].filter((problem) => problem !== stopped && isNews(problem)),
  };
}
