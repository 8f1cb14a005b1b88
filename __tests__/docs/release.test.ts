import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { filesIn, projectFile } from './markdown.js';

const run = promisify(execFile);

describe('scripts/release.js', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gdp-release-'));
    for (const path of [
      'package.json',
      'README.md',
      'CHANGELOG.md',
      'docs',
      'docker',
      'examples',
    ]) {
      await cp(projectFile(path), join(folder, path), { recursive: true });
    }
    await run(process.execPath, [projectFile('scripts/owner.js'), 'somebody', folder]);
    await edit('package.json', /"version": ".+"/, '"version": "1.2.3"');
    await edit('CHANGELOG.md', /^## Unreleased$/m, '## 1.2.3 - 2026-01-31');
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function edit(file: string, from: RegExp, to: string): Promise<void> {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text).toMatch(from);
    await writeFile(join(folder, file), text.replace(from, to));
  }
  const release = (tag: string, repository = 'somebody/gated-docker-prune') =>
    run(process.execPath, [projectFile('scripts/release.js'), tag, folder], {
      env: { ...process.env, GITHUB_REPOSITORY: repository },
    });

  it('prints the notes of the version', async () => {
    await edit('CHANGELOG.md', /$/, '\n\n## 1.2.2 - 2025-12-31\n\n- Old news.\n');
    const { stdout } = await release('v1.2.3');
    expect(stdout).toMatch(/^### Added\n/);
    expect(stdout).not.toContain('Old news');
  });

  it.each([
    ['v1.2.4', 'somebody/gated-docker-prune', /The tag is v1\.2\.4/],
    ['1.2.3', 'somebody/gated-docker-prune', /The tag is 1\.2\.3/],
    ['v1.2.3', 'fork/gated-docker-prune', /names somebody\/gated-docker-prune, and this is fork/],
  ])('refuses %s of %s', async (tag, repository, reason) => {
    await expect(release(tag, repository)).rejects.toThrow(reason);
  });

  it.each([
    ['CHANGELOG.md', /^## 1\.2\.3 .+$/m, '## 1.2.3', /has no section/],
    ['package.json', /somebody/, 'OWNER', /Nobody hosts this yet/],
    ['README.md', /@v1\n/g, '@v0\n', /another major version/],
  ])('refuses %s with %s made %j', async (file, from, to, reason) => {
    await edit(file, from, to);
    await expect(release('v1.2.3')).rejects.toThrow(reason);
  });
});

describe('the release workflow', async () => {
  const text = await readFile(projectFile('.github/workflows/release.yml'), 'utf8');
  const { permissions, jobs } = parse(text);

  it('publishes only what was tested, and moves the major version last, approved', () => {
    const needs = (name: string): string[] =>
      [jobs[name].needs ?? []].flat().flatMap((each: string) => [each, ...needs(each)]);
    expect(needs('npm')).toContain('tests');
    expect(needs('image')).toContain('tests');
    expect(needs('github')).toEqual(expect.arrayContaining(['npm', 'image']));
    expect(needs('major')).toContain('github');
    expect(jobs.major.environment).toBe('major');
    expect(jobs.npm.environment).toBe('npm');
  });

  it.each([
    ['for the first time', [], 0, 'POST repos/o/r/git/refs'],
    ['forward', ['tag v1 HEAD~1'], 0, 'PATCH repos/o/r/git/refs/tags/v1'],
    ['not backward', ['tag v1', 'checkout -q HEAD~1'], 1, undefined],
  ])('moves the major version %s', async (_name, prepare, code, call) => {
    const folder = await mkdtemp(join(tmpdir(), 'gdp-major-'));
    const git = 'git -c user.name=a -c user.email=a@example.org';
    const commits = [1, 2].map((each) => `${git} commit -q --allow-empty -m ${each}`);
    const before = ['git init -q', ...commits, ...prepare.map((each) => `git ${each}`)].join('\n');
    const stub = `gh() { echo "gh $3 $4" >>calls; }; docker() { :; }`;
    const { run: script } = jobs.major.steps.at(-1);
    const ran = run('bash', ['-ec', `${before}\n${stub}\n${script}`], {
      cwd: folder,
      env: {
        ...{
          PATH: process.env['PATH'],
          HOME: folder,
          GITHUB_REF_NAME: 'v1.2.3',
          GITHUB_SHA: 'abc',
        },
        ...{ GITHUB_REPOSITORY: 'o/r', GITHUB_ACTOR: 'a', GH_TOKEN: 't', IMAGE: 'i', DIGEST: 'd' },
      },
    });
    expect((await ran.catch((error) => error)).code ?? 0).toBe(code);
    const calls = await readFile(join(folder, 'calls'), 'utf8').catch(() => undefined);
    expect(calls?.trim()).toBe(call === undefined ? undefined : `gh ${call}`);
    await rm(folder, { recursive: true });
  });

  it('gives each job the rights it needs, and no secret', () => {
    expect(permissions).toEqual({});
    const writes = Object.entries<{ permissions: Record<string, string> }>(jobs).map(
      ([name, job]) => [
        name,
        Object.keys(job.permissions).filter((right) => job.permissions[right] === 'write'),
      ],
    );
    expect(Object.fromEntries(writes)).toEqual({
      tests: [],
      package: ['id-token', 'attestations'],
      npm: ['id-token'],
      image: ['packages', 'id-token', 'attestations'],
      github: ['contents'],
      major: ['contents', 'packages'],
    });
    expect(text).not.toMatch(/secrets\./);
  });
});

describe('.github', () => {
  it.each(filesIn('.github/ISSUE_TEMPLATE', '.yml').filter((path) => !path.endsWith('config.yml')))(
    '%s is a form that GitHub can show',
    async (path) => {
      const { name, description, body } = parse(await readFile(projectFile(path), 'utf8'));
      expect([typeof name, typeof description]).toEqual(['string', 'string']);
      const asked = body.filter(({ type }: { type: string }) => type !== 'markdown');
      const ids = asked.map(({ id }: { id: string }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const each of body) {
        expect(['markdown', 'textarea', 'input', 'dropdown', 'checkboxes']).toContain(each.type);
        if (each.type === 'markdown') expect(each.attributes.value).toMatch(/\S/);
        else expect(each.attributes.label).toMatch(/\S/);
        if (each.type === 'dropdown') {
          expect(new Set(each.attributes.options).size).toBe(each.attributes.options.length);
        }
      }
    },
  );

  it('has dependabot update all that is pinned, and tells what is bundled from the tools', async () => {
    const { version, updates } = parse(
      await readFile(projectFile('.github/dependabot.yml'), 'utf8'),
    );
    expect(version).toBe(2);
    const ecosystems = updates.map((each: Record<string, string>) => each['package-ecosystem']);
    expect(ecosystems).toEqual(['npm', 'github-actions', 'docker']);
    // What dist/ is made of, as far as package.json names it.
    const licenses = await readFile(projectFile('dist/licenses.txt'), 'utf8');
    const { devDependencies } = JSON.parse(await readFile(projectFile('package.json'), 'utf8'));
    const bundled = Object.keys(devDependencies).filter((name) =>
      new RegExp(`^${name} \\d`, 'm').test(licenses),
    );
    expect(updates[0].groups.bundled.patterns).toEqual(bundled);
  });
});
