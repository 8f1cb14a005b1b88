import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../../src/outcome.js';
import { annotationsOf } from '../../../src/report/annotations.js';
import { renderSummary } from '../../../src/report/markdown/summary.js';
import {
  starvationAdvice,
  starvationNotice,
  starvationOf,
} from '../../../src/report/starvation.js';
import { renderTerminal } from '../../../src/report/text/terminal.js';
import { entry, heldEntry } from '../memory/entries.js';
import { disk, gate, report } from './reports.js';

const byRunApp = (day: number) => heldEntry(day, { 'run-app': 'hold' });
const bySwarm = (day: number) => heldEntry(day, { 'swarm-convergence': 'hold' });
const byRoom = (day: number) => heldEntry(day, { 'disk-pressure': 'hold' });

describe('starvationOf', () => {
  it('is none without runs, and where there was room or the gates were open', () => {
    expect(starvationOf([])).toBeUndefined();
    expect(starvationOf([byRoom(1), byRoom(2)])).toBeUndefined();
    expect(starvationOf([entry(1), entry(2, { outcome: 'pruned' })])).toBeUndefined();
    // No run writes that.
    expect(starvationOf([entry(1, { outcome: 'held' })])).toBeUndefined();
  });

  it('counts the runs that were held under pressure, since the first of them', () => {
    expect(starvationOf([entry(1), byRunApp(2), byRunApp(3), bySwarm(4)])).toEqual({
      runs: 3,
      since: entry(2).time,
      gate: 'run-app',
      verdict: 'hold',
    });
  });

  it.each([
    ['pruned', entry(3, { outcome: 'pruned', imagesRemoved: 4 })],
    [
      'pruned until a gate closed',
      { ...byRunApp(3), outcome: 'pruned', imagesRemoved: 1 } as const,
    ],
    ['found nothing to prune', entry(3)],
    ['was held by disk-pressure', byRoom(3)],
    ['had room, whatever else held', heldEntry(3, { 'disk-pressure': 'hold', 'run-app': 'hold' })],
    ['failed with its gates open', entry(3, { outcome: 'failed' })],
    [
      'was cancelled after a removal',
      { ...byRunApp(3), outcome: 'cancelled', imagesRemoved: 1 } as const,
    ],
    ['failed after a removal', { ...byRunApp(3), outcome: 'failed' as const, imagesRemoved: 1 }],
  ])('ends with a run that %s', (_, end) => {
    expect(starvationOf([byRunApp(1), byRunApp(2), end])).toBeUndefined();
    expect(starvationOf([byRunApp(1), end, byRunApp(4)])).toMatchObject({
      runs: 1,
      since: entry(4).time,
    });
  });

  it.each([
    ['a dry run', entry(3, { outcome: 'dry-run' })],
    ['a dry run that would have been held', { ...byRunApp(3), outcome: 'dry-run' as const }],
    ['a run that was cancelled while it waited', { ...byRunApp(3), outcome: 'cancelled' as const }],
    [
      'a run that never got as far as the gates',
      entry(3, {
        outcome: 'failed',
        gates: {
          'disk-pressure': 'unknown',
          'run-app': 'unknown',
          'swarm-convergence': 'unknown',
        },
      }),
    ],
  ])('neither counts %s nor ends with it', (_, nothing) => {
    expect(starvationOf([nothing])).toBeUndefined();
    expect(starvationOf([byRunApp(1), nothing, byRunApp(4), nothing])).toMatchObject({
      runs: 2,
      since: entry(1).time,
    });
  });

  it.each([
    ['disk-pressure', { 'disk-pressure': 'unknown' }],
    ['run-app', { 'disk-pressure': 'hold', 'run-app': 'unknown' }],
    ['swarm-convergence', { 'swarm-convergence': 'unknown' }],
  ] as const)('counts an unknown %s, room or not', (name, gates) => {
    expect(starvationOf([heldEntry(1, gates)])).toMatchObject({
      runs: 1,
      gate: name,
      verdict: 'unknown',
    });
  });

  it('names the first of the gates that were closed equally often', () => {
    const both = heldEntry(3, { 'run-app': 'hold', 'swarm-convergence': 'hold' });
    expect(starvationOf([bySwarm(1), byRunApp(2), both])?.gate).toBe('run-app');
    expect(starvationOf([bySwarm(1), both])?.gate).toBe('swarm-convergence');
  });

  it('tells what the gate said last when it was closed', () => {
    const unknown = heldEntry(2, { 'run-app': 'unknown' });
    expect(starvationOf([byRunApp(1), unknown, bySwarm(3)])?.verdict).toBe('unknown');
    expect(starvationOf([unknown, byRunApp(3)])?.verdict).toBe('hold');
  });

  it('names a gate that was closed, and a run that was held, whatever happened before', () => {
    const verdict = fc.constantFrom('pass', 'hold', 'unknown');
    const any = fc.record({
      outcome: fc.constantFrom(...OUTCOMES),
      gates: fc.record({
        'disk-pressure': verdict,
        'run-app': verdict,
        'swarm-convergence': verdict,
      }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (all) => {
        // A run that all gates let through is not held.
        const history = all
          .filter(
            ({ outcome, gates }) =>
              outcome !== 'held' || Object.values(gates).some((each) => each !== 'pass'),
          )
          .map((each, day) =>
            entry(day, { ...each, imagesRemoved: each.outcome === 'pruned' ? 1 : 0 }),
          );
        const found = starvationOf(history);
        if (found === undefined) return;
        const held = history.filter(
          ({ outcome, time }) => outcome === 'held' && time >= found.since,
        );
        expect(held).toHaveLength(found.runs);
        expect(held[0]?.time).toBe(found.since);
        expect(held.some(({ gates }) => gates[found.gate] === found.verdict)).toBe(true);
        const pruned = history.filter(({ outcome }) => outcome === 'pruned');
        expect(pruned.every(({ time }) => time < found.since)).toBe(true);
      }),
    );
  });
});

const starving = {
  runs: 5,
  since: '2026-11-20T03:17:42.000Z',
  gate: 'run-app',
  verdict: 'hold',
} as const;
const SENTENCE = 'Held 5 runs in a row since 2026-11-20 03:17 UTC, most often by run-app.';

describe('starvationNotice', () => {
  it('says how many, since when, and by what', () => {
    expect(starvationNotice(starving)).toBe(SENTENCE);
    expect(starvationNotice({ ...starving, verdict: 'unknown' })).toContain(
      'by run-app (unknown).',
    );
    expect(starvationNotice({ ...starving, runs: 1234 })).toContain('Held 1,234 runs');
  });

  it('has no word for less than three runs', () => {
    expect(starvationNotice(null)).toBeUndefined();
    expect(starvationNotice({ ...starving, runs: 2 })).toBeUndefined();
    expect(starvationNotice({ ...starving, runs: 3 })).toContain('Held 3 runs');
  });
});

it('what helps a starving host depends on the gate', () => {
  expect(starvationAdvice('run-app')).toContain('should be live');
  expect(starvationAdvice('swarm-convergence')).toContain('docker service ls');
});

describe('a starving host', () => {
  const holding = gate('run-app', 'hold', { reason: 'process 4121 is run-app.' });
  const starved = (used: number) =>
    report({
      starvation: starving,
      gates: [gate('disk-pressure'), holding, gate('swarm-convergence')],
      disks: { before: [disk(used)], after: [] },
    });

  const ADVICE =
    'Check whether what it found should be live. If so, prune at another hour, or set `settle-timeout` so that a run waits for it.';

  it('is a warning', () => {
    expect(annotationsOf(starved(86), { inPost: false })).toEqual([
      {
        level: 'warning',
        title:
          'Gated Docker Prune: ⏸️ Waiting for run-app: disk 86%, prunes from 80%, held 5 runs in a row',
        message: `${SENTENCE} run-app holds: process 4121 is run-app. ${ADVICE}`,
      },
    ]);
  });

  it('is told by the gate that holds now, and what helps with that', () => {
    const remedy = 'Run `docker service rollback web`.';
    const gates = [
      gate('disk-pressure'),
      gate('run-app'),
      gate('swarm-convergence', 'hold', { reason: 'web: paused', remedy }),
    ];
    const [warning] = annotationsOf({ ...starved(86), gates }, { inPost: false });
    expect(warning?.title).toContain('Waiting for swarm-convergence');
    expect(warning?.message).toBe(`${SENTENCE} swarm-convergence holds: web: paused. ${remedy}`);
    expect(renderTerminal({ ...starved(86), gates })).toContain(`
Now held by swarm-convergence: ${SENTENCE}
    swarm-convergence holds: web: paused
    To do: ${remedy}
`);
  });

  it('is told with what is unknown now', () => {
    const unknown = gate('run-app', 'unknown', { reason: 'no probe.', remedy: 'Set one.' });
    const gates = [gate('disk-pressure'), unknown, gate('swarm-convergence')];
    expect(renderTerminal({ ...starved(86), gates })).toContain(`
run-app is unknown: no probe.
    ${SENTENCE}
    To do: Set one.
`);
  });

  it('is told right below the headline', () => {
    const summary = renderSummary(starved(86));
    expect(summary).toMatch(
      /^## ⏸️ Waiting for run-app: disk 86%, prunes from 80%, held 5&nbsp;runs in a row\n\n\*\*Nothing was removed: run-app holds\.\*\*\n\n> \[!WARNING\]\n> \*\*Now held by run-app:\*\* Held 5 runs/,
    );
    expect(summary).toContain('> **What to do:** Check whether what it found should be live.');
  });

  it('is in the title only after two runs', () => {
    const twice = { ...starved(86), starvation: { ...starving, runs: 2 } };
    expect(annotationsOf(twice, { inPost: false })).toEqual([]);
    expect(renderTerminal(twice)).toContain('Waiting for run-app');
    expect(renderTerminal(twice)).not.toContain('since');
  });
});
