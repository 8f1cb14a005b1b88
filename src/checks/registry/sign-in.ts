import type { HostCheck } from '../host-check.js';
import type { Credentials } from './credentials.js';
import type { Http } from './http.js';
import { basic, fetchToken, isLoopback, parseChallenge } from './token.js';

/** How a registry took the credentials. */
export type SignIn = Pick<HostCheck, 'status' | 'found' | 'remedy'>;

/**
 * Whether a registry takes the credentials, by `GET /v2/` and the way that it asks for:
 * https://distribution.github.io/distribution/spec/auth/token/
 *
 * @param registry host and port
 * @throws {Error} when it gives no answer
 */
export async function askRegistry(
  http: Http,
  registry: string,
  credentials: Credentials | undefined,
  signal: AbortSignal,
): Promise<SignIn> {
  const login = `Run docker login ${registry} as the job's user.`;
  // As Docker does by default: https://docs.docker.com/reference/cli/dockerd/#insecure-registries
  const { hostname } = new URL(`https://${registry}`);
  const url = new URL(`${isLoopback(hostname) ? 'http' : 'https'}://${registry}/v2/`);
  const first = await http({ method: 'GET', url }, signal);
  if (first.status === 200) return { status: 'ok', found: 'it answers without a sign-in' };
  const challenge = parseChallenge(first.headers['www-authenticate']);
  if (first.status !== 401 || challenge === undefined) return odd(first.status);
  if (credentials === undefined) {
    const found = 'no credentials found, and it asks for a sign-in';
    return { status: 'warning', found, remedy: login };
  }
  let authorization: string;
  if (challenge.scheme === 'basic') {
    if (credentials.type !== 'password') {
      return { status: 'not-checked', found: 'not checked: it takes no identity token' };
    }
    authorization = basic(credentials);
  } else {
    const answer = await fetchToken(http, challenge, credentials, signal);
    if ('status' in answer) return judge(answer.status, login);
    authorization = `Bearer ${answer.token}`;
  }
  return judge((await http({ method: 'GET', url, authorization }, signal)).status, login);
}

function judge(status: number, login: string): SignIn {
  if (status === 200) return { status: 'ok', found: 'signed in' };
  if (status === 401 || status === 403) {
    const found = `the credentials are refused (${status}): they have expired or are wrong`;
    return { status: 'warning', found, remedy: login };
  }
  return odd(status);
}

function odd(status: number): SignIn {
  if (status === 429) {
    const found = 'over its limit (429): pulls are refused for now';
    return {
      status: 'warning',
      found,
      remedy: 'Wait, or sign in to an account with a higher limit.',
    };
  }
  return { status: 'not-checked', found: `not checked: it answered ${status}` };
}
