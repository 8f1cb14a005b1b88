import { execFileSync, spawn } from 'node:child_process';
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HOST = '127.0.0.1';
const ISSUER = 'gated-docker-prune tests';
const SERVICE = 'token-registry';
const START_TIMEOUT_MS = 60_000;

/**
 * @typedef {object} TokenRegistry
 * @property {string} address Host and port, on the loopback of this machine.
 * @property {string[]} asked What the token service was asked, such as `GET`, oldest first.
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a registry on this machine's loopback that wants tokens, and the service that gives them: to
 * one user with a password, and for one refresh token.
 *
 * @param {{ username: string, password: string, refreshToken: string }} account
 * @returns {Promise<TokenRegistry>} When both listen.
 * @throws {Error} With the registry's log, when it does not start.
 */
export async function startTokenRegistry(account) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gdp-token-registry-'));
  const { key, certificate } = makeCertificate(folder);
  /** @type {string[]} */
  const asked = [];
  const service = createServer(async (request, response) => {
    asked.push(request.method ?? '');
    let body = '';
    for await (const chunk of request) body += chunk;
    const granted =
      request.method === 'POST'
        ? new URLSearchParams(body).get('refresh_token') === account.refreshToken
        : request.headers.authorization === basic(account);
    if (!granted) response.writeHead(401).end('{}');
    else response.writeHead(200).end(JSON.stringify({ token: makeToken(key, certificate) }));
  });
  service.listen(0, HOST);
  await once(service, 'listening');
  const port = await freePort();
  const logPath = path.join(folder, 'registry.log');
  const configuration = {
    version: '0.1',
    storage: { filesystem: { rootdirectory: path.join(folder, 'storage') } },
    http: { addr: `${HOST}:${port}` },
    auth: {
      token: {
        realm: `http://${HOST}:${portOf(service)}/token`,
        service: SERVICE,
        issuer: ISSUER,
        rootcertbundle: path.join(folder, 'cert.pem'),
      },
    },
  };
  // JSON is YAML.
  await writeFile(path.join(folder, 'config.yml'), JSON.stringify(configuration));
  const log = openSync(logPath, 'a');
  const registry = spawn('docker-registry', ['serve', path.join(folder, 'config.yml')], {
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const stop = async () => {
    if (registry.exitCode === null && registry.signalCode === null) {
      const exit = once(registry, 'exit');
      registry.kill('SIGKILL');
      await exit;
    }
    service.closeAllConnections();
    await new Promise((resolve) => service.close(resolve));
    await rm(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await listens(port))) {
    if (registry.exitCode !== null || Date.now() > deadline) {
      const tail = await readFile(logPath, 'utf8');
      await stop();
      throw new Error(`docker-registry does not listen on ${port}:\n${tail}`);
    }
    await sleep(50);
  }
  return { address: `${HOST}:${port}`, asked, stop };
}

/** @param {{ username: string, password: string }} account */
function basic({ username, password }) {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/**
 * @param {string} folder
 * @returns {{ key: string, certificate: string }} In PEM. They are `key.pem` and `cert.pem` as well.
 */
export function makeCertificate(folder, names = `IP:${HOST}`) {
  const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=x'];
  const rest = ['-addext', `subjectAltName=${names}`, '-keyout', key, '-out', certificate];
  execFileSync('openssl', [...request, ...rest], { stdio: 'ignore' });
  const read = (/** @type {string} */ file) => execFileSync('cat', [file], { encoding: 'utf8' });
  return { key: read(key), certificate: read(certificate) };
}

/**
 * A token as https://distribution.github.io/distribution/spec/auth/jwt/ has it, for nothing but `/v2/`.
 *
 * @param {string} key
 * @param {string} certificate
 */
function makeToken(key, certificate) {
  const der = certificate.replaceAll(/-----[^-]+-----|\s/g, '');
  const now = Math.floor(Date.now() / 1000);
  const parts = [
    { typ: 'JWT', alg: 'RS256', x5c: [der] },
    {
      iss: ISSUER,
      sub: 'joe',
      aud: SERVICE,
      exp: now + 300,
      nbf: now - 300,
      iat: now,
      jti: randomUUID(),
      access: [],
    },
  ];
  const text = parts
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = sign('RSA-SHA256', Buffer.from(text), createPrivateKey(key));
  return `${text}.${signature.toString('base64url')}`;
}

async function freePort() {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** @param {import('node:http').Server} server */
function portOf(server) {
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}

/** @param {number} port */
async function listens(port) {
  const socket = connect(port, HOST);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
