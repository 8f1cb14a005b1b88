import { describe, expect, it } from 'vitest';
import type { ContainerSummary, Info, SwarmFacts } from '../../../src/engine/api.js';
import { runApp } from '../../../src/gates/run-app.js';
import type { Process } from '../../../src/host/processes.js';
import type { LabelFilter } from '../../../src/inputs/values.js';
import type { Reading } from '../../../src/reading.js';
import { NOW, node, service, swarm, task } from '../swarm.js';

const label: LabelFilter = { key: 'app', value: 'live' };
const noSwarm = { ok: false, error: 'This node is not a manager' } as const;

interface Facts {
  label?: LabelFilter | undefined;
  names?: string[];
  lock?: Reading<boolean>;
  info?: Reading<Info>;
  containers?: Reading<ContainerSummary[]>;
  swarm?: Reading<SwarmFacts>;
  elsewhere?: string;
  /** By PID: 1 is the Engine, 7 ourselves. */
  processes?: Record<number, string>;
}

const standalone = infoOf({ LocalNodeState: 'inactive' });

function infoOf(Swarm: Info['Swarm']): Reading<Info> {
  return { ok: true, value: { Swarm } as Info };
}

function judge(facts: Facts) {
  return runApp(
    {
      snapshot: {
        now: NOW,
        info: facts.info ?? standalone,
        containers: facts.containers ?? { ok: true, value: [] },
        swarm: facts.swarm ?? noSwarm,
      },
      processes:
        facts.processes === undefined
          ? { ok: false, error: 'it was not read' }
          : { ok: true, value: tableOf(facts.processes) },
      locked: facts.lock,
      elsewhere: facts.elsewhere,
    },
    {
      runAppProcess: facts.names ?? [],
      runAppLabel: facts.label,
      runAppLock: facts.lock === undefined ? undefined : '/run/lock',
    },
  );
}

function tableOf(processes: Record<number, string>) {
  const all = Object.entries({ 1: 'dockerd', 7: 'run-app', ...processes }).map(
    ([pid, name]): Process => ({
      pid: Number(pid),
      ppid: 1,
      comm: name.slice(0, 15),
      argv: [name],
      exe: `/usr/bin/${name}`,
    }),
  );
  return { processes: all, own: new Set([7]), complete: true, settled: new Set<number>() };
}

function container(State: string, Labels: Record<string, string> = { app: 'live' }) {
  return { Id: 'c'.repeat(64), Names: ['/one'], State, Labels } as unknown as ContainerSummary;
}

describe('by a label', () => {
  it.each([
    ['running', 'hold'],
    ['paused', 'hold'],
    ['restarting', 'hold'],
    ['removing', 'hold'],
    ['in-a-state-of-tomorrow', 'hold'],
    ['', 'hold'],
    ['created', 'pass'],
    ['exited', 'pass'],
    ['dead', 'pass'],
  ])('a container that is "%s": %s', (state, verdict) => {
    const found = judge({ label, containers: { ok: true, value: [container(state)] } });
    expect(found).toMatchObject({ gate: 'run-app', verdict, required: 'no live run-app' });
  });

  it.each([
    ['its value', label, { app: 'live' }, 'hold'],
    ['another value', label, { app: 'dead' }, 'pass'],
    ['any value', { key: 'app', value: undefined }, { app: '' }, 'hold'],
    ['an empty value', { key: 'app', value: '' }, { app: 'live' }, 'pass'],
    ['no such label', { key: 'app', value: undefined }, { apps: 'live' }, 'pass'],
    // A label is data: what every object inherits is none.
    ['what every object has', { key: 'toString', value: undefined }, {}, 'pass'],
  ] as const)('%s', (_name, filter, labels, verdict) => {
    const value = [container('running', labels)];
    expect(judge({ label: filter, containers: { ok: true, value } }).verdict).toBe(verdict);
  });

  it('says what it found, and what it looked for if there is nothing', () => {
    const value = [container('running')];
    expect(judge({ label, containers: { ok: true, value } })).toMatchObject({
      observed: '1 alive',
      reason: 'container one',
      source: 'label app=live',
    });
    expect(judge({ label })).toMatchObject({
      observed: 'none',
      reason: 'No container or service has the label app=live.',
    });
    const any = judge({ label: { key: 'app', value: undefined } });
    expect(any.reason).toBe('No container or service has the label app.');
  });

  it('is unknown if the containers cannot be listed', () => {
    expect(judge({ label, containers: { ok: false, error: 'it broke' } })).toMatchObject({
      verdict: 'unknown',
      observed: 'nothing',
      reason: 'Cannot look for the label app=live: it broke',
      remedy: expect.stringContaining('swarm-manager'),
    });
  });

  const manager = infoOf({ LocalNodeState: 'active', ControlAvailable: true, NodeID: 'node-1' });
  const labelled = (options: Parameters<typeof task>[0]) => ({
    ...task(options),
    Spec: { ContainerSpec: { Labels: { app: 'live' } } },
  });
  const inSwarm = (...tasks: ReturnType<typeof labelled>[]) =>
    judge({ label, info: manager, swarm: { ok: true, value: swarm([service()], tasks) } });

  it('finds a service anywhere in the Swarm, also one whose nodes are all down', () => {
    const value = swarm([service({ labels: { app: 'live' } })], [], [node('node-2', 'down')]);
    const found = judge({ label, info: manager, swarm: { ok: true, value } });
    expect(found).toMatchObject({ verdict: 'hold', reason: 'service web' });
    const other = swarm([service({ labels: { app: 'dead' } })], []);
    expect(judge({ label, info: manager, swarm: { ok: true, value: other } }).verdict).toBe('pass');
  });

  it.each([
    ['runs on another node', { node: 'node-2' }, 'hold'],
    ['has no node yet', { node: '', state: 'pending' }, 'hold'],
    ['has ended on another node', { node: 'node-2', state: 'complete' }, 'pass'],
    // The container shows whether it runs.
    ['is on this node', { node: 'node-1' }, 'pass'],
  ] as const)('a task that %s: %s', (_name, options, verdict) => {
    expect(inSwarm(labelled(options)).verdict).toBe(verdict);
  });

  it('names a task by its service, or by itself if that is gone', () => {
    expect(inSwarm(labelled({ node: 'node-2' })).reason).toBe('a task of web on another node');
    const left = labelled({ id: 'left-1', node: 'node-2', serviceId: 'gone' });
    expect(inSwarm(left).reason).toBe('a task of left-1 on another node');
  });

  it('passes for tasks that have no labels or no container', () => {
    for (const Spec of [null, {}, { ContainerSpec: null }, { ContainerSpec: {} }]) {
      const one = { ...task({ node: 'node-2' }), Spec } as ReturnType<typeof labelled>;
      expect(inSwarm(one).verdict).toBe('pass');
    }
  });

  it('counts a task without a node while this node is not known', () => {
    const value = swarm([service()], [{ ...labelled({}), NodeID: null as never }]);
    const info = infoOf({ LocalNodeState: 'active', ControlAvailable: true });
    expect(judge({ label, info, swarm: { ok: true, value } }).verdict).toBe('hold');
  });

  it.each([
    ['the Swarm cannot be read', manager, 'This node is not a manager'],
    ['nothing is known of the Engine', { ok: false, error: 'no info' } as const, 'no info'],
  ])('is unknown if %s', (_name, info, why) => {
    const found = judge({ label, info });
    expect(found.verdict).toBe('unknown');
    expect(found.reason).toContain(why);
  });

  it('holds for what it sees here, even if the Swarm cannot be read', () => {
    const value = [container('running')];
    expect(judge({ label, info: manager, containers: { ok: true, value } }).verdict).toBe('hold');
  });
});

describe('by a process', () => {
  const names = ['run-app', 'deploy'];

  it('holds for one that has a name it looks for, and is not our own', () => {
    expect(
      judge({ names, processes: { 20: 'run-app', 21: 'run-apps', 22: 'deploy' } }),
    ).toMatchObject({
      verdict: 'hold',
      observed: '2 alive',
      reason: 'process 20 is run-app; process 22 is deploy',
      source: 'process table',
    });
  });

  it('passes if there is none', () => {
    expect(judge({ names, processes: { 20: 'sleep' } })).toMatchObject({
      verdict: 'pass',
      observed: 'none',
      reason: 'No process is called run-app or deploy.',
    });
  });

  it.each([
    ['the process table cannot be read', {}, 'it was not read'],
    [
      'the Engine is on another host',
      { elsewhere: 'the Engine is there', processes: { 20: 'run-app' } },
      'the Engine is there',
    ],
  ])('is unknown if %s', (_name, facts: Facts, why) => {
    const found = judge({ names, ...facts });
    expect(found).toMatchObject({
      verdict: 'unknown',
      observed: 'nothing',
      reason: expect.stringContaining(`Processes cannot be probed: `),
      remedy: expect.stringMatching(/run-app-process: none.*run-app-label.*run-app-lock/),
    });
    expect(found.reason).toContain(why);
  });

  it('that cannot look says so before a lock that nobody holds, and after one that is held', () => {
    expect(judge({ names, lock: { ok: true, value: false } }).verdict).toBe('unknown');
    expect(judge({ names, lock: { ok: true, value: true } }).verdict).toBe('hold');
  });
});

describe('by a lock', () => {
  it.each([
    [{ ok: true, value: true }, 'hold', '/run/lock is locked'],
    [{ ok: true, value: false }, 'pass', 'Nobody holds /run/lock.'],
    [{ ok: false, error: 'EACCES' }, 'unknown', 'EACCES'],
  ] as const)('%o', (lock, verdict, reason) => {
    expect(judge({ lock })).toMatchObject({ verdict, reason, source: 'lock /run/lock' });
  });
});

describe('by several probes', () => {
  const locked = { ok: true, value: true } as const;
  const free = { ok: true, value: false } as const;

  it('one that finds something outweighs one that cannot look', () => {
    const found = judge({ label, containers: { ok: false, error: 'it broke' }, lock: locked });
    expect(found).toMatchObject({ verdict: 'hold', source: 'label app=live, lock /run/lock' });
  });

  it('one that cannot look outweighs one that finds nothing, and is the one that is told', () => {
    const found = judge({ label, containers: { ok: false, error: 'it broke' }, lock: free });
    expect(found.verdict).toBe('unknown');
    const other = judge({ label, lock: { ok: false, error: 'EACCES' } });
    expect(other).toMatchObject({ verdict: 'unknown', reason: 'EACCES' });
  });

  it('all that find nothing say so', () => {
    expect(judge({ label, lock: free }).reason).toBe(
      'No container or service has the label app=live; Nobody holds /run/lock.',
    );
  });

  it('none at all is unknown', () => {
    expect(judge({})).toMatchObject({
      verdict: 'unknown',
      observed: 'nothing',
      source: 'inputs',
      reason: 'No probe is configured.',
      remedy: 'Set `run-app-process`, `run-app-label` or `run-app-lock`.',
    });
  });
});
