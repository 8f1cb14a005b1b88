import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide.js';
import { evaluateGates } from '../../src/gates/gates.js';
import { parseInputs } from '../../src/inputs.js';
import type { UsageRecord } from '../../src/memory/record.js';
import type { Survey } from '../../src/survey/survey.js';
import { id, image } from './image.js';
import { disk } from './report/reports.js';
import { NOW } from './swarm.js';

const DAY = 86_400_000;
const inputs = parseInputs((name) => (name === 'keep' ? 'kept' : ''), {});
const pulled = (digit: string) =>
  image({ Id: id(digit), RepoDigests: [`app-${digit}@${id(digit)}`] });
const images = [
  pulled('b'),
  pulled('c'),
  image({ Id: id('d') }),
  image({ Id: id('e') }),
  image({ Id: id('f'), RepoDigests: [`kept@${id('f')}`] }),
];

/** The first was used 40 days ago, the second 2 days ago; the first nameless one is in use. */
const record: UsageRecord = {
  version: 1,
  engine: 'engine',
  began: 0,
  images: Object.fromEntries(
    images.map(({ Id }) => [
      Id,
      { firstSeen: 0, namelessSince: 0, lastUsed: NOW - (Id === id('c') ? 2 : 40) * DAY },
    ]),
  ),
};

function decided(usedPercent: number | undefined, listed: Survey['snapshot']['images']) {
  const unknown = { ok: false, error: 'not asked' } as const;
  const survey = {
    engine: unknown,
    snapshot: { now: NOW, info: unknown, images: listed, containers: unknown, swarm: unknown },
    processes: unknown,
    locked: undefined,
    dataRoots: unknown,
    disks: usedPercent === undefined ? unknown : { ok: true, value: [disk(usedPercent)] },
    usedBy: ({ Id }: { Id: string }) => (Id === id('d') ? 'a container' : undefined),
  } as unknown as Survey;
  return decide(survey, evaluateGates(survey, inputs), record, inputs);
}

const listed = { ok: true, value: images } as const;

describe('a decision', () => {
  it('has a class for each image, the three gates, and a plan of what goes', () => {
    const { images: classified, gates, plan } = decided(85, listed);
    expect(classified?.map((each) => each.class)).toEqual([
      'stale',
      'cached',
      'in-use',
      'dangling',
      'kept',
    ]);
    expect(gates.map(({ gate }) => gate)).toEqual([
      'disk-pressure',
      'run-app',
      'swarm-convergence',
    ]);
    expect(plan.waves.flat().map(({ Id }) => Id)).toEqual([id('e')]);
    expect(plan.stale).toMatchObject([{ image: { Id: id('b') }, early: false }]);
  });

  it('lets min-age decide once the disk is critical, and tells what only that lets go', () => {
    expect(decided(90, listed).plan.stale).toMatchObject([
      { image: { Id: id('b') }, early: false },
      { image: { Id: id('c') }, early: true },
    ]);
  });

  it('goes by digest-retention if the disk cannot be measured', () => {
    expect(decided(undefined, listed).plan.stale).toHaveLength(1);
  });

  it('plans nothing if the images cannot be listed', () => {
    const { images: classified, plan } = decided(95, { ok: false, error: 'it broke' });
    expect(classified).toBeUndefined();
    expect(plan).toEqual({ waves: [], stale: [] });
  });
});
