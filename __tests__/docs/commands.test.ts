import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { commandsToRun, NOT_RUN, RUN_BY, reasonNotToRun, shellBlocks } from './commands.js';
import { commandsOf, filesUnder, projectFile } from './markdown.js';

const PAGES = ['README.md', ...filesUnder('docs', '.md')];

describe('a command of our pages', () => {
  it.each(PAGES)('is run by a test, or has a reason not to be: %s', async (page) => {
    const commands = await commandsToRun(page);
    if (commands.length > 0) expect(RUN_BY, commands.join('\n')).toHaveProperty([page]);
    // Nor would one that is indented be found.
    expect(await readFile(projectFile(page), 'utf8')).not.toMatch(/^[ \t>]+(?:```|~~~)|^~~~/m);
    // A block that is marked otherwise, or whose commands have no prompt, would be run by nobody.
    for (const block of await shellBlocks(page)) {
      expect(['sh', 'console']).toContain(block.info);
      expect(commandsOf(block), block.text).not.toEqual([]);
    }
  });

  it.each(Object.entries(RUN_BY))(
    'of %s is run by a test that names the page',
    async (page, by) => {
      expect(await commandsToRun(page)).not.toEqual([]);
      for (const test of by) {
        const text = await readFile(projectFile(test), 'utf8');
        expect(text, test).toContain(`'${page}'`);
      }
    },
  );

  it('is still there when it has a reason not to be run', async () => {
    const all = (await Promise.all(PAGES.map(shellBlocks))).flat().flatMap(commandsOf);
    const used = new Set(all.map(reasonNotToRun));
    expect(Object.keys(NOT_RUN).filter((beginning) => !used.has(beginning))).toEqual([]);
  });
});
