import { join } from 'node:path';
import type { Info } from '../engine/api.js';
import type { Process } from './processes.js';

/** Whether the Engine uses the containerd image store: https://docs.docker.com/engine/storage/containerd/ */
export function usesContainerdStore({ DriverStatus }: Info): boolean {
  return DriverStatus.some(
    ([key, value]) => key === 'driver-type' && value === 'io.containerd.snapshotter.v1',
  );
}

/**
 * The folders that hold the Engine's images: its own root and, with the containerd image store, containerd's.
 *
 * @throws {Error} if containerd's root can't be determined
 */
export async function dataRoots(info: Info, processes: readonly Process[]): Promise<string[]> {
  const { DockerRootDir, Containerd } = info;
  if (!usesContainerdStore(info)) return [DockerRootDir];
  const address = Containerd?.Address ?? '';
  // A containerd started by dockerd listens in dockerd's `--exec-root` and stores in dockerd's root.
  return SYSTEM_CONTAINERD.test(address)
    ? [DockerRootDir, await systemContainerdRoot(address, processes)]
    : [DockerRootDir, join(DockerRootDir, 'containerd', 'daemon')];
}

/** Those of the {@link dataRoots} where removing an image frees space. Pure. */
export function imageRoots(info: Info, roots: readonly string[]): readonly string[] {
  return usesContainerdStore(info) ? roots.slice(1) : roots;
}

/** Where a containerd that runs as its own service listens. */
const SYSTEM_CONTAINERD = /^(?:\/var)?\/run\/containerd\//;

/** A configuration is a few kilobytes, printed at once. */
const LIMITS = { seconds: 10, maxBytes: 4 * 1024 * 1024 };

/** Asks containerd(8), whose configuration may include other files, with the options of the running one. */
async function systemContainerdRoot(
  address: string,
  processes: readonly Process[],
): Promise<string> {
  const problem = `the root of the containerd at ${address} is not known`;
  // Anyone can give a program this name; only root may choose which disk we look at.
  const running = processes.find(({ comm, uid }) => comm === 'containerd' && uid === 0);
  const root = optionOf(running, ['--root']);
  if (root !== undefined) return root;
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
  return dumped;
}

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
