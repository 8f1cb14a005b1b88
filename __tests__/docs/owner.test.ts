import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesUnder, projectFile, ROOT } from './markdown.js';

const SHOWN = [
  'README.md',
  ...filesUnder('docs', '.md'),
  ...filesUnder('docker', ''),
  ...filesUnder('examples', ''),
].filter((path) => /\.\w+$/.test(path));
const { repository } = JSON.parse(await readFile(projectFile('package.json'), 'utf8'));
const [, owner = ''] =
  /^git\+https:\/\/github\.com\/([\w-]+)\/gated-docker-prune\.git$/.exec(repository.url) ?? [];

/** Who hosts the project, by every address in a text. */
function owners(text: string): string[] {
  const found = text.matchAll(
    /(?:uses: (?:\S+\/)?|github:|github\.com\/|ghcr\.io\/)([\w-]+)\/gated-docker-prune\b/g,
  );
  return [...found].map(([, name = '']) => name);
}

describe('the account that hosts this project', () => {
  it('is set in package.json, and the same in every address', async () => {
    expect(owner).not.toBe('');
    let addresses = 0;
    for (const path of SHOWN) {
      const text = await readFile(projectFile(path), 'utf8');
      const found = owners(text);
      addresses += found.length;
      // In the name of an image it has no capitals, once it is a name.
      for (const name of found) expect([owner, owner.toLowerCase()], path).toContain(name);
      // And the placeholder, as long as it is one, is nothing else.
      expect(text.replace(/OWNER(?=\/gated-docker-prune\b)|^`OWNER` .*$/gm, ''), path).not.toMatch(
        /\bOWNER\b/,
      );
    }
    expect(addresses).toBeGreaterThan(10);
  });

  describe('put in by scripts/owner.js', () => {
    let folder: string;
    const script = (...args: string[]) =>
      promisify(execFile)(process.execPath, [projectFile('scripts/owner.js'), ...args]);

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'gdp-owner-'));
      for (const path of ['package.json', 'README.md', 'docs', 'docker', 'examples']) {
        await cp(join(ROOT, path), join(folder, path), { recursive: true });
      }
    });
    afterAll(() => rm(folder, { recursive: true }));

    it('leaves no placeholder', async () => {
      await script('Some-Account', folder);
      const texts = await Promise.all(
        ['package.json', ...SHOWN].map((path) => readFile(join(folder, path), 'utf8')),
      );
      const all = texts.join('\n');
      expect(all).not.toMatch(/\bOWNER\b/);
      expect(all).toContain('uses: Some-Account/gated-docker-prune@v1');
      // Again, to another one: an account can move.
      await script('other', folder);
      expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain(
        'uses: other/gated-docker-prune@v1',
      );
    });

    it.each(['', '-a', 'a--b', 'a/b', 'a b', 'OWNER.'])('refuses %j', async (name) => {
      await expect(script(name, folder)).rejects.toMatchObject({ code: 2 });
    });
  });
});
