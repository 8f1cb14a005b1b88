import { createServer, request } from 'node:http';
import { createServer as createTlsServer } from 'node:https';

/**
 * One request on its way to the Engine.
 *
 * @typedef {object} ProxiedRequest
 * @property {string} method
 * @property {string} path with its query
 * @property {number} count how many requests came before it
 */

/**
 * Decides about a request. Nothing returned: it goes on to the Engine. A function: it answers
 * instead, or destroys the socket, or never does anything.
 *
 * @callback Interceptor
 * @param {ProxiedRequest} request
 * @returns {void | ((response: import('node:http').ServerResponse) => void) | Promise<void | ((response: import('node:http').ServerResponse) => void)>}
 */

/**
 * @typedef {object} Proxy
 * @property {string} host what `docker-host` takes
 * @property {{ method: string, path: string, status: number }[]} calls what was asked, in order of
 *   the answers; a status of 0 means that the proxy gave none
 * @property {(path: RegExp) => void} cut cuts off the answers under way to such calls
 * @property {() => Promise<void>} stop
 */

/**
 * Stands in front of a real Engine: writes down every call, and can make some of them go wrong.
 *
 * @param {{ socketPath: string } | { port: number }} engine or another proxy in front of it, on loopback
 * @param {object} [options]
 * @param {{ socketPath: string } | { port: number, tls?: import('node:https').ServerOptions }} [options.listen]
 *   by default a free port on loopback
 * @param {Interceptor} [options.intercept]
 * @returns {Promise<Proxy>}
 */
export async function startProxy(engine, { listen = { port: 0 }, intercept } = {}) {
  /** @type {Proxy['calls']} */
  const calls = [];
  /** @type {Map<import('node:http').ServerResponse, string>} */
  const underWay = new Map();
  let count = 0;
  /** @type {import('node:http').RequestListener} */
  const forward = async (incoming, response) => {
    const method = incoming.method ?? '';
    const path = incoming.url ?? '';
    const answer = await intercept?.({ method, path, count: count++ });
    if (answer) {
      calls.push({ method, path, status: 0 });
      answer(response);
      return;
    }
    underWay.set(response, path);
    response.on('close', () => underWay.delete(response));
    const { headers } = incoming;
    const to = 'port' in engine ? { port: engine.port } : { socketPath: engine.socketPath };
    const outgoing = request({ ...to, method, path, headers }, (reply) => {
      calls.push({ method, path, status: reply.statusCode ?? 0 });
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      // An answer may begin long before its first byte: that of `/events` does.
      response.flushHeaders();
      reply.pipe(response);
      // Either side may cut a stream of events, which has no end to wait for.
      reply.on('close', () => reply.complete || response.destroy());
      response.on('close', () => reply.complete || outgoing.destroy());
    });
    outgoing.on('error', () => response.destroy());
    incoming.pipe(outgoing);
  };
  const tls = 'port' in listen ? listen.tls : undefined;
  const server = tls ? createTlsServer(tls, forward) : createServer(forward);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    if ('port' in listen) server.listen(listen.port, '127.0.0.1', () => resolve(undefined));
    else server.listen(listen.socketPath, () => resolve(undefined));
  });
  const address = server.address();
  return {
    host: typeof address === 'object' ? `tcp://127.0.0.1:${address?.port}` : `unix://${address}`,
    calls,
    cut: (path) => {
      for (const [response, asked] of underWay) if (path.test(asked)) response.destroy();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
