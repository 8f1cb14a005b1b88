import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stateFolder } from '../../../src/state/folder.js';
import type { UsageRecord } from '../../../src/state/record.js';
import { updateRecord } from '../../../src/state/store.js';

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
    const { record, warning } = await updateRecord(folder, 'engine', 5, same);
    expect(record).toEqual({ version: 1, engine: 'engine', began: 5, images: {} });
    expect(warning).toBeUndefined();
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
    ['begins in the future', '{"version":1,"engine":"engine","began":99999,"images":{}}'],
  ])('is set aside with a warning when it %s', async (_name, text) => {
    await updateRecord(folder, 'engine', 5, same);
    const file = join(folder, 'usage-engine.json');
    await writeFile(file, text);

    const { record, warning } = await updateRecord(folder, 'engine', 7, same);
    expect(record).toEqual({ version: 1, engine: 'engine', began: 7, images: {} });
    expect(warning).toContain(`${file}.7.set-aside`);
    expect(await readFile(`${file}.7.set-aside`, 'utf8')).toBe(text);
  });

  it('is kept by a run that looked a moment before the one that began it', async () => {
    await updateRecord(folder, 'engine', 9, note('image'));
    const { record, warning } = await updateRecord(folder, 'engine', 5, same);
    expect(warning).toBeUndefined();
    expect(record.began).toBe(9);
    expect(Object.keys(record.images)).toEqual(['image']);
  });

  it('stays in its folder whatever the Engine calls itself', async () => {
    for (const engine of ['../../escape', 'AB:CD:EF', '', 'x'.repeat(500)]) {
      await updateRecord(folder, engine, 5, same);
    }
    expect(await readdir(join(folder, '..'))).toEqual(['demand']);
    expect((await readdir(folder)).filter((name) => name.endsWith('.json'))).toHaveLength(4);
  });

  it('is refused when the folder cannot be made', async () => {
    await writeFile(join(folder, '../../..', 'made'), 'a file');
    await expect(updateRecord(folder, 'engine', 5, same)).rejects.toThrow('ENOTDIR');
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
