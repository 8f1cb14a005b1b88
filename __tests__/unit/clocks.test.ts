import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide.js';
import type { ImageSummary } from '../../src/engine/api.js';
import { parseInputs } from '../../src/inputs.js';
import { coldRecord, parseRecord, type UsageRecord, withLook } from '../../src/memory/record.js';
import { withTake } from '../../src/memory/room.js';
import type { Survey } from '../../src/survey/survey.js';
import { id, image } from './image.js';
import { disk } from './report/reports.js';
import { NOW } from './swarm.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const GiB = 2 ** 30;
const inputs = parseInputs(() => '', {});

const built = { Created: (NOW - 200 * DAY) / 1000 };
const pulled = (digit: string) =>
  image({ Id: id(digit), RepoDigests: [`app-${digit}@${id(digit)}`], Size: GiB, ...built });
/** In use; used in the last days; lost its name an hour ago; has a tag; is nameless for long. */
const IN_USE = pulled('a');
const RECENT = pulled('b');
const LOST = image({ Id: id('c'), ...built });
const TAGGED = image({ Id: id('d'), RepoTags: ['app:1'], ...built });
const OLD = image({ Id: id('e'), ...built });
const ALL = [IN_USE, RECENT, LOST, TAGGED, OLD];

/** A run at this moment, by its own clock: the record after it, and the classes of its images. */
function run(record: UsageRecord, now: number, images = ALL, lastTagTimes = new Map()) {
  const usedBy = ({ Id }: ImageSummary) => (Id === IN_USE.Id ? 'container app' : undefined);
  const imageDisk = disk(85);
  const looked = withLook(withTake(record, imageDisk, images, false, now), images, usedBy, now);
  const next = parseRecord(JSON.stringify(looked));
  const unknown = { ok: false, error: 'not asked' } as const;
  const info = {
    ok: true,
    value: { DriverStatus: [], Swarm: { LocalNodeState: 'inactive' } },
  } as const;
  const decision = decide(
    {
      engine: unknown,
      snapshot: {
        now,
        info,
        images: { ok: true, value: images },
        containers: unknown,
        swarm: unknown,
      },
      processes: unknown,
      locked: undefined,
      dataRoots: unknown,
      disks: { ok: true, value: [imageDisk] },
      imageDisk,
      usedBy,
    } as unknown as Survey,
    [],
    next,
    inputs,
    lastTagTimes,
  );
  const classes = decision.images?.map(({ image: { Id }, class: name }) => [Id.at(-1), name]);
  return { record: next, room: decision.room, classes: Object.fromEntries(classes ?? []) };
}

/** What is known after 100 days with runs in time, the last of them an hour ago. */
function past(): UsageRecord {
  const named = [IN_USE, RECENT, { ...LOST, RepoTags: ['app:2'] }, TAGGED, OLD];
  let record = coldRecord('engine', NOW - 100 * DAY);
  record = run(record, NOW - 100 * DAY, [OLD, TAGGED, IN_USE]).record;
  record = run(record, NOW - 5 * DAY, named).record;
  record = run(record, NOW - 2 * HOUR, named).record;
  const takes = [{ at: NOW - 3 * DAY, bytes: 9 * GiB, how: 'measured' as const }];
  const known = record.disk && { ...record.disk, takes };
  return run({ ...record, ...(known && { disk: known }) }, NOW - HOUR).record;
}

const IN_TIME = { a: 'in-use', b: 'cached', c: 'young', d: 'tagged', e: 'dangling' };

describe('without a wrong clock', () => {
  it('each image is what it is', () => {
    expect(run(past(), NOW).classes).toEqual(IN_TIME);
  });
});

describe.each([
  ['behind', -45],
  ['behind', -1.5],
  ['behind', -150],
  ['behind', -2_000],
  ['ahead', 45],
  ['ahead', 10_000],
])('one run with a clock %s by %d days', (_way, days) => {
  const wrong = NOW + days * DAY;

  it('makes nothing stale or dangling once the clock is right again', () => {
    const { record } = run(past(), wrong);
    for (const later of [HOUR, 2 * HOUR, 2 * DAY]) {
      const { classes } = run(record, NOW + later);
      expect(classes).toMatchObject({ a: 'in-use', b: 'cached', d: 'tagged' });
      if (later < 20 * HOUR) expect(classes['c']).toBe('young');
    }
  });

  it('writes no time of before anew', () => {
    const before = past();
    const { record } = run(before, wrong);
    expect(record.began).toBe(before.began);
    for (const { Id } of [RECENT, TAGGED, LOST, OLD])
      expect(record.images[Id]).toEqual(before.images[Id]);
    expect(record.images[IN_USE.Id]?.lastUsed).toBeGreaterThanOrEqual(NOW - HOUR);
  });

  it('leaves the room needed as it was', () => {
    const { record } = run(past(), wrong);
    const { room } = run(record, NOW + HOUR);
    expect(room).toMatchObject({ needed: 9 * GiB, how: 'measured', from: NOW - 3 * DAY });
  });

  it('has what comes and is used then for new', () => {
    const { record } = run(past(), wrong, [...ALL, pulled('f')]);
    const known = record.images[id('f')] ?? expect.fail();
    expect(known.firstSeen).toBeGreaterThanOrEqual(NOW - HOUR);
    expect(run(record, NOW + HOUR, [...ALL, pulled('f')]).classes['f']).toBe('cached');
  });
});

describe.each([-45, -1.5, -150, -2_000])('in a run with a clock behind by %d days', (days) => {
  const wrong = NOW + days * DAY;

  it('nothing is stale, nor dangling that has just lost its name', () => {
    const { classes } = run(past(), wrong);
    expect(classes).toMatchObject({ a: 'in-use', b: 'cached', c: 'young', d: 'tagged' });
  });

  it('nor what loses its name then, whatever the Engine says of its last tag', () => {
    const untagged = [...ALL.slice(0, 3), { ...TAGGED, RepoTags: [] }];
    for (const lastTag of [undefined, NOW - 180 * DAY]) {
      const times = new Map([[TAGGED.Id, { ok: true, value: lastTag } as const]]);
      expect(run(past(), wrong, untagged, times).classes['d']).toBe('young');
    }
  });
});
