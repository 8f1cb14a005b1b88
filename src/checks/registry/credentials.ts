import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { isMissing, textOf } from '../../host/file.js';
import { parseJson } from '../../reading.js';

/** Never to be shown, nor part of an error. */
export type Credentials = { username: string; password: string } | { identityToken: string };

/** A place where credentials may be. */
export interface CredentialSource {
  /** The path of a config.json, or the name of a variable with the like. */
  path: string;
  /** The value of that variable. */
  text?: string;
  /** Whether it is of the job's user, or else of the Engine's. */
  isOwn: boolean;
}

/**
 * Where docker CLI looks for credentials, in its order: `DOCKER_AUTH_CONFIG`, then config.json in `DOCKER_CONFIG` or
 * `~/.docker`, of the job's user; and that of root, which the Engine runs as.
 */
export function credentialSources(
  env: Readonly<Record<string, string | undefined>>,
  onEngineHost: boolean,
): CredentialSource[] {
  const { DOCKER_AUTH_CONFIG: text, DOCKER_CONFIG: folder, HOME } = env;
  // Without HOME runs what is root's.
  const path = join(folder || join(HOME || '/root', '.docker'), 'config.json');
  const root = '/root/.docker/config.json';
  return [
    ...(text ? [{ path: 'DOCKER_AUTH_CONFIG', text, isOwn: true }] : []),
    { path, isOwn: true },
    ...(onEngineHost && path !== root ? [{ path: root, isOwn: false }] : []),
  ];
}

const maybe = z.optional(z.string());
const authSchema = z.object({
  ...{ auth: maybe, username: maybe, password: maybe, identitytoken: maybe },
});
const configSchema = z.object({
  auths: z.optional(z.record(z.string(), z.unknown())),
  credsStore: maybe,
  credHelpers: z.optional(z.record(z.string(), z.string())),
});

/**
 * The credentials for a registry in one place, found as docker CLI does: by the registry's helper, else the store, else
 * in the file itself. Never quotes the file.
 *
 * @param key what config.json calls the registry
 * @returns undefined if there are none
 * @throws {Error} if that is not known, with the reason
 */
export async function findCredentials(
  { path, text, isOwn }: CredentialSource,
  key: string,
): Promise<Credentials | undefined> {
  const unread = (error: NodeJS.ErrnoException) => {
    if (isMissing(error)) return '{}';
    throw new Error(`${path} cannot be read (${error.code ?? 'no answer'})`);
  };
  const config = configSchema.safeParse(parseJson(text ?? (await textOf(path).catch(unread))));
  if (!config.success) throw new Error(`${path} is not a Docker config.json`);
  const { auths = {}, credsStore, credHelpers = {} } = config.data;
  const helper = Object.hasOwn(credHelpers, key) ? credHelpers[key] : credsStore;
  // Of the variable docker CLI takes `auths` only.
  if (helper && text === undefined) {
    if (isOwn || process.getuid?.() === 0) return askHelper(helper, key);
    throw new Error(`${path} names docker-credential-${helper}, and only root can ask its helper`);
  }
  // Old versions wrote URLs: `ConvertToHostname` in docker CLI's credentials/file_store.go.
  const hosts = Object.keys(auths).map((name) => name.replace(/^[a-z]+:\/\/|(?<=[^/:])\/.*$/g, ''));
  const entry = Object.hasOwn(auths, key) ? auths[key] : Object.values(auths)[hosts.indexOf(key)];
  const parsed = authSchema.safeParse(entry ?? {});
  const { auth, identitytoken: identityToken, ...pair } = parsed.data ?? { auth: 'none' };
  if (identityToken) return { identityToken };
  if (pair.username && pair.password) return { username: pair.username, password: pair.password };
  // With a credsStore docker CLI leaves an empty entry behind.
  if (!auth) return undefined;
  const decoded = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
  const [, username, password] = /^([^:]+):(.*)$/s.exec(decoded) ?? [];
  if (username !== undefined && password !== undefined) return { username, password };
  throw new Error(`${path} has a malformed entry`);
}

const helperSchema = z.object({ Username: z.string(), Secret: z.string() });

/** A helper may ask a vault over the network. In ms and bytes. */
const LIMITS = { timeout: 5_000, maxBuffer: 64 * 1024, killSignal: 'SIGKILL', cwd: '/' } as const;

/**
 * Asks a credential helper. Its complaints are dropped: they may hold anything.
 * https://docs.docker.com/reference/cli/docker/login/#credential-helper-protocol
 */
async function askHelper(name: string, key: string): Promise<Credentials | undefined> {
  const program = `docker-credential-${name}`;
  // With a slash it would name a program elsewhere.
  if (!/^[\w.-]+$/.test(name)) throw new Error('config.json names an invalid credential helper');
  const asked = promisify(execFile)(program, ['get'], LIMITS);
  // It may end before it has read.
  asked.child.stdin?.on('error', () => {}).end(key);
  const output = await asked.then(
    ({ stdout }) => stdout,
    ({ code, killed, stdout = '' }) => {
      // docker-credential-helpers, credentials/error.go.
      if (stdout.trim() === 'credentials not found in native keychain') return undefined;
      if (code === 'ENOENT') throw new Error(`${program} is not there`);
      const isLong = code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER';
      const isLate = killed ? 'did not end within 5 s' : `ended with ${code}`;
      throw new Error(`${program} ${isLong ? 'writes too much' : isLate}`);
    },
  );
  if (output === undefined) return undefined;
  const { Username: username, Secret } = helperSchema.safeParse(parseJson(output)).data ?? {};
  if (!username || !Secret) throw new Error(`${program} gave an unreadable answer`);
  // With this name the secret is an identity token: docker CLI's native_store.go.
  return username === '<token>' ? { identityToken: Secret } : { username, password: Secret };
}
