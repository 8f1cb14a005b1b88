import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isMissing, textOf } from '../../../src/host/file.js';
import { filesUnder, projectFile } from '../../docs/markdown.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gdp-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The text that a file with this content is read as. */
async function read(content: string | Buffer): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, content);
  return textOf(path);
}

describe('the text of a file', () => {
  it('is all of it, up to 2 MiB', async () => {
    expect(await read('')).toBe('');
    expect(await read('docker 🐳\n')).toBe('docker 🐳\n');
    const long = 'x'.repeat(5_000);
    expect(await read(long)).toBe(long);
    expect((await read('x'.repeat(2_500_000))).length).toBe(2 * 1024 * 1024);
  });

  it('is empty for what is no text, and for what is no file', async () => {
    expect(await read(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]))).toBe('');
    expect(await textOf(folder)).toBe('');
    const fifo = join(folder, 'fifo');
    execFileSync('mkfifo', [fifo]);
    expect(await textOf(fifo)).toBe('');
  });

  it('is also read where a file has no size, as in /proc', async () => {
    expect(await textOf('/proc/self/status')).toContain('Pid:');
  });

  it('is missing where there is no such file', async () => {
    const error = await textOf(join(folder, 'none', 'x')).catch((thrown) => thrown);
    expect(isMissing(error)).toBe(true);
    expect(isMissing(await textOf(join(folder, 'file', 'x')).catch((thrown) => thrown))).toBe(true);
    expect(isMissing(new Error('x does not answer'))).toBe(false);
  });
});

describe('the checks', () => {
  it('read files of the host by way of that, and so with a deadline', () => {
    const files = [...filesUnder('src/checks', '.ts'), 'src/host/log-sizes.ts'];
    expect(files.length).toBeGreaterThan(10);
    const direct = files.filter((file) =>
      /from 'node:fs(?:\/promises)?'/.test(readFileSync(projectFile(file), 'utf8')),
    );
    expect(direct).toEqual([]);
  });
});
