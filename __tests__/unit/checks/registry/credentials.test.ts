import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { credentialSources, findCredentials } from '../../../../src/checks/registry/credentials.js';
import { HUB_KEY } from '../../../../src/checks/registry/registry.js';
import { reading } from '../../../../src/reading.js';
import { folder, programOnPath, withFiles } from '../folder.js';

const auth = Buffer.from('joe:s3cret:x').toString('base64');
const JOE = { username: 'joe', password: 's3cret:x' };

/** What a config.json gives for a registry. */
async function find(content: object | string, key = 'r.example.org', isOwn = true) {
  const root = await withFiles(await folder(), {
    'config.json': typeof content === 'string' ? content : JSON.stringify(content),
  });
  const config = { path: join(root, 'config.json'), isOwn };
  const found = await reading(findCredentials(config, key));
  return found.ok
    ? { credentials: found.value, problem: undefined }
    : { credentials: undefined, problem: found.error };
}

describe('credentials', () => {
  it.each([
    ['auth', { 'r.example.org': { auth } }, 'r.example.org'],
    [
      'a name and a password',
      { 'r.example.org': { username: 'joe', password: 's3cret:x' } },
      'r.example.org',
    ],
    ['an old URL', { 'https://r.example.org/v2/': { auth } }, 'r.example.org'],
    ['a port', { 'r.example.org:5000': { auth } }, 'r.example.org:5000'],
    ["Docker Hub's key", { [HUB_KEY]: { auth } }, HUB_KEY],
  ])('are found by %s', async (_, auths, key) => {
    expect(await find({ auths }, key)).toEqual({ credentials: JOE, problem: undefined });
  });

  it('may be an identity token', async () => {
    const found = await find({ auths: { 'r.example.org': { auth, identitytoken: 'r3fresh' } } });
    expect(found.credentials).toEqual({ identityToken: 'r3fresh' });
  });

  it.each([
    ['no entry', { auths: {} }],
    ['an empty entry, as a store leaves it behind', { auths: { 'r.example.org': {} } }],
    ['an entry of another registry', { auths: { 'r.example.org.evil': { auth } } }],
    ['a name that Docker does not look for', { auths: { __proto__: { auth } } }],
    ['nothing', {}],
  ])('are not there with %s', async (_, config) => {
    expect(await find(config)).toEqual({ credentials: undefined, problem: undefined });
  });

  it.each([
    ['s3cret, and no JSON'],
    [''],
    ['[]'],
    ['{"auths": "s3cret"}'],
    ['{"auths": {"r.example.org": "s3cret"}}'],
    ['{"auths": {"r.example.org": {"auth": "s3cret"}}}'],
    ['{"credHelpers": {"r.example.org": "../s3cret"}}'],
    ['\u0000'.repeat(100)],
  ])('are a problem in %j, which does not quote it', async (content) => {
    const { credentials, problem } = await find(content);
    expect(credentials).toBeUndefined();
    expect(problem).toMatch(/config\.json/);
    expect(problem).not.toContain('s3cret');
  });

  it('are a problem where the file cannot be read, and none where it is not there', async () => {
    const root = await folder();
    await mkdir(join(root, 'config.json'));
    const config = { path: join(root, 'config.json'), isOwn: true };
    await expect(findCredentials(config, 'x')).rejects.toThrow(/is not a Docker config\.json$/);
    const none = { ...config, path: join(root, 'none') };
    expect(await findCredentials(none, 'x')).toBeUndefined();
  });
});

describe('a credential helper', () => {
  const config = { auths: { 'r.example.org': { auth } }, credHelpers: { 'r.example.org': 'test' } };
  const helper = (script: string) =>
    programOnPath('docker-credential-test', `#!/bin/sh\n${script}\n`);

  it('is asked as Docker does', async () => {
    await helper(
      `[ "$1" = get ] && printf '{"ServerURL":"","Username":"joe","Secret":"%s"}' "$(cat)"`,
    );
    expect((await find(config)).credentials).toEqual({ ...JOE, password: 'r.example.org' });
    const store = { credsStore: 'test' };
    expect((await find(store, HUB_KEY)).credentials).toEqual({ ...JOE, password: HUB_KEY });
  });

  it('gives an identity token by the name of its user', async () => {
    await helper(`echo '{"Username":"<token>","Secret":"r3fresh"}'`);
    expect((await find(config)).credentials).toEqual({ identityToken: 'r3fresh' });
  });

  it('may know nothing', async () => {
    await helper('echo "credentials not found in native keychain"; exit 1');
    expect(await find(config)).toEqual({ credentials: undefined, problem: undefined });
  });

  it.each([
    ['fails', 'echo s3cret; echo s3cret >&2; exit 3', /ended with 3$/],
    ['prints garbage', 'echo s3cret; echo s3cret >&2', /gave an unreadable answer$/],
    ['prints too much', 'yes s3cret', /writes too much$/],
    ['hangs', 'echo s3cret; sleep 60', /did not end within 5 s$/],
    ['ends before it has read', 'exec <&-; exit 0', /an unreadable answer/],
  ])(
    'that %s is a problem, which does not quote it',
    async (_, script, problem) => {
      await helper(script);
      const found = await find(config);
      expect(found).toEqual({ credentials: undefined, problem: expect.stringMatching(problem) });
      expect(found.problem).not.toContain('s3cret');
    },
    60_000,
  );

  it('that is not there is a problem', async () => {
    expect((await find({ credsStore: 'gdp-none' })).problem).toBe(
      'docker-credential-gdp-none is not there',
    );
  });

  it("of root's is not asked as somebody else", async () => {
    await helper(`echo '{"Username":"joe","Secret":"x"}'`);
    expect((await find(config, 'r.example.org', false)).credentials).toBeDefined();
    vi.spyOn(process, 'getuid').mockReturnValueOnce(1000);
    const { problem } = await find(config, 'r.example.org', false);
    expect(problem).toMatch(/names docker-credential-test, and only root can ask its helper$/);
  });

  it('must be executable', async () => {
    await helper('true');
    await chmod(`${process.env['PATH']?.split(':')[0]}/docker-credential-test`, 0o644);
    expect((await find(config)).problem).toMatch(/docker-credential-test/);
  });
});

describe('the sources', () => {
  it.each([
    [{ DOCKER_CONFIG: '/c', HOME: '/h' }, false, ['/c/config.json']],
    [{ HOME: '/h' }, false, ['/h/.docker/config.json']],
    [{}, false, ['/root/.docker/config.json']],
    [{ HOME: '/h' }, true, ['/h/.docker/config.json', '/root/.docker/config.json']],
    [{ HOME: '/root' }, true, ['/root/.docker/config.json']],
    [
      { HOME: '/h', DOCKER_AUTH_CONFIG: '{}' },
      false,
      ['DOCKER_AUTH_CONFIG', '/h/.docker/config.json'],
    ],
  ])('are, with %j', (env, onEngineHost, paths) => {
    expect(credentialSources(env, onEngineHost).map(({ path }) => path)).toEqual(paths);
  });

  it.each([
    [{ auths: { 'r.example.org': { auth } } }, JOE],
    // As docker CLI does, of the variable only `auths` is taken.
    [{ auths: { 'r.example.org': { auth } }, credsStore: 'test' }, JOE],
    [{}, undefined],
  ])('may be a variable with %j', async (content, credentials) => {
    const text = JSON.stringify(content);
    const source = { path: 'DOCKER_AUTH_CONFIG', text, isOwn: true };
    expect(await findCredentials(source, 'r.example.org')).toEqual(credentials);
  });
});
