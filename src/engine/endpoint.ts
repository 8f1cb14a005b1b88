import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where an Engine answers. `name` is the address as the user wrote it. */
export type Endpoint =
  | { transport: 'unix'; name: string; socketPath: string }
  | { transport: 'tcp'; name: string; host: string; port: number; certPath: string | undefined };

/** Docker's own default: https://docs.docker.com/reference/cli/dockerd/#daemon-socket-option */
const DEFAULT_HOST = 'unix:///var/run/docker.sock';

/**
 * Finds the Engine to talk to: `dockerHost`, else `DOCKER_HOST`, else Docker's default socket.
 * `tcp://` is TLS, and always verified, when `DOCKER_TLS_VERIFY` or `DOCKER_CERT_PATH` is set.
 *
 * @throws {Error} when the address is not one that is supported
 */
export function parseEndpoint(
  dockerHost: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Endpoint {
  const name = dockerHost || env['DOCKER_HOST'] || DEFAULT_HOST;
  const source = dockerHost ? 'docker-host' : 'DOCKER_HOST';
  const unsupported = `${source}: must be unix:///path/to/docker.sock or tcp://host:port (it is ${JSON.stringify(name)})`;

  if (name.startsWith('unix://')) {
    const socketPath = name.slice('unix://'.length);
    if (!socketPath.startsWith('/')) throw new Error(unsupported);
    return { transport: 'unix', name, socketPath };
  }
  if (!name.startsWith('tcp://')) throw new Error(unsupported);
  let url: URL;
  try {
    url = new URL(name);
  } catch (cause) {
    throw new Error(unsupported, { cause });
  }
  if (url.hostname === '' || (url.pathname !== '' && url.pathname !== '/') || url.username !== '') {
    throw new Error(unsupported);
  }
  const tls = Boolean(env['DOCKER_TLS_VERIFY'] || env['DOCKER_CERT_PATH']);
  return {
    transport: 'tcp',
    name,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (tls ? 2376 : 2375) : Number(url.port),
    certPath: tls ? env['DOCKER_CERT_PATH'] || join(homedir(), '.docker') : undefined,
  };
}

/** Whether the endpoint leads to this machine, as far as the address tells. */
export function isLocal(endpoint: Endpoint): boolean {
  return endpoint.transport === 'unix' || /^(?:localhost|127(?:\.\d+){3}|::1)$/.test(endpoint.host);
}
