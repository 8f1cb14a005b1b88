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
  it('is three files of ours and dockerode, and when its work is done those of the host checks', async () => {
    const { files, result } = await heldRun(size);
    expect(result.outputs['outcome'], result.log).toBe('held');
    expect(files).toEqual([
      'main.js',
      'run.js',
      'answered.js',
      'dockerode.js',
      'host-checks.js',
      'program.js',
    ]);
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

/** The line by which esbuild says from which file the next part of a bundle comes. */
const FROM = /^(?=\/\/ (?:src|scripts|node_modules)[^\n]*\n)/m;

describe('dist/', () => {
  it('has so little of ours for the main step that a reviewer can read it', async () => {
    const text = await readFile(join(dist, 'run.js'), 'utf8');
    const [ours, packages] = [false, true].map((packaged) =>
      text
        .split(FROM)
        .filter((part) => part.startsWith('// node_modules/') === packaged)
        .reduce((bytes, part) => bytes + Buffer.byteLength(part), 0),
    );
    // Which Engine the user's docker asks, variables that nobody reads, which disks the Engine sees, and runs that leave
    // no trace took 9 KiB, the state of the host with what needs somebody 2, what ends early or hangs 4, what holds a
    // full disk 3, watching the Engine and the processes while images go 5, the pace of the containerd store 1, what a
    // rollback or a paused node leaves behind and more ways to run a script 2, and the room needed, what came back and
    // what would help 15.
    expect(ours).toBeLessThanOrEqual(257 * 1024);
    expect(packages).toBeLessThanOrEqual(190_000);
    expect(ours).toBeGreaterThan(packages ?? 0);
  });

  it.each([
    // With what an observer has to set before anything large is compiled.
    ['main.js', 3_800],
    ['post.js', 2_500],
    // It writes into the usage record and measures the disk, as a run does: what that takes comes with it.
    ['observer.js', 154_000],
    ['dockerode.js', 110_000],
    ['ssh.js', 6_000],
    // Little of it is its own: it counts as the report does.
    ['metrics-file.js', 56_000],
    ['fleet.js', 72_000],
    // It prints and it explains, with a client of its own: loaded only where there are arguments.
    ['cli.js', 390_000],
  ])('has no more in %s than it is meant to', async (file, limit) => {
    expect((await stat(join(dist, file))).size).toBeLessThanOrEqual(limit);
  });

  it('has nothing in it that is never called', async () => {
    for (const file of [
      'main.js',
      'post.js',
      'run.js',
      'dockerode.js',
      'cli.js',
      'observer.js',
      'host-checks.js',
      'program.js',
      'answered.js',
      'ssh.js',
      'metrics-file.js',
      'fleet.js',
    ]) {
      const text = await readFile(join(dist, file), 'utf8');
      for (const name of NEVER)
        expect(text, `${name} in ${file}`).not.toContain(`node_modules/${name}`);
    }
    const licences = await readFile(join(dist, 'licenses.txt'), 'utf8');
    expect(licences).toMatch(/^dockerode 5/m);
    for (const name of NEVER) expect(licences).not.toMatch(new RegExp(`^${name}`, 'm'));
  });
});
