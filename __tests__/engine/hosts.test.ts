import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestEngine } from '../engines.js';
import { OLDEST } from '../engines.js';
import { CommandError } from '../harness/command.js';
import { startEngine } from '../harness/engine.js';
import { loadImage } from '../harness/images.js';
import { loadNodeImage } from '../harness/node-image.js';
import { attempt, expectPruned } from './attempt.js';
import { growOld, imageIds } from './scene.js';

const DIST = dirname(fileURLToPath(new URL('../../dist/main.js', import.meta.url)));
const CREATED = '2024-01-01T00:00:00Z';

describe('a runner in a container', () => {
  let engine: TestEngine;

  beforeAll(async () => {
    engine = await startEngine(OLDEST);
    await loadNodeImage(engine);
    // An Engine of another Debian does not see this machine's files.
    await cp(DIST, join(engine.folder, 'dist'), { recursive: true });
  });
  afterAll(() => engine?.stop());

  /**
   * Runs the bundle in a container of the Engine, with the socket as it is mounted for such runners.
   */
  async function inContainer(mounts: string[], flags: string[], ...options: string[]) {
    const volumes = [
      `${engine.socketPath}:/var/run/docker.sock`,
      `${engine.folder}/dist:/action:ro`,
      ...mounts,
    ].flatMap((volume) => ['--volume', volume]);
    const command = ['node', '/action/main.js', '--yes', '--json', '--registry-check', 'none'];
    const output = await engine
      .docker(
        ...['run', '--rm', '--network', 'none', ...options, ...volumes, 'node:24-slim'],
        ...[...command, ...flags],
      )
      .catch((error: unknown) => {
        // With an unknown gate it fails, and has told why all the same.
        if (error instanceof CommandError) return error.stdout;
        throw error;
      });
    return JSON.parse(output);
  }

  it('is told what it cannot see, and what to set', async () => {
    const { outcome, gates } = await inContainer([], ['--disk-threshold', '1']);
    expect(outcome).toBe('held');
    expect(gates).toMatchObject([
      {
        gate: 'disk-pressure',
        verdict: 'unknown',
        reason: expect.stringContaining('is it in a container?'),
        remedy: expect.stringContaining('Set `disk-path`'),
      },
      {
        gate: 'run-app',
        verdict: 'unknown',
        remedy: 'Set `run-app-process: none`, and `run-app-label` or `run-app-lock` instead.',
      },
      { gate: 'swarm-convergence', verdict: 'pass' },
    ]);
  });

  it('prunes with the data root mounted and a label in the place of processes', async () => {
    const dangling = await loadImage(engine, { created: CREATED, layers: [1000] });
    const kept = await imageIds(engine);
    kept.delete(dangling);
    await growOld();
    const report = await inContainer(
      [`${engine.dataRoot}:/engine-data:ro`],
      [
        ...['--disk-path', '/engine-data', '--disk-threshold', '1'],
        ...['--run-app-process', 'none', '--run-app-label', 'run-app', '--min-age', '1s'],
      ],
    );
    expect(report).toMatchObject({ outcome: 'pruned', imagesRemoved: 1 });
    expect(report.disks.after).toMatchObject([{ path: '/engine-data' }]);
    expect(await imageIds(engine)).toEqual(kept);
  });

  it("measures the Engine's disk, and no other, if it shares the host's processes", async () => {
    const shared = ['--pid', 'host', '--uts', 'host'];
    const here = await inContainer(
      [`${engine.dataRoot}:${engine.dataRoot}:ro`],
      ['--disk-threshold', '1'],
      ...shared,
    );
    expect(here.gates[0]).toMatchObject({ gate: 'disk-pressure', verdict: 'pass' });
    expect(here.disks.before).toMatchObject([{ path: engine.dataRoot }]);
    const another = ['--tmpfs', engine.dataRoot];
    for (const options of [shared, [...shared, ...another]]) {
      const { gates } = await inContainer([], ['--disk-threshold', '1'], ...options);
      expect(gates[0]).toMatchObject({
        gate: 'disk-pressure',
        verdict: 'unknown',
        // Of its root or a folder in there, whichever is found out first.
        reason: expect.stringMatching(
          `^${engine.dataRoot}(?:/\\w+)? cannot be measured from here: this runner sees another file system there than the Engine$`,
        ),
        remedy: expect.stringContaining('Set `disk-path`'),
      });
    }
  });
});

describe('an Engine that is reached by TCP', () => {
  let engine: TestEngine;
  const server = createServer((socket) => {
    const other = connect(engine.socketPath);
    socket.pipe(other).pipe(socket);
    for (const each of [socket, other]) each.on('error', () => {});
  });

  beforeAll(async () => {
    engine = await startEngine(OLDEST);
    await once(server.listen(0, '::'), 'listening');
  });
  afterAll(async () => {
    server.close();
    await engine?.stop();
  });

  // The disk and the processes of this machine are those of the Engine: all gates can be judged.
  it.each(['0.0.0.0', hostname(), '[::1]'])('is on this machine as %s', async (host) => {
    const { port } = server.address() as AddressInfo;
    expectPruned(await attempt(engine, { 'docker-host': `tcp://${host}:${port}` }));
  });
});
