import { afterAll, beforeAll, describe, it } from 'vitest';
import type { GateName } from '../../src/gates/gate.js';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImage, loadImages, pullAsSwarm, pushImage } from '../harness/images.js';
import { startRegistry } from '../harness/registry.js';
import { runAction } from '../harness/run-action.js';
import { createService, waitConverged } from '../harness/swarm.js';
import { BELIEVABLE, BROKEN, gatesThatNeed, shapeOf, turnOf } from './faults.js';
import { imageIds, OPEN_GATES, OUTPUTS, recordCalls } from './scene.js';

const created = '2024-01-01T00:00:00Z';

/** `npm run faults`: all combinations on each Engine, instead of each on one of them. */
const IS_WHOLE = process.env['FAULTS'] === 'all';

/** How many images may go. */
const CANDIDATES = 3;
const GATES: readonly GateName[] = ['disk-pressure', 'run-app', 'swarm-convergence'];

const engines = EACH_ENGINE.map(([name, kind], index) => ({ name, kind, index }));

describe.concurrent.each(engines)('whatever goes wrong on $name', ({ kind, index }) => {
  let engine: TestEngine;
  /** What has to survive: used, kept, tagged, cached, young. */
  let protectedIds: ReadonlySet<string>;

  beforeAll(async () => {
    engine = await startEngine({ ...kind, swarm: true });
    const registry = await startRegistry(engine);
    const served = await pushImage(engine, registry, 'served:1', { cmd: ['/bin/sleep', '9999'] });
    await pullAsSwarm(engine, await pushImage(engine, registry, 'cached:1', { layers: [5] }));
    await createService(engine, {
      name: 'web',
      image: served.reference,
      options: ['--update-monitor', '1ms'],
    });
    await waitConverged(engine, 'web');
    // It has no name, and a container: nobody else would miss it.
    const used = await loadImage(engine, { created, busybox: true, layers: [6] });
    await engine.docker('create', '--name', 'idle', used, 'sleep', '1');
    await loadImages(engine, [
      { created, tags: ['app:1'], layers: [7] },
      { created, labels: { 'gated-docker-prune.keep': '' }, layers: [8] },
      { created: new Date(Date.now() + 86_400_000), layers: [9] },
    ]);
    protectedIds = await imageIds(engine);
    if (protectedIds.size !== 6) throw new Error(`not 6 images: ${[...protectedIds]}`);
  });
  afterAll(() => engine?.stop());

  /** One run of the action, with as many images to go as ever, and what is left after it. */
  async function run(intercept?: Parameters<typeof recordCalls>[1], timeout = '60s') {
    const there = (await imageIds(engine)).size - protectedIds.size;
    const missing = Array.from({ length: CANDIDATES - there }, () => ({ created, layers: [1] }));
    if (missing.length > 0) await loadImages(engine, missing);
    const proxy = await recordCalls(engine, intercept);
    const result = await runAction('main', {
      inputs: {
        ...OPEN_GATES,
        'docker-host': proxy.host,
        'run-app-label': 'gdp-live',
        'min-age': '1ms',
        timeout,
      },
    });
    await proxy.stop();
    return { ...result, left: await imageIds(engine), shapes: proxy.arrivals.map(shapeOf) };
  }

  it('nothing goes that should have stayed, and what is not known is unknown', async ({
    expect,
  }) => {
    const faultless = await run();
    expect(faultless.outputs, faultless.log).toMatchObject({
      outcome: 'pruned',
      'images-removed': String(CANDIDATES),
      ...Object.fromEntries(GATES.map((gate) => [gate, 'pass'])),
    });
    // From the calls of that run, so that one which is added is tried by itself.
    const calls = [...new Set(faultless.shapes)].sort();
    expect(calls.length).toBeGreaterThanOrEqual(11);
    const faults = Object.entries({ ...BROKEN, ...BELIEVABLE });

    const combinations = calls.flatMap((call) => {
      const asked = faultless.shapes.filter((shape) => shape === call).length;
      return faults.flatMap(([fault, act], column) =>
        // From the first time on, or only from the second: between the plan and the removals.
        (asked > 1 ? [0, 1] : [0])
          .filter((from) => IS_WHOLE || turnOf(call, column + from, engines.length) === index)
          .map((from) => ({ call, fault, act, from })),
      );
    });
    let wrongful = 0;
    for (const { call, fault, act, from } of combinations) {
      const what = `${fault} at ${call}, ${from === 0 ? 'always' : 'from the second time on'}`;
      let seen = 0;
      const { outputs, summary, report, log, left, exitCode } = await run(
        (each) => (shapeOf(each) === call && seen++ >= from ? act(each, engine) : undefined),
        fault === 'hung' ? '2s' : '60s',
      );
      const context = `${what}\n${log}`;
      const lost = [...protectedIds].filter((id) => !left.has(id));
      wrongful += lost.length;
      expect(lost, context).toEqual([]);
      for (const { id, fate } of report?.images ?? []) {
        if (fate === 'removed') expect.soft(left.has(id), `${id}: ${context}`).toBe(false);
      }

      expect.soft(Object.keys(outputs).sort(), context).toEqual(OUTPUTS);
      expect.soft(summary, context).toMatch(/^## /);
      expect.soft(exitCode, context).toBeTypeOf('number');
      expect.soft(log, context).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
      // A run that has to wait for a silent call may be out of time before it comes to this one.
      if (fault !== 'hung') expect.soft(seen, `never came to: ${context}`).toBeGreaterThan(from);
      if (!(fault in BROKEN)) continue;

      const unknown = gatesThatNeed(call, from > 0);
      // Out of time before the first removal, when the gates had passed: the last verdicts stay.
      const isOutOfTime = fault === 'hung' && from > 0;
      if (unknown.length > 0) {
        const outcome = isOutOfTime ? 'failed' : 'held';
        expect.soft(outputs, context).toMatchObject({ outcome, 'images-removed': '0' });
        expect.soft(exitCode, context).toBe(1);
      }
      for (const gate of GATES) {
        if (unknown.includes(gate) && !isOutOfTime)
          expect.soft(outputs[gate], `${gate}: ${context}`).toBe('unknown');
        else if (fault !== 'hung') expect.soft(outputs[gate], `${gate}: ${context}`).toBe('pass');
      }
    }
    console.log(
      `${engine.name}: ${combinations.length} combinations of ${calls.length} calls and ` +
        `${faults.length} faults; wrongful removals: ${wrongful}`,
    );
  }, 3_600_000);
});
