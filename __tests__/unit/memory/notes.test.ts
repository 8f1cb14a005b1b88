import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { identify } from '../../../src/host/identity.js';
import { dropNotes, notesFile, takeNotes } from '../../../src/memory/notes.js';

const living = identify(process.pid) ?? expect.fail();
const dead = { ...living, startTime: living.startTime - 1 };
const line = (reference: string) =>
  `${JSON.stringify({ v: 1, at: 5, reference, by: 'container app' })}\n`;

describe('the notes of observers', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gdp-notes-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = async (text: string, engine = 'AB:CD', observer = dead) => {
    const path = notesFile(folder, engine, observer);
    await writeFile(path, text);
    return path;
  };
  const references = async (engine = 'AB:CD') =>
    (await takeNotes(folder, engine)).notes.map((each) => each.reference).toSorted();

  it('are read from all observers of the Engine, and of no other', async () => {
    await write(line('a') + line('b'));
    await write(line('c'), 'AB:CD', living);
    await write(line('d'), 'AB');
    await write(line('e'), 'AB:CD-1');
    await write(line('f'), '../escape');
    await writeFile(join(folder, 'usage-AB_CD.json'), line('g'));
    expect(await references()).toEqual(['a', 'b', 'c']);
    expect(await references('AB:CD-1')).toEqual(['e']);
    expect(await references('../escape')).toEqual(['f']);
    expect(await readdir(folder)).toHaveLength(6);
  });

  it('are those about the same data root, or about none', async () => {
    await write(line('a'), 'AB:CD');
    await write(line('b'), 'AB:CD /one');
    await write(line('c'), 'AB:CD /two');
    expect(await references('AB:CD /one')).toEqual(['a', 'b']);
  });

  it('are read past lines that are torn or foreign', async () => {
    const foreign = ['{', 'null', '{"v":2,"at":5,"reference":"x","by":"y"}', '{"v":1,"at":"5"}'];
    // As observers of former versions told of their work.
    const former = '{"v":1,"at":5,"watch":"began"}';
    const past = '{"v":1,"at":-5,"reference":"x","by":"y"}';
    await write(
      `${line('a')}${[...foreign, former, past].join('\n')}\n\n${line('b')}${line('c').slice(0, 9)}`,
    );
    expect(await references()).toEqual(['a', 'b']);
  });

  it('are those of one observer, or since a moment, where only they are asked for', async () => {
    await write(line('a'));
    await write(line('b') + line('c').replace('"at":5', '"at":6'), 'AB:CD', living);
    await write(line('d'), 'AB:CD', { ...dead, pid: 1 });
    const only = async (whose: Parameters<typeof takeNotes>[2]) =>
      (await takeNotes(folder, 'AB:CD', whose)).notes.map(({ reference }) => reference);
    expect(await only(dead)).toEqual(['a']);
    expect(await only(living)).toEqual(['b', 'c']);
    expect(await only({ since: 6 })).toEqual(['c']);
    expect(await only({ since: 7 })).toEqual([]);
  });

  it('are none where there is no folder', async () => {
    const none = await takeNotes(join(folder, 'none'), 'AB:CD');
    expect(none).toEqual({ notes: [], files: [] });
    await dropNotes(none);
  });

  it('are dropped when their observer is dead', async () => {
    await write(line('a'));
    await write(line('b'), 'AB:CD', living);
    await write(line('c'), 'other');
    const taken = await takeNotes(folder, 'AB:CD');
    await dropNotes(taken);
    expect(await references()).toEqual(['b']);
    expect(await references('other')).toEqual(['c']);
    // Another run did the same.
    await dropNotes(taken);
  });

  it('are found wherever they are kept, by a name that no other observer has', async () => {
    vi.spyOn(Math, 'random').mockReturnValueOnce(5 / 2 ** 32);
    await write(line('a'));
    await write(line('b'));
    expect(await references()).toEqual(['a', 'b']);
  });

  it('stay when something was noted after they were read', async () => {
    const path = await write(line('a'));
    const taken = await takeNotes(folder, 'AB:CD');
    await appendFile(path, line('b'));
    await dropNotes(taken);
    expect(await references()).toEqual(['a', 'b']);
  });
});
