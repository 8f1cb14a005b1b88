import { startEngine } from '../../__tests__/harness/engine.js';
import { loadImages } from '../../__tests__/harness/images.js';
import { NODE, Step } from './action.js';
import { callsAlone, callsOf, ensureCurl, rawCalls } from './engine-calls.js';
import { table, timeAll, timingTable } from './timing.js';

/** @typedef {import('../../__tests__/harness/engine.js').Engine} Engine */

export const SERVICES = 1_000;
export const TASKS_EACH = 5;
const STEPS = [1_000, 2_000, 5_000, 10_000];

/**
 * Reading and deciding on a large host. All of it is real: images of one shared layer, half of them
 * tagged, and services whose tasks wait for a node that is not there, since no two cores could run
 * 5,000 containers.
 *
 * @param {number} rounds
 * @returns {Promise<string>} Markdown.
 */
export async function growth(rounds) {
  ensureCurl();
  const engine = await startEngine({ version: '20.10', swarm: true, inodes: 400_000 });
  try {
    await createServices(engine);
    const inputs = { 'disk-threshold': '99' };
    const rows = [];
    let images = 0;
    for (const target of STEPS) {
      for (; images < target; images += 1_000) await loadThousand(engine, images);
      const calls = await callsOf(engine, inputs);
      const step = new Step('main', { ...inputs, 'docker-host': engine.host });
      const [ours, raw] = await timeAll(
        [step.peer('the action, held'), rawCalls(engine, calls)],
        Math.ceil(rounds / 4),
      );
      const { peakBytes, summaryBytes } = await step.look();
      step.remove();
      if (ours === undefined || raw === undefined) throw new Error('Nothing was timed.');
      rows.push([
        images.toLocaleString('en-US'),
        ours.median.toFixed(0),
        raw.median.toFixed(0),
        String(calls.length),
        (peakBytes / 2 ** 20).toFixed(0),
        summaryBytes.toLocaleString('en-US'),
      ]);
    }
    const calls = await callsOf(engine, inputs);
    const step = new Step('main', { ...inputs, 'docker-host': engine.host });
    const bare = { name: 'node -e 0', argv: [NODE, '-e', '0'], env: step.env };
    const largest = await timeAll(
      [bare, step.peer('the action, held'), callsAlone(engine, calls), rawCalls(engine, calls)],
      rounds,
    );
    step.remove();
    return [
      `${engine.name}, ${SERVICES} services, ${SERVICES * TASKS_EACH} tasks, up to ${images} images.`,
      timingTable(largest, ['raw calls by curl']),
      table(
        ['Images', 'Action, ms', 'Raw calls, ms', 'Engine calls', 'Peak, MiB', 'Summary, bytes'],
        rows,
      ),
    ].join('\n\n');
  } finally {
    await engine.stop();
  }
}

/**
 * @param {Engine} engine
 * @param {number} from The number of the first.
 */
async function loadThousand(engine, from) {
  const layers = [Buffer.from('shared')];
  await loadImages(
    engine,
    Array.from({ length: 1_000 }, (_, i) => ({
      created: '2024-01-01T00:00:00Z',
      layers,
      ...(i % 2 ? { tags: [`app:${from + i}`] } : {}),
    })),
  );
}

/** @param {Engine} engine A Swarm's manager. */
export async function createServices(engine) {
  for (let i = 0; i < SERVICES; i += 1) {
    const { status, body } = await engine.api('POST', '/services/create', {
      Name: `app${i}`,
      TaskTemplate: {
        ContainerSpec: { Image: 'app:1' },
        Placement: { Constraints: ['node.labels.nowhere==1'] },
      },
      Mode: { Replicated: { Replicas: TASKS_EACH } },
    });
    if (status !== 201) throw new Error(`No service ${i}: ${status} ${JSON.stringify(body)}`);
  }
}
