import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTAINERD, EACH_ENGINE, GRAPH_DRIVER, OLDEST, type TestEngine } from '../engines.js';
import { startEngine } from '../harness/engine.js';
import { loadImage, pushImage } from '../harness/images.js';
import { type Registry, startRegistry } from '../harness/registry.js';
import {
  createService,
  formSwarm,
  removeService,
  updateService,
  waitConverged,
  waitDrained,
} from '../harness/swarm.js';
import { type Attempt, attempt, expectHeld, expectPruned, expectUnknown } from './attempt.js';

const gate = 'swarm-convergence';
const MONITOR = 5_000;
/** How long a Swarm may take to get anywhere on a machine that has much else to do, in ms. */
const PATIENCE = 120_000;
/** So that tests do not wait for the 5 s that every service is watched for by default. */
const QUICK = ['--update-monitor', '500ms', '--rollback-monitor', '500ms'];

/** What these tests read of a Swarm. */
interface Task {
  ID: string;
  ServiceID: string;
  NodeID?: string;
  DesiredState: string;
  Status: { State: string; Timestamp: string };
}
interface Service {
  ID: string;
  Spec: { Name: string };
  UpdateStatus?: { State: string };
}

async function until<T>(ask: () => Promise<T>, isReached: (answer: T) => boolean): Promise<T> {
  for (const deadline = Date.now() + PATIENCE; ; await sleep(50)) {
    const answer = await ask();
    if (isReached(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`Never so: ${isReached}: ${JSON.stringify(answer)}`);
  }
}

async function tasksOf(engine: TestEngine, name: string): Promise<Task[]> {
  const service: Service = (await engine.api('GET', `/services/${name}`)).body;
  const { body } = await engine.api('GET', '/tasks');
  return (body as Task[]).filter(({ ServiceID }) => ServiceID === service.ID);
}

async function updateStatusOf(engine: TestEngine, name: string): Promise<string | undefined> {
  const service: Service = (await engine.api('GET', `/services/${name}`)).body;
  return service.UpdateStatus?.State;
}

const count = (tasks: readonly Task[], ...states: string[]) =>
  tasks.filter(({ Status }) => states.includes(Status.State)).length;

/** When the youngest running task came to run, and all `running` ones do. */
async function runningSince(engine: TestEngine, name: string, running: number): Promise<number> {
  const tasks = await until(
    () => tasksOf(engine, name),
    (all) => count(all, 'running') === running,
  );
  const times = tasks.filter(({ Status }) => Status.State === 'running');
  return Math.max(...times.map(({ Status }) => Date.parse(Status.Timestamp)));
}

/** Attempts again and again until one passes; all that did not pass must have held. */
async function attemptUntilPass(engine: TestEngine): Promise<{ held: Attempt[]; passed: Attempt }> {
  const held: Attempt[] = [];
  for (const deadline = Date.now() + PATIENCE; ; await sleep(200)) {
    const found = await attempt(engine);
    if (found.verdicts[gate] === 'pass') return { held, passed: found };
    expectHeld(found, gate, /./);
    held.push(found);
    if (Date.now() > deadline) throw new Error(`It never passes: ${found.gate(gate).reason}`);
  }
}

// The waits of the Engines overlap; the tests of each one come one after the other.
describe.concurrent.each(EACH_ENGINE)('swarm-convergence on %s', (_name, kind) => {
  let engine: TestEngine;
  let registry: Registry;
  let A: string;
  let B: string;
  let former: string;

  beforeAll(async () => {
    engine = await startEngine({ ...kind, swarm: true });
    registry = await startRegistry(engine);
    A = (await pushImage(engine, registry, 'app:1')).reference;
    B = (await pushImage(engine, registry, 'app:2')).reference;
    former = (await pushImage(engine, registry, 'app:0')).reference;
  });
  afterAll(() => engine?.stop());

  const create = (name: string, options: string[] = [], command: string[] = []) =>
    createService(engine, { name, image: A, command, options: [...QUICK, ...options] });

  const nowhere = () => ['--no-resolve-image', '--image', `${registry.address}/none:1`];

  async function removeAll(): Promise<void> {
    const { body } = await engine.api('GET', '/services');
    await Promise.all((body as Service[]).map(({ ID }) => removeService(engine, ID)));
    await waitDrained(engine);
  }

  it.sequential('holds from the creation of a service until it has run for 5 s', async () => {
    await createService(engine, { name: 'web', image: A, replicas: 2 });
    expectHeld(await attempt(engine), gate, /^web: /);

    const since = await runningSince(engine, 'web', 2);
    const { held, passed } = await attemptUntilPass(engine);
    for (const { gate: result, report } of held) {
      expect(result(gate).reason).toBe('web: a task has been running for less than 5 s');
      expect(Date.parse(report.startedAt)).toBeLessThan(since + MONITOR);
    }
    expect(Date.parse(passed.report.finishedAt)).toBeGreaterThanOrEqual(since + MONITOR);
    expectPruned(passed);
    expect(passed.gate(gate).observed).toBe('1 service at rest');
  });

  it.sequential('holds while what is told to end has not ended', async () => {
    await createService(engine, {
      name: 'old',
      image: A,
      replicas: 2,
      stopGracePeriod: '10m',
      options: QUICK,
    });
    await waitConverged(engine, 'old');
    await attemptUntilPass(engine);

    /** A busybox sleep ignores SIGTERM: it drains until somebody ends it. */
    const endAll = async () => {
      const ids = await engine.docker('ps', '--quiet', '--filter', 'name=old.');
      await engine.docker('kill', ...ids.split('\n'));
    };
    await engine.docker('service', 'scale', '--detach', 'old=0');
    expectHeld(
      await attempt(engine),
      gate,
      /^old: 2 tasks still draining: task \w{12} on \S+ \(container \w{12}\), running since .+ UTC$/,
    );
    await endAll();
    await until(
      () => tasksOf(engine, 'old'),
      (tasks) => count(tasks, 'running') === 0,
    );
    expectPruned(await attempt(engine));

    await engine.docker('service', 'scale', '--detach', 'old=1');
    await waitConverged(engine, 'old');
    await attemptUntilPass(engine);
    await removeService(engine, 'old');
    const left = await attempt(engine);
    expectHeld(left, gate, /^a removed service's task is still draining: task \w{12} on \S+ \(/);
    expect(left.gate(gate).remedy).toMatch(/, run `docker kill \w{12}` on \S+\.$/);
    await endAll();
    await waitDrained(engine);
    expectPruned(await attempt(engine));
    await removeAll();
  });

  it.sequential('holds while an update or a rollback is under way or has stopped short', async () => {
    await Promise.all([
      create('slow', ['--replicas', '2', '--update-delay', '10m']),
      create('paused', ['--update-failure-action', 'pause']),
      create('back', ['--replicas', '2', '--update-parallelism', '2', '--rollback-delay', '10m']),
      createService(engine, {
        name: 'stuck',
        image: `${registry.address}/none:1`,
        options: ['--no-resolve-image', ...QUICK],
      }),
    ]);
    await Promise.all(['slow', 'paused', 'back'].map((name) => waitConverged(engine, name)));
    await Promise.all([
      updateService(engine, 'slow', '--image', B),
      updateService(engine, 'paused', ...nowhere()),
      updateService(engine, 'back', '--image', B),
      updateService(engine, 'stuck', '--image', A),
    ]);
    for (const name of ['back', 'stuck']) {
      await until(
        () => updateStatusOf(engine, name),
        (state) => state === 'completed',
      );
      await updateService(engine, name, '--rollback');
    }
    const expected = {
      slow: 'updating',
      paused: 'paused',
      back: 'rollback_started',
      stuck: 'rollback_paused',
    };
    for (const [name, state] of Object.entries(expected)) {
      await until(
        () => updateStatusOf(engine, name),
        (reached) => reached === state,
      );
    }
    // Both have all their tasks running, and for long enough: only the delay is left.
    for (const name of ['slow', 'back']) {
      const since = await runningSince(engine, name, 2);
      await until(
        async () => Date.now(),
        (now) => now > since + 500,
      );
    }
    const found = await attempt(engine);
    expectHeld(found, gate, /./);
    expect(found.gate(gate).observed).toBe('4 of 4 services converging');
    const since = /, since \d{4}-\d\d-\d\d \d\d:\d\d UTC$/;
    const reasons = found.gate(gate).reason.split('; ').sort();
    expect(reasons.every((reason) => since.test(reason))).toBe(true);
    expect(reasons.map((reason) => reason.replace(since, ''))).toEqual([
      'back: a rollback is in progress',
      'paused: its update is paused after a failure',
      'slow: an update is in progress',
      'stuck: its rollback is paused after a failure',
    ]);
    expect(found.gate(gate).remedy).toContain('`docker service update --force stuck` or');
    expect(found.gate(gate).lasts).toBe(true);
    // Each of them on its own.
    for (const name of Object.keys(expected)) {
      expectHeld(await attempt(engine), gate, new RegExp(`(^|; )${name}: `));
      await removeService(engine, name);
    }
    await waitDrained(engine);
    expectPruned(await attempt(engine));
  });

  it.sequential('holds while a service does not come to run', async () => {
    await Promise.all([
      createService(engine, {
        name: 'no-image',
        image: `${registry.address}/none:1`,
        options: ['--no-resolve-image', ...QUICK],
      }),
      create('no-command', [], ['/no/such/command']),
      create('no-node', ['--constraint', 'node.labels.gdp==none']),
      create('crashes', ['--restart-delay', '500ms'], ['sh', '-c', 'sleep 2; exit 1']),
      create('ends', ['--restart-delay', '500ms'], ['sleep', '2']),
    ]);
    await until(
      () => tasksOf(engine, 'no-image'),
      (tasks) => count(tasks, 'rejected') > 0,
    );
    await until(
      () => tasksOf(engine, 'no-command'),
      (tasks) => count(tasks, 'failed') > 0,
    );
    await until(
      () => tasksOf(engine, 'crashes'),
      (tasks) => count(tasks, 'failed') > 1,
    );
    await until(
      () => tasksOf(engine, 'ends'),
      (tasks) => count(tasks, 'complete') > 1,
    );
    const reasons: Record<string, Set<string>> = {};
    const names = ['crashes', 'ends', 'no-command', 'no-image', 'no-node'];
    // Over their whole cycle, also at the moments when they run and look as if all were well.
    const again = /^its tasks keep failing/;
    const looksWell = (name: string) => [...(reasons[name] ?? [])].some((why) => again.test(why));
    for (
      const deadline = Date.now() + PATIENCE;
      !(looksWell('crashes') && looksWell('ends')) && Date.now() < deadline;
    ) {
      const found = await attempt(engine);
      expectHeld(found, gate, /./);
      const parts = found.gate(gate).reason.split('; ');
      expect(parts.map((part) => part.split(': ')[0]).sort()).toEqual(names);
      for (const part of parts) {
        const [name = '', ...why] = part.split(': ');
        reasons[name] = (reasons[name] ?? new Set()).add(why.join(': '));
      }
    }
    expect(looksWell('crashes')).toBe(true);
    expect(looksWell('ends')).toBe(true);
    const all = (name: string) => [...(reasons[name] ?? [])].join('\n');
    // Engine 29 passes on what the registry said.
    expect(all('no-image')).toMatch(/^0 of 1 task running: task .*(?:: No such image|not found)/m);
    expect(all('no-command')).toMatch(/^0 of 1 task running: task .*: .*no such file/m);
    expect(all('no-node')).toMatch(/^0 of 1 task running: task .*: no suitable node/m);
    await removeAll();
    expectPruned(await attempt(engine));
  });

  it.sequential('passes for all that is at rest, each in its way', async () => {
    await engine.docker('network', 'create', '--driver', 'overlay', '--attachable', 'shared');
    const once = ['--restart-condition', 'none'];
    const onFailure = ['--restart-condition', 'on-failure'];
    const exit = (code: number) => ['sh', '-c', `exit ${code}`];
    await Promise.all([
      create('to-zero'),
      create('zero', ['--replicas', '0']),
      create('once', once, exit(0)),
      create('once-failed', once, exit(1)),
      create('on-failure', onFailure, exit(0)),
      create('attempts', [...onFailure, '--restart-max-attempts', '1'], exit(1)),
      create('global', ['--mode', 'global']),
      create('global-nowhere', ['--mode', 'global', '--constraint', 'node.labels.gdp==none']),
      create('attached', ['--network', 'shared']),
      createService(engine, { name: 'updated', image: former, options: QUICK }),
      create('rolled-back'),
      create('rolls-back', ['--update-failure-action', 'rollback']),
      ...(['replicated-job', 'global-job'] as const).map((mode) =>
        createService(engine, { name: mode, image: A, mode, command: ['true'], options: once }),
      ),
    ]);
    const changing = ['updated', 'rolled-back', 'rolls-back'];
    await Promise.all(
      ['to-zero', ...changing, 'replicated-job', 'global-job'].map((name) =>
        waitConverged(engine, name),
      ),
    );
    // The container is a task of the network, and of no service.
    await engine.docker('run', '--detach', '--name', 'guest', '--network', 'shared', A);
    await Promise.all([
      engine.docker('service', 'scale', '--detach', 'to-zero=0'),
      updateService(engine, 'updated', '--image', B),
      updateService(engine, 'rolled-back', '--image', B),
      updateService(engine, 'rolls-back', ...nowhere()),
    ]);
    await until(
      () => updateStatusOf(engine, 'rolled-back'),
      (state) => state === 'completed',
    );
    await updateService(engine, 'rolled-back', '--rollback');
    for (const [name, state] of [
      ['updated', 'completed'],
      ['rolled-back', 'rollback_completed'],
      ['rolls-back', 'rollback_completed'],
    ] as const) {
      await until(
        () => updateStatusOf(engine, name),
        (reached) => reached === state,
      );
    }
    const { passed } = await attemptUntilPass(engine);
    expectPruned(passed);
    expect(passed.gate(gate).observed).toBe('14 services at rest');

    // What a rollback would go back to is in use, though no container is left of it.
    const { body } = await engine.api('GET', '/containers/json?all=true');
    const ended = (body as { Id: string; Image: string }[]).filter(({ Image }) =>
      Image.startsWith(former),
    );
    expect(ended).toHaveLength(1);
    await engine.docker('rm', ...ended.map(({ Id }) => Id));
    const { report } = await attempt(engine);
    const previous = report.images?.filter(({ reason }) => /PreviousSpec/.test(reason));
    expect(previous).toEqual([
      expect.objectContaining({
        class: 'in-use',
        fate: 'kept',
        reason: 'service updated (PreviousSpec)',
      }),
    ]);
    await engine.docker('rm', '--force', 'guest');
    await removeAll();
  });

  it.sequential('passes once an update that found no node is rolled back', async () => {
    const services = {
      'start-first': ['--update-order', 'start-first'],
      'stop-first': ['--update-order', 'stop-first'],
      everywhere: ['--mode', 'global'],
    };
    const names = Object.keys(services);
    await Promise.all(Object.entries(services).map(([name, options]) => create(name, options)));
    await Promise.all(names.map((name) => waitConverged(engine, name)));
    await attemptUntilPass(engine);

    const unplaced = async (name: string) =>
      (await tasksOf(engine, name)).filter(({ Status }) => Status.State === 'pending');
    await Promise.all(names.map((name) => updateService(engine, name, '--reserve-memory', '500G')));
    for (const name of names) {
      await until(
        () => unplaced(name),
        (tasks) => tasks.length === 1,
      );
    }
    const held = await attempt(engine);
    expectHeld(held, gate, /./);
    for (const name of names) {
      expect(held.gate(gate).remedy).toContain(`\`docker service rollback ${name}\``);
    }

    await Promise.all(names.map((name) => updateService(engine, name, '--rollback')));
    for (const name of names) {
      await until(
        () => updateStatusOf(engine, name),
        (state) => state === 'rollback_completed',
      );
    }
    expectPruned((await attemptUntilPass(engine)).passed);
    // Swarm keeps these tasks for as long as their services stay as they are.
    const left = await Promise.all(names.map(unplaced));
    expect(left.flat().map(({ DesiredState }) => DesiredState)).toEqual(
      names.map(() => 'shutdown'),
    );
    await removeAll();
  });

  it.sequential('holds while a job is under way', async () => {
    await Promise.all(
      (['replicated-job', 'global-job'] as const).map((mode) =>
        createService(engine, { name: mode, image: A, mode, command: ['sleep', '1000'] }),
      ),
    );
    for (const name of ['replicated-job', 'global-job']) await runningSince(engine, name, 1);
    const found = await attempt(engine);
    expectHeld(found, gate, /./);
    expect(found.gate(gate).reason.split('; ').sort()).toEqual([
      expect.stringMatching(/^global-job: 0 of 1 task completed: task .*, running since/),
      expect.stringMatching(/^replicated-job: 0 of 1 task completed: task .*, running since/),
    ]);
    await removeAll();
    if (kind.version === '20.10') {
      // This Engine lets the tasks of a removed job run on.
      const left = await attempt(engine);
      expectHeld(left, gate, /^a removed service's task .*; a removed service's task /);
      const commands = [...(left.gate(gate).remedy ?? '').matchAll(/`docker (kill \w{12})` on /g)];
      expect(commands).toHaveLength(2);
      for (const [, command = ''] of commands) await engine.docker(...command.split(' '));
    }
    expectPruned((await attemptUntilPass(engine)).passed);
  });

  it.sequential('does not believe what a Swarm last knew of an Engine that was killed', async () => {
    await createService(engine, { name: 'web', image: A, replicas: 2 });
    await waitConverged(engine, 'web');
    await attemptUntilPass(engine);
    await engine.kill();
    await engine.restart();
    let found = await attempt(engine);
    expect(found.verdicts[gate]).not.toBe('pass');
    for (const deadline = Date.now() + PATIENCE; found.verdicts[gate] !== 'pass'; ) {
      if (Date.now() > deadline) throw new Error(`It never passes: ${found.gate(gate).reason}`);
      found = await attempt(engine);
    }
    const since = await runningSince(engine, 'web', 2);
    expect(Date.parse(found.report.finishedAt)).toBeGreaterThanOrEqual(since + MONITOR);
    await removeAll();
  });
});

describe.concurrent('swarm-convergence on a node of a Swarm of two', () => {
  let manager: TestEngine;
  let worker: TestEngine;
  const image = 'app:1';

  beforeAll(async () => {
    [manager, worker] = await Promise.all([startEngine(GRAPH_DRIVER), startEngine(OLDEST)]);
    await Promise.all(
      [manager, worker].map((engine) => loadImage(engine, { busybox: true, tags: [image] })),
    );
  });
  afterAll(() => Promise.all([manager?.stop(), worker?.stop()]));

  const workers = async () =>
    (await manager.docker('node', 'ls', '--quiet', '--filter', 'role=worker')).split('\n');

  it.sequential('passes outside of any Swarm', async () => {
    const found = await attempt(worker);
    expectPruned(found);
    expect(found.gate(gate).reason).toBe('This Engine is not in a Swarm.');
  });

  it.sequential('is unknown on a worker', async () => {
    await formSwarm(manager, worker);
    expectUnknown(await attempt(worker), {
      [gate]: { reason: /Only a manager knows/, remedy: /run this action on a manager node/ },
    });
    expectPruned(await attempt(manager));
  });

  it.sequential('passes when a global service is no longer meant for a node', async () => {
    const [node = ''] = await workers();
    await manager.docker('node', 'update', '--label-add', 'app=1', node);
    const global = (name: string, ...options: string[]) =>
      createService(manager, {
        name,
        image,
        mode: 'global',
        options: ['--no-resolve-image', ...QUICK, ...options],
      });
    await global('labelled', '--constraint', 'node.labels.app==1');
    await global('drained');
    await waitConverged(manager, 'drained');
    const onWorker = async (name: string, desired: string, state: string) =>
      until(
        async () => (await tasksOf(manager, name)).find(({ NodeID }) => NodeID === node),
        (task) => task?.DesiredState === desired && task.Status.State === state,
      );
    await onWorker('labelled', 'running', 'running');
    await attemptUntilPass(manager);

    await manager.docker('node', 'update', '--label-rm', 'app', node);
    await onWorker('labelled', 'shutdown', 'rejected');
    expect((await attemptUntilPass(manager)).passed.gate(gate).observed).toBe('2 services at rest');

    await manager.docker('node', 'update', '--availability', 'drain', node);
    await onWorker('drained', 'shutdown', 'shutdown');
    expect((await attemptUntilPass(manager)).passed.gate(gate).observed).toBe('2 services at rest');

    // Back in service it is to have one again.
    await manager.docker('node', 'update', '--availability', 'active', node);
    const { passed } = await attemptUntilPass(manager);
    expect(count(await tasksOf(manager, 'drained'), 'running')).toBe(2);
    expectPruned(passed);
    for (const name of ['labelled', 'drained']) await removeService(manager, name);
    await waitDrained(manager);
  });

  it.sequential('passes when a global service is updated while one of its nodes is paused', async () => {
    const [node = ''] = await workers();
    const onWorker = async () =>
      (await tasksOf(manager, 'paused')).filter(
        ({ NodeID, Status }) => NodeID === node && Status.State === 'running',
      );
    await createService(manager, {
      name: 'paused',
      image,
      mode: 'global',
      options: ['--no-resolve-image', ...QUICK],
    });
    await waitConverged(manager, 'paused');
    const [former] = await onWorker();
    await manager.docker('node', 'update', '--availability', 'pause', node);
    await updateService(manager, 'paused', '--env-add', 'A=1');
    await until(
      () => updateStatusOf(manager, 'paused'),
      (state) => state === 'completed',
    );
    expectPruned((await attemptUntilPass(manager)).passed);
    expect(await onWorker()).toMatchObject([{ ID: former?.ID }]);

    // Back in service, it is updated too.
    await manager.docker('node', 'update', '--availability', 'active', node);
    await until(onWorker, ([task]) => task !== undefined && task.ID !== former?.ID);
    expectPruned((await attemptUntilPass(manager)).passed);
    await removeService(manager, 'paused');
    await waitDrained(manager);
  });

  it.sequential('passes when a node never fits a global service, and holds for a replicated one', async () => {
    const create = async (name: string, Mode: object) => {
      const Placement = { Platforms: [{ OS: 'linux', Architecture: 's390x' }] };
      const TaskTemplate = { ContainerSpec: { Image: image }, Placement };
      const { status } = await manager.api('POST', '/services/create', {
        Name: name,
        TaskTemplate,
        Mode,
      });
      expect(status).toBe(201);
      await until(
        () => manager.docker('service', 'ps', '--no-trunc', name),
        (tasks) => tasks.includes('unsupported platform'),
      );
    };
    await create('foreign', { Global: {} });
    expectPruned((await attemptUntilPass(manager)).passed);
    await create('nowhere', { Replicated: { Replicas: 1 } });
    const held = await attempt(manager);
    expectHeld(held, gate, /^nowhere: 0 of 1 task running: task \w{12}, pending since .*platform/);
    expect(held.gate(gate).remedy).toMatch(/`docker service rm nowhere` ends it\.$/);
    expect(held.gate(gate).lasts).toBe(true);
    for (const name of ['foreign', 'nowhere']) await removeService(manager, name);
    await waitDrained(manager);
  });

  it.sequential('looks over what a node that is down last said, and not over what ended there', async () => {
    const [node = ''] = await workers();
    for (const [name, mode, options] of [
      ['job', 'replicated-job', []],
      ['once', 'replicated', ['--restart-condition', 'none']],
    ] as const) {
      await createService(manager, {
        name,
        image,
        mode,
        command: ['true'],
        options: ['--no-resolve-image', '--constraint', `node.id==${node}`, ...options],
      });
      await until(
        () => tasksOf(manager, name),
        (tasks) => count(tasks, 'complete') === 1,
      );
    }
    await createService(manager, {
      name: 'everywhere',
      image,
      mode: 'global',
      options: ['--no-resolve-image', ...QUICK],
    });
    await waitConverged(manager, 'everywhere');
    await worker.kill();
    await until(
      async () => (await manager.api('GET', '/nodes')).body as { Status: { State: string } }[],
      (nodes) => nodes.some(({ Status }) => Status.State === 'down'),
    );
    // The Swarm wants that task to end, which nobody there can do.
    const tasks = await tasksOf(manager, 'everywhere');
    expect(tasks.map(({ DesiredState }) => DesiredState).sort()).toEqual(['running', 'shutdown']);
    expect(count(tasks, 'running')).toBe(2);
    const { passed } = await attemptUntilPass(manager);
    expect(passed.gate(gate).observed).toBe('3 services at rest');
  });
});

describe.concurrent('swarm-convergence on a manager that cannot answer', () => {
  let manager: TestEngine;
  let other: TestEngine;

  beforeAll(async () => {
    [manager, other] = await Promise.all([startEngine(OLDEST), startEngine(CONTAINERD)]);
  });
  afterAll(() => Promise.all([manager?.stop(), other?.stop()]));

  it.sequential('is unknown while the Swarm is locked', async () => {
    await other.docker('swarm', 'init', '--autolock', '--advertise-addr', '127.0.0.1');
    const UnlockKey = await other.docker('swarm', 'unlock-key', '--quiet');
    await other.restart();
    expectUnknown(await attempt(other), {
      [gate]: { reason: /The Swarm is locked/, remedy: /docker swarm unlock/ },
    });
    await other.api('POST', '/swarm/unlock', { UnlockKey });
    await until(
      () => other.api('GET', '/services'),
      ({ status }) => status === 200,
    );
    expectPruned(await attempt(other));
    await other.docker('swarm', 'leave', '--force');
  });

  it.sequential('is unknown without a quorum', async () => {
    await formSwarm(manager, other);
    const worker = await manager.docker('node', 'ls', '--quiet', '--filter', 'role=worker');
    await manager.docker('node', 'promote', worker);
    await until(
      () => manager.docker('node', 'ls', '--format', '{{.ManagerStatus}}'),
      (status) => status.includes('Reachable'),
    );
    expectPruned(await attempt(manager));
    await other.kill();
    await until(
      () => manager.api('GET', '/services'),
      ({ status }) => status === 500,
    );
    expectUnknown(await attempt(manager), { [gate]: { reason: /does not have a leader/ } });
  });
});
