import { randomBytes } from 'node:crypto';
import { mkdtemp, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { run } from '../harness/command.js';
import { startEngine } from '../harness/engine.js';
import { loadImages } from '../harness/images.js';
import { runAction } from '../harness/run-action.js';
import { nodeOfUser } from './attempt.js';
import { answer, OPEN_GATES, recordCalls } from './scene.js';

const MB = 1_000_000;
const GiB = 2 ** 30;
/** What file systems and Engines need beside the data. */
const LEEWAY = 12 * MB;

const DOCKERFILE = `FROM base:1 AS first
COPY file /file
RUN cp /file /copy
FROM base:1
COPY --from=first /copy /copy
`;

describe.each(EACH_ENGINE)('what holds the disk of %s', (_name, kind) => {
  let engine: TestEngine;
  let node: string;

  beforeAll(async () => {
    engine = await startEngine({ ...kind, diskBytes: 5 * GiB });
    await loadImages(engine, [
      { busybox: true, tags: ['base:1'] },
      { layers: [50 * MB], tags: ['unused:1'] },
    ]);
    const { PATH, HOME } = process.env;
    const context = await mkdtemp(join(engine.folder, 'context-'));
    await writeFile(join(context, 'Dockerfile'), DOCKERFILE);
    await writeFile(join(context, 'file'), randomBytes(150 * MB));
    await run(['/usr/bin/docker', 'build', '--quiet', '--tag', 'built:1', context], {
      env: { PATH, HOME, DOCKER_BUILDKIT: '1', DOCKER_HOST: engine.host },
    });
    // Its layers stay in the build cache.
    await engine.docker('image', 'rm', 'built:1');
    const inBase = (name: string, options: string[], command: string) =>
      engine
        .docker(
          ...['run', '--detach', '--network', 'none', '--name', name, ...options],
          ...['base:1', 'sh', '-c', command],
        )
        .then(() => engine.docker('wait', name));
    const line = 'x'.repeat(1_000);
    await Promise.all([
      inBase('chatty', [], `yes ${line} | head -n 1050000`),
      inBase('quiet', ['--log-driver', 'local'], 'seq 500000'),
      inBase('writer', [], 'head -c 70000000 /dev/zero > /big'),
      inBase('keeper', ['--volume', 'data:/data'], 'head -c 300000000 /dev/zero > /data/big'),
    ]);
    await run(['fallocate', '--length', String(400 * MB), join(engine.dataRoot, 'foreign')]);
    await run(['sync', '--file-system', engine.dataRoot]);
    node = await nodeOfUser(65_534);
  }, 600_000);
  afterAll(() => engine?.stop());

  async function prune(inputs: Record<string, string> = {}, options = {}) {
    const result = await runAction('main', {
      inputs: { 'docker-host': engine.host, ...OPEN_GATES, ...inputs },
      ...options,
    });
    const holders = result.report?.diskHolders;
    const of = (what: string) => holders?.find((each) => each.what === what);
    return { ...result, holders, of, bytes: (what: string) => of(what)?.bytes ?? Number.NaN };
  }

  const used = async () => {
    const { blocks, bfree, bsize } = await statfs(engine.dataRoot);
    return (blocks - bfree) * bsize;
  };
  const near = (figure: number, wanted: number) =>
    expect(Math.abs(figure - wanted), `${figure}, not ${wanted}`).toBeLessThan(LEEWAY);
  const isContainerd = kind.store === 'containerd';
  /** Its images have their own snapshots only. */
  const ownSnapshots = isContainerd && kind.version === '29';
  /** MB of its images as pulled, which 26.1 doesn't count. */
  const [packed, notCounted] = !isContainerd ? [0, 0] : kind.version === '26.1' ? [0, 52] : [52, 0];

  it('is told in figures that are true', async () => {
    const before = await used();
    const { report, log, summary, holders, of, bytes, exitCode } = await prune();
    expect(exitCode, log).toBe(0);
    near(bytes('build cache'), (isContainerd ? 750 : 600) * MB);
    const snapshots = 50 + 2 + (isContainerd && !ownSnapshots ? 600 + 70 : 0);
    near(bytes('images'), (snapshots + packed) * MB);
    near(bytes('writable layers'), 70 * MB);
    near(bytes('volumes'), 300 * MB);
    expect(bytes('container logs')).toBeGreaterThan(1_000 * MB);
    expect(bytes('container logs')).toBeLessThan(1_250 * MB);
    // Of the containerd store's build cache, what is packed is in no other figure.
    const cache = ownSnapshots ? 750 : isContainerd ? 150 : 0;
    near(bytes('everything else'), (400 + cache + notCounted) * MB);

    const apart = ownSnapshots
      ? ['build cache']
      : isContainerd
        ? ['build cache', 'writable layers']
        : [];
    const sum = holders?.reduce(
      (all, { what, bytes: own }) => all + (apart.includes(what) ? 0 : (own ?? 0)),
      0,
    );
    near(sum ?? 0, await used());
    expect(of('build cache')?.note).toBe(
      isContainerd ? 'counted in images or everything else, too' : undefined,
    );
    expect(of('everything else')?.note).toBe(
      isContainerd ? 'with the build cache that is not in images' : undefined,
    );
    expect(of('container logs')?.largest.map(({ name }) => name)).toEqual(['chatty', 'quiet']);
    expect(of('writable layers')?.largest[0]?.name).toBe('writer');
    expect(of('volumes')?.largest).toMatchObject([{ name: 'data' }]);
    expect(summary).toContain('### What holds the disk');
    expect(summary).toMatch(/Frees it: <code>docker builder prune [^ ]*all<\/code>/);
    expect(log).toContain('What holds the disk');
    expect(log).toMatch(/GiB {2}container logs \(largest: chatty [\d.]+ [GM]iB, quiet /);
    // Nothing of it is touched.
    expect(report?.imagesRemoved).toBe(0);
    near(await used(), before);
  });

  it('is not asked for below disk-threshold', async () => {
    const proxy = await recordCalls(engine);
    const { report, log } = await prune({ 'docker-host': proxy.host, 'disk-threshold': '100' });
    await proxy.stop();
    expect(report?.diskHolders, log).toBeNull();
    expect(log).not.toContain('What holds the disk');
    expect(proxy.arrivals.filter(({ path }) => path.includes('/system/df'))).toEqual([]);
  });

  it('is shown by the commands', async () => {
    const { of } = await prune();
    const shell = (what: string) =>
      run(['sh', '-c', of(what)?.command?.replace('sudo ', '') ?? 'false']);
    expect(await shell('container logs')).toMatch(/1\.\dG .*-json\.log/);
    expect(await shell('everything else')).toMatch(/^\d.*data$/m);
    for (const what of ['images', 'volumes', 'writable layers']) {
      const [docker, ...args] = of(what)?.command?.split(' ') ?? [];
      expect(docker).toBe('docker');
      expect(await engine.docker(...args)).toMatch(/data|writer/);
    }
  });

  it('leaves out what the Engine cannot count in time', async () => {
    const proxy = await recordCalls(engine, async ({ path }) =>
      // Engine 20.10 counts all kinds in one.
      path.endsWith(isOld ? 'type=image' : 'type=volume') ? () => {} : undefined,
    );
    const { log, of, bytes } = await prune({ 'docker-host': proxy.host, 'dry-run': 'true' });
    await proxy.stop();
    const late = { bytes: null, note: 'not counted: the Engine took longer than 10 s' };
    expect(of('volumes'), log).toMatchObject(late);
    if (isOld) expect(of('images')).toMatchObject(late);
    else near(bytes('build cache'), (isContainerd ? 750 : 600) * MB);
    expect(bytes('container logs')).toBeGreaterThan(1_000 * MB);
    expect(bytes('everything else')).toBeGreaterThan(690 * MB);
    expect(of('everything else')?.note).toMatch(/^with what was not counted/);
    expect(log).toContain('?  volumes (not counted: the Engine took longer than 10 s)');
  });
  const isOld = kind.version === '20.10';

  it('leaves out what this user may not see, and what a proxy forbids', async () => {
    const proxy = await recordCalls(engine, async ({ path }) =>
      path.includes('/system/df') ? answer(403, 'Forbidden') : undefined,
    );
    const { log, of } = await prune({ 'docker-host': proxy.host }, { node });
    await proxy.stop();
    expect(of('container logs')?.note, log).toBe(
      `not counted: only root can read ${engine.dataRoot}/containers`,
    );
    expect(of('build cache')).toMatchObject({
      bytes: null,
      note: expect.stringMatching(/^not counted: GET .*: 403 Forbidden$/),
    });
    near(of('everything else')?.bytes ?? 0, await used());
  });

  it('is free again after the command that frees the build cache', async () => {
    const before = await used();
    const [, ...args] = (await prune()).of('build cache')?.command?.split(' ') ?? [];
    await engine.docker(...args, '--force');
    const { bytes } = await prune();
    expect(bytes('build cache')).toBe(0);
    near(before - (await used()), (isContainerd ? 750 : 600) * MB);
    near(bytes('everything else'), (400 + notCounted) * MB);
  });
});
