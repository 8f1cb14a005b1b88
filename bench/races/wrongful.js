import { setTimeout as sleep } from 'node:timers/promises';
import { loadImages } from '../../__tests__/harness/images.js';
import { startProxy } from '../../__tests__/harness/proxy.js';
import { runAction } from '../../__tests__/harness/run-action.js';
import { table } from '../cost/timing.js';

/** How many images a run finds. Each of them is raced with once. */
const IMAGES = 100;

/**
 * How somebody takes an image that is about to go, and how early, at random: so many images before its turn comes, and
 * so many ms later.
 *
 * @typedef {object} Race
 * @property {string} what
 * @property {number} ahead
 * @property {number} delay
 * @property {(engine: Engine, id: string, n: number) => Promise<number>} take Resolves to the status.
 *
 * @typedef {import('../../__tests__/harness/engine.js').Engine} Engine
 */

/** @type {Race[]} */
const RACES = [
  {
    what: 'tags',
    ahead: 3,
    delay: 5,
    take: async (engine, id, n) =>
      (await engine.api('POST', `/images/${id}/tag?repo=raced&tag=${n}`)).status,
  },
  {
    what: 'image mounts',
    ahead: 40,
    delay: 5,
    take: async (engine, id, n) => {
      const Mounts = [{ Type: 'image', Source: id, Target: '/mnt' }];
      const body = { Image: 'app:1', HostConfig: { Mounts, NetworkMode: 'none' } };
      return (await engine.api('POST', `/containers/create?name=raced-${n}`, body)).status;
    },
  },
];

/**
 * How many images go although somebody has just tagged them, or mounted them in a container, and was told that this
 * worked.
 *
 * @param {Engine} engine
 * @param {readonly [name: string, dist: string | undefined][]} sides
 * @param {number} races of each kind
 * @returns {Promise<string>} Markdown.
 */
export async function wrongful(engine, sides, races) {
  await loadImages(engine, [{ created: '2024-01-01T00:00:00Z', busybox: true, tags: ['app:1'] }]);
  // Engine 20.10 has no image mounts.
  const kinds = engine.version === '20.10' ? RACES.slice(0, 1) : RACES;
  /** @type {Map<string, Count>} */
  const counts = new Map();
  for (let round = 1; ; round += 1) {
    let isDone = true;
    for (const race of kinds) {
      for (const [side, dist] of round % 2 ? sides : sides.toReversed()) {
        const key = `${race.what} | ${side}`;
        const sum = counts.get(key) ?? { raced: 0, told: 0, lost: 0, wrong: 0, longest: 0 };
        counts.set(key, sum);
        if (sum.raced >= races) continue;
        const found = await once(engine, dist, race, Math.min(IMAGES, races - sum.raced));
        for (const each of COLUMNS) sum[each] += found[each];
        sum.longest = Math.max(sum.longest, found.longest);
        isDone = false;
      }
    }
    if (isDone) return report(counts);
    if (round % 5 === 0) console.log(report(counts));
  }
}

/** @typedef {Record<typeof COLUMNS[number] | 'longest', number>} Count `longest` in ms. */
const COLUMNS = /** @type {const} */ (['raced', 'told', 'lost', 'wrong']);

/** @param {ReadonlyMap<string, Count>} counts */
function report(counts) {
  const rows = [...counts].map(([key, count]) => [
    ...key.split(' | '),
    ...COLUMNS.map((each) => String(count[each])),
    count.longest.toFixed(1),
  ]);
  const titles = ['Tried', 'Told it worked', 'Of these, removed', 'Asked for after that'];
  return table(['Raced with', '', ...titles, 'At most so long after, ms'], rows);
}

/**
 * One run, in which somebody goes for every image.
 *
 * @param {Engine} engine
 * @param {string | undefined} dist
 * @param {Race} race
 * @param {number} most how many may be raced with
 * @returns {Promise<Count>}
 */
async function once(engine, dist, { ahead, delay, take }, most) {
  const order = await stock(engine);
  /** By ID, when somebody was told that it worked, if it did. @type {Map<string, Promise<number | undefined>>} */
  const taken = new Map();
  /** By ID, when the removal was asked for. @type {Map<string, number>} */
  const asked = new Map();
  const seen = new Set();
  const proxy = await startProxy(engine, {
    intercept: ({ method, path }) => {
      const id = decodeURIComponent(/\/images\/(sha256%3A[0-9a-f]{64})/.exec(path)?.[1] ?? '');
      if (method === 'DELETE') asked.set(id, performance.now());
      if (method !== 'GET' || seen.has(id)) return;
      seen.add(id);
      const place = order.indexOf(id);
      const victim = order[place + Math.floor(Math.random() * (ahead + 1))];
      if (place < 0 || victim === undefined || taken.has(victim) || taken.size >= most) return;
      const n = taken.size;
      const told = async () => {
        await sleep(Math.random() * delay);
        return (await take(engine, victim, n)) === 201 ? performance.now() : undefined;
      };
      taken.set(victim, told());
    },
  });
  const { outputs, log } = await runAction('main', {
    ...(dist === undefined ? {} : { dist }),
    inputs: {
      'docker-host': proxy.host,
      'disk-threshold': '1',
      'min-age': '1s',
      'run-app-process': 'gdp-no-such-app',
    },
  });
  await Promise.all(taken.values());
  await proxy.stop();
  if (outputs['outcome'] !== 'pruned') throw new Error(`Nothing was removed:\n${log}`);
  const left = await idsOf(engine);
  const count = { raced: taken.size, told: 0, lost: 0, wrong: 0, longest: 0 };
  for (const [id, told] of taken) {
    const at = await told;
    if (at === undefined) continue;
    count.told += 1;
    if (left.has(id)) continue;
    count.lost += 1;
    const after = (asked.get(id) ?? 0) - at;
    if (after > 0) count.wrong += 1;
    count.longest = Math.max(count.longest, after);
  }
  return count;
}

/**
 * As many images as a run needs, none of them named or used.
 *
 * @param {Engine} engine
 * @returns {Promise<string[]>} Their IDs, in the order in which they go.
 */
async function stock(engine) {
  const { body: containers } = await engine.api('GET', '/containers/json?all=true');
  await Promise.all(
    containers.map((/** @type {{ Id: string }} */ { Id }) =>
      engine.api('DELETE', `/containers/${Id}?force=true`),
    ),
  );
  const { body: listed } = await engine.api('GET', '/images/json?all=true');
  for (const { RepoTags } of listed) {
    if (RepoTags?.includes('app:1')) continue;
    for (const name of RepoTags ?? []) {
      // It moves on, and leaves the image nameless. Removing the name would remove the image.
      const [repo, tag] = name.split(':');
      await engine.api('POST', `/images/app:1/tag?repo=${repo}&tag=${tag}`);
    }
  }
  const there = await idsOf(engine);
  const layer = Buffer.from('all the same');
  const specs = Array.from({ length: IMAGES - (there.size - 1) }, (_, n) => ({
    created: new Date(Date.UTC(2024, 0, 2) + (made + n) * 1_000),
    layers: [layer],
  }));
  made += specs.length;
  if (specs.length > 0) await loadImages(engine, specs);
  // Until they are older than min-age.
  await sleep(1_200);
  const { body } = await engine.api('GET', '/images/json?all=true');
  return body
    .filter(
      (/** @type {{ RepoTags: string[] | null }} */ { RepoTags }) => !RepoTags?.includes('app:1'),
    )
    .toSorted(
      (/** @type {{ Created: number }} */ a, /** @type {{ Created: number }} */ b) =>
        a.Created - b.Created,
    )
    .map((/** @type {{ Id: string }} */ { Id }) => Id);
}

/** How many images there ever were: each is built a second after the one before it. */
let made = 0;

/** @param {Engine} engine */
async function idsOf(engine) {
  const { body } = await engine.api('GET', '/images/json?all=true');
  return new Set(body.map((/** @type {{ Id: string }} */ { Id }) => Id));
}
