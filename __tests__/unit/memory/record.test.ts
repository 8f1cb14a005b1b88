import { describe, expect, it } from 'vitest';
import { coldRecord, parseRecord, type UsageRecord, withLook } from '../../../src/memory/record.js';
import type { UsedBy } from '../../../src/survey/use.js';
import { id, image } from '../image.js';
import { NOW } from '../swarm.js';

const idle: UsedBy = () => undefined;
const inUse: UsedBy = () => 'container app';

function look(
  record: UsageRecord,
  overrides: Parameters<typeof image>[0],
  now: number,
  use = idle,
) {
  return withLook(record, [image(overrides)], use, now).images[id('a')];
}

describe('the usage record', () => {
  const cold = coldRecord('engine', NOW);

  it('starts the clock of an image when it is first seen', () => {
    expect(look(cold, {}, NOW + 1)).toEqual({
      firstSeen: NOW + 1,
      namelessSince: NOW + 1,
      size: 1000,
    });
  });

  it('remembers since when an image has no name, and forgets it when it gets one', () => {
    const first = withLook(cold, [image({ RepoTags: ['app:1'] })], idle, NOW + 1);
    const second = withLook(first, [image()], idle, NOW + 2);
    const third = withLook(second, [image()], idle, NOW + 3);
    const fourth = withLook(third, [image({ RepoTags: ['app:1'] })], idle, NOW + 4);
    const since = [first, second, third, fourth].map(
      ({ images }) => images[id('a')]?.namelessSince,
    );
    expect(since).toEqual([undefined, NOW + 2, NOW + 2, undefined]);
    expect(fourth.images[id('a')]?.firstSeen).toBe(NOW + 1);
  });

  it('knows no nameless time of an image with a tag, a digest, or both', () => {
    const both = { RepoTags: ['app:1'], RepoDigests: [`app@${id('d')}`] };
    for (const names of [both, { RepoTags: both.RepoTags }, { RepoDigests: both.RepoDigests }]) {
      expect(look(cold, names, NOW + 1)?.namelessSince).toBeUndefined();
    }
  });

  it('keeps a time from the future as it is when it is read: the wrong clock may be ours', () => {
    const images = { [id('a')]: { firstSeen: NOW + 5, lastUsed: NOW - 5, size: NOW + 5 } };
    const written = { ...cold, began: NOW + 5, images };
    expect(parseRecord(JSON.stringify(written))).toEqual(written);
  });

  it('remembers the last use after it is over', () => {
    const used = withLook(cold, [image()], inUse, NOW + 1);
    expect(look(used, {}, NOW + 2)).toMatchObject({
      lastUsed: NOW + 1,
      usedBy: 'container app',
    });
    expect(look(used, {}, NOW + 3, inUse)).toMatchObject({ lastUsed: NOW + 3 });
  });

  it('drops images that are gone, and begins anew when they come back', () => {
    const seen = withLook(cold, [image()], inUse, NOW + 1);
    const gone = withLook(seen, [], idle, NOW + 2);
    expect(gone.images).toEqual({});
    expect(look(gone, {}, NOW + 3)).toEqual({
      firstSeen: NOW + 3,
      namelessSince: NOW + 3,
      size: 1000,
    });
  });
});
