import { join } from 'node:path';
import * as z from 'zod/mini';
import { runProgram } from '../../host/program.js';
import { parseJson, reading } from '../../reading.js';
import { type HostCheck, notChecked, type Question } from '../host-check.js';

/** For the credential helpers, the registry and its token service together. */
const LIMITS = { seconds: 10, maxBytes: 64 * 1024 };

/** A docker CLI config.json, and whose it is. */
export interface ConfigFile {
  path: string;
  /** In words, such as `the job's user`. */
  owner: string;
  /** Why its credential helpers cannot be asked from here; undefined if they can. */
  noHelpers?: string | undefined;
}

/**
 * Where docker CLI would look for credentials: `DOCKER_CONFIG`, else `~/.docker`, of the job's user; and of
 * root, which the Engine runs as.
 *
 * @param onEngineHost whether root here is the Engine's root
 * @param isRoot whether we are root ourselves
 */
export function configFiles(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  { onEngineHost, isRoot }: { onEngineHost: boolean; isRoot: boolean },
): ConfigFile[] {
  const own = join(env['DOCKER_CONFIG'] || join(env['HOME'] || home, '.docker'), 'config.json');
  const job: ConfigFile = { path: own, owner: "the job's user" };
  const root = '/root/.docker/config.json';
  if (!onEngineHost || own === root) return [job];
  const noHelpers = isRoot ? undefined : 'only root can ask its helper';
  return [job, { path: root, owner: "the Engine's user", noHelpers }];
}

/** Whether a registry, by its host and port, is Docker Hub. */
export function isHub(registry: string): boolean {
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

const answerSchema = z.object({
  status: z.enum(['ok', 'warning', 'not-checked']),
  found: z.string(),
  where: z.string(),
  remedy: z.optional(z.string()),
});

/** What came of asking a registry. */
export type Answer = z.infer<typeof answerSchema>;

/**
 * Whether this host is signed in to a registry, and how many pulls Docker Hub has left for it. Never throws:
 * without a network it is "not checked".
 *
 * Asks in a process that can be ended: a name that is being looked up would hold up the end of ours until the name
 * server answers, even with `process.exit`. Credentials never leave that process.
 *
 * @param registry host and port, such as `docker.io`
 */
export async function registryCheck(
  registry: string,
  configs: readonly ConfigFile[],
): Promise<HostCheck> {
  const question = registryQuestion(registry, configs);
  const script = join(__dirname, 'registry.js');
  const argv = [process.execPath, script, registry, JSON.stringify(configs)] as const;
  const ended = await reading(runProgram(argv, LIMITS));
  const answer = ended.ok ? answerSchema.safeParse(parseJson(ended.value.output)).data : undefined;
  if (answer !== undefined) return { ...question, ...answer };
  const why = ended.ok ? 'its answer cannot be read' : `no answer within ${LIMITS.seconds} s`;
  return notChecked(question, `${registry} cannot be asked (${why})`);
}
