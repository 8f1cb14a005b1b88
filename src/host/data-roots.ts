import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Info } from '../engine/api.js';
import { usesContainerdStore } from '../engine/image-store.js';
import { type Reading, reading } from '../reading.js';
import { locate, unmeasurable } from './disk.js';
import { type Mount, mountOf, readMounts } from './mounts.js';
import type { Process } from './processes.js';

/** A folder of the Engine, and the processes it belongs to. */
interface Root {
  path: string;
  pids: readonly number[];
}

/**
 * The folders whose file systems hold the Engine's images: its own root; with the containerd image store also
 * containerd's; and those of the {@link storeFolders} that are on another file system than the store. Whatever else is
 * mounted below a root belongs to containers or volumes, and gets no room from an image that goes.
 *
 * @param mountsOf the mounts that a process sees
 * @throws {Error} if containerd's root can't be determined, or the Engine sees another file system there than we do
 */
export async function dataRoots(
  info: Info,
  processes: readonly Process[],
  mountsOf = readMounts,
): Promise<string[]> {
  const root = { path: info.DockerRootDir, pids: await dockerds(info.DockerRootDir, processes) };
  const store = usesContainerdStore(info) ? await containerdRoot(info, root, processes) : root;
  const folders = storeFolders(info, store.path).map((path) => ({ ...store, path }));
  const [, device, ...own] = await Promise.all(
    [root, store, ...folders].map((each) => sharedDevice(each, mountsOf)),
  );
  const apart = folders.filter((_, index) => own[index] !== device);
  return [...new Set([root, store, ...apart].map(({ path }) => path))];
}

/** Those of the {@link dataRoots} where removing an image frees space. Pure. */
export function imageRoots(info: Info, roots: readonly string[]): readonly string[] {
  const store = roots[usesContainerdStore(info) ? 1 : 0];
  if (store === undefined) return [];
  const folders = storeFolders(info, store);
  const apart = folders.filter((path) => roots.includes(path));
  // `image` holds next to nothing: without layers the store's root gets no room.
  const layers = folders.filter((path) => basename(path) !== 'image');
  return layers.every((path) => apart.includes(path)) ? apart : [store, ...apart];
}

/**
 * Where a store keeps images, below its root: `image` and the folder of the storage driver, or what containerd's
 * plugins keep packed and unpacked. https://docs.docker.com/engine/storage/drivers/
 */
function storeFolders(info: Info, root: string): string[] {
  const names = usesContainerdStore(info)
    ? ['io.containerd.content.v1.content', `io.containerd.snapshotter.v1.${info.Driver}`]
    : ['image', info.Driver];
  return names.map((name) => join(root, name));
}

/**
 * The file system of a folder, if one of its processes sees the same one there. A runner that shares the host's
 * processes may still have other mounts.
 */
async function sharedDevice({ path, pids }: Root, mountsOf: typeof readMounts): Promise<string> {
  const { real, mount } = await locate(path, ['EACCES', 'ENOENT']);
  const views = await Promise.all(pids.map((pid) => reading(mountsOf(pid))));
  const isSame = (view: Reading<Mount[]>) =>
    view.ok && mountOf(view.value, real)?.device === mount?.device;
  if (mount === undefined || !views.some(isSame)) {
    throw unmeasurable(path, 'this runner sees another file system there than the Engine');
  }
  return mount.device;
}

/**
 * The processes that may be the Engine with this root: every dockerd not told to use another one. If there is none of
 * that name, the machine's first process, which sees what the host sees.
 */
async function dockerds(root: string, processes: readonly Process[]): Promise<number[]> {
  const folder = async (path: string) => join(await realpath(path).catch(() => path), '/');
  const own = await folder(root);
  const pids: number[] = [];
  for (const process of processes.filter(({ comm }) => comm === 'dockerd')) {
    const told = optionOf(process, ['--data-root', '--graph', '-g']) ?? root;
    // With user namespaces the root is a folder in the one that was set.
    if (own.startsWith(await folder(told))) pids.push(process.pid);
  }
  return pids.length === 0 ? [1] : pids;
}

/**
 * containerd's root, with the containerd image store. One that runs as its own service is asked with containerd(8),
 * whose configuration may include other files, and with the options of the running one.
 */
async function containerdRoot(
  { Containerd, DockerRootDir }: Info,
  { pids }: Root,
  processes: readonly Process[],
): Promise<Root> {
  const address = Containerd?.Address ?? '';
  // A containerd started by dockerd listens in dockerd's `--exec-root` and stores in dockerd's root.
  if (!SYSTEM_CONTAINERD.test(address)) {
    return { path: join(DockerRootDir, 'containerd', 'daemon'), pids };
  }
  const problem = `the root of the containerd at ${address} is not known`;
  // Anyone can give a program this name; only root may choose which disk we look at. Another Engine, or a Kubernetes,
  // may have its own.
  const running = processes.find(
    (process) =>
      process.comm === 'containerd' &&
      process.uid === 0 &&
      address.endsWith(optionOf(process, ['--address', '-a']) ?? DEFAULT_ADDRESS) &&
      !processes.some(({ pid, comm }) => pid === process.ppid && comm === 'dockerd'),
  );
  const by = running === undefined ? pids : [running.pid];
  const root = optionOf(running, ['--root']);
  if (root !== undefined) return { path: root, pids: by };
  const config = optionOf(running, ['--config', '-c']);
  const options = config === undefined ? [] : ['--config', config];
  const { runProgram } = await import('./program.js');
  const { exitCode, output } = await runProgram(
    ['containerd', ...options, 'config', 'dump'],
    LIMITS,
  ).catch((cause: Error) => {
    throw new Error(`${problem}: containerd config dump: ${cause.message}`, { cause });
  });
  const dumped = /^root\s*=\s*['"](\/[^'"]*)['"]\s*$/m.exec(output)?.[1];
  if (exitCode !== 0 || dumped === undefined) {
    throw new Error(`${problem}: containerd config dump ended with ${exitCode}`);
  }
  return { path: dumped, pids: by };
}

/** Where a containerd that runs as its own service listens. */
const SYSTEM_CONTAINERD = /^(?:\/var)?\/run\/containerd\//;
const DEFAULT_ADDRESS = '/run/containerd/containerd.sock';

/** A configuration is a few kilobytes, printed at once. */
const LIMITS = { seconds: 10, maxBytes: 4 * 1024 * 1024 };

/** The value of an option, written as `--name value` or `--name=value`. */
function optionOf(process: Process | undefined, names: readonly string[]): string | undefined {
  const { argv = [] } = process ?? {};
  for (const [i, arg] of argv.entries()) {
    if (names.includes(arg)) return argv[i + 1];
    const name = names.find((each) => arg.startsWith(`${each}=`));
    if (name !== undefined) return arg.slice(name.length + 1);
  }
  return undefined;
}
