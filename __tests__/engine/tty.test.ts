import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestEngine } from '../engines.js';
import { OLDEST } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImage } from '../harness/images.js';
import { growOld, imageIds, wipe } from './scene.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** What a terminal does to go back to the beginning of its line, and to clear it. */
const REWRITE = '\r\x1b[K';

describe('in a real terminal', () => {
  let engine: TestEngine;
  let folder: string;
  let home: string;
  let runs = 0;

  beforeAll(async () => {
    engine = await startEngine(OLDEST);
    folder = await mkdtemp(join(tmpdir(), 'gdp-tty-'));
  });
  afterAll(async () => {
    await engine?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    runs += 1;
    home = join(folder, `home-${runs}`);
    await mkdir(home);
  });

  afterEach(() => wipe(engine));

  /** Runs a command in a terminal of its own. */
  async function inTerminal(args: readonly string[], env: Record<string, string> = {}) {
    const command = [process.execPath, MAIN, ...args].join(' ');
    const child = spawn(
      'script',
      ['--quiet', '--return', '--flush', '--command', command, '/dev/null'],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
        env: {
          PATH: process.env['PATH'],
          HOME: home,
          TERM: 'xterm',
          DOCKER_HOST: engine.host,
          GATED_DOCKER_PRUNE_REGISTRY_CHECK: 'none',
          GATED_DOCKER_PRUNE_DISK_THRESHOLD: '1',
          GATED_DOCKER_PRUNE_MIN_AGE: '1s',
          GATED_DOCKER_PRUNE_RUN_APP_PROCESS: 'gdp-no-such-app',
          ...env,
        },
      },
    );
    let shown = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
    });
    const exitCode = await new Promise((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    return { exitCode, shown };
  }

  /** A dangling image, old enough to go. */
  async function dangling(size: number): Promise<string> {
    const id = await loadImage(engine, { created: '2024-01-01T00:00:00Z', layers: [size] });
    await growOld();
    return id;
  }
  const isThere = async (id: string) => (await imageIds(engine)).has(id);

  it('removes nothing without --yes, leaves no trace, and ends with the command that removes', async () => {
    const id = await dangling(100);
    const { exitCode, shown } = await inTerminal(['--min-age', '1s']);
    expect(exitCode, shown).toBe(0);
    expect(shown).toContain(id.replace('sha256:', '').slice(0, 12));
    expect(await isThere(id)).toBe(true);
    expect(await readdir(home)).toEqual([]);
    const last = shown.trimEnd().split('\n').at(-1) ?? '';
    const [, command = ''] =
      /^Dry run: nothing was removed\. To remove: node (.+)$/.exec(last) ?? [];
    expect(command, last).toBe(`${MAIN} --yes --min-age 1s`);
  });

  it('goes ahead with --yes, and rewrites one line as it does', async () => {
    const ids = [await dangling(200), await dangling(300)];
    const { exitCode, shown } = await inTerminal(['--yes']);
    expect(exitCode, shown).toBe(0);
    for (const id of ids) expect(await isThere(id)).toBe(false);
    expect(shown).toMatch(/^Removed 2 images, /m);
    expect(shown).not.toContain('To remove:');
    // What was removed passes; the report has it all.
    const passing = shown.split(REWRITE).filter((text) => /^Removed \w+; \d of \d done/.test(text));
    expect(passing.length).toBeGreaterThanOrEqual(2);
    for (const text of passing) expect(text).not.toContain('\n');
    expect(await readdir(home)).not.toEqual([]);
  });

  it('rewrites the line that waits', async () => {
    const id = await dangling(500);
    const runApp = join(folder, 'gdp-tty-app');
    await copyFile('/bin/sleep', runApp);
    await chmod(runApp, 0o755);
    const live = spawn(runApp, ['60'], { stdio: 'ignore' });
    try {
      const env = { GATED_DOCKER_PRUNE_RUN_APP_PROCESS: 'gdp-tty-app' };
      const { shown } = await inTerminal(['--yes', '--settle-timeout', '3s'], env);
      const waiting = shown.split(REWRITE).filter((text) => text.startsWith('Settling'));
      expect(waiting.length).toBeGreaterThanOrEqual(2);
      for (const text of waiting) expect(text).not.toContain('\n');
    } finally {
      live.kill('SIGKILL');
    }
    expect(await isThere(id)).toBe(true);
  });

  it('is plain where TERM is dumb, and in colours elsewhere', async () => {
    const id = await dangling(600);
    const dumb = await inTerminal(['--yes'], { TERM: 'dumb' });
    expect(await isThere(id)).toBe(false);
    expect(dumb.shown).toMatch(/^Removed \w+; 1 of \d done/m);
    expect(dumb.shown).not.toContain('\x1b');
    const { shown } = await inTerminal(['--dry-run']);
    expect(shown).toContain('\x1b[1m');
    expect((await inTerminal(['--dry-run'], { NO_COLOR: '1' })).shown).not.toContain('\x1b[1m');
  });

  it('with --quiet says nothing of what needs nobody', async () => {
    const id = await dangling(700);
    const quiet = await inTerminal(['--quiet', '--yes']);
    // A threshold of 1% is never met.
    expect(quiet).toMatchObject({ exitCode: 0 });
    expect(quiet.shown).toMatch(/^[^\n]*Still above the threshold[^\n]*\r?\n$/);
    expect(await isThere(id)).toBe(false);
    const down = await inTerminal(['--quiet', '--yes'], { DOCKER_HOST: 'unix:///nowhere' });
    expect(down.exitCode).toBe(1);
    expect(down.shown).toContain('there is no such socket');
    expect(down.shown).not.toMatch(/pass|Host checks/);
  });
});
