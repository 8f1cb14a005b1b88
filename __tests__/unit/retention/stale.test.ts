import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImageSummary } from '../../../src/engine/api.js';
import { keepRules } from '../../../src/image/keep.js';
import { coldRecord, type UsageRecord } from '../../../src/memory/record.js';
import {
  type ClassifyFacts,
  classify,
  type LastTagTimes,
} from '../../../src/retention/classify.js';
import type { Retention } from '../../../src/retention/in-force.js';
import { planPrune } from '../../../src/retention/plan.js';
import { id, image } from '../image.js';
import { NOW } from '../swarm.js';

const DAY = 86_400_000;
const ago = (days: number) => NOW - days * DAY;

const pulled = (overrides: Partial<ImageSummary> = {}) =>
  image({ RepoDigests: [`recipe@${id('b')}`], Created: ago(90) / 1000, ...overrides });

/** A record of 90 days; what was used when is told in days ago. */
function record(lastUsed: Record<string, number | undefined> = {}): UsageRecord {
  return {
    version: 1,
    engine: 'engine',
    began: ago(90),
    images: Object.fromEntries(
      Object.entries(lastUsed).map(([digit, days]) => [
        id(digit),
        { firstSeen: ago(90), ...(days === undefined ? {} : { lastUsed: ago(days) }) },
      ]),
    ),
  };
}

const kept = (ms: number | undefined): Retention => ({ ms, setBy: 'digest-retention' });

function classes(images: ImageSummary[], overrides: Partial<ClassifyFacts> = {}) {
  return classify({
    images,
    usedBy: () => undefined,
    keptBy: keepRules([]),
    lastTagTimes: new Map(),
    record: record({ a: 31 }),
    minAge: DAY,
    retention: kept(30 * DAY),
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
      reason: 'unused for 31d, longer than digest-retention (30d)',
      lastUse: { at: ago(31), evidence: 'seen' },
    });
    expect(classOf({ record: record({ a: 30 }) })?.class).toBe('stale');
    expect(classOf({ record: record({ a: undefined }) })?.class).toBe('stale');
  });

  it.each<[string, Partial<ClassifyFacts>]>([
    ['was used later', { record: record({ a: 29.9 }) }],
    ['is used', { usedBy: () => 'a container' }],
    ['is on the keep list', { keptBy: keepRules(['recipe:*']) }],
    ['is kept for ever', { retention: kept(undefined) }],
    ['is in a record that begins now', { record: coldRecord('engine', NOW) }],
    ['is not in the record', { record: record() }],
    ['was used in the future', { record: record({ a: -1 }) }],
    [
      'was tagged or pulled since',
      { lastTagTimes: new Map([[id('a'), { ok: true, value: ago(1) }]]) },
    ],
    [
      'could not be asked for its tag time',
      { lastTagTimes: new Map([[id('a'), { ok: false, error: '' }]]) },
    ],
  ])('stays when it %s', (_name, overrides) => {
    expect(['cached', 'in-use', 'kept']).toContain(classOf(overrides)?.class);
  });

  it.each([
    ['without a date', { Created: 0 }],
    ['created in 1970', { Created: 1 }],
    ['dated in the future', { Created: NOW / 1000 + 60 }],
    ['dated nonsense', { Created: Number.NaN }],
  ])('is stale like any other %s', (_name, overrides) => {
    expect(classOf({}, pulled(overrides))?.class).toBe('stale');
  });

  it('says how its last use is known', () => {
    const of = (known: UsageRecord['images'][string], tag?: number) => {
      const host = { ...record(), images: { [id('a')]: known } };
      const lastTagTimes = tag === undefined ? new Map() : tagTime(tag);
      return classOf({ record: host, lastTagTimes })?.lastUse;
    };
    const firstSeen = ago(60);
    expect(of({ firstSeen })).toEqual({ at: ago(60), evidence: 'first-seen', by: undefined });
    // What was used before it was first seen counts from then on.
    const before = { firstSeen, lastUsed: ago(61), evidence: 'event', usedBy: 'a pull' } as const;
    expect(of(before)).toEqual({ at: ago(60), evidence: 'event', by: 'a pull' });
    const used = { firstSeen, lastUsed: ago(40), usedBy: 'service web' };
    expect(of(used)).toEqual({ at: ago(40), evidence: 'seen', by: 'service web' });
    for (const evidence of ['seen', 'observer', 'event'] as const) {
      expect(of({ ...used, evidence })).toEqual({ at: ago(40), evidence, by: 'service web' });
    }
    const tagged = { at: ago(35), evidence: 'last-tag-time', by: undefined };
    expect(of(used, ago(35))).toEqual(tagged);
    expect(of(used, NOW)).toEqual({ ...tagged, at: NOW });
    expect(of(used, ago(41))?.evidence).toBe('seen');
    // What cannot be read, or has not come yet, is no evidence.
    expect(of(used, Number.NaN)?.evidence).toBe('seen');
    expect(of(used, NOW + 1)?.evidence).toBe('seen');
  });

  it('is stale when its last tag is as old', () => {
    expect(classOf({ lastTagTimes: tagTime(ago(31)) })?.class).toBe('stale');
    expect(classOf({ lastTagTimes: tagTime(undefined) })?.class).toBe('stale');
  });

  it('goes after its child, and with it', () => {
    const parent = pulled();
    const child = pulled({ Id: id('c'), ParentId: id('a') });
    const used = { record: record({ a: 60, c: 40 }) };
    expect(classes([parent, child], used).map((each) => each.lastUse?.at)).toEqual([
      ago(40),
      ago(40),
    ]);
    expect(planned(classes([parent, child], used))).toEqual([id('c'), id('a')]);
    const young = { record: record({ a: 60, c: 1 }) };
    expect(classes([parent, child], young).map((each) => each.class)).toEqual(['cached', 'cached']);
  });

  it('was used by whoever used it itself, if its child was used at the same time', () => {
    const parent = pulled();
    const child = pulled({ Id: id('c'), ParentId: id('a') });
    const used = record({ a: 40, c: 40 });
    const by = (digit: string) => ({ ...used.images[id(digit)], firstSeen: 0, usedBy: digit });
    const images = { [id('a')]: by('a'), [id('c')]: by('c') };
    const found = classes([parent, child], { record: { ...used, images } });
    expect(found.map((each) => each.lastUse?.by)).toEqual(['a', 'c']);
  });

  it('says nothing of the last use of a parent that stays for another reason', () => {
    const child = pulled({ Id: id('c'), ParentId: id('a') });
    for (const names of [{ RepoTags: ['app:1'] }, pulled()]) {
      const parent = image({ ...names, Id: id('a') });
      const [found] = classes([parent, child], { record: record({ a: 1, c: 40 }) });
      const at = found?.class === 'cached' ? ago(1) : undefined;
      expect(found?.lastUse?.at).toBe(at);
    }
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

/** The IDs in the order in which they go. */
function planned(images: Parameters<typeof planPrune>[0]): string[] {
  const { stale } = planPrune(images, {
    digestRetention: 30 * DAY,
    replaced: new Set(),
    now: NOW,
  });
  return stale.map((each) => each.image.Id);
}

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
      images: Object.fromEntries(known),
    },
    minAge: DAY,
    retention: kept(retention === null ? undefined : retention * DAY),
    now: NOW,
  });
  return planned(classified);
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

  it('was unused for the whole retention', () => {
    check((host) => {
      for (const Id of planOf(host)) {
        const one = of(host, Id) ?? expect.fail();
        if (!one.digest) continue;
        const retention = host.retention ?? expect.fail();
        expect(one.known?.firstSeen).toBeGreaterThanOrEqual(retention * 0.999999);
        expect(one.known?.lastUsed ?? 90).toBeGreaterThanOrEqual(retention * 0.999999);
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
        return Math.min(known?.firstSeen ?? 90, known?.lastUsed ?? 90);
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
