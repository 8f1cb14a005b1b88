import type { HostCheck } from '../host-check.js';
import type { Credentials } from './credentials.js';
import type { Http } from './http.js';
import { basic, fetchToken, isLoopback, parseChallenge } from './token.js';

/** Whether a registry accepted the credentials. */
export type SignIn = Pick<HostCheck, 'status' | 'found' | 'remedy'>;

export const warning = (found: string, remedy: string): SignIn => ({
  status: 'warning',
  found,
  remedy,
});
export const notAsked = (why: string): SignIn => ({
  status: 'not-checked',
  found: `not checked: ${why}`,
});

/**
 * Whether a registry accepts the credentials, by `GET /v2/` and the authentication that it asks for:
 * https://distribution.github.io/distribution/spec/auth/token/
 *
 * @param registry host and port
 * @throws {Error} if there is no answer
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
  if (first.status === 200) return { status: 'ok', found: 'it needs no sign-in' };
  const challenge = parseChallenge(first.headers['www-authenticate']);
  if (first.status !== 401 || challenge === undefined) return odd(first.status);
  if (credentials === undefined) {
    return warning('no credentials found, and it needs a sign-in', login);
  }
  let authorization: string;
  if (challenge.scheme === 'basic') {
    if (credentials.type !== 'password') return notAsked('it accepts no identity token');
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
  return credentialsRefused(status, login) ?? odd(status);
}

/** What a registry says that does not accept the credentials; undefined for any other answer. */
export function credentialsRefused(status: number, login: string): SignIn | undefined {
  return status === 401 || status === 403
    ? warning(`the credentials are refused (${status}): they have expired or are wrong`, login)
    : undefined;
}

function odd(status: number): SignIn {
  return status === 429
    ? warning(
        'over its limit (429): pulls are refused for now',
        'Wait, or sign in to an account with a higher limit.',
      )
    : notAsked(`it answered ${status}`);
}
