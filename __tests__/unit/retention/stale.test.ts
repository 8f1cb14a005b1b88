import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImageSummary } from '../../../src/engine/api.js';
import {
  type ClassifyFacts,
  classify,
  type LastTagTimes,
} from '../../../src/retention/classify.js';
import { keepRules } from '../../../src/retention/keep.js';
import { planPrune } from '../../../src/retention/plan.js';
import type { UsageRecord } from '../../../src/state/record.js';
import { id, image } from '../image.js';
import { NOW } from '../swarm.js';

const DAY = 86_400_000;
const ago = (days: number) => NOW - days * DAY;

const pulled = (overrides: Partial<ImageSummary> = {}) =>
  image({ RepoDigests: [`recipe@${id('b')}`], Created: ago(90) / 1000, ...overrides });

/** A host that has been observed for 90 days; what is used when is told in days ago. */
function record(lastUsed: Record<string, number | undefined> = {}): UsageRecord {
  return {
    version: 1,
    engine: 'engine',
    began: ago(90),
    observed: { from: ago(90), until: ago(0.5) },
    images: Object.fromEntries(
      Object.entries(lastUsed).map(([digit, days]) => [
        id(digit),
        { firstSeen: ago(90), ...(days === undefined ? {} : { lastUsed: ago(days) }) },
      ]),
    ),
  };
}

function classes(images: ImageSummary[], overrides: Partial<ClassifyFacts> = {}) {
  return classify({
    images,
    usedBy: () => undefined,
    keptBy: keepRules([]),
    lastTagTimes: new Map(),
    record: record({ a: 31 }),
    minAge: DAY,
    digestRetention: 30 * DAY,
    now: NOW,
    ...overrides,
  });
}
const classOf = (overrides: Partial<ClassifyFacts> = {}, one = pulled()) =>
  classes([one], overrides)[0];

describe('an image that Swarm pulled', () => {
  it('is stale once it has not been used for digest-retention', () => {
    expect(classOf()).toMatchObject({
      class: 'stale',
      reason: 'unused for 31d, longer than 30d',
      unusedSince: ago(31),
    });
    expect(classOf({ record: record({ a: 30 }) })?.class).toBe('stale');
    expect(classOf({ record: record({ a: undefined }) })?.class).toBe('stale');
  });

  it.each<[string, Partial<ClassifyFacts>]>([
    ['was used later', { record: record({ a: 29.9 }) }],
    ['is used', { usedBy: () => 'a container' }],
    ['is on the keep list', { keptBy: keepRules(['recipe:*']) }],
    ['is kept for ever', { digestRetention: undefined }],
    ['has no record', { record: undefined }],
    ['is not in the record', { record: record() }],
    [
      'is on a host that nobody observes',
      { record: { ...record({ a: 31 }), observed: undefined } },
    ],
    [
      'is on a host observed for a short time only',
      { record: { ...record({ a: 31 }), observed: { from: ago(29), until: ago(1) } } },
    ],
    ['was used in the future', { record: record({ a: -1 }) }],
    [
      'was tagged or pulled since',
      { lastTagTimes: new Map([[id('a'), { ok: true, value: ago(1) }]]) },
    ],
    ['has a tag time that cannot be read', { lastTagTimes: tagTime(Number.NaN) }],
    [
      'could not be asked for its tag time',
      { lastTagTimes: new Map([[id('a'), { ok: false, error: '' }]]) },
    ],
  ])('stays when it %s', (_name, overrides) => {
    expect(['cached', 'in-use', 'kept']).toContain(classOf(overrides)?.class);
  });

  it.each([
    ['without a date', { Created: 0 }],
    ['dated in the future', { Created: NOW / 1000 + 60 }],
    ['dated nonsense', { Created: Number.NaN }],
    ['with a tag', { RepoTags: ['recipe:1'] }],
  ])('stays %s', (_name, overrides) => {
    expect(['cached', 'tagged']).toContain(classOf({}, pulled(overrides))?.class);
  });

  it('is stale when its last tag is as old', () => {
    expect(classOf({ lastTagTimes: tagTime(ago(31)) })?.class).toBe('stale');
    expect(classOf({ lastTagTimes: tagTime(undefined) })?.class).toBe('stale');
  });

  it('goes after its child, and with it', () => {
    const parent = pulled();
    const child = pulled({ Id: id('c'), ParentId: id('a') });
    const used = { record: record({ a: 60, c: 40 }) };
    expect(classes([parent, child], used).map((each) => each.unusedSince)).toEqual([
      ago(40),
      ago(40),
    ]);
    expect(planPrune(classes([parent, child], used)).stale.map(({ image }) => image.Id)).toEqual([
      id('c'),
      id('a'),
    ]);
    const young = { record: record({ a: 60, c: 1 }) };
    expect(classes([parent, child], young).map((each) => each.class)).toEqual(['cached', 'cached']);
  });

  it('holds a nameless parent back until it goes itself', () => {
    const parent = image({ Created: ago(90) / 1000 });
    const child = pulled({ Id: id('c'), ParentId: id('a') });
    const nameless = { ...record({ c: 40 }), images: { ...record({ c: 40 }).images } };
    nameless.images[id('a')] = { firstSeen: ago(90), namelessSince: ago(90) };
    const found = classes([parent, child], { record: nameless });
    expect(found.map((each) => each.class)).toEqual(['stale', 'stale']);
    expect(found[0]?.reason).toMatch(/^parent of cccccccccccc: unused/);
  });
});

function tagTime(value: number | undefined): LastTagTimes {
  return new Map([[id('a'), { ok: true, value }]]);
}

/** Hosts of all kinds of images, and what is known of them. */
const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
const days = fc.double({ min: -2, max: 90, noNaN: true });
const hosts = fc.record({
  images: fc.uniqueArray(
    fc.record({
      digit: fc.constantFrom(...DIGITS),
      tagged: fc.boolean(),
      digest: fc.boolean(),
      label: fc.boolean(),
      created: fc.oneof(days, fc.constantFrom(Number.NaN, 20_000)),
      parent: fc.option(fc.constantFrom(...DIGITS)),
      inUse: fc.boolean(),
      known: fc.option(fc.record({ firstSeen: days, lastUsed: fc.option(days) })),
    }),
    { selector: ({ digit }) => digit, maxLength: 16 },
  ),
  observed: fc.option(fc.record({ from: days, until: days })),
  retention: fc.option(fc.double({ min: 0.01, max: 60, noNaN: true })),
});
type Host = typeof hosts extends fc.Arbitrary<infer T> ? T : never;

function planOf(host: Host, retention = host.retention) {
  const images = host.images.map((one) =>
    image({
      Id: id(one.digit),
      ParentId: one.parent === null ? '' : id(one.parent),
      RepoTags: one.tagged ? ['app:1'] : [],
      RepoDigests: one.digest ? [`app@${id(one.digit)}`] : [],
      Labels: one.label ? { 'gated-docker-prune.keep': '' } : {},
      Created: ago(one.created) / 1000,
    }),
  );
  const inUse = new Set(host.images.filter((one) => one.inUse).map((one) => id(one.digit)));
  const known = host.images.flatMap(({ digit, known: one }) =>
    one === null
      ? []
      : [
          [
            id(digit),
            {
              firstSeen: ago(one.firstSeen),
              ...(one.lastUsed === null ? {} : { lastUsed: ago(one.lastUsed) }),
            },
          ] as const,
        ],
  );
  const classified = classify({
    images,
    usedBy: ({ Id }) => (inUse.has(Id) ? 'somebody' : undefined),
    keptBy: keepRules([]),
    lastTagTimes: new Map(),
    record: {
      version: 1,
      engine: 'engine',
      began: ago(90),
      ...(host.observed === null
        ? {}
        : { observed: { from: ago(host.observed.from), until: ago(host.observed.until) } }),
      images: Object.fromEntries(known),
    },
    minAge: DAY,
    digestRetention: retention === null ? undefined : retention * DAY,
    now: NOW,
  });
  return planPrune(classified).stale.map(({ image }) => image.Id);
}

describe('whatever the host is like, what is stale', () => {
  const check = (property: (host: Host) => void) =>
    fc.assert(fc.property(hosts, property), { numRuns: 2_000 });
  const of = (host: Host, Id: string) => host.images.find(({ digit }) => id(digit) === Id);

  it('has a digest and no tag, is in nobody’s use, and not kept', () => {
    check((host) => {
      for (const Id of planOf(host)) {
        const one = of(host, Id) ?? expect.fail();
        expect(one).toMatchObject({ tagged: false, inUse: false, label: false });
        const hasStaleChild = host.images.some(({ parent }) => parent === one.digit);
        expect(one.digest || hasStaleChild).toBe(true);
      }
    });
  });

  it('is of known age, and was unused for the whole retention, under observation', () => {
    check((host) => {
      for (const Id of planOf(host)) {
        const one = of(host, Id) ?? expect.fail();
        expect(one.created).toBeGreaterThanOrEqual(0);
        expect(one.created).toBeLessThan(20_000);
        if (!one.digest) continue;
        const retention = host.retention ?? expect.fail();
        expect(one.known?.firstSeen).toBeGreaterThanOrEqual(retention * 0.999999);
        expect(one.known?.lastUsed ?? 90).toBeGreaterThanOrEqual(retention * 0.999999);
        expect(host.observed?.from).toBeGreaterThanOrEqual(retention * 0.999999);
        expect(host.observed?.until).toBeLessThanOrEqual(7.000001);
      }
    });
  });

  it('is never a parent of what stays', () => {
    check((host) => {
      const stale = planOf(host);
      for (const Id of stale) {
        const digit = of(host, Id)?.digit;
        for (const child of host.images.filter(({ parent }) => parent === digit)) {
          // A nameless child goes before, as a dangling one, or the Engine refuses the parent.
          if (child.digest || child.tagged || child.inUse || child.label) {
            expect(stale).toContain(id(child.digit));
          }
        }
      }
    });
  });

  it('is never more with a longer retention', () => {
    check((host) => {
      const shorter = new Set(planOf(host));
      const longer = planOf(host, host.retention === null ? null : host.retention * 1.5);
      for (const Id of longer) expect(shorter).toContain(Id);
    });
  });

  it('goes in the order of its last use', () => {
    check((host) => {
      const unusedSince = (Id: string) => {
        const known = of(host, Id)?.known;
        return Math.min(known?.firstSeen ?? 90, known?.lastUsed ?? 90, host.observed?.from ?? 90);
      };
      const alone = planOf({
        ...host,
        images: host.images.map((one) => ({ ...one, parent: null })),
      });
      const order = alone.map(unusedSince);
      expect(order).toEqual(order.toSorted((a, b) => b - a));
    });
  });
});
