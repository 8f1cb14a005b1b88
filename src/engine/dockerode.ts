import type { RequestOptions } from 'node:http';
import Docker from 'dockerode';
import type { Endpoint } from './endpoint.js';
import { EngineError } from './errors.js';
import { type Transport, textOf } from './transport.js';

/** One call of dockerode, and what it does not tell of it. */
export interface Call {
  docker: Docker;
  /** What was asked of whom, for whoever has to say what went wrong. */
  asked: string;
  /** The newest API version that the Engine speaks, where its answer said so. */
  apiVersion: string | undefined;
}

/**
 * dockerode, with our transport as its way to send. Its own follows redirections to any host, ends the
 * process when that fails, and never calls back when a body is cut. Of what it builds, the method and the
 * path are sent, and nothing else. A status other than 200 becomes an {@link EngineError}; what the
 * transport throws comes through as it is.
 *
 * The signal belongs to the whole call: dockerode drops the one that `getImage().inspect()` is given.
 *
 * @returns makes one call; `version` is the API version in its path, none for `/version` and `/_ping`
 */
export function dockerodeOver(
  transport: Transport,
  { name }: Endpoint,
): (signal: AbortSignal, version?: string) => Call {
  // A socket path spares it taking an address apart with `url.parse`, of which Node.js 24 warns.
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
    const own = {
      buildRequest,
      ...(version === undefined ? {} : { version: `v${version}` }),
    };
    const call: Call = {
      docker: new Docker({ modem: Object.assign(Object.create(modem), own) } as object),
      asked: `Docker at ${name}`,
      apiVersion: undefined,
    };
    return call;
  };
}

/** It reads `DOCKER_HOST` and the like whatever it is told, and breaks on what it dislikes. */
function withoutDockerHost<T>(make: () => T): T {
  const { DOCKER_HOST } = process.env;
  delete process.env['DOCKER_HOST'];
  try {
    return make();
  } finally {
    if (DOCKER_HOST !== undefined) process.env['DOCKER_HOST'] = DOCKER_HOST;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The Engine wraps what it has to say in `{"message": ...}`; a proxy in between does not. */
function engineMessage(text: string): string {
  const parsed = parseJson(text);
  const isWrapped = typeof parsed === 'object' && parsed !== null && 'message' in parsed;
  return (isWrapped && typeof parsed.message === 'string' ? parsed.message : text)
    .trim()
    .slice(0, 500);
}
