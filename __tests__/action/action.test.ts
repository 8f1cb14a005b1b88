import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { observerFromState } from '../../src/observer/launch.js';
import { imageIds, OPEN_GATES, OUTPUTS, recordCalls, wipe } from '../engine/scene.js';
import type { TestEngine } from '../engines.js';
import { OLDEST } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImages } from '../harness/images.js';
import { NODE_24 } from '../harness/node-24.js';
import { isAlive } from '../harness/process-identity.js';
import { type ActionOptions, runAction } from '../harness/run-action.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const created = '2024-01-01T00:00:00Z';

const versionOf = (node: string) => execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();

/** What only a runner sets: none of it is there in a terminal. */
const TERMINAL = {
  GITHUB_ACTIONS: undefined,
  GITHUB_OUTPUT: undefined,
  GITHUB_STATE: undefined,
  GITHUB_STEP_SUMMARY: undefined,
  RUNNER_TEMP: undefined,
};

describe.each([
  ['the Node.js of this machine', process.execPath],
  ['the Node.js of action.yml', NODE_24],
])('the action under %s', (_name, node) => {
  let engine: TestEngine;
  let folder: string;

  beforeAll(async () => {
    engine = await startEngine(OLDEST);
    folder = await mkdtemp(join(tmpdir(), 'gdp-action-'));
  });
  beforeEach(async () => {
    await loadImages(engine, [{ created }, { created, tags: ['app:1'] }]);
  });
  afterEach(() => wipe(engine));
  afterAll(async () => {
    await engine?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Runs one phase; what it writes has to be free of Node's own complaints. */
  async function run(
    phase: 'main' | 'post',
    inputs: Record<string, string>,
    options: Omit<ActionOptions, 'inputs' | 'node'> = {},
  ) {
    const result = await runAction(phase, {
      inputs: { ...OPEN_GATES, 'docker-host': engine.host, ...inputs },
      node,
      ...options,
    });
    expect(result.log).not.toMatch(/\(node:\d+\)|DeprecationWarning|ExperimentalWarning/);
    expect(result.log, 'no stack trace').not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
    return result;
  }

  describe('when: main', () => {
    it.each([
      ['a socket', async () => ({ host: engine.host, stop: async () => {} })],
      ['tcp', () => recordCalls(engine)],
    ])('acts in the main step, over %s, and does nothing in the post-step', async (_, open) => {
      const { host, stop } = await open();
      const main = await run('main', { 'docker-host': host });
      await stop();
      expect({ exitCode: main.exitCode, ...main.outputs }, main.log).toMatchObject({
        exitCode: 0,
        outcome: 'pruned',
        'images-removed': '1',
      });
      expect(Object.keys(main.outputs).sort()).toEqual(OUTPUTS);
      expect(main.state).toEqual({});
      expect(main.summary).toContain('Gated Docker Prune');
      expect(main.report).toMatchObject({ outcome: 'pruned', imagesRemoved: 1 });
      expect(main.log).toMatch(
        /^::\w+ title=Gated Docker Prune%3A (?:✅ Pruned|⚠️ Still).*::Removed 1 image, /m,
      );
      expect(main.log).not.toContain('::error');
      expect((await imageIds(engine)).size).toBe(1);

      const post = await run('post', { 'docker-host': host }, { state: main.state });
      expect(post).toEqual({
        exitCode: 0,
        log: '',
        outputs: {},
        state: {},
        summary: '',
        report: undefined,
      });
    });

    it('loads nothing in the post-step', async () => {
      const probe = join(folder, 'probe.cjs');
      const seen = join(folder, 'seen.json');
      await writeFile(
        probe,
        `process.on('exit', () => {
          const builtins = process.moduleLoadList.filter((name) => !name.includes('internal/'));
          const loaded = { files: Object.keys(require.cache), builtins };
          require('node:fs').writeFileSync(${JSON.stringify(seen)}, JSON.stringify(loaded));
        });`,
      );
      const NODE_OPTIONS = `--require ${probe}`;
      const loaded = async () => JSON.parse(await readFile(seen, 'utf8'));
      const nothing = join(folder, 'nothing.cjs');
      await writeFile(nothing, '');
      await promisify(execFile)(node, [nothing], { env: { NODE_OPTIONS } });
      const before = await loaded();

      await run('post', {}, { env: { NODE_OPTIONS } });
      const after = await loaded();
      expect(after.files).toEqual([probe, join(root, 'dist/post.js')]);
      expect(after.builtins).toEqual(before.builtins);

      // The probe does see what is loaded when there is work.
      await run('post', {}, { env: { NODE_OPTIONS }, state: { when: 'post' } });
      expect((await loaded()).files).toContain(join(root, 'dist/run.js'));
      expect((await loaded()).builtins.length).toBeGreaterThan(before.builtins.length);
    });

    it.each<[what: string, inputs: Record<string, string>, outcome: string, exitCode: number]>([
      ['a gate holds', { 'disk-threshold': '100' }, 'held', 0],
      [
        'a gate holds, and that is a failure',
        { 'fail-on': 'held', 'disk-threshold': '100' },
        'held',
        1,
      ],
      ['it is a dry run', { 'dry-run': 'true' }, 'dry-run', 0],
      ['nothing is old enough', { 'min-age': '87600h' }, 'nothing-to-prune', 0],
      ['the Engine is not there', { 'docker-host': 'unix:///nowhere' }, 'held', 1],
      [
        'the Engine is not there, never mind',
        { 'docker-host': 'unix:///nowhere', 'fail-on': 'never' },
        'held',
        0,
      ],
    ])('reports all the same when %s', async (_what, inputs, outcome, exitCode) => {
      const result = await run('main', inputs);
      expect(result.outputs, result.log).toMatchObject({ outcome, 'images-removed': '0' });
      expect(Object.keys(result.outputs).sort()).toEqual(OUTPUTS);
      expect(result.outputs['bytes-reclaimed']).toBe('0');
      expect(result.exitCode, result.log).toBe(exitCode);
      expect(result.log.includes('\n::error'), result.log).toBe(exitCode === 1);
      expect(result.summary).toContain('Gated Docker Prune');
      expect(result.report).toMatchObject({ outcome, imagesRemoved: 0 });
      if (inputs['docker-host']) {
        expect(result.log).toMatch(
          /^::warning title=Gated Docker Prune%3A ❓ Unknown%3A no Engine/m,
        );
      }
      expect((await imageIds(engine)).size).toBe(2);
    });
  });

  describe('when: post', () => {
    it('does nothing in the main step but leave word, and acts in the post-step', async () => {
      const proxy = await recordCalls(engine);
      const inputs = { when: 'post', 'docker-host': proxy.host };
      const main = await run('main', inputs);
      expect(main, main.log).toMatchObject({ exitCode: 0, outputs: {}, summary: '' });
      expect(main.state).toEqual({
        when: 'post',
        observer: expect.stringMatching(/^\{"since":\d+,"pid":\d+,"startTime":\d+\}$/),
      });
      expect(main.log).toContain('acts in the post-step');
      expect((await imageIds(engine)).size).toBe(2);
      const { pid = 0, startTime = 0 } = observerFromState(main.state['observer'] ?? '') ?? {};
      expect(isAlive({ pid, startTime }), 'looks on meanwhile').toBe(true);

      const post = await run('post', inputs, { state: main.state });
      await proxy.stop();
      expect({ exitCode: post.exitCode, ...post.outputs }, post.log).toMatchObject({
        exitCode: 0,
        outcome: 'pruned',
        'images-removed': '1',
      });
      expect(post.summary).toContain('Gated Docker Prune');
      expect((await imageIds(engine)).size).toBe(1);
      expect(isAlive({ pid, startTime }), 'ends with the job').toBe(false);
    });

    it('finds bad inputs in the main step already, and then does nothing in the post-step', async () => {
      const inputs = { when: 'post', timeout: 'soon' };
      const main = await run('main', inputs);
      expect(main.exitCode, main.log).toBe(1);
      expect(main.log).toContain('timeout: must be a duration');
      expect(main.state).toEqual({});
      const post = await run('post', inputs, { state: main.state });
      expect(post).toMatchObject({ exitCode: 0, log: '', outputs: {} });
      expect((await imageIds(engine)).size).toBe(2);
    });

    it.each([
      ['', 0],
      ['never', 0],
      ['unknown', 1],
      ['held', 1],
    ])('an Engine that is down, with fail-on "%s"', async (failOn, exitCode) => {
      const inputs = { when: 'post', 'docker-host': 'unix:///nowhere', 'fail-on': failOn };
      const post = await run('post', inputs, { state: { when: 'post' } });
      expect(post.exitCode, post.log).toBe(exitCode);
      expect(post.outputs).toMatchObject({ outcome: 'held', 'run-app': 'unknown' });
      expect(Object.keys(post.outputs).sort()).toEqual(OUTPUTS);
      expect(post.log).toMatch(/^::warning title=/m);
      expect(post.log.includes('\n::error'), post.log).toBe(exitCode === 1);
      expect(post.summary).toContain('there is no such socket');
    });

    it('work that fails is a warning', async () => {
      const proxy = await recordCalls(engine, ({ method }) =>
        method === 'DELETE' ? (response) => response.writeHead(500).end('disk on fire') : undefined,
      );
      const inputs = { when: 'post', 'docker-host': proxy.host };
      const post = await run('post', inputs, { state: { when: 'post' } });
      await proxy.stop();
      expect(post.outputs, post.log).toMatchObject({ outcome: 'failed', 'images-removed': '0' });
      expect(post.exitCode).toBe(0);
      expect(post.log).toMatch(/^::warning title=Gated Docker Prune%3A ❌ Failed.*disk on fire/m);
      expect(post.log).not.toContain('::error');
    });
  });

  it.each(['INPUT_DRY_RUN', 'INPUT_dry-run'])(
    'removes nothing where %s says so, and tells where to set it',
    async (variable) => {
      const before = await imageIds(engine);
      const { exitCode, log } = await run('main', {}, { env: { [variable]: 'true' } });
      expect(exitCode).toBe(1);
      expect(log).toContain(`${variable}: is not read in a workflow step; set dry-run under with`);
      expect(await imageIds(engine)).toEqual(before);
    },
  );

  it('tells of all bad inputs in one error, before it asks the Engine anything', async () => {
    const proxy = await recordCalls(engine);
    const bad = {
      'dry-run': 'yes',
      'disk-threshold': '0',
      'disk-path': 'relative',
      'min-age': '1 day',
      'run-app-process': '/usr/bin/run-app',
      'run-app-label': '=live',
      'run-app-lock': 'run-app.lock',
      'settle-timeout': '-1s',
      'fail-on': 'always',
      timeout: '597h',
    };
    const { exitCode, outputs, log, summary } = await run('main', {
      ...bad,
      when: 'later',
      'docker-host': proxy.host,
    });
    const { log: other } = await run('main', { ...bad, 'docker-host': 'http://127.0.0.1' });
    await proxy.stop();
    expect(proxy.arrivals).toEqual([]);
    expect(exitCode).toBe(1);
    expect(log.match(/^::error/gm), log).toHaveLength(1);
    const annotation = /^::error.*$/m.exec(log)?.[0] ?? '';
    for (const [name, value] of [...Object.entries(bad), ['when', 'later']]) {
      expect(annotation, log).toContain(`${name}: must be`);
      expect(annotation, log).toContain(JSON.stringify(value));
    }
    expect(other).toContain(
      'docker-host: must be unix:///path/to/docker.sock, tcp://host:port or ssh://user@host',
    );
    expect(Object.keys(outputs).sort()).toEqual(OUTPUTS);
    expect(outputs).toMatchObject({
      outcome: 'failed',
      'disk-pressure': 'unknown',
      'bytes-reclaimed': '0',
      'images-removed': '0',
    });
    expect(summary).toContain('min-age');
    expect((await imageIds(engine)).size).toBe(2);
  });

  it('does as well without a job summary, as with Gitea and Forgejo', async () => {
    const env = { GITHUB_STEP_SUMMARY: undefined };
    const { exitCode, outputs, log } = await run('main', {}, { env });
    expect({ exitCode, ...outputs }, log).toMatchObject({ exitCode: 0, outcome: 'pruned' });
    expect(log).toMatch(/^Removed \d+ images?, /m);
    expect(log).not.toMatch(/::(?:warning(?!.*Still (?:above|short))|error)/);
  });

  it('leaves everything else behind when the job summary cannot be written', async () => {
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'no such folder/summary') };
    const { exitCode, outputs, log } = await run('main', {}, { env });
    expect({ exitCode, ...outputs }, log).toMatchObject({ exitCode: 0, outcome: 'pruned' });
    expect(Object.keys(outputs).sort()).toEqual(OUTPUTS);
    expect(log).toMatch(/^::warning::the job summary could not be written/m);
  });

  it('prints its report in a terminal, and no workflow commands', async () => {
    const before = new Set(await lsTemp());
    const dry = await run('main', {}, { env: TERMINAL });
    expect(dry.log.trimEnd(), 'the last line says how').toMatch(/--yes$/);
    expect((await imageIds(engine)).size).toBe(2);
    const pruned = await run('main', {}, { env: TERMINAL, args: ['--yes'] });
    expect(pruned.exitCode, pruned.log).toBe(0);
    expect(pruned.log).toMatch(/^Removed \d+ images?, /m);
    expect(pruned.log).toMatch(/^Removed [0-9a-f]{12}; 1 of 1 done, /m);
    expect(pruned.log).toMatch(/✅ disk-pressure /);
    expect((await imageIds(engine)).size).toBe(1);

    const held = await run('main', { 'disk-threshold': '100' }, { env: TERMINAL });
    expect(held.exitCode).toBe(0);
    const down = await run('main', { 'docker-host': 'unix:///nowhere' }, { env: TERMINAL });
    expect(down.exitCode).toBe(1);
    expect(down.log).toContain('there is no such socket');
    const bad = await run('main', { timeout: 'soon' }, { env: TERMINAL });
    expect(bad.exitCode).toBe(2);
    expect(bad.log).toContain('INPUT_TIMEOUT: must be a duration');
    for (const { log, outputs, summary } of [pruned, held, down, bad]) {
      expect(log).not.toMatch(/^::/m);
      expect({ outputs, summary }).toEqual({ outputs: {}, summary: '' });
    }
    expect((await lsTemp()).filter((name) => !before.has(name))).toEqual([]);
  });

  /** Reports that were left in the folder for temporary files. */
  async function lsTemp(): Promise<string[]> {
    return (await readdir(tmpdir())).filter((name) => name.startsWith('gated-docker-prune-'));
  }

  it('takes the defaults of action.yml, which the runner passes, as it takes nothing', async () => {
    const action = parse(await readFile(join(root, 'action.yml'), 'utf8'));
    const defaults = Object.fromEntries(
      Object.entries<{ default?: string }>(action.inputs).map(([name, input]) => [
        name,
        String(input.default ?? ''),
      ]),
    );
    expect(Object.keys(defaults)).toContain('run-app-lock');
    // Other tests may run processes of the default name at the same time.
    const own = {
      'docker-host': engine.host,
      'run-app-process': 'gdp-no-such-app',
      'registry-check': 'none',
    };
    const [unset, passed] = await Promise.all([
      runAction('main', { inputs: own, node }),
      runAction('main', { inputs: { ...defaults, ...own }, node }),
    ]);
    const comparable = ({ report, outputs, exitCode }: typeof unset) => {
      // The Engine lists two images of the same second in any order.
      const images = report?.images?.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const timeless = JSON.stringify({ ...report, images }, (name, value) =>
        /^(?:time|startedAt|finishedAt)$/.test(name) ? undefined : value,
      ).replaceAll(/gdp-step-\w+|\d+ processes/g, '');
      return { exitCode, ...outputs, report: JSON.parse(timeless) };
    };
    expect(comparable(unset)).toMatchObject({ exitCode: 0, outcome: 'held' });
    expect(comparable(passed)).toEqual(comparable(unset));
  });

  it('is named by action.yml as it is there', async () => {
    if (node === NODE_24) expect(versionOf(node)).toMatch(/^v24\./);
    const { runs, outputs } = parse(await readFile(join(root, 'action.yml'), 'utf8'));
    expect(runs).toMatchObject({ using: 'node24', main: 'dist/main.js', post: 'dist/post.js' });
    for (const file of [runs.main, runs.post]) expect(existsSync(join(root, file))).toBe(true);
    expect(Object.keys(outputs).sort()).toEqual(OUTPUTS);
  });
});
