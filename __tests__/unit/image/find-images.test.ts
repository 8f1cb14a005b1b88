import { describe, expect, it } from 'vitest';
import { findImages, pulledByTag } from '../../../src/image/find-images.js';
import { id, image } from '../image.js';

const IMAGES = [
  image({ Id: id('a'), RepoTags: ['redis:7', 'redis:latest'] }),
  image({ Id: id('b'), RepoDigests: [`nginx@${id('1')}`] }),
  image({ Id: id('c'), RepoTags: ['localhost:5000/team/app:1'] }),
  image({ Id: id('d'), RepoDigests: [`localhost:5000/team/app@${id('2')}`] }),
  image({ Id: `sha256:ab${'e'.repeat(62)}` }),
  image({ Id: id('f'), RepoTags: ['fff:latest'] }),
];

describe('an image', () => {
  it.each([
    ['redis:7', 'a'],
    ['redis', 'a'],
    ['docker.io/library/redis:latest', 'a'],
    ['localhost:5000/team/app:1', 'c'],
    [`nginx@${id('1')}`, 'b'],
    [`nginx:1.27@${id('1')}`, 'b'],
    [id('1'), 'b'],
    [id('d'), 'd'],
    ['d'.repeat(64), 'd'],
    ['ddd', 'd'],
    ['sha256:ddd', 'd'],
    // Swarm pulls without a tag.
    ['nginx', 'b'],
    // A name goes before the beginning of an ID.
    ['fff', 'f'],
  ])('is found as %s', (name, digit) => {
    expect(findImages(IMAGES, name).map(({ Id }) => Id)).toEqual([id(digit)]);
  });

  it.each(['nginx:1.27', 'redis:8', 'ab0', 'no such', '', '<none>', `redis@${id('1')}`])(
    'is not found as %s',
    (name) => {
      expect(findImages(IMAGES, name)).toEqual([]);
    },
  );

  it.each([
    ['aa', 0],
    ['aaa', 1],
    ['localhost:5000/team/app', 2],
  ])('may be one of several by %s', (name, found) => {
    expect(findImages(IMAGES, name)).toHaveLength(found);
  });
});

describe('an image that Swarm pulled by a tag', () => {
  const used = [`nginx:1.27@${id('1')}`, `nginx@${id('1')}`, 'nginx:1.26', `gone:1@${id('3')}`, ''];

  it('is found by the tag that it lost', () => {
    const found = (name: string) => pulledByTag(IMAGES, name, used).map(({ Id }) => Id);
    expect(found('nginx:1.27')).toEqual([id('b')]);
    expect(found('docker.io/library/nginx:1.27')).toEqual([id('b')]);
    for (const name of ['nginx:1.26', 'nginx:latest', 'gone:1', ''])
      expect(found(name)).toEqual([]);
  });
});
