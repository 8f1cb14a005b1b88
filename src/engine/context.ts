import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { answered } from '../answered.js';
import { messageOf, parseJson } from '../reading.js';

/** An Engine's address as `docker context` stores it. */
export interface DockerContext {
  name: string;
  /** What chose it. */
  chosenBy: string;
  /** Empty for Docker's default. */
  host: string;
  /** The folder of its `ca.pem`, `cert.pem` and `key.pem`, each of which may be missing. */
  tlsPath: string;
  /** Whether there is that folder. */
  hasTls: boolean;
  skipTlsVerify: boolean;
}

const configSchema = z.object({ currentContext: z.optional(z.string()) });

const metaSchema = z.object({
  Name: z.string(),
  Endpoints: z.object({
    docker: z.object({
      Host: z._default(z.string(), ''),
      SkipTLSVerify: z._default(z.boolean(), false),
    }),
  }),
});

type Env = Readonly<Record<string, string | undefined>>;

/** The user's home folder; undefined without `HOME` and an entry in the system's users. */
export function homeOf(env: Env): string | undefined {
  try {
    return env['HOME'] || homedir();
  } catch {
    return undefined;
  }
}

/** Where docker has its configuration; undefined without a home folder. */
export function configFolder(env: Env): string | undefined {
  const home = homeOf(env);
  return env['DOCKER_CONFIG'] || (home && join(home, '.docker'));
}

/**
 * The docker context in force, by docker CLI's rules (`resolveContextName` in its `cli/command/cli.go`): that of
 * `DOCKER_CONTEXT`, else `currentContext` of `config.json`. As with the CLI, a `config.json` that can't be read
 * chooses none.
 *
 * @param dockerHost the input, which goes before any context, as `DOCKER_HOST` does
 * @returns undefined if none is chosen, or `default`
 * @throws {Error} if the chosen one doesn't exist or can't be read, or the file system hangs: the default may be
 *   another Engine
 */
export async function dockerContext(
  env: Env,
  dockerHost: string,
): Promise<DockerContext | undefined> {
  const folder = configFolder(env);
  if (dockerHost || env['DOCKER_HOST'] || folder === undefined) return undefined;
  const configFile = join(folder, 'config.json');
  const config = await answered(configFile, () => readFile(configFile, 'utf8').catch(() => ''));
  const named = env['DOCKER_CONTEXT'];
  const name = named || configSchema.safeParse(parseJson(config)).data?.currentContext;
  if (!name || name === 'default') return undefined;
  const chosenBy = named ? 'DOCKER_CONTEXT' : configFile;
  // Loaded only here: it takes milliseconds.
  const id = process
    .getBuiltinModule('node:crypto')
    .createHash('sha256')
    .update(name)
    .digest('hex');
  const store = join(folder, 'contexts');
  const file = join(store, 'meta', id, 'meta.json');
  const text = await answered(file, () => readFile(file, 'utf8')).catch((cause) => {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const why = isMissing
      ? `there is no docker context ${JSON.stringify(name)} in ${store}; "docker context ls" lists them`
      : `the docker context ${JSON.stringify(name)} cannot be read: ${messageOf(cause)}`;
    throw new Error(`${chosenBy}: ${why}`, { cause });
  });
  const meta = metaSchema.safeParse(parseJson(text)).data;
  if (meta?.Name !== name) {
    const why = 'is not the JSON that docker writes; "docker context create" makes it anew';
    throw new Error(`${chosenBy}: of the docker context ${JSON.stringify(name)}, ${file} ${why}`);
  }
  const { Host: host, SkipTLSVerify: skipTlsVerify } = meta.Endpoints.docker;
  const tlsPath = join(store, 'tls', id, 'docker');
  const hasTls = await answered(tlsPath, () =>
    stat(tlsPath).then(
      () => true,
      () => false,
    ),
  );
  return { name, chosenBy, host, tlsPath, hasTls, skipTlsVerify };
}
