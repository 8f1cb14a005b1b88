import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestEngine } from '../engines.js';
import { CONTAINERD, OLDEST } from '../engines.js';
import { run } from '../harness/command.js';
import { startEngine } from '../harness/engine.js';
import { loadImage } from '../harness/images.js';
import { runAction } from '../harness/run-action.js';
import { type SshServer, startSshServer } from '../harness/ssh-server.js';
import { addressOf, formSwarm } from '../harness/swarm.js';
import { attempt, expectPruned, expectUnknown, nodeBy } from './attempt.js';
import { untilObserved } from './observed.js';

const gate = 'swarm-convergence';

describe('an Engine that is reached by ssh', () => {
  let manager: TestEngine;
  let worker: TestEngine;
  let server: SshServer;
  let node: string;

  beforeAll(async () => {
    [manager, worker] = await Promise.all([startEngine(CONTAINERD), startEngine(OLDEST)]);
    await formSwarm(manager, worker);
    server = await startSshServer(manager, addressOf(0));
    // A program in the worker's network; our own child, as a runner's would be.
    const command = `exec ${worker.inNamespace([]).join(' ')}`;
    node = await nodeBy(join(worker.folder, 'node-there'), command);
  });
  afterAll(() => Promise.all([manager?.stop(), worker?.stop()]));

  /** Both ends of a connection: the one here names the Engine's socket as well as the one there. */
  async function connections(): Promise<string[]> {
    const processes = await run(['ps', '-eo', 'pid,args']);
    return processes
      .split('\n')
      .filter((line) => line.includes(`unix://${manager.socketPath} system dial-stdio`));
  }

  async function expectNoneLeft(): Promise<void> {
    for (const deadline = Date.now() + 60_000; ; await sleep(100)) {
      const left = await connections();
      if (left.length === 0 || Date.now() > deadline) {
        expect(left).toEqual([]);
        return;
      }
    }
  }

  const logins = async () =>
    (await server.log()).filter((line) => line.startsWith('Accepted publickey')).length;

  it('may be the manager that a worker asks, with few connections', async () => {
    const before = await logins();
    const found = await attempt(
      worker,
      { 'swarm-manager': server.host },
      { node, env: server.env },
    );
    expectPruned(found);
    expect(found.gate(gate).source).toContain(server.host);
    expect(await logins()).toBeGreaterThan(before);
    // A dozen calls, two at once, and one that was broken off.
    expect((await logins()) - before).toBeLessThanOrEqual(3);
    await expectNoneLeft();
  });

  it('is not trusted by an unknown key, and nobody is asked about it', async () => {
    const { strangerEnv: env } = server;
    expectUnknown(await attempt(worker, { 'swarm-manager': server.host }, { node, env }), {
      [gate]: { reason: /ssh ended with 255: .*Host key verification failed/s },
    });
  });

  it('says what there is to say when nothing answers, or there is no ssh', async () => {
    const nobody = 'ssh://root@10.99.0.1:9/docker.sock';
    expectUnknown(await attempt(worker, { 'swarm-manager': nobody }, { node, env: server.env }), {
      [gate]: { reason: /ssh ended with 255: .*Connection refused/s },
    });
    const env = { PATH: '/nonexistent' };
    // The worker's own network takes a program to enter, which is not in that PATH.
    expectUnknown(await attempt(worker, { 'swarm-manager': server.host }, { env }), {
      [gate]: { reason: /ssh cannot be run/ },
    });
  });

  it('is given up when the time is over, and no ssh is left', async () => {
    await server.signal('SIGSTOP');
    try {
      const found = await attempt(
        worker,
        { 'swarm-manager': server.host, timeout: '3s' },
        { node, env: server.env },
      );
      expect(found.verdicts[gate], found.log).toBe('unknown');
      expect(found.gate(gate).reason).toMatch(/timeout: the run took longer than 3s/);
      expect(found.baitStands).toBe(true);
      const here = (await connections()).filter((line) => line.includes('BatchMode'));
      expect(here).toEqual([]);
    } finally {
      await server.signal('SIGCONT');
    }
    await expectNoneLeft();
  });

  it('may be the Engine itself, whose disk and processes are not seen from here', async () => {
    const there = { 'docker-host': server.host };
    expectUnknown(await attempt(manager, there, { node, env: server.env }), {
      'disk-pressure': { reason: /is on another machine/, remedy: /Set `disk-path`/ },
      'run-app': { reason: /is on another machine/ },
    });
    const told = {
      ...there,
      'disk-path': manager.dataRoot,
      'run-app-process': 'none',
      'run-app-label': 'gdp.live',
    };
    expectPruned(await attempt(manager, told, { node, env: server.env }));
    await expectNoneLeft();
  });

  it('may be observed while a job runs', async () => {
    const state = join(worker.folder, 'state');
    const inputs = { when: 'post', 'docker-host': server.host, 'state-dir': state };
    const options = { node, env: server.env };
    const main = await runAction('main', { ...options, inputs });
    expect(main.exitCode, main.log).toBe(0);
    const used = await loadImage(manager, { busybox: true, layers: [1] });
    await manager.docker('create', '--name', 'used', used, 'true');
    await untilObserved(state, 'anything of the Engine', () => true);
    await manager.docker('rm', 'used');
    const post = await runAction('post', { ...options, inputs, state: main.state });
    expect(post.exitCode, post.log).toBe(0);
    expect(post.log).not.toContain('The observer ended before');
    await expectNoneLeft();
  });
});
