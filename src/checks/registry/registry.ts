import { linked } from '../../engine/abort.js';
import { type HostCheck, notChecked, type Question } from '../host-check.js';
import type { AskHelper } from './credential-helper.js';
import { type ConfigFile, type Credentials, findCredentials, HUB_KEY } from './credentials.js';
import type { Http } from './http.js';
import { askHub } from './hub.js';
import { askRegistry, type SignIn } from './sign-in.js';
import { UnusableAnswer } from './token.js';

/** How long the registry and its token service may take together, in ms. */
const LIMIT = 10_000;

/** What this check needs from outside. */
export interface RegistryContext {
  configs: readonly ConfigFile[];
  askHelper: AskHelper;
  http: Http;
  /** Ends what is under way. */
  signal: AbortSignal;
}

/** Whether a name is one of those of Docker Hub. */
function isHub(registry: string): boolean {
  return /^(?:(?:index|registry-1)\.)?docker\.io$/.test(registry);
}

/** What is asked of a registry, and where its credentials may be. */
export function registryQuestion(registry: string, configs: readonly ConfigFile[]): Question {
  const hub = isHub(registry);
  return {
    what: `Signed in to ${registry}`,
    how: hub
      ? 'config.json and its helpers, then HEAD of the rate limit preview, which counts as no pull'
      : 'config.json and its helpers, then GET /v2/ with what was found',
    expected: hub ? 'signed in, with pulls left' : 'signed in',
    where: configs.map(({ path }) => path).join(', '),
  };
}

/**
 * Whether this host is signed in to a registry, and on Docker Hub how many pulls are left. Never throws:
 * no network is "not checked".
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
  // As whom a job pulls, its own file alone tells; the other one is closed to most runners.
  const [own] = looked;
  if (source === undefined && own?.problem !== undefined) return notChecked(question, own.problem);
  const asked = await ask(registry, source?.credentials, { http, signal });
  const has = source === undefined ? 'no credentials found' : 'credentials found';
  const signIn: SignIn =
    typeof asked === 'string'
      ? { status: 'not-checked', found: `not checked: ${asked}; ${has}` }
      : asked;
  const where = source === undefined ? question.where : source.config.path;
  const whose =
    source === undefined || source === looked[0] ? [] : [`as ${source.config.owner} only`];
  const problems = looked.flatMap(({ config, problem }) =>
    problem !== undefined && (source === undefined || config === own?.config) ? [problem] : [],
  );
  const found = [signIn.found, ...whose, ...problems].join('; ');
  return { ...question, ...signIn, where, found };
}

/** Asks within the limit. Gives the reason where no answer could be had. */
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

/** Words of ours or an error code of Node's. No other message: it may quote what came or was sent. */
function reasonOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return `no answer within ${LIMIT / 1000} s`;
  if (error instanceof UnusableAnswer) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  return /^[A-Z_]+$/.test(code ?? '') ? `no network? ${code}` : 'its answer cannot be read';
}
