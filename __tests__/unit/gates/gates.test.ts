import { describe, expect, it } from 'vitest';
import { diskPressure } from '../../../src/gates/disk-pressure.js';
import { allPass, type GateResult, type Verdict } from '../../../src/gates/gate.js';
import { evaluateGates } from '../../../src/gates/gates.js';
import type { Room } from '../../../src/gates/room.js';
import type { DiskUsage } from '../../../src/host/disk.js';
import type { Inputs } from '../../../src/inputs.js';
import type { Survey } from '../../../src/survey/survey.js';
import { NOW } from '../swarm.js';

const disk = (path: string, usedPercent: number, inodesUsedPercent?: number): DiskUsage => ({
  path,
  device: path,
  size: 100,
  used: usedPercent,
  available: 100 - usedPercent,
  usedPercent,
  inodesUsedPercent,
});

describe('disk-pressure', () => {
  const judge = (...disks: DiskUsage[]) => diskPressure({ ok: true, value: disks }, 80, undefined);

  it.each([
    [79, 'hold', 'There is room: 79% of /data is used.'],
    [80, 'pass', '80% of /data is used.'],
    [81, 'pass', '81% of /data is used.'],
  ])('at %s%% of 80%%: %s', (percent, verdict, reason) => {
    expect(judge(disk('/data', percent))).toEqual({
      gate: 'disk-pressure',
      verdict,
      observed: `${percent}%`,
      required: 'at least 80%',
      reason,
      source: 'statfs(2), as df counts',
    });
  });

  it('goes by the fullest file system, in whatever order', () => {
    const [room, full, fuller] = [disk('/a', 10), disk('/b', 85), disk('/c', 90)];
    for (const disks of [
      [room, full, fuller],
      [fuller, room, full],
    ]) {
      expect(judge(...disks).reason).toBe('90% of /c is used.');
    }
    expect(judge(disk('/a', 85), disk('/b', 85)).reason).toBe('85% of /a is used.');
  });

  it('counts inodes too', () => {
    expect(judge(disk('/data', 10, 85))).toMatchObject({
      verdict: 'pass',
      reason: '85% of the inodes of /data are used.',
    });
    expect(judge(disk('/data', 85, 85)).reason).toBe('85% of /data is used.');
  });

  it.each([
    ['nothing is measured', { ok: true, value: [] } as const, 'There is no path to measure.'],
    ['measuring failed', { ok: false, error: 'it broke' } as const, 'it broke'],
  ])('is unknown if %s', (_name, disks, reason) => {
    expect(diskPressure(disks as Parameters<typeof diskPressure>[0], 80, undefined)).toMatchObject({
      verdict: 'unknown',
      observed: 'nothing',
      reason,
      remedy: expect.stringContaining('disk-path'),
    });
  });
});

describe('disk-pressure with room needed', () => {
  const GiB = 2 ** 30;
  const from = Date.parse('2026-11-12T23:59:00Z');
  const room = (free: number, more: Partial<Room> = {}): Room => ({
    needed: 34 * GiB,
    free: free * GiB,
    how: 'measured',
    from,
    ...more,
  });
  const judge = (percent: number, needed: Room) =>
    diskPressure({ ok: true, value: [disk('/data', percent)] }, 80, needed);

  it.each<[Partial<Room>, string]>([
    [{}, 'since deployments took as much at once on 2026-11-12'],
    [{ how: 'estimated' }, 'since deployments took as much at once, by estimate, on 2026-11-12'],
    [{ how: 'largest-image', from: undefined }, 'to pull the largest image of the cache again'],
    [{ how: 'set', from: undefined }, 'as `disk-room` says'],
  ])('passes below the threshold where it is missing, and says so: %j', (more, why) => {
    expect(judge(71, room(29, more))).toEqual({
      gate: 'disk-pressure',
      verdict: 'pass',
      observed: '71%',
      required: 'at least 80%, or less than 34 GiB free',
      reason: `71% used: 29 GiB are free, and 34 GiB should be, ${why}.`,
      source: 'statfs(2), as df counts',
    });
  });

  it('holds below the threshold where it is free', () => {
    expect(judge(71, room(34))).toMatchObject({
      verdict: 'hold',
      required: 'at least 80%, or less than 34 GiB free',
      reason: 'There is room: 71% of /data is used.',
    });
  });

  it.each([29, 50])('passes at the threshold by that, with %i GiB free', (free) => {
    expect(judge(80, room(free))).toMatchObject({
      verdict: 'pass',
      reason: '80% of /data is used.',
    });
  });

  it('is unknown where no disk could be measured, whatever is missing', () => {
    const unknown = diskPressure({ ok: false, error: 'it broke' }, 80, room(1));
    expect(unknown).toMatchObject({ verdict: 'unknown', reason: 'it broke' });
  });
});

describe('all gates pass', () => {
  const gates = (...verdicts: Verdict[]) => verdicts.map((verdict) => ({ verdict }) as GateResult);
  it.each([
    [['pass', 'pass', 'pass'], true],
    [['pass', 'hold', 'pass'], false],
    [['pass', 'pass', 'unknown'], false],
    [['hold', 'hold', 'hold'], false],
  ] as [Verdict[], boolean][])('%s: %s', (verdicts, expected) => {
    expect(allPass(gates(...verdicts))).toBe(expected);
  });
});

describe('an Engine that does not answer', () => {
  const inputs = {
    diskThreshold: 80,
    endpoint: { transport: 'unix', name: 'unix:///run/docker.sock' },
    runAppProcess: [],
    runAppLabel: undefined,
    runAppLock: '/run/lock',
  } as unknown as Inputs;
  const judge = (engine: unknown, info: unknown = { ok: false, error: 'it is down' }) =>
    evaluateGates(
      {
        engine,
        snapshot: {
          now: NOW,
          info,
          containers: { ok: false, error: 'it is down' },
          swarm: { ok: false, error: 'it is down' },
        },
        processes: { ok: false, error: '' },
        locked: { ok: true, value: false },
        disks: { ok: false, error: 'there is no path' },
      } as unknown as Survey,
      inputs,
      undefined,
    );

  it('is the first thing to fix, for every gate that is unknown for it', () => {
    const gates = judge({ ok: true });
    expect(gates.map(({ gate, verdict, remedy }) => [gate, verdict, remedy])).toEqual([
      ['disk-pressure', 'unknown', 'Make sure the Engine at unix:///run/docker.sock answers.'],
      ['run-app', 'pass', undefined],
      ['swarm-convergence', 'unknown', 'Make sure the Engine at unix:///run/docker.sock answers.'],
    ]);
  });

  it('or that is refused says what helps', () => {
    expect(judge({ ok: false, error: '', remedy: 'Use a newer one.' })[0]?.remedy).toBe(
      'Use a newer one.',
    );
    expect(judge({ ok: false, error: '' })[0]?.remedy).toMatch(/^Make sure the Engine/);
  });

  it('is another matter than a disk that cannot be measured', () => {
    const info = { ok: true, value: { Swarm: { LocalNodeState: 'inactive' } } };
    const [disks] = judge({ ok: false, error: '', remedy: 'Use a newer one.' }, info);
    expect(disks?.remedy).toContain('disk-path');
  });
});
