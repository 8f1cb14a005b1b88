import { readFile } from 'node:fs/promises';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { answered } from '../answered.js';
import { messageOf } from '../reading.js';
import { assertAllowed, type EngineRequest } from './contract.js';
import type { Endpoint } from './endpoint.js';
import { EngineError } from './errors.js';

/** A reply, whatever its status. Reading `body` throws if it is cut, or `signal` aborts. */
interface EngineReply {
  status: number;
  /** The newest API version the Engine speaks, if it says so. */
  apiVersion: string | undefined;
  body: Readable;
}

/** Sends one request. Rejects if no reply begins before `signal` aborts. */
export type Transport = (request: EngineRequest, signal: AbortSignal) => Promise<EngineReply>;

/** No real answer comes near it: 100,000 tasks are listed in less. In bytes; a string of four times this ends Node.js. */
const ANSWER_LIMIT = 128 * 1024 * 1024;

/** How long a connection may be silent before TCP checks that the other side is alive, in ms. */
const KEEP_ALIVE = 30_000;

/**
 * Sends to this endpoint and nowhere else, whatever it answers. Each request is checked against the safety contract.
 * Sends nothing yet. A request rejects with an {@link EngineError} if the TLS files of `DOCKER_CERT_PATH` can't be read.
 */
export function openTransport(endpoint: Endpoint): Transport {
  let address: ReturnType<typeof addressOf> | undefined;
  return async (request, signal) => {
    assertAllowed(request);
    const { method, path } = request;
    address ??= addressOf(endpoint);
    const to = await address;
    // TLS is loaded only if used: it takes 1 ms, and 5 MB for as long as an observer lives.
    const send =
      'rejectUnauthorized' in to ? process.getBuiltinModule('node:https').request : httpRequest;
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

/**
 * The whole body of a reply. By events: iterating takes a turn for each chunk.
 *
 * @throws {Error} if it is cut, or longer than {@link ANSWER_LIMIT}
 */
export function textOf(body: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    body
      .on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length <= ANSWER_LIMIT) chunks.push(chunk);
        else body.destroy(new Error('the answer is longer than 128 MiB'));
      })
      .on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
      .on('error', reject)
      // No effect after an end or an error.
      .on('close', () => reject(new Error('the connection was cut')));
  });
}

/**
 * As the global agent, without the proxy that `NODE_USE_ENV_PROXY` gives to that: an Engine's address names none, and
 * whoever answers in its place could have anything removed.
 */
const AGENT_OPTIONS = { keepAlive: true, scheduling: 'lifo', timeout: 5_000 } as const;

async function addressOf(endpoint: Endpoint) {
  if (endpoint.transport === 'ssh') {
    const { sshAgent } = await import('./ssh.js');
    return { agent: sshAgent(endpoint) };
  }
  // Without TLS there is no server name; Node.js takes 5 ms to find that out itself.
  const servername = '';
  if (endpoint.transport === 'unix') {
    return { agent: new Agent(AGENT_OPTIONS), socketPath: endpoint.socketPath, servername };
  }
  const { host, port, certPath, context } = endpoint;
  if (certPath === undefined) return { agent: new Agent(AGENT_OPTIONS), host, port, servername };
  const agent = new (process.getBuiltinModule('node:https').Agent)(AGENT_OPTIONS);
  const files: Record<string, Buffer> = {};
  // One after the other: of several that are missing it is always the same that is named.
  for (const name of ['ca', 'cert', 'key']) {
    const path = join(certPath, `${name}.pem`);
    try {
      files[name] = await answered(path, () => readFile(path));
    } catch (cause) {
      // Of a context each of them may be missing.
      if (context !== undefined && (cause as NodeJS.ErrnoException).code === 'ENOENT') continue;
      const why = `${path} cannot be read: ${messageOf(cause)}`;
      throw new EngineError(
        `TLS is on (DOCKER_TLS_VERIFY or DOCKER_CERT_PATH), but ${why}. Set DOCKER_CERT_PATH to the folder with ca.pem, cert.pem and key.pem`,
        undefined,
        { cause },
      );
    }
  }
  return { agent, host, port, rejectUnauthorized: context?.verify ?? true, ...files };
}
