import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../../src/memory/replace-file.js';

describe('a file that is replaced', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gdp-replace-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is new or whole, closed to others, and leaves nothing beside it', async () => {
    const path = join(folder, 'record');
    await replaceFile(path, 'one');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    // What a killed run left half written.
    await writeFile(`${path}.new`, 'half of something much longer');
    await replaceFile(path, 'two');
    expect(await readFile(path, 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['record']);
  });

  it('stays as it was when it cannot be replaced', async () => {
    const path = join(folder, 'record');
    await mkdir(path);
    await expect(replaceFile(path, 'text')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(await readdir(folder)).toEqual(['record']);
    await expect(replaceFile(join(folder, 'nowhere', 'record'), 'text')).rejects.toThrow('ENOENT');
  });
});
