import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../../src/report/annotations.js';
import { renderSummary } from '../../../src/report/markdown/summary.js';
import { lastRuns } from '../../../src/report/markdown/trend.js';
import type { Report } from '../../../src/report/schema.js';
import {
  inWords,
  nameOf,
  STATES,
  type State,
  stateOf,
  titleOf,
} from '../../../src/report/state.js';
import { renderTerminal } from '../../../src/report/text/terminal.js';
import { historyEntryOf } from '../../../src/report/with-history.js';
import { entry } from '../memory/entries.js';
import { disk, failedReport, gate, prunedReport, report } from './reports.js';

const GiB = 2 ** 30;
const open = [gate('disk-pressure'), gate('run-app'), gate('swarm-convergence')];
const at = (before: number, ...after: number[]) => ({
  before: [disk(before)],
  after: after.map((used) => disk(used)),
});

const RUNS: Partial<Record<State, [Report, title: string, sentence: string]>> = {
  pruned: [prunedReport(12), 'Pruned: disk 78%, was 86%', 'Removed 12 images, 8 GiB reclaimed.'],
  'not-needed': [
    report({ disks: at(66) }),
    'Not needed: disk 66%, prunes from 80%',
    'Nothing was removed: there is room on the disk.',
  ],
  waiting: [
    report({
      gates: [gate('disk-pressure'), gate('run-app', 'hold'), gate('swarm-convergence', 'hold')],
      disks: at(86),
      starvation: { runs: 2, since: '2026-11-20T03:17:42.000Z', gate: 'run-app', verdict: 'hold' },
    }),
    'Waiting for run-app and swarm-convergence: disk 86%, prunes from 80%, held 2 runs in a row',
    'Nothing was removed: run-app holds, swarm-convergence holds.',
  ],
  above: [
    report({ outcome: 'nothing-to-prune', gates: open, disks: at(97) }),
    'Still above the threshold: disk 97%, prunes from 80%',
    'Nothing is left that may be removed.',
  ],
  unknown: [
    report({ gates: [gate('disk-pressure'), gate('run-app', 'unknown')], disks: at(86) }),
    'Unknown: run-app and swarm-convergence, disk 86%, prunes from 80%',
    'Nothing was removed: run-app is unknown.',
  ],
  failed: [
    failedReport(),
    'Failed: disk 78%, was 86%, prunes from 80%',
    'Removed 5 images, 8 GiB reclaimed, then the run failed.',
  ],
  'dry-run': [
    report({ outcome: 'dry-run', dryRun: true, gates: open, disks: at(86) }),
    'Dry run: disk 86%, prunes from 80%',
    'Up to 3 stale ones would be removed.',
  ],
};

describe('the state of a host', () => {
  it('has a sign and a name of its own', () => {
    const states = Object.values(STATES);
    expect(new Set(states.map(({ sign }) => sign)).size).toBe(states.length);
    expect(new Set(states.map(({ name }) => name)).size).toBe(states.length);
  });

  it.each(
    Object.entries(RUNS).map(([state, [made, title, sentence]]) => ({
      state: state as State,
      made,
      title,
      sentence,
    })),
  )('$state is the same wherever it is shown', ({ state, made, title, sentence }) => {
    const { sign } = STATES[state];
    const run = historyEntryOf(made);
    expect(stateOf(run)).toBe(state);
    expect(titleOf(made)).toBe(title);
    expect(made.headline).toBe(sentence);
    const heading = renderSummary(made).split('\n')[0]?.replaceAll('&nbsp;', ' ');
    expect(heading).toBe(`## ${sign} ${title}`);
    expect(renderTerminal(made)).toContain(`${sign} ${title}\n${sentence}\n`);
    expect(lastRuns([entry(1), run])).toContain(`\n| ${inWords(state)}<br>`);
    const own = annotationsOf(made, { inPost: false }).map((annotation) => annotation.title);
    expect([[], [`Gated Docker Prune: ${sign} ${title}`]]).toContainEqual(own);
  });

  it.each([
    [79, 'pruned'],
    [80, 'above'],
    [85, 'above'],
  ] as const)('after a prune that ends at %i%% is %s', (used, state) => {
    const made = prunedReport(3, { disks: at(97, used) });
    expect(stateOf(historyEntryOf(made))).toBe(state);
    expect(renderSummary(made).startsWith('## ✅')).toBe(state === 'pruned');
  });

  it('is unknown when a gate has become so in the midst of the work', () => {
    const gates = [gate('disk-pressure'), gate('run-app', 'unknown'), gate('swarm-convergence')];
    const made = prunedReport(3, { gates, stopped: 'run-app closed (unknown): gone' });
    expect(titleOf(made)).toBe('Unknown: run-app, disk 78%, was 86%, prunes from 80%');
    expect(made.headline).toContain('Removed 3 images, 8 GiB reclaimed, then stopped: run-app');
  });

  describe('without the room needed', () => {
    const short = { needed: 34 * GiB, free: 29 * GiB, how: 'set', from: null } as const;
    const free = { ...short, free: 34 * GiB };

    it.each<[string, Report, State, string]>([
      [
        'nothing may go',
        report({ outcome: 'nothing-to-prune', gates: open, disks: at(71), room: short }),
        'above',
        'Still short of room: disk 71%, 29 GiB free, 34 GiB needed',
      ],
      [
        'too little went',
        prunedReport(3, { disks: at(75, 71), room: short }),
        'above',
        'Still short of room: disk 71%, was 75%, 29 GiB free, 34 GiB needed',
      ],
      [
        'the disk is above the threshold as well',
        prunedReport(3, { disks: at(97, 85), room: short }),
        'above',
        'Still above the threshold: disk 85%, was 97%, 29 GiB free, 34 GiB needed',
      ],
      [
        'it is free again',
        prunedReport(3, { disks: at(75, 60), room: free }),
        'pruned',
        'Pruned: disk 60%, was 75%',
      ],
      [
        'the disk is above the threshold, with the room',
        prunedReport(3, { disks: at(97, 85), room: free }),
        'above',
        'Still above the threshold: disk 85%, was 97%, prunes from 80%',
      ],
      [
        'a run-app is live',
        report({
          gates: [gate('disk-pressure'), gate('run-app', 'hold'), gate('swarm-convergence')],
          disks: at(71),
          room: short,
        }),
        'waiting',
        'Waiting for run-app: disk 71%, 29 GiB free, 34 GiB needed',
      ],
      [
        'it is a dry run',
        report({ outcome: 'dry-run', dryRun: true, gates: open, disks: at(71), room: short }),
        'dry-run',
        'Dry run: disk 71%, 29 GiB free, 34 GiB needed',
      ],
    ])('the title says so in bytes when %s', (_when, made, state, title) => {
      expect(stateOf(historyEntryOf(made))).toBe(state);
      expect(titleOf(made)).toBe(title);
      expect(renderTerminal(made)).toContain(`${STATES[state].sign} ${title}\n`);
    });

    it('says what has to be free, and why, in the summary and the terminal', () => {
      const taken = { ...short, how: 'measured', from: '2026-11-12T10:00:00.000Z' } as const;
      const made = report({ outcome: 'nothing-to-prune', gates: open, disks: at(71), room: taken });
      const sentence =
        '29 GiB are free, and 34 GiB should be, since deployments took as much at once on 2026-11-12';
      expect(renderTerminal(made)).toContain(sentence);
      const words = renderSummary(made).replaceAll('&nbsp;', ' ').replaceAll('&#8209;', '-');
      expect(words).toContain(sentence);
      expect(renderTerminal(report())).not.toContain('Room:');
    });
  });

  it('is not needed with room on the disk, whatever else holds', () => {
    const gates = [gate('disk-pressure', 'hold'), gate('run-app', 'hold'), open[2] as never];
    expect(stateOf(historyEntryOf(report({ gates })))).toBe('not-needed');
  });

  it('of an old run, which tells no threshold, is as good as it gets', () => {
    expect(stateOf(entry(1, { outcome: 'pruned', diskAfter: 99 }))).toBe('pruned');
    expect(stateOf(entry(1, { outcome: 'nothing-to-prune' }))).toBe('above');
  });
});

describe('what a state is called', () => {
  const gates = {
    'disk-pressure': 'pass',
    'run-app': 'pass',
    'swarm-convergence': 'pass',
  } as const;
  const room = { needed: 30, free: 20, how: 'measured' } as const;
  const name = (diskAfter: number, how: 'measured' | 'largest-image' = 'measured') =>
    nameOf({
      ...{ outcome: 'nothing-to-prune', gates, diskBefore: diskAfter, diskAfter },
      ...{ diskThreshold: 80, room: { ...room, how } },
    });

  it('says of a disk below the threshold that it is room that is missing', () => {
    expect(name(60)).toBe('still short of room');
    expect(name(85)).toBe('still above the threshold');
    expect(name(60, 'largest-image')).toBe('not needed');
  });
});
