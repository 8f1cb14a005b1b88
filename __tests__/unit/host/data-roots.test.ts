import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Info } from '../../../src/engine/api.js';
import { dataRoots } from '../../../src/host/data-roots.js';
import type { Process } from '../../../src/host/processes.js';

const containerdStore = [['driver-type', 'io.containerd.snapshotter.v1']];

function info(overrides: Partial<Info>): Info {
  return { DockerRootDir: '/var/lib/docker', DriverStatus: [], ...overrides } as Info;
}

function containerd(...options: string[]): Process[] {
  const argv = ['/usr/bin/containerd', ...options];
  const somebodys = ['/tmp/containerd', '--root', '/full', '--config', '/tmp/evil.toml'];
  return [
    { pid: 8, ppid: 1, comm: 'containerd', argv: somebodys, exe: undefined, uid: 1000 },
    { pid: 9, ppid: 1, comm: 'containerd', argv, exe: undefined, uid: 0 },
  ];
}

const system = info({
  DriverStatus: containerdStore,
  Containerd: { Address: '/run/containerd/containerd.sock' },
});

describe('the data roots', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gdp-path-'));
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  /** Puts a program of that name in front of all others; a real containerd may not be installed. */
  async function install(name: string, script: string) {
    await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, name), 0o755);
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH']}`);
  }

  it("are dockerd's own with a graph driver", async () => {
    expect(await dataRoots(info({}), [])).toEqual(['/var/lib/docker']);
  });

  it("are below dockerd's own with a containerd that dockerd started", async () => {
    const own = { Address: '/var/run/docker/containerd/containerd.sock' };
    expect(await dataRoots(info({ DriverStatus: containerdStore, Containerd: own }), [])).toEqual([
      '/var/lib/docker',
      '/var/lib/docker/containerd/daemon',
    ]);
  });

  it('are asked of a containerd that is a service of its own', async () => {
    await install('containerd', `echo 'version = 3'; echo "root = '/data/$*'"`);
    expect(await dataRoots(system, [])).toEqual(['/var/lib/docker', '/data/config dump']);
    expect(await dataRoots(system, containerd('--config', '/etc/c.toml'))).toEqual([
      '/var/lib/docker',
      '/data/--config /etc/c.toml config dump',
    ]);
  });

  it('are read off the options of the running containerd', async () => {
    for (const options of [['--root', '/data'], ['--root=/data']]) {
      expect(await dataRoots(system, containerd(...options))).toEqual(['/var/lib/docker', '/data']);
    }
  });

  it.each(['exit 1', 'echo garbage'])('are not known when containerd does %j', async (script) => {
    await install('containerd', script);
    await expect(dataRoots(system, [])).rejects.toThrow(
      'the root of the containerd at /run/containerd/containerd.sock is not known',
    );
  });
});
