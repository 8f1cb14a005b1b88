import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * A certificate authority, and a certificate by it for an Engine on loopback and one for a client, by the names that
 * `DOCKER_CERT_PATH` asks for.
 *
 * @param {string} folder must not exist yet
 */
export async function makeCertificates(folder) {
  await mkdir(folder);
  const file = (/** @type {string} */ name) => join(folder, name);
  const openssl = (/** @type {readonly string[]} */ args) => promisify(execFile)('openssl', args);
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc'];
  await openssl([
    ...['req', '-x509', ...key, '-days', '2', '-subj', '/CN=Test CA'],
    ...['-keyout', file('ca-key.pem'), '-out', file('ca.pem')],
  ]);
  for (const [name, extension] of [
    ['server-', 'subjectAltName=IP:127.0.0.1'],
    ['', 'extendedKeyUsage=clientAuth'],
  ]) {
    await openssl([
      ...['req', '-x509', ...key, '-days', '2', '-subj', '/CN=test', '-addext', `${extension}`],
      ...['-CA', file('ca.pem'), '-CAkey', file('ca-key.pem')],
      ...['-keyout', file(`${name}key.pem`), '-out', file(`${name}cert.pem`)],
    ]);
  }
}
