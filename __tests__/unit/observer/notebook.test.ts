import { mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Notebook } from '../../../src/observer/notebook.js';

const MINUTE = 60_000;
const NOW = 1_000_000_000;

describe("an observer's notebook", () => {
  let folder: string;
  let path: string;
  let notebook: Notebook;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gdp-notes-'));
    path = join(folder, 'state', 'observed.jsonl');
    notebook = new Notebook(path);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const text = () => readFile(path, 'utf8');
  const notes = async () =>
    (await text())
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .map(({ at, reference, by, watch }) =>
        watch === undefined ? `${reference} ${by} ${at}` : `${watch} ${at}`,
      );

  it('has each use on a line of its own, at once, and is closed to others', async () => {
    notebook.note('redis:7', 'container a', 1);
    expect(await text()).toBe('{"v":1,"at":1,"reference":"redis:7","by":"container a"}\n');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'state'))).mode & 0o777).toBe(0o700);
  });

  it('writes the same again after minutes only, whoever it was', async () => {
    for (const at of [0, 1, MINUTE, 4 * MINUTE]) notebook.note('a', 'x', at);
    notebook.note('b', 'y', MINUTE);
    notebook.retry();
    expect(await notes()).toEqual(['a x 0', 'b y 60000']);
    notebook.note('a', 'z', 5 * MINUTE);
    expect(await notes()).toEqual(['a x 0', 'b y 60000', 'a z 300000']);
  });

  it('has the very last use when it is closed, and nothing twice', async () => {
    notebook.note('a', 'x', 1);
    notebook.note('a', 'y', 2);
    notebook.note('b', 'x', 1);
    notebook.close(NOW);
    notebook.close(NOW);
    expect(await notes()).toEqual(['a x 1', 'b x 1', 'a y 2']);
  });

  it('passes over what is older than what it knows, and what has no name', async () => {
    notebook.note('a', 'x', 10 * MINUTE);
    notebook.note('a', 'y', MINUTE);
    notebook.note('', 'y', MINUTE);
    notebook.close(NOW);
    expect(await notes()).toEqual(['a x 600000']);
  });

  it('tells when its work began, and at the end that this was all', async () => {
    notebook.found(1);
    notebook.note('a', 'x', 2);
    notebook.note('a', 'x', 3);
    notebook.close(4);
    expect(await notes()).toEqual(['began 1', 'a x 2', 'a x 3', 'ended 4']);
  });

  it('began once, and ends well when the Engine was away for a moment', async () => {
    notebook.found(1);
    notebook.lost(2, true);
    notebook.found(3);
    notebook.lost(10 * MINUTE, true);
    notebook.close(10 * MINUTE + 59_999);
    expect(await notes()).toEqual(['began 1', 'ended 659999']);
  });

  it('does not say that this was all when it was not', async () => {
    notebook.found(1);
    notebook.lost(2, true);
    notebook.lost(MINUTE, true);
    notebook.close(2 + MINUTE);
    expect(await notes()).toEqual(['began 1']);
    const never = new Notebook(join(folder, 'never.jsonl'));
    never.close(3);
    await expect(stat(never.path)).rejects.toThrow('ENOENT');
  });

  it('does not say that this was all when the Engine was there, and its events did not come', async () => {
    notebook.found(1);
    notebook.lost(2, false);
    notebook.found(3);
    notebook.close(4);
    expect(await notes()).toEqual(['began 1']);
  });

  it('may say so again when they have come since', async () => {
    notebook.found(1);
    notebook.lost(2, false);
    notebook.found(3);
    notebook.follows();
    notebook.close(4);
    expect(await notes()).toEqual(['began 1', 'ended 4']);
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
    notebook = new Notebook(path);
    notebook.note('a', 'x', 1);
    await rm(path);
    notebook.note('b', 'x', 2);
    notebook.close(NOW);
    expect(await notes()).toEqual(['b x 2', 'a x 1']);
    // The line before may have been cut.
    expect(await text()).toMatch(/^\n/);
  });
});
