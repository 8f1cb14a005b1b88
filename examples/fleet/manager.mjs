// What a worker may ask of a manager, and nothing else: a Docker socket is as good as root, and these
// answers are not. They do hold the services with their environment: keep the network to this stack.
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

// As process 1 of a container it would outlive it otherwise.
process.on('SIGTERM', () => process.exit());
