import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { heldRun } from './held.js';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const size = { images: 4, services: 1, tasks: 1 };

/** What must not be in what a step loads: this action calls none of it. */
const NEVER = ['@grpc/', 'protobufjs', 'ssh2', 'tar-fs', 'tar-stream', 'undici', 'http-client'];

describe('what the main step loads', () => {
  it('is two files of ours', async () => {
    const { files, result } = await heldRun(size);
    expect(result.outputs['outcome'], result.log).toBe('held');
    expect(files).toEqual(['main.js', 'run.js']);
  });

  it('has the globs with it only where there are some', async () => {
    const { files, result } = await heldRun(size, { keep: 'registry.test/**' });
    const kept = result.report?.images?.filter((image) => image.class === 'kept');
    expect(kept, result.log).toHaveLength(2);
    expect(files).toEqual(['main.js', 'run.js', 'keep.js']);
  });

  it('needs nothing of Node.js that takes long to load', async () => {
    const { builtins } = await heldRun(size);
    expect(builtins).toContain('NativeModule http');
    for (const name of [
      'https',
      'tls',
      'crypto',
      'worker_threads',
      'internal/deps/undici/undici',
    ]) {
      expect(builtins).not.toContain(`NativeModule ${name}`);
    }
  });
});

describe('dist/', () => {
  it.each([
    // All that the main step loads. Ours is readable, packages are minified: see docs/benchmarks.md.
    [['main.js', 'run.js'], 220_000],
    [['post.js'], 2_000],
    [['observer.js'], 80_000],
  ])('%j has no more bytes than it is meant to', async (files, limit) => {
    const sizes = await Promise.all(files.map((file) => stat(join(dist, file))));
    expect(sizes.reduce((sum, { size: bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(limit);
  });

  it('has nothing in it that is never called', async () => {
    for (const file of ['main.js', 'post.js', 'run.js', 'observer.js', 'keep.js', 'exec.js']) {
      const text = await readFile(join(dist, file), 'utf8');
      for (const name of NEVER)
        expect(text, `${name} in ${file}`).not.toContain(`node_modules/${name}`);
    }
    const licences = await readFile(join(dist, 'licenses.txt'), 'utf8');
    expect(licences).toMatch(/^dockerode 5/m);
    for (const name of NEVER) expect(licences).not.toMatch(new RegExp(`^${name}`, 'm'));
  });
});
