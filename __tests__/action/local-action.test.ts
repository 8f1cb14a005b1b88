import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { growOld, imageIds, OPEN_GATES } from '../engine/scene.js';
import type { TestEngine } from '../engines.js';
import { CONTAINERD } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImages } from '../harness/images.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const created = '2024-01-01T00:00:00Z';

// GitHub's own tool runs the sources, with a toolkit of its own in place of @actions/core.
describe('the action, run by @github/local-action', () => {
  let engine: TestEngine;
  let folder: string;

  beforeAll(async () => {
    engine = await startEngine(CONTAINERD);
    folder = await mkdtemp(join(tmpdir(), 'gdp-local-action-'));
  });
  afterAll(async () => {
    await engine?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function localAction(inputs: Record<string, string>, ...options: string[]) {
    const file = join(folder, '.env');
    const settings = {
      GITHUB_ACTIONS: 'true',
      RUNNER_TEMP: folder,
      ...Object.fromEntries(
        Object.entries({ ...OPEN_GATES, 'docker-host': engine.host, ...inputs }).map(
          ([name, value]) => [`INPUT_${name.toUpperCase()}`, value],
        ),
      ),
    };
    await writeFile(
      file,
      Object.entries(settings)
        .map(([name, value]) => `${name}="${value}"\n`)
        .join(''),
    );
    const command = join(root, 'node_modules/.bin/local-action');
    const { PATH, HOME } = process.env;
    // A usage record of its own, which knows nothing yet.
    const state = await mkdtemp(join(folder, 'state-'));
    const { stdout } = await promisify(execFile)(
      command,
      ['run', '.', 'src/run.ts', file, ...options],
      { cwd: root, env: { PATH, HOME, NO_COLOR: '1', XDG_STATE_HOME: state } },
    );
    const outputs = stdout.matchAll(/::set-output name=([\w-]+)::(.*)/g);
    return { stdout, outputs: Object.fromEntries([...outputs].map(([, k, v]) => [k, v])) };
  }

  it('acts in the main step', async () => {
    await loadImages(engine, [{ created }, { created, tags: ['app:1'] }]);
    await growOld();
    const { stdout, outputs } = await localAction({});
    expect(outputs, stdout).toMatchObject({
      outcome: 'pruned',
      'disk-pressure': 'pass',
      'run-app': 'pass',
      'swarm-convergence': 'pass',
      'images-removed': '1',
    });
    expect(stdout).toMatch(/^Removed \d+ images?, /m);
    // Its own table of outputs, all of which action.yml declares.
    expect(stdout).toMatch(/'outcome'\s*│\s*'pruned'/);
    expect((await imageIds(engine)).size).toBe(1);
  });

  it('acts in the post-step', async () => {
    await loadImages(engine, [{ created }]);
    await growOld();
    // It wants a module that exports `run`.
    const post = join(folder, 'post.mts');
    const run = JSON.stringify(pathToFileURL(join(root, 'src/run.ts')).href);
    await writeFile(post, `export { runPost as run } from ${run};\n`);
    const { stdout, outputs } = await localAction({ when: 'post' }, '--post', post);
    const [main, after] = stdout.split('Running Post Step');
    expect(main, stdout).toContain('acts in the post-step');
    expect(main).not.toContain('set-output');
    expect(after, stdout).toMatch(/^Removed \d+ images?, /m);
    expect(outputs).toMatchObject({ outcome: 'pruned', 'images-removed': '1' });
    expect((await imageIds(engine)).size).toBe(1);
  });
});
