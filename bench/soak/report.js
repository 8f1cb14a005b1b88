const MIB = 2 ** 20;

/** How full the disk may get, in percent: a deployment needs some room, too. */
const MAX_PERCENT = 95;
/** How much memory the observer may have gained from the second to the last quarter, in bytes. */
const MAX_GROWTH = 4 * MIB;

/** @typedef {import('./churn.js').Churned} Churned */

/**
 * What is wrong with the result of a soak, in words; nothing for a good one.
 *
 * @param {Churned} result
 * @returns {string[]}
 */
export function complaints({ failures, rejections, failedRuns, observer, ...result }) {
  const { outcomes, peakPercent } = result;
  const growth = observer.late - observer.early;
  return [
    ...failures.map((failure) => `did not come to its end: ${failure}`),
    ...rejections.map((rejection) => `a task was rejected: ${rejection}`),
    ...failedRuns.map((log) => `a run failed:\n${log}`),
    ...(peakPercent > MAX_PERCENT ? [`the disk was ${peakPercent}% full`] : []),
    ...(growth > MAX_GROWTH ? [`the observer grew by ${growth} bytes`] : []),
    ...(outcomes['pruned'] ? [] : ['the action has pruned nothing']),
  ];
}

/**
 * @param {readonly Churned[]} results
 * @returns {string} a table in Markdown, an Engine a column
 */
export function churnTable(results) {
  /** @type {[string, (result: Churned) => string | number][]} */
  const rows = [
    ['Deployed', ({ work }) => work.deployed],
    ['Updated', ({ work }) => work.updated],
    ['Rolled back', ({ work }) => work.rolledBack],
    ['Torn down', ({ work }) => work.tornDown],
    ['Steps that failed', ({ failures }) => failures.length],
    ['Tasks rejected', ({ rejections }) => rejections.length],
    ['Runs of the action', ({ outcomes }) => Object.values(outcomes).reduce((a, b) => a + b, 0)],
    ['of which pruned', ({ outcomes }) => outcomes['pruned'] ?? 0],
    ['of which held', ({ outcomes }) => outcomes['held'] ?? 0],
    ['of which failed', ({ failedRuns }) => failedRuns.length],
    ['Images removed', ({ removed }) => removed],
    ['Pulled and built, MiB', (result) => mib(result.pulledBytes + result.builtBytes)],
    ['Disk, MiB', ({ diskBytes }) => mib(diskBytes)],
    ['Fullest, with a threshold of 80%', ({ peakPercent }) => `${peakPercent}%`],
    ['Observer, second quarter, MiB', ({ observer }) => mib(observer.early, 1)],
    ['Observer, last quarter, MiB', ({ observer }) => mib(observer.late, 1)],
    ['Observer, peak, MiB', ({ observer }) => mib(observer.peak, 1)],
  ];
  return [
    ['', ...results.map(({ engine }) => engine)],
    ['---', ...results.map(() => '---:')],
    ...rows.map(([title, cell]) => [title, ...results.map(cell)]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** @param {number} bytes @param {number} [digits] */
function mib(bytes, digits = 0) {
  return (bytes / MIB).toFixed(digits);
}
