// Lets a worker ask a manager what it needs, and nothing else. A Docker socket is effectively root; these
// answers aren't. They do include the services' environment, so keep the network to this stack.
import { createServer, request } from 'node:http';

const ALLOWED = /^\/(?:_ping|version|v[\d.]+\/(?:info|services|tasks|nodes))(?:\?|$)/;

createServer(({ method, url = '' }, response) => {
  if (method !== 'GET' || !ALLOWED.test(url)) {
    response.writeHead(403).end('{"message":"Only what a worker has to know may be asked here."}');
    return;
  }
  request({ socketPath: '/var/run/docker.sock', path: url }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(response);
  })
    .on('error', () => response.destroy())
    .end();
}).listen(2375);

// As process 1 of a container it would otherwise ignore the signal.
process.on('SIGTERM', () => process.exit());
