import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Info, Node, Service } from '../../../src/engine/api.js';
import { swarmConvergence } from '../../../src/gates/swarm-convergence.js';
import { NOW, node, service, swarm, task } from '../swarm.js';

type Task = ReturnType<typeof task>;
const RUNS = { numRuns: 500 };

const LIVE = ['new', 'pending', 'assigned', 'preparing', 'ready', 'starting', 'running'];
/** Those in which a node knows of a task: what Swarm ends before that never ran. */
const ON_A_NODE = LIVE.slice(LIVE.indexOf('assigned'));
const ENDED = ['complete', 'shutdown', 'failed', 'rejected', 'remove', 'orphaned'];

/** A Swarm as data. */
interface Facts {
  services: Service[];
  tasks: Task[];
  nodes: Node[];
}

const ITERATION = 3;
/** All four modes. */
const MODES: Record<string, Service['Spec']['Mode']> = {
  replicated: { Replicated: { Replicas: 2 } },
  global: { Global: {} },
  'replicated-job': { ReplicatedJob: { TotalCompletions: 2, MaxConcurrent: 2 } },
  'global-job': { GlobalJob: {} },
};
const mode = fc.constantFrom(...Object.keys(MODES));

/** Mostly tasks as they are when all is well, or else hardly anything would pass. */
const oneTask = fc.record({
  slot: fc.constantFrom(1, 2),
  node: fc.constantFrom('node-1', 'node-2', 'node-3'),
  state: fc.oneof(
    { weight: 6, arbitrary: fc.constant('well') },
    { weight: 3, arbitrary: fc.constantFrom(...ENDED) },
    { weight: 1, arbitrary: fc.constantFrom(...LIVE, 'a-state-of-tomorrow') },
  ),
  desired: fc.oneof(
    { weight: 8, arbitrary: fc.constant('well') },
    fc.constantFrom('running', 'shutdown', 'ready', 'remove', 'complete'),
  ),
  since: fc.integer({ min: -1, max: 900 }),
  outdated: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
  iteration: fc.constantFrom(ITERATION, ITERATION, ITERATION, ITERATION - 1),
});

/** What a service of any mode is at rest with. */
const WELL = [1, 2].map((slot) => ({
  slot,
  node: 'node-1',
  state: 'well',
  desired: 'well',
  since: 600 + slot,
  outdated: false,
  iteration: ITERATION,
}));

const oneService = fc.record({
  mode,
  update: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('', 'completed', 'rollback_completed') },
    fc.constantFrom('updating', 'paused', 'rollback_started', 'rollback_paused', 'tomorrow'),
  ),
  condition: fc.constantFrom('any', 'any', 'on-failure', 'none'),
  updated: fc.nat(60),
  tasks: fc
    .tuple(fc.boolean(), fc.array(oneTask, { maxLength: 5 }))
    .map(([isWell, others]) => (isWell ? [...WELL, ...others.slice(0, 1)] : others)),
});

const swarms = fc
  .record({
    services: fc.array(oneService, { maxLength: 2 }),
    down: fc.subarray<string>(['node-2', 'node-3']),
  })
  .map(({ services, down }): Facts => {
    const isJob = (name: string) => name.endsWith('job');
    return {
      services: services.map((each, i) => ({
        ...service({
          mode: MODES[each.mode] ?? {},
          restart: { Condition: each.condition },
          updatedAt: new Date(NOW - each.updated * 1000).toISOString(),
          ...(each.update === '' ? {} : { update: each.update }),
          ...(isJob(each.mode) ? { iteration: ITERATION } : {}),
        }),
        ID: `service-${i}`,
      })),
      tasks: services.flatMap((each, i) =>
        each.tasks.map(({ state, desired, iteration, ...rest }) => {
          const well = isJob(each.mode) ? 'complete' : 'running';
          const reached = state === 'well' ? well : state;
          const expected = ENDED.includes(reached) ? 'shutdown' : 'running';
          return task({
            ...rest,
            serviceId: `service-${i}`,
            state: reached,
            desired: desired === 'well' ? (isJob(each.mode) ? 'complete' : expected) : desired,
            ...(isJob(each.mode) ? { iteration } : {}),
          });
        }),
      ),
      nodes: ['node-1', 'node-2', 'node-3'].map((id) =>
        node(id, down.includes(id) ? 'down' : 'ready'),
      ),
    };
  });

function verdict({ services, tasks, nodes }: Facts) {
  return swarmConvergence({
    now: NOW,
    info: {
      ok: true,
      value: { Swarm: { LocalNodeState: 'active', ControlAvailable: true } } as Info,
    },
    containers: { ok: true, value: [] },
    swarm: { ok: true, value: swarm(services, tasks, nodes) },
  }).verdict;
}

/** A change that must not change the verdict. */
function same(change: fc.Arbitrary<(facts: Facts) => Facts>) {
  fc.assert(
    fc.property(swarms, change, (facts, changed) => {
      expect(verdict(changed(facts))).toBe(verdict(facts));
    }),
    RUNS,
  );
}

const shuffled = <T>(items: readonly T[], seed: number) =>
  items
    .map((item, i) => ({ item, key: Math.imul(i + 1, seed) % 97 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

describe('whatever a Swarm is like', () => {
  it('services of all modes pass, hold and are unknown, or these tests test nothing', () => {
    const found = new Map<string, number>();
    for (const facts of fc.sample(swarms, { numRuns: 4_000, seed: 1 })) {
      const [only] = facts.services;
      if (facts.services.length !== 1 || only === undefined) continue;
      const [name] = Object.keys(only.Spec.Mode);
      const key = `${name} ${verdict(facts)}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    for (const name of ['Replicated', 'Global', 'ReplicatedJob', 'GlobalJob']) {
      for (const each of ['pass', 'hold', 'unknown']) {
        expect(found.get(`${name} ${each}`), `${name} ${each}`).toBeGreaterThan(5);
      }
    }
  });

  it('the order of services, tasks and nodes decides nothing', () => {
    same(
      fc.integer({ min: 2, max: 96 }).map((seed) => ({ services, tasks, nodes }) => ({
        services: shuffled(services, seed),
        tasks: shuffled(tasks, seed),
        nodes: shuffled(nodes, seed),
      })),
    );
  });

  it('nodes and services that are listed twice decide nothing', () => {
    same(fc.constant((facts) => ({ ...facts, nodes: [...facts.nodes, ...facts.nodes] })));
    same(fc.constant((facts) => ({ ...facts, services: [...facts.services, ...facts.services] })));
  });

  it('tasks that are listed twice open nothing', () => {
    fc.assert(
      fc.property(swarms, (facts) => {
        const doubled = { ...facts, tasks: [...facts.tasks, ...facts.tasks] };
        if (verdict(facts) !== 'pass') expect(verdict(doubled)).toBe(verdict(facts));
      }),
      RUNS,
    );
  });

  // Swarm keeps five tasks of each slot.
  it('the history of former specs and iterations decides nothing', () => {
    const history = fc.record({
      service: fc.constantFrom('service-0', 'service-1', 'a-service-that-is-gone'),
      slot: fc.constantFrom(1, 2, 3),
      node: fc.constantFrom('node-1', 'node-2', 'node-9'),
      state: fc.constantFrom(...ENDED),
      since: fc.nat(10_000),
    });
    same(
      fc.array(history, { minLength: 1, maxLength: 5 }).map((ended) => (facts) => ({
        ...facts,
        tasks: [
          ...facts.tasks,
          ...ended.map(({ service: serviceId, ...each }) =>
            task({ ...each, serviceId, desired: 'shutdown', outdated: true, iteration: 1 }),
          ),
        ],
      })),
    );
  });

  it('what a node that is down last told of live tasks decides nothing', () => {
    // What has ended stays so.
    const lost = fc.array(
      oneTask.filter(({ state }) => !ENDED.includes(state)),
      { maxLength: 4 },
    );
    same(
      lost.map((tasks) => (facts) => ({
        ...facts,
        nodes: [...facts.nodes, node('node-9', 'down')],
        tasks: [
          ...facts.tasks,
          ...tasks.map(({ state, desired, ...each }) =>
            task({
              ...each,
              node: 'node-9',
              serviceId: 'service-0',
              state: state === 'well' ? 'running' : state,
              desired: desired === 'well' ? 'running' : desired,
            }),
          ),
        ],
      })),
    );
  });

  it('another service at rest decides nothing', () => {
    const atRest = mode.map((name) => (facts: Facts): Facts => {
      const isJob = name.endsWith('job');
      const options = { serviceId: 'other', since: 600, iteration: ITERATION };
      const state = isJob ? 'complete' : 'running';
      return {
        ...facts,
        services: [
          ...facts.services,
          { ...service({ mode: MODES[name] ?? {}, iteration: ITERATION }), ID: 'other' },
        ],
        tasks: [
          ...facts.tasks,
          ...[1, 2].map((slot) =>
            task({ ...options, slot, node: 'node-1', state, desired: state }),
          ),
        ].filter(
          ({ ServiceID, Slot }) => ServiceID !== 'other' || !/global/.test(name) || Slot === 1,
        ),
      };
    });
    same(atRest);
  });

  it('another service that converges lets nothing pass', () => {
    fc.assert(
      fc.property(swarms, fc.constantFrom('updating', 'rollback_started'), (facts, update) => {
        const other = { ...service({ update }), ID: 'other' };
        expect(verdict({ ...facts, services: [...facts.services, other] })).not.toBe('pass');
      }),
      RUNS,
    );
  });

  it('a task that drains, or is in a state without a name, lets nothing pass', () => {
    const strange = fc.oneof(
      fc.record({
        state: fc.constantFrom(...ON_A_NODE),
        desired: fc.constantFrom('shutdown', 'remove'),
      }),
      fc.record({ state: fc.constant('tomorrow'), desired: fc.constant('running') }),
    );
    fc.assert(
      fc.property(swarms, strange, mode, (facts, states, name) => {
        const other = { ...service({ mode: MODES[name] ?? {}, iteration: 1 }), ID: 'other' };
        const added = task({ ...states, serviceId: 'other', node: 'node-1' });
        const next = {
          ...facts,
          services: [...facts.services, other],
          tasks: [...facts.tasks, added],
        };
        expect(verdict(next)).not.toBe('pass');
        // Also when its service is gone.
        if (states.state !== 'tomorrow') {
          expect(verdict({ ...facts, tasks: next.tasks })).not.toBe('pass');
        }
      }),
      RUNS,
    );
  });

  // docker CLI's own rule for one snapshot, on what a Swarm without one-shots and drained nodes can show.
  it('never passes where docker CLI would not see a service converged', () => {
    fc.assert(
      fc.property(swarms, (facts) => {
        if (verdict(facts) !== 'pass') return;
        const active = new Set(
          facts.nodes.filter(({ Status }) => Status.State !== 'down').map(({ ID }) => ID),
        );
        for (const { ID, Spec } of facts.services) {
          const { Replicated, Global } = Spec.Mode;
          const tasks = facts.tasks.filter((each) => each.ServiceID === ID && !each.outdated);
          if (Spec.TaskTemplate.RestartPolicy?.Condition !== 'any') continue;
          if (Replicated != null) {
            const found = chosen(
              tasks.filter((each) => active.has(each.NodeID ?? '')),
              (each) => each.Slot,
            );
            expect(found.filter(runs)).toHaveLength(Replicated.Replicas ?? 1);
          }
          if (Global != null) {
            // What Swarm itself ended and did not replace is a node that is not meant to have one.
            const found = chosen(tasks, (each) => each.NodeID).filter(
              (each) => active.has(each.NodeID ?? '') && !ENDED.includes(each.DesiredState),
            );
            expect(found.filter((each) => !runs(each))).toEqual([]);
          }
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

const ORDER = ['new', 'pending', 'assigned', 'preparing', 'ready', 'starting', 'running', ...ENDED];
const runs = (each: Task) => each.Status.State === 'running' && !ENDED.includes(each.DesiredState);

/** Of each slot or node the task with the lowest desired state, then the lowest state. */
function chosen(tasks: Task[], key: (each: Task) => unknown): Task[] {
  const order = (each: Task) =>
    100 * ORDER.indexOf(each.DesiredState) + ORDER.indexOf(each.Status.State);
  const found = new Map<unknown, Task>();
  for (const each of tasks) {
    const best = found.get(key(each));
    if (best === undefined || order(each) < order(best)) found.set(key(each), each);
  }
  return [...found.values()];
}
