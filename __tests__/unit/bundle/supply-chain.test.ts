import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const json = async (path: string) => JSON.parse(await readFile(join(root, path), 'utf8'));

/** Those under which a package may go into the bundle: none asks more than to be named. */
const LICENCES = ['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause'];

const EXACT = /^\d+\.\d+\.\d+$/;

describe('what this action is made of', () => {
  it('is pinned: each dependency to a version, each package to its content', async () => {
    const { dependencies, devDependencies } = await json('package.json');
    // Whoever installs the npm package gets the bundle, and nothing to go with it.
    expect(dependencies).toBeUndefined();
    for (const [name, version] of Object.entries(devDependencies))
      expect(version, name).toMatch(EXACT);
    const { packages } = await json('package-lock.json');
    const unpinned = Object.entries<{ integrity?: string; link?: boolean }>(packages)
      .filter(([path, { integrity = '' }]) => path !== '' && !integrity.startsWith('sha512-'))
      .map(([path]) => path);
    expect(unpinned).toEqual([]);
  });

  it('is named with its licence, and under one that we know', async () => {
    const text = await readFile(join(root, 'dist/licenses.txt'), 'utf8');
    const { packages } = await json('package-lock.json');
    const named = [...text.matchAll(/^(\S+) (\d+\.\d+\.\d+\S*) \((.+)\)$/gm)];
    expect(named.length).toBeGreaterThan(5);
    for (const [, name, version, licence] of named) {
      expect(LICENCES, name).toContain(licence);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
    // Each with the text of its licence behind its name.
    for (const part of text.split(/^-{80}$/m))
      expect(part.trim().length, part).toBeGreaterThan(500);
  });

  it('has no more packages in it than are named', async () => {
    const text = await readFile(join(root, 'dist/licenses.txt'), 'utf8');
    const code = await Promise.all(
      (await readdir(join(root, 'dist')))
        .filter((name) => name.endsWith('.js'))
        .map((name) => readFile(join(root, 'dist', name), 'utf8')),
    );
    const inCode = code.join('\n').matchAll(/^\s*\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm);
    const packages = new Set([...inCode].map(([, name = '']) => name));
    expect(packages.size).toBeGreaterThan(5);
    for (const name of packages) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it.each([
    ['zod', 1],
    ['vitest', 0],
  ])('is audited, and not what it is made with: %s', async (name, code) => {
    const folder = await mkdtemp(join(tmpdir(), 'gdp-audit-'));
    const answer = { vulnerabilities: { [name]: { severity: 'high', range: '*' } } };
    await writeFile(join(folder, 'npm'), `#!/bin/sh\necho '${JSON.stringify(answer)}'\nexit 1\n`);
    await chmod(join(folder, 'npm'), 0o755);
    const env = { PATH: `${folder}:/usr/bin:/bin` };
    const ran = run(process.execPath, ['scripts/audit.js'], { cwd: root, env });
    const { code: status = 0 } = await ran.catch((error) => error);
    expect(status).toBe(code);
    await rm(folder, { recursive: true });
  });

  it('can be told as CycloneDX, of what is in the bundle and nothing else', async () => {
    const { stdout } = await run(process.execPath, ['scripts/sbom.js'], {
      cwd: root,
      maxBuffer: 2 ** 26,
    });
    const bom = JSON.parse(stdout);
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    const text = await readFile(join(root, 'dist/licenses.txt'), 'utf8');
    const named = [...text.matchAll(/^(\S+) (\d+\.\d+\.\d+\S*) \(.+\)$/gm)];
    const components: { purl: string; version: string; hashes: unknown[]; licenses: unknown[] }[] =
      bom.components;
    expect(components.map(({ purl }) => decodeURIComponent(purl)).sort()).toEqual(
      named.map(([, name, version]) => `pkg:npm/${name}@${version}`).sort(),
    );
    for (const { licenses } of components) expect(licenses).toHaveLength(1);
    // They ship: whatever npm thinks of development packages.
    expect(bom.components.map(({ scope }: { scope: string }) => scope)).not.toContain('optional');
    expect(stdout).not.toContain('cdx:npm:package:development');
    const refs = bom.components.map((component: Record<string, string>) => component['bom-ref']);
    const [self] = bom.dependencies.filter(
      ({ ref }: { ref: string }) => ref === bom.metadata.component['bom-ref'],
    );
    expect(self.dependsOn.length).toBeGreaterThan(5);
    for (const { dependsOn } of bom.dependencies) {
      for (const ref of dependsOn) expect(refs).toContain(ref);
    }
  });
});
