import { cpus, release, totalmem } from 'node:os';
import { run } from '../../__tests__/harness/command.js';

/** @returns {Promise<string>} What the figures were taken on, in a sentence. */
export async function machine() {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const registry = (await run(['docker-registry', '--version'])).split(' ').at(-1);
  return [
    `${cpus().length} cores (${cpu?.model.trim()}), ${memory} GiB of memory, Linux ${release()}`,
    `Node.js ${process.versions.node}, docker-registry ${registry}`,
  ].join(', ');
}
