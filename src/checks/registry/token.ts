import * as z from 'zod/mini';
import { parseJson } from '../../reading.js';
import type { Credentials } from './credentials.js';
import type { Http } from './http.js';

/** How a registry wants to be told who we are, from its header WWW-Authenticate. */
export type Challenge =
  | { scheme: 'basic' }
  | { scheme: 'bearer'; realm: string; service: string | undefined };

/**
 * Reads a challenge: https://distribution.github.io/distribution/spec/auth/token/
 *
 * @returns undefined when it is neither Basic nor Bearer with a realm
 */
export function parseChallenge(header: string | undefined): Challenge | undefined {
  const [, scheme = '', rest = ''] = /^\s*(\w+)\s*(.*)$/s.exec(header ?? '') ?? [];
  if (scheme.toLowerCase() === 'basic') return { scheme: 'basic' };
  if (scheme.toLowerCase() !== 'bearer') return undefined;
  const parameters = new Map(
    // From the beginning of a word, and to the next quote that there is: else it were quadratic.
    [...rest.matchAll(/(?<!\w)(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value,
    ]),
  );
  const realm = parameters.get('realm');
  return realm === undefined
    ? undefined
    : { scheme: 'bearer', realm, service: parameters.get('service') };
}

/** An answer that leads nowhere. Its message is ours, and holds nothing that was sent. */
export class UnusableAnswer extends Error {
  override readonly name = 'UnusableAnswer';
}

/** What an authorization service said: a token, or the status by which it gave none. */
export type TokenAnswer = { token: string } | { status: number };

const tokenSchema = z.object({
  token: z.optional(z.string()),
  access_token: z.optional(z.string()),
});

/**
 * Gets a token, with credentials or without: by GET with a password, and by POST with an identity token,
 * https://distribution.github.io/distribution/spec/auth/oauth/
 *
 * @param realm where: https, or the loopback of this machine
 * @param scope what for, such as `repository:NAME:pull`
 * @throws {UnusableAnswer} when the answer cannot be used; and what {@link Http} throws
 */
export async function fetchToken(
  http: Http,
  { realm, service, scope }: { realm: string; service?: string | undefined; scope?: string },
  credentials: Credentials | undefined,
  signal: AbortSignal,
): Promise<TokenAnswer> {
  const url = realmUrl(realm);
  const parameters = {
    ...(service === undefined ? {} : { service }),
    ...(scope === undefined ? {} : { scope }),
  };
  const reply =
    credentials?.type === 'identity-token'
      ? await http(
          {
            method: 'POST',
            url,
            form: new URLSearchParams({
              grant_type: 'refresh_token',
              refresh_token: credentials.token,
              client_id: 'gated-docker-prune',
              ...parameters,
            }),
          },
          signal,
        )
      : await http(
          {
            method: 'GET',
            url: withParameters(url, parameters),
            authorization: credentials && basic(credentials),
          },
          signal,
        );
  if (reply.status !== 200) return { status: reply.status };
  const parsed = tokenSchema.safeParse(parseJson(reply.body));
  const token = parsed.success ? (parsed.data.token ?? parsed.data.access_token) : undefined;
  if (!token || !/^[\x21-\x7e]+$/.test(token)) {
    throw new UnusableAnswer(`${url.host} gave no token that can be read`);
  }
  return { token };
}

/** The value of Authorization for a user and a password: RFC 7617. */
export function basic({ username, password }: Extract<Credentials, { type: 'password' }>): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/** Whether a host is this machine. Docker takes registries there for insecure by default. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname);
}

/** A registry names the place that gets the credentials: not in the clear over a network. */
function realmUrl(realm: string): URL {
  let url: URL;
  try {
    url = new URL(realm);
  } catch {
    throw new UnusableAnswer('the registry names a token service that is no address');
  }
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
    return url;
  throw new UnusableAnswer(
    'the registry names a token service without https; nothing was sent there',
  );
}

function withParameters(url: URL, parameters: Readonly<Record<string, string>>): URL {
  const result = new URL(url);
  for (const [name, value] of Object.entries(parameters)) result.searchParams.set(name, value);
  return result;
}
