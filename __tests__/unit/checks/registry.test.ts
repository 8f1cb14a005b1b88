import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { askRegistry as check } from '../../../src/checks/registry/ask.js';
import { HUB_KEY } from '../../../src/checks/registry/credentials.js';
import { folder, withFiles } from './folder.js';
import { standIn } from './stand-in.js';

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
    { path: join(root, 'job.json'), owner: "the job's user" },
    { path: join(root, 'engine.json'), owner: "the Engine's user" },
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
