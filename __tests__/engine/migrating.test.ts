import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fencedBlocks, projectFile } from '../docs/markdown.js';
import type { TestEngine } from '../engines.js';
import { OLDEST } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImage } from '../harness/images.js';
import { growOld, imageIds } from './scene.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The lines of docs/migrating.md that a host gets, with our paths and an Engine that may be pruned. */
const blocks = fencedBlocks(await readFile(projectFile('docs/migrating.md'), 'utf8'));
function block(part: string): string {
  const found = blocks.find(({ text }) => text.includes(part)) ?? expect.fail(part);
  return found.text
    .replace(
      /(?:\/usr\/bin\/)?node \/opt\/gated-docker-prune\/dist\/main\.js/,
      `${process.execPath} ${MAIN}`,
    )
    .replace(
      'GATED_DOCKER_PRUNE_SETTLE_TIMEOUT',
      'GATED_DOCKER_PRUNE_RUN_APP_PROCESS=gdp-none GATED_DOCKER_PRUNE_MIN_AGE=1s GATED_DOCKER_PRUNE_SETTLE_TIMEOUT',
    )
    .replace('GATED_DOCKER_PRUNE_DISK_THRESHOLD=80', 'GATED_DOCKER_PRUNE_DISK_THRESHOLD=1');
}

describe('docs/migrating.md', () => {
  let engine: TestEngine;
  let folder: string;

  beforeAll(async () => {
    engine = await startEngine(OLDEST);
    folder = await mkdtemp(join(tmpdir(), 'gdp-migrating-'));
  });
  afterAll(async () => {
    await engine?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const run = async (file: string, args: string[], env: NodeJS.ProcessEnv) =>
    promisify(execFile)(file, args, { env, timeout: 100_000 });

  /** What cron(8) gives to a job, and what leads it here. */
  const cronEnv = () => ({
    HOME: folder,
    LOGNAME: 'root',
    SHELL: '/bin/sh',
    PATH: '/usr/bin:/bin',
    DOCKER_HOST: engine.host,
  });

  it('finds the lines of cron', async () => {
    // Mounts of its own: nothing of it is seen outside.
    const script = `set -e
      mount -t tmpfs tmpfs /etc/cron.d
      echo '17 3 * * * root docker system prune --force --all' > /etc/cron.d/prune
      echo '17 4 * * * root docker builder prune --force' > /etc/cron.d/builder
      ${block('grep -rnE')}`;
    const args = ['--mount', '--propagation', 'private', 'bash', '-c', script];
    // grep(1) ends with 2 where a folder is not there, whatever it has found.
    const { stdout } = await run('unshare', args, cronEnv()).catch((error) => error);
    expect(stdout).toContain('/etc/cron.d/prune:1:17 3 * * * root docker system prune');
    expect(stdout).not.toContain('builder');
  });

  it('has a line for cron that prunes', async () => {
    const dangling = await loadImage(engine, { created: '2024-01-01T00:00:00Z', layers: [100] });
    await growOld();
    const [, command = ''] = /^17 3 \* \* \* root (.+)\n$/.exec(block('17 3 * * *')) ?? [];
    const { stdout } = await run('/bin/sh', ['-c', command], cronEnv());
    expect(stdout).toMatch(/^Removed \d+ images?, /m);
    expect((await imageIds(engine)).has(dangling)).toBe(false);
  });
});
