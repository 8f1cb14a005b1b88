import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { parseJson } from '../../reading.js';
import { type ConfigFile, isHub } from './registry.js';

/** Never to be shown, nor part of an error. */
export type Credentials =
  | { type: 'password'; username: string; password: string }
  | { type: 'identity-token'; token: string };

/** The key of Docker Hub in every config.json and helper: docker CLI's `registry.IndexServer`. */
export const HUB_KEY = 'https://index.docker.io/v1/';

const authSchema = z.object({
  auth: z.optional(z.string()),
  username: z.optional(z.string()),
  password: z.optional(z.string()),
  identitytoken: z.optional(z.string()),
});
const configSchema = z.object({
  auths: z.optional(z.record(z.string(), z.unknown())),
  credsStore: z.optional(z.string()),
  credHelpers: z.optional(z.record(z.string(), z.string())),
});

/**
 * The credentials for a registry in one config.json, found as docker CLI does: the registry's helper, else the
 * store, else the file itself. Never quotes the file.
 *
 * @returns undefined if there are none
 * @throws {Error} if that is not known, with the reason
 */
export async function findCredentials(
  { path, noHelpers }: ConfigFile,
  registry: string,
): Promise<Credentials | undefined> {
  const text = await readFile(path, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    if (code === 'ENOENT' || code === 'ENOTDIR') return '{}';
    throw new Error(`${path} cannot be read (${code ?? 'unknown'})`);
  });
  const config = configSchema.safeParse(parseJson(text));
  if (!config.success) throw new Error(`${path} is not a Docker config.json`);
  const { auths = {}, credsStore, credHelpers = {} } = config.data;
  const key = isHub(registry) ? HUB_KEY : registry;
  const helper = Object.hasOwn(credHelpers, key) ? credHelpers[key] : credsStore;
  if (!helper) return inFile(auths, key, path);
  if (noHelpers === undefined) return askHelper(helper, key);
  throw new Error(`${path} names docker-credential-${helper}, and ${noHelpers}`);
}

function inFile(
  auths: Readonly<Record<string, unknown>>,
  key: string,
  path: string,
): Credentials | undefined {
  const entry = Object.hasOwn(auths, key)
    ? auths[key]
    : // Old versions wrote URLs: `ConvertToHostname` in docker CLI's credentials/file_store.go.
      Object.entries(auths).find(([name]) => hostOf(name) === key)?.[1];
  if (entry === undefined) return undefined;
  const malformed = new Error(`${path} has a malformed entry`);
  const parsed = authSchema.safeParse(entry);
  if (!parsed.success) throw malformed;
  const { auth = '', username, password, identitytoken } = parsed.data;
  if (identitytoken) return { type: 'identity-token', token: identitytoken };
  if (username && password) return { type: 'password', username, password };
  // With a credsStore docker CLI leaves an empty entry behind.
  if (auth === '') return undefined;
  const decoded = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
  const colon = decoded.indexOf(':');
  if (colon < 1) throw malformed;
  return {
    type: 'password',
    username: decoded.slice(0, colon),
    password: decoded.slice(colon + 1),
  };
}

function hostOf(name: string): string {
  return name.replace(/^[a-z]+:\/\//, '').replace(/\/.*$/, '');
}

const helperSchema = z.object({ Username: z.string(), Secret: z.string() });

/** A helper may ask a vault over the network. In ms and bytes. */
const HELPER_LIMITS = { timeout: 5_000, maxBuffer: 64 * 1024, killSignal: 'SIGKILL' } as const;

/** How spawnSync() says that a limit was reached, or that there is no such program. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ETIMEDOUT: 'did not end within 5 s',
  ENOBUFS: 'writes too much',
};

/**
 * Asks a credential helper. Its complaints are dropped: they may hold anything.
 * https://docs.docker.com/reference/cli/docker/login/#credential-helper-protocol
 */
function askHelper(name: string, key: string): Credentials | undefined {
  const program = `docker-credential-${name}`;
  // With a slash it would name a program elsewhere.
  if (!/^[\w.-]+$/.test(name)) throw new Error('config.json names an invalid credential helper');
  const { status, error, stdout } = spawnSync(program, ['get'], {
    input: key,
    stdio: ['pipe', 'pipe', 'ignore'],
    cwd: '/',
    ...HELPER_LIMITS,
  });
  const reason = REASONS[(error as NodeJS.ErrnoException | undefined)?.code ?? ''];
  if (reason !== undefined) throw new Error(`${program} ${reason}`);
  const output = String(stdout ?? '');
  // docker-credential-helpers, credentials/error.go.
  if (output.trim() === 'credentials not found in native keychain') return undefined;
  if (status !== 0) throw new Error(`${program} ended with ${status}`);
  const parsed = helperSchema.safeParse(parseJson(output));
  if (!parsed.success) throw new Error(`${program} gave an unreadable answer`);
  const { Username: username, Secret: secret } = parsed.data;
  // With this name the secret is an identity token: docker CLI's native_store.go.
  return username === '<token>'
    ? { type: 'identity-token', token: secret }
    : { type: 'password', username, password: secret };
}
