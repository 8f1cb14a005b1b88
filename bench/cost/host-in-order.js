import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Stands in for what the checks of the host look at and what a machine without systemd or a network
 * lacks: a systemctl that shows 300 units, about as many as a Debian has, and a registry that answers.
 *
 * @returns {Promise<{ bin: string, registry: string, stop(): Promise<void> }>} The folder to put before
 *   PATH, and what `registry-check` takes.
 */
export async function startHostInOrder() {
  const bin = await mkdtemp(join(tmpdir(), 'gdp-bench-bin-'));
  const units = Array.from(
    { length: 300 },
    (_, i) => `# /lib/systemd/system/unit${i}.service\n[Service]\nExecStart=/usr/bin/unit${i}\n`,
  );
  await writeFile(join(bin, 'units'), units.join('\n'));
  await writeFile(join(bin, 'systemctl'), `#!/bin/sh\nexec cat '${bin}/units'\n`, { mode: 0o755 });
  const registry = createServer((_, response) => response.end('{}'));
  await new Promise((resolve) => registry.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = registry.address();
  if (address === null || typeof address === 'string') throw new Error('The registry has no port.');
  return {
    bin,
    registry: `127.0.0.1:${address.port}`,
    stop: async () => {
      registry.closeAllConnections();
      await new Promise((resolve) => registry.close(resolve));
      await rm(bin, { recursive: true });
    },
  };
}
