import { cp, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { EACH_ENGINE, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { pullAsSwarm, pushImage } from '../harness/images.js';
import { startRegistry } from '../harness/registry.js';
import { runAction } from '../harness/run-action.js';
import { createService, removeService } from '../harness/swarm.js';
import { startTimeTravel } from '../harness/time-travel.js';
import { BELIEVABLE, BROKEN, shapeOf, turnOf } from './faults.js';
import { type Arrival, answer, imageIds, OPEN_GATES, OUTPUTS, recordCalls } from './scene.js';

/** `npm run faults`: all combinations on each Engine, instead of each on one of them. */
const IS_WHOLE = process.env['FAULTS'] === 'all';

const DAY = 86_400_000;
const created = new Date(Date.now() - 60 * DAY);

const engines = EACH_ENGINE.map(([name, kind], index) => ({ name, kind, index }));

/** What only the observer and the end of an observed job ask: faults.test.ts tries the rest. */
const OBSERVING = /events|CONTAINER|SERVICE|manifests/;

/** When a tag was set here: long ago, as the record says. Else nothing is stale on containerd. */
async function longAgo({ path }: Arrival, engine: TestEngine) {
  const { status, body } = await engine.api('GET', path.replace(/^\/v[\d.]+/, ''));
  if (body.Metadata) body.Metadata.LastTagTime = created.toISOString();
  return answer(status, JSON.stringify(body));
}

/** What the Engine remembers, without what this digest was pulled for a moment ago: that was days ago, too. */
async function withoutPullsOf(digest: string, { path }: Arrival, engine: TestEngine) {
  const { status, body } = await engine.api('GET', path.replace(/^\/v[\d.]+/, ''));
  const lines = typeof body === 'string' ? body.split('\n') : [JSON.stringify(body)];
  return answer(status, lines.filter((line) => !line.includes(digest)).join('\n'));
}

describe.concurrent.each(engines)('whatever goes wrong around a job on $name', (each) => {
  let engine: TestEngine;
  let recipe: { reference: string; digest: string };
  let forgotten: { reference: string; digest: string };
  let usedId: string;
  /** A state folder that has known both images for five days. */
  let past: string;

  beforeAll(async () => {
    engine = await startEngine({ ...each.kind, swarm: true });
    const registry = await startRegistry(engine);
    recipe = await pushImage(engine, registry, 'recipe:1', { created });
    forgotten = await pushImage(engine, registry, 'forgotten:1', { created, busybox: false });
    usedId = await pullAsSwarm(engine, recipe);
    await pullAsSwarm(engine, forgotten);
    past = await mkdtemp(join(engine.folder, 'past-'));
    const inputs = { ...OPEN_GATES, 'docker-host': engine.host, 'state-dir': past, when: 'post' };
    const { state } = await runAction('main', { inputs });
    await runAction('post', { inputs: { ...inputs, 'dry-run': 'true' }, state });
    const time = await startTimeTravel(engine, past);
    await time.pass(5 * DAY);
    await time.stop();
  });
  afterAll(() => engine?.stop());

  /** A job that uses one of two images that were not used for five days, and prunes in the end. */
  async function job(intercept?: Parameters<typeof recordCalls>[1], timeout = '60s') {
    await pullAsSwarm(engine, forgotten);
    const stateDir = await mkdtemp(join(engine.folder, 'state-'));
    await cp(past, stateDir, { recursive: true });
    const proxy = await recordCalls(engine, async (call) => {
      const fault = await intercept?.(call);
      if (fault !== undefined || call.method !== 'GET') return fault;
      if (call.reference !== undefined) return longAgo(call, engine);
      if (/\/events\?.*until=/.test(call.path)) {
        return withoutPullsOf(forgotten.digest, call, engine);
      }
      return undefined;
    });
    const inputs = {
      ...OPEN_GATES,
      'docker-host': proxy.host,
      'state-dir': stateDir,
      'digest-retention': '72h',
      'disk-target': '1',
      when: 'post',
      timeout,
    };
    const { state } = await runAction('main', { inputs });
    const asked = (what: RegExp) => proxy.arrivals.map(shapeOf).some((shape) => what.test(shape));
    const until = async (condition: () => boolean, limit: number) => {
      for (const end = Date.now() + limit; !condition() && Date.now() < end; ) await sleep(20);
    };
    // It looks around when it has begun to follow the events.
    await until(() => asked(/events/) && asked(/containers/), intercept ? 3_000 : 60_000);
    const name = `${recipe.reference.replace(/:1$/, '')}@${recipe.digest}`;
    await engine.docker('run', '--rm', '--network', 'none', name, 'true');
    await createService(engine, { name: 'app', image: name, replicas: 0 });
    await until(() => asked(/CONTAINER/) && asked(/SERVICE/), intercept ? 1_000 : 60_000);
    await removeService(engine, 'app');
    const result = await runAction('post', { inputs, state });
    await proxy.stop();
    return { ...result, left: await imageIds(engine), shapes: proxy.arrivals.map(shapeOf) };
  }

  it('nothing goes that the job has used', async ({ expect }) => {
    const faultless = await job();
    expect(faultless.outputs, faultless.log).toMatchObject({
      outcome: 'pruned',
      'images-removed': '1',
    });
    expect(faultless.left, faultless.log).toEqual(new Set([usedId]));
    const calls = [...new Set(faultless.shapes)].sort();
    const observing = calls.filter((call) => OBSERVING.test(call));
    expect(observing.length, String(calls)).toBeGreaterThanOrEqual(4);

    const faults = Object.entries({ ...BROKEN, ...BELIEVABLE });
    const combinations = observing.flatMap((call) =>
      faults
        .filter((_, column) => IS_WHOLE || turnOf(call, column, engines.length) === each.index)
        .map(([fault, act]) => ({ call, fault, act })),
    );
    let wrongful = 0;
    for (const { call, fault, act } of combinations) {
      const { outputs, summary, log, left } = await job(
        (arrival) => (shapeOf(arrival) === call ? act(arrival, engine) : undefined),
        fault === 'hung' ? '3s' : '60s',
      );
      const context = `${fault} at ${call}\n${log}`;
      if (!left.has(usedId)) wrongful++;
      expect.soft([...left], context).toContain(usedId);
      if (!left.has(usedId)) await pullAsSwarm(engine, recipe);
      expect.soft(Object.keys(outputs).sort(), context).toEqual(OUTPUTS);
      expect.soft(summary, context).toMatch(/^## /);
    }
    console.log(
      `${engine.name}, around a job: ${combinations.length} combinations of ` +
        `${observing.length} calls and ${faults.length} faults; wrongful removals: ${wrongful}`,
    );
  }, 3_600_000);
});
