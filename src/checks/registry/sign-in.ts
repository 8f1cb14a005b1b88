import { isIP } from 'node:net';
import * as z from 'zod/mini';
import { count, duration } from '../../format.js';
import { parseJson } from '../../reading.js';
import type { Credentials } from './credentials.js';
import { type Answer, isHub } from './registry.js';

/** Whether a registry accepted the credentials. */
export type SignIn = Omit<Answer, 'where'>;

/** An answer that cannot be used. The message is our own, and holds nothing that was sent. */
export class Unusable extends Error {}

const HUB = { tokens: 'https://auth.docker.io/token', registry: 'https://registry-1.docker.io' };

/** The image Docker offers for seeing the limit: https://docs.docker.com/docker-hub/usage/pulls/ */
const PREVIEW = 'ratelimitpreview/test';

/** Warn from here on: what is left, as a fraction of the limit. */
const LOW = 0.1;

/** A token is a few kilobytes. */
const MAX_BODY = 256 * 1024;

const MORE = 'use an account with a higher limit.';

/**
 * Whether a registry accepts the credentials: by `GET /v2/` and the authentication that it asks for, and Docker Hub by
 * HEAD of {@link PREVIEW}, which doesn't count as a pull, with how many pulls are left.
 * https://distribution.github.io/distribution/spec/auth/token/
 *
 * @param registry host and port
 * @throws {Unusable} or what fetch() throws, if there is no answer
 */
export async function signIn(
  registry: string,
  credentials: Credentials | undefined,
  hub = HUB,
): Promise<SignIn> {
  if (isHub(registry)) {
    const login = "Run `docker login` as the job's user.";
    const challenge = {
      scheme: 'bearer',
      realm: hub.tokens,
      service: 'registry.docker.io',
      scope: `repository:${PREVIEW}:pull`,
    } as const;
    const url = new URL(`/v2/${PREVIEW}/manifests/latest`, hub.registry);
    const reply = await authorized('HEAD', url, challenge, credentials);
    if (reply.status !== 200) return refused(reply.status, credentials, login);
    return pullsLeft(rateLimitOf(reply.headers), credentials, login);
  }
  const login = `Run \`docker login ${registry}\` as the job's user.`;
  // As Docker does by default: https://docs.docker.com/reference/cli/dockerd/#insecure-registries
  const { hostname } = new URL(`https://${registry}`);
  const url = new URL(`${isLoopback(hostname) ? 'http' : 'https'}://${registry}/v2/`);
  const first = await send(url);
  if (first.status === 200) return { status: 'ok', found: 'it needs no sign-in' };
  const challenge = parseChallenge(first.headers.get('www-authenticate') ?? '');
  if (first.status !== 401 || challenge === undefined) {
    return refused(first.status, undefined, login);
  }
  if (credentials === undefined) {
    return warning('no credentials found, and it needs a sign-in', login);
  }
  if (challenge.scheme === 'basic' && credentials.type !== 'password') {
    return { status: 'not-checked', found: 'not checked: it accepts no identity token' };
  }
  const { status } = await authorized('GET', url, challenge, credentials);
  return status === 200
    ? { status: 'ok', found: 'signed in' }
    : refused(status, credentials, login);
}

function warning(found: string, remedy: string): SignIn {
  return { status: 'warning', found, remedy };
}

/** What an answer other than 200 means. */
function refused(status: number, credentials: Credentials | undefined, login: string): SignIn {
  if (status === 429) {
    const remedy = credentials === undefined ? `Wait. ${login}` : `Wait, or ${MORE}`;
    return warning('over the limit (429): pulls are refused for now', remedy);
  }
  return credentials !== undefined && (status === 401 || status === 403)
    ? warning(`the credentials are refused (${status}): they have expired or are wrong`, login)
    : { status: 'not-checked', found: `not checked: it answered ${status}` };
}

function pullsLeft(
  limit: RateLimit | undefined,
  credentials: Credentials | undefined,
  login: string,
): SignIn {
  const per = limit?.window === undefined ? '' : ` per ${duration(limit.window * 1000)}`;
  const pulls =
    limit === undefined
      ? 'unlimited pulls'
      : `${limit.remaining} of ${count(limit.limit, 'pull')}${per} left${limit.byAddress ? ', counted by the address of this host' : ''}`;
  const found = `${credentials === undefined ? 'anonymous' : 'signed in'}; ${pulls}`;
  if (credentials === undefined) return warning(found, login);
  if (limit?.byAddress) return warning(found, `Docker Hub did not count it as signed in. ${login}`);
  return limit !== undefined && limit.remaining <= limit.limit * LOW
    ? warning(found, `Pull less, or ${MORE}`)
    : { status: 'ok', found };
}

/** What Docker Hub says about the pulls that are left. */
interface RateLimit {
  limit: number;
  remaining: number;
  /** What period the limit is for, in seconds; undefined if it doesn't say. */
  window: number | undefined;
  /** Whether it counts the pulls from an address. Never shown: it may be this host's. */
  byAddress: boolean;
}

/**
 * Reads the headers of a Docker Hub manifest: https://docs.docker.com/docker-hub/usage/pulls/
 *
 * @returns undefined if there is no limit: such accounts get no headers
 */
export function rateLimitOf(headers: Pick<Headers, 'get'>): RateLimit | undefined {
  // `100;w=21600`: 100 in 21,600 seconds.
  const [limit, remaining] = ['ratelimit-limit', 'ratelimit-remaining'].map((name) =>
    /^(\d{1,12})(?:;w=(\d{1,9}))?$/.exec(headers.get(name)?.trim() ?? ''),
  );
  if (!limit || !remaining) return undefined;
  const [source = ''] = headers.get('docker-ratelimit-source')?.split('/') ?? [];
  return {
    limit: Number(limit[1]),
    remaining: Number(remaining[1]),
    window: limit[2] === undefined ? undefined : Number(limit[2]),
    byAddress: isIP(source) !== 0,
  };
}

/** How a registry wants us to authenticate. */
type Challenge =
  | { scheme: 'basic' }
  | { scheme: 'bearer'; realm: string; service?: string | undefined; scope?: string };

/**
 * Reads a WWW-Authenticate header.
 *
 * @returns undefined if it is neither Basic nor Bearer with a realm
 */
export function parseChallenge(header: string): Challenge | undefined {
  const [, scheme = '', rest = ''] = /^\s*(\w+)\s*(.*)$/s.exec(header) ?? [];
  if (scheme.toLowerCase() === 'basic') return { scheme: 'basic' };
  if (scheme.toLowerCase() !== 'bearer') return undefined;
  // Anchored to the start of a word, and up to the next quote: otherwise it would be quadratic.
  const pairs = [...rest.matchAll(/(?<!\w)(\w+)="([^"]*)"/g)];
  const parameters = new Map(pairs.map(([, name = '', value]) => [name.toLowerCase(), value]));
  const realm = parameters.get('realm');
  return realm === undefined
    ? undefined
    : { scheme: 'bearer', realm, service: parameters.get('service') };
}

/** The reply to a request with the authentication that was asked for, or else of the service that gives no token. */
async function authorized(
  method: string,
  url: URL,
  challenge: Challenge,
  credentials: Credentials | undefined,
): Promise<Response> {
  if (challenge.scheme === 'basic') return send(url, { method, headers: basic(credentials) });
  const reply = await askForToken(challenge, credentials);
  if (reply.status !== 200) return reply;
  const authorization = `Bearer ${await tokenIn(reply)}`;
  return send(url, { method, headers: { authorization } });
}

/**
 * Asks for a token, with or without credentials: by GET, or with an identity token by POST,
 * https://distribution.github.io/distribution/spec/auth/oauth/
 */
async function askForToken(
  { realm, service, scope }: Extract<Challenge, { scheme: 'bearer' }>,
  credentials: Credentials | undefined,
): Promise<Response> {
  const url = realmUrl(realm);
  const parameters = new URLSearchParams({ ...(service && { service }), ...(scope && { scope }) });
  if (credentials?.type !== 'identity-token') {
    for (const [name, value] of parameters) url.searchParams.set(name, value);
    return send(url, { headers: basic(credentials) });
  }
  const grant = { grant_type: 'refresh_token', client_id: 'gated-docker-prune' };
  const refresh_token = credentials.token;
  const body = new URLSearchParams({ ...grant, refresh_token, ...Object.fromEntries(parameters) });
  return send(url, { method: 'POST', body });
}

const tokenSchema = z.object({
  token: z.optional(z.string()),
  access_token: z.optional(z.string()),
});

async function tokenIn({ url, body }: Response): Promise<string> {
  let text = '';
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (text.length > MAX_BODY) throw new Unusable(`${new URL(url).host} gave too long an answer`);
  }
  const { token, access_token } = tokenSchema.safeParse(parseJson(text)).data ?? {};
  const found = token ?? access_token ?? '';
  if (/^[\x21-\x7e]+$/.test(found)) return found;
  throw new Unusable(`${new URL(url).host} gave an unreadable token`);
}

/** Follows no redirect: that could take credentials to another host. */
function send(url: URL, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { ...init, redirect: 'manual' });
}

/** The header for a user and a password: RFC 7617. */
function basic(credentials: Credentials | undefined): Record<string, string> {
  if (credentials?.type !== 'password') return {};
  const { username, password } = credentials;
  return {
    authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
  };
}

/** Whether a host is this machine. Docker treats registries there as insecure by default. */
function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname);
}

/** A registry names the place that gets the credentials: never in the clear over a network. */
function realmUrl(realm: string): URL {
  const url = URL.canParse(realm) ? new URL(realm) : undefined;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (url !== undefined && isSafe) return url;
  throw new Unusable(
    `the registry names a token service ${url === undefined ? 'with an invalid address' : 'without https; nothing was sent there'}`,
  );
}
