import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { syncedMeasure } from '../../../src/host/late-free.js';

const LATE = '/etc';

// All file systems are of a kind of which nothing is known: they may be late.
vi.mock('../../../src/host/mounts.js', async (original) => {
  const real = await original<typeof import('../../../src/host/mounts.js')>();
  const readMounts: typeof real.readMounts = async (pid) =>
    (await real.readMounts(pid)).map((mount) => ({ ...mount, type: 'new' }));
  return { ...real, readMounts };
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gdp-sync-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** Puts another sync(1) in front of the real one. */
async function syncIs(script: string) {
  const path = join(folder, 'sync');
  await writeFile(path, `#!/bin/sh\necho "$$ $*" >> ${folder}/calls\n${script}\n`);
  await chmod(path, 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH']}`);
  return async () => (await readFile(`${folder}/calls`, 'utf8')).trim().split('\n');
}

describe('a file system that gives room back late', () => {
  it('is written out before each look', async () => {
    const calls = await syncIs('');
    const measure = syncedMeasure();
    const looks = [await measure([LATE]), await measure([LATE])];
    for (const look of looks) expect(look).toMatchObject({ late: true, unsynced: undefined });
    expect(looks[0]?.disks.map(({ path }) => path)).toEqual([LATE]);
    const asked = expect.stringMatching(/^\d+ --file-system \/etc$/);
    expect(await calls()).toEqual([asked, asked]);
  });

  it('is given up when it does not come to an end, even by a signal, and not tried again', async () => {
    const calls = await syncIs("trap '' TERM; sleep 60");
    const measure = syncedMeasure();
    const start = performance.now();
    const looks = [await measure([LATE]), await measure([LATE])];
    expect(performance.now() - start).toBeLessThan(40_000);
    const why = expect.stringMatching(/^sync --file-system: sync did not end within 10 s$/);
    for (const look of looks) expect(look).toMatchObject({ late: true, unsynced: why });
    const [call = '', ...more] = await calls();
    expect(more).toEqual([]);
    // The stubborn one is there still: nobody waited for it.
    process.kill(Number(call.split(' ')[0]), 'SIGKILL');
  });

  it('may not show all of it when it cannot be written out', async () => {
    await syncIs('exit 1');
    expect(await syncedMeasure()([LATE])).toMatchObject({
      unsynced: 'sync --file-system: it failed with status 1',
    });
  });
});
