import { count, duration } from '../../format.js';
import type { Credentials } from './credentials.js';
import type { Http } from './http.js';
import { type RateLimit, rateLimitOf } from './rate-limit.js';
import type { SignIn } from './sign-in.js';
import { fetchToken } from './token.js';

/** Where Docker Hub is. */
interface Hub {
  tokens: string;
  registry: string;
}

const HUB: Hub = {
  tokens: 'https://auth.docker.io/token',
  registry: 'https://registry-1.docker.io',
};

/** The image by which Docker lets everybody see the limit: https://docs.docker.com/docker-hub/usage/pulls/ */
const PREVIEW = 'ratelimitpreview/test';

/** From here on what is left is worth a warning, as a part of the limit. */
const LOW = 0.1;

const LOGIN = "Run docker login as the job's user.";

/**
 * How Docker Hub takes the credentials, and how many pulls are left. Asks by HEAD, which counts as no
 * pull.
 *
 * @throws {Error} when it gives no answer
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
    const found = `${signedIn(credentials !== undefined)}, and over the limit (429): pulls are refused for now`;
    const remedy =
      credentials === undefined
        ? `${LOGIN} An account has a higher limit than an address.`
        : 'Wait, or use an account with a higher limit.';
    return { status: 'warning', found, remedy };
  }
  if (credentials !== undefined && (status === 401 || status === 403)) {
    const found = `the credentials are refused (${status}): they have expired or are wrong`;
    return { status: 'warning', found, remedy: LOGIN };
  }
  return { status: 'not-checked', found: `not checked: Docker Hub answered ${status}` };
}

function judge(hasCredentials: boolean, limit: RateLimit | undefined): SignIn {
  const who = signedIn(hasCredentials);
  if (limit === undefined) {
    const found = `${who}; unlimited pulls`;
    return hasCredentials ? { status: 'ok', found } : { status: 'warning', found, remedy: LOGIN };
  }
  const found = `${who}; ${left(limit)}`;
  if (!hasCredentials) return { status: 'warning', found, remedy: LOGIN };
  if (limit.countedBy === 'address') {
    return {
      status: 'warning',
      found,
      remedy: `Docker Hub did not count it as signed in. ${LOGIN}`,
    };
  }
  if (limit.remaining <= limit.limit * LOW) {
    return {
      status: 'warning',
      found,
      remedy: 'Pull less, or use an account with a higher limit.',
    };
  }
  return { status: 'ok', found };
}

function signedIn(hasCredentials: boolean): string {
  return hasCredentials ? 'signed in' : 'anonymous';
}

function left({ limit, remaining, window, countedBy }: RateLimit): string {
  const per = window === undefined ? '' : ` per ${duration(window * 1000)}`;
  const by = countedBy === 'address' ? ', counted by the address of this host' : '';
  return `${remaining} of ${count(limit, 'pull')}${per} left${by}`;
}
