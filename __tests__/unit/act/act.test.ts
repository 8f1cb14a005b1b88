import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { act } from '../../../src/act/act.js';
import { watchEngine } from '../../../src/act/watch.js';
import { decide } from '../../../src/decide.js';
import type {
  ContainerSummary,
  EngineEvent,
  ImageInspect,
  ImageSummary,
  Info,
} from '../../../src/engine/api.js';
import type { Engine } from '../../../src/engine/client.js';
import { EngineError } from '../../../src/engine/errors.js';
import { evaluateGates } from '../../../src/gates/gates.js';
import { isLocked, takeLock } from '../../../src/host/lock.js';
import { parseInputs } from '../../../src/inputs.js';
import { takeSurvey } from '../../../src/survey/survey.js';
import { image } from '../image.js';
import { NOW } from '../swarm.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gdp-act-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const idOf = (n: number) => `sha256:${String(n).padStart(64, '0')}`;
const dangling = (n: number, more: Partial<ImageSummary> = {}) => image({ Id: idOf(n), ...more });
const stale = (n: number) =>
  dangling(n, { RepoDigests: [`recipe-${n}@sha256:${String(n).repeat(64)}`] });

interface Scene {
  images: ImageSummary[];
  inputs?: Record<string, string>;
  store?: 'overlay2' | 'containerd';
  /** What happens at the DELETE of an image, by its ID, before it is answered. */
  atRemoval?: (id: string, world: World) => void | Promise<void>;
  /** What the Engine says of an image just before it goes, apart from its names. */
  inspected?: (id: string, world: World) => Promise<Partial<ImageInspect>>;
  /** What happens at a question for containers; the first is for the plan. */
  atLook?: (number: number) => void;
  /** Whether the Engine refuses to tell of events. */
  blind?: boolean;
  /** How long the Engine takes to tell of one container, in ms: as long as that takes to start. */
  containerTakes?: number;
  signal?: AbortSignal;
  /** What the Engine says its layers take, one answer after the other. */
  layers?: (number | Error)[];
}

/** What can change while images go. */
interface World {
  containers: ContainerSummary[];
  /** Makes the Engine tell of it. */
  tell(event: Partial<EngineEvent>): void;
  /** Cuts the stream of events. */
  cut(): void;
  /** How often the containers were asked for. */
  looks: number;
  /** What was asked of events. */
  watched: unknown[];
}

/** Surveys, decides and acts on an Engine that has these images, no Swarm, and nothing running. */
async function run(scene: Scene) {
  const { images, inputs: given = {}, store, atRemoval, layers = [1000, 400] } = scene;
  const all: Record<string, string> = {
    'disk-path': folder,
    'disk-threshold': '1',
    'run-app-process': 'none',
    'run-app-label': 'live',
    'min-age': '1ms',
    ...given,
  };
  const inputs = parseInputs((name) => all[name] ?? '', {});
  const stream = new PassThrough({ objectMode: true });
  const world: World = {
    containers: [],
    tell: (event) => stream.write({ Actor: { ID: '', Attributes: {} }, ...event }),
    cut: () => stream.destroy(),
    looks: 0,
    watched: [],
  };
  const requests: string[] = [];
  const told: string[][] = [];
  const engine = {
    apiVersion: '1.41',
    version: async () => ({ Version: '20.10', ApiVersion: '1.41' }),
    info: async () =>
      ({
        ID: 'engine',
        Name: hostname(),
        DockerRootDir: folder,
        Driver: 'overlay2',
        DriverStatus:
          store === 'containerd' ? [['driver-type', 'io.containerd.snapshotter.v1']] : [],
        SystemTime: new Date(NOW).toISOString(),
        Swarm: { LocalNodeState: 'inactive' },
      }) as unknown as Info,
    endpoint: { name: 'unix:///e.sock' },
    containers: async () => {
      world.looks++;
      scene.atLook?.(world.looks);
      return [...world.containers];
    },
    liveEvents: async (kind: string, since: number) => {
      world.watched.push(kind, since);
      if (scene.blind) throw new Error('403');
      return stream;
    },
    inspectContainer: async (id: string) => {
      if (scene.containerTakes !== undefined) await sleep(scene.containerTakes);
      const found = world.containers.find(({ Id }) => Id === id);
      if (found === undefined) throw new EngineError('no such container', 404);
      return { ...found, Name: found.Names[0], Image: found.ImageID };
    },
    images: async () => images,
    services: () => Promise.reject(new Error('not a manager')),
    tasks: () => Promise.reject(new Error('not a manager')),
    upToDateTasks: () => Promise.reject(new Error('not a manager')),
    nodes: () => Promise.reject(new Error('not a manager')),
    pastEvents: async () => [],
    layersSize: async () => {
      const next = layers.shift() ?? 0;
      if (next instanceof Error) throw next;
      return next;
    },
    inspectImage: async (id: string) => {
      const found = images.find(({ Id }) => Id === id);
      const names = { RepoTags: found?.RepoTags ?? [], RepoDigests: found?.RepoDigests ?? [] };
      return { Id: id, ...names, ...(await scene.inspected?.(id, world)) };
    },
    removeImage: async (id: string) => {
      requests.push(id);
      await atRemoval?.(id, world);
      return { deleted: [id], untagged: [] };
    },
  } as unknown as Engine;
  const clock = () => NOW;
  const survey = await takeSurvey(async () => engine, inputs, clock);
  const record = {
    version: 2,
    images: Object.fromEntries(
      images.map(({ Id }) => [Id, { firstSeen: 1, lastSeen: NOW, namelessSince: 1 }]),
    ),
  } as unknown as Parameters<typeof decide>[2];
  const decision = decide(survey, evaluateGates(survey, inputs), record, inputs);
  const acted = await act(engine, survey, decision, {
    inputs,
    clock,
    signal: scene.signal ?? new AbortController().signal,
    onRemoval: ({ Id }, { outcome }) => told.push([Id, outcome]),
  });
  return {
    ...acted,
    told,
    requests,
    world,
    outcomes: [...acted.removals.values()].map((r) => r.outcome),
  };
}

/** Makes the Engine tell what became of a container. */
function tellOf({ Id, Labels }: ContainerSummary, Action: string, { tell }: World): void {
  tell({ Type: 'container', Action, Actor: { ID: Id, Attributes: Labels } });
}

const live = {
  Id: 'c'.repeat(64),
  Names: ['/job'],
  State: 'running',
  Image: 'job:1',
  ImageID: '',
  Mounts: [],
  Labels: { live: '' },
} as unknown as ContainerSummary;

describe('while acting', () => {
  it('everything planned goes, and what that freed is the difference of the layers', async () => {
    const { requests, measured, stopped, gates } = await run({
      images: [dangling(1), dangling(2)],
    });
    expect(requests.toSorted()).toEqual([idOf(1), idOf(2)]);
    expect(stopped).toBeUndefined();
    expect(measured.layersFreed).toEqual({ ok: true, value: 600 });
    expect(measured.disksBefore).toHaveLength(1);
    expect(measured.disksAfter).toHaveLength(1);
    expect(gates.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass']);
  });

  it('an Engine that could not count its layers is not asked again', async () => {
    const { measured } = await run({ images: [dangling(1)], layers: [new Error('too slow'), 400] });
    expect(measured.layersFreed).toMatchObject({ ok: false, error: 'too slow' });
  });

  // With a containerd store, the second data root of the Engine is the one that shrinks: not so if the user chose.
  it.each(['overlay2', 'containerd'] as const)(
    'with %s, the disk that disk-path names shows when to stop',
    async (store) => {
      const inputs = { 'digest-retention': '1ms', 'disk-threshold': '3' };
      const full = await run({
        images: [stale(1)],
        store,
        inputs: { ...inputs, 'disk-target': '1' },
      });
      expect(full.outcomes).toEqual(['removed']);
      const roomy = { ...inputs, 'disk-threshold': '100', 'disk-target': '99' };
      const spared = await run({ images: [stale(1)], store, inputs: roomy });
      expect({ requests: spared.requests, outcomes: spared.outcomes }).toEqual({
        requests: [],
        outcomes: ['kept'],
      });
    },
  );

  it('a run-app that starts closes the gate: what is left is not attempted', async () => {
    let asked = 0;
    const { requests, stopped, gates } = await run({
      // One wave after the other: a chain.
      images: [1, 2, 3].map((n) => dangling(n, { ParentId: n < 3 ? idOf(n + 1) : '' })),
      atRemoval: (_, world) => {
        asked += 1;
        world.containers.push(live);
        // The answer of the gates is older than a second from here on.
        return sleep(1_050);
      },
    });
    expect(asked).toBe(1);
    expect(requests).toEqual([idOf(1)]);
    expect(stopped).toBe('run-app closed (hold): container job');
    expect(gates.find(({ gate }) => gate === 'run-app')).toMatchObject({ verdict: 'hold' });
  });

  it('an image that a container uses since is skipped', async () => {
    const { outcomes, removals } = await run({
      images: [1, 2].map((n) => dangling(n, { ParentId: n < 2 ? idOf(2) : '' })),
      atRemoval: (_, world) => {
        world.containers.push({ ...live, Labels: {}, ImageID: idOf(2) });
        return sleep(1_050);
      },
    });
    expect(outcomes).toEqual(['removed', 'skipped']);
    expect(removals.get(idOf(2))?.reason).toBe('container job (running)');
  });

  it('an image that was tagged of late stays: the Engine tells only when it is asked for that one', async () => {
    const tagged = { Metadata: { LastTagTime: new Date(NOW - 60_000).toISOString() } };
    const { requests, removals } = await run({
      images: [dangling(1), dangling(2)],
      inputs: { 'min-age': '1h' },
      inspected: async (id) => (id === idOf(1) ? tagged : {}),
    });
    expect(requests).toEqual([idOf(2)]);
    expect(removals.get(idOf(1))).toMatchObject({ outcome: 'kept', class: 'young' });
  });

  it('nothing stale goes if nobody knows where the images lie', async () => {
    const { requests } = await run({
      images: [stale(1)],
      inputs: { 'digest-retention': '1ms', 'disk-path': '', 'docker-host': 'tcp://elsewhere' },
    });
    expect(requests).toEqual([]);
  });

  it('the gates keep the verdicts of the look before if the run ends during another', async () => {
    const over = new AbortController();
    const { gates, stopped, requests } = await run({
      images: [dangling(1)],
      signal: over.signal,
      atLook: (number) => {
        if (number === 1) return;
        over.abort(new Error('timeout (10 s) is up'));
        throw new Error('no answer');
      },
    });
    expect(gates.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass']);
    expect({ stopped, requests }).toEqual({ stopped: 'timeout (10 s) is up', requests: [] });
  });
});

describe('while acting, a process that starts', () => {
  const started: ChildProcess[] = [];
  /** Starts a program of this name that does nothing. */
  const start = async (name: string) => {
    const path = join(folder, name);
    await writeFile(path, '#!/bin/sh\nread forever\n', { mode: 0o755 });
    const child = spawn(path, { stdio: ['pipe', 'ignore', 'ignore'] });
    started.push(child);
    await once(child, 'spawn');
    await sleep(11);
  };
  // Shows that this is the Engine's host, also in a container.
  beforeAll(() => start('dockerd'));
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL');
  });

  const two = () => [dangling(1, { ParentId: idOf(2) }), dangling(2)];
  // Other tests start programs at the same time.
  const [busy, other] = [`gdp-a-${process.pid}`, `gdp-b-${process.pid}`];
  const inputs = { 'run-app-process': busy };

  it('and is something else is no reason to look again', async () => {
    const atRemoval = () => start(other);
    const { requests, world } = await run({ images: two(), inputs, atRemoval });
    expect(requests).toEqual([idOf(1), idOf(2)]);
    expect(world.looks).toBe(2);
  });

  it('and is a run-app closes the gate before the next removal, without any event', async () => {
    const atRemoval = () => start(busy);
    const { requests, stopped } = await run({ images: two(), inputs, atRemoval });
    expect(requests).toEqual([idOf(1)]);
    expect(stopped).toMatch(/^run-app closed \(hold\): process \d+ is gdp-a-\d+$/);
  });
});

it('asks for no stale image once the connection was cut at a dangling one', async () => {
  const cut = await run({
    images: [dangling(1), stale(2)],
    inputs: { 'digest-retention': '1ms', 'disk-threshold': '3', 'disk-target': '1' },
    atRemoval: () => Promise.reject(new EngineError('the connection was cut')),
  });
  expect(cut).toMatchObject({ requests: [idOf(1)], stopped: 'the connection was cut' });
  expect([...cut.removals.keys()]).toEqual([idOf(1)]);
  expect(cut.measured.disksAfter).toHaveLength(1);
});

it('removes nothing once the run is over', async () => {
  const { requests, stopped } = await run({
    images: [dangling(1)],
    signal: AbortSignal.abort(new Error('timeout (10 s) is up')),
  });
  expect({ requests, stopped }).toEqual({ requests: [], stopped: 'timeout (10 s) is up' });
});

describe('while acting, events', () => {
  /** One wave after the other: a chain. */
  const chain = () => [1, 2, 3].map((n) => dangling(n, { ParentId: n < 3 ? idOf(n + 1) : '' }));

  it('close the gate at once', async () => {
    const { requests, stopped, gates } = await run({
      images: chain(),
      atRemoval: async (_, world) => {
        world.containers.push(live);
        tellOf(live, 'start', world);
        await sleep(1);
      },
    });
    expect(requests).toEqual([idOf(1)]);
    expect(stopped).toBe('run-app closed (hold): container job');
    expect(gates.find(({ gate }) => gate === 'run-app')).toMatchObject({ verdict: 'hold' });
  });

  const uses = (ImageID: string, more: Partial<ContainerSummary> = {}) => ({
    ...live,
    Labels: {},
    ImageID,
    ...more,
  });
  const mountOf = (Name: string) => ({ Mounts: [{ Type: 'image', Name }] });
  /** Creates a container while the first of two images goes, which takes its parent along only after that. */
  const creating = (
    container: ContainerSummary,
    {
      isThere = true,
      event = 'create',
      containerTakes,
    }: {
      isThere?: boolean;
      event?: string;
      containerTakes?: number;
    } = {},
  ) =>
    run({
      images: [1, 2].map((n) => dangling(n, { ParentId: n < 2 ? idOf(2) : '' })),
      ...(containerTakes === undefined ? {} : { containerTakes }),
      atRemoval: async (id, world) => {
        if (id !== idOf(1)) return;
        if (isThere) world.containers.push(container);
        tellOf(container, event, world);
        await sleep(1);
      },
    });

  it.each([
    ['runs from it', uses(idOf(2)), 'container job (created)'],
    ['mounts it', uses(idOf(9), mountOf(idOf(2))), 'an image mount of container job (created)'],
    [
      'mounts a name that was maybe its',
      uses(idOf(9), mountOf('job:1')),
      'maybe an image mount of container job (created), whose name job:1 may have moved',
    ],
  ])('of a container that %s keep an image, without another look', async (_, container, why) => {
    const { outcomes, world, removals } = await creating(container);
    expect(outcomes).toEqual(['removed', 'skipped']);
    expect(removals.get(idOf(2))?.reason).toBe(why);
    // For the plan, and before the first removal.
    expect(world.looks).toBe(2);
  });

  it('of a container are waited for until it is known what it uses', async () => {
    const mounting = uses(idOf(9), mountOf(idOf(2)));
    const { outcomes, world } = await creating(mounting, { containerTakes: 100 });
    expect(outcomes).toEqual(['removed', 'skipped']);
    expect(world.looks).toBe(2);
  });

  it('of a container that starts are no reason to ask: what it uses is known', async () => {
    const { outcomes, world } = await creating(uses(idOf(9)), { isThere: false, event: 'start' });
    expect(outcomes).toEqual(['removed', 'removed']);
    expect(world.looks).toBe(2);
  });

  it('of a container that uses other images cost one question, and no look', async () => {
    const { outcomes, world } = await creating(uses(idOf(9)));
    expect(outcomes).toEqual(['removed', 'removed']);
    expect(world.looks).toBe(2);
  });

  it.each([
    ['that is gone when it is asked for', uses(idOf(9)), false],
    ['of a service', uses(idOf(9), { Labels: { 'com.docker.swarm.service.id': 's' } }), true],
  ])('of a container %s are a reason to look again', async (_, container, isThere) => {
    const { outcomes, world } = await creating(container, { isThere });
    expect(outcomes).toEqual(['removed', 'removed']);
    expect(world.looks).toBe(3);
  });

  it('of a name are a reason to ask the image again, and not to look', async () => {
    const asked: string[] = [];
    const { outcomes, world } = await run({
      images: [dangling(1)],
      inspected: async (id, { tell }) => {
        if (asked.push(id) === 1) tell({ Type: 'image', Action: 'tag' });
        await sleep(1);
        return asked.length === 1 ? {} : { RepoTags: ['saved:1'] };
      },
    });
    expect(outcomes).toEqual(['skipped']);
    expect({ asked: asked.length, looks: world.looks }).toEqual({ asked: 2, looks: 2 });
  });

  it('of our own removals are no reason to look', async () => {
    const { outcomes, world } = await run({
      images: chain(),
      atRemoval: async (id, world) => {
        world.tell({ Type: 'image', Action: 'delete', Actor: { ID: id, Attributes: {} } });
        await sleep(1);
      },
    });
    expect(outcomes).toEqual(['removed', 'removed', 'removed']);
    expect(world.looks).toBe(2);
  });

  it('that are cut off stop the work', async () => {
    const { requests, stopped, gates } = await run({
      images: chain(),
      atRemoval: async (_, world) => {
        world.cut();
        await sleep(1);
      },
    });
    expect(requests).toEqual([idOf(1)]);
    expect(stopped).toBe('GET /events at unix:///e.sock: Premature close');
    expect(gates.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass']);
  });

  it('that the Engine refuses to tell cost a look before each removal', async () => {
    const { outcomes, stopped, world } = await run({ images: chain(), blind: true });
    expect(outcomes).toEqual(['removed', 'removed', 'removed']);
    expect(stopped).toBeUndefined();
    expect(world.looks).toBe(5);
  });

  it('are those since the plan was made that may change it', async () => {
    const { world } = await run({ images: [dangling(1)] });
    expect(world.watched).toEqual(['changes', NOW]);
  });

  /** Four images go at once. */
  const four = () => [1, 2, 3, 4].map((n) => dangling(n));

  it('that close the answer for several images are worth one look for all of them', async () => {
    let asked = 0;
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { outcomes, world } = await run({
      images: four(),
      inspected: async (_, { tell }) => {
        if (++asked === 4) {
          tell({ Type: 'service', Action: 'create' });
          await sleep(1);
          answer();
        }
        await answered;
        return {};
      },
    });
    expect(outcomes).toEqual(Array(4).fill('removed'));
    expect(world.looks).toBe(3);
  });

  it('that are not told cost one look for all removals that wait for it', async () => {
    const { world } = await run({ images: four(), blind: true });
    expect(world.looks).toBe(3);
  });
});

/** A watch, and the stream of events that it follows. */
async function watched() {
  const events = new PassThrough({ objectMode: true });
  const engine = { endpoint: { name: 'here' }, liveEvents: async () => events };
  const { signal } = new AbortController();
  return { events, watch: await watchEngine(engine as unknown as Engine, 0, signal, () => false) };
}

it('events that come too late stop the work', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const { events, watch } = await watched();
  for (const [n, told] of [
    [1, 'before the answer'],
    [2, 'after it'],
    [3, 'never'],
  ] as const) {
    const event = { Type: 'image', Action: 'delete', Actor: { ID: idOf(n) } };
    if (told.startsWith('before')) events.write(event);
    await sleep(1);
    watch.removed(idOf(n));
    if (told.startsWith('after')) events.write(event);
    await sleep(1);
  }
  vi.advanceTimersByTime(5_000);
  expect(watch.problem()).toBeUndefined();
  vi.advanceTimersByTime(1);
  expect(watch.problem()).toBe('GET /events at here: events are over 5 s late');
  watch.removed(idOf(2));
  events.write({ Type: 'image', Action: 'delete', Actor: { ID: idOf(3) } });
  await sleep(1);
  expect(watch.problem()).toBeUndefined();
  expect(watch.changes()).toBe(0);
  vi.useRealTimers();
});

it('an image that is pulled while others go is used, even if it was there', async () => {
  const { events, watch } = await watched();
  const pulled = image({ Id: idOf(1), RepoDigests: [`recipe@${idOf(1)}`] });
  expect(watch.usedBy(pulled)).toBeUndefined();
  events.write({ Type: 'image', Action: 'pull', Actor: { ID: `recipe@${idOf(1)}` } });
  await sleep(1);
  expect(watch.usedBy(pulled)).toBe('somebody has just pulled it');
  expect(watch.usedBy(image({ Id: idOf(2) }))).toBeUndefined();
});

describe('while acting, what became of an image', () => {
  const images = [stale(1), stale(2), stale(3)];
  const inputs = { 'digest-retention': '1ms', 'disk-threshold': '3', 'disk-target': '1' };

  it('is told one by one', async () => {
    const { told } = await run({ images, inputs });
    expect(told).toEqual([1, 2, 3].map((n) => [idOf(n), 'removed']));
  });

  it.each([
    ['has to come as an event, or else the work stops', [] as string[], 'events are over 5 s late'],
    ['comes as no event if the Engine refuses it', [idOf(1)], undefined],
  ])('%s', async (_name, refused, why) => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { stopped, requests } = await run({
      images,
      inputs,
      atRemoval: async (id, world) => {
        if (refused.includes(id)) throw new EngineError('in use', 409);
        if (id === idOf(1)) return;
        world.tell({ Type: 'image', Action: 'delete', Actor: { ID: id, Attributes: {} } });
        vi.advanceTimersByTime(6_000);
        await sleep(1);
      },
    });
    vi.useRealTimers();
    expect(requests).toHaveLength(why === undefined ? 3 : 2);
    expect(stopped).toBe(why && `GET /events at unix:///e.sock: ${why}`);
  });
});

describe('the stream of events', () => {
  const watching = async (liveEvents: () => Promise<PassThrough>) => {
    const engine = { endpoint: { name: 'here' }, liveEvents } as unknown as Engine;
    return watchEngine(engine, 0, new AbortController().signal, () => false);
  };

  it('counts an event, and its own end, each as something that happened', async () => {
    const events = new PassThrough({ objectMode: true });
    const watch = await watching(async () => events);
    expect(watch.problem()).toBeUndefined();
    events.write({ Type: 'image', Action: 'tag', Actor: { ID: idOf(1) } });
    events.write({ Type: 'node', Action: 'update', Actor: { ID: 'n' } });
    await sleep(1);
    expect({ names: watch.names(), changes: watch.changes() }).toEqual({ names: 1, changes: 1 });
    events.end();
    await sleep(1);
    expect(watch.changes()).toBe(2);
    expect(watch.problem()).toBe('GET /events at here: the Engine ended it');
  });

  it('that was refused is missed by no removal, however long ago', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const watch = await watching(() => Promise.reject(new Error('403')));
    watch.removed(idOf(1));
    vi.advanceTimersByTime(6_000);
    expect({ works: watch.works, problem: watch.problem() }).toEqual({
      works: false,
      problem: undefined,
    });
    vi.useRealTimers();
  });
});

describe('run-app-lock', () => {
  const inputs = { 'run-app-label': '', 'run-app-lock': '' };

  it('is held while images go, and free afterwards', async () => {
    const path = join(folder, 'lock');
    await writeFile(path, '');
    let held: boolean | undefined;
    const { outcomes } = await run({
      images: [dangling(1)],
      inputs: { ...inputs, 'run-app-lock': path },
      atRemoval: async () => {
        held = await isLocked(path);
      },
    });
    expect(outcomes).toEqual(['removed']);
    expect(held).toBe(true);
    expect(await isLocked(path)).toBe(false);
  });

  it('that a run-app took since the plan closes the gate, and nothing goes', async () => {
    const path = join(folder, 'taken');
    const lock = await takeLock(path);
    const { requests, gates, measured } = await run({
      images: [dangling(1)],
      inputs: { ...inputs, 'run-app-lock': path },
    });
    await lock?.release();
    expect(requests).toEqual([]);
    expect(gates).toMatchObject([
      { gate: 'disk-pressure', verdict: 'pass' },
      {
        gate: 'run-app',
        verdict: 'hold',
        observed: '1 alive',
        reason: `${path} was locked before the first removal`,
      },
      { gate: 'swarm-convergence', verdict: 'pass' },
    ]);
    // Where nothing goes there is nothing to measure.
    expect(measured).toEqual({});
  });

  it('that cannot be taken closes the gate, and nothing goes', async () => {
    const path = join(folder, 'missing', 'lock');
    const { requests, gates } = await run({
      images: [dangling(1)],
      inputs: { ...inputs, 'run-app-lock': path },
    });
    expect(requests).toEqual([]);
    expect(gates.find(({ gate }) => gate === 'run-app')).toMatchObject({
      verdict: 'unknown',
      observed: 'nothing',
      remedy: 'Make sure this runner can lock the file.',
    });
  });
});
