import type { Info } from '../../engine/api.js';
import { reading } from '../../reading.js';
import { type HostCheck, notChecked, type Question } from '../host-check.js';
import { type CredentialSource, findCredentials } from './credentials.js';
import { isLoopback, signIn, signInToHub, Unusable } from './sign-in.js';

/** For the credential helpers, the registry and its token service together, in ms. */
const LIMIT = 10_000;

/** The key of Docker Hub in every config.json and helper: docker CLI's `registry.IndexServer`. */
export const HUB_KEY = 'https://index.docker.io/v1/';

/** Whether a registry, by its host and port, is Docker Hub. */
function isHub(registry: string): boolean {
  return /^(?:(?:index|registry-1)\.)?docker\.io$/.test(registry);
}

/** What is asked of a registry, and where its credentials may be. */
export function registryQuestion(registry: string, sources: readonly CredentialSource[]): Question {
  const [request, pulls] = isHub(registry)
    ? ['HEAD of the rate limit preview, which is not counted as a pull', ', with pulls left']
    : ['GET /v2/ with what was found', ''];
  const where = sources.map(({ path }) => path).join(', ');
  const how = `config.json and its helpers, then ${request}`;
  return { what: `Signed in to ${registry}`, how, expected: `signed in${pulls}`, where };
}

/**
 * Whether this host is signed in to a registry, and how many pulls Docker Hub has left for it. Never throws, and shows
 * neither a secret nor anybody else's message.
 *
 * @param registry host and port, such as `docker.io`
 * @param config `RegistryConfig` of `/info`
 */
export async function registryCheck(
  registry: string,
  sources: readonly CredentialSource[],
  config: Info['RegistryConfig'],
  run: AbortSignal,
): Promise<HostCheck> {
  const question = registryQuestion(registry, sources);
  const signal = AbortSignal.any([run, AbortSignal.timeout(LIMIT)]);
  const key = isHub(registry) ? HUB_KEY : registry;
  const looked = await Promise.all(
    sources.map(async (source) => ({ source, found: await reading(findCredentials(source, key)) })),
  );
  const has = looked.find(({ found }) => found.ok && found.value !== undefined);
  // Only the job's own tell who a job pulls as; most runners cannot read the others.
  const problems = looked.flatMap(({ source: { isOwn }, found }) =>
    found.ok || !(isOwn || has === undefined) ? [] : [{ isOwn, error: found.error }],
  );
  const own = problems.find(({ isOwn }) => isOwn);
  if (has === undefined && own !== undefined) return notChecked(question, own.error);
  const credentials = has?.found.ok ? has.found.value : undefined;
  const known = `${credentials === undefined ? 'no credentials' : 'credentials'} found`;
  const cannot = (why: string) =>
    notChecked(question, `${registry} cannot be asked (${why}); ${known}`);
  const isInsecure = config?.IndexConfigs?.[registry]?.Secure === false;
  const answer =
    isInsecure && !isLoopback(registry.replace(/:\d+$/, ''))
      ? cannot("it is one of the Engine's insecure-registries")
      : await (isHub(registry)
          ? signInToHub(credentials, signal)
          : signIn(registry, credentials, signal)
        ).catch((error) => cannot(reasonOf(error)));
  const whose = has === undefined || has.source.isOwn ? [] : ["as the Engine's user only"];
  const found = [answer.found, ...whose, ...problems.map(({ error }) => error)].join('; ');
  return { ...question, ...answer, where: has?.source.path ?? question.where, found };
}

/** Our own words, or the code of an error: any other message may quote what was sent or received. */
function reasonOf(error: Error): string {
  if (error instanceof Unusable) return error.message;
  if (error.name === 'TimeoutError') return `no answer within ${LIMIT / 1000} s`;
  // fetch() puts the reason in the cause.
  const { code = '', message } = (error.cause ?? {}) as NodeJS.ErrnoException;
  if (message === 'bad port') return 'Node.js connects to no such port';
  if (/CERT|SIGNATURE|ISSUER/.test(code)) {
    return `its certificate is not trusted here, ${code}: does the Engine trust its CA by /etc/docker/certs.d? Then set NODE_EXTRA_CA_CERTS for the runner`;
  }
  if (code.startsWith('ERR_SSL')) return `it speaks no TLS, ${code}`;
  return /^E[A-Z_]+$/.test(code) ? `no network? ${code}` : 'its answer cannot be read';
}
