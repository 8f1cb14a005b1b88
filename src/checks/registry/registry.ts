import { linked } from '../../engine/abort.js';
import { type HostCheck, notChecked, type Question } from '../host-check.js';
import {
  type AskHelper,
  type ConfigFile,
  type Credentials,
  findCredentials,
  HUB_KEY,
} from './credentials.js';
import type { Http } from './http.js';
import { askHub } from './hub.js';
import { askRegistry, notAsked, type SignIn } from './sign-in.js';
import { UnusableAnswer } from './token.js';

/** For the registry and its token service together, in ms. */
const LIMIT = 10_000;

export interface RegistryContext {
  configs: readonly ConfigFile[];
  askHelper: AskHelper;
  http: Http;
  /** Ends what is under way. */
  signal: AbortSignal;
}

function isHub(registry: string): boolean {
  return /^(?:(?:index|registry-1)\.)?docker\.io$/.test(registry);
}

/** What is asked of a registry, and where its credentials may be. */
export function registryQuestion(registry: string, configs: readonly ConfigFile[]): Question {
  const hub = isHub(registry);
  return {
    what: `Signed in to ${registry}`,
    how: hub
      ? 'config.json and its helpers, then HEAD of the rate limit preview, which is not counted as a pull'
      : 'config.json and its helpers, then GET /v2/ with what was found',
    expected: hub ? 'signed in, with pulls left' : 'signed in',
    where: configs.map(({ path }) => path).join(', '),
  };
}

/**
 * Whether this host is signed in to a registry, and how many pulls Docker Hub has left for it. Never throws:
 * without a network it is "not checked".
 *
 * @param registry host and port, such as `docker.io`
 */
export async function registryCheck(
  registry: string,
  { configs, askHelper, http, signal }: RegistryContext,
): Promise<HostCheck> {
  const question = registryQuestion(registry, configs);
  const key = isHub(registry) ? HUB_KEY : registry;
  const looked = await Promise.all(
    configs.map(async (config) => ({ config, ...(await findCredentials(config, key, askHelper)) })),
  );
  const source = looked.find(({ credentials }) => credentials !== undefined);
  // Only its own file tells who a job pulls as; most runners cannot read the other one.
  const [own] = looked;
  if (source === undefined && own?.problem !== undefined) return notChecked(question, own.problem);
  const asked = await ask(registry, source?.credentials, { http, signal });
  const has = source === undefined ? 'no credentials found' : 'credentials found';
  const signIn = typeof asked === 'string' ? notAsked(`${asked}; ${has}`) : asked;
  const where = source === undefined ? question.where : source.config.path;
  const whose = source === undefined || source === own ? [] : [`as ${source.config.owner} only`];
  const problems = looked.flatMap(({ config, problem }) =>
    problem !== undefined && (source === undefined || config === own?.config) ? [problem] : [],
  );
  const found = [signIn.found, ...whose, ...problems].join('; ');
  return { ...question, ...signIn, where, found };
}

/** Asks within the limit. Gives the reason if there is no answer. */
async function ask(
  registry: string,
  credentials: Credentials | undefined,
  { http, signal }: Pick<RegistryContext, 'http' | 'signal'>,
): Promise<SignIn | string> {
  const { controller, release } = linked(signal);
  const timer = setTimeout(() => controller.abort(), LIMIT);
  try {
    return isHub(registry)
      ? await askHub(http, credentials, controller.signal)
      : await askRegistry(http, registry, credentials, controller.signal);
  } catch (error) {
    return `${registry} cannot be asked (${reasonOf(error, controller.signal)})`;
  } finally {
    clearTimeout(timer);
    release();
  }
}

/** Our own words or a Node error code: any other message may quote what was sent or received. */
function reasonOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return `no answer within ${LIMIT / 1000} s`;
  if (error instanceof UnusableAnswer) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  return /^[A-Z_]+$/.test(code ?? '') ? `no network? ${code}` : 'its answer cannot be read';
}
