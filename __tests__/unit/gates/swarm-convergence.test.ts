import { describe, expect, it } from 'vitest';
import type { ContainerSummary, Info, SwarmFacts } from '../../../src/engine/api.js';
import type { LiveSnapshot } from '../../../src/engine/snapshot.js';
import { swarmConvergence } from '../../../src/gates/swarm-convergence.js';
import type { Reading } from '../../../src/reading.js';
import { ago, NOW, node, service, swarm, task } from '../swarm.js';

function info(swarmInfo: Info['Swarm']): Reading<Info> {
  return { ok: true, value: { Swarm: swarmInfo } as Info };
}
const manager = info({ LocalNodeState: 'active', ControlAvailable: true });

function judge(
  facts: SwarmFacts,
  state = manager,
  ownService?: string,
  containers: ContainerSummary[] = [],
) {
  const snapshot: LiveSnapshot = {
    now: NOW,
    info: state,
    containers: { ok: true, value: containers },
    swarm: { ok: true, value: facts },
    ownService,
  };
  return swarmConvergence(snapshot);
}

const global = { Global: {} };
const job = { ReplicatedJob: { TotalCompletions: 2, MaxConcurrent: 1 } };
const globalJob = { GlobalJob: {} };
const down = [node('node-1'), node('node-2', 'down')];
const paused = [node('node-1'), { ...node('node-2'), Spec: { Availability: 'pause' } }];
const ended = (options: Parameters<typeof task>[0] = {}) =>
  task({ state: 'complete', desired: 'shutdown', ...options });
const failed = (options: Parameters<typeof task>[0] = {}) =>
  task({ state: 'failed', desired: 'shutdown', err: 'exit 1', ...options });

/** Which rule decides, by its words: each is told here once. */
const WHY = {
  former: /a task of its previous spec/,
  young: /has been running for less than/,
  noTaskYet: /waiting for its first tasks/,
  draining: /^web: 1 task still draining/,
  failing: /its tasks keep failing/,
  left: /^a removed service's task/,
};

type Case = [string, SwarmFacts, 'pass' | 'hold' | 'unknown', (RegExp | undefined)?];

const cases: Case[] = [
  ['no service', swarm([], []), 'pass'],

  // Replicated
  ['a task that runs', swarm([service()], [task()]), 'pass'],
  ['no task yet', swarm([service()], []), 'hold', /web: 0 of 1 task running/],
  ['a task that runs for 4.9 s', swarm([service()], [task({ since: 4.9 })]), 'hold', WHY.young],
  ['a task that runs for 5 s', swarm([service()], [task({ since: 5 })]), 'pass'],
  ...[1, 4_000].map(
    (since): Case => [
      `two tasks in one slot, the first of which runs for ${since} s`,
      swarm([service()], [task({ since }), task({ since: 4_001 - since })]),
      'hold',
      WHY.young,
    ],
  ),
  ...[failed, task].map(
    (first): Case => [
      `two tasks of one slot that ended at once, the ${first === failed ? 'failed' : 'completed'} one first`,
      swarm(
        [service({ restart: { Condition: 'on-failure' } })],
        [first, first === failed ? task : failed].map((make) =>
          make({ since: 60, desired: 'shutdown', state: make === failed ? 'failed' : 'complete' }),
        ),
      ),
      'hold',
    ],
  ),
  ['a task that runs in the future', swarm([service()], [task({ since: -60 })]), 'hold'],
  ['a monitor of a minute', swarm([service({ monitor: 60 })], [task({ since: 59 })]), 'hold'],
  ['a monitor of a second', swarm([service({ monitor: 1 })], [task({ since: 2 })]), 'pass'],
  [
    'a monitor of nothing, which is the default',
    swarm([service({ monitor: 0 })], [task({ since: 4.9 })]),
    'hold',
    WHY.young,
  ],
  [
    'one of two replicas',
    swarm([service({ mode: { Replicated: { Replicas: 2 } } })], [task()]),
    'hold',
    /1 of 2/,
  ],
  [
    'two replicas that run, and a third that is preparing',
    swarm(
      [service({ mode: { Replicated: { Replicas: 2 } } })],
      [task(), task({ slot: 2 }), task({ slot: 3, state: 'preparing' })],
    ),
    'hold',
  ],
  [
    'three tasks of two replicas',
    swarm(
      [service({ mode: { Replicated: { Replicas: 2 } } })],
      [task(), task({ slot: 2 }), task({ slot: 3 })],
    ),
    'hold',
  ],
  [
    'a task whose desired state is new',
    swarm([service()], [task({ desired: 'dancing' })]),
    'unknown',
    /desired dancing/,
  ],
  [
    'a spec that leaves the replicas out',
    swarm([service({ mode: { Replicated: {} } })], [task()]),
    'pass',
  ],
  ['a task that starts', swarm([service()], [task({ state: 'starting' })]), 'hold'],
  ['a task that was just made', swarm([service()], [task({ state: 'new' })]), 'hold'],
  ['a task desired new', swarm([service()], [task({ state: 'new', desired: 'new' })]), 'hold'],
  ['a task that is pulling', swarm([service()], [task({ state: 'preparing' })]), 'hold'],
  [
    'a task without a node',
    swarm([service()], [task({ state: 'pending', err: 'no suitable node' })]),
    'hold',
    /no suitable node/,
  ],
  ['an old task beside the new one', swarm([service()], [task(), failed({ since: 4000 })]), 'pass'],
  [
    'a task waiting to be restarted',
    swarm([service()], [failed({ since: 2 }), task({ state: 'ready', desired: 'ready' })]),
    'hold',
  ],
  [
    'a second task of the slot that still starts (start-first)',
    swarm([service()], [task(), task({ state: 'starting' })]),
    'hold',
  ],
  [
    'a task of the former spec that still runs',
    swarm([service()], [task({ outdated: true })]),
    'hold',
    WHY.former,
  ],
  ['scaled to zero', swarm([service({ mode: { Replicated: { Replicas: 0 } } })], []), 'pass'],
  [
    'scaled to zero, with its history',
    swarm([service({ mode: { Replicated: { Replicas: 0 } } })], [ended()]),
    'pass',
  ],
  [
    'scaled to zero, still running',
    swarm([service({ mode: { Replicated: { Replicas: 0 } } })], [task()]),
    'hold',
  ],

  [
    'scaled to zero, still running beside one that was rejected',
    swarm(
      [service({ mode: { Replicated: { Replicas: 0 } } })],
      [task(), task({ desired: 'ready', state: 'rejected' })],
    ),
    'hold',
  ],
  [
    'running beside one that was rejected and is not replaced',
    swarm([service()], [task(), task({ desired: 'ready', state: 'rejected' })]),
    'hold',
  ],

  // Draining
  [
    'a task of no job that is to complete',
    swarm([service()], [task({ desired: 'complete' })]),
    'hold',
    WHY.draining,
  ],
  [
    'a task told to shut down that still runs',
    swarm([service()], [task(), task({ slot: 2, desired: 'shutdown' })]),
    'hold',
    WHY.draining,
  ],
  ['a task to be removed', swarm([service()], [task(), task({ desired: 'remove' })]), 'hold'],
  ['a task of a removed service', swarm([], [task({ desired: 'remove' })]), 'hold', WHY.left],
  ['an ended task of a removed service', swarm([], [ended()]), 'pass'],
  ['a container attached to an overlay network', swarm([], [task({ serviceId: '' })]), 'pass'],

  // Ended by Swarm before a node knew of it: an update that found no node, and was rolled back.
  ...['new', 'allocated', 'pending'].flatMap((state): Case[] =>
    ['', 'node-1'].flatMap((node): Case[] => [
      [
        `a task withdrawn while ${state}, node "${node}"`,
        swarm([service()], [task(), task({ node, state, desired: 'shutdown', outdated: true })]),
        'pass',
      ],
      [
        `a task of a removed service withdrawn while ${state}, node "${node}"`,
        swarm([], [task({ node, state, desired: 'remove' })]),
        'pass',
      ],
    ]),
  ),
  [
    'global, a task withdrawn while pending',
    swarm(
      [service({ mode: global })],
      [task(), task({ state: 'pending', desired: 'shutdown', outdated: true })],
    ),
    'pass',
  ],
  [
    'a task withdrawn while pending, and no other',
    swarm([service()], [task({ node: '', state: 'pending', desired: 'shutdown' })]),
    'hold',
    /0 of 1/,
  ],
  [
    'a task told to shut down that a node may know of',
    swarm([service()], [task(), task({ state: 'assigned', desired: 'shutdown' })]),
    'hold',
    WHY.draining,
  ],
  [
    'a task of a removed job that still waits for a node',
    swarm([], [task({ node: '', state: 'pending', desired: 'complete' })]),
    'hold',
  ],

  // Nodes that are down
  [
    'a leftover on a node that is down',
    swarm([service()], [task(), task({ node: 'node-2', desired: 'shutdown' })], down),
    'pass',
  ],
  [
    'the only task on a node that is down',
    swarm([service()], [task({ node: 'node-2' })], down),
    'hold',
  ],
  [
    'global, one node of two down',
    swarm([service({ mode: global })], [task(), task({ node: 'node-2' })], down),
    'pass',
  ],
  ['a removed service on a node that is down', swarm([], [task({ node: 'node-2' })], down), 'pass'],

  // Global
  ['global, running', swarm([service({ mode: global })], [task({ slot: 0 })]), 'pass'],
  [
    'global, a task of its former spec',
    swarm([service({ mode: global })], [task(), task({ node: 'node-2', outdated: true })]),
    'hold',
    WHY.former,
  ],
  [
    'global, a task of its former spec on a paused node',
    swarm([service({ mode: global })], [task(), task({ node: 'node-2', outdated: true })], paused),
    'pass',
  ],
  [
    'global, all that runs is of its former spec on a paused node',
    swarm([service({ mode: global })], [task({ node: 'node-2', outdated: true })], paused),
    'pass',
  ],
  [
    'global, a current task that starts on a paused node',
    swarm([service({ mode: global })], [task({ node: 'node-2', state: 'starting' })], paused),
    'hold',
  ],
  [
    'replicated, a task of its former spec on a paused node',
    swarm([service()], [task(), task({ node: 'node-2', outdated: true })], paused),
    'hold',
    WHY.former,
  ],
  [
    'global, one node runs and the other failed',
    swarm([service({ mode: global })], [task(), failed({ node: 'node-2', desired: 'running' })]),
    'hold',
    /1 of 2 tasks running/,
  ],
  [
    'global, one node failed and is tried again',
    swarm([service({ mode: global })], [task(), failed({ node: 'node-2', desired: 'ready' })]),
    'hold',
  ],
  [
    'global, one node behind',
    swarm([service({ mode: global })], [task(), task({ node: 'node-3', state: 'starting' })]),
    'hold',
  ],
  [
    'global, just made',
    swarm([service({ mode: global, updatedAt: ago(1) })], []),
    'hold',
    WHY.noTaskYet,
  ],
  [
    'global, made five seconds ago',
    swarm([service({ mode: global, updatedAt: ago(5) })], []),
    'pass',
  ],
  [
    'global, a node starts again after a failure',
    swarm([service({ mode: global })], [failed(), task({ state: 'starting' })]),
    'hold',
  ],
  [
    'global, a node that had a failure runs again',
    swarm([service({ mode: global })], [failed({ since: 4000 }), task()]),
    'pass',
  ],
  [
    'global, preparing with the words of one that does not fit',
    swarm(
      [service({ mode: global })],
      [task(), task({ node: 'node-2', state: 'preparing', err: 'unsupported platform on 1 node' })],
    ),
    'hold',
  ],
  [
    'global, pending without a word',
    swarm([service({ mode: global })], [task(), task({ node: 'node-2', state: 'pending' })]),
    'hold',
  ],
  ['global, no node fits', swarm([service({ mode: global })], []), 'pass'],
  [
    'global, one node drained',
    swarm(
      [service({ mode: global })],
      [task(), task({ node: 'node-2', desired: 'shutdown', state: 'shutdown' })],
    ),
    'pass',
  ],
  [
    'global, the only node lost its label',
    swarm([service({ mode: global })], [task({ desired: 'shutdown', state: 'rejected' })]),
    'pass',
  ],
  [
    'global, the node lost its label just now',
    swarm([service({ mode: global })], [task({ desired: 'running', state: 'rejected' })]),
    'hold',
    /0 of 1 task running: task task-\d+ on host-of-node-1, rejected since/,
  ],
  [
    'global, changed to where no node fits, just now',
    swarm(
      [service({ mode: global, updatedAt: ago(1) })],
      [task({ desired: 'shutdown', state: 'shutdown' })],
    ),
    'hold',
    WHY.noTaskYet,
  ],
  ...['unsupported platform on 1 node', 'max replicas per node limit exceed'].map(
    (err): Case => [
      `global, ${err}`,
      swarm([service({ mode: global })], [task(), task({ node: 'node-2', state: 'pending', err })]),
      'pass',
    ],
  ),
  [
    'global, a node without resources',
    swarm(
      [service({ mode: global })],
      [task(), task({ node: 'node-2', state: 'pending', err: 'insufficient resources on 1 node' })],
    ),
    'hold',
    /1 of 2 tasks running: task task-\d+ on host-of-node-2, pending .*: insufficient resources/,
  ],
  [
    'replicated, an unsupported platform',
    swarm([service()], [task({ state: 'pending', err: 'unsupported platform on 1 node' })]),
    'hold',
  ],
  [
    'global, a task on a node that is gone',
    swarm([service({ mode: global })], [task(), task({ node: 'node-9', state: 'pending' })]),
    'pass',
  ],
  [
    'global, a task on a node that is not listed yet',
    swarm(
      [service({ mode: global })],
      [task(), task({ node: 'node-9', state: 'pending', since: 1 })],
    ),
    'hold',
  ],

  [
    'global, a task on a node that has not been listed for five seconds',
    swarm(
      [service({ mode: global })],
      [task(), task({ node: 'node-9', state: 'pending', since: 5 })],
    ),
    'pass',
  ],
  ['a running task without a node', swarm([service()], [{ ...task(), NodeID: undefined }]), 'pass'],

  // Nodes that changed
  [
    'a node of which nothing was heard',
    swarm([service()], [task()], [node('node-1'), node('node-2', 'unknown')]),
    'hold',
    /^node host-of-node-2 is unknown/,
  ],
  [
    'a node that came back just now',
    swarm([service()], [task()], [node('node-1'), node('node-2', 'ready', 4)]),
    'hold',
    /^node host-of-node-2 changed less than 5 s ago/,
  ],
  [
    'a node that came back a while ago',
    swarm([service()], [task()], [node('node-1'), node('node-2', 'ready', 5)]),
    'pass',
  ],
  [
    'a node that went down just now',
    swarm([service()], [task()], [node('node-1'), node('node-2', 'down', 1)]),
    'pass',
  ],
  ['a node that changed, without a service', swarm([], [], [node('node-1', 'ready', 1)]), 'pass'],

  // Jobs
  [
    'a job half done',
    swarm(
      [service({ mode: job, iteration: 1 })],
      [
        ended({ slot: 0, iteration: 1, desired: 'complete' }),
        task({ slot: 1, iteration: 1, desired: 'complete' }),
      ],
    ),
    'hold',
    /1 of 2 tasks completed/,
  ],
  [
    'a job done',
    swarm(
      [service({ mode: job, iteration: 1 })],
      [ended({ slot: 0, iteration: 1, since: 1 }), ended({ slot: 1, iteration: 1, since: 1 })],
    ),
    'pass',
  ],
  [
    'a job done in its former iteration',
    swarm(
      [service({ mode: job, iteration: 2 })],
      [ended({ slot: 0, iteration: 1 }), ended({ slot: 1, iteration: 1 })],
    ),
    'hold',
    /0 of 2/,
  ],
  [
    'a job that failed and is tried again',
    swarm(
      [service({ mode: job, iteration: 1, restart: { Condition: 'on-failure' } })],
      [ended({ slot: 0, iteration: 1 }), failed({ slot: 1, iteration: 1 })],
    ),
    'hold',
  ],
  [
    'a job that failed for good',
    swarm(
      [service({ mode: job, iteration: 1, restart: { Condition: 'none' } })],
      [ended({ slot: 0, iteration: 1 }), failed({ slot: 1, iteration: 1 })],
    ),
    'pass',
  ],
  [
    'a job that ended on a node that is down since',
    swarm(
      [service({ mode: { ReplicatedJob: { TotalCompletions: 1 } }, iteration: 0 })],
      [task({ slot: 0, node: 'node-2', desired: 'complete', state: 'complete', iteration: 0 })],
      down,
    ),
    'pass',
  ],
  [
    'a job whose failed task is tried again',
    swarm(
      [
        service({
          mode: { ReplicatedJob: { TotalCompletions: 1 } },
          restart: { Condition: 'none' },
          iteration: 0,
        }),
      ],
      [task({ slot: 0, desired: 'complete', state: 'failed', iteration: 0 })],
    ),
    'hold',
  ],
  [
    'a global job, one node drained before it was done',
    swarm(
      [service({ mode: globalJob, iteration: 1 })],
      [
        task({ iteration: 1, desired: 'complete', state: 'complete' }),
        task({ iteration: 1, node: 'node-2', desired: 'shutdown', state: 'shutdown' }),
      ],
    ),
    'pass',
  ],
  [
    'a job with a live task beside one that is complete',
    swarm(
      [service({ mode: { ReplicatedJob: { TotalCompletions: 1 } }, iteration: 1 })],
      [
        ended({ slot: 0, iteration: 1, desired: 'complete' }),
        task({ slot: 0, iteration: 1, desired: 'complete' }),
      ],
    ),
    'hold',
  ],
  [
    'a global job just made',
    swarm([service({ mode: globalJob, iteration: 1, updatedAt: ago(1) })], []),
    'hold',
    WHY.noTaskYet,
  ],
  [
    'a global job that no node fits',
    swarm([service({ mode: globalJob, iteration: 1 })], []),
    'pass',
  ],
  [
    'a job that leaves out how often it is to complete',
    swarm(
      [service({ mode: { ReplicatedJob: { MaxConcurrent: 2 } }, iteration: 1 })],
      [ended({ slot: 0, iteration: 1, desired: 'complete' })],
    ),
    'hold',
    /1 of 2/,
  ],
  ['a job without an iteration', swarm([service({ mode: job })], []), 'unknown'],
  [
    'a job that does not say which iteration',
    swarm([{ ...service({ mode: job }), JobStatus: {} }], []),
    'unknown',
    /no iteration/,
  ],
  [
    'a job with a task of no iteration',
    swarm([service({ mode: job, iteration: 1 })], [ended({ slot: 0 })]),
    'hold',
    /0 of 2/,
  ],
  [
    'a job done at the second attempt',
    swarm(
      [service({ mode: { ReplicatedJob: { TotalCompletions: 1 } }, iteration: 1 })],
      [
        failed({ slot: 0, iteration: 1 }),
        ended({ slot: 0, iteration: 1, desired: 'complete', since: 1 }),
      ],
    ),
    'pass',
  ],
  [
    'a job under way, whatever spec its task is of',
    swarm(
      [service({ mode: { ReplicatedJob: { TotalCompletions: 1 } }, iteration: 1 })],
      [task({ slot: 0, iteration: 1, desired: 'complete', outdated: true })],
    ),
    'hold',
    /0 of 1 task completed/,
  ],
  [
    'a global job, one node failed and is tried again',
    swarm(
      [service({ mode: globalJob, iteration: 1 })],
      [
        task({ iteration: 1, desired: 'complete', state: 'complete' }),
        task({ iteration: 1, node: 'node-2', desired: 'complete', state: 'failed' }),
      ],
    ),
    'hold',
    /1 of 2 tasks completed/,
  ],
  [
    'a global job under way',
    swarm(
      [service({ mode: globalJob, iteration: 1 })],
      [task({ iteration: 1, desired: 'complete' })],
    ),
    'hold',
  ],
  [
    'a global job done',
    swarm([service({ mode: globalJob, iteration: 1 })], [ended({ iteration: 1 })]),
    'pass',
  ],

  // One-shot services
  [
    'exit 0 with restart condition none',
    swarm([service({ restart: { Condition: 'none' } })], [ended()]),
    'pass',
  ],
  ['exit 1 with none', swarm([service({ restart: { Condition: 'none' } })], [failed()]), 'pass'],
  [
    'exit 0 with on-failure',
    swarm([service({ restart: { Condition: 'on-failure' } })], [ended()]),
    'pass',
  ],
  [
    'exit 0 with none, on a node that is down since',
    swarm([service({ restart: { Condition: 'none' } })], [ended({ node: 'node-2' })], down),
    'pass',
  ],
  [
    'exit 1 with on-failure',
    swarm([service({ restart: { Condition: 'on-failure' } })], [failed()]),
    'hold',
  ],
  [
    'attempts used up',
    swarm(
      [service({ restart: { Condition: 'on-failure', MaxAttempts: 3 } })],
      [failed({ since: 60 })],
    ),
    'pass',
  ],
  [
    'an attempt that ended just now',
    swarm(
      [service({ restart: { Condition: 'on-failure', MaxAttempts: 3 } })],
      [failed({ since: 1 })],
    ),
    'hold',
  ],
  [
    'attempts without a limit',
    swarm(
      [service({ restart: { Condition: 'on-failure', MaxAttempts: 0 } })],
      [failed({ since: 60 })],
    ),
    'hold',
  ],
  [
    'attempts used up, of any condition',
    swarm([service({ restart: { Condition: 'any', MaxAttempts: 1 } })], [ended({ since: 5 })]),
    'pass',
  ],
  [
    'an attempt that ended at a time nobody can read',
    swarm(
      [service({ restart: { Condition: 'on-failure', MaxAttempts: 3 } })],
      [failed({ since: 60 }), { ...failed(), Status: { Timestamp: 'later', State: 'failed' } }],
    ),
    'hold',
  ],
  [
    'a completed one-shot after one that failed',
    swarm(
      [service({ restart: { Condition: 'on-failure' } })],
      [failed({ since: 60 }), ended({ since: 50 })],
    ),
    'pass',
  ],
  [
    'a failed one-shot after one that completed',
    swarm(
      [service({ restart: { Condition: 'on-failure' } })],
      [failed({ since: 50 }), ended({ since: 60 })],
    ),
    'hold',
  ],
  ['exit 0 with any', swarm([service()], [ended()]), 'hold'],
  [
    'a one-shot that is preparing',
    swarm([service({ restart: { Condition: 'none' } })], [task({ state: 'preparing' })]),
    'hold',
  ],
  [
    'a one-shot that has run for a second',
    swarm([service({ restart: { Condition: 'none' } })], [task({ since: 1 })]),
    'hold',
    WHY.young,
  ],

  // Crash loops
  [
    'a crash loop in its quiet moment',
    swarm([service()], [task({ since: 6 }), failed({ since: 12 }), failed({ since: 24 })]),
    'hold',
    WHY.failing,
  ],
  ...['rejected', 'complete'].map(
    (state): Case => [
      `two that ${state === 'rejected' ? 'were rejected' : 'completed'} within five minutes`,
      swarm(
        [service()],
        [
          task({ since: 6 }),
          task({ state, desired: 'shutdown', since: 12 }),
          task({ state, desired: 'shutdown', since: 300 }),
        ],
      ),
      'hold',
      WHY.failing,
    ],
  ),
  [
    'two crashes, one of them longer than five minutes ago',
    swarm([service()], [task({ since: 6 }), failed({ since: 12 }), failed({ since: 301 })]),
    'pass',
  ],
  [
    'two that were shut down',
    swarm(
      [service()],
      [
        task({ since: 6 }),
        task({ state: 'shutdown', desired: 'shutdown', since: 12 }),
        task({ state: 'shutdown', desired: 'shutdown', since: 24 }),
      ],
    ),
    'pass',
  ],
  ['one crash', swarm([service()], [task({ since: 6 }), failed({ since: 12 })]), 'pass'],
  [
    'crashes of yesterday',
    swarm([service()], [task(), failed({ since: 86_400 }), failed({ since: 86_500 })]),
    'pass',
  ],

  // Updates
  [
    'updating',
    swarm([service({ update: 'updating' })], [task()]),
    'hold',
    /update is in progress$/,
  ],
  ['paused', swarm([service({ update: 'paused' })], [task()]), 'hold', /paused/],
  ['rollback_started', swarm([service({ update: 'rollback_started' })], [task()]), 'hold'],
  ['rollback_paused', swarm([service({ update: 'rollback_paused' })], [task()]), 'hold'],
  ['completed', swarm([service({ update: 'completed' })], [task()]), 'pass'],
  [
    'completed with failing tasks',
    swarm([service({ update: 'completed' })], [failed()]),
    'hold',
    /^web: 0 of 1 task running: task task-\d+ on host-of-node-1, failed since .*: exit 1$/,
  ],
  [
    'two that failed, of which the later one is named',
    swarm(
      [service({ mode: { Replicated: { Replicas: 2 } } })],
      [failed({ since: 70, err: 'first' }), failed({ slot: 2, since: 60, err: 'second' })],
    ),
    'hold',
    /: second$/,
  ],
  [
    'two that failed, listed the other way round',
    swarm(
      [service({ mode: { Replicated: { Replicas: 2 } } })],
      [failed({ since: 60, err: 'second' }), failed({ slot: 2, since: 70, err: 'first' })],
    ),
    'hold',
    /: second$/,
  ],
  ['rollback_completed', swarm([service({ update: 'rollback_completed' })], [task()]), 'pass'],

  // What we have no word for
  ['a new update state', swarm([service({ update: 'dancing' })], [task()]), 'unknown', /dancing/],
  ['a new task state', swarm([service()], [task({ state: 'dancing' })]), 'unknown', /dancing/],
  ['a new mode', swarm([service({ mode: {} })], [task()]), 'unknown', /mode/],
];

describe('swarm-convergence', () => {
  it.each(cases)('%s', (_name, facts, verdict, reason = /./) => {
    expect(judge(facts)).toMatchObject({ gate: 'swarm-convergence', verdict });
    expect(judge(facts).reason).toMatch(reason);
  });

  it.each([
    ['inactive', undefined, 'pass'],
    ['pending', undefined, 'unknown'],
    ['error', undefined, 'unknown'],
    ['locked', undefined, 'unknown'],
    ['dancing', undefined, 'unknown'],
    ['active', false, 'unknown'],
    ['active', undefined, 'unknown'],
  ] as const)('node state %s, manager %s', (LocalNodeState, ControlAvailable, verdict) => {
    const state = info({ LocalNodeState, ControlAvailable });
    expect(judge(swarm([service()], [task()]), state).verdict).toBe(verdict);
  });

  const worker = info({ LocalNodeState: 'active', ControlAvailable: false });

  it.each([
    ['a Swarm manager', manager, /docker node ls/],
    ['a Swarm worker', worker, /swarm-manager/],
  ])('is unknown when the services cannot be listed on %s, and says why', (role, state, remedy) => {
    const snapshot: LiveSnapshot = {
      now: NOW,
      info: state,
      containers: { ok: true, value: [] },
      swarm: { ok: false, error: 'the Swarm does not have a leader' },
    };
    expect(swarmConvergence(snapshot)).toMatchObject({
      verdict: 'unknown',
      observed: role,
      reason: 'the Swarm does not have a leader',
      remedy: expect.stringMatching(remedy),
    });
  });

  it('is unknown when nothing is known of the Engine', () => {
    const snapshot: LiveSnapshot = {
      now: NOW,
      info: { ok: false, error: 'it is down' },
      containers: { ok: true, value: [] },
      swarm: { ok: true, value: swarm([], []) },
    };
    expect(swarmConvergence(snapshot)).toMatchObject({
      verdict: 'unknown',
      observed: 'nothing',
      reason: 'it is down',
    });
  });

  it.each([
    ['locked', '', 'The Swarm is locked.', 'Unlock it with `docker swarm unlock`.'],
    ['error', 'a certificate has expired', 'a certificate has expired', undefined],
    ['pending', '', 'Its services cannot be listed.', undefined],
  ])('says of a node that is %s why, and what to do', (LocalNodeState, problem, reason, remedy) => {
    const found = judge(swarm([], []), info({ LocalNodeState, Error: problem }));
    expect(found).toMatchObject({ observed: `Swarm node is ${LocalNodeState}`, reason });
    expect(found.remedy).toBe(remedy);
  });

  it('has a remedy for what has one, and none for what only takes time', () => {
    const waiting = { ...service({ mode: global, updatedAt: ago(1) }), ID: 'other' };
    expect(judge(swarm([waiting], [])).remedy).toBeUndefined();
    const web = service({ previousImage: 'recipe:0' });
    const starting = judge(swarm([waiting, web], [task({ state: 'starting' })]));
    expect(starting.remedy).toMatch(/^If it does not end .*`docker service rollback web`/);
  });

  it.each(['updating', 'paused', 'completed'])(
    'does not advise to roll back a service without a previous spec, %s',
    (update) => {
      const facts = swarm([service({ update })], [task({ state: 'starting' })]);
      expect(judge(facts).remedy).toMatch(/why; `docker service rm web` ends it\.$/);
    },
  );

  it('lists an advice once', () => {
    const web = service();
    const facts = swarm([web, { ...web, ID: 'other' }], [task({ state: 'starting' })]);
    expect(judge(facts).remedy?.match(/service rm/g)).toHaveLength(1);
  });

  it('names a node and a container only as far as they are known', () => {
    const nodes = [{ ...node('node-1'), Description: null }];
    const left = { ...task({ id: 'left-1', desired: 'remove', since: 60 }) };
    const { Timestamp, State } = left.Status;
    for (const ContainerStatus of [null, undefined, { ContainerID: null }]) {
      const Status = { Timestamp, State, Err: null, ContainerStatus };
      expect(judge(swarm([], [{ ...left, Status }], nodes)).reason).toMatch(
        /: task left-1 on node-1, running since 2026-01-01 11:59 UTC$/,
      );
    }
  });

  describe('on a worker', () => {
    const told = (since: number, time: number): SwarmFacts => ({
      ...swarm([service()], [task({ since })]),
      manager: { name: 'ssh://manager', time },
    });

    it('judges by what a manager says, and tells which', () => {
      expect(judge(told(5, NOW), worker)).toMatchObject({
        verdict: 'pass',
        source: 'GET /services, /tasks, /nodes of ssh://manager',
      });
    });

    it.each([
      ['is behind', NOW - 1_000],
      ['cannot be read', Number.NaN],
    ])('holds when the clock of the manager %s', (_name, time) => {
      expect(judge(told(5, time), worker).verdict).toBe('hold');
    });

    it('passes no sooner when the clock of the manager is ahead', () => {
      expect(judge(told(4, NOW + 60_000), worker).verdict).toBe('hold');
    });
  });

  it.each([
    [{ GlobalJob: {} }, 'pass'],
    [{ ReplicatedJob: { TotalCompletions: 1 } }, 'pass'],
    // One that goes on for ever never has to wait for itself.
    [{ Global: {} }, 'hold'],
  ] as const)('of a service %o of which this run is a task, %s', (mode, verdict) => {
    const facts = swarm(
      [service({ mode, iteration: 1 })],
      [task({ state: 'preparing', iteration: 1 })],
    );
    expect(judge(facts).verdict).toBe('hold');
    expect(judge(facts, manager, 'web-id').verdict).toBe(verdict);
    expect(judge(facts, manager, 'other-id').verdict).toBe('hold');
  });

  describe('on this node', () => {
    const here = info({ LocalNodeState: 'active', ControlAvailable: true, NodeID: 'node-1' });
    const container = (State: string, taskId?: string) =>
      ({
        Id: 'c'.repeat(64),
        Names: ['/web.1'],
        State,
        Labels: taskId === undefined ? {} : { 'com.docker.swarm.task.id': taskId },
      }) as unknown as ContainerSummary;
    const look = (facts: SwarmFacts, ...containers: ContainerSummary[]) =>
      judge(facts, here, undefined, containers);
    const web = (options: Parameters<typeof task>[0] = {}) =>
      swarm([service()], [task({ id: 'web-1', ...options })]);

    it.each([
      ['whose container runs', [container('running', 'web-1')], 'pass'],
      ['whose container is paused', [container('paused', 'web-1')], 'pass'],
      ['whose container has ended', [container('exited', 'web-1')], 'hold'],
      ['whose container is gone', [], 'hold'],
      ['beside a container of another task', [container('running', 'x')], 'hold'],
    ] as const)('judges a running task %s', (_name, containers, verdict) => {
      expect(look(web(), ...containers).verdict).toBe(verdict);
    });

    it('says which task has no container', () => {
      expect(look(web({ container: 'd'.repeat(64) })).reason).toMatch(
        /^web: the container of a task is not running: task web-1 on host-of-node-1 \(container d{12}\), running since 2026/,
      );
    });

    it.each([
      ['another node', web({ node: 'node-2' })],
      ['no known kind', { ...web(), tasks: web().tasks.map((each) => ({ ...each, Spec: null })) }],
      ['a plugin', { ...web(), tasks: web().tasks.map((each) => ({ ...each, Spec: {} })) }],
    ])('asks no container of %s', (_name, facts) => {
      expect(look(facts).verdict).toBe('pass');
    });

    it('holds for a task that has ended, as long as its container runs', () => {
      const facts = swarm(
        [service()],
        [
          task({ id: 'web-1' }),
          task({ id: 'web-2', slot: 2, desired: 'shutdown', state: 'rejected' }),
        ],
      );
      const runs = container('running', 'web-1');
      expect(look(facts, runs).verdict).toBe('pass');
      const { verdict, reason } = look(facts, runs, container('running', 'web-2'));
      expect(verdict).toBe('hold');
      expect(reason).toMatch(WHY.draining);
      expect(reason).toMatch(/: task web-2 on host-of-node-1, rejected/);
    });

    it('holds for the container of a task that the Swarm does not know', () => {
      const found = look(swarm([], []), container('running', 'gone'), container('running'));
      expect(found).toMatchObject({
        verdict: 'hold',
        reason: 'container web.1 runs for a task that the Swarm does not know',
        remedy: 'If it does not end on its own, run `docker kill cccccccccccc`.',
      });
    });

    it('is unknown when the containers cannot be listed', () => {
      const found = swarmConvergence({
        now: NOW,
        info: here,
        containers: { ok: false, error: 'it broke' },
        swarm: { ok: true, value: web() },
      });
      expect(found).toMatchObject({
        verdict: 'unknown',
        reason: expect.stringMatching(/it broke/),
      });
    });
  });

  it('says what is left of a removed service, and how to end it', () => {
    const facts = swarm(
      [],
      [task({ id: 'left-1', desired: 'complete', since: 60, container: 'e'.repeat(64) })],
    );
    expect(judge(facts)).toMatchObject({
      verdict: 'hold',
      observed: '1 task left',
      reason: expect.stringMatching(
        /: task left-1 on host-of-node-1 \(container eeeeeeeeeeee\), running since 2026-01-01 11:59 UTC$/,
      ),
      remedy: 'If it does not end on its own, run `docker kill eeeeeeeeeeee` on host-of-node-1.',
    });
    const pending = task({ node: '', state: 'pending', desired: 'complete' });
    expect(judge(swarm([], [pending])).remedy).toMatch(/restart the Engine on the leader/);
  });

  it.each([
    ['paused', /since 2026-01-01 11:00 UTC$/, /`docker service rollback web` or/],
    ['rollback_paused', /since/, /`docker service update --force web` or/],
  ])('says since when an update is %s, and what ends it', (state, reason, remedy) => {
    const stopped = service({ previousImage: 'recipe:0' });
    const UpdateStatus = { State: state, StartedAt: ago(3600) };
    const found = judge(swarm([{ ...stopped, UpdateStatus }], [task()]));
    expect(found.reason).toMatch(reason);
    expect(found.remedy).toMatch(remedy);
  });

  describe('tells holds that will not end by themselves', () => {
    const update = (State: string, seconds: number) =>
      swarm([{ ...service(), UpdateStatus: { State, StartedAt: ago(seconds) } }], [task()]);
    const unmet = 'no suitable node (scheduling constraints not satisfied on 1 node)';
    const failed = (slot: number) => task({ slot, state: 'failed', since: 60 });
    it.each([
      ['a paused update', update('paused', 1), true],
      ['a paused rollback', update('rollback_paused', 1), true],
      ['an update under way', update('updating', 60), undefined],
      ['an update under way for ten minutes', update('updating', 600), true],
      ['a task that drains', swarm([], [task({ desired: 'complete', since: 60 })]), undefined],
      ['a task left for ten minutes', swarm([], [task({ desired: 'complete', since: 600 })]), true],
      [
        'a task that starts',
        swarm([service()], [task({ state: 'preparing', since: 9 })]),
        undefined,
      ],
      [
        'an unmet constraint',
        swarm([service()], [task({ state: 'pending', node: '', since: 9, err: unmet })]),
        true,
      ],
      ['a crash loop', swarm([service()], [failed(1), failed(1)]), true],
      [
        'a crash loop beside a slot that starts',
        swarm(
          [service({ mode: { Replicated: { Replicas: 2 } } })],
          [failed(1), failed(1), task({ slot: 2, state: 'starting', since: 9 })],
        ),
        true,
      ],
      ['no task yet', swarm([service({ mode: global, updatedAt: ago(1) })], []), undefined],
      [
        'one of two services that will not end',
        swarm(
          [
            { ...service(), UpdateStatus: { State: 'paused', StartedAt: ago(1) } },
            { ...service({ mode: global, updatedAt: ago(1) }), ID: 'other' },
          ],
          [task()],
        ),
        true,
      ],
      [
        'one of two left tasks that will not end',
        swarm(
          [],
          [
            task({ desired: 'complete', since: 60 }),
            task({ desired: 'complete', since: 600, slot: 2 }),
          ],
        ),
        true,
      ],
      ['one failure of each of two slots', swarm([service()], [failed(1), failed(2)]), undefined],
      [
        'a task that waits for a node without a word why',
        swarm([service()], [task({ state: 'pending', node: '', since: 9 })]),
        undefined,
      ],
      [
        'a task that is being prepared, and has a word',
        swarm([service()], [task({ state: 'preparing', since: 9, err: 'slow' })]),
        undefined,
      ],
      [
        'a task that has been prepared for ten minutes',
        swarm([service()], [task({ state: 'preparing', since: 600 })]),
        true,
      ],
      [
        'a task of a service that drains for just under ten minutes',
        swarm([service()], [task(), task({ slot: 2, desired: 'shutdown', since: 599 })]),
        undefined,
      ],
      [
        'a task of a service that drains for ten minutes',
        swarm([service()], [task(), task({ slot: 2, desired: 'shutdown', since: 600 })]),
        true,
      ],
      [
        'a crash loop in its quiet moment',
        swarm([service()], [task({ since: 6 }), failed(1), failed(1)]),
        true,
      ],
    ])('%s', (_, facts, lasts) => {
      const found = judge(facts);
      expect(found.verdict).toBe('hold');
      expect(found.lasts).toBe(lasts);
    });
  });

  it('names a few services and counts them all', () => {
    const services = Array.from({ length: 8 }, (_, i) => ({ ...service(), ID: `service-${i}` }));
    const { observed, reason } = judge(swarm(services, []));
    expect(observed).toBe('8 of 8 services converging');
    expect(reason).toMatch(/and 3 more$/);
  });
});
