import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesUnder, ROOT } from '../docs/markdown.js';
import type { TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImage } from '../harness/images.js';
import { growOld, imageIds } from './scene.js';

const run = promisify(execFile);
/** The npm that came with this Node.js. */
const NPM = join(dirname(process.execPath), 'npm');

/** The npm package, as `npm pack` makes it and as npm installs it where nothing else is. */
describe('the npm package', () => {
  let engine: TestEngine;
  let folder: string;
  let tarball: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gdp-package-'));
    engine = await startEngine({ version: '20.10' });
    const { stdout } = await run(NPM, ['pack', '--json', '--pack-destination', folder], {
      cwd: ROOT,
    });
    tarball = join(folder, JSON.parse(stdout)[0].filename);
  });
  afterAll(async () => {
    await engine?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Nothing of ours but the Engine, and a cache that is empty and stays so. */
  const environment = () => ({
    PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
    HOME: folder,
    npm_config_offline: 'true',
    npm_config_cache: join(folder, 'cache'),
    DOCKER_HOST: engine.host,
  });
  const FLAGS = ['--disk-threshold=1', '--min-age=1s', '--run-app-process=gdp-none'];
  const MORE = ['--registry-check=none'];

  it('has what it takes to run, and no more', async () => {
    const { stdout } = await run('tar', ['-tzf', tarball]);
    const files = stdout.trimEnd().split('\n').sort();
    // What only the action needs: its manifest starts it.
    const inDist = (await readdir(join(ROOT, 'dist'))).filter(
      (name) => !['fleet.js', 'post.js'].includes(name),
    );
    expect(files).toEqual(
      [
        ...['LICENSE', 'README.md', 'package.json'].map((name) => `package/${name}`),
        ...inDist.map((name) => `package/dist/${name}`),
        ...filesUnder('examples/systemd', '').map((path) => `package/${path}`),
        // Not its folders, which are listed too.
        ...filesUnder('share', '')
          .filter((path) => /gated-docker-prune[^/]*$/.test(path))
          .map((path) => `package/${path}`),
      ].sort(),
    );
  });

  it('needs no other package, and its command prunes', async () => {
    const empty = join(folder, 'empty');
    await mkdir(empty);
    // Offline, with an empty cache: npm could not fetch one.
    await run(NPM, ['install', '--no-audit', '--no-fund', tarball], {
      cwd: empty,
      env: environment(),
    });
    expect((await readdir(join(empty, 'node_modules'))).sort()).toEqual([
      '.bin',
      '.package-lock.json',
      'gated-docker-prune',
    ]);
    const dangling = await loadImage(engine, { created: '2024-01-01T00:00:00Z', layers: [100] });
    const tagged = await loadImage(engine, {
      created: '2024-01-01T00:00:00Z',
      layers: [200],
      tags: ['app:1'],
    });
    await growOld();

    const command = join(empty, 'node_modules/.bin/gated-docker-prune');
    const env = environment();
    const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    expect(await run(command, ['--version'], { env })).toEqual({
      stdout: `${version}\n`,
      stderr: '',
    });
    const dry = await run(command, ['--dry-run', '--json', ...FLAGS, ...MORE], { env });
    expect(JSON.parse(dry.stdout)).toMatchObject({ outcome: 'dry-run' });
    expect(await imageIds(engine)).toEqual(new Set([dangling, tagged]));

    const npx = ['--yes', `./${basename(tarball)}`, '--dry-run', ...FLAGS, ...MORE];
    const byNpx = await run(join(dirname(process.execPath), 'npx'), npx, { cwd: folder, env });
    expect(byNpx.stdout).toMatch(/^🔎 Dry run: disk /m);

    // The programs it runs by name, and nothing else: on NixOS a service's PATH holds no shell.
    const bin = join(folder, 'bin');
    await mkdir(bin);
    for (const name of ['env', 'flock', 'systemctl', 'timeout']) {
      await symlink(`/usr/bin/${name}`, join(bin, name));
    }
    await symlink(process.execPath, join(bin, 'node'));
    const { stdout } = await run(command, [...FLAGS, ...MORE, '--yes', '--json'], {
      env: { ...env, PATH: bin },
    });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ outcome: 'pruned', images: expect.anything() });
    expect(JSON.stringify(report)).not.toMatch(/not installed|did not start|ENOENT/);
    expect(await imageIds(engine)).toEqual(new Set([tagged]));
  });
});
