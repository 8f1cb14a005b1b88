import path from 'node:path';
import { run } from './command.js';
import { Daemon } from './daemon.js';
import { mountDataDisk } from './data-disk.js';
import { callApi } from './engine-api.js';
import { ensureEngineRoot } from './engine-root.js';
import { ensurePrerequisites } from './prerequisites.js';
import { addRootlessUser, RootlessDaemon } from './rootless.js';
import { inNetworkNamespace, openSandbox } from './sandbox.js';
import { kernelName } from './state-folder.js';
import { waitSettled } from './swarm.js';
import { claimThrowaway, takeDown } from './throwaway.js';

const GIB = 1024 ** 3;

// The one of the Debian package, not the first in PATH: the same on every machine.
const DOCKER = '/usr/bin/docker';

/**
 * @typedef {'20.10' | '26.1' | '28.5' | '29'} EngineVersion
 * @typedef {'overlay2' | 'containerd'} ImageStore
 *
 * @typedef {object} EngineOptions
 * @property {EngineVersion} version
 * @property {ImageStore} [store] `overlay2` unless told; 20.10 has no other.
 * @property {number} [diskBytes] Size of the data root's disk; 2 GiB unless told.
 * @property {number} [inodes] How many inodes that disk has, instead of what mkfs.ext4 thinks fit.
 * @property {import('./data-disk.js').FileSystem} [fileSystem] Of that disk; ext4 unless told.
 * @property {boolean} [swarm] Whether it is to be the manager of a Swarm of its own.
 * @property {boolean} [rootless] Whether an unprivileged user runs it: `ROOTLESS_UID`. 20.10 only.
 * @property {Record<string, unknown>} [configuration] More settings for `daemon.json`.
 */

/** A throwaway Docker Engine. See `startEngine`. */
export class Engine {
  #daemon;

  /**
   * @param {Required<Pick<EngineOptions, 'version' | 'store'>>} kind
   * @param {string} folder
   * @param {import('./sandbox.js').Sandbox} sandbox
   * @param {Daemon} daemon
   */
  constructor({ version, store }, folder, sandbox, daemon) {
    this.#daemon = daemon;
    /** @type {EngineVersion} */
    this.version = version;
    /** @type {ImageStore} */
    this.store = store;
    /** For people. */
    this.name = version === '20.10' ? 'Engine 20.10' : `Engine ${version}, ${store} store`;
    this.socketPath = daemon.socketPath;
    /** For `DOCKER_HOST`. */
    this.host = `unix://${daemon.socketPath}`;
    /** The same path for the Engine and for the host; on a file system of its own. */
    this.dataRoot = daemon.dataRoot;
    /** For files that shall go with the Engine. */
    this.folder = folder;
    /** The network namespace, as `ip netns` knows it. */
    this.netns = sandbox.netns;
    /** For what shall run beside `dockerd`. */
    this.sandbox = sandbox;
    this.logPath = daemon.logPath;
  }

  /**
   * Runs the docker CLI against this Engine, with a configuration of its own.
   *
   * @param {...string} args
   * @returns {Promise<string>} What it wrote to stdout, trimmed.
   * @throws {import('./command.js').CommandError}
   */
  docker(...args) {
    // Nothing else of DOCKER_*: a context or a TLS setting of the caller's is not meant for it.
    const { PATH, HOME } = process.env;
    const DOCKER_CONFIG = path.join(this.folder, 'docker-config');
    const env = { PATH, HOME, DOCKER_CONFIG, DOCKER_HOST: this.host };
    return run([DOCKER, ...args], { env });
  }

  /**
   * One raw request to the Engine API, as `callApi`.
   *
   * @param {string} method
   * @param {string} apiPath
   * @param {unknown} [body]
   * @returns {Promise<import('./engine-api.js').ApiAnswer>}
   * @throws {Error} When the Engine cannot be reached.
   */
  api(method, apiPath, body) {
    return callApi(this.socketPath, method, apiPath, body);
  }

  /**
   * @param {readonly string[]} argv
   * @returns {string[]} The command that runs it in the Engine's network, on the host's files.
   */
  inNamespace(argv) {
    return inNetworkNamespace(this.netns, argv);
  }

  /**
   * Stops `dockerd` as a service manager would, unless it is down already, and starts it again.
   *
   * @returns {Promise<void>} When it answers.
   * @throws {Error} With the end of its log.
   */
  async restart() {
    await this.#daemon.signal('SIGTERM');
    await this.#daemon.start();
  }

  /**
   * Signals `dockerd` alone, as an accident would, and waits for its end if the signal ends it:
   * `SIGKILL` for a crash, `SIGSTOP` and `SIGCONT` for an Engine that hangs.
   *
   * @param {NodeJS.Signals} [signal]
   * @returns {Promise<void>}
   */
  async kill(signal = 'SIGKILL') {
    await this.#daemon.signal(signal);
  }

  /**
   * Takes everything of this Engine down; twice does no harm.
   *
   * @returns {Promise<void>}
   * @throws {Error} When something of it is left.
   */
  async stop() {
    takeDown(this.folder);
  }
}

/**
 * Starts a Docker Engine with its own disk, network, processes and files. Whatever happens to this
 * process, the Engine does not outlive it; what a killed one left on disk goes at the next start.
 *
 * @param {EngineOptions} options
 * @returns {Promise<Engine>} When it answers.
 * @throws {Error} When the machine lacks something, or, with the end of its log, when it fails.
 */
export async function startEngine(options) {
  const { version, store = 'overlay2', diskBytes = 2 * GIB, inodes, swarm = false } = options;
  const { fileSystem = 'ext4', rootless = false } = options;
  if (version === '20.10' && store !== 'overlay2') {
    throw new Error(`Engine 20.10 has no ${store} store.`);
  }
  if (rootless && version !== '20.10') throw new Error(`Engine ${version} is not made rootless.`);
  await ensurePrerequisites({ engines: [version] });
  const root = await ensureEngineRoot(version);

  const folder = claimThrowaway();
  try {
    await mountDataDisk(folder, { bytes: diskBytes, inodes, fileSystem });
    const sandbox = await openSandbox(folder, root);
    if (rootless) await addRootlessUser(sandbox, folder);
    const daemon = new (rootless ? RootlessDaemon : Daemon)(sandbox, folder, {
      ...(version === '20.10'
        ? {}
        : { features: { 'containerd-snapshotter': store === 'containerd' } }),
      ...(rootless ? {} : cgroupsIn(kernelName(folder))),
      ...options.configuration,
    });
    await daemon.start();
    const engine = new Engine({ version, store }, folder, sandbox, daemon);
    if (swarm) {
      await engine.docker('swarm', 'init', '--advertise-addr', '127.0.0.1');
      await waitSettled(engine, 1);
    }
    return engine;
  } catch (error) {
    takeDown(folder);
    throw error;
  }
}

/**
 * So that what it leaves in the host's cgroup tree is known to be ours. Rootless it makes none.
 *
 * @param {string} name
 */
function cgroupsIn(name) {
  return { 'cgroup-parent': `/${name}`, 'exec-opts': ['native.cgroupdriver=cgroupfs'] };
}
