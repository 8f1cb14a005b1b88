import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { answered, whyHung } from '../answered.js';
import { parseJson } from '../reading.js';

/** An Engine's address as `docker context` stores it. */
export interface DockerContext {
  name: string;
  /** What chose it. */
  chosenBy: string;
  /** Empty for Docker's default. */
  host: string;
  /** The folder of its `ca.pem`, `cert.pem` and `key.pem`, each of which may be missing. */
  tlsPath: string;
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

/** Waits for docker's configuration, which {@link currentContext} then reads synchronously or says why not. */
export async function awaitDockerConfig(env: Env): Promise<void> {
  // Then no context is looked for.
  if (env['DOCKER_HOST']) return;
  const file = join(configFolder(env), 'config.json');
  await answered(file, () => readFile(file)).catch(() => {});
}

function configFolder(env: Env): string {
  return env['DOCKER_CONFIG'] || join(env['HOME'] || homedir(), '.docker');
}

/**
 * The docker context in force, by docker CLI's rules (`resolveContextName` in its `cli/command/cli.go`): that of
 * `DOCKER_CONTEXT`, else `currentContext` of `config.json`. As with the CLI, a file that can't be read chooses none.
 *
 * @returns undefined if none is chosen, or `default`
 * @throws {Error} if the chosen one doesn't exist or can't be read, or the file system hangs: the default may be
 *   another Engine
 */
export function currentContext(env: Env): DockerContext | undefined {
  const folder = configFolder(env);
  const configFile = join(folder, 'config.json');
  const hangs = whyHung(configFile);
  if (hangs !== undefined) throw new Error(hangs);
  const named = env['DOCKER_CONTEXT'];
  const name = named || configSchema.safeParse(readJson(configFile)).data?.currentContext;
  if (!name || name === 'default') return undefined;
  const chosenBy = named ? 'DOCKER_CONTEXT' : configFile;
  // Loaded only here: it takes milliseconds.
  const id = process
    .getBuiltinModule('node:crypto')
    .createHash('sha256')
    .update(name)
    .digest('hex');
  const store = join(folder, 'contexts');
  const meta = metaSchema.safeParse(readJson(join(store, 'meta', id, 'meta.json'))).data;
  if (meta?.Name !== name) {
    throw new Error(
      `${chosenBy}: there is no docker context ${JSON.stringify(name)} in ${store}; "docker context ls" lists them`,
    );
  }
  const { Host: host, SkipTLSVerify: skipTlsVerify } = meta.Endpoints.docker;
  return { name, chosenBy, host, tlsPath: join(store, 'tls', id, 'docker'), skipTlsVerify };
}

function readJson(path: string): unknown {
  try {
    return parseJson(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
