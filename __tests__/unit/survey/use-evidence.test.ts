import { describe, expect, it } from 'vitest';
import { pastUses } from '../../../src/survey/use-evidence.js';
import { NOW, service, swarm, task } from '../swarm.js';

const snapshot = (value: ReturnType<typeof swarm>) =>
  ({
    now: NOW,
    info: { ok: false, error: '' },
    containers: { ok: false, error: '' },
    swarm: { ok: true, value },
    version: { ok: false, error: '' },
    apiVersion: undefined,
    images: { ok: false, error: '' },
    events: { ok: false, error: '' },
  }) as const;

describe('what tasks were run from', () => {
  it('is known at the time of their last change, also after a rollback that cleared PreviousSpec', () => {
    const failed = {
      ...task({ state: 'failed', desired: 'shutdown', since: 60, serviceId: 'web-id' }),
      Spec: { ContainerSpec: { Image: 'recipe:2' } },
    };
    expect(pastUses(snapshot(swarm([service()], [failed])))).toEqual([
      { at: NOW - 60_000, reference: 'recipe:2', by: 'a task of web', evidence: 'seen' },
    ]);
  });

  it.each([undefined, {}, { ContainerSpec: {} }])('is nothing with the spec %o', (Spec) => {
    const one = { ...task(), Spec } as never;
    expect(pastUses(snapshot(swarm([], [one])))).toMatchObject([{ reference: '' }]);
  });

  it('is now for a time that cannot be read, and nothing without a Swarm', () => {
    const odd = { ...task(), Status: { State: 'failed', Timestamp: 'soon' } };
    expect(pastUses(snapshot(swarm([], [odd])))).toMatchObject([{ at: NOW, by: /^a task of / }]);
    expect(
      pastUses({ ...snapshot(swarm([], [])), swarm: { ok: false, error: 'no manager' } }),
    ).toEqual([]);
  });
});

describe('what the Engine remembers', () => {
  const event = (Type: string, ID: string, Attributes: Record<string, string> = {}) => ({
    Type,
    Action: 'die',
    Actor: { ID, Attributes },
    timeNano: (NOW - 5_000) * 1e6,
  });
  const uses = (...value: ReturnType<typeof event>[]) =>
    pastUses({ ...snapshot(swarm([], [])), events: { ok: true, value } });

  it('is a use by a container, or a pull', () => {
    const by = { at: NOW - 5_000, evidence: 'event' };
    const named = { image: 'recipe:1@sha256:d', name: 'web.1.x' };
    expect(uses(event('container', 'c'.repeat(64), named))).toEqual([
      { ...by, reference: 'recipe:1@sha256:d', by: 'container web.1.x' },
    ]);
    expect(uses(event('container', 'c'.repeat(64)))).toEqual([
      { ...by, reference: '', by: 'container cccccccccccc' },
    ]);
    expect(uses(event('image', 'recipe:1', { name: 'recipe' }))).toEqual([
      { ...by, reference: 'recipe:1', by: 'a pull' },
    ]);
  });
});
