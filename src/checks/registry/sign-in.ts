import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import * as z from 'zod/mini';
import { count, duration } from '../../format.js';
import { parseJson } from '../../reading.js';
import type { HostCheck } from '../host-check.js';
import type { Credentials } from './credentials.js';

/** The image Docker offers for seeing the limit: https://docs.docker.com/docker-hub/usage/pulls/ */
const PREVIEW = 'ratelimitpreview/test';
const HUB = { tokens: 'https://auth.docker.io/token', registry: 'https://registry-1.docker.io' };

/** Warn from here on: what is left, as a fraction of the limit. */
const LOW = 0.1;

/** A token is a few kilobytes. */
const MAX_BODY = 256 * 1024;

/** An answer that cannot be used. The message is our own, and holds nothing that was sent. */
export class Unusable extends Error {}

/** What comes of asking a registry. */
type SignIn = Pick<HostCheck, 'status' | 'found' | 'title' | 'remedy'>;

const MORE = 'use an account with a higher limit.';

/**
 * Whether a registry accepts the credentials, by `GET /v2/` and the authentication that it asks for.
 * https://distribution.github.io/distribution/spec/auth/token/
 *
 * @param registry host and port, not of Docker Hub
 * @throws {Unusable} or what fetch() throws, if there is no answer
 */
export async function signIn(
  registry: string,
  credentials: Credentials | undefined,
  signal: AbortSignal,
): Promise<SignIn> {
  // As Docker does by default: https://docs.docker.com/reference/cli/dockerd/#insecure-registries
  const scheme = isLoopback(new URL(`https://${registry}`).hostname) ? 'http' : 'https';
  const url = new URL(`${scheme}://${registry}/v2/`);
  const first = await send(url, { signal });
  if (first.status === 200) return { status: 'ok', found: 'it needs no sign-in' };
  const challenge = parseChallenge(first.headers.get('www-authenticate') ?? '');
  if (first.status !== 401 || challenge === undefined)
    return refused(registry, first.status, false);
  if (credentials === undefined) {
    return anonymous(registry, 'no credentials found, and it needs a sign-in');
  }
  if (challenge.realm === undefined && 'identityToken' in credentials) {
    return { status: 'not-checked', found: 'not checked: it accepts no identity token' };
  }
  const { status } = await authorized(url, { signal }, challenge, credentials);
  return status === 200 ? { status: 'ok', found: 'signed in' } : refused(registry, status, true);
}

/** The same of Docker Hub, by HEAD of {@link PREVIEW}, which doesn't count as a pull; and how many pulls are left. */
export async function signInToHub(
  credentials: Credentials | undefined,
  signal: AbortSignal,
  hub = HUB,
): Promise<SignIn> {
  const scope = `repository:${PREVIEW}:pull`;
  const challenge = { realm: hub.tokens, service: 'registry.docker.io', scope };
  const url = new URL(`/v2/${PREVIEW}/manifests/latest`, hub.registry);
  const reply = await authorized(url, { method: 'HEAD', signal }, challenge, credentials);
  const isKnown = credentials !== undefined;
  if (reply.status !== 200) return refused('docker.io', reply.status, isKnown);
  const limit = rateLimitOf(reply.headers);
  const found = `${isKnown ? 'signed in' : 'anonymous'}; ${limit?.words ?? 'unlimited pulls'}`;
  if (!isKnown || limit?.byAddress) return anonymous('docker.io', found);
  if (limit === undefined || limit.remaining > limit.limit * LOW) return { status: 'ok', found };
  return { status: 'warning', title: 'Few pulls are left', found, remedy: `Pull less, or ${MORE}` };
}

function anonymous(registry: string, found: string): SignIn {
  const title = `Not signed in to ${registry}`;
  const name = registry === 'docker.io' ? '' : ` ${registry}`;
  return {
    status: 'warning',
    title,
    found,
    remedy: `Run \`docker login${name}\` as the job's user.`,
  };
}

/** What an answer other than 200 means. */
function refused(registry: string, status: number, hasCredentials: boolean): SignIn {
  if (status === 429) {
    const remedy = `Wait, or ${hasCredentials ? MORE : 'sign in with `docker login`.'}`;
    const found = 'over the limit (429): pulls are refused for now';
    return { status: 'warning', title: `Over the limit of ${registry}`, found, remedy };
  }
  return hasCredentials && (status === 401 || status === 403)
    ? anonymous(registry, `the credentials are refused (${status}): they have expired or are wrong`)
    : { status: 'not-checked', found: `not checked: it answered ${status}` };
}

/**
 * Reads the headers of a Docker Hub manifest: https://docs.docker.com/docker-hub/usage/pulls/
 *
 * @returns undefined if there is no limit: such accounts get no headers
 */
export function rateLimitOf(headers: Pick<Headers, 'get'>) {
  // `100;w=21600`: 100 in 21,600 seconds.
  const [all, left] = ['ratelimit-limit', 'ratelimit-remaining'].map((name) =>
    /^(\d{1,12})(?:;w=(\d{1,9}))?$/.exec(headers.get(name)?.trim() ?? ''),
  );
  if (!all || !left) return undefined;
  const [limit, remaining, window] = [Number(all[1]), Number(left[1]), all[2]];
  // By an address, which is never shown: it may be this host's. An account has any other name.
  const byAddress = isIP(headers.get('docker-ratelimit-source')?.split('/')[0] ?? '') !== 0;
  const per = window === undefined ? '' : ` per ${duration(Number(window) * 1000)}`;
  const by = byAddress ? ', counted by the address of this host' : '';
  const words = `${remaining} of ${count(limit, 'pull')}${per} left${by}`;
  return { limit, remaining, byAddress, words };
}

/** How a registry wants us to authenticate: with a token from `realm`, or else by Basic. */
interface Challenge {
  realm?: string | undefined;
  service?: string | undefined;
  scope?: string;
}

/** Reads a WWW-Authenticate header; undefined if it is neither Basic nor Bearer with a realm. Pure. */
export function parseChallenge(header: string): Challenge | undefined {
  const [, scheme = '', rest = ''] = /^\s*(\w+)\s*(.*)$/s.exec(header.toLowerCase()) ?? [];
  const parameter = (name: string) =>
    new RegExp(`(?<!\\w)${name}="([^"]*)"`, 'i').exec(header)?.[1];
  if (scheme === 'basic') return {};
  const [realm, service] = [parameter('realm'), parameter('service')];
  return scheme === 'bearer' && realm !== undefined && rest !== '' ? { realm, service } : undefined;
}

const tokenSchema = z.object({
  ...{ token: z.optional(z.string()), access_token: z.optional(z.string()) },
});

/**
 * The reply to a request with the authentication that was asked for, or else of the service that gives no token. That is
 * asked by GET or, with an identity token, by POST: https://distribution.github.io/distribution/spec/auth/oauth/
 */
async function authorized(
  url: URL,
  init: RequestInit & { signal: AbortSignal },
  { realm, service, scope }: Challenge,
  credentials: Credentials | undefined,
): Promise<Response> {
  const { signal } = init;
  const hasPassword = credentials !== undefined && 'password' in credentials;
  const pair = hasPassword ? `${credentials.username}:${credentials.password}` : '';
  const basic = { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
  const headers: Record<string, string> = hasPassword ? basic : {};
  if (realm === undefined) return send(url, { ...init, headers });
  const tokens = realmUrl(realm);
  const parameters = { ...(service && { service }), ...(scope && { scope }) };
  const grant = { grant_type: 'refresh_token', client_id: 'gated-docker-prune' };
  const isToken = credentials !== undefined && !hasPassword;
  const form = { ...grant, refresh_token: isToken ? credentials.identityToken : '', ...parameters };
  for (const [name, value] of isToken ? [] : Object.entries(parameters)) {
    tokens.searchParams.set(name, value);
  }
  const post = { method: 'POST', body: new URLSearchParams(form), signal };
  const reply = await send(tokens, isToken ? post : { headers, signal });
  if (reply.status !== 200) return reply;
  let text = '';
  for await (const chunk of reply.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (text.length > MAX_BODY) throw new Unusable(`${tokens.host} gave too long an answer`);
  }
  const { token, access_token } = tokenSchema.safeParse(parseJson(text)).data ?? {};
  const found = token ?? access_token ?? '';
  if (!/^[\x21-\x7e]+$/.test(found)) throw new Unusable(`${tokens.host} gave an unreadable token`);
  return send(url, { ...init, headers: { authorization: `Bearer ${found}` } });
}

/** Follows no redirect: that could take credentials to another host. */
async function send(url: URL, init: RequestInit): Promise<Response> {
  if (isIP(url.hostname) === 0 && !isLoopback(url.hostname)) {
    // Where none answers, the thread in which Node.js looks names up would hold up our end for minutes.
    const names = new Resolver({ timeout: 1_500, tries: 2 }).resolve4(url.hostname);
    await names.catch(({ code }) => {
      if (code === 'ETIMEOUT') throw new Unusable('no answer from a name server');
    });
  }
  return fetch(url, { ...init, redirect: 'manual' });
}

/** Whether a host is this machine. Docker treats registries there as insecure by default. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname);
}

/** A registry names the place that gets the credentials: never in the clear over a network. */
function realmUrl(realm: string): URL {
  const url = URL.canParse(realm) ? new URL(realm) : undefined;
  if (url?.protocol === 'https:') return url;
  if (url?.protocol === 'http:' && isLoopback(url.hostname)) return url;
  const what = url === undefined ? 'with an invalid address' : 'without https';
  throw new Unusable(`the registry names a token service ${what}; nothing was sent there`);
}
