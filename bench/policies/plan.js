import { CALENDARS, DAYS } from './calendar.js';
import { OURS, POLICIES } from './policies.js';
import { ENGINES } from './setting.js';

/**
 * What is replayed: each of the calendars on each of the Engines under each of the policies.
 *
 * @typedef {object} Part
 * @property {string | undefined} [calendar] By name; all unless told.
 * @property {string | undefined} [engine] Its version; all unless told.
 * @property {string | undefined} [store] All unless told.
 * @property {readonly string[] | undefined} [policies] By name; all unless told.
 * @property {boolean | undefined} [flooded] Whether the Engine has forgotten its events at the end of each job.
 * @property {number | undefined} [compress] The percent of its size that each layer compresses to; nothing
 *   compresses unless told.
 *
 * One table: what its rows have in common, and their policies.
 * @typedef {object} Table
 * @property {import('./calendar.js').Calendar} calendar
 * @property {typeof ENGINES[number]} kind
 * @property {boolean} flooded
 * @property {number} compress In percent; 100 where nothing compresses.
 * @property {readonly import('./policies.js').Policy[]} policies
 *
 * @typedef {Omit<Table, 'policies'> & { policy: import('./policies.js').Policy }} Row
 */

/** What the pages show. @type {readonly Part[]} */
export const WHOLE = [
  {},
  {
    calendar: 'bursts',
    engine: '20.10',
    policies: ['docuum', ...OURS.map(({ name }) => name)],
    flooded: true,
  },
  {
    calendar: 'large',
    engine: '20.10',
    policies: ['docuum', 'schedule', 'post', 'resident'],
    compress: 40,
  },
];

/**
 * @param {readonly Part[]} parts
 * @returns {Table[]} In the order of the calendars.
 */
export function tablesOf(parts) {
  return CALENDARS.flatMap((calendar) =>
    parts
      .filter((part) => (part.calendar ?? calendar.name) === calendar.name)
      .flatMap(({ engine, store, policies, flooded = false, compress = 100 }) =>
        ENGINES.filter(({ version }) => (engine ?? version) === version)
          .filter((kind) => (store ?? kind.store) === kind.store)
          .map((kind) => ({
            calendar,
            kind,
            flooded,
            compress,
            policies: POLICIES.filter(({ name }) => policies?.includes(name) ?? true),
          })),
      ),
  );
}

/**
 * @param {Table} table
 * @returns {Row[]}
 */
export function rowsOf({ policies, ...rest }) {
  return policies.map((policy) => ({ ...rest, policy }));
}

/**
 * @param {Row} row
 * @param {number} days
 * @returns {string} What a file of replays calls it.
 */
export function labelOf({ calendar, kind, policy, ...variant }, days) {
  return [
    calendar.name,
    kind.version,
    kind.store,
    policy.name,
    ...inWords(variant),
    ...(days === DAYS ? [] : [`${days} days`]),
  ].join(', ');
}

/**
 * @param {Pick<Table, 'flooded' | 'compress'>} variant
 * @returns {string[]} What is not as in other tables, for people.
 */
export function inWords({ flooded, compress }) {
  return [
    ...(flooded ? ['events flooded'] : []),
    ...(compress === 100 ? [] : [`layers compress to ${compress}%`]),
  ];
}
