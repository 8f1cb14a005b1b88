import { execFileSync } from 'node:child_process';
import {
  chmod,
  chown,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openRemembered } from '../../../src/checks/remembered.js';
import { appendHistory, readHistory } from '../../../src/memory/history.js';
import { observeUse } from '../../../src/memory/memory.js';
import type { UsageRecord } from '../../../src/memory/record.js';
import { updateRecord } from '../../../src/memory/store.js';
import { entry } from './entries.js';

const filesIn = async (folder: string) => (await readdir(folder)).map((name) => join(folder, name));

const same = (record: UsageRecord) => record;
const SECRET = 'a secret of somebody else';

describe('in a state folder, what somebody else has put there', () => {
  let base: string;
  let folder: string;
  let elsewhere: string;
  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'gdp-planted-'));
    folder = join(base, 'state');
    elsewhere = join(base, 'elsewhere');
    await mkdir(folder);
    await writeFile(elsewhere, SECRET);
  });
  afterEach(() => rm(base, { recursive: true }));

  const update = () => updateRecord(folder, 'engine', 5, same);
  const planted = (name: string, target = elsewhere) => symlink(target, join(folder, name));

  it('as a draft of the record is removed, and not written through', async () => {
    await planted('usage-engine.json.new');
    await update();
    expect(await readFile(elsewhere, 'utf8')).toBe(SECRET);
    expect((await lstat(join(folder, 'usage-engine.json'))).isFile()).toBe(true);
  });

  it('as the record is not read, and nothing of it is told', async () => {
    await planted('usage-engine.json');
    const { record, problem, written } = await update();
    expect(problem).toContain('usage-engine.json is a symbolic link');
    expect(problem).not.toContain('secret');
    expect({ began: record.began, written }).toEqual({ began: 5, written: false });
    expect(await readFile(elsewhere, 'utf8')).toBe(SECRET);
  });

  it('as a lock is not made elsewhere', async () => {
    const target = join(base, 'not-there');
    await planted('usage-engine.json.lock', target);
    expect((await update()).problem).toContain('symbolic link');
    expect(await readdir(base)).not.toContain('not-there');
  });

  it('as the history is neither added to nor read', async () => {
    await planted('history.jsonl');
    await expect(appendHistory(folder, entry())).rejects.toThrow('symbolic link');
    await expect(readHistory(folder, 'host', 9)).rejects.toThrow('symbolic link');
    expect(await readFile(elsewhere, 'utf8')).toBe(SECRET);
  });

  it('as what the host checks found is neither read nor written', async () => {
    await planted('host-checks.json');
    const remembered = await openRemembered(folder, 5);
    const fine = { what: '', how: '', expected: '', found: '', where: '', status: 'ok' } as const;
    await remembered.or('key', async () => fine);
    await remembered.save();
    expect(await readFile(elsewhere, 'utf8')).toBe(SECRET);
  });

  it('as the record is not added to by an observer either', async () => {
    await planted('usage-engine.json');
    const use = { reference: 'redis:7', by: 'somebody', at: 5 };
    expect(await observeUse(folder, 'engine', [use], undefined)).toContain('symbolic link');
    expect(await readFile(elsewhere, 'utf8')).toBe(SECRET);
  });

  // To read a pipe that nobody writes to is to wait for ever, and no timeout would end it.
  it('as a pipe is not waited for', async () => {
    for (const name of ['usage-engine.json', 'history.jsonl', 'host-checks.json']) {
      execFileSync('mkfifo', [join(folder, name)]);
    }
    expect((await update()).problem).toContain("isn't a regular file");
    await expect(readHistory(folder, 'host', 9)).rejects.toThrow("isn't a regular file");
    await expect(appendHistory(folder, entry())).rejects.toThrow(/ENXIO|isn't a regular file/);
    await openRemembered(folder, 5);
  });
});

describe('a state folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gdp-state-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each([0o777, 0o1777, 0o703])('to which anybody may write is not used: %o', async (mode) => {
    await chmod(folder, mode);
    expect((await updateRecord(folder, 'engine', 5, same)).problem).toMatch(/anyone .* chmod o-w/);
    await expect(appendHistory(folder, entry())).rejects.toThrow('anyone');
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([0o700, 0o755, 0o770, 0o2775])('that is less open is: %o', async (mode) => {
    await chmod(folder, mode);
    await updateRecord(folder, 'engine', 5, same);
    expect(await readdir(folder)).toContain('usage-engine.json');
  });

  // It takes root to give something away.
  const asRoot = process.getuid?.() === 0 ? it : undefined;
  asRoot?.('of another user is not used, but by root', async () => {
    await chown(folder, 12_345, 12_345);
    const getuid = vi.spyOn(process, 'getuid').mockReturnValue(54_321);
    const refused = await updateRecord(folder, 'engine', 5, same);
    expect(refused.problem).toContain('another user (12345)');
    expect(await readdir(folder)).toEqual([]);
    getuid.mockReturnValue(12_345);
    await updateRecord(folder, 'engine', 5, same);
    getuid.mockRestore();
    await updateRecord(folder, 'engine', 5, same);
  });

  asRoot?.(
    'has files of its owner, whatever root makes there, and links to none of root',
    async () => {
      const secret = join(await mkdtemp(join(tmpdir(), 'gdp-root-')), 'secret');
      await writeFile(secret, '');
      await chown(folder, 12_345, 12_346);
      await link(secret, join(folder, 'history.jsonl'));
      const made = join(folder, 'made', 'of', 'it');
      await updateRecord(folder, 'engine', 5, same);
      await updateRecord(made, 'engine', 5, same);
      await appendHistory(folder, entry());
      expect((await stat(secret)).uid).toBe(0);
      for (const each of [
        dirname(made),
        made,
        ...(await filesIn(folder)),
        ...(await filesIn(made)),
      ]) {
        const { uid, gid } = await stat(each);
        if (!each.endsWith('history.jsonl')) expect([uid, gid], each).toEqual([12_345, 12_346]);
      }
      expect(await filesIn(folder)).toHaveLength(4);
      await rm(dirname(secret), { recursive: true });
    },
  );
});
