import { describe, expect, it } from 'vitest';
import { diskHolders } from '../../../src/checks/disk-holders.js';
import { diskUsageSchema } from '../../../src/engine/api.js';
import type { DataKind, Engine } from '../../../src/engine/client.js';
import type { DiskUsage } from '../../../src/host/disk.js';
import type { Survey } from '../../../src/survey/survey.js';

const ANSWER = {
  LayersSize: 500,
  Containers: [
    { Id: 'a'.repeat(64), Names: ['/small'], SizeRw: 3 },
    { Id: 'b'.repeat(64), Names: ['/large'], SizeRw: 40 },
    { Id: 'c'.repeat(64), Names: null },
    { Id: 'd'.repeat(64), Names: null, SizeRw: 1 },
    { Id: 'e'.repeat(64), Names: ['/fourth'], SizeRw: 1 },
  ],
  Volumes: [
    { Name: 'data', UsageData: { Size: 70, RefCount: 0 } },
    { Name: 'nfs', UsageData: { Size: -1, RefCount: -1 } },
    { Name: 'plugin' },
  ],
  BuildCache: [{ Size: 100 }, { Size: 30, Shared: true }],
};

const disk = (used: number, more: Partial<DiskUsage> = {}): DiskUsage => ({
  path: '/data',
  device: '1',
  size: 1_000,
  used,
  available: 1_000 - used,
  usedPercent: used / 10,
  ...more,
});

interface Host {
  disks?: DiskUsage[];
  after?: DiskUsage[];
  apiVersion?: string;
  /** The newest that the Engine knows. */
  newestApi?: string;
  store?: 'overlay2' | 'containerd';
  root?: string;
  fails?: Partial<Record<DataKind, string>>;
  layersFreed?: { ok: false; error: string };
  aborted?: boolean;
}

async function look(host: Host) {
  const { fails = {}, store, root = '/nowhere', disks = [disk(900)] } = host;
  const asked: DataKind[] = [];
  const engine = {
    apiVersion: host.apiVersion ?? '1.51',
    diskUsage: async (kind: DataKind) => {
      asked.push(kind);
      const failure = fails[kind];
      if (failure !== undefined) throw new Error(failure);
      return diskUsageSchema.parse(ANSWER);
    },
  } as Partial<Engine> as Engine;
  const DriverStatus =
    store === 'containerd' ? [['driver-type', 'io.containerd.snapshotter.v1']] : [];
  const survey = {
    engine: { ok: true, value: engine },
    disks: { ok: true, value: disks },
    snapshot: {
      info: { ok: true, value: { DockerRootDir: root, DriverStatus } },
      containers: { ok: true, value: [] },
      version: { ok: true, value: { ApiVersion: host.newestApi ?? '1.51' } },
    },
  } as unknown as Survey;
  const holders = await diskHolders(
    {
      diskThreshold: 80,
      endpoint: { name: 'unix:///docker.sock', transport: 'unix', socketPath: '/docker.sock' },
    },
    survey,
    { measured: { disksAfter: host.after, layersFreed: host.layersFreed } },
    false,
    host.aborted ? AbortSignal.abort(new Error('cancelled')) : new AbortController().signal,
  );
  const figures = holders && Object.fromEntries(holders.map(({ what, bytes }) => [what, bytes]));
  return { holders, figures, asked, of: (what: string) => holders?.find((h) => h.what === what) };
}

describe('diskHolders', () => {
  it('counts each thing once with a graph driver', async () => {
    const { figures, of } = await look({});
    expect(figures).toEqual({
      images: 500,
      'build cache': 100,
      'writable layers': 45,
      'container logs': null,
      volumes: 70,
      'everything else': 900 - 715,
    });
    expect(of('container logs')?.note).toMatch(/^not counted: not seen from here: ENOENT/);
    expect(of('everything else')?.note).toBe('with what was not counted');
    expect(of('writable layers')?.largest.map(({ name }) => name)).toEqual([
      'large',
      'small',
      'dddddddddddd',
    ]);
    expect(of('volumes')?.largest).toEqual([{ name: 'data', bytes: 70 }]);
  });

  it.each([
    ['1.54', 900 - 570, 'counted in images, too'],
    ['1.55', 900 - 615, undefined],
  ])('says what the containerd store counts twice with API %s', async (newestApi, rest, note) => {
    const { figures, of } = await look({ store: 'containerd', newestApi });
    expect(figures).toMatchObject({ images: 500, 'build cache': 130, 'everything else': rest });
    expect(of('build cache')?.note).toBe('counted in images or everything else, too');
    expect(of('writable layers')?.note).toBe(note);
    expect(of('everything else')?.note).toMatch(/ and the build cache that is not in images$/);
  });

  it('is never below zero', async () => {
    expect((await look({ after: [disk(100, { usedPercent: 80 })] })).figures).toMatchObject({
      'everything else': 0,
    });
  });

  it.each<[string, Host]>([
    ['there was room', { disks: [disk(799, { usedPercent: 79 })] }],
    ['the prune made room', { after: [disk(500)] }],
    ['the disk is not known', { disks: [] }],
    ['the run was cancelled', { aborted: true }],
  ])('asks nothing if %s', async (_, host) => {
    const { holders, asked } = await look(host);
    expect(holders).toBeNull();
    expect(asked).toEqual([]);
  });

  it('asks an old Engine once, and one that could not tell before not at all', async () => {
    const old = await look({ apiVersion: '1.41' });
    expect(old.asked).toEqual(['image']);
    expect(old.figures).toMatchObject({ images: 500, volumes: 70 });
    const silent = await look({
      layersFreed: { ok: false, error: 'GET x: no answer within 10 s' },
    });
    expect(silent.asked).toEqual([]);
    expect(silent.of('images')).toMatchObject({
      bytes: null,
      note: 'not counted: the Engine took longer than 10 s',
    });
  });

  it('counts the rest if one kind fails', async () => {
    const { figures, of } = await look({ fails: { volume: 'GET y at z: 403 Forbidden' } });
    expect(figures).toMatchObject({ images: 500, volumes: null, 'everything else': 255 });
    expect(of('volumes')?.note).toBe('not counted: GET y at z: 403 Forbidden');
  });

  it('names no rest of several file systems', async () => {
    const { of } = await look({ disks: [disk(900), disk(10, { device: '2' })] });
    expect(of('everything else')).toMatchObject({
      bytes: null,
      note: 'not counted: the data is on several file systems',
    });
  });

  it('gives commands about inodes, and none for a path that a shell takes apart', async () => {
    const full = disk(100, { inodesUsedPercent: 95 });
    expect((await look({ disks: [full] })).of('everything else')?.command).toBe(
      'sudo du -xh --inodes --max-depth=3 "$(findmnt -no TARGET -T /nowhere)" | sort -h | tail -n 20',
    );
    const { of } = await look({ root: '/a$(reboot)' });
    expect(of('everything else')?.command).toBeUndefined();
    expect(of('container logs')?.command).toBeUndefined();
  });
});
