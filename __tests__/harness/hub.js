// Stands in for Docker Hub where the action runs in a network of its own: see host-checks.test.ts.
//
// usage: node hub.js FOLDER, with key.pem, cert.pem and behaviour.json in it. Writes what it was asked
// to asked.jsonl there, and makes `ready` when it listens.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import path from 'node:path';

/**
 * @typedef {object} Behaviour
 * @property {Record<string, string>} [headers] Of the manifest.
 * @property {number} [status] Of the manifest; 200 unless told.
 * @property {string} [password] What the token service wants of who names itself; anything unless told.
 */

const folder = process.argv[2] ?? '';
const file = (/** @type {string} */ name) => path.join(folder, name);
/** @type {Behaviour} */
const {
  headers = {},
  status = 200,
  password,
} = JSON.parse(readFileSync(file('behaviour.json'), 'utf8'));

const tls = { key: readFileSync(file('key.pem')), cert: readFileSync(file('cert.pem')) };
createServer(tls, (request, response) => {
  const { method, url = '' } = request;
  const { host, authorization } = request.headers;
  appendFileSync(file('asked.jsonl'), `${JSON.stringify({ method, host, url, authorization })}\n`);
  if (host === 'auth.docker.io') {
    const given = Buffer.from(authorization?.split(' ')[1] ?? '', 'base64')
      .toString()
      .split(':')[1];
    const refused = password !== undefined && given !== undefined && given !== password;
    response.writeHead(refused ? 401 : 200).end(JSON.stringify({ token: 't0ken-of-the-hub' }));
  } else {
    response.writeHead(status, headers).end();
  }
}).listen(443, '127.0.0.1', () => writeFileSync(file('ready'), ''));
