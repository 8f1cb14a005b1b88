import { deploysOf, updatesOf } from './calendar.js';

const MIB = 2 ** 20;

/**
 * @typedef {object} Result
 * @property {string} policy Its title, in Markdown.
 * @property {import('./tally.js').Tally | undefined} tally Undefined when the replay broke off.
 *
 * @typedef {object} EngineResult
 * @property {string} engine For people.
 * @property {number} diskBytes
 * @property {readonly Result[]} results
 */

/**
 * @param {EngineResult} result
 * @param {number} least Downloads of a policy that knows the future.
 * @param {number} retentionDays
 * @returns {string} A heading and a table, in Markdown.
 */
export function resultTable({ engine, diskBytes, results }, least, retentionDays) {
  const head = [
    'Policy',
    'Deploys that downloaded',
    'by the least possible',
    `of an image that ran in the ${retentionDays} days before`,
    'Blobs',
    'MiB pulled',
    'Manifest `GET`s',
    'Failed: disk full',
    'Failed otherwise',
    'Peak of the disk',
  ];
  const rows = results.map(({ policy, tally }) =>
    tally === undefined
      ? [policy, 'broke off', ...head.slice(2).map(() => '')]
      : [
          policy,
          `${tally.downloaded} of ${tally.deploys}`,
          `${(tally.downloaded / least).toFixed(2)}x`,
          tally.againSoon,
          tally.blobs,
          mib(tally.bytes),
          tally.manifests,
          tally.diskFull,
          tally.otherFailures,
          `${tally.peak.percent}%, ${mib(tally.peak.bytes)} MiB`,
        ],
  );
  return `#### ${engine}, a disk of ${mib(diskBytes)} MiB\n\n${table(head, rows)}`;
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
    const { bytes, everyDays = 1, chance = 1, lastDay = days } = first;
    const rhythm = [
      everyDays === 1 ? 'every day' : `every ${everyDays} days`,
      ...(chance < 1 ? [`with a chance of ${100 * chance}%`] : []),
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
  return typeof cell === 'number' || /^(\d[\d .]*x?)?$/.test(cell ?? '');
}

/** @param {number} bytes */
function mib(bytes) {
  return String(Math.round(bytes / MIB));
}
