import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commandsOf, fencedBlocks, projectFile } from '../docs/markdown.js';
import type { TestEngine } from '../engines.js';
import { GRAPH_DRIVER, OLDEST } from '../engines.js';
import { run } from '../harness/command.js';
import { startEngine } from '../harness/engine.js';
import { listImages, loadImage } from '../harness/images.js';
import { loadNodeImage } from '../harness/node-image.js';
import { inSandbox } from '../harness/sandbox.js';
import { formSwarm } from '../harness/swarm.js';

const PAGE = fencedBlocks(await readFile(projectFile('docs/fleet.md'), 'utf8')).flatMap(commandsOf);
const IMAGE = 'registry.example/gated-docker-prune:1.0.0';

interface Task {
  ServiceID: string;
  NodeID: string;
  Status: { State: string; Err?: string };
  JobIteration?: { Index?: number };
}

/** The stack of examples/fleet, deployed as it stands, with the commands of docs/fleet.md. */
describe('the job that runs on every node', () => {
  let manager: TestEngine;
  let worker: TestEngine;
  let checkout: string;

  beforeAll(async () => {
    // The stack takes a docker CLI that knows jobs, which comes with this Engine.
    [manager, worker] = await Promise.all([startEngine(GRAPH_DRIVER), startEngine(OLDEST)]);
    await formSwarm(manager, worker);
    for (const engine of [manager, worker]) {
      await loadNodeImage(engine);
      // Where hosts have them.
      const { socketPath, dataRoot } = engine;
      const places = `mkdir -p /var/lib/docker && mount --bind ${dataRoot} /var/lib/docker
        ln -sf ${socketPath} /run/docker.sock`;
      await run(inSandbox(engine.sandbox, ['sh', '-ec', places]));
    }
    checkout = join(manager.folder, 'checkout');
    await mkdir(join(checkout, 'examples'), { recursive: true });
    await cp(projectFile('dist'), join(checkout, 'dist'), { recursive: true });
    await cp(projectFile('docker'), join(checkout, 'docker'), { recursive: true });
    await cp(projectFile('examples/fleet'), join(checkout, 'examples/fleet'), { recursive: true });
    await shown('docker build');
    // The registry of the page is not there: instead of a push and a pull the worker gets its own.
    const file = join(checkout, 'docker/Dockerfile');
    await worker.docker('build', '--quiet', '--tag', IMAGE, '--file', file, checkout);
  });
  afterAll(() => Promise.all([manager?.stop(), worker?.stop()]));

  /** Runs the one command of the page that begins like this, on the manager, with its docker CLI. */
  function shown(beginning: string, settings = ''): Promise<string> {
    const [command = '', ...more] = PAGE.filter((line) => line.startsWith(beginning));
    expect(more).toEqual([]);
    expect(command, beginning).not.toBe('');
    const script = `export DOCKER_HOST='${manager.host}' ${settings}; cd '${checkout}'; ${command}`;
    return run(inSandbox(manager.sandbox, ['sh', '-ec', script]));
  }

  async function jobTasks(): Promise<Task[]> {
    const service = (await manager.api('GET', '/services/fleet_node')).body;
    const iteration = service.JobStatus.JobIteration.Index;
    const tasks = (await manager.api('GET', '/tasks')).body as Task[];
    return tasks.filter(
      ({ ServiceID, JobIteration }) =>
        ServiceID === service.ID && JobIteration?.Index === iteration,
    );
  }

  /** Waits until the job ended on both nodes, and gives how. */
  async function ends(): Promise<string[]> {
    for (const deadline = Date.now() + 150_000; ; await sleep(200)) {
      const tasks = await jobTasks();
      const states = tasks.map(({ Status: { State, Err } }) => (Err ? `${State}: ${Err}` : State));
      const ended = tasks.filter(({ Status }) =>
        ['complete', 'failed', 'rejected'].includes(Status.State),
      );
      if (new Set(ended.map(({ NodeID }) => NodeID)).size === 2) return states;
      if (Date.now() > deadline) {
        throw new Error(`The job does not end: ${states}\n${await logs()}`);
      }
    }
  }

  const logs = () => shown('docker service logs');

  it.sequential('prunes both, with the word of the manager, and can be read there', async () => {
    const created = '2020-01-01T00:00:00Z';
    const baits = await Promise.all(
      [manager, worker].map((engine) => loadImage(engine, { created })),
    );
    // What is set where the page sets it, and less waiting, and a disk that is full enough.
    const settings = `DISK_THRESHOLD=1 SPREAD_SECONDS=2; ${PAGE.find((line) => line.startsWith('export '))}`;
    await shown('docker stack deploy', settings);
    expect(await ends(), await logs()).toEqual(['complete', 'complete']);

    const reports = await logs();
    expect(reports.match(/\| Removed \d+ images?, /g), reports).toHaveLength(2);
    // The worker's asked, the manager's had no need to. Neither waited for the job that it is part of.
    expect(reports.match(/✅ swarm-convergence /g)).toHaveLength(2);
    for (const [index, engine] of [manager, worker].entries()) {
      const left = (await listImages(engine)).map(({ Id }) => Id);
      expect(left).not.toContain(baits[index]);
      expect(left.length).toBeGreaterThan(0);
    }
  });

  it.sequential('has one observer on each node, which writes where the runs look', async () => {
    const known =
      "fs.readdirSync('/home/node').map((name) => name + (/^usage.*json$/.test(name) ? fs.readFileSync('/home/node/' + name) : '')).join('\\n')";
    for (const engine of [manager, worker]) {
      const observer = ['ps', '--quiet', '--filter', 'name=fleet_observer'];
      await vi.waitFor(async () => expect(await engine.docker(...observer)).not.toBe(''), 60_000);
      const id = await engine.docker(...observer);
      expect(await engine.docker('exec', id, 'node', '-p', known)).toMatch(/"observedAt":\d+/);
      const second = ['--user', '0:0', IMAGE, 'observe'];
      const volumes = [
        '-v',
        'fleet_state:/home/node',
        '-v',
        '/var/run/docker.sock:/var/run/docker.sock',
      ];
      await expect(engine.docker('run', '--rm', ...volumes, ...second)).rejects.toThrow(
        'ended with 3',
      );
    }
  });

  it.sequential('lets nobody ask for more than a worker has to know', async () => {
    const id = await manager.docker('ps', '--quiet', '--filter', 'name=fleet_manager');
    const ask = (method: string, path: string) =>
      manager.docker(
        ...['exec', id, 'node', '-e'],
        `fetch('http://manager:2375${path}', { method: '${method}' }).then((r) => console.log(r.status))`,
      );
    for (const path of ['/_ping', '/version', '/v1.41/info', '/v1.41/services?status=true']) {
      expect(await ask('GET', path), path).toBe('200');
    }
    for (const [method, path] of [
      ['GET', '/v1.41/containers/json'],
      ['GET', '/v1.41/secrets'],
      ['GET', '/v1.41/services/../containers/json'],
      ['GET', '/v1.41/nodes/x'],
      ['POST', '/v1.41/services/create'],
      ['DELETE', '/v1.41/services/fleet_node'],
      ['POST', '/v1.41/info'],
    ] as const) {
      expect(await ask(method, path), `${method} ${path}`).toBe('403');
    }
  });

  // On a busy machine a gate may close for a moment, and rightly: then the next run prunes.
  it.sequential('runs again when it is told to', { retry: 2 }, async () => {
    const created = '2020-01-01T00:00:00Z';
    const baits = await Promise.all(
      [manager, worker].map((engine) => loadImage(engine, { created })),
    );
    await shown('docker service update');
    expect(await ends(), await logs()).toEqual(['complete', 'complete']);
    for (const [index, engine] of [manager, worker].entries()) {
      const left = (await listImages(engine)).map(({ Id }) => Id);
      expect(left, await logs()).not.toContain(baits[index]);
    }
    expect(await shown('docker service ps')).toMatch(/Complete/);
    // The record of the first run is there: it lies in a volume.
    expect(await logs()).not.toMatch(/usage record could not be written/);
  });
});
