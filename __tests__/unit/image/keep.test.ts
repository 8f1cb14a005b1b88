import { describe, expect, it } from 'vitest';
import { matcher } from '../../../src/image/glob.js';
import { keepRules, parseKeep } from '../../../src/image/keep.js';
import { cpuMs } from '../cpu.js';
import { id, image } from '../image.js';

const tagged = (tag: string) => ({ RepoTags: [tag] });
const pulled = (name: string) => ({ RepoDigests: [`${name}@${id('b')}`] });
/** As the containerd store lists what Swarm pulled; there the ID is the digest. */
const pulledToContainerd = (name: string) => ({
  Id: id('b'),
  RepoTags: [`${name}:1@${id('b')}`],
  RepoDigests: [`${name}@${id('b')}`],
});

describe('an image is kept', () => {
  it.each([
    ['postgres:*', tagged('postgres:16'), true],
    ['postgres:16', tagged('postgres:16'), true],
    ['postgres:16', tagged('postgres:17'), false],
    ['postgres', tagged('postgres:16'), true],
    ['docker.io/library/postgres:*', tagged('postgres:16'), true],
    ['index.docker.io/library/postgres', tagged('postgres:16'), true],
    ['library/postgres:*', tagged('postgres:16'), true],
    ['docker.io/org/app:1', tagged('org/app:1'), true],
    ['org/app:1', tagged('docker.io/org/app:1'), true],
    ['grafana/*', tagged('grafana/grafana:11'), true],
    ['grafana/*', pulled('grafana/grafana'), true],
    ['docker.io/grafana/*', pulled('grafana/grafana'), true],
    ['docker.io/grafana/*', tagged('grafana/loki:3'), true],
    ['grafana/*', pulled('ghcr.io/grafana/grafana'), false],
    ['postgres:*', tagged('postgres-exporter:1'), false],
    ['postgres:*', tagged('ghcr.io/org/postgres:1'), false],
    // What Swarm pulled may have been any tag.
    ['postgres:16', pulled('postgres'), true],
    ['postgres*16', pulled('postgres'), true],
    ['postgre?:1[5-7]*', pulled('postgres'), true],
    ['{redis:7,postgres:16}', pulled('postgres'), true],
    ['postgres:16/x', pulled('postgres'), false],
    ['postgres:*', pulled('redis'), false],
    ['localhost:5000', pulled('localhost:5000/a'), false],
    ['ghcr.io/org/**', tagged('ghcr.io/org/a/b:1'), true],
    ['ghcr.io/org/**', tagged('ghcr.io/org:1'), true],
    ['ghcr.io/org/**', pulled('ghcr.io/org'), true],
    ['ghcr.io/org/**', pulled('ghcr.io/organ'), false],
    ['ghcr.io/org/*', tagged('ghcr.io/org/a/b:1'), false],
    ['ghcr.io/org/*', pulled('ghcr.io/org/a'), true],
    ['ghcr.io/**/b:*', tagged('ghcr.io/org/a/b:1'), true],
    ['ghcr.io/**/b:*', tagged('ghcr.io/b:1'), true],
    ['ghcr.io/**/b:*', tagged('ghcr.io/ab:1'), false],
    ['localhost:5000/**', pulled('localhost:5000/a'), true],
    ['localhost:5001/**', pulled('localhost:5000/a'), false],
    ['*:5000/a:*', pulled('localhost:5000/a'), true],
    ['[::1]:5000/a:*', tagged('[::1]:5000/a:1'), true],
    ['[::1]:5000/**', pulled('[::1]:5000/a'), true],
    ['[::1]:5000/**', pulled('[::2]:5000/a'), false],
    ['app:[!a-c]1', tagged('app:d1'), true],
    ['app:[^a-c]1', tagged('app:b1'), false],
    ['app:[a-c]1', tagged('app:b1'), true],
    ['{app,web}:{1,2}', tagged('web:2'), true],
    ['{app,web}:{1,2}', tagged('web:3'), false],
    ['index.docker.io/org/app:1', tagged('org/app:1'), true],
    ['localhost:5000/app', tagged('localhost:5000/app:1'), true],
    ['a.p:1', tagged('axp:1'), false],
    ['docker.io/redis:7', tagged('redis:7'), true],
    // `library/` may be left out, another folder of the same length may not.
    ['redis:*', tagged('bitnami/redis:7'), false],
    ['index.docker.io/**', tagged('org/app:1'), true],
    ['index.docker.io/**', tagged('ghcr.io/org/app:1'), false],
    ['my.index.docker.io/app:1', tagged('my.index.docker.io/app:1'), true],
    ['my.index.docker.io/app:1', tagged('my.docker.io/app:1'), false],
    ['ghcr.io/a?b:1', tagged('ghcr.io/a-b:1'), true],
    ['ghcr.io/a?b:1', tagged('ghcr.io/a/b:1'), false],
    ['app*p:1', tagged('app:1'), false],
    ['team/*/x', pulled('team/app'), false],
    ['a*', tagged('a'.repeat(520)), true],
    // Longer than any reference: still a tag, for which its image stays.
    ['a*', tagged('a'.repeat(521)), false],
    ['{redis*7,postgres*16}', pulled('postgres'), true],
    ['app:{1,2}', pulled('app'), true],
    ['app*:1', pulled('app-web'), true],
    ['app*:1', pulled('web'), false],
    ['app/*-slim', pulled('app/web'), true],
    ['app/*-slim', pulled('web'), false],
  ])('or not by its name: %s', (glob, overrides, kept) => {
    expect(keepRules([glob])(image(overrides))).toBe(kept ? `keep: ${glob}` : undefined);
  });

  const digest = id('b');
  it.each([
    // As `docker service inspect` and the containerd store write it, and as a graph driver does.
    [`reg.test/app:1@${digest}`, true],
    [`reg.test/app@${digest}`, true],
    [`reg.test/app:*@${digest}`, true],
    [`reg.test/*:1@${digest}`, true],
    ['reg.test/app:1@*', true],
    ['reg.test/app@sha256:bb*', true],
    [`*@${digest}`, false],
    [`**@${digest}`, true],
    [`reg.test/app:1@${id('c')}`, false],
    [`reg.test/other:1@${digest}`, false],
    ['reg.test/app:1', true],
    [digest, true],
    ['sha256:bbbbbbbbbbbb', true],
    ['sha256:b*', true],
    [id('c'), false],
  ])('or not by its digest: %s', (glob, kept) => {
    for (const pull of [pulled, pulledToContainerd]) {
      const keeps = keepRules([glob])(image(pull('reg.test/app')));
      expect(keeps !== undefined, pull.name).toBe(kept);
    }
  });

  it('by its label, whatever its value', () => {
    const labelled = image({ Labels: { 'gated-docker-prune.keep': 'false' } });
    expect(keepRules([])(labelled)).toBe('label gated-docker-prune.keep');
    expect(keepRules([])(image())).toBeUndefined();
  });

  it('by its digest rather than by its tag, if the glob has both', () => {
    const one = image({ ...tagged('reg.test/app:1'), ...pulled('reg.test/app') });
    expect(keepRules(['reg.test/app:1'])(one)).toBe('keep: reg.test/app:1');
    expect(keepRules([`reg.test/app:1@${id('c')}`])(one)).toBeUndefined();
  });

  it.each([
    [id('a'), true],
    ['a'.repeat(64), true],
    // As docker CLI shows it, and as it understands it.
    ['aaaaaaaaaaaa', true],
    ['aaaa', true],
    ['sha256:aaaa', true],
    ['sha256:a*', true],
    ['aaab', false],
    ['sha256:b*', false],
    ['**', true],
    // What stands for names is no ID.
    ['*', false],
    ['?*', false],
    ['*:*', false],
    ['**/*', false],
    ['sha*', false],
  ])('or not by its ID, when it has no name: %s', (glob, kept) => {
    expect(keepRules([glob])(image()) !== undefined).toBe(kept);
  });

  it('by its name where it has one: * is what is official on Docker Hub', () => {
    const keeps = keepRules(['*']);
    expect(keeps(image(pulled('redis')))).toBe('keep: *');
    expect(keeps(image(tagged('redis:7')))).toBe('keep: *');
    expect(keeps(image(pulled('ghcr.io/org/app')))).toBeUndefined();
  });
});

describe('a line of keep', () => {
  it.each<[string, string]>([
    ...[':', ':7', '/', 'app:', '{,app}', 'https://ghcr.io/a', '!postgres:*', 'postgres,redis', '']
      .concat(['{a,b},c', 'postgres # the database', '^postgres.*$', 'app:{1', 'app:1}', '@x'])
      .concat(['app:{10,20}}', 'app:[a[b]', 'app:[1', 'app:[]', 'app:+(1|2)', '<none>:<none>'])
      .concat(['app 1', '\ud83d\udc33', 'a\\b', `@${id('a')}`])
      .map((line): [string, string] => [line, "is no image's name, and no glob for one"]),
    ['app:[z-a]', 'Range out of order'],
    ['app@', 'has an @ without a digest after it'],
    ['app@1', 'has an @ without a digest after it'],
    ['app@sha256:', 'has an @ without a digest after it'],
    ['app@sha256:abc', 'has an @ without a digest after it'],
    [`app@${id('a')}@${id('a')}`, 'has an @ without a digest after it'],
    ['a/**b', 'has ** beside other characters'],
    ['a**/b', 'has ** beside other characters'],
    ['a'.repeat(521), 'has more than 520 characters'],
    ['*/*/*/*/*/*', 'has too many *, ** or {}'],
    ['*-*-*-*', 'has too many *, ** or {}'],
    ['**/a/**/b/**', 'has too many *, ** or {}'],
    ['{a,b}{a,b}{a,b}', 'has too many *, ** or {}'],
  ])('is refused: %s', (line, reason) => {
    expect(() => parseKeep(line)).toThrow(reason);
  });

  it('takes a moment whatever the name is', () => {
    const name = (length: number) => '-'.repeat(length);
    // The worst that are taken.
    const lines = ['**/*-*-*x', '*-*-*/**/*x', '**/*-*/**/*x', '{*-,-*}{-,--}*x', '*[a-z-]*?*x'];
    for (const line of lines) {
      const keeps = keepRules([line]);
      const start = cpuMs();
      for (const length of [100, 520, 100_000]) {
        expect(keeps(image({ RepoTags: [name(length)] }))).toBeUndefined();
      }
      expect(cpuMs() - start, line).toBeLessThan(5_000);
    }
  });
});

describe('the matcher of globs', () => {
  it('tells which of them matches a whole name', () => {
    const matching = matcher(['redis:*', 'ghcr.io/org/**']);
    expect(matching('redis:7')).toBe('redis:*');
    expect(matching('ghcr.io/org/a/b:1')).toBe('ghcr.io/org/**');
    for (const name of ['bitnami/redis:7', 'redis', 'redis:7/x', 'ghcr.io/organ:1', '']) {
      expect(matching(name)).toBeUndefined();
    }
    expect(() => matcher(['a', ':'])).toThrow('is no image');
  });
});
