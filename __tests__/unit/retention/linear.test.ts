import { describe, expect, it } from 'vitest';
import type { ContainerSummary, ImageSummary, Task } from '../../../src/engine/api.js';
import type { LiveSnapshot, Snapshot } from '../../../src/engine/snapshot.js';
import { swarmConvergence } from '../../../src/gates/swarm-convergence.js';
import { keepRules } from '../../../src/image/keep.js';
import { coldRecord, withLook } from '../../../src/memory/record.js';
import { withUses } from '../../../src/memory/uses.js';
import { classify } from '../../../src/retention/classify.js';
import { planPrune } from '../../../src/retention/plan.js';
import { imageUse } from '../../../src/survey/use.js';
import { pastUses } from '../../../src/survey/use-evidence.js';
import { image } from '../image.js';
import { NOW, service, swarm, task } from '../swarm.js';

const DAY = 86_400_000;

/** The same items, and how often something of them was read. */
function counted<T extends object>(items: T[]): { items: T[]; reads: () => number } {
  let reads = 0;
  const watched = items.map(
    (item) =>
      new Proxy(item, {
        get(target, name, receiver) {
          reads += 1;
          return Reflect.get(target, name, receiver);
        },
      }),
  );
  return { items: watched, reads: () => reads };
}

/** As many containers as images, some of which name their image by the beginning of its ID. */
function hostOf(count: number, chain = 10) {
  const ids = Array.from({ length: count }, (_, i) => `sha256:${i.toString(16).padStart(64, '0')}`);
  const images = ids.map((Id, i) =>
    image({
      Id,
      // An Engine sets no limit to the length of a chain: a label makes a step, too.
      ParentId: i % chain === 0 ? '' : (ids[i - 1] ?? ''),
      RepoTags: i % 3 === 0 && chain === 10 ? [`app:${i}`] : [],
    }),
  );
  const containers = ids.map(
    (_, i): ContainerSummary => ({
      Id: `c${i}`,
      Names: [`/c${i}`],
      Image: `${(count + i).toString(16).padStart(12, 'f')}`,
      ImageID: 'sha256:gone',
      State: 'exited',
      Labels: {},
      Mounts: [],
    }),
  );
  return { images, containers };
}

function readsToClassify(count: number, chain = 10): number {
  const host = hostOf(count, chain);
  // An Engine lists the youngest first.
  const images = counted<ImageSummary>(chain < 0 ? host.images.toReversed() : host.images);
  const containers = counted<ContainerSummary>(host.containers);
  const none = { ok: false, error: 'not asked' } as const;
  const snapshot: Snapshot = {
    now: NOW,
    info: none,
    version: none,
    apiVersion: undefined,
    images: none,
    events: none,
    containers: { ok: true, value: containers.items },
    swarm: {
      ok: true,
      value: swarm(
        [],
        host.images.map(() => task({ state: 'shutdown', desired: 'shutdown' })),
      ),
    },
  };
  const usedBy = imageUse(snapshot);
  const record = withLook(
    coldRecord('engine', NOW - 60 * DAY),
    images.items,
    usedBy,
    NOW - 50 * DAY,
  );
  const uses = pastUses(snapshot);
  const known = withUses(record, images.items, uses, NOW);
  const classified = classify({
    images: images.items,
    usedBy,
    keptBy: keepRules([]),
    lastTagTimes: new Map(),
    record: known,
    minAge: DAY,
    retention: { ms: 30 * DAY, setBy: 'digest-retention' },
    now: NOW,
  });
  const scale = { digestRetention: 30 * DAY, replaced: new Set<string>(), now: NOW };
  const planned = planPrune(classified, scale).waves.flat();
  expect(planned.length).toBeGreaterThan(count / 20);
  return images.reads() + containers.reads();
}

function readsToJudge(count: number): number {
  const services = Array.from({ length: count }, (_, i) => ({ ...service(), ID: `s${i}` }));
  const tasks = Array.from({ length: count * 5 }, (_, i) =>
    task({ serviceId: `s${i % count}`, slot: 1 }),
  );
  const watched = counted<Task>(tasks);
  const facts = { ...swarm(services, tasks), tasks: watched.items };
  swarmConvergence({
    now: NOW,
    info: {
      ok: true,
      value: { Swarm: { LocalNodeState: 'active', ControlAvailable: true } },
    } as LiveSnapshot['info'],
    containers: { ok: true, value: [] },
    swarm: { ok: true, value: facts },
  });
  return watched.reads();
}

// Counted, not timed: the same on every machine.
describe.each([
  ['classifying images', readsToClassify],
  ['judging services', readsToJudge],
  ['classifying one chain of images', (count: number) => readsToClassify(count, count)],
  [
    'classifying one chain of images, listed from its end',
    (count: number) => readsToClassify(count, -count),
  ],
])('%s', (_, reads) => {
  it('takes twice the work for twice as much', () => {
    const some = reads(500);
    expect(some).toBeGreaterThan(500);
    expect(reads(1_000) / some).toBeLessThan(2.1);
    expect(reads(4_000) / some).toBeLessThan(8.4);
  });
});
