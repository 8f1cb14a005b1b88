import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { run } from '../harness/command.js';
import { startEngine } from '../harness/engine.js';
import { runAction } from '../harness/run-action.js';
import { growOld, imageIds, OPEN_GATES, recordCalls, wipe } from './scene.js';

const MB = 1_000_000;
const MiB = 2 ** 20;

// The containerd store of 26.1 counts only half of what its images take: see docs/hosts.md.
const COUNTING = EACH_ENGINE.filter(
  ([, { version, store }]) => version !== '26.1' || store !== 'containerd',
);

describe.each(COUNTING)('bytes reclaimed on %s', (_name, kind) => {
  let engine: TestEngine;

  beforeAll(async () => {
    engine = await startEngine(kind);
  });
  afterEach(async () => {
    await rm(join(engine.dataRoot, 'of-others'), { force: true });
    await wipe(engine);
    await dropBuildCache();
  });
  afterAll(() => engine?.stop());

  const dropBuildCache = () => engine.docker('builder', 'prune', '--all', '--force');

  const used = async () => {
    const { blocks, bfree, bsize } = await statfs(engine.dataRoot);
    return (blocks - bfree) * bsize;
  };

  /** An image without a name, made by BuildKit, which has a cache of its own. */
  async function build(bytes = 60 * MB): Promise<void> {
    const context = await mkdtemp(join(engine.folder, 'context-'));
    await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nCOPY file /file\n');
    await writeFile(join(context, 'file'), randomBytes(bytes));
    const { PATH, HOME } = process.env;
    await run(['/usr/bin/docker', 'build', '--quiet', context], {
      env: { PATH, HOME, DOCKER_BUILDKIT: '1', DOCKER_HOST: engine.host },
    });
    await growOld();
    expect(await imageIds(engine)).toHaveProperty('size', 1);
  }

  /** Prunes that image; gives what is reported, and by how much the disk is emptier. */
  async function prune(meanwhile?: () => Promise<unknown>) {
    const proxy = await recordCalls(engine, async ({ method }) => {
      if (method === 'DELETE') await meanwhile?.();
    });
    const before = await used();
    const { outputs, report, summary, log } = await runAction('main', {
      inputs: { ...OPEN_GATES, 'docker-host': proxy.host },
    });
    const moved = before - (await used());
    await proxy.stop();
    expect(outputs, log).toMatchObject({ outcome: 'pruned', 'images-removed': '1' });
    expect(await imageIds(engine)).toHaveProperty('size', 0);
    if (report === undefined) throw new Error(log);
    expect(outputs['bytes-reclaimed']).toBe(String(report.reclaimed.bytes));
    return { ...report.reclaimed, moved, summary };
  }

  /** Writes a file, as anybody may on the same disk. */
  const writes = (bytes: number) => () =>
    run(['fallocate', '--length', String(bytes), join(engine.dataRoot, 'of-others')]);

  // The containerd store keeps a layer packed and unpacked; the build cache holds on to one of them.
  const whole = kind.store === 'containerd' ? 120 * MB : 60 * MB;
  const freedInSpiteOfCache = kind.store === 'containerd' ? 60 * MB : 0;

  it('leave out what the build cache still holds', async () => {
    await build();
    const { bytes, measuredBy, engine: layers, reason, moved, summary } = await prune();
    expect(Math.abs(moved - freedInSpiteOfCache)).toBeLessThan(MiB);
    expect(Math.abs(bytes - moved)).toBeLessThan(MiB);
    expect(measuredBy).toBe('filesystem');
    expect(layers, 'as the Engine counts it').toBeGreaterThan(bytes + 59 * MB);
    expect(reason).toMatch(/^The build cache still holds layers/);
    expect(summary).toMatch(/by the Engine's layers: (?:57|11\d)[\d.]*&nbsp;MiB\. The build cache/);
  });

  it('are all of it without a build cache', async () => {
    await build();
    await dropBuildCache();
    const { bytes, reason, moved, summary } = await prune();
    expect(Math.abs(moved - whole)).toBeLessThan(MiB);
    expect(Math.abs(bytes - moved)).toBeLessThan(MiB);
    expect(reason).toBeNull();
    expect(summary).not.toContain("the Engine's layers");
  });

  it('are no more than the disk gained when others write meanwhile', async () => {
    await build();
    await dropBuildCache();
    const { bytes, measuredBy, reason } = await prune(writes(20 * MB));
    expect(Math.abs(bytes - (whole - 20 * MB))).toBeLessThan(MiB);
    expect({ measuredBy, reason }).toEqual({
      measuredBy: 'filesystem',
      reason: expect.stringMatching(/something else was written meanwhile/),
    });
  });

  it('are what the Engine says when others write more than is freed', async () => {
    await build();
    await dropBuildCache();
    const { bytes, measuredBy, filesystem, reason } = await prune(writes(200 * MB));
    expect(Math.abs(bytes - whole)).toBeLessThan(MiB);
    expect(measuredBy).toBe('engine');
    expect(Math.abs((filesystem ?? 0) - (whole - 200 * MB))).toBeLessThan(MiB);
    expect(reason).toMatch(/^More was written meanwhile than was freed/);
  });

  it('leave out what others removed meanwhile', async () => {
    await build(12 * MB);
    await dropBuildCache();
    await writes(300 * MB)();
    const { bytes, measuredBy, filesystem, reason } = await prune(() =>
      rm(join(engine.dataRoot, 'of-others')),
    );
    expect(Math.abs(bytes - whole / 5)).toBeLessThan(MiB);
    expect(measuredBy).toBe('engine');
    expect(Math.abs((filesystem ?? 0) - (whole / 5 + 300 * MB))).toBeLessThan(MiB);
    expect(reason).toMatch(/something else was removed meanwhile/);
  });
});
