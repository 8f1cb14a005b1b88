import { describe, expect, it } from 'vitest';
import type { ContainerSummary, ImageSummary } from '../../../src/engine/api.js';
import { keepRules } from '../../../src/image/keep.js';
import type { UsageRecord } from '../../../src/memory/record.js';
import { auditCache } from '../../../src/retention/audit.js';
import { classify } from '../../../src/retention/classify.js';
import { id, image } from '../image.js';
import { NOW, swarm } from '../swarm.js';

const DAY = 86_400_000;
const ago = (days: number) => NOW - days * DAY;

const pulled = (digit: string, overrides: Partial<ImageSummary> = {}) =>
  image({ Id: id(digit), RepoDigests: [`app-${digit}@${id(digit)}`], Size: 100, ...overrides });

const container = (digit: string, State: string): ContainerSummary => ({
  Id: 'c'.repeat(64),
  Names: ['/app'],
  Image: `app-${digit}`,
  ImageID: id(digit),
  State,
  Labels: {},
  Mounts: [],
});

interface Options {
  containers?: ContainerSummary[];
  containerdStore?: boolean;
  record?: UsageRecord;
  digestRetention?: number | undefined;
  spared?: ReadonlySet<string>;
  snapshot?: Parameters<typeof auditCache>[0]['snapshot'];
}

function audit(images: ImageSummary[], options: Options = {}) {
  const record: UsageRecord = {
    version: 1,
    engine: 'engine',
    began: ago(90),
    observedAt: ago(6),
    images: Object.fromEntries(
      images.map(({ Id }, n) => [
        Id,
        { firstSeen: ago(80), ...(n === 0 ? {} : { lastUsed: ago(n), usedBy: 'service web' }) },
      ]),
    ),
  };
  const facts = { record, digestRetention: 100 * DAY, ...options };
  const noInfo = { ok: false, error: 'not asked' } as const;
  return auditCache({
    images: classify({
      images,
      usedBy: () => undefined,
      keptBy: keepRules([]),
      lastTagTimes: new Map(),
      minAge: DAY,
      now: NOW,
      record: facts.record,
      retention: { ms: facts.digestRetention, setBy: 'digest-retention' },
    }),
    snapshot: {
      info: noInfo,
      containers: { ok: true, value: options.containers ?? [] },
      swarm: { ok: true, value: swarm([], []) },
      now: NOW,
    },
    containerdStore: options.containerdStore ?? false,
    spared: new Set(),
    ...facts,
  });
}

describe('the audit of the cache', () => {
  it('counts what is kept for redeploys, and names what goes next, soonest first', () => {
    const images = [pulled('a'), pulled('b'), pulled('c'), pulled('d', { RepoTags: ['app:1'] })];
    const { kept, coming, isObserved } = audit(images);
    expect(kept).toEqual({ images: 3, bytes: 300 });
    expect(isObserved).toBe(true);
    expect(coming).toEqual([
      {
        id: id('a'),
        name: `app-a@${id('a')}`,
        bytes: 100,
        lastUse: { at: ago(80), evidence: 'first-seen', by: undefined },
        staleAt: ago(80) + 100 * DAY,
      },
      expect.objectContaining({ id: id('c'), staleAt: ago(2) + 100 * DAY }),
      expect.objectContaining({
        id: id('b'),
        lastUse: { at: ago(1), evidence: 'seen', by: 'service web' },
      }),
    ]);
  });

  it('counts what is stale only if it stays', () => {
    const images = [pulled('a'), pulled('b'), pulled('c')];
    const digestRetention = 1.5 * DAY;
    expect(audit(images, { digestRetention }).kept.images).toBe(1);
    const { kept, coming } = audit(images, { digestRetention, spared: new Set([id('c')]) });
    expect(kept).toEqual({ images: 2, bytes: 200 });
    expect(coming[0]).toMatchObject({ id: id('c'), staleAt: ago(2) + digestRetention });
  });

  it('names ten at most', () => {
    const many = Array.from('0123456789abcdef', (digit) => pulled(digit));
    expect(audit(many).coming).toHaveLength(10);
  });

  it('names none that becomes stale when digest-retention is never', () => {
    expect(audit([pulled('a')], { digestRetention: undefined }).coming).toEqual([]);
  });

  it.each([
    ['never', {}, false],
    ['8 days ago', { observedAt: ago(8) }, false],
    ['7 days ago', { observedAt: ago(7) }, true],
  ])('tells whether use between runs is observed, by notes last found %s', (_name, known, is) => {
    const record = { version: 1, engine: '', began: 0, images: {}, ...known } as const;
    expect(audit([pulled('a')], { record }).isObserved).toBe(is);
  });

  it('computes nothing of other commands while the containers are not known', () => {
    const snapshot = {
      info: { ok: false, error: 'not asked' },
      containers: { ok: false, error: 'it broke' },
      swarm: { ok: false, error: 'not a manager' },
      now: NOW,
    } as const;
    expect(audit([pulled('a')], { snapshot }).wouldEvict).toEqual({
      imagePrune: { images: 0, bytes: 0 },
      systemPruneAll: { images: 0, bytes: 0 },
    });
  });

  it('computes what other commands would evict that has to be pulled again', () => {
    const images = [
      pulled('a'),
      pulled('b'),
      pulled('c'),
      pulled('d', { RepoTags: ['app-d:1'] }),
      pulled('0', { RepoTags: ['app-0:1'] }),
      image({ Id: id('e'), RepoTags: ['built-here:1'] }),
      image({ Id: id('f') }),
    ];
    const containers = [container('b', 'running'), container('c', 'exited')];
    expect(audit(images, { containers }).wouldEvict).toEqual({
      imagePrune: { images: 1, bytes: 100 },
      systemPruneAll: { images: 4, bytes: 400 },
    });
    // There a name by digest saves an image from the one, and not from the other.
    expect(audit(images, { containers, containerdStore: true }).wouldEvict).toEqual({
      imagePrune: { images: 0, bytes: 0 },
      systemPruneAll: { images: 4, bytes: 400 },
    });
  });
});
