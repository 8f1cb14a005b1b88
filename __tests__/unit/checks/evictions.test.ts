import { describe, expect, it } from 'vitest';
import { type EngineMemory, evictionCheck } from '../../../src/checks/evictions.js';
import type { ImageSummary } from '../../../src/engine/api.js';
import {
  coldRecord,
  evictedSince,
  parseRecord,
  type UsageRecord,
  withChanges,
  withLook,
} from '../../../src/memory/record.js';
import { id, image } from '../image.js';
import { NOW } from '../swarm.js';

const HOUR = 3_600_000;
const recipe = image({ Id: id('a'), RepoDigests: [`recipe@${id('d')}`], Size: 5e6 });
const built = image({ Id: id('b'), RepoTags: ['app:1'], Size: 3e6 });
const nameless = image({ Id: id('c'), Size: 1e6 });

/** The record after a look at these images. */
function look(record: UsageRecord, images: readonly ImageSummary[], now: number): UsageRecord {
  // As it is when it is read again.
  const stored = JSON.stringify(withLook(record, images, () => undefined, now));
  return parseRecord(stored);
}

const cold = coldRecord('E', NOW);
const all = look(cold, [recipe, built, nameless], NOW);

describe('an eviction', () => {
  it('is not known to a record that has just begun', () => {
    expect(evictedSince(cold, [recipe], NOW)).toBeUndefined();
  });

  it('is an image that is gone since the last look', () => {
    expect(evictedSince(all, [built, nameless], NOW + HOUR)).toEqual({
      from: NOW,
      to: NOW + HOUR,
      images: [{ id: id('a'), name: expect.stringMatching(/recipe@sha256:d/), bytes: 5e6 }],
    });
    expect(evictedSince(all, [recipe, built, nameless], NOW)?.images).toEqual([]);
  });

  it('is told once', () => {
    const next = look(all, [built, nameless], NOW + HOUR);
    expect(evictedSince(next, [built, nameless], NOW + 2 * HOUR)?.images).toEqual([]);
  });

  it('is not what we set out to remove, also when others look before we are done', () => {
    const ids = new Map([id('c'), id('9')].map((each) => [each, { leaving: NOW }]));
    const leaving = withChanges(all, ids, (_, change) => change);
    expect(evictedSince(leaving, [recipe, built], NOW)?.images).toEqual([]);
    const seen = look(leaving, [recipe, built, nameless], NOW + HOUR / 2);
    expect(evictedSince(seen, [recipe, built], NOW + HOUR)?.images).toEqual([]);
    const hourLater = look(leaving, [recipe, built, nameless], NOW + HOUR);
    expect(evictedSince(hourLater, [recipe, built], NOW + HOUR)?.images).toHaveLength(1);
  });

  it('is read from a record of before, which knows no sizes', () => {
    const old = parseRecord(
      JSON.stringify({ ...cold, images: { [recipe.Id]: { firstSeen: NOW } } }),
    );
    expect(evictedSince(old, [], NOW)).toBeUndefined();
    expect(evictedSince({ ...old, lookedAt: NOW }, [], NOW)?.images).toEqual([
      { id: id('a'), name: undefined, bytes: 0 },
    ]);
  });
});

describe('the check of evictions', () => {
  const forgotten = { deletions: new Map(), complete: false };
  const check = (images: readonly ImageSummary[], memory: EngineMemory = forgotten) =>
    evictionCheck({ ok: true, value: evictedSince(all, images, NOW + HOUR) }, memory);

  it('is content when none is gone', () => {
    expect(check([recipe, built, nameless])).toMatchObject({
      status: 'ok',
      found: 'none between 2026-01-01 12:00 UTC and 2026-01-01 13:00 UTC',
    });
  });

  it('warns with time and size of what has to be pulled again', () => {
    const found = check([]);
    expect(found).toMatchObject({ status: 'warning' });
    expect(found.found).toBe(
      '2 images, 7.63 MiB as listed: docker.io/library/recipe@sha256:dddddddddddd (4.77 MiB), ' +
        'docker.io/library/app:1 (2.86 MiB); and 1 image, 977 KiB as listed without a name; ' +
        'between 2026-01-01 12:00 UTC and 2026-01-01 13:00 UTC; the Engine no longer remembers it',
    );
  });

  it('counts what the Engine remembers, and nothing else if that is all', () => {
    const deletions = new Map([[id('a'), NOW + HOUR / 2]]);
    expect(check([], { deletions, complete: false })).toMatchObject({
      status: 'warning',
      found: expect.stringMatching(/^2 images.*the Engine remembers 1 of 3, the last at .* 12:30/),
    });
    expect(check([], { deletions, complete: true })).toMatchObject({
      status: 'warning',
      found: expect.stringMatching(/^1 image, .*recipe@.*the Engine remembers 1 of 1/),
    });
    expect(check([], { deletions: new Map(), complete: true })).toMatchObject({
      status: 'not-checked',
      found: expect.stringMatching(/3 images that this Engine doesn't have and did not remove/),
    });
  });

  it('is none where the images are in the former store of the Engine', () => {
    const formerStore = { folder: '/var/lib/docker/overlay2', ids: new Set([id('a'), id('b')]) };
    expect(check([], { ...forgotten, formerStore })).toMatchObject({
      status: 'warning',
      title: 'Images are in a store that the Engine no longer uses',
      found: expect.stringMatching(
        /^2 images, 7.63 MiB as listed, in \/var\/lib\/docker\/overlay2;/,
      ),
      remedy: expect.stringContaining('containerd-snapshotter'),
    });
    const empty = { ...formerStore, ids: new Set<string>() };
    expect(check([], { ...forgotten, formerStore: empty }).title).toMatch(/^Images disappeared/);
  });

  it('tells of others without a warning: a job removes what it has built', () => {
    expect(check([recipe])).toMatchObject({ status: 'ok', found: expect.stringMatching(/app:1/) });
  });

  it('is open without a record, and in the first run', () => {
    expect(evictionCheck({ ok: false, error: 'no folder' }, forgotten)).toMatchObject({
      status: 'not-checked',
      found: 'not checked: no folder',
    });
    expect(evictionCheck({ ok: true, value: undefined }, forgotten)).toMatchObject({
      status: 'not-checked',
    });
  });
});
