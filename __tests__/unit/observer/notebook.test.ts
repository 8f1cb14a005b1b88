import { randomUUID } from 'node:crypto';
import { chown, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Notebook } from '../../../src/observer/notebook.js';

const MINUTE = 60_000;

describe("an observer's notebook", () => {
  let folder: string;
  let path: string;
  let notebook: Notebook;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gdp-notes-'));
    path = join(folder, 'state', 'observed.jsonl');
    taken = 0;
    notebook = new Notebook(newPath);
  });
  afterEach(() => rm(folder, { recursive: true }));

  let taken = 0;
  /** The first path, and then others beside it. */
  const newPath = () => (taken++ === 0 ? path : join(folder, 'state', randomUUID()));

  const text = () => readFile(path, 'utf8');
  const notes = async () =>
    (await text())
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .map(({ at, reference, by }) => `${reference} ${by} ${at}`);

  it('has each use on a line of its own, at once, and is closed to others', async () => {
    notebook.note('redis:7', 'container a', 1);
    expect(await text()).toBe('{"v":1,"at":1,"reference":"redis:7","by":"container a"}\n');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'state'))).mode & 0o777).toBe(0o700);
  });

  it('writes the same again after minutes only', async () => {
    for (const at of [0, 1, MINUTE, 4 * MINUTE]) notebook.note('a', 'x', at);
    notebook.note('b', 'x', MINUTE);
    notebook.retry();
    expect(await notes()).toEqual(['a x 0', 'b x 60000']);
    notebook.note('a', 'x', 5 * MINUTE);
    expect(await notes()).toEqual(['a x 0', 'b x 60000', 'a x 300000']);
  });

  it('writes at once that somebody else uses the same', async () => {
    for (const by of ['x', 'y', 'y', 'x']) notebook.note('a', by, 1);
    expect(await notes()).toEqual(['a x 1', 'a y 1', 'a x 1']);
  });

  it('has the very last use when it is closed, and nothing twice', async () => {
    notebook.note('a', 'x', 1);
    notebook.note('a', 'x', 2);
    notebook.note('b', 'x', 1);
    notebook.close();
    notebook.close();
    expect(await notes()).toEqual(['a x 1', 'b x 1', 'a x 2']);
  });

  it('passes over what is older than what it knows, and what has no name', async () => {
    notebook.note('a', 'x', 10 * MINUTE);
    notebook.note('a', 'y', MINUTE);
    notebook.note('', 'y', MINUTE);
    notebook.close();
    expect(await notes()).toEqual(['a x 600000']);
  });

  it('does not grow for ever, and keeps the last use of each reference', async () => {
    const last = (i: number) => 1_000 + i - (i % 2 === 0 ? 0 : 2);
    let longest = 0;
    notebook.note('once', 'z'.repeat(1_000), 1);
    for (let i = 0; i <= 20_000; i++) {
      notebook.note(`redis:${i % 2}`, `container ${i}-${'n'.repeat(60)}`, 1_000 + i);
      if (i % 100 === 0) longest = Math.max(longest, (await stat(path)).size);
    }
    expect(longest).toBeGreaterThan(500_000);
    expect(longest).toBeLessThan(1_010_000);
    const uses = (await notes()).map((note) => note.split(' '));
    const latest = new Map(uses.map((words) => [words[0], Number(words.at(-1))]));
    expect(latest.get('once')).toBe(1);
    expect(latest.get('redis:0')).toBe(last(20_000));
    expect(latest.get('redis:1')).toBe(last(20_001));
    expect(await readdir(join(folder, 'state'))).toEqual(['observed.jsonl']);
  });

  it('forgets the references whose use is the longest ago', async () => {
    for (let i = 0; i < 10_000; i++) notebook.note(`r${i}`, 'x'.repeat(60), i);
    notebook.note('r0', 'x'.repeat(60), 10_000);
    for (let i = 10_001; i < 10_500; i++) notebook.note(`r${i}`, 'x'.repeat(60), i);
    // Long enough to be written anew, more than once.
    for (let i = 0; i < 30_000; i++) notebook.note('other', `container ${i}`, 20_000 + i);
    const found = new Set((await notes()).map((note) => note.split(' ')[0]));
    expect(found.has('r1')).toBe(false);
    expect(found.has('r0')).toBe(true);
    expect(found.has('r10499')).toBe(true);
    expect(found.size).toBe(10_000);
  }, 60_000);

  it('goes on with the long file where there is no room for another', async () => {
    const paths = [path, join(folder, 'file', 'draft'), join(folder, 'file', 'draft')];
    await writeFile(join(folder, 'file'), 'no folder');
    const blocked = new Notebook(() => paths.shift() ?? expect.fail('tries too often'));
    for (let i = 0; i < 12_000; i++) blocked.note('a', `container ${i}-${'n'.repeat(60)}`, i);
    expect((await stat(path)).size).toBeGreaterThan(1_200_000);
    expect((await notes()).at(-1)).toContain(' 11999');
  });

  // It takes root to give something away.
  const asRoot = process.getuid?.() === 0 ? it : undefined;
  asRoot?.('belongs to whose folder it is, also in one that is made anew', async () => {
    await chown(folder, 12_345, 12_346);
    notebook.note('a', 'x', 1);
    for (const each of [join(folder, 'state'), path]) {
      const { uid, gid } = await stat(each);
      expect([uid, gid], each).toEqual([12_345, 12_346]);
    }
  });

  it('makes a folder that was removed anew', async () => {
    notebook.note('a', 'x', 1);
    await rm(join(folder, 'state'), { recursive: true });
    notebook.note('b', 'x', 2);
    expect(await notes()).toEqual(['b x 2']);
  });

  it('keeps what it cannot write until it can', async () => {
    await writeFile(join(folder, 'state'), 'no folder');
    notebook.note('a', 'x', 1);
    notebook.note('b', 'x', 2);
    notebook.retry();
    await rm(join(folder, 'state'));
    notebook.retry();
    notebook.retry();
    expect(await notes()).toEqual(['a x 1', 'b x 2']);
  });

  it('survives a full disk', async () => {
    path = join(folder, 'observed.jsonl');
    await symlink('/dev/full', path);
    notebook = new Notebook(() => path);
    notebook.note('a', 'x', 1);
    await rm(path);
    notebook.note('b', 'x', 2);
    notebook.close();
    expect(await notes()).toEqual(['b x 2', 'a x 1']);
    // The line before may have been cut.
    expect(await text()).toMatch(/^\n/);
  });
});
