import { chmod, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Info } from '../../../src/engine/api.js';
import { dataRoots as find, imageRoots } from '../../../src/host/data-roots.js';
import { readMounts } from '../../../src/host/mounts.js';
import type { Process } from '../../../src/host/processes.js';

/** Of processes that see what we see, but for those of these PIDs: they have another disk there. */
function dataRoots(info: Info, processes: Process[], elsewhere: number[] = []) {
  return find(info, processes, async (pid) =>
    typeof pid === 'number' && elsewhere.includes(pid)
      ? [{ id: '1', parent: '0', device: '0:0', point: '/', type: 'tmpfs' }]
      : readMounts('self'),
  );
}

const containerdStore = [['driver-type', 'io.containerd.snapshotter.v1']];

function info(overrides: Partial<Info>): Info {
  return {
    DockerRootDir: '/var/lib/docker',
    Driver: 'overlay2',
    DriverStatus: [],
    ...overrides,
  } as Info;
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

  it('are not read off the containerd of another Engine, or of a Kubernetes', async () => {
    const dockerd = { pid: 3, ppid: 1, comm: 'dockerd', argv: ['dockerd'], exe: undefined };
    const others: Process[] = [
      ['--root', '/k3s', '--address', '/run/k3s/containerd/containerd.sock'],
      ['--root', '/k3s', '-a', '/run/k3s/containerd/containerd.sock'],
      ['--root', '/inner'],
    ].map((options, n) => ({
      pid: 4 + n,
      ppid: n === 2 ? dockerd.pid : 1,
      comm: 'containerd',
      argv: ['containerd', ...options],
      exe: undefined,
      uid: 0,
    }));
    const own = containerd('--root', '/data', '-a', '/run/containerd/containerd.sock');
    expect(await dataRoots(system, [dockerd, ...others, ...own])).toEqual([
      '/var/lib/docker',
      '/data',
    ]);
  });

  it('must be on the disk that the Engine sees there', async () => {
    const dockerd = (pid: number, ...options: string[]) => ({
      ...{ pid, ppid: 1, comm: 'dockerd', exe: undefined },
      argv: ['dockerd', ...options],
    });
    const refusal = (path: string) =>
      `${path} cannot be measured from here: this runner sees another file system there than the Engine`;
    // A second Engine may see what it likes.
    expect(await dataRoots(info({}), [dockerd(2), dockerd(3)], [2])).toHaveLength(1);
    for (const option of [['--data-root', '/srv'], ['--data-root=/srv'], ['-g', '/srv']]) {
      const both = [dockerd(2), dockerd(3, ...option)];
      await expect(dataRoots(info({}), both, [2])).rejects.toThrow(refusal('/var/lib/docker'));
    }
    await symlink('/var', join(folder, 'link'));
    for (const told of ['/var/lib', '/var/lib/', join(folder, 'link/lib')]) {
      const own = dockerd(2, '--data-root', told);
      expect(await dataRoots(info({}), [own, dockerd(3)], [1, 3])).toHaveLength(1);
    }
    // Under another name, it sees what the machine's first process sees.
    expect(await dataRoots(info({}), [])).toHaveLength(1);
    await expect(dataRoots(info({}), [], [1])).rejects.toThrow(refusal('/var/lib/docker'));
    await expect(
      dataRoots(system, [dockerd(2), ...containerd('--root', '/data')], [9]),
    ).rejects.toThrow(refusal('/data'));
  });

  it.each(['exit 1', 'echo garbage'])('are not known when containerd does %j', async (script) => {
    await install('containerd', script);
    await expect(dataRoots(system, [])).rejects.toThrow(
      'the root of the containerd at /run/containerd/containerd.sock is not known',
    );
  });
});

describe('where an image that goes gives room', () => {
  const own = '/var/lib/docker';
  const content = '/data/io.containerd.content.v1.content';
  const snapshots = '/data/io.containerd.snapshotter.v1.overlayfs';

  it.each([
    [[own], [own]],
    [
      [own, `${own}/image`],
      [own, `${own}/image`],
    ],
    [[own, `${own}/overlay2`], [`${own}/overlay2`]],
    [
      [own, `${own}/image`, `${own}/overlay2`],
      [`${own}/image`, `${own}/overlay2`],
    ],
    [[], []],
  ])('is, of %j of a graph driver, %j', (roots, expected) => {
    expect(imageRoots(info({ Driver: 'overlay2' }), roots)).toEqual(expected);
  });

  it.each([
    [[own, '/data'], ['/data']],
    [
      [own, '/data', snapshots],
      ['/data', snapshots],
    ],
    [
      [own, '/data', content, snapshots],
      [content, snapshots],
    ],
  ])('is, of %j with containerd, %j', (roots, expected) => {
    expect(imageRoots({ ...system, Driver: 'overlayfs' }, roots)).toEqual(expected);
  });
});
