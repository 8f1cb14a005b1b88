import { existsSync, readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { assertAllowed, type EngineRequest } from './contract.js';
import type { Endpoint } from './endpoint.js';
import { EngineError, transportProblem } from './errors.js';

/** A reply, whatever its status. Reading `body` throws if it is cut, or `signal` aborts. */
interface EngineReply {
  status: number;
  /** The newest API version the Engine speaks, if it says so. */
  apiVersion: string | undefined;
  body: Readable;
}

/** Sends one request. Rejects if no reply begins before `signal` aborts. */
export type Transport = (request: EngineRequest, signal: AbortSignal) => Promise<EngineReply>;

/** How long a connection may be silent before TCP checks that the other side is alive, in ms. */
const KEEP_ALIVE = 30_000;

/**
 * Sends to this endpoint and nowhere else, whatever it answers. Each request is checked against the safety contract.
 * Sends nothing yet.
 *
 * @throws {EngineError} if the TLS files of `DOCKER_CERT_PATH` can't be read
 */
export function openTransport(endpoint: Endpoint): Transport {
  const address =
    endpoint.transport === 'ssh'
      ? import('./ssh.js').then(({ sshAgent }) => ({ agent: sshAgent(endpoint) }))
      : addressOf(endpoint);
  // TLS is loaded only if used: it takes 1 ms, and 5 MB for as long as an observer lives.
  const send =
    'rejectUnauthorized' in address ? process.getBuiltinModule('node:https').request : httpRequest;
  return async (request, signal) => {
    assertAllowed(request);
    const { method, path } = request;
    const to = await address;
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      send({ ...to, method, path, signal })
        .on('response', resolve)
        .on('error', reject)
        .end();
    });
    // Events can be hours apart: a host that went away must not look like an idle one.
    response.socket.setKeepAlive(true, KEEP_ALIVE);
    const spoken = response.headers['api-version'];
    return {
      status: response.statusCode ?? 0,
      apiVersion: typeof spoken === 'string' ? spoken : undefined,
      body: response,
    };
  };
}

/** The whole body of a reply. By events: iterating takes a turn for each chunk. @throws {Error} if it is cut */
export function textOf(body: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    body
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
      .on('error', reject)
      // No effect after an end or an error.
      .on('close', () => reject(new Error('the connection was cut')));
  });
}

function addressOf(endpoint: Exclude<Endpoint, { transport: 'ssh' }>) {
  // Without TLS there is no server name; Node.js takes 5 ms to find that out itself.
  const servername = '';
  if (endpoint.transport === 'unix') return { socketPath: endpoint.socketPath, servername };
  const { host, port, certPath, context } = endpoint;
  if (certPath === undefined) return { host, port, servername };
  const files = ['ca', 'cert', 'key']
    .filter((name) => !context || existsSync(join(certPath, `${name}.pem`)))
    .map((name) => [name, tlsFile(certPath, `${name}.pem`)]);
  return { host, port, rejectUnauthorized: context?.verify ?? true, ...Object.fromEntries(files) };
}

function tlsFile(certPath: string, file: string): Buffer {
  try {
    return readFileSync(join(certPath, file));
  } catch (cause) {
    throw new EngineError(
      `TLS is on (DOCKER_TLS_VERIFY or DOCKER_CERT_PATH), but ${file} cannot be read: ${transportProblem(cause)}. Set DOCKER_CERT_PATH to the folder with ca.pem, cert.pem and key.pem`,
      undefined,
      { cause },
    );
  }
}
