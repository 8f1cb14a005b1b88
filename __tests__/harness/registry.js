import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inSandboxOnHostFiles, listensOnLoopback } from './sandbox.js';
import { SandboxProcess, untilReady } from './sandbox-process.js';

const HOST = '127.0.0.1';
const PORT = 5000;
const START_TIMEOUT_MS = 20_000;
const SETTLE_MS = 50;

// In the common log format: ... [date] "GET /v2/... HTTP/1.1" 200 1234 ...
const ACCESS_LINE =
  /^\S+ - \S+ \[[^\]]+\] "(?<method>[A-Z]+) (?<path>\S+) [^"]+" (?<status>\d+) (?<bytes>\d+) /;

/**
 * @typedef {object} RegistryRequest
 * @property {string} method
 * @property {string} path With the query.
 * @property {number} status
 * @property {number} bytes Of the answer's body, as far as it was sent.
 *
 * @typedef {object} Since
 * @property {number} [since] Only what came after this moment, as `mark()` returned it.
 */

/** A throwaway image registry in an Engine's network. See `startRegistry`. */
export class Registry {
  /** @type {SandboxProcess | undefined} */
  #process;
  #sandbox;
  #folder;

  /**
   * @param {import('./sandbox.js').Sandbox} sandbox
   * @param {string} folder With its configuration.
   */
  constructor(sandbox, folder) {
    this.#sandbox = sandbox;
    this.#folder = folder;
    /** What goes before an image's name. Engines take it for insecure, being on the loopback. */
    this.address = `${HOST}:${PORT}`;
    this.logPath = path.join(folder, 'registry.log');
  }

  /**
   * Starts it, also after `stop`: with what has been pushed before.
   *
   * @returns {Promise<void>} When it listens.
   * @throws {Error} With the end of its log, when it exits or does not come to listen.
   */
  async start() {
    const argv = ['docker-registry', 'serve', path.join(this.#folder, 'config.yml')];
    this.#process = new SandboxProcess(
      'docker-registry',
      inSandboxOnHostFiles(this.#sandbox, argv),
      this.logPath,
    );
    const isListening = () => listensOnLoopback(this.#sandbox, PORT);
    await untilReady(this.#process, isListening, START_TIMEOUT_MS);
  }

  /**
   * An outage: connections are refused from now on. What was pushed is kept for `start`.
   *
   * @returns {Promise<void>} When it is gone.
   */
  async stop() {
    await this.#process?.signal('SIGKILL');
  }

  /** @returns {Promise<number>} Now, for `since`. */
  async mark() {
    return (await this.requests()).length;
  }

  /**
   * @param {Since} [options]
   * @returns {Promise<RegistryRequest[]>} What was asked of it, in order, from its access log.
   */
  async requests({ since = 0 } = {}) {
    return (await this.#settledLog())
      .split('\n')
      .flatMap((line) => {
        const { method = '', path: target = '', ...rest } = ACCESS_LINE.exec(line)?.groups ?? {};
        const [status, bytes] = [Number(rest['status']), Number(rest['bytes'])];
        return method === '' ? [] : [{ method, path: target, status, bytes }];
      })
      .slice(since);
  }

  /**
   * @param {Since} [options]
   * @returns {Promise<RegistryRequest[]>} The downloads of layers and image configurations.
   */
  async blobRequests(options) {
    return (await this.requests(options)).filter(
      (request) => request.method === 'GET' && request.path.includes('/blobs/'),
    );
  }

  /**
   * @param {Since} [options]
   * @returns {Promise<RegistryRequest[]>} The lookups of manifests, by HEAD as well as by GET.
   */
  async manifestRequests(options) {
    return (await this.requests(options)).filter(
      (request) => /^(GET|HEAD)$/.test(request.method) && request.path.includes('/manifests/'),
    );
  }

  /** It logs a request after having answered it: whoever asked may be here before the line is. */
  async #settledLog() {
    for (let before = await readFile(this.logPath, 'utf8'); ; ) {
      await sleep(SETTLE_MS);
      const now = await readFile(this.logPath, 'utf8');
      if (now === before) return now;
      before = now;
    }
  }
}

/**
 * Starts a registry which this Engine, and no other, reaches.
 *
 * @param {import('./engine.js').Engine} engine
 * @param {{ storage?: string }} [options] A folder for what is pushed, which outlives the Engine, and
 *   from which several registries may serve at once; else it goes with the Engine.
 * @returns {Promise<Registry>} When it listens. It ends with the Engine at the latest.
 * @throws {Error} With the end of its log, when it does not start.
 */
export async function startRegistry(engine, { storage } = {}) {
  const folder = await mkdtemp(path.join(engine.folder, 'registry-'));
  // JSON is YAML.
  const configuration = {
    version: '0.1',
    log: { level: 'warn', accesslog: { disabled: false } },
    storage: { filesystem: { rootdirectory: storage ?? path.join(folder, 'storage') } },
    http: { addr: `${HOST}:${PORT}` },
  };
  await writeFile(path.join(folder, 'config.yml'), JSON.stringify(configuration));
  const registry = new Registry(engine.sandbox, folder);
  await registry.start();
  return registry;
}
