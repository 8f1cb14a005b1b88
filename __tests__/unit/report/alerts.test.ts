import { describe, expect, it } from 'vitest';
import type { DiskHolder } from '../../../src/checks/disk-holders.js';
import { alertsOf } from '../../../src/report/alerts.js';
import type { Report, ReportedCache, ReportedImage } from '../../../src/report/schema.js';
import { disk, gate, image, prunedReport, report } from './reports.js';

const GiB = 2 ** 30;
const open = [gate('disk-pressure'), gate('run-app'), gate('swarm-convergence')];
const short = { needed: 34 * GiB, free: 29 * GiB, how: 'set', from: null } as const;

/** A run after which nothing more may go, on a disk of 100 GiB. */
const stuck = (used: number, more: Partial<Report> = {}) =>
  report({
    outcome: 'nothing-to-prune',
    gates: open,
    disks: { before: [disk(used)], after: [] },
    ...more,
  });

/** An image of the cache, last used so many hours before the run. */
const cached = (size: number, hours: number, more: Partial<ReportedImage> = {}) =>
  image(size, {
    class: 'cached',
    fate: 'kept',
    bytes: size * GiB,
    lastUse: {
      at: new Date(Date.parse(report().startedAt) - hours * 3_600_000).toISOString(),
      evidence: 'seen',
      by: null,
    },
    ...more,
  });

const only = (of: Report) => {
  const [alert, ...others] = alertsOf(of);
  expect(others).toEqual([]);
  return alert ?? expect.fail('there is no alert');
};

describe('a host that stays short of room', () => {
  it('is told in bytes, with what would help', () => {
    expect(only(stuck(71, { room: short }))).toMatchObject({
      about: 'run',
      title: 'Room still missing',
      found: [
        'The disk is 71% used, 29 GiB are free where 34 GiB should be, and nothing more may go.',
      ],
      remedy: 'Free 5 GiB of what else is on it, or make the disk 5 GiB larger.',
    });
  });

  it('is no alert where the room is free, or was not needed', () => {
    for (const room of [{ ...short, free: 34 * GiB }, null]) {
      expect(alertsOf(prunedReport(3, { room }))).toEqual([]);
    }
  });

  it.each<[string, number, Partial<Report>, string, string]>([
    ['the threshold asks for more', 85, { room: short }, 'Disk still under pressure', 'Free 6 GiB'],
    [
      'the room asks for more',
      81,
      { room: { ...short, free: 19 * GiB } },
      'Disk still under pressure',
      'Free 15 GiB of what else is on it, or make the disk 15 GiB larger.',
    ],
    ['the disk is almost full', 96, { room: short }, 'Disk almost full', 'Free 17 GiB'],
  ])('has to free what the larger of the two asks for: %s', (_name, used, more, title, remedy) => {
    const alert = only(stuck(used, more));
    expect(alert.title).toBe(title);
    expect(alert.remedy).toContain(remedy);
  });

  it('is told what holds the most of the rest, with the command that frees it', () => {
    const holder = (what: DiskHolder['what'], bytes: number | null, command?: string) =>
      ({ what, bytes, largest: [], ...(command && { command }) }) as DiskHolder;
    const diskHolders = [
      holder('images', 50 * GiB),
      holder('volumes', 2 * GiB),
      holder('build cache', 7 * GiB, 'docker builder prune'),
      holder('container logs', null),
    ];
    expect(only(stuck(71, { room: short, diskHolders })).remedy).toBe(
      'Free 5 GiB of what else is on it (most of the rest: build cache, 7 GiB: `docker builder prune`), or make the disk 5 GiB larger.',
    );
  });

  it('may have too few inodes, which no byte helps', () => {
    const full = { before: [disk(30, { inodesUsedPercent: 97 })], after: [] };
    const { remedy } = only(stuck(0, { disks: full }));
    expect(remedy).toBe('Look for what else fills the disk: it has too few inodes left.');
  });
});

describe('a shorter digest-retention is advised', () => {
  const inForce = { ms: 2_592_000_000, setBy: 'digest-retention' } as const;
  const advised = (images: ReportedImage[], more: Partial<Report> = {}) =>
    only(stuck(71, { room: short, retention: inForce, images, ...more })).remedy ?? '';

  it.each<[string, ReportedImage[], Partial<Report>, string | undefined]>([
    ['where it would free enough', [cached(3, 25), cached(2, 900)], {}, '5 GiB'],
    ['where it would free more', [cached(9, 25)], {}, '9 GiB'],
    ['but not where it would free too little', [cached(3, 25), cached(1, 900)], {}, undefined],
    ['but not for what was used within a day', [cached(50, 23)], {}, undefined],
    [
      'but not for what was first seen in this run',
      [cached(50, 0, { lastUse: { ...cached(1, 0).lastUse, evidence: 'first-seen' } as never })],
      {},
      undefined,
    ],
    [
      'but not where min-age is in force already',
      [cached(50, 25)],
      { retention: { ms: 86_400_000, setBy: 'min-age' } },
      undefined,
    ],
    [
      'but not for what is in use, kept or tagged',
      [
        cached(20, 25, { class: 'in-use' }),
        cached(20, 25, { class: 'kept' }),
        cached(20, 25, { class: 'tagged' }),
      ],
      {},
      undefined,
    ],
    [
      'where it is never, too',
      [cached(9, 25)],
      { retention: { ms: null, setBy: 'digest-retention' } },
      '9 GiB',
    ],
  ])('%s', (_rule, images, more, frees) => {
    const advice = advised(images, more);
    if (frees === undefined) expect(advice).not.toContain('digest-retention');
    else expect(advice).toContain(`A shorter \`digest-retention\` lets go of up to ${frees} of`);
    expect(advice).toContain('Free 5 GiB');
  });
});

describe('a cache that is too small', () => {
  const told = (evicted: number, images: number) => {
    const cache: ReportedCache = {
      kept: { images: 1, bytes: 1 },
      coming: [],
      isObserved: true,
      cameBack: { evicted, images, bytes: 3 * GiB, soonestMs: 5, missing: 2 * GiB },
    };
    return alertsOf(report({ cache }));
  };

  it('is told with what came back, and how much larger a disk would have kept it', () => {
    expect(told(14, 3)).toEqual([
      {
        about: 'run',
        title: 'The cache is too small',
        found: [
          'Of 14 images removed from the cache in 30 days 3 were pulled again, 3 GiB as listed.',
        ],
        remedy: 'A disk 2 GiB larger would have kept them.',
        docs: 'retention.md#came-back',
      },
    ]);
  });

  it.each([
    [5, 2, true],
    [5, 1, false],
    [100, 20, false],
    [100, 21, true],
    [4, 4, false],
    [0, 0, false],
  ])('is one where more than a fifth of enough came back: of %i, %i', (evicted, images, is) => {
    expect(told(evicted, images)).toHaveLength(is ? 1 : 0);
  });
});
