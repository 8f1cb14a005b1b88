import { type FSWatcher, watch } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isLocked } from '../../src/host/lock.js';
import { historyEntrySchema } from '../../src/memory/history.js';
import { parseRecord } from '../../src/memory/record.js';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImage, loadImages } from '../harness/images.js';
import { runAction } from '../harness/run-action.js';
import { createService, removeService, waitConverged, waitDrained } from '../harness/swarm.js';
import { growOld, imageIds, OPEN_GATES, recordCalls, wipe } from './scene.js';

const COUNT = 20;

/** `npm run kills` sets a hundred. */
const KILLS = Number(process.env['KILLS'] ?? 10);

/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe.concurrent.each(EACH_ENGINE)('a run that is killed with SIGKILL on %s', (_name, kind) => {
  let engine: TestEngine;
  let stateDir: string;

  beforeAll(async () => {
    engine = await startEngine({ ...kind, swarm: true });
    stateDir = await mkdtemp(join(tmpdir(), 'gdp-state-'));
  });
  afterAll(async () => {
    await engine?.stop();
    await rm(stateDir, { recursive: true, force: true });
  });

  const prune = (
    host: string,
    onStart?: (child: import('node:child_process').ChildProcess) => void,
  ) =>
    runAction('main', {
      inputs: { ...OPEN_GATES, 'docker-host': host, 'state-dir': stateDir },
      ...(onStart === undefined ? {} : { onStart }),
    });

  const stateFile = async (pattern: RegExp) => {
    const name = (await readdir(stateDir)).find((each) => pattern.test(each));
    return name === undefined ? undefined : readFile(join(stateDir, name), 'utf8');
  };

  /** That what was written down before is still there and can be read. */
  async function expectReadable(began: number | undefined, runs: number) {
    const text = await stateFile(/^usage-.*\.json$/);
    const record = parseRecord(text ?? expect.fail('no record'));
    if (began !== undefined) expect(record.began).toBe(began);
    const history = ((await stateFile(/^history\.jsonl$/)) ?? '').split('\n').filter(Boolean);
    const whole = history.filter((line) => parses(line));
    expect(whole.length).toBeGreaterThanOrEqual(runs);
    return { began: record.began, runs: whole.length };
  }

  function parses(line: string): boolean {
    try {
      return historyEntrySchema.safeParse(JSON.parse(line)).success;
    } catch {
      return false;
    }
  }

  it.sequential('at any of its calls leaves a record that the next one reads, and an Engine that works', async () => {
    const ids = await loadImages(
      engine,
      Array.from({ length: COUNT }, (_, n) => ({
        created: new Date(Date.UTC(2024, 0, 1) + n * 60_000),
        layers: [1000 + n],
      })),
    );
    await loadImage(engine, { tags: ['busybox:1'], busybox: true });
    await growOld();
    // A first one to its end, so that there is something to lose.
    await prune(engine.host);
    let known = await expectReadable(undefined, 1);
    await loadImages(
      engine,
      ids.map((_, n) => ({ created: new Date(Date.UTC(2024, 0, 2) + n), layers: [9_000 + n] })),
    );
    await runAction('main', {
      inputs: {
        ...OPEN_GATES,
        'docker-host': engine.host,
        'state-dir': stateDir,
        'dry-run': 'true',
      },
    });
    await growOld();

    let killed = 0;
    for (let call = 0; ; call++) {
      let victim: import('node:child_process').ChildProcess | undefined;
      let arrived = 0;
      const proxy = await recordCalls(engine, async () => {
        if (arrived++ === call) victim?.kill('SIGKILL');
      });
      const { exitCode } = await prune(proxy.host, (child) => {
        victim = child;
      });
      await proxy.stop();
      known = await expectReadable(known.began, known.runs);
      if (exitCode === null) killed++;
      // It has come to its end before that call.
      else break;
    }
    expect(killed).toBeGreaterThan(COUNT);

    const next = await prune(engine.host);
    expect(next.exitCode, next.log).toBe(0);
    expect(next.report?.problems).toEqual([]);
    expect((await imageIds(engine)).size, 'the tagged one').toBe(1);
    expect(
      await engine.docker('run', '--rm', '--network', 'none', 'busybox:1', 'echo', 'sound'),
    ).toBe('sound');
    await wipe(engine);
  });

  it.sequential(`at ${KILLS} random moments: Engine and locks are sound, and the next one finishes`, async () => {
    const runAppLock = join(stateDir, 'run-app.lock');
    const options = {
      ...OPEN_GATES,
      'min-age': '1ms',
      'state-dir': stateDir,
      'run-app-lock': runAppLock,
    };
    const spec = { created: '2024-01-01T00:00:00Z', layers: [Buffer.from('all the same')] };
    /** Makes images that a run has seen before, and that may therefore go. */
    const load = async () => {
      const ids = await loadImages(
        engine,
        Array.from({ length: 30 }, () => spec),
      );
      const inputs = { ...options, 'docker-host': engine.host, 'dry-run': 'true' };
      await runAction('main', { inputs });
      return ids;
    };
    const stays = await loadImage(engine, { tags: ['app:1'], busybox: true });
    // As all that follow: with images that were seen before.
    await load();
    const calls = await recordCalls(engine);
    const began = performance.now();
    await runAction('main', { inputs: { ...options, 'docker-host': calls.host } });
    const usual = performance.now() - began;
    await calls.stop();
    let known = await expectReadable(undefined, 1);

    const random = chance(KILLS);
    let killed = 0;
    let amidRemovals = 0;
    for (let round = 0; killed < KILLS; round++) {
      expect(round, 'hardly any run was killed').toBeLessThan(3 * KILLS);
      const ids = await load();
      // At a random call and at a random time, in turn: much happens between calls, too.
      const call = round % 2 === 0 ? Math.floor(random() * calls.arrivals.length) : undefined;
      const time = random() * usual;
      let victim: import('node:child_process').ChildProcess | undefined;
      let arrived = 0;
      const proxy = await recordCalls(engine, async () => {
        if (arrived++ === call) victim?.kill('SIGKILL');
      });
      let timer: NodeJS.Timeout | undefined;
      const { exitCode } = await runAction('main', {
        inputs: { ...options, 'docker-host': proxy.host },
        onStart: (child) => {
          victim = child;
          if (call === undefined) timer = setTimeout(() => child.kill('SIGKILL'), time);
        },
      });
      clearTimeout(timer);
      await proxy.stop();
      if (exitCode === null) killed++;
      if (exitCode === null && proxy.removals().length > 0) amidRemovals++;

      const what = `round ${round}, at ${call === undefined ? `${time} ms` : `call ${call}`}`;
      const listed = await engine.docker('images', '--all', '--quiet', '--no-trunc');
      expect(listed.split('\n'), what).toContain(stays);
      known = await expectReadable(known.began, known.runs);
      const locks = (await readdir(stateDir)).filter((name) => name.endsWith('.lock'));
      // Its flock(1) ends with it, a moment later.
      await vi.waitFor(async () => {
        for (const lock of locks) expect(await isLocked(join(stateDir, lock)), lock).toBe(false);
      }, 60_000);
      if (round % 5 === 0) {
        await createService(engine, {
          name: 'app',
          image: 'app:1',
          options: ['--no-resolve-image'],
        });
        await waitConverged(engine, 'app');
        await removeService(engine, 'app');
        await waitDrained(engine);
      }

      const next = await runAction('main', {
        inputs: { ...options, 'docker-host': engine.host, 'settle-timeout': '60s' },
      });
      expect({ exitCode: next.exitCode, problems: next.report?.problems }, next.log).toEqual({
        exitCode: 0,
        problems: [],
      });
      const left = await imageIds(engine);
      for (const id of ids) expect(left, `${what}\n${next.log}`).not.toContain(id);
      expect(left).toContain(stays);
    }
    console.log(`${engine.name}: ${killed} runs killed, ${amidRemovals} of them amid removals`);
    await wipe(engine);
  }, 3_600_000);

  it.sequential('at any change of its state folder leaves a record that the next one reads', async () => {
    await prune(engine.host);
    let known = await expectReadable(undefined, 1);
    let killed = 0;
    for (let change = 0; change < 12; change++) {
      let watcher: FSWatcher | undefined;
      await prune(engine.host, (child) => {
        let seen = 0;
        watcher = watch(stateDir, () => {
          if (seen++ === change) child.kill('SIGKILL');
        });
      }).then(({ exitCode }) => {
        if (exitCode === null) killed++;
      });
      watcher?.close();
      known = await expectReadable(known.began, known.runs);
    }
    expect(killed).toBeGreaterThan(0);
    const next = await prune(engine.host);
    expect(next.report?.problems, next.log).toEqual([]);
    // What a killed one left half written does not stay for ever.
    expect((await readdir(stateDir)).length).toBeLessThan(20);
  });
});
