import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CredentialSource } from '../../../../src/checks/registry/credentials.js';
import { HUB_KEY, registryCheck } from '../../../../src/checks/registry/registry.js';
import { folder, withFiles } from '../folder.js';
import { standIn } from '../stand-in.js';

const check = (registry: string, sources: readonly CredentialSource[], Secure?: boolean) =>
  registryCheck(
    registry,
    sources,
    Secure === undefined ? undefined : { IndexConfigs: { [registry]: { Secure } } },
    new AbortController().signal,
  );

const auth = Buffer.from('joe:s3cret').toString('base64');

/** The config.json of the job's user and of the Engine's user, where there are any. */
async function configs(job?: object | string, engine?: object | string) {
  const root = await folder();
  const text = (content: object | string) =>
    typeof content === 'string' ? content : JSON.stringify(content);
  await withFiles(root, {
    ...(job === undefined ? {} : { 'job.json': text(job) }),
    ...(engine === undefined ? {} : { 'engine.json': text(engine) }),
  });
  return [
    { path: join(root, 'job.json'), isOwn: true },
    { path: join(root, 'engine.json'), isOwn: false },
  ];
}

/** Has this answer for all that is asked of anybody, until the test is over. */
function answering(answer: (url: URL, init: RequestInit) => Promise<Response>) {
  vi.stubGlobal('fetch', answer);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
}

/** A registry that takes joe. */
const registry = () =>
  standIn(({ authorization }, response) => {
    const status = authorization === `Basic ${auth}` ? 200 : 401;
    response.writeHead(status, { 'www-authenticate': 'Basic realm="x"' }).end();
  });

describe('the check of a registry', () => {
  it("uses the job's credentials", async () => {
    const { host } = await registry();
    const files = await configs({ auths: { [host]: { auth } } });
    expect(await check(host, files)).toMatchObject({
      status: 'ok',
      found: 'signed in',
      where: files[0]?.path,
    });
  });

  it("uses the Engine's, and says so", async () => {
    const { host } = await registry();
    const files = await configs(undefined, { auths: { [host]: { auth } } });
    expect(await check(host, files)).toMatchObject({
      status: 'ok',
      found: "signed in; as the Engine's user only",
      where: files[1]?.path,
    });
  });

  it('goes on with one file when the other cannot be read', async () => {
    const { host } = await registry();
    const files = await configs('garbage s3cret', { auths: { [host]: { auth } } });
    const found = await check(host, files);
    expect(found).toMatchObject({
      status: 'ok',
      found: expect.stringMatching(/^signed in; .*not a Docker config/),
    });
    expect(JSON.stringify(found)).not.toContain('s3cret');
  });

  it("is not held up by the Engine's file, which is closed to most runners", async () => {
    const { host } = await registry();
    const closed = await configs(undefined, 'garbage');
    expect(await check(host, closed)).toMatchObject({
      status: 'warning',
      found: expect.stringMatching(
        /^no credentials found, .*engine\.json is not a Docker config\.json/,
      ),
    });
    const signedIn = await configs({ auths: { [host]: { auth } } }, 'garbage');
    expect(await check(host, signedIn)).toMatchObject({ status: 'ok', found: 'signed in' });
  });

  it('asks nobody when it cannot be known who would ask', async () => {
    answering(() => expect.fail('something was sent'));
    const found = await check('docker.io', await configs('garbage'));
    expect(found).toMatchObject({
      status: 'not-checked',
      found: expect.stringMatching(/not a Docker config/),
    });
  });

  it.each(['docker.io', 'index.docker.io', 'registry-1.docker.io'])(
    'takes %s for Docker Hub',
    async (name) => {
      const asked: string[] = [];
      answering(async ({ host, href }, { method = 'GET', redirect }) => {
        asked.push(`${method} ${host} ${redirect}`);
        const response = new Response(method === 'GET' ? '{"token":"x"}' : null);
        return Object.defineProperty(response, 'url', { value: href });
      });
      const files = await configs({ auths: { [HUB_KEY]: { auth } } });
      expect(await check(name, files)).toMatchObject({ status: 'ok' });
      expect(asked).toEqual(['GET auth.docker.io manual', 'HEAD registry-1.docker.io manual']);
    },
  );

  it('looks names up', async () => {
    const { host } = await standIn((_asked, response) => response.writeHead(200).end());
    const named = host.replace('127.0.0.1', 'localhost');
    expect(await check(named, await configs())).toMatchObject({ status: 'ok' });
    expect(await check('no-such-host.invalid', await configs())).toMatchObject({
      status: 'not-checked',
      found: expect.stringMatching(/cannot be asked \(no network\? E[A-Z_]+\)/),
    });
  }, 60_000);

  it('is open without a network, and tells what it knows', async () => {
    const files = await configs({ auths: { '127.0.0.1:2': { auth } } });
    expect(await check('127.0.0.1:2', files)).toMatchObject({
      status: 'not-checked',
      found:
        'not checked: 127.0.0.1:2 cannot be asked (no network? ECONNREFUSED); credentials found',
    });
  });

  it('takes a variable before a file, and the file where that has none', async () => {
    const { host } = await registry();
    const files = await configs({ auths: { [host]: { auth } } });
    const variable = (content: string) => ({
      ...{ path: 'DOCKER_AUTH_CONFIG', text: content, isOwn: true },
    });
    const stale = Buffer.from('joe:old').toString('base64');
    const has = variable(JSON.stringify({ auths: { [host]: { auth: stale } } }));
    expect(await check(host, [has, ...files])).toMatchObject({
      ...{ status: 'warning', title: `Not signed in to ${host}`, where: 'DOCKER_AUTH_CONFIG' },
    });
    expect(await check(host, [variable('{"auths":{}}'), ...files])).toMatchObject({
      ...{ status: 'ok', found: 'signed in' },
    });
    expect(await check(host, [variable('s3cret'), ...files])).toMatchObject({
      status: 'ok',
      found: 'signed in; DOCKER_AUTH_CONFIG is not a Docker config.json',
    });
  });

  it('asks none of the insecure ones, and says so', async () => {
    answering(() => expect.fail('something was sent'));
    expect(await check('r.example.org:5000', await configs(), false)).toMatchObject({
      status: 'not-checked',
      found: expect.stringMatching(
        /one of the Engine's insecure-registries\); no credentials found$/,
      ),
    });
  });

  it('asks one on the loopback all the same', async () => {
    const { host } = await registry();
    const files = await configs({ auths: { [host]: { auth } } });
    expect(await check(host, files, false)).toMatchObject({ status: 'ok' });
  });

  it('is given up in time', async () => {
    const { host } = await standIn(() => {});
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('the run has ended')), 100);
    const asked = registryCheck(host, await configs(), undefined, controller.signal);
    expect(await asked).toMatchObject({ status: 'not-checked' });
  });

  it.each([
    ['SELF_SIGNED_CERT_IN_CHAIN', /certificate is not trusted here.*certs\.d/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /certificate is not trusted here/],
    ['ERR_SSL_WRONG_VERSION_NUMBER', /speaks no TLS/],
    ['ENOTFOUND', /no network\? ENOTFOUND/],
  ])('tells %s apart', async (code, found) => {
    answering(() => Promise.reject(new TypeError('fetch failed', { cause: { code } })));
    expect((await check('127.0.0.1:1', await configs())).found).toMatch(found);
  });

  it('says when fetch() refuses its port', async () => {
    expect((await check('127.0.0.1:6000', await configs())).found).toMatch(
      /connects to no such port/,
    );
  });

  it('shows no message that it does not know', async () => {
    answering(() => Promise.reject(new Error('sent s3cret, got s3cret')));
    const files = await configs({ auths: { [HUB_KEY]: { auth } } });
    const found = await check('docker.io', files);
    expect(found).toMatchObject({
      status: 'not-checked',
      found: expect.stringMatching(/cannot be read/),
    });
    expect(JSON.stringify(found)).not.toContain('s3cret');
  });
});
