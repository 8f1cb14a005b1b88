import { deploysOf, updatesOf } from './calendar.js';

const MIB = 2 ** 20;

/**
 * @typedef {object} Result
 * @property {string} policy Its title, in Markdown.
 * @property {import('./tally.js').Tally | undefined} tally Undefined when it was not played to its end.
 */

/**
 * @param {readonly Result[]} results
 * @param {number} least Downloads of a policy that knows the future.
 * @param {number} retentionDays
 * @returns {string} In Markdown.
 */
export function resultTable(results, least, retentionDays) {
  const head = [
    'Policy',
    'Failed',
    'Downloads',
    'by the least possible',
    `of what ran in the ${retentionDays} days before`,
    'MiB pulled',
    'Manifest `GET`s',
    'Peak of the disk',
  ];
  const rows = results.map(({ policy, tally }) =>
    tally === undefined
      ? [policy, 'not played', ...head.slice(2).map(() => '')]
      : [
          policy,
          failed(tally),
          tally.downloaded,
          `${(tally.downloaded / least).toFixed(2)}x`,
          tally.againSoon,
          mib(tally.bytes),
          tally.manifests,
          `${tally.peak.percent}%`,
        ],
  );
  return table(head, rows);
}

/**
 * @param {readonly { name: string, least: number, results: readonly Result[] }[]} calendars With results
 *   of the same policies.
 * @returns {string} One table of all calendars, in Markdown.
 */
export function overviewTable(calendars) {
  const named = (/** @type {string} */ what) =>
    calendars.map(({ name }, i) => (i === 0 ? `${what}: ${name}` : name));
  const rows = (calendars[0]?.results ?? []).map(({ policy }, row) => {
    const tallies = calendars.map(({ results }) => results[row]?.tally);
    return [
      policy,
      ...tallies.map((tally) => (tally ? failed(tally) : '')),
      ...tallies.map((tally) => tally?.downloaded ?? ''),
    ];
  });
  return table(
    ['Policy', ...named('Failed'), ...named('Downloads')],
    [...rows, ['the least possible', ...calendars.map(() => 0), ...calendars.map((c) => c.least)]],
  );
}

/** @param {import('./tally.js').Tally} tally */
function failed({ diskFull, otherFailures }) {
  return otherFailures === 0 ? diskFull : `${diskFull}, and ${otherFailures} otherwise`;
}

/**
 * @param {import('./calendar.js').Calendar} calendar
 * @param {number} days
 * @returns {string} The sequence of events as a table in Markdown. Recipes that differ only by number
 *   and by chance share a row.
 */
export function scriptTable(calendar, days) {
  const deploys = deploysOf(calendar, days).flat();
  /** @type {Map<string, import('./calendar.js').Recipe[]>} */
  const alike = new Map();
  for (const recipe of calendar.recipes) {
    const kind = recipe.name.replace(/-\d+$/, '');
    alike.set(kind, [...(alike.get(kind) ?? []), recipe]);
  }
  const rows = [...alike].flatMap(([kind, recipes]) => {
    const [first] = recipes;
    if (first === undefined) return [];
    const { bytes, everyDays = 1, chance = 1, firstDay = 1, lastDay = days } = first;
    const rhythm = [
      everyDays === 1 ? 'every day' : `every ${everyDays} days`,
      ...(chance < 1 ? [`with a chance of ${100 * chance}%`] : []),
      ...(recipes.length === 1 && firstDay > 1 ? [`from day ${firstDay} on`] : []),
      ...(lastDay < days ? [`up to day ${lastDay}`] : []),
    ].join(' ');
    const updates = recipes.flatMap((recipe) => updatesOf(recipe, days));
    const count = deploys.filter(({ recipe }) =>
      recipes.some(({ name }) => name === recipe),
    ).length;
    return recipes.length === 1
      ? [[first.name, mib(bytes), rhythm, updates.join(', ') || 'never']]
      : [
          [
            `${recipes.length} ${kind} ones`,
            mib(bytes),
            `${rhythm}: ${count} times`,
            updates.length === 0 ? 'never' : `${updates.length} times`,
          ],
        ];
  });
  return table(['Recipe', 'MiB of its own', 'Deployed', 'Updated on day'], rows);
}

/**
 * @param {string} document
 * @param {string} part What stands between the markers from now on.
 * @returns {string}
 * @throws {Error} When the markers are missing.
 */
export function withPart(document, part) {
  const markers = /(<!-- generated: policies -->\n).*?(<!-- end of policies -->)/s;
  if (!markers.test(document)) throw new Error('docs/benchmarks.md lacks the markers of policies');
  return document.replace(markers, (_, start, end) => `${start}\n${part}\n\n${end}`);
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly (string | number)[])[]} rows
 */
function table(head, rows) {
  // Figures are read from the right, names from the left.
  const rule = head.map((_, i) => (rows.every((row) => isFigure(row[i])) ? '---:' : '---'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {string | number | undefined} cell */
function isFigure(cell) {
  return typeof cell === 'number' || /^(\d[\d .]*[x%]?)?$/.test(cell ?? '');
}

/**
 * @param {number} bytes
 * @returns {string} In whole MiB.
 */
export function mib(bytes) {
  return String(Math.round(bytes / MIB));
}
