import { homedir, hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';

/** Where an Engine answers. `name` is the address as the user wrote it. */
export type Endpoint =
  | { transport: 'unix'; name: string; socketPath: string }
  | { transport: 'tcp'; name: string; host: string; port: number; certPath: string | undefined }
  | SshEndpoint;

/** An Engine reached through the system's `ssh`. */
export interface SshEndpoint {
  transport: 'ssh';
  name: string;
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
 * Finds the Engine to talk to: `dockerHost`, else `DOCKER_HOST`, else Docker's default socket.
 *
 * @throws {Error} if the address isn't supported
 */
export function findEndpoint(dockerHost: string | undefined, env: Environment): Endpoint {
  const name = dockerHost || env['DOCKER_HOST'] || DEFAULT_HOST;
  return parseEndpoint(name, env, dockerHost ? 'docker-host' : 'DOCKER_HOST');
}

/**
 * Parses the address of an Engine. `tcp://` is TLS, and always verified, if `DOCKER_TLS_VERIFY` or
 * `DOCKER_CERT_PATH` is set.
 *
 * @param source the input or variable it comes from, for error messages
 * @throws {Error} if the address isn't supported
 */
export function parseEndpoint(name: string, env: Environment, source = 'docker-host'): Endpoint {
  if (name.startsWith('unix:///')) {
    return { transport: 'unix', name, socketPath: name.slice('unix://'.length) };
  }
  const endpoint = sshEndpoint(name) ?? tcpEndpoint(name, env);
  if (endpoint !== undefined) return endpoint;
  throw new Error(
    `${source}: must be unix:///path/to/docker.sock, tcp://host:port or ssh://user@host (it is ${JSON.stringify(name)})`,
  );
}

function tcpEndpoint(name: string, env: Environment): Endpoint | undefined {
  if (!name.startsWith('tcp://') || !URL.canParse(name)) return undefined;
  const url = new URL(name);
  if (url.hostname === '' || !/^\/?$/.test(url.pathname) || url.username !== '') return undefined;
  const tls = Boolean(env['DOCKER_TLS_VERIFY'] || env['DOCKER_CERT_PATH']);
  return {
    transport: 'tcp',
    name,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (tls ? 2376 : 2375) : Number(url.port),
    certPath: tls ? env['DOCKER_CERT_PATH'] || join(homedir(), '.docker') : undefined,
  };
}

/**
 * `ssh://[user@]host[:port][/path/of/docker.sock]`, as docker CLI takes it (`cli/connhelper/ssh`). No part may begin
 * with a dash, which `ssh` would take for an option, and the path may hold only what a shell leaves alone: `ssh`
 * hands the command to the remote one.
 */
const SSH =
  /^ssh:\/\/(?:(?<user>[\w.][\w.+-]*)@)?(?<host>[A-Za-z\d][\w.-]*|\[[\da-f:]+\])(?::(?<port>\d{1,5}))?(?<path>(?:\/[\w.+-]+)+)?\/?$/i;

function sshEndpoint(name: string): SshEndpoint | undefined {
  const { user, host, port, path } = SSH.exec(name)?.groups ?? {};
  if (host === undefined || !name.startsWith('ssh://')) return undefined;
  return {
    transport: 'ssh',
    name,
    host: host.replace(/^\[(.*)\]$/, '$1'),
    user,
    port,
    socketPath: path,
  };
}

/** Whether the endpoint is on this machine, judging by the address: a socket, or this machine's name or address. */
export function isLocal(endpoint: Endpoint, own: readonly string[] = ownNames()): boolean {
  switch (endpoint.transport) {
    case 'unix':
      return true;
    case 'tcp': {
      const host = endpoint.host.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
      return (
        /^(?:localhost|127(?:\.\d+){3}|::1|0\.0\.0\.0|::)$/.test(host) ||
        own.some((each) => each.toLowerCase() === host)
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
