import type { RequestOptions } from 'node:http';
import Docker from 'dockerode';
import { parseJson } from '../reading.js';
import type { Endpoint } from './endpoint.js';
import { EngineError } from './errors.js';
import { type Transport, textOf } from './transport.js';

/** One dockerode call, and what dockerode doesn't tell about it. */
export interface Call {
  docker: Docker;
  /** What was asked, and of whom, for error messages. */
  asked: string;
  /** The newest API version the Engine speaks, if its answer said so. */
  apiVersion: string | undefined;
}

/**
 * dockerode over our own transport. Its own follows redirects to any host, ends the process if that fails, and
 * never calls back when a body is cut. Only the method and the path it builds are sent. A status other than 200
 * becomes an {@link EngineError}; transport errors pass through unchanged.
 *
 * The signal is for the whole call: dockerode drops the one given to `getImage().inspect()`.
 *
 * @returns makes one call; `version` is the API version in its path, none for `/version` and `/_ping`
 */
export function dockerodeOver(
  transport: Transport,
  { name }: Endpoint,
): (signal: AbortSignal, version?: string) => Call {
  // With a socket path it doesn't call `url.parse`, which Node.js 24 warns about.
  const { modem } = withoutDockerHost(() => new Docker({ socketPath: '/' }));
  return (signal, version) => {
    const send = async ({ method = '', path }: RequestOptions, isStream: boolean) => {
      const request = { method, path: path ?? '' };
      call.asked = `${request.method} ${request.path} at ${name}`;
      const { status, apiVersion, body } = await transport(request, signal);
      call.apiVersion = apiVersion;
      if (status === 200 && isStream) return body;
      const text = await textOf(body);
      if (status === 200) return parseJson(text) ?? text;
      throw new EngineError(`${call.asked}: ${status} ${engineMessage(text)}`, status);
    };
    const buildRequest = (
      options: RequestOptions,
      { isStream = false }: { isStream?: boolean },
      _data: unknown,
      done: (error: unknown, answer?: unknown) => void,
    ) => {
      send(options, isStream).then((answer) => done(null, answer), done);
    };
    const own = { buildRequest, version: version && `v${version}` };
    const call: Call = {
      docker: new Docker({ modem: Object.assign(Object.create(modem), own) } as object),
      asked: `Docker at ${name}`,
      apiVersion: undefined,
    };
    return call;
  };
}

/** dockerode reads `DOCKER_HOST` whatever it is told, and throws on values it doesn't like. */
function withoutDockerHost<T>(make: () => T): T {
  const { DOCKER_HOST } = process.env;
  delete process.env['DOCKER_HOST'];
  try {
    return make();
  } finally {
    if (DOCKER_HOST !== undefined) process.env['DOCKER_HOST'] = DOCKER_HOST;
  }
}

/** The Engine wraps its message in `{"message": ...}`; a proxy in between doesn't. */
function engineMessage(text: string): string {
  const parsed = parseJson(text);
  const isWrapped = typeof parsed === 'object' && parsed !== null && 'message' in parsed;
  return (isWrapped && typeof parsed.message === 'string' ? parsed.message : text)
    .trim()
    .slice(0, 500);
}
