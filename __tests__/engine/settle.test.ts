import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestEngine } from '../engines.js';
import { CONTAINERD, OLDEST } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImage } from '../harness/images.js';
import { createService, removeService, waitConverged } from '../harness/swarm.js';
import { type Attempt, attempt, expectHeld, expectPruned } from './attempt.js';

const image = 'app:1';

const progress = ({ log }: Attempt) => log.split('\n').filter((line) => /^Settling/.test(line));

describe.concurrent.each([
  [`Engine ${OLDEST.version}, ${OLDEST.store}`, OLDEST],
  [`Engine ${CONTAINERD.version}, ${CONTAINERD.store}`, CONTAINERD],
] as const)('settle-timeout on %s', (_name, kind) => {
  let engine: TestEngine;

  beforeAll(async () => {
    engine = await startEngine({ ...kind, swarm: true });
    await loadImage(engine, { busybox: true, tags: [image] });
    await createService(engine, {
      name: 'app',
      image,
      // What Docker itself grants a container to stop.
      stopGracePeriod: '10s',
      options: ['--no-resolve-image', '--label', 'run-app'],
    });
    await waitConverged(engine, 'app');
  });
  afterAll(() => engine?.stop());

  it.sequential('does not wait when nothing is set', async () => {
    const found = await attempt(engine, { 'run-app-label': 'other' });
    expectHeld(found, 'swarm-convergence', /^app: /);
    expect(progress(found)).toEqual([]);
    expect(found.report.settledForMs).toBe(0);
  });

  it.sequential('does not wait when the disk is under no pressure', async () => {
    const found = await attempt(engine, {
      'disk-threshold': '100',
      'run-app-label': 'run-app',
      'settle-timeout': '60s',
    });
    expect(found).toMatchObject({
      exitCode: 0,
      outcome: 'held',
      verdicts: { 'disk-pressure': 'hold', 'run-app': 'hold' },
      baitStands: true,
    });
    expect(progress(found)).toEqual([]);
    expect(found.report.settledForMs).toBe(0);
  });

  it.sequential('gives up when the time is over', async () => {
    const found = await attempt(engine, { 'run-app-label': 'run-app', 'settle-timeout': '5s' });
    expect(found).toMatchObject({
      exitCode: 0,
      outcome: 'held',
      verdicts: { 'disk-pressure': 'pass', 'run-app': 'hold' },
      baitStands: true,
    });
    expect(found.gate('run-app').reason).toBe('service app');
    // The time counts from the first look, what was waited from the end of that.
    const { startedAt, finishedAt, settledForMs } = found.report;
    const took = Date.parse(finishedAt) - Date.parse(startedAt);
    expect(took).toBeGreaterThanOrEqual(5_000);
    expect(took).toBeLessThan(60_000);
    expect(settledForMs).toBeGreaterThan(0);
    expect(settledForMs).toBeLessThan(took);
    // Each thing that holds is told once, as long as it stays the same.
    const told = progress(found).map((line) => line.replace(/^Settling[^:]*: /, ''));
    expect(new Set(told).size).toBe(told.length);
    expect(told.at(-1)).toMatch(/run-app: service app/);
  });

  it.sequential('waits while an app is torn down, and then prunes', async () => {
    const name = `gdp-${randomBytes(4).toString('hex')}`;
    const program = join(engine.folder, name);
    await copyFile('/bin/sleep', program);
    spawn(program, ['3'], { stdio: 'ignore' });
    const removed = Date.now();
    await removeService(engine, 'app');
    const found = await attempt(engine, {
      'run-app-label': 'run-app',
      'run-app-process': name,
      'settle-timeout': '60s',
    });
    expectPruned(found);
    // A busybox sleep does not stop before it is killed.
    expect(Date.parse(found.report.finishedAt) - removed).toBeGreaterThanOrEqual(10_000);
    expect(found.report.settledForMs).toBeGreaterThan(5_000);
    expect(found.report.settledForMs).toBeLessThan(30_000);
    const lines = progress(found);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(line).toMatch(
        /^Settling(?: for [\d.]+m?s)?: .*swarm-convergence: a removed service.s task is still draining: task /,
      );
    }
    expect(lines[0]).toMatch(/: run-app: process \d+ is gdp-\w+; /);
    expect(lines.at(-1)).not.toMatch(/run-app/);
  });
});
