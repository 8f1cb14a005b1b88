import type { TestEngine } from '../engines.js';
import { loadImages, pullAsSwarm, pushImage, supersede } from '../harness/images.js';
import { wrapInManifestList } from '../harness/manifest-list.js';
import type { Registry } from '../harness/registry.js';
import {
  createService,
  removeService,
  updateService,
  waitConverged,
  waitDrained,
} from '../harness/swarm.js';
import { TAR_END, tarMember } from '../harness/tar.js';
import { imageIds } from './scene.js';

const DAY = 86_400_000;
const RUN = ['--network', 'none'];

/** Numbers that are the same for the same seed: mulberry32. */
function numbersOf(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (min: number, max: number) => min + Math.floor(next() * (max - min + 1)),
    oneOf: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T,
  };
}

export type Recipe = Awaited<ReturnType<typeof pushImage>>;

/** Fills a registry with what stores are generated from. The last two are one image in two repositories. */
export async function pushRecipes(engine: TestEngine, registry: Registry): Promise<Recipe[]> {
  const recipes: Recipe[] = [];
  for (let i = 0; i < 4; i++) {
    recipes.push(await pushImage(engine, registry, `recipe-${i}:1`, { cmd: ['sleep', '86400'] }));
  }
  const tags = ['one', 'two'].map((name) => `${registry.address}/${name}/recipe:1`);
  await loadImages(engine, [{ busybox: true, created: new Date(Date.now() - DAY), tags }]);
  for (const reference of tags) {
    await engine.docker('push', reference);
    recipes.push({ reference, digest: await wrapInManifestList(engine, reference) });
  }
  await engine.docker('image', 'rm', ...tags);
  return recipes;
}

/** What a generated store is needed for. */
export interface Store {
  /** IDs of containers in any state, each of which can start or be unpaused. */
  containers: string[];
  /** What was torn down, or never ran, and is deployed again some day. */
  tornDown: Recipe[];
}

/** Makes a store of some dozens of images of every kind there is, with containers of every kind. */
export async function generateStore(
  engine: TestEngine,
  recipes: readonly Recipe[],
  seed: number,
): Promise<Store> {
  const { between, oneOf } = numbersOf(seed);
  const created = () => new Date(Date.now() - between(1, 900) * DAY);
  const many = <T>(count: number, make: (i: number) => T) =>
    Array.from({ length: count }, (_, i) => make(i));

  const apps = many(between(5, 8), (i) => `app-${i}:1`);
  const nameless = between(14, 22);
  const ids = await loadImages(engine, [
    ...apps.map((tag, i) => ({
      created: created(),
      busybox: true,
      tags: i % 3 === 0 ? [tag, `team/alias-${i}:2`] : [tag],
    })),
    ...many(nameless, () => ({ created: created(), busybox: true, layers: [between(1, 4_000)] })),
    ...many(between(1, 5), () => ({ created: new Date(Date.now() + between(1, 9) * DAY) })),
    ...many(between(1, 4), () => ({
      created: created(),
      labels: oneOf([{ 'gated-docker-prune.keep': 'true' }, { other: 'label' }]),
    })),
  ]);
  const dangling = ids.slice(apps.length, apps.length + nameless);
  await supersede(
    engine,
    'latest:1',
    many(between(2, 6), () => ({ created: created(), busybox: true })),
  );
  for (const tag of many(between(1, 3), (i) => oneOf(['', `chain-${i}:1`]))) {
    await build(engine, oneOf(apps), tag, between(1, 3));
  }
  for (const recipe of recipes.slice(2)) await pullAsSwarm(engine, recipe);

  const containers: string[] = [];
  for (const _ of many(between(6, 9), () => undefined)) {
    const image = oneOf([...apps, ...dangling, 'latest:1']);
    containers.push(await container(engine, image, oneOf(['create', 'run', 'exited', 'paused'])));
  }
  // A container whose image loses its name afterwards.
  containers.push(await container(engine, apps[0] ?? '', 'create'));
  await engine.docker('tag', apps[1] ?? '', apps[0] ?? '');
  if (Number(engine.version) >= 28) {
    // By ID: a name may have moved on since, and would hold every image without one.
    const Source = oneOf(ids.slice(0, apps.length + nameless));
    const Mounts = [{ Type: 'image', Source, Target: '/data' }];
    const { status, body } = await engine.api('POST', '/containers/create', {
      Image: 'latest:1',
      HostConfig: { Mounts, NetworkMode: 'none' },
    });
    if (status !== 201) throw new Error(`no image mount: ${status} ${JSON.stringify(body)}`);
    containers.push(body.Id);
  }

  return { containers, tornDown: recipes.slice(3) };
}

/**
 * Deploys the first of the recipes and updates it to the second, names the third in a service without
 * tasks, and deploys another one and tears it down.
 */
export async function deployRecipes(engine: TestEngine, recipes: readonly Recipe[], seed: number) {
  const [former, current, idle] = recipes as [Recipe, Recipe, Recipe];
  const gone = numbersOf(seed).oneOf(recipes.slice(3));
  // Or else each would be watched for five seconds after its start.
  const options = ['--update-monitor', '1s'];
  await createService(engine, { name: 'updated', image: former.reference, options });
  await createService(engine, { name: 'idle', image: idle.reference, replicas: 0 });
  await createService(engine, { name: 'gone', image: gone.reference, options });
  for (const name of ['updated', 'gone']) await waitConverged(engine, name);
  await updateService(engine, 'updated', '--image', current.reference);
  await waitConverged(engine, 'updated');
  await removeService(engine, 'gone');
  await waitDrained(engine);
}

async function container(
  engine: TestEngine,
  image: string,
  state: 'create' | 'run' | 'exited' | 'paused',
): Promise<string> {
  if (state === 'create') return engine.docker('create', ...RUN, image, 'sleep', '86400');
  const command = state === 'exited' ? 'true' : 'sleep';
  const id = await engine.docker('run', '--detach', ...RUN, image, command, '86400');
  if (state === 'exited') await engine.docker('wait', id);
  if (state === 'paused') await engine.docker('pause', id);
  return id;
}

/** Builds with the classic builder, in which each step is an image; without a tag, all are nameless. */
async function build(engine: TestEngine, base: string, tag: string, steps: number): Promise<void> {
  const lines = [
    `FROM ${base}`,
    ...Array.from({ length: steps }, (_, i) => `ENV STEP_${i}=${tag}`),
  ];
  const context = Buffer.concat([
    ...tarMember('Dockerfile', Buffer.from(lines.join('\n'))),
    TAR_END,
  ]);
  const before = await imageIds(engine);
  const name = tag === '' ? '' : `&t=${tag}`;
  const { status, body } = await engine.api('POST', `/build?version=1&nocache=1${name}`, context);
  if (status !== 200 || (await imageIds(engine)).size === before.size) {
    throw new Error(`${engine.name} does not build: ${status} ${JSON.stringify(body)}`);
  }
}
