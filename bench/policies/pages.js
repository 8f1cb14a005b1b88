import { DAYS, deploysOf } from './calendar.js';
import { leastDownloads } from './optimum.js';
import { inWords, labelOf, rowsOf } from './plan.js';
import { mib, overviewTable, resultTable, scriptTable } from './report.js';
import { IMAGE_BYTES, RETENTION_DAYS } from './setting.js';
import { tally } from './tally.js';

/**
 * @typedef {import('./calendar.js').Calendar} Calendar
 * @typedef {import('./plan.js').Table} Table
 * @typedef {Readonly<Record<string, import('./replay.js').Replay>>} Replays By their labels.
 */

/** The one of the short table. */
const SHORT = { version: '20.10', store: 'overlay2' };

/**
 * All figures. Pure.
 *
 * @param {string} on What they were taken on, in a sentence.
 * @param {readonly Table[]} tables
 * @param {Replays} replays
 * @returns {string} A page in Markdown.
 */
export function resultsPage(on, tables, replays) {
  const intro = [
    '`npm run bench:policies -- --write` writes this page.',
    '[Benchmarks](../../docs/benchmarks.md#policies-thirty-days-replayed) says what is replayed and counted.',
    '*Failed* are deployments that failed because the disk was full, *downloads* those that got a blob from the registry.',
  ].join('\n');
  const title = '# Thirty days under each pruning policy: all figures';
  return `${[title, intro, on, ...chaptersOf(tables, replays, DAYS)].join('\n\n')}\n`;
}

/**
 * @param {readonly Table[]} tables
 * @param {Replays} replays
 * @param {number} days
 * @returns {string[]} One chapter for each calendar, in Markdown.
 */
export function chaptersOf(tables, replays, days) {
  return [...new Set(tables.map(({ calendar }) => calendar))].map((calendar) => {
    const least = leastOf(calendar, days);
    return [
      `## ${calendar.title} (\`${calendar.name}\`)`,
      scriptTable(calendar, days),
      `${deploysOf(calendar, days).flat().length} deployments. The least possible: ${least} downloads.`,
      ...tables
        .filter((table) => table.calendar === calendar)
        .flatMap((table) => [
          `### ${[titleOf(table, replays, days), ...inWords(table)].join(', ')}`,
          resultTable(resultsOf(table, replays, days), least, RETENTION_DAYS),
        ]),
    ].join('\n\n');
  });
}

/**
 * @param {readonly Table[]} tables
 * @param {Replays} replays
 * @returns {string} What most want to know, in Markdown.
 */
export function shortTable(tables, replays) {
  const chosen = tables.filter(
    ({ kind, flooded, compress }) =>
      kind.version === SHORT.version && kind.store === SHORT.store && !flooded && compress === 100,
  );
  const [first] = chosen;
  if (first === undefined) throw new Error('Nothing was replayed of what the short table shows.');
  const calendars = chosen.map((table) => ({
    name: table.calendar.name,
    least: leastOf(table.calendar, DAYS),
    results: resultsOf(table, replays, DAYS),
  }));
  const counts = chosen.map(
    ({ calendar }) => `${deploysOf(calendar, DAYS).flat().length} in ${calendar.name}`,
  );
  const title = `${titleOf(first, replays, DAYS)}. Deployments: ${counts.join(', ')}.`;
  return `${title}\n\n${overviewTable(calendars)}`;
}

/**
 * @param {Calendar} calendar
 * @param {number} days
 */
function leastOf(calendar, days) {
  const bytes = new Map(calendar.recipes.map((recipe) => [recipe.name, recipe.bytes]));
  const bytesOf = (/** @type {string} */ recipe) => bytes.get(recipe) ?? 0;
  return leastDownloads(deploysOf(calendar, days), bytesOf, IMAGE_BYTES);
}

/**
 * @param {Table} table
 * @param {Replays} replays
 * @param {number} days
 */
function titleOf(table, replays, days) {
  const { kind } = table;
  const played = rowsOf(table).map((row) => replays[labelOf(row, days)]);
  const version = played.find((each) => each !== undefined)?.engineVersion ?? kind.version;
  return `Engine ${version}, ${kind.store}, a disk of ${mib(kind.diskBytes)} MiB`;
}

/**
 * @param {Table} table
 * @param {Replays} replays
 * @param {number} days
 * @returns {import('./report.js').Result[]}
 */
function resultsOf(table, replays, days) {
  return rowsOf(table).map((row) => {
    const played = replays[labelOf(row, days)];
    return { policy: row.policy.title, tally: played && tally(played, RETENTION_DAYS) };
  });
}
