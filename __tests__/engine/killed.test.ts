import { type FSWatcher, watch } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyEntrySchema } from '../../src/state/history.js';
import { usageRecordSchema } from '../../src/state/record.js';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImage, loadImages } from '../harness/images.js';
import { runAction } from '../harness/run-action.js';
import { growOld, imageIds, OPEN_GATES, recordCalls, wipe } from './scene.js';

const COUNT = 20;

describe.each(EACH_ENGINE)('a run that is killed with SIGKILL on %s', (_name, kind) => {
  let engine: TestEngine;
  let stateDir: string;

  beforeAll(async () => {
    engine = await startEngine(kind);
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
    const record = usageRecordSchema.parse(JSON.parse(text ?? expect.fail('no record')));
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

  it('at any of its calls leaves a record that the next one reads, and an Engine that works', async () => {
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

  it('at any change of its state folder leaves a record that the next one reads', async () => {
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
