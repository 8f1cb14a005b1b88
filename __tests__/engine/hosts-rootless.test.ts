import { rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestEngine } from '../engines.js';
import { fillTo } from '../harness/disk.js';
import { startEngine } from '../harness/engine.js';
import { loadImages } from '../harness/images.js';
import { ROOTLESS_UID } from '../harness/rootless.js';
import { attempt, expectHeld, expectPruned, expectUnknown, nodeOfUser } from './attempt.js';
import { imageIds, startApp } from './scene.js';

const CREATED = '2024-01-01T00:00:00Z';

describe('rootless Docker', () => {
  let engine: TestEngine;
  /** Node.js as the user who runs the Engine, and as another. */
  let node: string;
  let stranger: string;

  beforeAll(async () => {
    engine = await startEngine({ version: '20.10', rootless: true });
    [node, stranger] = (await Promise.all([ROOTLESS_UID, ROOTLESS_UID + 1].map(nodeOfUser))) as [
      string,
      string,
    ];
  });
  afterAll(async () => {
    await engine?.stop();
    for (const each of [node, stranger]) {
      if (each !== undefined) await rm(dirname(each), { recursive: true, force: true });
    }
  });

  it('is one, or these tests test nothing', async () => {
    const { body } = await engine.api('GET', '/info');
    expect(body.SecurityOptions).toContain('name=rootless');
    expect(body.DockerRootDir).toBe(engine.dataRoot);
    for (const path of [engine.socketPath, engine.dataRoot]) {
      expect((await stat(path)).uid).toBe(ROOTLESS_UID);
    }
  });

  it('is pruned by its user, by the disk of its own data root', async () => {
    const [, used = ''] = await loadImages(engine, [
      { created: CREATED, layers: [1000], tags: ['app:1'] },
      { created: CREATED, busybox: true },
    ]);
    await engine.docker('create', used);
    const kept = await imageIds(engine);
    expect(kept.size).toBe(2);
    await fillTo(engine, 91);

    const found = await attempt(engine, { 'disk-threshold': '90' }, { node });
    expectPruned(found);
    expect(found.gate('disk-pressure').observed).toBe('91%');
    expect(found.report.disks.after).toMatchObject([{ path: engine.dataRoot }]);
    expect(found.report.reclaimed.bytes).toBeGreaterThan(0);
    expect(await imageIds(engine)).toEqual(kept);

    expectHeld(await attempt(engine, { 'disk-threshold': '95' }, { node }), 'disk-pressure', /91%/);
  });

  it('is held by a run-app of another user', async () => {
    const name = `gdp-of-root-${process.pid}`;
    const inputs = { 'run-app-process': name };
    const app = await startApp(name);
    try {
      const found = await attempt(engine, inputs, { node });
      expectHeld(found, 'run-app', new RegExp(`^process ${app.pid} is ${name}$`));
    } finally {
      await app.stop();
    }
    expectPruned(await attempt(engine, inputs, { node }));
  });

  it('is closed to another user', async () => {
    const unreachable = { reason: /the Engine cannot be reached/ };
    const found = await attempt(engine, {}, { node: stranger });
    expectUnknown(found, {
      'disk-pressure': unreachable,
      'run-app': unreachable,
      'swarm-convergence': unreachable,
    });
    expect(found.log).toContain('permission denied');
  });
});
