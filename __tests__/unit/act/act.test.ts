import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from '../../../src/act/act.js';
import { decide } from '../../../src/decide.js';
import type { ContainerSummary, ImageSummary, Info } from '../../../src/engine/api.js';
import type { Engine } from '../../../src/engine/client.js';
import { EngineError } from '../../../src/engine/errors.js';
import { isLocked } from '../../../src/host/lock.js';
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
  atRemoval?: (id: string, world: { containers: ContainerSummary[] }) => void | Promise<void>;
  signal?: AbortSignal;
  /** What the Engine says its layers take, one answer after the other. */
  layers?: (number | Error)[];
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
  const world = { containers: [] as ContainerSummary[] };
  const requests: string[] = [];
  const engine = {
    apiVersion: '1.41',
    version: async () => ({ Version: '20.10', ApiVersion: '1.41' }),
    info: async () =>
      ({
        ID: 'engine',
        Name: 'host',
        DockerRootDir: folder,
        Driver: 'overlay2',
        DriverStatus:
          store === 'containerd' ? [['driver-type', 'io.containerd.snapshotter.v1']] : [],
        SystemTime: new Date(NOW).toISOString(),
        Swarm: { LocalNodeState: 'inactive' },
      }) as unknown as Info,
    containers: async () => world.containers,
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
      return { Id: id, RepoTags: found?.RepoTags ?? [], RepoDigests: found?.RepoDigests ?? [] };
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
  } as unknown as Parameters<typeof decide>[1];
  const decision = decide(survey, record, inputs);
  const acted = await act(engine, survey, decision, {
    inputs,
    clock,
    signal: scene.signal ?? new AbortController().signal,
    onRemoval: () => {},
  });
  return { ...acted, requests, outcomes: [...acted.removals.values()].map((r) => r.outcome) };
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
