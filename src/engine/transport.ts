import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { assertAllowed, type EngineRequest } from './contract.js';
import type { Endpoint, SshEndpoint } from './endpoint.js';
import { EngineError, transportProblem } from './errors.js';

/** A reply, whatever its status. Reading `body` throws when it is cut, or when `signal` aborts. */
interface EngineReply {
  status: number;
  /** The newest API version that the Engine speaks, where it says so. */
  apiVersion: string | undefined;
  body: Readable;
}

/** Sends one request. Rejects when no reply begins before `signal` aborts. */
export type Transport = (request: EngineRequest, signal: AbortSignal) => Promise<EngineReply>;

/** For how long a connection may be silent until TCP asks whether the other side lives, in ms. */
const KEEP_ALIVE = 30_000;

/**
 * The way to an Engine: to this endpoint and nowhere else, whatever it answers. Each request is held
 * against the safety contract. Nothing is sent yet.
 *
 * @throws {EngineError} when the TLS files of `DOCKER_CERT_PATH` cannot be read
 */
export function openTransport(endpoint: Endpoint): Transport {
  const address = endpoint.transport === 'ssh' ? sshAddress(endpoint) : addressOf(endpoint);
  // TLS is loaded for those who use it: it takes 1 ms, and 5 MB for as long as an observer lives.
  const send = 'ca' in address ? process.getBuiltinModule('node:https').request : httpRequest;
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
    // Events can be hours apart: a host that went away must not look like one where nothing happens.
    response.socket.setKeepAlive(true, KEEP_ALIVE);
    const spoken = response.headers['api-version'];
    return {
      status: response.statusCode ?? 0,
      apiVersion: typeof spoken === 'string' ? spoken : undefined,
      body: response,
    };
  };
}

/**
 * The whole body of a reply. By events, since iteration takes a turn for each of its chunks.
 *
 * @throws {Error} when it is cut
 */
export function textOf(body: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    body
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
      .on('error', reject)
      // After an end or an error nobody hears this any more.
      .on('close', () => reject(new Error('the connection was cut')));
  });
}

/** Loaded for those who use it. */
async function sshAddress(endpoint: SshEndpoint): Promise<RequestOptions> {
  const { sshAgent } = await import('./ssh.js');
  return { agent: sshAgent(endpoint) };
}

function addressOf(endpoint: Exclude<Endpoint, SshEndpoint>) {
  // Without TLS there is no server name; left to find that out, Node.js takes 5 ms.
  const servername = '';
  if (endpoint.transport === 'unix') return { socketPath: endpoint.socketPath, servername };
  const { host, port, certPath } = endpoint;
  if (certPath === undefined) return { host, port, servername };
  return {
    host,
    port,
    ca: tlsFile(certPath, 'ca.pem'),
    cert: tlsFile(certPath, 'cert.pem'),
    key: tlsFile(certPath, 'key.pem'),
  };
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
