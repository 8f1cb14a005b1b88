import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attempt } from '../engine/attempt.js';
import type { TestEngine } from '../engines.js';
import { OLDEST } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { runAction } from '../harness/run-action.js';

describe('the summary of a fleet', () => {
  let engine: TestEngine;
  let folder: string;

  beforeAll(async () => {
    engine = await startEngine(OLDEST);
    folder = await mkdtemp(join(tmpdir(), 'gdp-fleet-'));
  });
  afterAll(async () => {
    await engine?.stop();
    if (folder !== undefined) await rm(folder, { recursive: true });
  });

  /** Puts a report where an artifact of the example workflow is unpacked. */
  async function unpack(node: string, text: string): Promise<void> {
    const artifact = join(folder, `prune-report-${node}`);
    await mkdir(artifact);
    await writeFile(join(artifact, 'report.json'), text);
  }

  it('is made of what runs have reported', async () => {
    const runs = {
      'node-full': {},
      'node-roomy': { 'disk-threshold': '99' },
      'node-blind': { 'docker-host': 'unix:///nowhere/docker.sock' },
    };
    for (const [node, inputs] of Object.entries(runs)) {
      await unpack(node, JSON.stringify((await attempt(engine, inputs)).report));
    }
    await unpack('node-cut', '{ "schemaVersion": 1, "outcome":');

    const nodes = JSON.stringify([...Object.keys(runs), 'node-cut', 'node-silent']);
    const found = await runAction('fleet', { inputs: { reports: folder, nodes } });
    expect(found.exitCode, found.log).toBe(0);
    expect(found.log).not.toMatch(/^::/m);
    const outcomes = [
      ...found.summary.matchAll(/^\| \S+&nbsp;([^<|]+)<br><code>([\w-]+)<\/code>/gm),
    ];
    expect(outcomes.map(([, outcome, node]) => [node, outcome])).toEqual([
      ['node-cut', 'no report'],
      ['node-silent', 'no report'],
      ['node-blind', 'unknown'],
      ['node-full', 'still above the threshold'],
      ['node-roomy', 'not needed'],
    ]);
    expect(found.summary).toMatch(
      /Removed \d+ images? on 1 of 5 nodes, .* reclaimed\. 2 nodes could not answer\./,
    );
    expect(found.log).toMatch(/^ {2}node-full: ⚠️ still above the threshold, disk \d+%/m);
  });

  it('fails when there is no folder, or no list', async () => {
    const nowhere = await runAction('fleet', { inputs: { reports: join(folder, 'nowhere') } });
    expect(nowhere.exitCode).toBe(1);
    const noList = await runAction('fleet', { inputs: { reports: folder, nodes: '["node-1"' } });
    expect(noList.exitCode).toBe(1);
  });
});
