import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { parseChallenge, signIn } from '../../../../src/checks/registry/sign-in.js';
import { standIn } from '../stand-in.js';

const PASSWORD = { username: 'joe', password: 's3cret' };
const IDENTITY = { identityToken: 'r3fresh' };
const BASIC = `Basic ${Buffer.from('joe:s3cret').toString('base64')}`;

/** A registry that wants Basic of joe, or sends away with this status. */
function basicRegistry(refusal = 401) {
  return standIn(({ authorization }, response) => {
    if (authorization === BASIC) response.writeHead(200).end('{}');
    else if (authorization === undefined) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
    } else response.writeHead(refusal).end();
  });
}

const ask = (host: string, credentials?: Parameters<typeof signIn>[1]) =>
  signIn(host, credentials, new AbortController().signal);

describe('a registry with Basic', () => {
  it('takes good credentials', async () => {
    const { host, asked } = await basicRegistry();
    expect(await ask(host, PASSWORD)).toEqual({ status: 'ok', found: 'signed in' });
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /v2/', 'GET /v2/']);
    expect(asked[0]?.authorization).toBeUndefined();
  });

  it('refuses bad ones, and misses none', async () => {
    const { host } = await basicRegistry();
    expect(await ask(host, { ...PASSWORD, password: 'old' })).toMatchObject({
      status: 'warning',
      found: expect.stringMatching(/refused \(401\)/),
      remedy: `Run \`docker login ${host}\` as the job's user.`,
    });
    expect(await ask(host)).toMatchObject({
      status: 'warning',
      found: 'no credentials found, and it needs a sign-in',
    });
  });

  it('cannot take an identity token', async () => {
    const { host, asked } = await basicRegistry();
    expect(await ask(host, IDENTITY)).toMatchObject({ status: 'not-checked' });
    expect(asked).toHaveLength(1);
  });
});

describe('a registry', () => {
  it.each<[string, (response: ServerResponse) => void, string, RegExp]>([
    ['open', (r) => r.writeHead(200).end('{}'), 'ok', /needs no sign-in/],
    ['over its limit', (r) => r.writeHead(429).end(), 'warning', /429/],
    ['something else', (r) => r.writeHead(404).end(), 'not-checked', /answered 404/],
    [
      'moved',
      (r) => r.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'not-checked',
      /302/,
    ],
    [
      'one with a scheme of its own',
      (r) => r.writeHead(401, { 'www-authenticate': 'Negotiate' }).end(),
      'not-checked',
      /answered 401/,
    ],
  ])('is reported when it is %s', async (_, answer, status, found) => {
    const { host } = await standIn((_asked, response) => answer(response));
    expect(await ask(host, PASSWORD)).toMatchObject({
      status,
      found: expect.stringMatching(found),
    });
  });
});

describe('a token service', () => {
  it.each(['http://192.0.2.1/token', 'ftp://127.0.0.1/', 'file:///etc/passwd', 'token', ''])(
    'gets no credentials at %j',
    async (realm) => {
      const { host, asked } = await standIn((_asked, response) =>
        response.writeHead(401, { 'www-authenticate': `Bearer realm="${realm}"` }).end(),
      );
      await expect(ask(host, PASSWORD)).rejects.toThrow(/token service/);
      expect(asked).toHaveLength(1);
    },
  );

  it('is found in the challenge of a registry', () => {
    const parse = parseChallenge;
    expect(parse('Bearer realm="https://a/t",service="b",scope="c"')).toEqual({
      realm: 'https://a/t',
      service: 'b',
    });
    expect(parse('bearer Realm="https://a/t"')).toMatchObject({ realm: 'https://a/t' });
    expect(parse('Basic realm="x"')).toEqual({});
    for (const header of ['', 'Bearer', 'Bearer service="b"', 'Digest a', '\u0000']) {
      expect(parse(header)).toBeUndefined();
    }
  });
});
