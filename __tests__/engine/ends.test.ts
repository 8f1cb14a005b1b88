import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CONTAINERD, GRAPH_DRIVER, NODES, OLDEST, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImage, loadImages } from '../harness/images.js';
import { NODE_24 } from '../harness/node-24.js';
import { type ActionOptions, runAction } from '../harness/run-action.js';
import { growOld, imageIds, OPEN_GATES, OUTPUTS, recordCalls, wipe } from './scene.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const created = '2024-01-01T00:00:00Z';
const [PASS, UNKNOWN] = ['pass', 'unknown'].map((verdict) => ({
  'disk-pressure': verdict,
  'run-app': verdict,
  'swarm-convergence': verdict,
}));

/** Runs the action with open gates; however it ends, it has to leave everything behind. */
async function prune(inputs: Record<string, string>, options: Omit<ActionOptions, 'inputs'> = {}) {
  const result = await runAction('main', { inputs: { ...OPEN_GATES, ...inputs }, ...options });
  const { outputs, summary, report, log } = result;
  expect(Object.keys(outputs).sort(), log).toEqual(OUTPUTS);
  expect(summary, log).toMatch(/^## /);
  expect(report?.outcome).toBe(outputs['outcome']);
  return result;
}

/** Sends a signal to a step, and then those that a runner sends if it doesn't end. */
async function cancel(step: ChildProcess | undefined, first: NodeJS.Signals) {
  step?.kill(first);
  await sleep(200);
  step?.kill('SIGTERM');
}

describe.each([
  [`Engine ${OLDEST.version}, ${OLDEST.store}`, OLDEST],
  [`Engine ${CONTAINERD.version}, ${CONTAINERD.store}`, CONTAINERD],
] as const)('a run that ends early on %s', (_name, kind) => {
  let engine: TestEngine;
  let ids: Set<string>;
  let folder: string;

  beforeAll(async () => {
    engine = await startEngine(kind);
    folder = await mkdtemp(join(tmpdir(), 'gdp-ends-'));
  });
  beforeEach(async () => {
    await loadImages(engine, [{ created }, { created: '2024-01-02T00:00:00Z' }]);
    ids = await imageIds(engine);
    await growOld();
  });
  afterEach(() => wipe(engine));
  afterAll(async () => {
    await engine?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('cancelled during the first look: no gate was evaluated, and nothing goes', async () => {
    let step: ChildProcess | undefined;
    const proxy = await recordCalls(engine, ({ path }) => {
      if (!path.endsWith('/info')) return undefined;
      void cancel(step, 'SIGTERM');
      return () => {};
    });
    const { exitCode, outputs, log, report } = await prune(
      { 'docker-host': proxy.host },
      {
        onStart: (child) => {
          step = child;
        },
      },
    );
    await proxy.stop();
    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: 143,
      outcome: 'cancelled',
      'images-removed': '0',
      ...UNKNOWN,
    });
    expect(report?.headline).toBe(
      'Nothing was removed: cancelled by SIGTERM before the gates were evaluated.',
    );
    expect(report?.problems, log).toEqual([]);
    expect(await imageIds(engine)).toEqual(ids);
  });

  it('cancelled while it waits for a gate: the last verdicts stay, and it is no starved run', async () => {
    await loadImage(engine, { busybox: true, tags: ['busybox:1'] });
    const label = 'gdp-live=yes';
    await engine.docker(
      'create',
      '--name',
      'deploy',
      '--label',
      label,
      'busybox:1',
      'sleep',
      '600',
    );
    await engine.docker('start', 'deploy');
    const state = { 'state-dir': folder, 'run-app-label': label, 'docker-host': engine.host };
    const held = await prune(state);
    expect(held.report?.starvation).toMatchObject({ runs: 1 });
    let step: ChildProcess | undefined;
    const waiting = await prune(
      { ...state, 'settle-timeout': '300s' },
      {
        onStart: (child) => {
          step = child;
        },
        onLine: (line) => {
          if (line.startsWith('Settling for')) void cancel(step, 'SIGINT');
        },
      },
    );
    const { exitCode, outputs, log, report, summary } = waiting;
    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: 130,
      outcome: 'cancelled',
      ...PASS,
      'run-app': 'hold',
    });
    expect(report?.headline).toBe('Nothing was removed: cancelled by SIGINT.');
    expect(`${log}${summary}`).not.toMatch(/cannot be reached|is unknown/);
    expect(report?.starvation).toMatchObject({ runs: 1 });
    expect(report?.history.map(({ outcome }) => outcome)).toEqual(['held', 'cancelled']);
    const never = await prune(
      { ...state, 'settle-timeout': '300s', 'fail-on': 'never' },
      {
        onStart: (child) => {
          step = child;
        },
        onLine: (line) => {
          if (line.startsWith('Settling')) void cancel(step, 'SIGINT');
        },
      },
    );
    expect(never, never.log).toMatchObject({ exitCode: 0, outputs: { outcome: 'cancelled' } });
  });

  it('cancelled once the work is over: it says what it did', async () => {
    let step: ChildProcess | undefined;
    const { exitCode, outputs, log } = await prune(
      { 'docker-host': engine.host },
      {
        onStart: (child) => {
          step = child;
        },
        onLine: (line) => {
          if (line.startsWith('Checked the host')) void cancel(step, 'SIGTERM');
        },
      },
    );
    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: 0,
      outcome: 'pruned',
      'images-removed': '2',
      ...PASS,
    });
    expect((await imageIds(engine)).size).toBe(0);
  });

  it('cancelled in a terminal: the report, and the exit code of the signal', async () => {
    const proxy = await recordCalls(engine, async ({ method }) => {
      if (method !== 'DELETE') return;
      child.kill('SIGINT');
      await sleep(500);
    });
    const { GITHUB_ACTIONS: _, ...env } = process.env;
    const child = spawn(
      process.execPath,
      [
        ...[MAIN, '--docker-host', proxy.host, '--state-dir', join(folder, 'terminal')],
        ...['--registry-check', 'none', '--yes'],
        ...Object.entries(OPEN_GATES).flatMap(([name, value]) => [`--${name}`, value]),
      ],
      { env, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let log = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      log += text;
    });
    const exitCode = await new Promise((resolve) => child.on('close', resolve));
    await proxy.stop();
    expect(exitCode, log).toBe(130);
    expect(log).toContain('Cancelled');
    // Those under way went, and are counted.
    const gone = ids.size - (await imageIds(engine)).size;
    expect(gone).toBeGreaterThan(0);
    expect(log).toMatch(new RegExp(`Removed ${gone} images?, .*, then cancelled by SIGINT\\.`));
  });

  it('out of time amid removals: those under way are waited for', async () => {
    const proxy = await recordCalls(engine, async ({ method }) => {
      if (method === 'DELETE') await sleep(4_500);
    });
    const { exitCode, outputs, log, report } = await prune({
      'docker-host': proxy.host,
      timeout: '3s',
    });
    await proxy.stop();
    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: 0,
      outcome: 'pruned',
      'images-removed': '2',
      ...PASS,
    });
    expect(report?.images?.map(({ fate }) => fate)).toEqual(['removed', 'removed']);
    expect((await imageIds(engine)).size).toBe(0);
  });

  it('out of time amid removals: one that gets no answer is unknown, and did not fail', async () => {
    const proxy = await recordCalls(engine, ({ method, reference }) =>
      method === 'DELETE' && reference === [...ids][0] ? () => {} : undefined,
    );
    const start = performance.now();
    const { exitCode, outputs, log, report } = await prune({
      'docker-host': proxy.host,
      timeout: '3s',
    });
    expect(performance.now() - start, log).toBeLessThan(15_000);
    await proxy.stop();
    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: 0,
      outcome: 'pruned',
      'images-removed': '1',
    });
    expect(report?.images?.map(({ fate }) => fate).sort()).toEqual(['removed', 'unknown']);
    expect(report?.stopped).toBe('timeout: the run took longer than 3s');
  });
});

describe.each(NODES)('a file system that hangs, on %s', (node) => {
  const kind = GRAPH_DRIVER;
  /** There every call on it hangs until its process ends: nobody reads what the kernel asks of this FUSE mount. */
  const mount = (dead: string) =>
    `exec 9<>/dev/fuse; mount -i -t fuse -o fd=9,rootmode=40000,user_id=0,group_id=0 dead ${dead}`;
  let engine: TestEngine;
  let folder: string;
  let dead: string;

  beforeAll(async () => {
    engine = await startEngine(kind);
    folder = await mkdtemp(join(tmpdir(), 'gdp-dead-'));
    dead = join(folder, 'dead');
    await mkdir(dead);
    // Only the action sees it: another test's `df` would hang, too.
    const inside = `${mount(dead)}; exec ${node} "$@"`;
    await writeFile(
      join(folder, 'node'),
      `#!/bin/bash\nexec unshare --mount --propagation private bash -c '${inside}' - "$@"\n`,
      { mode: 0o755 },
    );
  });
  beforeEach(async () => {
    await loadImages(engine, [{ created }, { created: '2024-01-02T00:00:00Z' }]);
    await growOld();
  });
  afterEach(() => wipe(engine));
  afterAll(async () => {
    await engine?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Before Node.js 22.15 a process with a thread that hangs can only be killed. */
  const exits = (code: number) => (node === NODE_24 ? code : null);

  async function run(inputs: Record<string, string>, options: Omit<ActionOptions, 'inputs'> = {}) {
    const start = performance.now();
    const ended = await prune(
      { 'docker-host': engine.host, timeout: '5s', ...inputs },
      { node: join(folder, 'node'), ...options },
    );
    expect(performance.now() - start, ended.log).toBeLessThan(30_000);
    return ended;
  }
  const hangs = (path: string) => `${path} does not answer: does its file system hang?`;

  it('where the disk is measured: that gate is unknown', async () => {
    // More than Node.js has threads for files.
    const paths = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => join(dead, name));
    const { exitCode, outputs, report, log } = await run({ 'disk-path': paths.join('\n') });
    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: exits(1),
      outcome: 'held',
      ...PASS,
      'disk-pressure': 'unknown',
    });
    expect(report?.gates[0]?.reason).toBe(hangs(paths[0] ?? ''));
    // Everything else works.
    expect(report?.problems, log).toEqual([]);
  });

  it('with the lock of run-app: that gate is unknown', async () => {
    const lock = join(dead, 'lock');
    const { exitCode, outputs, report, log } = await run({ 'run-app-lock': lock });
    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: exits(1),
      outcome: 'held',
      ...PASS,
      'run-app': 'unknown',
    });
    expect(report?.gates[1]?.reason).toContain(hangs(lock));
  });

  it('with the state folder: what is dangling goes by its own dates', async () => {
    const state = join(dead, 'state');
    const { exitCode, outputs, report, log } = await run({ 'state-dir': state, timeout: '10m' });
    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: exits(0),
      outcome: 'pruned',
      'images-removed': '2',
      ...PASS,
    });
    expect(report?.problems.join(), log).toContain(hangs(state));
  });

  it("with docker's configuration, which may name another Engine: nothing is done", async () => {
    const { outputs, report, log } = await run({ 'docker-host': '' }, { env: { HOME: dead } });
    expect(outputs, log).toMatchObject({ outcome: 'failed', 'images-removed': '0', ...UNKNOWN });
    expect(report?.problems.join(), log).toContain(hangs(join(dead, '.docker/config.json')));
  });

  it('with the state folder, by the time limit', async () => {
    const { outputs, log } = await run({ 'state-dir': join(dead, 'state') });
    expect(outputs, log).toMatchObject({ outcome: 'failed', ...PASS });
  });

  it.each(['disk-path', 'state-dir', 'run-app-lock'])('with %s, cancelled', async (input) => {
    const { exitCode, outputs, log } = await run(
      { [input]: join(dead, 'x'), timeout: '10m' },
      { onStart: (step) => setTimeout(() => step.kill('SIGTERM'), 3_000) },
    );
    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: exits(143),
      outcome: 'cancelled',
      'images-removed': '0',
    });
  });

  /** In the place of Node.js, with that mount on another folder. */
  async function nodeWithout(path: string): Promise<string> {
    const inside = `${mount(path)}; exec ${node} "$@"`;
    const file = join(folder, `node-${path.replaceAll('/', '-')}`);
    const script = `#!/bin/bash\nexec unshare --mount --propagation private bash -c '${inside}' - "$@"\n`;
    await writeFile(file, script, { mode: 0o755 });
    return file;
  }

  it('with the tables of cron: that check is not made', async () => {
    const cron = await nodeWithout('/etc/cron.d');
    const { exitCode, outputs, report, log } = await run({}, { node: cron });
    expect({ exitCode, ...outputs }, log).toMatchObject({ exitCode: exits(0), outcome: 'pruned' });
    const check = report?.checks.find(({ what }) => what.includes('Nothing else on this host'));
    expect(check?.found, log).toMatch(/^not checked: the run has ended: timeout/);
    const patient = await run({ timeout: '10m' }, { node: cron });
    const { found } = patient.report?.checks.find(({ how }) => how.includes('cron')) ?? {};
    expect(found, patient.log).toMatch(/this user cannot read .*\/etc\/cron\.d/);
  });

  it("with the containers' logs: they are not counted", async () => {
    const containers = await nodeWithout(join(engine.dataRoot, 'containers'));
    const { outputs, report, log } = await run({ timeout: '10m' }, { node: containers });
    expect(outputs, log).toMatchObject({ outcome: 'pruned', 'images-removed': '2' });
    const logs = report?.diskHolders?.find(({ what }) => what === 'container logs');
    expect(logs?.note, log).toMatch(/not counted: .*containers does not answer/);
  });

  it('once images go: what went is told', async () => {
    const disk = join(folder, 'disk');
    await mkdir(disk, { recursive: true });
    let step: ChildProcess | undefined;
    let holder: ChildProcess | undefined;
    const proxy = await recordCalls(engine, async ({ method }) => {
      if (method !== 'DELETE' || holder !== undefined) return;
      const command = `${mount(disk)} && echo && exec sleep 60`;
      holder = spawn('nsenter', ['-t', `${step?.pid}`, '--mount', 'bash', '-c', command]);
      await once(holder.stdout as Readable, 'data');
    });
    const { exitCode, outputs, log } = await run(
      { 'docker-host': proxy.host, 'disk-path': disk },
      {
        onStart: (child) => {
          step = child;
        },
      },
    );
    holder?.kill();
    await proxy.stop();
    expect({ exitCode, ...outputs }, log).toMatchObject({
      exitCode: exits(0),
      outcome: 'pruned',
      'images-removed': '2',
    });
  });
});

describe('an answer without end', () => {
  it('is cut off, and said to be', async () => {
    const engine = await startEngine(OLDEST);
    await loadImage(engine, { created });
    const megabyte = Buffer.alloc(2 ** 20, ' ');
    const proxy = await recordCalls(engine, ({ path }) =>
      path.includes('/images/json')
        ? (response) => {
            response.writeHead(200, { 'content-type': 'application/json' }).write('[');
            Readable.from(Array.from({ length: 600 }, () => megabyte)).pipe(response);
            response.on('error', () => {});
          }
        : undefined,
    );
    const { exitCode, outputs, report, log } = await prune({ 'docker-host': proxy.host });
    await proxy.stop();
    await engine.stop();
    expect({ exitCode, ...outputs }, log).toMatchObject({ exitCode: 1, outcome: 'failed' });
    expect(report?.problems.join(), log).toMatch(
      /GET .*\/images\/json.*: the answer is longer than 128 MiB$/,
    );
  });
});

it('a state folder where none can be is said at once', async () => {
  const engine = await startEngine(OLDEST);
  await loadImage(engine, { created });
  await growOld();
  const { outputs, report, log } = await prune({
    'docker-host': engine.host,
    'state-dir': '/proc/x',
  });
  await engine.stop();
  expect(outputs, log).toMatchObject({ outcome: 'pruned' });
  expect(report?.problems.join(), log).toMatch(/record could not be written.*mkdir '\/proc\/x'/);
});
