import { count, duration } from '../../format.js';
import type { Credentials } from './credentials.js';
import type { Http } from './http.js';
import { type RateLimit, rateLimitOf } from './rate-limit.js';
import { credentialsRefused, notAsked, type SignIn, warning } from './sign-in.js';
import { fetchToken } from './token.js';

const HUB = {
  tokens: 'https://auth.docker.io/token',
  registry: 'https://registry-1.docker.io',
};

/** The image Docker offers for seeing the limit: https://docs.docker.com/docker-hub/usage/pulls/ */
const PREVIEW = 'ratelimitpreview/test';

/** Warn from here on: what is left, as a fraction of the limit. */
const LOW = 0.1;

const LOGIN = "Run docker login as the job's user.";

/**
 * Whether Docker Hub accepts the credentials, and how many pulls are left. Asks by HEAD, which doesn't count as
 * a pull.
 *
 * @throws {Error} if there is no answer
 */
export async function askHub(
  http: Http,
  credentials: Credentials | undefined,
  signal: AbortSignal,
  hub = HUB,
): Promise<SignIn> {
  const scope = `repository:${PREVIEW}:pull`;
  const service = 'registry.docker.io';
  const answer = await fetchToken(http, { realm: hub.tokens, service, scope }, credentials, signal);
  if ('status' in answer) return refused(answer.status, credentials);
  const url = new URL(`/v2/${PREVIEW}/manifests/latest`, hub.registry);
  const authorization = `Bearer ${answer.token}`;
  const { status, headers } = await http({ method: 'HEAD', url, authorization }, signal);
  if (status !== 200) return refused(status, credentials);
  return judge(credentials !== undefined, rateLimitOf(headers));
}

/** What an answer other than 200 means. */
function refused(status: number, credentials: Credentials | undefined): SignIn {
  if (status === 429) {
    return warning(
      `${signedIn(credentials !== undefined)}, and over the limit (429): pulls are refused for now`,
      credentials === undefined
        ? `${LOGIN} An account has a higher limit than an address.`
        : 'Wait, or use an account with a higher limit.',
    );
  }
  return (
    (credentials && credentialsRefused(status, LOGIN)) ?? notAsked(`Docker Hub answered ${status}`)
  );
}

function judge(hasCredentials: boolean, limit: RateLimit | undefined): SignIn {
  const pulls = limit === undefined ? 'unlimited pulls' : left(limit);
  const found = `${signedIn(hasCredentials)}; ${pulls}`;
  if (!hasCredentials) return warning(found, LOGIN);
  if (limit?.countedBy === 'address') {
    return warning(found, `Docker Hub did not count it as signed in. ${LOGIN}`);
  }
  return limit !== undefined && limit.remaining <= limit.limit * LOW
    ? warning(found, 'Pull less, or use an account with a higher limit.')
    : { status: 'ok', found };
}

function signedIn(hasCredentials: boolean): string {
  return hasCredentials ? 'signed in' : 'anonymous';
}

function left({ limit, remaining, window, countedBy }: RateLimit): string {
  const per = window === undefined ? '' : ` per ${duration(window * 1000)}`;
  const by = countedBy === 'address' ? ', counted by the address of this host' : '';
  return `${remaining} of ${count(limit, 'pull')}${per} left${by}`;
}
