import { describe, expect, it } from 'vitest';
import { runAppCheck } from '../../../src/checks/run-app.js';
import { type EngineEvent, servicesSchema } from '../../../src/engine/api.js';
import { withDeployments } from '../../../src/memory/deployments.js';
import { coldRecord, parseRecord } from '../../../src/memory/record.js';
import { NOW, swarm } from '../swarm.js';

const HOUR = 3_600_000;
const record = { ...coldRecord('E', NOW - HOUR), lookedAt: NOW - HOUR };

const services = (...updated: number[]) =>
  servicesSchema.parse(
    updated.map((at, i) => ({
      ID: `s${i}`,
      UpdatedAt: new Date(at).toISOString(),
      Spec: { Name: `s${i}`, TaskTemplate: {}, Mode: { Global: {} } },
    })),
  );

/** A look at these services and, from its events, at a task of this one. */
function look(present: ReturnType<typeof services>, task?: { service?: string; at: number }) {
  const events: EngineEvent[] =
    task === undefined
      ? []
      : [
          {
            Type: 'container',
            Action: 'create',
            Actor: {
              ID: 'c',
              Attributes: task.service ? { 'com.docker.swarm.service.id': task.service } : {},
            } as EngineEvent['Actor'],
            timeNano: task.at * 1e6,
          },
        ];
  return {
    now: NOW,
    swarm: { ok: true, value: { ...swarm([], []), services: present } },
    events: { ok: true, value: events },
  } as const;
}

const FORGOTTEN = { ok: false, error: 'no answer' } as const;

describe('what deploys here', () => {
  it.each([
    ['a service that came', look(services(NOW - 1)), 1],
    ['a service that came and went', look([], { service: 'x', at: NOW - 1 }), 1],
    ['a service that came at the last look', look(services(NOW - HOUR)), undefined],
    ['one that went at the last look', look([], { service: 'x', at: NOW - HOUR }), undefined],
    ['a container of no service', look([], { at: NOW - 1 }), undefined],
    ['a service of before', look(services(NOW - 2 * HOUR)), undefined],
    ['a restarted task', look(services(NOW - 2 * HOUR), { service: 's0', at: NOW - 1 }), undefined],
    ['what went before the last look', look([], { service: 'x', at: NOW - 2 * HOUR }), undefined],
    ['a service, without events', { ...look(services(NOW - 1)), events: FORGOTTEN }, 1],
    ['services of before, without', { ...look(services(0)), events: FORGOTTEN }, undefined],
    ['a worker', { ...look([]), swarm: { ok: false, error: 'worker' } as const }, undefined],
  ])('is counted by %s', (_, snapshot, deployments) => {
    expect(withDeployments(record, snapshot, false).deployments).toBe(deployments);
    const cold = coldRecord('E', NOW);
    expect(withDeployments(cold, snapshot, false)).toEqual(cold);
  });

  it('is counted up', () => {
    const before = { ...record, deployments: 3 };
    expect(withDeployments(before, look(services(NOW - 1)), false).deployments).toBe(4);
  });

  it('is known once a run-app was seen, and counted no more', () => {
    const seen = withDeployments(record, look(services(NOW - 1)), true);
    expect(seen).toEqual({ ...record, runAppSeen: NOW });
    expect(withDeployments(seen, look(services(NOW - 1)), false)).toEqual(seen);
    expect(parseRecord(JSON.stringify(seen)).runAppSeen).toBe(NOW);
  });
});

describe('the check of run-app', () => {
  const check = (known: { runAppSeen?: number; deployments?: number }, names = ['run-app']) =>
    runAppCheck(known, { runAppProcess: names });

  it('is content when one was seen, or too little was', () => {
    expect(check({ runAppSeen: NOW, deployments: 99 })).toMatchObject({
      status: 'ok',
      found: 'last seen at 2026-01-01 12:00 UTC',
    });
    expect(check({})).toMatchObject({ status: 'ok', found: expect.stringMatching(/^not yet/) });
    expect(check({ deployments: 9 })).toMatchObject({ status: 'ok' });
  });

  it('asks when services come and go, and none was ever seen', () => {
    expect(check({ deployments: 10 })).toMatchObject({
      status: 'notice',
      found: 'never, though services came or went before 10 runs',
      remedy: expect.stringMatching(/^Is your deployer not called run-app\? Then name it with/),
    });
    expect(check({ deployments: 10 }, []).remedy).toMatch(
      /not called what run-app-label or run-app-lock says\?/,
    );
  });
});
