import { request } from 'node:http';
import { Readable } from 'node:stream';

/**
 * @typedef {object} ApiAnswer
 * @property {number} status
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {any} body Parsed when it is one JSON document, else its text.
 */

/**
 * One HTTP request to an Engine, as bare as can be: what the action is tested against must not pass
 * through the client that the action uses.
 *
 * @param {string} socketPath
 * @param {string} method
 * @param {string} path With a leading slash; without a version the Engine takes its newest.
 * @param {unknown} [body] A Buffer or a Readable is sent as a tar archive, anything else as JSON.
 * @returns {Promise<ApiAnswer>} Whatever the status is.
 * @throws {Error} When the Engine cannot be reached.
 */
export function callApi(socketPath, method, path, body) {
  const isArchive = Buffer.isBuffer(body) || body instanceof Readable;
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, method, path, headers: { host: 'docker' } }, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response
        .on('data', (chunk) => chunks.push(chunk))
        .on('error', reject)
        .on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: parse(Buffer.concat(chunks).toString('utf8')),
          });
        });
    });
    call.on('error', reject);
    if (body === undefined) {
      call.end();
      return;
    }
    call.setHeader('content-type', isArchive ? 'application/x-tar' : 'application/json');
    if (body instanceof Readable) body.on('error', reject).pipe(call);
    else call.end(isArchive ? body : JSON.stringify(body));
  });
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
