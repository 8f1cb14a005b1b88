import { describe, expect, it } from 'vitest';
import type { Credentials } from '../../../../src/checks/registry/credentials.js';
import { rateLimitOf, signInToHub } from '../../../../src/checks/registry/sign-in.js';
import { standIn } from '../stand-in.js';

const NEVER = new AbortController().signal;
const PASSWORD = { username: 'joe', password: 's3cret:x' };
const IDENTITY = { identityToken: 'r3fresh' };

interface Behaviour {
  tokenStatus?: number;
  token?: string;
  status?: number;
  headers?: Record<string, string>;
}

/** A stand-in for Docker Hub and its token service, on one address. */
async function hub({ tokenStatus = 200, token = 't0ken', status = 200, headers = {} }: Behaviour) {
  const server = await standIn(({ path }, response) => {
    if (path.startsWith('/token')) {
      response.writeHead(tokenStatus).end(JSON.stringify({ token }));
    } else {
      response.writeHead(status, headers).end();
    }
  });
  const ask = (credentials: Credentials | undefined) =>
    signInToHub(credentials, NEVER, {
      tokens: `${server.url}/token`,
      registry: server.url,
    });
  return { ...server, ask };
}

const limits = (remaining: number, source: string) => ({
  'ratelimit-limit': '100;w=21600',
  'ratelimit-remaining': `${remaining};w=21600`,
  'docker-ratelimit-source': source,
});
const ACCOUNT = '5bd0d4a4-0000-4000-8000-000000000000';

describe('Docker Hub', () => {
  it('is asked by HEAD, with a token for the password', async () => {
    const { ask, asked } = await hub({ headers: limits(76, ACCOUNT) });
    expect(await ask(PASSWORD)).toEqual({
      status: 'ok',
      found: 'signed in; 76 of 100 pulls per 6h left',
    });
    expect(asked).toEqual([
      {
        method: 'GET',
        path: '/token?service=registry.docker.io&scope=repository%3Aratelimitpreview%2Ftest%3Apull',
        authorization: `Basic ${Buffer.from('joe:s3cret:x').toString('base64')}`,
        body: '',
      },
      {
        method: 'HEAD',
        path: '/v2/ratelimitpreview/test/manifests/latest',
        authorization: 'Bearer t0ken',
        body: '',
      },
    ]);
  });

  it('takes an identity token by POST', async () => {
    const { ask, asked } = await hub({ headers: limits(76, ACCOUNT) });
    expect(await ask(IDENTITY)).toMatchObject({ status: 'ok' });
    expect(asked[0]).toMatchObject({ method: 'POST', path: '/token', authorization: undefined });
    expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'r3fresh',
      client_id: 'gated-docker-prune',
      service: 'registry.docker.io',
      scope: 'repository:ratelimitpreview/test:pull',
    });
  });

  it.each<[string, Credentials | undefined, Behaviour, string, RegExp]>([
    [
      'anonymous',
      undefined,
      { headers: limits(76, '192.0.2.1') },
      'warning',
      /^anonymous; 76 of 100 pulls per 6h left, counted by the address of this host$/,
    ],
    ['unlimited', PASSWORD, {}, 'ok', /^signed in; unlimited pulls$/],
    [
      'nearly over the limit',
      PASSWORD,
      { headers: limits(10, ACCOUNT) },
      'warning',
      /^signed in; 10 of/,
    ],
    [
      'signed in, but counted by address',
      PASSWORD,
      { headers: limits(76, '2001:db8::') },
      'warning',
      /address/,
    ],
    [
      'anonymous and over the limit',
      undefined,
      { status: 429 },
      'warning',
      /^over the limit \(429\)/,
    ],
    ['signed in and over the limit', PASSWORD, { status: 429 }, 'warning', /^over the limit/],
    ['over the limit of tokens', undefined, { tokenStatus: 429 }, 'warning', /over the limit/],
    ['expired', PASSWORD, { tokenStatus: 401 }, 'warning', /^the credentials are refused \(401\)/],
    ['an identity that expired', IDENTITY, { tokenStatus: 403 }, 'warning', /refused \(403\)/],
    ['out of order', PASSWORD, { tokenStatus: 503 }, 'not-checked', /it answered 503/],
    [
      'odd',
      PASSWORD,
      { headers: { 'ratelimit-limit': 'many', 'ratelimit-remaining': '' } },
      'ok',
      /unlimited/,
    ],
  ])('is reported when %s', async (_, credentials, behaviour, status, found) => {
    const { ask } = await hub(behaviour);
    const result = await ask(credentials);
    expect(result).toMatchObject({ status, found: expect.stringMatching(found) });
    const isWarning = status === 'warning';
    expect({ remedy: Boolean(result.remedy), title: Boolean(result.title) }).toEqual({
      remedy: isWarning,
      title: isWarning,
    });
  });

  it('never shows the address of this host', async () => {
    const { ask } = await hub({ headers: limits(76, '192.0.2.1') });
    expect(JSON.stringify(await ask(undefined))).not.toContain('192.0.2.1');
  });

  it.each([['a\r\nx: y'], [''], ['\u0000']])('gives no token that is %j', async (token) => {
    const { ask } = await hub({ token });
    await expect(ask(PASSWORD)).rejects.toThrow(/gave an unreadable token$/);
  });

  it('is left when it answers without end', async () => {
    const endless = await standIn((_, response) => {
      response.writeHead(200);
      const write = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', write);
      write();
    });
    const there = { tokens: `${endless.url}/token`, registry: endless.url };
    await expect(signInToHub(PASSWORD, NEVER, there)).rejects.toThrow(/gave too long an answer$/);
  });

  it('gives an account any name but an address', () => {
    const source = (value: string) =>
      rateLimitOf(
        new Headers({
          'ratelimit-limit': '1',
          'ratelimit-remaining': '1',
          'docker-ratelimit-source': value,
        }),
      )?.byAddress;
    expect(['192.0.2.1', '2001:db8::', '2001:db8::/64', ACCOUNT, 'joe', ''].map(source)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
