import { describe, expect, it } from 'vitest';
import type { ContainerSummary, ImageSummary } from '../../../src/engine/api.js';
import type { LiveSnapshot } from '../../../src/engine/snapshot.js';
import { keepRules } from '../../../src/image/keep.js';
import { coldRecord, type UsageRecord } from '../../../src/memory/record.js';
import { classify, type LastTagTimes, nowStays } from '../../../src/retention/classify.js';
import { imageUse } from '../../../src/survey/use.js';
import { id, image } from '../image.js';
import { NOW, service, swarm, task } from '../swarm.js';

const DAY = 86_400_000;
const idle: LiveSnapshot = {
  now: NOW,
  info: { ok: false, error: 'not asked' },
  containers: { ok: true, value: [] },
  swarm: { ok: true, value: swarm([], []) },
};

interface Options {
  snapshot?: Partial<LiveSnapshot>;
  keep?: string[];
  lastTagTimes?: LastTagTimes;
  record?: UsageRecord;
}

function classesOf(images: ImageSummary[], options: Options = {}) {
  return classify({
    images,
    usedBy: imageUse({ ...idle, ...options.snapshot }),
    keptBy: keepRules(options.keep ?? []),
    lastTagTimes: options.lastTagTimes ?? new Map(),
    record: options.record ?? coldRecord('engine', NOW),
    minAge: DAY,
    retention: { ms: 30 * DAY, setBy: 'digest-retention' },
    now: NOW,
  });
}

function classOf(overrides: Partial<ImageSummary> = {}, options: Options = {}) {
  return classesOf([image(overrides)], options)[0];
}

function container(overrides: Partial<ContainerSummary> = {}): Partial<LiveSnapshot> {
  const value = {
    Id: 'c'.repeat(64),
    Names: ['/app'],
    Image: 'other',
    ImageID: id('f'),
    State: 'running',
    Labels: {},
    Mounts: [],
    ...overrides,
  };
  return { containers: { ok: true, value: [value] } };
}

const services = (...all: Parameters<typeof service>[0][]): Partial<LiveSnapshot> => ({
  swarm: { ok: true, value: swarm(all.map(service), []) },
});
const at = (msAgo: number): LastTagTimes => new Map([[id('a'), { ok: true, value: NOW - msAgo }]]);

describe('a nameless image', () => {
  it('is dangling when it is old enough', () => {
    expect(classOf()).toMatchObject({ class: 'dangling', reason: expect.stringContaining('1d') });
    expect(classOf({ Created: (NOW - DAY) / 1000 })?.class).toBe('dangling');
  });

  it.each([
    ['built a moment too late', { Created: (NOW - DAY) / 1000 + 1 }, /built 23h 59m ago/],
    ['without a date', { Created: 0 }, /not known/],
    ['dated before 1970', { Created: -62_135_596_800 }, /not known/],
    ['dated in the future', { Created: NOW / 1000 + 60 }, /not known/],
    ['dated nonsense', { Created: Number.NaN }, /not known/],
  ])('is young when %s', (_name, overrides, reason) => {
    expect(classOf(overrides)).toMatchObject({
      class: 'young',
      reason: expect.stringMatching(reason),
    });
  });

  it.each([
    ['was tagged an hour ago', at(DAY / 24), /tagged 1h ago/],
    ['was tagged in the future', at(-1000), /not known/],
    ['has an unreadable tag time', at(Number.NaN), /not known/],
    ['could not be asked', new Map([[id('a'), { ok: false, error: '500' }]]), /not known: 500/],
  ])('is young when it %s', (_name, lastTagTimes, reason) => {
    expect(classOf({}, { lastTagTimes: lastTagTimes as LastTagTimes })).toMatchObject({
      class: 'young',
      reason: expect.stringMatching(reason),
    });
  });

  it('is dangling when its last tag is old, or it never had one', () => {
    expect(classOf({}, { lastTagTimes: at(2 * DAY) })?.class).toBe('dangling');
    const never: LastTagTimes = new Map([[id('a'), { ok: true, value: undefined }]]);
    expect(classOf({}, { lastTagTimes: never })?.class).toBe('dangling');
  });

  it.each([
    [
      'placeholders of Engine 20.10',
      { RepoTags: ['<none>:<none>'], RepoDigests: ['<none>@<none>'] },
    ],
    ['the dangling name of the containerd store', { RepoDigests: [`moby-dangling@${id('a')}`] }],
    ['a digest of no repository', { RepoDigests: [id('a')] }],
  ])('may have %s', (_name, overrides) => {
    expect(classOf(overrides)?.class).toBe('dangling');
  });
});

describe('a nameless image with a record of former runs', () => {
  const record = (began: number, namelessFor?: number): UsageRecord => ({
    version: 1,
    engine: 'engine',
    began: NOW - began,
    images: {
      [id('a')]: {
        firstSeen: NOW - began,
        ...(namelessFor === undefined ? {} : { namelessSince: NOW - namelessFor }),
      },
    },
  });

  it.each([
    ['lost its name an hour ago', record(30 * DAY, DAY / 24), 'young'],
    ['had a name when last seen', record(30 * DAY), 'young'],
    ['was not seen before', { ...record(30 * DAY), images: {} }, 'young'],
    ['lost its name long ago', record(30 * DAY, DAY), 'dangling'],
    ['lost its name in the future', record(30 * DAY, -DAY), 'young'],
    ['is seen in a record too short to know better', record(DAY - 1, 0), 'dangling'],
    ['is seen in a record just long enough', record(DAY, 0), 'young'],
  ])('that %s', (_name, known, expected) => {
    expect(classOf({}, { record: known })?.class).toBe(expected);
  });

  it.each([
    ['no date', { Created: 0 }, new Map()],
    ['a date before 1970', { Created: -62_135_596_800 }, new Map()],
    ['a date in the future', { Created: NOW / 1000 + 60 }, new Map()],
    ['a date that cannot be read', { Created: Number.NaN }, new Map()],
    ['a tag time in the future', {}, at(-1000)],
    ['a tag time that cannot be read', {}, at(Number.NaN)],
  ])('goes by the record alone where the Engine has %s', (_name, overrides, lastTagTimes) => {
    const classIn = (known: UsageRecord) =>
      classOf(overrides, { record: known, lastTagTimes })?.class;
    expect(classIn(record(30 * DAY, DAY))).toBe('dangling');
    expect(classIn(record(30 * DAY, DAY - 1))).toBe('young');
    expect(classIn({ ...record(30 * DAY), images: {} })).toBe('young');
    // Too short to say anything, and there is nobody else to ask.
    expect(classIn(record(DAY - 1, DAY - 1))).toBe('young');
  });

  it('is still young by its date', () => {
    const found = classOf({ Created: NOW / 1000 }, { record: record(30 * DAY, 30 * DAY) });
    expect(found?.class).toBe('young');
  });
});

describe('an image with a name', () => {
  it.each([
    ['a tag', { RepoTags: ['app:1'] }, 'tagged'],
    ['a tag and a digest', { RepoTags: ['app:1'], RepoDigests: [`app@${id('a')}`] }, 'tagged'],
    ['a name that cannot be read', { RepoTags: ['Not A Reference'] }, 'tagged'],
    ['a digest', { RepoDigests: [`recipe@${id('b')}`] }, 'cached'],
    [
      'a digest of a registry with a port',
      { RepoDigests: [`localhost:5000/r@${id('b')}`] },
      'cached',
    ],
    ['a pull by Swarm on the containerd store', { RepoTags: [`recipe:1@${id('a')}`] }, 'cached'],
  ])('with %s', (_name, overrides, expected) => {
    expect(classOf(overrides)?.class).toBe(expected);
  });
});

describe('an image in use', () => {
  it.each([
    'created',
    'running',
    'paused',
    'restarting',
    'removing',
    'exited',
    'dead',
    'new-state',
  ])('by a container that is %s', (State) => {
    const found = classOf({}, { snapshot: container({ ImageID: id('a'), State }) });
    expect(found).toMatchObject({ class: 'in-use', reason: `container app (${State})` });
  });

  it.each([
    ['by the ID in Image', { Image: id('a') }],
    ['by a short ID in Image', { Image: 'aaaaaaaaaaaa' }],
    ['by the manifest of its platform', { ImageManifestDescriptor: { digest: id('a') } }],
    ['as an image mount', { Mounts: [{ Type: 'image', Name: id('a') }] }],
  ])('by a container, %s', (_name, overrides) => {
    expect(classOf({}, { snapshot: container(overrides) })?.class).toBe('in-use');
  });

  it('maybe, as an image mount whose name has moved on', () => {
    const snapshot = container({ Mounts: [{ Type: 'image', Name: 'data:1' }] });
    expect(classOf({}, { snapshot })).toMatchObject({
      class: 'in-use',
      reason: expect.stringContaining('data:1 may have moved'),
    });
    // It was pulled by that tag, or by Swarm under another name.
    for (const name of ['data', 'mirror.test/data']) {
      const pulled = { RepoDigests: [`${name}@${id('b')}`] };
      expect(classOf(pulled, { snapshot })?.class, name).toBe('in-use');
    }
    const asContainerdLists = { RepoTags: [`mirror.test/data:1@${id('a')}`] };
    expect(classOf(asContainerdLists, { snapshot })?.class).toBe('in-use');
    expect(classOf({ RepoTags: ['app:1'] }, { snapshot })?.class).toBe('tagged');
    expect(classOf({ RepoTags: ['data:1'] }, { snapshot })?.class).toBe('in-use');
  });

  it('not maybe, as an image mount by digest, which does not move', () => {
    const snapshot = container({ Mounts: [{ Type: 'image', Name: `data:1@${id('b')}` }] });
    expect(classOf({}, { snapshot })?.class).toBe('dangling');
    const pulled = (digit: string) => ({ RepoDigests: [`data@${id(digit)}`] });
    expect(classOf(pulled('c'), { snapshot })?.class).toBe('cached');
    expect(classOf(pulled('b'), { snapshot })?.class).toBe('in-use');
  });

  it('not by a mount of another type', () => {
    const snapshot = container({ Mounts: [{ Type: 'volume', Name: 'data' }] });
    expect(classOf({}, { snapshot })?.class).toBe('dangling');
  });

  const byDigest = { RepoDigests: [`127.0.0.1:5000/recipe@${id('b')}`] };
  it.each([
    ['by a service', services({ image: `127.0.0.1:5000/recipe:1@${id('b')}` }), byDigest],
    [
      'by PreviousSpec',
      services({ previousImage: `127.0.0.1:5000/recipe:1@${id('b')}` }),
      byDigest,
    ],
    ['by a service that names its ID', services({ image: id('a') }), {}],
    ['by a service that names its digest as ID', services({ image: `x@${id('a')}` }), {}],
    [
      'by a service that names its tag',
      services({ image: 'redis' }),
      { RepoTags: ['redis:latest'] },
    ],
    [
      'by a service that writes its tag in full',
      services({ image: 'docker.io/library/redis:7' }),
      { RepoTags: ['redis:7'] },
    ],
  ])('%s', (_name, snapshot, overrides) => {
    expect(classOf(overrides, { snapshot })).toMatchObject({
      class: 'in-use',
      reason: expect.stringContaining('service web'),
    });
  });

  it('by a task', () => {
    const running = { ...task(), Spec: { ContainerSpec: { Image: `recipe:1@${id('b')}` } } };
    const snapshot = { swarm: { ok: true, value: swarm([], [running]) } } as const;
    expect(classOf(byDigest, { snapshot })?.class).toBe('in-use');
  });

  it('when its use is not known', () => {
    const failed = { ok: false, error: 'boom' } as const;
    expect(classOf({}, { snapshot: { containers: failed } })?.class).toBe('in-use');
    expect(classOf({}, { snapshot: { swarm: failed } })?.class).toBe('in-use');
  });
});

describe('an image that is kept', () => {
  it.each(['', 'true', 'false'])('by its label, whatever its value (%j)', (value) => {
    const found = classOf({ Labels: { 'gated-docker-prune.keep': value } });
    expect(found?.class).toBe('kept');
  });
});

describe('a parent image', () => {
  const parent = image({ Id: id('a') });
  const child = (overrides: Partial<ImageSummary> = {}) =>
    image({ Id: id('b'), ParentId: id('a'), ...overrides });

  it('stays with its child, and with its grandchild', () => {
    const step = image({ Id: id('c'), ParentId: id('b') });
    const app = image({ Id: id('d'), ParentId: id('c'), RepoTags: ['app:1'] });
    const found = classesOf([parent, child(), step, app]);
    expect(found.map((each) => each.class)).toEqual(['tagged', 'tagged', 'tagged', 'tagged']);
    expect(found[0]?.reason).toBe('parent of bbbbbbbbbbbb: has a tag');
  });

  it('is dangling when all its children are', () => {
    expect(classesOf([parent, child()]).map((each) => each.class)).toEqual([
      'dangling',
      'dangling',
    ]);
  });

  it('stays when one of its children is young', () => {
    const young = child({ Id: id('c'), Created: NOW / 1000 });
    const found = classesOf([parent, child(), young]);
    expect(found.map((each) => each.class)).toEqual(['young', 'dangling', 'young']);
  });

  it.each([
    ['in the class of the first of several, by ID', ['b', 'c'], 'in-use'],
    ['in whatever order they are listed', ['c', 'b'], 'in-use'],
  ])('stays %s', (_name, order, expected) => {
    const children = {
      b: child({ RepoTags: ['used:1'] }),
      c: child({ Id: id('c'), RepoTags: ['app:1'] }),
    };
    const listed = order.map((digit) => children[digit as 'b' | 'c']);
    const snapshot = container({ Image: 'used:1' });
    const [found] = classesOf([parent, ...listed], { snapshot });
    expect(found).toMatchObject({
      class: expected,
      reason: 'parent of bbbbbbbbbbbb: container app (running)',
    });
  });

  it.each([
    ['cached', [1, 2]],
    ['stale', [40, 50]],
  ])('is as recently used as the last used of its %s children, which it names', (name, days) => {
    const uses = ['b', 'c'].map((digit, i) => [id(digit), NOW - (days[i] ?? 0) * DAY] as const);
    const first = NOW - 60 * DAY;
    const images = {
      ...Object.fromEntries(uses.map(([Id, lastUsed]) => [Id, { firstSeen: first, lastUsed }])),
      [id('a')]: { firstSeen: first, namelessSince: first },
    };
    const record = { ...coldRecord('engine', first), images };
    const all = uses.map(([Id]) => child({ Id, RepoDigests: [`app@${Id}`] }));
    for (const listed of [all, all.toReversed()]) {
      const [found] = classesOf([parent, ...listed], { record });
      expect(found).toMatchObject({
        class: name,
        reason: expect.stringMatching(/^parent of bbbbbbbbbbbb: /),
        lastUse: { at: uses[0]?.[1] },
      });
    }
  });

  it('survives an Engine that tells nonsense', () => {
    const a = image({ Id: id('a'), ParentId: id('b') });
    const b = image({ Id: id('b'), ParentId: id('a'), RepoTags: ['app:1'] });
    expect(classesOf([a, b]).map((each) => each.class)).toEqual(['tagged', 'tagged']);
  });
});

describe('just before an image goes', () => {
  const stays = (overrides: Partial<ImageSummary>, lastTagTimes: LastTagTimes = new Map()) =>
    nowStays(image(overrides), {
      usedBy: () => undefined,
      keptBy: () => undefined,
      lastTagTimes,
      record: { version: 1, engine: 'engine', began: 0, images: {} },
      minAge: DAY,
      retention: { ms: 30 * DAY, setBy: 'digest-retention' },
      now: NOW,
    });

  it('it stays for what is known since', () => {
    expect(stays({}, at(DAY / 24))).toMatchObject({ class: 'young' });
    expect(stays({ RepoTags: ['app:1'] })).toMatchObject({ class: 'tagged' });
    expect(stays({ RepoDigests: [`recipe@${id('b')}`] })).toMatchObject({ class: 'cached' });
  });

  it('it goes if nothing is', () => {
    const known = { [id('a')]: { firstSeen: 0, namelessSince: 0 } };
    const facts = {
      usedBy: () => undefined,
      keptBy: () => undefined,
      lastTagTimes: at(40 * DAY),
      record: { version: 1, engine: 'engine', began: 0, images: known },
      minAge: DAY,
      retention: { ms: 30 * DAY, setBy: 'digest-retention' },
      now: NOW,
    } as const;
    expect(nowStays(image(), facts)).toBeUndefined();
    expect(nowStays(image({ RepoDigests: [`recipe@${id('b')}`] }), facts)).toBeUndefined();
  });
});

it('an image says when it was last used only if that decides', () => {
  expect(classOf({ RepoTags: ['app:1'] })).toEqual({
    image: image({ RepoTags: ['app:1'] }),
    class: 'tagged',
    reason: 'has a tag',
  });
});

describe('an image that is listed twice', () => {
  it.each([
    [image({ RepoTags: ['app:1'] }), image()],
    [image(), image({ RepoTags: ['app:1'] })],
  ])('is kept when either entry says so', (...images) => {
    expect(classesOf(images).map((each) => each.class)).toEqual(['tagged']);
  });
});
