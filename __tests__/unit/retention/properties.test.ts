import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContainerSummary, ImageSummary, Service } from '../../../src/engine/api.js';
import type { LiveSnapshot } from '../../../src/engine/snapshot.js';
import type { Room } from '../../../src/gates/room.js';
import { keepRules } from '../../../src/image/keep.js';
import { coldRecord, type UsageRecord } from '../../../src/memory/record.js';
import {
  type ClassifiedImage,
  classify,
  type LastTagTimes,
} from '../../../src/retention/classify.js';
import { isEnough } from '../../../src/retention/enough.js';
import { retentionInForce } from '../../../src/retention/in-force.js';
import { planPrune } from '../../../src/retention/plan.js';
import { replacedImages } from '../../../src/retention/replaced.js';
import { imageUse } from '../../../src/survey/use.js';
import { id, image } from '../image.js';
import { NOW, service, swarm, task } from '../swarm.js';

const DAY = 86_400_000;
const RUNS = { numRuns: 400 };

/** A host as data: what the Engine lists, and what we know besides. */
interface Host {
  images: ImageSummary[];
  containers: ContainerSummary[];
  services: Service[];
  tasks: ReturnType<typeof task>[];
  lastTagTimes: LastTagTimes;
  record: UsageRecord;
  keep: string[];
  /** Whether the disk is at `disk-critical`. */
  critical: boolean;
  /** What has to be free, and is; undefined if nothing has to. */
  room: Room | undefined;
  minAge: number;
  digestRetention: number | undefined;
}

const DIGITS = [...'0123456789ab'];
const IDS = DIGITS.map(id);
/** Digests that are no ID, as those of a manifest list are. */
const digestOf = (Id: string) => `${Id.slice(0, -2)}ff`;
const anyId = fc.constantFrom(...IDS);
const ago = (days: number) => NOW - days * DAY;
/** Not `fc.double`, of which most are next to zero. */
const hours = (min: number, max: number) => fc.integer({ min, max }).map((n) => n / 24);
const days = hours(-24, 60 * 24);
/** One in `n` times; else undefined, or false. */
const sometimes = <T>(n: number, value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 1, arbitrary: value }, { weight: n - 1, arbitrary: fc.constant(undefined) });
const onceIn = (n: number) => sometimes(n, fc.constant(true)).map((value) => value === true);

/** Every way in which a host can tell that an image is used. */
const USES = {
  'ImageID of a container': (Id) => ({ container: { ImageID: Id } }),
  'Image of a container': (Id) => ({ container: { Image: Id } }),
  'short Image of a container': (Id) => ({ container: { Image: Id.slice(7, 19) } }),
  'manifest of a container': (Id) => ({
    container: { ImageManifestDescriptor: { digest: Id } },
  }),
  'image mount': (Id) => ({ container: { Mounts: [{ Type: 'image', Name: Id }] } }),
  service: (Id) => ({ service: { image: `recipe:1@${digestOf(Id)}` } }),
  'service by ID': (Id) => ({ service: { image: Id } }),
  'service by the beginning of an ID': (Id) => ({ service: { image: Id.slice(0, 15) } }),
  PreviousSpec: (Id) => ({ service: { previousImage: `recipe:1@${digestOf(Id)}` } }),
  task: (Id) => ({ task: `recipe:1@${digestOf(Id)}` }),
} satisfies Record<string, (Id: string) => Use>;
type Use = {
  container?: Partial<ContainerSummary>;
  service?: Parameters<typeof service>[0];
  task?: string;
};
const use = fc
  .record({
    how: fc.constantFrom(...(Object.keys(USES) as (keyof typeof USES)[])),
    image: anyId,
    state: fc.constantFrom('created', 'running', 'paused', 'exited', 'dead', 'new-state'),
  })
  .map(({ how, image: Id, state }) => ({ how, image: Id, state, ...(USES[how](Id) as Use) }));
type GeneratedUse = typeof use extends fc.Arbitrary<infer T> ? T : never;

function withUses(host: Host, uses: readonly GeneratedUse[]): Host {
  const next = structuredClone(host);
  for (const { state, ...each } of uses) {
    if (each.container !== undefined) {
      next.containers.push({
        Id: `c${next.containers.length}`,
        Names: ['/app'],
        Image: 'other',
        ImageID: id('e'),
        State: state,
        Labels: {},
        Mounts: [],
        ...each.container,
      });
    }
    if (each.service !== undefined) {
      next.services.push({ ...service(each.service), ID: `s${next.services.length}` });
    }
    if (each.task !== undefined) {
      next.tasks.push({ ...task(), Spec: { ContainerSpec: { Image: each.task } } });
    }
  }
  return next;
}

const oneImage = fc.record({
  Id: anyId,
  tag: onceIn(6),
  digest: onceIn(3),
  label: sometimes(10, fc.constant('')),
  created: fc.oneof({ weight: 15, arbitrary: days }, fc.constant(25_000)),
  parent: sometimes(4, anyId),
  lastTag: sometimes(4, fc.oneof(days, fc.constantFrom('failed', Number.NaN))),
  known: fc.option(
    fc.record({
      firstSeen: days,
      nameless: fc.option(days),
      lastUsed: fc.option(days),
      usedBy: fc.constantFrom('service web', 'service db'),
    }),
  ),
});

const hosts = fc
  .record({
    images: fc.uniqueArray(oneImage, { selector: ({ Id }) => Id, maxLength: DIGITS.length }),
    uses: fc.array(use, { maxLength: 3 }),
    began: fc.option(days),
    critical: onceIn(3),
    room: sometimes(2, fc.nat(20)),
    keep: fc.subarray(['other:*', id('0')], { maxLength: 1 }),
    minAge: hours(1, 10 * 24),
    retention: fc.option(hours(1, 20 * 24)),
  })
  .map((seed): Host => {
    const host: Host = {
      images: seed.images.map((one) =>
        image({
          Id: one.Id,
          ParentId: one.parent ?? '',
          RepoTags: one.tag ? ['app:1'] : [],
          RepoDigests: one.digest ? [`recipe@${digestOf(one.Id)}`] : [],
          Labels: one.label === undefined ? {} : { 'gated-docker-prune.keep': one.label },
          Created: ago(one.created) / 1000,
        }),
      ),
      containers: [],
      services: [],
      tasks: [],
      lastTagTimes: new Map(
        seed.images.flatMap(({ Id, lastTag }) =>
          lastTag === undefined
            ? []
            : [
                [
                  Id,
                  typeof lastTag === 'number'
                    ? ({ ok: true, value: ago(lastTag) } as const)
                    : ({ ok: false, error: 'boom' } as const),
                ] as const,
              ],
        ),
      ),
      record: coldRecord('engine', NOW),
      keep: seed.keep,
      critical: seed.critical,
      room: seed.room === undefined ? undefined : { needed: seed.room, free: 10, how: 'set' },
      minAge: seed.minAge * DAY,
      digestRetention: seed.retention === null ? undefined : seed.retention * DAY,
    };
    if (seed.began !== null) {
      host.record = {
        version: 1,
        engine: 'engine',
        began: ago(seed.began),
        images: Object.fromEntries(
          seed.images.flatMap(({ Id, known }) =>
            known === null
              ? []
              : [
                  [
                    Id,
                    {
                      firstSeen: ago(known.firstSeen),
                      ...(known.nameless === null ? {} : { namelessSince: ago(known.nameless) }),
                      ...(known.lastUsed === null
                        ? {}
                        : { lastUsed: ago(known.lastUsed), usedBy: known.usedBy }),
                    },
                  ] as const,
                ],
          ),
        ),
      };
    }
    return withUses(host, seed.uses);
  });

function classesOf(host: Host, overrides: Partial<LiveSnapshot> = {}): ClassifiedImage[] {
  const snapshot: LiveSnapshot = {
    now: NOW,
    info: { ok: false, error: 'not asked' },
    containers: { ok: true, value: host.containers },
    swarm: { ok: true, value: swarm(host.services, host.tasks) },
    ...overrides,
  };
  return classify({
    images: host.images,
    usedBy: imageUse(snapshot),
    keptBy: keepRules(host.keep),
    lastTagTimes: host.lastTagTimes,
    record: host.record,
    minAge: host.minAge,
    retention: retentionInForce(
      { ...host, diskCritical: 90 },
      host.critical ? CRITICAL : [],
      host.room,
    ),
    now: NOW,
  });
}

const CRITICAL = [
  {
    path: '/',
    device: '1',
    size: 100,
    used: 90,
    available: 10,
    usedPercent: 90,
    inodesUsedPercent: undefined,
  },
];

const planOf = (host: Host, classified = classesOf(host)) =>
  planPrune(classified, {
    digestRetention: host.digestRetention,
    replaced: replacedImages(host.images, host.record, host.minAge),
    now: NOW,
  });

/** The stale images that go one by one, on a disk of which this much is used besides them. */
function went(host: Host, size: number, besides: number): string[] {
  const gone: string[] = [];
  for (const next of planOf(host).stale) {
    const used = besides + (host.images.length - gone.length) * next.image.Size;
    const room = host.room && { ...host.room, free: Math.max(0, size - used) };
    const limits = { diskThreshold: 80, diskTarget: 70 };
    if (isEnough(next, Math.ceil((used / size) * 100), room, limits)) break;
    gone.push(next.image.Id);
  }
  return gone;
}

/** The IDs that may go: of what is dangling, and of what is stale as well. */
function removable(host: Host, overrides: Partial<LiveSnapshot> = {}) {
  const { waves, stale } = planOf(host, classesOf(host, overrides));
  const dangling = waves.flat().map(({ Id }) => Id);
  return {
    dangling: new Set(dangling),
    any: new Set([...dangling, ...stale.map((i) => i.image.Id)]),
  };
}
const goes = (host: Host) => removable(host);

/** What `change` keeps is kept, and it lets nothing go that stayed before. */
function never(
  more: fc.Arbitrary<(host: Host) => Host>,
  of: keyof ReturnType<typeof removable> = 'any',
) {
  fc.assert(
    fc.property(hosts, more, (host, change) => {
      const before = goes(host)[of];
      for (const Id of goes(change(host))[of]) expect(before).toContain(Id);
    }),
    RUNS,
  );
}

function changed(host: Host, Id: string, change: (image: ImageSummary) => Partial<ImageSummary>) {
  const images = host.images.map((each) => (each.Id === Id ? { ...each, ...change(each) } : each));
  return { ...host, images };
}

/** Whether an image is its own ancestor. */
function hasCircles({ images }: Host): boolean {
  const parentOf = new Map(images.map(({ Id, ParentId }) => [Id, ParentId ?? '']));
  return images.some(({ Id }) => {
    let ancestor = parentOf.get(Id);
    for (let steps = 0; ancestor !== undefined && ancestor !== Id && steps < images.length; steps++)
      ancestor = parentOf.get(ancestor);
    return ancestor === Id;
  });
}

function known(
  host: Host,
  Id: string,
  change: (known: UsageRecord['images'][string]) => Partial<UsageRecord['images'][string]>,
): Host {
  const before = host.record.images[Id];
  if (before === undefined) return host;
  const images = { ...host.record.images, [Id]: { ...before, ...change(before) } };
  return { ...host, record: { ...host.record, images } };
}

describe('whatever a host is like', () => {
  it('something goes and something stays of every kind, or these tests test nothing', () => {
    const found = new Map<string, number>();
    for (const host of fc.sample(hosts, { numRuns: 1_000, seed: 1 })) {
      for (const each of classesOf(host)) found.set(each.class, (found.get(each.class) ?? 0) + 1);
    }
    for (const [name, count] of found) expect(count, name).toBeGreaterThan(50);
    expect([...found.keys()].sort()).toEqual(
      ['in-use', 'kept', 'tagged', 'cached', 'young', 'dangling', 'stale'].sort(),
    );
  });

  it('nothing goes that is used, kept, tagged or young, nor the parent of what stays', () => {
    fc.assert(
      fc.property(hosts, (host) => {
        const { any, dangling } = goes(host);
        const byId = new Map(host.images.map((each) => [each.Id, each]));
        for (const Id of any) {
          const one = byId.get(Id) ?? expect.fail();
          expect(one.RepoTags).toEqual([]);
          expect(one.Labels).toEqual({});
          expect(host.keep).not.toContain(Id);
          for (const { Image, ImageID, ImageManifestDescriptor, Mounts } of host.containers) {
            const used = [Image, ImageID, ImageManifestDescriptor?.digest, Mounts[0]?.Name];
            expect(used).not.toContain(Id);
            expect(used).not.toContain(Id.slice(7, 19));
          }
          expect(JSON.stringify([host.services, host.tasks])).not.toContain(Id);
          if (one.RepoDigests.length > 0) {
            const named = JSON.stringify([host.services, host.tasks]);
            expect(named).not.toContain(digestOf(Id));
          }
          for (const child of host.images) {
            if (child.ParentId === Id && child.Id !== Id) expect(any).toContain(child.Id);
          }
        }
        for (const Id of dangling) {
          const one = byId.get(Id) ?? expect.fail();
          expect(one.RepoDigests).toEqual([]);
          const built = one.Created * 1000;
          // No date, a date before 1970 and one in the future all mean that the Engine does not know.
          let isKnown = built > 0 && built <= NOW;
          if (isKnown) expect(NOW - built).toBeGreaterThanOrEqual(host.minAge);
          const tagged = host.lastTagTimes.get(Id);
          if (tagged !== undefined) {
            expect(tagged.ok).toBe(true);
            const at = tagged.ok ? (tagged.value ?? 1) : 0;
            if (at > 0 && at <= NOW) expect(NOW - at).toBeGreaterThanOrEqual(host.minAge);
            else isKnown = false;
          }
          if (!isKnown) expect(NOW - host.record.began).toBeGreaterThanOrEqual(host.minAge);
          if (NOW - host.record.began >= host.minAge) {
            const since = host.record.images[Id]?.namelessSince ?? expect.fail();
            expect(NOW - since).toBeGreaterThanOrEqual(host.minAge);
          }
        }
      }),
      RUNS,
    );
  });

  it('nothing goes when its containers or its services are not known', () => {
    const failed = { ok: false, error: 'boom' } as const;
    fc.assert(
      fc.property(hosts, fc.constantFrom('containers', 'swarm'), (host, what) => {
        expect(removable(host, { [what]: failed }).any).toEqual(new Set());
      }),
      RUNS,
    );
  });

  it('the order of what an Engine lists decides nothing', () => {
    const shuffled = <T>(items: T[], seed: number) =>
      items
        .map((item, i) => ({ item, key: Math.imul(i + 1, seed) % 97 }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item);
    fc.assert(
      fc.property(hosts, fc.integer({ min: 2, max: 96 }), (host, seed) => {
        const other = {
          ...host,
          images: shuffled(host.images, seed),
          containers: shuffled(host.containers, seed),
          services: shuffled(host.services, seed),
          tasks: shuffled(host.tasks, seed),
        };
        const verdicts = (one: Host) =>
          new Map(classesOf(one).map((each) => [each.image.Id, each.class]));
        expect(goes(other)).toEqual(goes(host));
        // With parents in circles, nonsense that no Engine tells, what stays may do so for either.
        if (!hasCircles(host)) expect(verdicts(other)).toEqual(verdicts(host));
        expect(planOf(other)).toEqual(planOf(host));
      }),
      RUNS,
    );
  });

  it('what is listed twice counts once', () => {
    fc.assert(
      fc.property(hosts, (host) => {
        const { images, containers, services, tasks } = host;
        const doubled = {
          ...host,
          images: [...images, ...images],
          containers: [...containers, ...containers],
          services: [...services, ...services],
          tasks: [...tasks, ...tasks],
        };
        expect(goes(doubled)).toEqual(goes(host));
      }),
      RUNS,
    );
  });
});

describe('an image that stays does not go because of', () => {
  it('another user; and what that one uses stays', () => {
    fc.assert(
      fc.property(hosts, use, (host, added) => {
        const before = goes(host).any;
        const next = withUses(host, [added]);
        const after = goes(next).any;
        for (const Id of after) expect(before).toContain(Id);
        const one = host.images.find(({ Id }) => Id === added.image);
        const byDigest = ['service', 'PreviousSpec', 'task'].includes(added.how);
        if (!byDigest || (one?.RepoDigests.length ?? 0) > 0) expect(after).not.toContain(one?.Id);
      }),
      RUNS,
    );
  });

  it('a tag, also one that cannot be read; and what has one stays', () => {
    const tags = fc.constantFrom('web:2', 'Not A Reference', '::error::x:1', 'host:5000/a/b:c');
    fc.assert(
      fc.property(hosts, anyId, tags, (host, Id, tag) => {
        const before = goes(host).any;
        const after = goes(
          changed(host, Id, ({ RepoTags }) => ({ RepoTags: [...RepoTags, tag] })),
        ).any;
        for (const each of after) expect(before).toContain(each);
        expect(after).not.toContain(Id);
      }),
      RUNS,
    );
  });

  it('a digest; and what has one is not dangling', () => {
    const more = anyId.map((Id) => (host: Host) => {
      const digest = `more@${digestOf(Id)}`;
      return changed(host, Id, ({ RepoDigests }) => ({ RepoDigests: [...RepoDigests, digest] }));
    });
    never(more, 'dangling');
    // A nameless image may become one that nobody has used for long: never, when that is not asked.
    never(more.map((change) => (host) => change({ ...host, digestRetention: undefined })));
  });

  // One that is not known, or in the future, leaves the decision to our own record.
  it('a younger date', () => {
    const later = fc
      .nat(90 * 86_400)
      .map((s) => (created: number) => Math.min(created + s, NOW / 1000));
    never(
      fc.tuple(anyId, later).map(
        ([Id, change]) =>
          (host) =>
            changed(host, Id, ({ Created }) => ({ Created: change(Created) })),
      ),
    );
  });

  it('a later tag time, or one that cannot be had', () => {
    const times = fc.oneof(
      hours(0, 60 * 24).map((value) => ({ ok: true, value: ago(value) }) as const),
      fc.constant({ ok: false, error: 'boom' } as const),
    );
    never(
      fc.tuple(anyId, times).map(([Id, time]) => (host) => {
        const before = host.lastTagTimes.get(Id);
        const isEarlier =
          before !== undefined && (!before.ok || (time.ok && !((before.value ?? 0) <= time.value)));
        if (isEarlier) return host;
        return { ...host, lastTagTimes: new Map([...host.lastTagTimes, [Id, time]]) };
      }),
    );
  });

  it('a later use, a later first sight or a later loss of its name', () => {
    const later = fc.nat(60 * DAY);
    never(
      fc.tuple(anyId, later).map(
        ([Id, ms]) =>
          (host) =>
            known(host, Id, ({ firstSeen, lastUsed, namelessSince }) => ({
              firstSeen: firstSeen + ms,
              lastUsed: (lastUsed ?? firstSeen) + ms,
              namelessSince: namelessSince === undefined ? undefined : namelessSince + ms,
            })),
      ),
    );
  });

  it('a record that has lost it', () => {
    never(
      anyId.map((Id) => (host) => {
        const { [Id]: _, ...images } = host.record.images;
        return { ...host, record: { ...host.record, images } };
      }),
    );
  });

  it('a disk that is less full', () => {
    never(fc.constant((host) => ({ ...host, critical: false })));
  });

  it('room that is free, or not needed', () => {
    never(fc.constant((host) => ({ ...host, room: undefined })));
    const free: Room = { needed: 5, free: 5, how: 'set' };
    never(fc.constant((host) => ({ ...host, room: free })));
  });

  it('less room that is needed; what goes is the beginning of what would go for more', () => {
    const sizes = fc.record({
      size: fc.integer({ min: 1_000, max: 20_000 }),
      besides: fc.nat(10_000),
      needed: fc.nat(20_000),
      less: fc.option(fc.nat(20_000)),
    });
    let differ = 0;
    fc.assert(
      fc.property(hosts, sizes, (host, { size, besides, needed, less }) => {
        const free = Math.max(0, size - besides - host.images.length * 1000);
        const lower = less === null ? undefined : Math.max(0, needed - less);
        const roomy = (bytes: number | undefined): Room | undefined =>
          bytes === undefined ? undefined : { needed: bytes, free, how: 'set' };
        const more = went({ ...host, room: roomy(needed) }, size, besides);
        const fewer = went({ ...host, room: roomy(lower) }, size, besides);
        expect(more.slice(0, fewer.length)).toEqual(fewer);
        if (fewer.length < more.length) differ++;
      }),
      { ...RUNS, numRuns: 800 },
    );
    expect(differ).toBeGreaterThan(20);
  });

  it('a longer min-age or digest-retention', () => {
    never(
      fc.tuple(fc.nat(30 * DAY), fc.nat(30 * DAY)).map(([age, retention]) => (host) => {
        const { record, digestRetention } = host;
        const minAge = host.minAge + age;
        return {
          ...host,
          // A record shorter than min-age does not count: then the Engine's dates alone decide.
          minAge: NOW - record.began < minAge ? host.minAge : minAge,
          digestRetention: digestRetention === undefined ? undefined : digestRetention + retention,
        };
      }),
    );
  });

  it('one more rule that keeps images, or a label', () => {
    never(fc.constant((host) => ({ ...host, keep: [...host.keep, 'recipe:*', id('1')] })));
    const label = { 'gated-docker-prune.keep': 'false' };
    never(anyId.map((Id) => (host) => changed(host, Id, () => ({ Labels: label }))));
  });

  it('another image, or another child', () => {
    never(
      fc.tuple(oneImage, anyId).map(([one, parent]) => (host) => {
        if (host.images.some(({ Id }) => Id === id('d'))) return host;
        const RepoTags = one.tag ? ['new:1'] : [];
        const child = image({ Id: id('d'), ParentId: parent, RepoTags });
        // Not the new one itself: it did not stay before.
        return {
          ...host,
          images: [...host.images, { ...child, Labels: { 'gated-docker-prune.keep': '' } }],
        };
      }),
    );
  });
});
