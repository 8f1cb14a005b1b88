import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { parseJson } from '../../reading.js';

/** Never to be shown, nor part of an error. */
export type Credentials =
  | { type: 'password'; username: string; password: string }
  | { type: 'identity-token'; token: string };

/** A docker CLI config.json, and whose it is. */
export interface ConfigFile {
  path: string;
  /** In words, such as `the job's user`. */
  owner: string;
  /** Why its credential helpers cannot be asked from here; undefined if they can. */
  noHelpers: string | undefined;
}

/** What one config.json has for a registry: credentials, a reason why that is unknown, or neither. */
export interface Found {
  credentials: Credentials | undefined;
  problem: string | undefined;
}

/** Asks `docker-credential-NAME` for the credentials of a registry. Never throws. */
export type AskHelper = (name: string, key: string) => Promise<Found>;

export const NONE: Found = { credentials: undefined, problem: undefined };
export const problem = (words: string): Found => ({ ...NONE, problem: words });
export const found = (credentials: Credentials): Found => ({ ...NONE, credentials });

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
  const job: ConfigFile = { path: own, owner: "the job's user", noHelpers: undefined };
  const root = '/root/.docker/config.json';
  if (!onEngineHost || own === root) return [job];
  const noHelpers = isRoot ? undefined : 'only root can ask its helper';
  return [job, { path: root, owner: "the Engine's user", noHelpers }];
}

/**
 * The credentials for a registry in one config.json, found as docker CLI does: the registry's helper, else the
 * store, else the file itself. Never throws, and never quotes the file.
 *
 * @param key {@link HUB_KEY}, or the registry's host and port
 */
export async function findCredentials(
  { path, noHelpers }: ConfigFile,
  key: string,
  askHelper: AskHelper,
): Promise<Found> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return NONE;
    return problem(`${path} cannot be read (${code ?? 'unknown'})`);
  }
  const config = configSchema.safeParse(parseJson(text));
  if (!config.success) return problem(`${path} is not a Docker config.json`);
  const { auths = {}, credsStore, credHelpers = {} } = config.data;
  const helper = Object.hasOwn(credHelpers, key) ? credHelpers[key] : credsStore;
  if (!helper) return inFile(auths, key, path);
  if (noHelpers !== undefined)
    return problem(`${path} names docker-credential-${helper}, and ${noHelpers}`);
  return askHelper(helper, key);
}

function inFile(auths: Readonly<Record<string, unknown>>, key: string, path: string): Found {
  const entry = Object.hasOwn(auths, key)
    ? auths[key]
    : // Old versions wrote URLs: `ConvertToHostname` in docker CLI's credentials/file_store.go.
      Object.entries(auths).find(([name]) => hostOf(name) === key)?.[1];
  if (entry === undefined) return NONE;
  const malformed = problem(`${path} has a malformed entry`);
  const parsed = authSchema.safeParse(entry);
  if (!parsed.success) return malformed;
  const { auth = '', username, password, identitytoken } = parsed.data;
  if (identitytoken) return found({ type: 'identity-token', token: identitytoken });
  if (username && password) return found({ type: 'password', username, password });
  // With a credsStore docker CLI leaves an empty entry behind.
  if (auth === '') return NONE;
  const decoded = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
  const colon = decoded.indexOf(':');
  const [name, secret] = [decoded.slice(0, colon), decoded.slice(colon + 1)];
  return colon < 1 ? malformed : found({ type: 'password', username: name, password: secret });
}

function hostOf(name: string): string {
  return name.replace(/^[a-z]+:\/\//, '').replace(/\/.*$/, '');
}
