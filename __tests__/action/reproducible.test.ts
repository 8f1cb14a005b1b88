import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NODE_24 } from '../harness/node-24.js';

const run = promisify(execFile);
const script = fileURLToPath(new URL('../../scripts/build.js', import.meta.url));

describe('dist/', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gdp-reproducible-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function build(node: string, name: string, env: NodeJS.ProcessEnv = {}) {
    const outdir = join(folder, name);
    await run(node, [script, outdir], {
      // From anywhere, and by anybody.
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: folder, ...env },
    });
    const files = (await readdir(outdir)).sort();
    return Promise.all(
      files.map(async (file) => ({ file, content: await readFile(join(outdir, file), 'utf8') })),
    );
  }

  it('is the same byte by byte, whichever Node.js builds it, and where and when', async () => {
    const first = await build(process.execPath, 'first');
    const second = await build(NODE_24, 'second', { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8' });
    const { stdout } = await run(NODE_24, ['--version']);
    expect(stdout).toMatch(/^v24\./);
    expect(second.map(({ file }) => file)).toEqual(first.map(({ file }) => file));
    for (const [i, { file, content }] of first.entries()) {
      expect(second[i]?.content === content, file).toBe(true);
    }
  });
});
