import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './command.js';
import { inSandboxOnHostFiles } from './sandbox.js';
import { SandboxProcess, untilReady } from './sandbox-process.js';

const FORWARD = fileURLToPath(new URL('forward.js', import.meta.url));
const START_TIMEOUT_MS = 60_000;

/**
 * Lets other nodes reach an Engine by TCP, in the clear. It ends with the Engine at the latest.
 *
 * @param {import('./engine.js').Engine} engine
 * @param {string} address As the Engine's network has it.
 * @param {number} [port]
 * @returns {Promise<string>} What `docker-host` takes, when it listens.
 * @throws {Error} With the end of its log, when it does not.
 */
export async function exposeEngine(engine, address, port = 2375) {
  const argv = [process.execPath, FORWARD, address, String(port), engine.socketPath];
  const forward = new SandboxProcess(
    'forward.js',
    inSandboxOnHostFiles(engine.sandbox, argv),
    path.join(engine.folder, 'forward.log'),
  );
  const isListening = async () => {
    const listening = await run(
      engine.inNamespace(['ss', '--no-header', '--listening', '--tcp', '--numeric']),
    );
    return listening.includes(`${address}:${port} `);
  };
  await untilReady(forward, isListening, START_TIMEOUT_MS);
  return `tcp://${address}:${port}`;
}
