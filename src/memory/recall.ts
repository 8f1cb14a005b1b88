import { messageOf } from '../reading.js';
import type { Report } from '../report/report.js';
import { starvationOf } from '../report/starvation.js';
import { appendHistory, historyEntryOf, readHistory } from './history.js';

/** How many runs are reported, and how many are looked through for a row of starved ones. */
const REPORTED = 30;
const CONSIDERED = 1_000;

/**
 * The report with the history of this Engine, to which it is added. Never throws: what could not be
 * read or written is a problem in the report.
 */
export async function withHistory(report: Report, folder: string): Promise<Report> {
  const entry = historyEntryOf(report);
  const problems: string[] = [];
  const former = await readHistory(folder, entry.host, CONSIDERED).catch((error) => {
    problems.push(`The run history cannot be read: ${messageOf(error)}`);
    return { entries: [], skipped: 0 };
  });
  const history = [...former.entries, entry];
  await appendHistory(folder, entry).catch((error) => {
    problems.push(`The run history cannot be written: ${messageOf(error)}`);
  });
  return {
    ...report,
    history: history.slice(-REPORTED),
    historySkipped: former.skipped,
    starvation: starvationOf(history) ?? null,
    // One is enough: what cannot be read cannot be written either, most often.
    problems: [...report.problems, ...problems.slice(0, 1)],
  };
}
