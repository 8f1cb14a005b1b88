import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestEngine } from '../engines.js';
import { GRAPH_DRIVER } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { runAction } from '../harness/run-action.js';

describe('the history of runs', () => {
  let engine: TestEngine;
  let stateDir: string;

  beforeAll(async () => {
    engine = await startEngine(GRAPH_DRIVER);
    stateDir = await mkdtemp(join(tmpdir(), 'gdp-state-'));
  });
  afterAll(async () => {
    await engine?.stop();
    await rm(stateDir, { recursive: true, force: true });
  });

  const run = (inputs: Record<string, string>) =>
    runAction('main', {
      inputs: {
        'docker-host': engine.host,
        'state-dir': stateDir,
        'run-app-process': 'no-such-app',
        ...inputs,
      },
    });

  it('grows by a run a run, is shown, and says when gates hold run after run', async () => {
    // There is room: no starvation, however often.
    const first = await run({});
    expect(first.report?.history).toMatchObject([{ outcome: 'held' }]);
    expect(first.summary).not.toContain('mermaid');

    // Under pressure, and a gate that nobody can establish.
    const starved = { 'disk-threshold': '1', 'run-app-process': 'none', 'fail-on': 'never' };
    await run(starved);
    await run(starved);
    const last = await run(starved);

    expect(last.report?.history).toHaveLength(4);
    expect(last.report?.starvation).toMatchObject({ runs: 3, gate: 'run-app', verdict: 'unknown' });
    expect(last.summary).toContain('Held 3 runs in a row since');
    expect(last.summary).toContain('```mermaid');
    expect(last.log).toMatch(/^::warning .*Held 3 runs in a row/m);
    const lines = (await readFile(join(stateDir, 'history.jsonl'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(last.report?.history);

    const pruned = await run({ 'disk-threshold': '1' });
    expect(pruned.report).toMatchObject({ outcome: 'nothing-to-prune', starvation: null });
  });

  it('is a problem in the report, and no more, when it cannot be written', async () => {
    const inFile = join(stateDir, 'history.jsonl', 'folder');
    const { exitCode, outputs, report } = await run({ 'state-dir': inFile });
    expect({ exitCode, outcome: outputs['outcome'] }).toEqual({ exitCode: 0, outcome: 'held' });
    expect(report?.problems).toEqual([
      expect.stringContaining('The usage record could not be written'),
      expect.stringContaining('The run history cannot be read'),
    ]);
  });
});
