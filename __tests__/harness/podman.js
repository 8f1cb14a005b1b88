import path from 'node:path';
import { mountDataDisk } from './data-disk.js';
import { callApi } from './engine-api.js';
import { ensurePrerequisites } from './prerequisites.js';
import { inSandbox, openSandbox } from './sandbox.js';
import { SandboxProcess, untilReady } from './sandbox-process.js';
import { claimThrowaway, takeDown } from './throwaway.js';

const DISK_BYTES = 512 * 1024 ** 2;
const START_TIMEOUT_MS = 60_000;

/**
 * Podman, as it answers on a socket in Docker's place.
 *
 * @typedef {import('./images.js').HasImages & {
 *   host: string,
 *   dataRoot: string,
 *   stop: () => Promise<void>,
 * }} Podman `host` is for `DOCKER_HOST`, `dataRoot` a file system of its own.
 */

/**
 * Starts the service of Podman in a sandbox, as `startEngine` does with `dockerd`.
 *
 * @returns {Promise<Podman>} When it answers.
 * @throws {Error} When the machine lacks something, or, with the end of its log, when it fails.
 */
export async function startPodman() {
  await ensurePrerequisites({ engines: [] });
  const folder = claimThrowaway();
  try {
    const dataRoot = await mountDataDisk(folder, { bytes: DISK_BYTES, fileSystem: 'ext4' });
    const sandbox = await openSandbox(folder, '/');
    const socketPath = path.join(folder, 'podman.sock');
    const argv = inSandbox(sandbox, [
      ...['podman', '--root', dataRoot, '--runroot', path.join(folder, 'run')],
      // No other needs anything of the kernel, and there is no systemd to make cgroups.
      ...['--storage-driver', 'vfs', '--cgroup-manager', 'cgroupfs'],
      ...['system', 'service', '--time=0', `unix://${socketPath}`],
    ]);
    const service = new SandboxProcess('podman', argv, path.join(folder, 'podman.log'));
    const answers = () =>
      callApi(socketPath, 'GET', '/_ping').then(
        ({ status }) => status === 200,
        () => false,
      );
    await untilReady(service, answers, START_TIMEOUT_MS);
    return {
      name: 'Podman',
      // Podman too names an image by the digest of its configuration.
      store: 'overlay2',
      host: `unix://${socketPath}`,
      dataRoot,
      api: (method, apiPath, body) => callApi(socketPath, method, apiPath, body),
      stop: async () => takeDown(folder),
    };
  } catch (error) {
    takeDown(folder);
    throw error;
  }
}
