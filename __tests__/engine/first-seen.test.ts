import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { keepsSuperseded, listImages, loadImage, supersede } from '../harness/images.js';
import { runAction } from '../harness/run-action.js';

describe.each(EACH_ENGINE)('an image without a tag on %s', (_name, kind) => {
  let engine: TestEngine;
  let stateDir: string;

  beforeAll(async () => {
    engine = await startEngine(kind);
    stateDir = await mkdtemp(join(tmpdir(), 'gdp-state-'));
  });
  afterAll(async () => {
    await engine?.stop();
    await rm(stateDir, { recursive: true });
  });

  const prune = (inputs: Record<string, string> = {}) =>
    runAction('main', {
      inputs: {
        'docker-host': engine.host,
        'disk-threshold': '1',
        'min-age': '6s',
        'run-app-process': 'no-such-app',
        'state-dir': stateDir,
        ...inputs,
      },
    });

  // Reproducible builds say 1970, and a builder's clock may be ahead: such a date is no evidence of age.
  it('is young until the record has seen it for min-age, where the Engine has no usable date', async () => {
    const dates = [new Date(0), new Date('2199-01-01')];
    const ids: string[] = [];
    for (const created of dates) ids.push(await loadImage(engine, { created, layers: [1e5] }));
    const classes = ({ report }: Awaited<ReturnType<typeof prune>>) =>
      ids.map((id) => report?.images?.find((image) => image.id === id)?.class);
    const first = await prune();
    expect(classes(first), first.log).toEqual(['young', 'young']);
    await sleep(6500);
    const second = await prune();
    expect(classes(second), second.log).toEqual(['dangling', 'dangling']);
    expect(second.outputs).toMatchObject({ outcome: 'pruned', 'images-removed': '2' });
    for (const { Id } of await listImages(engine)) expect(ids).not.toContain(Id);
  });

  const withSuperseded = keepsSuperseded(kind) ? it : undefined;
  withSuperseded?.(
    'is young by the record, whatever its build date, until min-age is over',
    async () => {
      const image = () => ({ created: new Date('2020-01-01'), layers: [1e6] });
      const [superseded] = await supersede(engine, 'app:1', [image()]);
      await prune({ 'dry-run': 'true' });
      // The image has been here for longer than min-age, by every date that the Engine has.
      await sleep(6500);
      await supersede(engine, 'app:1', [image()]);

      const first = await prune();
      expect(
        first.report?.images?.find(({ id }) => id === superseded),
        first.log,
      ).toMatchObject({
        class: 'young',
        reason: expect.stringContaining('first seen without a name'),
      });
      expect(first.outputs).toMatchObject({ outcome: 'nothing-to-prune', 'images-removed': '0' });

      await sleep(6500);
      const second = await prune();
      expect(second.outputs, second.log).toMatchObject({
        outcome: 'pruned',
        'images-removed': '1',
      });
      expect((await listImages(engine)).map(({ Id }) => Id)).not.toContain(superseded);
    },
  );
});
