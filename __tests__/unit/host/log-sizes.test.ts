import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logSizes } from '../../../src/host/log-sizes.js';

const KiB = 1_024;

/** A data root's folder of containers, with files of so many KiB, written out. */
async function folderWith(files: Record<string, number>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gdp-logs-'));
  for (const [path, size] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), Buffer.alloc(size * KiB, 'x'), { flush: true });
  }
  return folder;
}

describe('logSizes', () => {
  it('counts current and rotated logs of both drivers, and nothing else', async () => {
    const folder = await folderWith({
      'aa/aa-json.log': 40,
      'aa/aa-json.log.1': 20,
      'aa/aa-json.log.2.gz': 8,
      'aa/config.v2.json': 100,
      'aa/mounts/shm/app.log': 200,
      'bb/local-logs/container.log': 16,
      'bb/local-logs/container.log.1.gz': 4,
      'cc/hostname': 4,
    });
    expect(await logSizes(folder, ['aa', 'bb', 'cc', 'gone'])).toEqual(
      [68, 20, 0, 0].map((size) => size * KiB),
    );
  });

  it("refuses a folder of another Engine's containers, or none", async () => {
    const folder = await folderWith({ 'aa/aa-json.log': 4 });
    await expect(logSizes(folder, ['zz'])).rejects.toThrow("is another Engine's");
    expect(await logSizes(folder, [])).toEqual([]);
    await expect(logSizes(join(folder, 'none'), ['zz'])).rejects.toThrow(
      /^not seen from here: ENOENT/,
    );
  });
});
