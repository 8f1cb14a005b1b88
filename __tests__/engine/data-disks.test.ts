import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CONTAINERD, EACH_ENGINE, GRAPH_DRIVER, type TestEngine } from '../engines.js';
import { run } from '../harness/command.js';
import { empty, fillTo } from '../harness/disk.js';
import { startEngine } from '../harness/engine.js';
import { startProxy } from '../harness/proxy.js';
import { inSandbox } from '../harness/sandbox.js';
import { attempt, expectHeld, expectPruned, expectUnknown, nodeBy, nodeOfUser } from './attempt.js';

const DEFAULT_THRESHOLD = { 'disk-threshold': '' };
const ANOTHER_DISK = /this runner sees another file system there than the Engine/;

describe.concurrent.each(EACH_ENGINE)('several disks of %s', (_name, kind) => {
  let engine: TestEngine;
  /** Where the layers are, on a disk of their own. */
  let layers: string;

  beforeAll(async () => {
    engine = await startEngine(kind);
    layers = join(
      engine.dataRoot,
      kind.store === 'containerd'
        ? 'containerd/daemon/io.containerd.snapshotter.v1.overlayfs'
        : 'overlay2',
    );
    await engine.kill('SIGTERM');
    await mountDisk(engine, layers);
    await engine.restart();
  });
  afterEach(() => Promise.all([empty(engine), empty({ ...engine, dataRoot: layers })]));
  afterAll(() => engine?.stop());

  it.sequential('are measured each', async () => {
    const onLayers = { ...engine, dataRoot: layers };
    await fillTo(onLayers, 79);
    const under = await attempt(engine, DEFAULT_THRESHOLD);
    expectHeld(under, 'disk-pressure', new RegExp(`There is room: 79% of ${layers} is used`));
    await fillTo(onLayers, 89);
    const found = await attempt(engine, DEFAULT_THRESHOLD);
    expectPruned(found);
    expect(found.gate('disk-pressure').reason).toBe(`89% of ${layers} is used.`);
    expect(found.report.engine.dataRoots.at(-1)).toBe(layers);
    expect(found.report.disks.before.map(({ path }) => path)).toEqual([engine.dataRoot, layers]);
  });

  it.sequential('are not what containers and volumes have mounted', async () => {
    const theirs = ['volumes/v/_data', 'overlay2/f00/merged', 'containers/f00/mounts/shm'];
    const mounted = theirs.map((path) => join(engine.dataRoot, path));
    for (const path of mounted) {
      await mkdir(path, { recursive: true });
      await run(['mount', '-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', path]);
      await writeFile(join(path, 'full'), Buffer.alloc(4096));
    }
    const found = await attempt(engine, { 'disk-threshold': '95' });
    for (const path of mounted) await run(['umount', path]);
    expectHeld(found, 'disk-pressure', /There is room/);
    expect(found.report.disks.before.map(({ path }) => path)).toEqual([engine.dataRoot, layers]);
  });

  it.sequential("must be open to the runner's user", async () => {
    const [proxy, node] = await Promise.all([startProxy(engine), nodeOfUser(65_534)]);
    expectUnknown(await attempt(engine, { 'docker-host': proxy.host }, { node }), {
      'disk-pressure': {
        reason: new RegExp(`^${layers} cannot be measured from here: ${layers} is closed to`),
        remedy: /Set `disk-path`/,
      },
    });
    await Promise.all([proxy.stop(), rm(dirname(node), { recursive: true, force: true })]);
  });

  it.sequential('must be those that the Engine sees', async () => {
    await mountDisk(engine, join(layers, '..', 'not-here'), { onHost: false });
    expectPruned(await attempt(engine));
    await run(['umount', layers]);
    expectUnknown(await attempt(engine), {
      'disk-pressure': { reason: ANOTHER_DISK, remedy: /Set `disk-path`/ },
    });
  });
});

describe('a runner with mounts of its own', () => {
  let engine: TestEngine;
  let folder: string;

  beforeAll(async () => {
    engine = await startEngine(CONTAINERD);
    folder = await mkdtemp(join(tmpdir(), 'gdp-disks-'));
  });
  afterAll(async () => {
    await engine?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Node.js in a mount namespace of its own, where this has been run in the data root. */
  const nodeAfter = (name: string, command: string) =>
    nodeBy(
      join(folder, name),
      `exec unshare --mount bash -ec 'root=$0; ${command}; exec "$@"' ${engine.dataRoot}`,
    );

  const TMPFS = 'mount -t tmpfs -o size=1m tmpfs "$root"; head -c 900k /dev/zero >"$root/full"';

  it('is content with the same disk', async () => {
    expectPruned(await attempt(engine, {}, { node: await nodeAfter('same', ':') }));
  });

  it('does not take another disk for it', async () => {
    const reason = new RegExp(`${engine.dataRoot} cannot be measured.*${ANOTHER_DISK.source}`);
    const node = await nodeAfter('other', TMPFS);
    expectUnknown(await attempt(engine, {}, { node }), {
      'disk-pressure': { reason, remedy: /Set `disk-path`/ },
    });
    const elsewhere = join(folder, 'elsewhere');
    await mkdir(elsewhere);
    const told = await nodeAfter('told', `mount --bind "$root" ${elsewhere}; ${TMPFS}`);
    expectPruned(await attempt(engine, { 'disk-path': elsewhere }, { node: told }));
  });

  it('does not take another disk for that of the layers', async () => {
    const content = join(engine.dataRoot, 'containerd/daemon/io.containerd.content.v1.content');
    const node = await nodeAfter('content', `mount -t tmpfs tmpfs ${content}`);
    expectUnknown(await attempt(engine, {}, { node }), {
      'disk-pressure': {
        reason: new RegExp(`${content} cannot be measured.*${ANOTHER_DISK.source}`),
      },
    });
  });

  it('asks for a disk that has a size', async () => {
    expectUnknown(await attempt(engine, { 'disk-path': '/proc' }), {
      'disk-pressure': {
        reason: /^\/proc cannot be measured from here: its file system reports no size$/,
        remedy: /Set `disk-path` to a path on the file system of the Engine's data root/,
      },
    });
  });
});

describe('two subvolumes of one btrfs', () => {
  let engine: TestEngine;

  beforeAll(async () => {
    engine = await startEngine({ ...GRAPH_DRIVER, fileSystem: 'btrfs' });
  });
  afterAll(() => engine?.stop());

  it('are one disk', async () => {
    const [one, two] = ['one', 'two'].map((name) => join(engine.dataRoot, name));
    const mounted = join(engine.folder, 'mounted');
    for (const path of [one, two]) await run(['btrfs', '-q', 'subvolume', 'create', `${path}`]);
    await mkdir(mounted);
    const device = await run(['findmnt', '-no', 'SOURCE', engine.dataRoot]);
    await run(['mount', '-o', 'subvol=two', device, mounted]);
    const found = await attempt(engine, { 'disk-path': [one, two, mounted].join('\n') });
    expectPruned(found);
    expect(found.report.disks.before.map(({ path }) => path)).toEqual([one]);
    expect(found.report.disks.after.map(({ path }) => path)).toEqual([one]);
    expect(found.report.engine.dataRoots).toEqual([one, two, mounted]);
  });
});

/** Mounts a disk of 256 MiB there: for the Engine and, unless told, for the host. */
async function mountDisk(engine: TestEngine, path: string, { onHost = true } = {}): Promise<void> {
  const image = join(await mkdtemp(join(engine.folder, 'disk-')), 'image');
  await writeFile(image, '');
  await truncate(image, 256 * 2 ** 20);
  await run(['mkfs.ext4', '-q', '-F', '-E', 'nodiscard', image]);
  const loop = await run(['losetup', '--find', '--show', image]);
  await mkdir(path, { recursive: true });
  if (onHost) await run(['mount', loop, path]);
  await run(inSandbox(engine.sandbox, ['mount', loop, path]));
  // Goes with the last mount.
  await run(['losetup', '--detach', loop]);
}
