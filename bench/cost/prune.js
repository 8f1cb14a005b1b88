import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEngine } from '../../__tests__/harness/engine.js';
import { listImages, loadImages } from '../../__tests__/harness/images.js';
import { Step } from './action.js';
import { ensureCurl } from './engine-calls.js';
import { DOCKER } from './held.js';
import { timeAll, timingTable } from './timing.js';

const IMAGES = 500;

/**
 * Removing dangling images, each with a layer of its own. The store is built anew for every
 * repetition, which takes longer than what is timed: hence fewer of them.
 *
 * @param {number} rounds
 * @returns {Promise<string>} Markdown.
 */
export async function prune(rounds) {
  ensureCurl();
  const engine = await startEngine({ version: '20.10' });
  try {
    const load = async () => {
      if ((await listImages(engine)).length > 0) throw new Error('The last prune left images.');
      const created = '2024-01-01T00:00:00Z';
      await loadImages(
        engine,
        Array.from({ length: IMAGES }, () => ({ created })),
      );
    };
    const step = new Step('main', { 'disk-threshold': '1', 'docker-host': engine.host });
    const ours = step.peer('the action');
    const env = { PATH: process.env['PATH'], HOME: step.folder, DOCKER_HOST: engine.host };
    const theirs = {
      name: '`docker image prune`',
      argv: [DOCKER, 'image', 'prune', '--force', '--filter', 'until=24h'],
      env,
    };
    const alone = {
      name: 'the calls alone, by curl',
      argv: ['bash', '-c', 'curl --config "$0"/GET && curl --config "$0"/DELETE', step.folder],
      before: async () => {
        await load();
        const ids = (await listImages(engine)).map(({ Id }) => Id);
        const calls = { GET: '/json', DELETE: '?noprune=true' };
        for (const [method, rest] of Object.entries(calls)) {
          const urls = ids.map(
            (id) => `url = "http://docker/v1.41/images/${id}${rest}"\noutput = "/dev/null"`,
          );
          const options = ['silent', 'fail', 'parallel', 'parallel-max = 4', `request = ${method}`];
          const to = `unix-socket = ${engine.socketPath}`;
          await writeFile(join(step.folder, method), [...options, to, ...urls].join('\n'));
        }
      },
    };
    try {
      const timings = await timeAll(
        [
          {
            ...ours,
            before: async () => {
              await ours.before?.();
              await load();
            },
          },
          { ...theirs, before: load },
          alone,
        ],
        rounds,
        { warmUp: 1 },
      );
      return [
        `${engine.name}, ${IMAGES} dangling images, ${rounds} repetitions.`,
        timingTable(timings, [theirs.name]),
      ].join('\n\n');
    } finally {
      step.remove();
    }
  } finally {
    await engine.stop();
  }
}
