import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HeldLock, takeLock } from '../../../src/host/lock.js';
import { becomeResident, type Resident, residentOf } from '../../../src/observer/resident.js';

const ENDPOINT = { transport: 'unix', name: 'unix:///a.sock', socketPath: '/a.sock' } as const;

describe('the resident observer of a state folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gdp-resident-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const become = async () => {
    const lock = await becomeResident(folder, ENDPOINT);
    return 'who' in lock ? expect.fail(lock.who) : lock;
  };

  it('is none where there never was one, nor after it has gone', async () => {
    expect(await residentOf(join(folder, 'none'))).toBeUndefined();
    expect(await residentOf(folder)).toBeUndefined();
    const lock = await become();
    expect(await residentOf(folder)).toBeDefined();
    await lock.release();
    expect(await residentOf(folder)).toBeUndefined();
  });

  it('is one alone, and the second learns who it is', async () => {
    const lock = await become();
    const who = expect.stringMatching(new RegExp(`^process ${process.pid} on .`));
    expect(await becomeResident(folder, ENDPOINT)).toEqual({ who, endpoint: ENDPOINT.name });
    expect(await residentOf(folder)).toEqual({ who, endpoint: ENDPOINT.name });
    await lock.release();
    await (await become()).release();
  });

  it('says who it is in the place of one with a longer name', async () => {
    await writeFile(join(folder, 'observer.lock'), 'x'.repeat(500));
    const lock = await become();
    expect(await readFile(join(folder, 'observer.lock'), 'utf8')).toMatch(
      /^process \d+ on .*\n.*\n$/,
    );
    await lock.release();
  });

  it('is not mistaken for runs that look whether there is one', async () => {
    await (await become()).release();
    const looks = await Promise.all(Array.from({ length: 20 }, () => residentOf(folder)));
    expect(looks).toEqual(looks.map(() => undefined));
  });

  it('waits for a run that looks', async () => {
    await (await become()).release();
    const looking = (await takeLock(join(folder, 'observer.lock'), 0, true)) ?? expect.fail();
    let outcome: HeldLock | Resident | undefined;
    const becoming = becomeResident(folder, ENDPOINT).then((got) => {
      outcome = got;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(outcome).toBeUndefined();
    await looking.release();
    await becoming;
    expect(outcome).toHaveProperty('release');
    if (outcome !== undefined && 'release' in outcome) await outcome.release();
  });

  it('does not begin in a folder that anybody may write to', async () => {
    await chmod(folder, 0o777);
    await expect(becomeResident(folder, ENDPOINT)).rejects.toThrow('chmod o-w');
  });
});
