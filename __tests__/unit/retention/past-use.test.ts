import { describe, expect, it } from 'vitest';
import { pastUses } from '../../../src/retention/past-use.js';
import { NOW, service, swarm, task } from '../swarm.js';

const activity = (value: ReturnType<typeof swarm>) =>
  ({
    now: NOW,
    info: { ok: false, error: '' },
    containers: { ok: false, error: '' },
    swarm: { ok: true, value },
  }) as const;

describe('what tasks were run from', () => {
  it('is known at the time of their last change, also after a rollback that cleared PreviousSpec', () => {
    const failed = {
      ...task({ state: 'failed', desired: 'shutdown', since: 60, serviceId: 'web-id' }),
      Spec: { ContainerSpec: { Image: 'recipe:2' } },
    };
    expect(pastUses(activity(swarm([service()], [failed])))).toEqual([
      { v: 1, at: NOW - 60_000, reference: 'recipe:2', by: 'a task of web' },
    ]);
  });

  it('is now for a time that cannot be read, and nothing without a Swarm', () => {
    const odd = { ...task(), Status: { State: 'failed', Timestamp: 'soon' } };
    expect(pastUses(activity(swarm([], [odd])))).toMatchObject([{ at: NOW, by: /^a task of / }]);
    expect(
      pastUses({ ...activity(swarm([], [])), swarm: { ok: false, error: 'no manager' } }),
    ).toEqual([]);
  });
});
