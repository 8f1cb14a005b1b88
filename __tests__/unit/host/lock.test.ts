import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLocked, parseLocks, takeLock } from '../../../src/host/lock.js';

const run = promisify(execFile);

describe('/proc/locks', () => {
  it('gives the files that are held with flock, not those that are waited for', () => {
    const text = `1: POSIX  ADVISORY  READ  694 00:1a:1 0 EOF
2: FLOCK  ADVISORY  WRITE 805 fe:00:2752513 0 EOF
2: -> FLOCK  ADVISORY  WRITE 806 fe:00:99 0 EOF
3: FLOCK  ADVISORY  READ 807 00:1b:7 0 EOF
4: LEASE  ACTIVE    READ 808 fe:00:5 0 EOF
`;
    expect([...parseLocks(text)]).toEqual(['fe:00:2752513', '00:1b:7']);
  });
});

describe('a lock of ours', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gdp-lock-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  let made = 0;
  const place = () => join(folder, `lock-${made++}`);

  async function isFree(path: string): Promise<boolean> {
    const [code] = await once(spawn('flock', ['-n', path, 'true'], { stdio: 'inherit' }), 'exit');
    return code === 0;
  }

  it('needs no other process to stay ours', async () => {
    const path = place();
    const lock = await takeLock(path);
    const { ino } = await stat(path);
    const held = (await readFile('/proc/locks', 'utf8'))
      .split('\n')
      .filter((line) => line.includes(`:${ino} `) && line.includes('FLOCK'));
    const taker = Number(held[0]?.split(/\s+/)[4]);
    // It took the lock for us and has ended: there is nobody left whose end could free it.
    expect(() => process.kill(taker, 0)).toThrow('ESRCH');
    expect(await isLocked(path)).toBe(true);
    expect(await isFree(path)).toBe(false);
    expect(await takeLock(path)).toBeUndefined();
    expect(await takeLock(path, 100)).toBeUndefined();
    await lock?.release();
    expect(await isLocked(path)).toBe(false);
    expect(await isFree(path)).toBe(true);
  });

  it('is lost once its file is removed or replaced', async () => {
    const path = place();
    const lock = await takeLock(path);
    await lock?.assertInPlace();
    await rm(path);
    await expect(lock?.assertInPlace()).rejects.toThrow('removed or replaced');
    await writeFile(`${path}.new`, '');
    await rename(`${path}.new`, path);
    await expect(lock?.assertInPlace()).rejects.toThrow('removed or replaced');
    expect(await isFree(path)).toBe(true);
    await lock?.release();
  });

  it('can be a folder, or a file that may only be read', async () => {
    const path = place();
    await writeFile(path, '', { mode: 0o444 });
    for (const each of [path, folder]) {
      const lock = await takeLock(each);
      expect(await isFree(each)).toBe(false);
      await lock?.release();
    }
  });

  it.each(['pipe', 'device'])('is not a %s: it would hang whoever opens it', async (kind) => {
    const path = kind === 'device' ? '/dev/null' : place();
    if (kind === 'pipe') await run('mkfifo', [path]);
    await expect(isLocked(path)).rejects.toThrow('neither a file nor a folder');
    await expect(takeLock(path)).rejects.toThrow('neither a file nor a folder');
  });

  it.each([
    [0o700, 0o600],
    [0o755, 0o644],
    [0o775, 0o664],
    [0o1777, 0o666],
    [0o2770, 0o660],
    [0o733, 0o666],
  ])('is made as open as its folder: %o gives %o', async (mode, expected) => {
    const home = await mkdtemp(join(folder, 'home-'));
    if (process.getuid?.() === 0) await chown(home, 65_534, 12_345);
    await chmod(home, mode);
    const path = join(home, 'lock');
    const umask = process.umask(0o077);
    const lock = await takeLock(path).finally(() => process.umask(umask));
    await lock?.release();
    const { uid, gid } = await stat(home);
    expect(await stat(path)).toMatchObject({ mode: 0o100_000 | expected, uid, gid });
  });
});
