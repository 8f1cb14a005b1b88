import { hostname, networkInterfaces } from 'node:os';
import type { Reading } from '../reading.js';
import { configFolder, type DockerContext } from './context.js';

/** Where an Engine answers. `name` is the address as it was written, `from` what said so, such as `DOCKER_HOST`. */
export type Endpoint = { name: string; from?: string } & Address;

type Address = { transport: 'unix'; socketPath: string } | TcpAddress | SshAddress;

interface TcpAddress {
  transport: 'tcp';
  host: string;
  port: number;
  /** The folder of `ca.pem`, `cert.pem` and `key.pem`; undefined without TLS. */
  certPath: string | undefined;
  /** In a docker context, any of the files may be missing, and the Engine's certificate may go unverified. */
  context?: { verify: boolean };
}

/** An Engine reached through the system's `ssh`. */
export interface SshAddress {
  transport: 'ssh';
  /** As `ssh` takes it, so possibly an alias from its configuration. */
  host: string;
  user: string | undefined;
  port: string | undefined;
  /** The Engine's socket on that host; undefined for the default of its `docker`. */
  socketPath: string | undefined;
}

/** Docker's own default: https://docs.docker.com/reference/cli/dockerd/#daemon-socket-option */
const DEFAULT_HOST = 'unix:///var/run/docker.sock';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Finds the Engine to talk to, as docker CLI does: `dockerHost`, else `DOCKER_HOST`, else the current docker context,
 * else Docker's default socket.
 *
 * @param source what `dockerHost` comes from, for messages
 * @param context the current one
 * @throws {Error} if the address isn't supported, or the context can't be read
 */
export function findEndpoint(
  dockerHost: string,
  env: Environment,
  source: string,
  context: Reading<DockerContext | undefined>,
): Endpoint {
  if (dockerHost !== '') return parseEndpoint(dockerHost, env, source);
  const named = env['DOCKER_HOST'];
  if (named) return parseEndpoint(named, env, 'DOCKER_HOST');
  if (!context.ok) throw new Error(context.error);
  if (context.value === undefined) return parseEndpoint(DEFAULT_HOST, env, "Docker's default");
  const { name, chosenBy, host, tlsPath, hasTls, skipTlsVerify } = context.value;
  // What the environment says about TLS isn't about a context.
  const found = parseEndpoint(host || DEFAULT_HOST, {}, `docker context ${name} (${chosenBy})`);
  return found.transport === 'tcp' && (skipTlsVerify || hasTls)
    ? { ...found, certPath: tlsPath, context: { verify: !skipTlsVerify } }
    : found;
}

/**
 * Parses the address of an Engine. `tcp://` is TLS, and always verified, if `DOCKER_TLS_VERIFY` or
 * `DOCKER_CERT_PATH` is set.
 *
 * @param from the input, variable or context it comes from
 * @throws {Error} if the address isn't supported
 */
export function parseEndpoint(name: string, env: Environment, from = 'docker-host'): Endpoint {
  const address = unixAddress(name) ?? sshAddress(name) ?? tcpAddress(name, env);
  if (address !== undefined) return { name, from, ...address };
  throw new Error(
    `${from}: must be unix:///path/to/docker.sock, tcp://host:port or ssh://user@host, without a password (it is ${JSON.stringify(withoutPassword(name))})`,
  );
}

/** An address as it may be shown: no password that somebody wrote into it. */
export function withoutPassword(address: string): string {
  return address.replace(/\/\/[^:@]*:.*@/s, '//***@');
}

function unixAddress(name: string): Address | undefined {
  if (!name.startsWith('unix:///')) return undefined;
  return { transport: 'unix', socketPath: name.slice('unix://'.length) };
}

function tcpAddress(name: string, env: Environment): Address | undefined {
  if (!name.startsWith('tcp://') || !URL.canParse(name)) return undefined;
  const url = new URL(name);
  if (url.hostname === '' || !/^\/?$/.test(url.pathname) || url.username !== '') return undefined;
  const tls = Boolean(env['DOCKER_TLS_VERIFY'] || env['DOCKER_CERT_PATH']);
  return {
    transport: 'tcp',
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (tls ? 2376 : 2375) : Number(url.port),
    certPath: tls ? env['DOCKER_CERT_PATH'] || (configFolder(env) ?? '/.docker') : undefined,
  };
}

/**
 * `ssh://[user@]host[:port][/path/of/docker.sock]`, as docker CLI takes it (`cli/connhelper/ssh`). No part may begin
 * with a dash, which `ssh` would take for an option, and the path may hold only what a shell leaves alone: `ssh`
 * hands the command to the remote one.
 */
const SSH =
  /^ssh:\/\/(?:(?<user>[\w.][\w.+-]*)@)?(?<host>[A-Za-z\d][\w.-]*|\[[\da-f:]+\])(?::(?<port>\d{1,5}))?(?<path>(?:\/[\w.+-]+)+)?\/?$/i;

function sshAddress(name: string): Address | undefined {
  const { user, host, port, path } = SSH.exec(name)?.groups ?? {};
  if (host === undefined || !name.startsWith('ssh://')) return undefined;
  return {
    transport: 'ssh',
    host: host.replace(/^\[(.*)\]$/, '$1'),
    user,
    port,
    socketPath: path,
  };
}

/** Whether the endpoint is on this machine, judging by the address: a socket, or this machine's name or address. */
export function isLocal(endpoint: Address, own?: readonly string[]): boolean {
  switch (endpoint.transport) {
    case 'unix':
      return true;
    case 'tcp': {
      const host = endpoint.host.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
      return (
        /^(?:localhost|127(?:\.\d+){3}|::1|0\.0\.0\.0|::)$/.test(host) ||
        (own ?? ownNames()).some((each) => each.toLowerCase() === host)
      );
    }
    // It may be an alias for any host.
    case 'ssh':
      return false;
  }
}

function ownNames(): string[] {
  const interfaces = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return [hostname(), ...interfaces.map(({ address }) => address)];
}
