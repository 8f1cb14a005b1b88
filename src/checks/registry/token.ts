import * as z from 'zod/mini';
import { parseJson } from '../../reading.js';
import type { Credentials } from './credentials.js';
import type { Http } from './http.js';

/** How a registry wants us to authenticate, from its WWW-Authenticate header. */
export type Challenge =
  | { scheme: 'basic' }
  | { scheme: 'bearer'; realm: string; service: string | undefined };

/**
 * Reads a challenge: https://distribution.github.io/distribution/spec/auth/token/
 *
 * @returns undefined if it is neither Basic nor Bearer with a realm
 */
export function parseChallenge(header: string | undefined): Challenge | undefined {
  const [, scheme = '', rest = ''] = /^\s*(\w+)\s*(.*)$/s.exec(header ?? '') ?? [];
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

/** An answer that cannot be used. The message is our own, and holds nothing that was sent. */
export class UnusableAnswer extends Error {
  override readonly name = 'UnusableAnswer';
}

const tokenSchema = z.object({
  token: z.optional(z.string()),
  access_token: z.optional(z.string()),
});

/**
 * Gets a token, with or without credentials: by GET, or with an identity token by POST,
 * https://distribution.github.io/distribution/spec/auth/oauth/
 *
 * @param realm where: https, or this machine's loopback
 * @param scope what for, such as `repository:NAME:pull`
 * @returns the token, or the status that came instead
 * @throws {UnusableAnswer} or what {@link Http} throws
 */
export async function fetchToken(
  http: Http,
  { realm, service, scope }: { realm: string; service?: string | undefined; scope?: string },
  credentials: Credentials | undefined,
  signal: AbortSignal,
): Promise<{ token: string } | { status: number }> {
  const url = realmUrl(realm);
  const parameters = {
    ...(service === undefined ? {} : { service }),
    ...(scope === undefined ? {} : { scope }),
  };
  let request: Parameters<Http>[0];
  if (credentials?.type === 'identity-token') {
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: credentials.token,
      client_id: 'gated-docker-prune',
      ...parameters,
    });
    request = { method: 'POST', url, form };
  } else {
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    request = { method: 'GET', url, authorization: credentials && basic(credentials) };
  }
  const reply = await http(request, signal);
  if (reply.status !== 200) return { status: reply.status };
  const parsed = tokenSchema.safeParse(parseJson(reply.body));
  const token = parsed.success ? (parsed.data.token ?? parsed.data.access_token) : undefined;
  if (!token || !/^[\x21-\x7e]+$/.test(token)) {
    throw new UnusableAnswer(`${url.host} gave an unreadable token`);
  }
  return { token };
}

/** The Authorization header for a user and a password: RFC 7617. */
export function basic({ username, password }: Extract<Credentials, { type: 'password' }>): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/** Whether a host is this machine. Docker treats registries there as insecure by default. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname);
}

/** A registry names the place that gets the credentials: never in the clear over a network. */
function realmUrl(realm: string): URL {
  if (!URL.canParse(realm)) {
    throw new UnusableAnswer('the registry names a token service with an invalid address');
  }
  const url = new URL(realm);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
    return url;
  throw new UnusableAnswer(
    'the registry names a token service without https; nothing was sent there',
  );
}
