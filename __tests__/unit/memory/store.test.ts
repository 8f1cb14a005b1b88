import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stateFolder } from '../../../src/memory/folder.js';
import type { UsageRecord } from '../../../src/memory/record.js';
import { peekRecord, updateRecord } from '../../../src/memory/store.js';

const same = (record: UsageRecord) => record;

/** Notes one more image, so that lost updates show. */
const note = (id: string) => (record: UsageRecord) => ({
  ...record,
  images: { ...record.images, [id]: { firstSeen: 1 } },
});

describe('the file of the usage record', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'gdp-state-')), 'made', 'on', 'demand');
  });
  afterEach(() => rm(join(folder, '../../..'), { recursive: true }));

  it('begins cold and is closed to others', async () => {
    const { record, problem } = await updateRecord(folder, 'engine', 5, same);
    expect(record).toEqual({ version: 1, engine: 'engine', began: 5, images: {} });
    expect(problem).toBeUndefined();
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'usage-engine.json'))).mode & 0o777).toBe(0o600);
  });

  it('goes on where the last run ended', async () => {
    await updateRecord(folder, 'engine', 5, note('a'));
    const { record } = await updateRecord(folder, 'engine', 6, note('b'));
    expect(record).toMatchObject({ began: 5, images: { a: {}, b: {} } });
  });

  it('loses nothing when runs write at once', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `image-${i}`);
    await Promise.all(ids.map((id) => updateRecord(folder, 'engine', 5, note(id))));
    const { record } = await updateRecord(folder, 'engine', 6, same);
    expect(Object.keys(record.images).toSorted()).toEqual(ids.toSorted());
  });

  it.each([
    ['is empty', ''],
    ['is cut', '{"version":1,"engine":"engine","began":5,"ima'],
    ['is of a later version', '{"version":2,"engine":"engine","began":5,"images":{}}'],
    ['is of another Engine', '{"version":1,"engine":"other","began":5,"images":{}}'],
    ['is of another shape', '{"version":1,"engine":"engine","began":"5","images":[]}'],
  ])('is set aside with a warning when it %s', async (_name, text) => {
    await updateRecord(folder, 'engine', 5, same);
    const file = join(folder, 'usage-engine.json');
    await writeFile(file, text);

    const { record, problem } = await updateRecord(folder, 'engine', 7, same);
    expect(record).toEqual({ version: 1, engine: 'engine', began: 7, images: {} });
    expect(problem).toContain(`${file}.7.set-aside`);
    expect(await readFile(`${file}.7.set-aside`, 'utf8')).toBe(text);
  });

  it('is read where a version before has written it, which knew of observers', async () => {
    await mkdir(folder, { recursive: true });
    const image = { firstSeen: 5, lastUsed: 6, usedBy: 'service web', size: 7 };
    const former = { version: 1, engine: 'engine', began: 4, lookedAt: 6, images: { a: image } };
    const file = join(folder, 'usage-engine.json');
    await writeFile(file, JSON.stringify({ ...former, observed: { from: 4, until: 6 } }));
    const { record, problem } = await updateRecord(folder, 'engine', 9, same);
    expect(problem).toBeUndefined();
    expect(record).toEqual(former);
  });

  it('is one for each data root, and the first of them adopts one that names none', async () => {
    await updateRecord(folder, 'engine', 5, note('a'));
    expect(await peekRecord(folder, 'engine /two', 6)).toMatchObject({ images: { a: {} } });
    await updateRecord(folder, 'engine /one', 6, note('b'));
    await updateRecord(folder, 'engine /two', 7, note('c'));
    const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(['usage-engine__one.json', 'usage-engine__two.json']);
    expect(await peekRecord(folder, 'engine /one', 8)).toMatchObject({
      engine: 'engine /one',
      began: 5,
      images: { a: { firstSeen: 1 }, b: {} },
    });
    const two = await peekRecord(folder, 'engine /two', 8);
    expect(two).toMatchObject({ engine: 'engine /two', began: 7 });
    expect(Object.keys(two.images)).toEqual(['c']);
  });

  it('takes a time from the future for now, and repairs it', async () => {
    await updateRecord(folder, 'engine', 99, (record) => ({
      ...record,
      lookedAt: 99,
      observedAt: 99,
      images: {
        a: { firstSeen: 98, namelessSince: 98, lastUsed: 98, leaving: 98, size: 500 },
        b: { firstSeen: 1, lastUsed: 2 },
      },
    }));
    await updateRecord(folder, 'engine', 9, same);
    const repaired = await updateRecord(folder, 'engine', 100, same);
    expect(repaired).toMatchObject({ problem: undefined, written: true });
    expect(repaired.record).toEqual({
      version: 1,
      engine: 'engine',
      began: 9,
      lookedAt: 9,
      observedAt: 9,
      images: {
        a: { firstSeen: 9, namelessSince: 9, lastUsed: 9, leaving: 9, size: 500 },
        b: { firstSeen: 1, lastUsed: 2 },
      },
    });
  });

  it('is not believed where anybody may have written it', async () => {
    await updateRecord(folder, 'engine', 5, note('a'));
    await chmod(folder, 0o777);
    const { record, problem, written } = await updateRecord(folder, 'engine', 6, same);
    expect({ record, written }).toEqual({
      record: { version: 1, engine: 'engine', began: 6, images: {} },
      written: false,
    });
    expect(problem).toContain('anyone can write to');
  });

  it('stays in its folder whatever the Engine calls itself', async () => {
    for (const engine of ['../../escape', 'AB:CD:EF', '', 'x'.repeat(500)]) {
      await updateRecord(folder, engine, 5, same);
    }
    expect(await readdir(join(folder, '..'))).toEqual(['demand']);
    expect((await readdir(folder)).filter((name) => name.endsWith('.json'))).toHaveLength(4);
  });

  it('is cold when the folder cannot be made, and counts what this look saw', async () => {
    await writeFile(join(folder, '../../..', 'made'), 'a file');
    const { record, problem, written } = await updateRecord(folder, 'engine', 5, note('a'));
    expect(record).toMatchObject({ began: 5, images: { a: { firstSeen: 1 } } });
    expect(written).toBe(false);
    expect(problem).toContain('ENOTDIR');
  });
});

describe('the state folder', () => {
  it.each([
    ['/state', { XDG_STATE_HOME: '/x', HOME: '/h' }, '/state'],
    [undefined, { XDG_STATE_HOME: '/x', HOME: '/h' }, '/x/gated-docker-prune'],
    [undefined, { HOME: '/h' }, '/h/.local/state/gated-docker-prune'],
  ])('with state-dir %s and %o is %s', (stateDir, env, folder) => {
    expect(stateFolder(stateDir, env)).toBe(folder);
  });
});
