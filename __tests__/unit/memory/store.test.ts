import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stateFolder } from '../../../src/memory/folder.js';
import type { UsageRecord } from '../../../src/memory/record.js';
import { updateRecord } from '../../../src/memory/store.js';

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

  it.each([
    ['/one', '/two'],
    // Told apart however they are spelled.
    ['/srv/docker/a', '/srv/docker_a'],
    ['/a b', '/a%20b'],
    ['/a/b', '/a%2Fb'],
    ['/ä', '/a'],
  ])('is one for each data root: %s and %s', async (...roots) => {
    for (const root of roots) await updateRecord(folder, `engine ${root}`, 5, note(root));
    for (const root of roots) {
      const { record, problem } = await updateRecord(folder, `engine ${root}`, 6, same);
      expect(problem).toBeUndefined();
      expect(Object.keys(record.images)).toEqual([root]);
    }
    const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
    expect(files).toHaveLength(2);
  });

  it('has a name that says whose it is', async () => {
    await updateRecord(folder, 'AB:CD /var/lib/docker', 5, same);
    expect(await readdir(folder)).toContain('usage-AB%3ACD%20_var_lib_docker.json');
  });

  it('keeps a time from the future as it is', async () => {
    const ahead = {
      began: 99,
      lookedAt: 99,
      observedAt: 99,
      images: { a: { firstSeen: 98, namelessSince: 98, lastUsed: 98, leaving: 98, size: 500 } },
    };
    await updateRecord(folder, 'engine', 99, (record) => ({ ...record, ...ahead }));
    const behind = await updateRecord(folder, 'engine', 9, same);
    expect(behind).toMatchObject({ problem: undefined, written: true });
    const right = await updateRecord(folder, 'engine', 100, same);
    expect(right.record).toEqual({ version: 1, engine: 'engine', ...ahead });
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
