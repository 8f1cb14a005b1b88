import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { anchors, fencedBlocks, filesIn, links, projectFile, ROOT } from './markdown.js';

const PAGES = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...filesIn('docs', '.md'),
  '__tests__/harness/README.md',
  'bench/policies/results.md',
];
const pages = await Promise.all(
  PAGES.map(async (path) => ({ path, text: await readFile(projectFile(path), 'utf8') })),
);

describe.each(pages)('$path', ({ path, text }) => {
  it('links to files and headings that are there', async () => {
    const broken: string[] = [];
    for (const link of links(text)) {
      if (/^[a-z]+:/.test(link)) continue;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? projectFile(path) : join(ROOT, dirname(path), file);
      if (relative(ROOT, target).startsWith('..') || !existsSync(target)) broken.push(link);
      else if (anchor !== undefined && statSync(target).isFile()) {
        if (!anchors(await readFile(target, 'utf8')).has(anchor)) broken.push(link);
      }
    }
    expect(broken).toEqual([]);
  });

  // A block marked `sh` is meant to be run in a checkout; one marked `console` or `text` is not.
  it('shows commands that exist', async () => {
    const { scripts } = JSON.parse(await readFile(projectFile('package.json'), 'utf8'));
    const unknown = fencedBlocks(text)
      .filter(({ info }) => info === 'sh')
      .flatMap(({ text: commands }) => commands.split('\n'))
      .filter((line) => {
        const [, script] = /^npm (?:run )?([\w:-]+)/.exec(line) ?? [];
        if (script !== undefined) return script !== 'ci' && !Object.hasOwn(scripts, script);
        const [, file] =
          /^(?:node|npx vitest run|npx biome check) ([\w.][\w./-]*)/.exec(line) ?? [];
        return file !== undefined && !existsSync(projectFile(file));
      });
    expect(unknown).toEqual([]);
  });

  it('imports from our own modules what they export', async () => {
    const missing: string[] = [];
    for (const { text: code } of fencedBlocks(text)) {
      for (const [, names = '', from = ''] of code.matchAll(
        /^import \{(.+)\} from '(\.[^']+)';$/gm,
      )) {
        // The code of a page runs where the page says: at the root, or beside it.
        const file = [ROOT, join(ROOT, dirname(path))]
          .map((folder) => join(folder, from))
          .find((candidate) => existsSync(candidate));
        const module = file === undefined ? {} : await import(pathToFileURL(file).href);
        for (const name of names.split(',').map((each) => each.trim())) {
          if (!Object.hasOwn(module, name)) missing.push(`${name} from ${from}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });
});
