import { reading } from '../../reading.js';
import { findCredentials } from './credentials.js';
import type { Answer, ConfigFile } from './registry.js';
import { type SignIn, signIn, Unusable } from './sign-in.js';

/**
 * Signs in to a registry with what the config.json files have for it. Never throws.
 *
 * @param registry host and port, such as `docker.io`
 */
export async function askRegistry(
  registry: string,
  configs: readonly ConfigFile[],
): Promise<Answer> {
  const looked = await Promise.all(
    configs.map(async (config) => ({
      config,
      found: await reading(findCredentials(config, registry)),
    })),
  );
  // Only its own file tells who a job pulls as; most runners cannot read the other one.
  const [own] = looked;
  const source = looked.find(({ found }) => found.ok && found.value !== undefined);
  const where = source?.config.path ?? configs.map(({ path }) => path).join(', ');
  if (source === undefined && own?.found.ok === false) {
    return { ...notAsked(own.found.error), where };
  }
  const credentials = source?.found.ok ? source.found.value : undefined;
  const has = credentials === undefined ? 'no credentials found' : 'credentials found';
  const answer = await signIn(registry, credentials).catch((error) =>
    notAsked(`${registry} cannot be asked (${reasonOf(error)}); ${has}`),
  );
  const whose = source === undefined || source === own ? [] : [`as ${source.config.owner} only`];
  const problems = looked.flatMap((each) =>
    !each.found.ok && (source === undefined || each === own) ? [each.found.error] : [],
  );
  return { ...answer, where, found: [answer.found, ...whose, ...problems].join('; ') };
}

function notAsked(why: string): SignIn {
  return { status: 'not-checked', found: `not checked: ${why}` };
}

/** Our own words or a Node error code: any other message may quote what was sent or received. */
function reasonOf(error: unknown): string {
  if (error instanceof Unusable) return error.message;
  // fetch() puts the reason in the cause.
  const { code, message } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
  if (message === 'bad port') return 'Node.js connects to no such port';
  return /^[A-Z_]+$/.test(code ?? '') ? `no network? ${code}` : 'its answer cannot be read';
}
