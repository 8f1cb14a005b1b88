import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEngine } from '../../__tests__/harness/engine.js';
import { loadImages } from '../../__tests__/harness/images.js';
import { createService, waitConverged } from '../../__tests__/harness/swarm.js';
import { NODE, RUN_APP, Step } from './action.js';
import { callsAlone, callsOf, ensureCurl, rawCalls } from './engine-calls.js';
import { startHostInOrder } from './host-in-order.js';
import { profileTable } from './profile.js';
import { timeAll, timingTable } from './timing.js';

const IMAGES = 200;
const SERVICES = 20;

const ONESHOT = fileURLToPath(new URL('oneshot.sh', import.meta.url));

/** The docker CLI of the Debian package, as the harness uses it. */
export const DOCKER = '/usr/bin/docker';

/**
 * A held run: all gates are read, nothing is removed, everything is reported.
 *
 * @param {number} rounds
 * @returns {Promise<string>} Markdown.
 */
export async function held(rounds) {
  ensureCurl();
  const engine = await startEngine({ version: '20.10', swarm: true });
  const host = await startHostInOrder();
  try {
    const shared = Buffer.from('shared');
    const created = '2024-01-01T00:00:00Z';
    await loadImages(
      engine,
      Array.from({ length: IMAGES }, (_, i) => ({
        created,
        layers: [shared],
        ...(i === 0 ? { busybox: true, tags: ['recipe:1'] } : i % 2 ? { tags: [`app:${i}`] } : {}),
      })),
    );
    for (let i = 0; i < SERVICES; i += 1) {
      await createService(engine, { name: `app${i}`, image: 'recipe:1' });
    }
    for (let i = 0; i < SERVICES; i += 1) await waitConverged(engine, `app${i}`);

    // The disk has room: that is what holds.
    const inputs = { 'disk-threshold': '99', 'registry-check': host.registry };
    const calls = await callsOf(engine, inputs);
    const step = new Step('main', { ...inputs, 'docker-host': engine.host });
    step.env['PATH'] = `${host.bin}:${step.env['PATH']}`;
    const ours = step.peer('the action, held');
    const checks = join(step.folder, '.local/state/gated-docker-prune/host-checks.json');
    const env = { PATH: process.env['PATH'], HOME: step.folder, DOCKER_HOST: engine.host };
    const bare = { name: 'node -e 0', argv: [NODE, '-e', '0'], env: step.env };
    const oneshot = (/** @type {string} */ name, /** @type {string} */ threshold) => ({
      name,
      argv: ['bash', ONESHOT, engine.dataRoot, threshold, RUN_APP],
      env,
    });
    try {
      const timings = await timeAll(
        [
          bare,
          ours,
          {
            ...ours,
            name: 'the same, first in an hour',
            before: async () => {
              await ours.before?.();
              await rm(checks, { force: true });
            },
          },
          oneshot('shell oneshot, held', '101'),
          {
            name: 'shell oneshot and `docker image prune`',
            argv: [
              ...['bash', '-c', `bash "$@" && exec ${DOCKER} image prune -f --filter until=87600h`],
              ...['-', ONESHOT, engine.dataRoot, '101', RUN_APP],
            ],
            env,
          },
          { name: '`docker service ls` alone', argv: [DOCKER, 'service', 'ls'], env },
          callsAlone(engine, calls),
          rawCalls(engine, calls),
        ],
        rounds,
      );
      const { peakBytes, summaryBytes, outputs } = await step.look();
      if (!/^held$/m.test(outputs)) throw new Error(`The run was not held:\n${outputs}`);
      return [
        `${engine.name}, ${IMAGES} images, ${SERVICES} services.`,
        timingTable(timings, [bare.name, 'shell oneshot, held']),
        `Engine calls: ${calls.length}. Peak memory (VmHWM): ${(peakBytes / 2 ** 20).toFixed(0)} MiB. Job summary: ${summaryBytes} bytes.`,
        profileTable(step, 10),
      ].join('\n\n');
    } finally {
      step.remove();
    }
  } finally {
    await host.stop();
    await engine.stop();
  }
}
