import { describe, expect, it } from 'vitest';
import { imageNames, keyOf, parseReference } from '../../../src/image/reference.js';

const HEX = '0123456789abcdef'.repeat(4);
const DIGEST = `sha256:${HEX}`;

describe('an image reference', () => {
  it.each([
    ['redis', { repository: 'docker.io/library/redis' }],
    ['redis:7', { repository: 'docker.io/library/redis', tag: '7' }],
    [`redis@${DIGEST}`, { repository: 'docker.io/library/redis', digest: DIGEST }],
    [`redis:7@${DIGEST}`, { repository: 'docker.io/library/redis', tag: '7', digest: DIGEST }],
    ['team/app', { repository: 'docker.io/team/app' }],
    ['docker.io/redis', { repository: 'docker.io/library/redis' }],
    ['index.docker.io/redis', { repository: 'docker.io/library/redis' }],
    ['index.docker.io/team/app', { repository: 'docker.io/team/app' }],
    ['index.docker.iox/app', { repository: 'index.docker.iox/app' }],
    ['my.index.docker.io/app', { repository: 'my.index.docker.io/app' }],
    ['ghcr.io/org/a/b:1', { repository: 'ghcr.io/org/a/b', tag: '1' }],
    ['localhost/app', { repository: 'localhost/app' }],
    ['localhost:5000/app', { repository: 'localhost:5000/app' }],
    ['localhost:5000/app:5000', { repository: 'localhost:5000/app', tag: '5000' }],
    ['127.0.0.1:5000/app', { repository: '127.0.0.1:5000/app' }],
    ['[2001:db8::1]:5000/app:1', { repository: '[2001:db8::1]:5000/app', tag: '1' }],
    ['Registry/app', { repository: 'Registry/app' }],
    ['a.b/c__d/e.f_g---h', { repository: 'a.b/c__d/e.f_g---h' }],
    [`app:${'t'.repeat(128)}`, { repository: 'docker.io/library/app', tag: 't'.repeat(128) }],
    [HEX, { digest: DIGEST }],
    [DIGEST, { digest: DIGEST }],
    [`sha512:${HEX}${HEX}`, { digest: `sha512:${HEX}${HEX}` }],
    [
      `app@sha512:${HEX}${HEX}`,
      { repository: 'docker.io/library/app', digest: `sha512:${HEX}${HEX}` },
    ],
    // A short ID looks like a name.
    [HEX.slice(0, 12), { repository: `docker.io/library/${HEX.slice(0, 12)}` }],
  ])('%s is read', (text, parts) => {
    expect(parseReference(text)).toEqual(parts);
  });

  it.each([
    '',
    '<none>:<none>',
    '<none>@<none>',
    'Redis',
    'team/App',
    'app:',
    'app@',
    'app:1:2',
    'app:-1',
    `app:${'t'.repeat(129)}`,
    'app@sha256:abc',
    `app@${DIGEST}0`,
    `app@sha256:${HEX.toUpperCase()}`,
    `app@md5:${HEX}`,
    `app@${DIGEST}\n`,
    'app\n',
    ' app',
    '-app',
    'app-',
    'a..b',
    'a___b',
    'a._b',
    '/app',
    'app/',
    'a//b',
    '../app',
    'a.b/../c',
    '.a.b/c',
    'a-.b/c',
    'host:port/app',
    'host:/app',
    '[::1/app',
    'https://ghcr.io/org/app',
    'ünïcode',
    `docker.io/${'a'.repeat(246)}`,
    'a'.repeat(100_000),
  ])('%j is none', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });

  it('may be as long as a name can be', () => {
    const name = 'a'.repeat(255 - 'docker.io/team/'.length);
    expect(parseReference(`team/${name}`)?.repository).toHaveLength(255);
    expect(parseReference(`team/${name}a`)).toBeUndefined();
    const longest = `team/${name}:${'t'.repeat(128)}@sha512:${HEX}${HEX}`;
    expect(parseReference(longest)?.tag).toHaveLength(128);
  });
});

describe('the names of an image', () => {
  const names = (RepoTags: string[], RepoDigests: string[] = []) =>
    imageNames({ RepoTags, RepoDigests });

  it('are none where the Engine has a placeholder', () => {
    const none = { tags: [], digests: [] };
    expect(names(['<none>:<none>'], ['<none>@<none>'])).toEqual(none);
    expect(names([`moby-dangling@${DIGEST}`])).toEqual(none);
    expect(names(['moby-dangling:v1']).tags).toEqual(['docker.io/library/moby-dangling:v1']);
    expect(names([HEX])).toEqual(none);
  });

  it('by digest are one for each repository, wherever they are listed', () => {
    const pulled = `app@${DIGEST}`;
    const digests = ['app', 'team/app'].map((name) => ({
      repository: `docker.io/${name.includes('/') ? name : `library/${name}`}`,
      digest: DIGEST,
    }));
    expect(names([`app:1@${DIGEST}`], [pulled, `team/app@${DIGEST}`])).toEqual({
      tags: [],
      digests,
    });
  });

  it('are the same with the tag latest as without a tag', () => {
    expect(keyOf('app')).toBe('docker.io/library/app:latest');
    expect(keyOf('app:1')).toBe('docker.io/library/app:1');
    expect(keyOf(`app:1@${DIGEST}`)).toBe(DIGEST);
  });

  it('also are those that cannot be parsed: they keep their image all the same', () => {
    expect(names(['app:<none>', 'Not A Name']).tags).toEqual(['app:<none>', 'Not A Name']);
  });
});
