import { describe, expect, it } from 'vitest';
import { CALENDARS, DAYS } from '../../../bench/policies/calendar.js';
import { labelOf, rowsOf, tablesOf, WHOLE } from '../../../bench/policies/plan.js';
import { POLICIES } from '../../../bench/policies/policies.js';
import { ENGINES } from '../../../bench/policies/setting.js';

const labels = (parts: typeof WHOLE, days = DAYS) =>
  tablesOf(parts)
    .flatMap(rowsOf)
    .map((row) => labelOf(row, days));
const one = { calendar: 'large', engine: '20.10', policies: ['docuum'] };

describe('what is replayed', () => {
  it('is everything, unless something is chosen', () => {
    expect(labels([{}])).toHaveLength(CALENDARS.length * ENGINES.length * POLICIES.length);
    expect(labels([{ ...one, engine: undefined }])).toHaveLength(ENGINES.length);
    expect(
      labels([{ store: 'containerd', calendar: 'steady', policies: ['post', 'none'] }]),
    ).toEqual(['steady, 28.5, containerd, none', 'steady, 28.5, containerd, post']);
    expect(labels([{ ...one, policies: ['unheard-of'] }])).toEqual([]);
  });

  it('has a label that tells what is unusual, and nothing more', () => {
    expect(labels([one])).toEqual(['large, 20.10, overlay2, docuum']);
    expect(labels([{ ...one, flooded: true, compress: 40 }], 5)).toEqual([
      'large, 20.10, overlay2, docuum, events flooded, layers compress to 40%, 5 days',
    ]);
  });

  it('as a whole has each row once, also flooded and compressed ones', () => {
    const all = labels(WHOLE);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining(labels([{}])));
    const flooded = all.filter((label) => label.includes('flooded'));
    expect(flooded).toHaveLength(8);
    expect(flooded).toContain('bursts, 20.10, overlay2, resident, events flooded');
    expect(all.filter((label) => label.includes('compress'))).toEqual([
      'large, 20.10, overlay2, docuum, layers compress to 40%',
      'large, 20.10, overlay2, schedule, layers compress to 40%',
      'large, 20.10, overlay2, post, layers compress to 40%',
      'large, 20.10, overlay2, resident, layers compress to 40%',
    ]);
  });

  it('has the same policies on all Engines of a calendar that the short table shows', () => {
    for (const { flooded, compress, policies } of tablesOf(WHOLE)) {
      if (!flooded && compress === 100) expect(policies).toEqual(POLICIES);
    }
  });
});
