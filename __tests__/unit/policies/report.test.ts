import { describe, expect, it } from 'vitest';
import { resultTable, scriptTable, withPart } from '../../../bench/policies/report.js';

const MiB = 2 ** 20;
const tally = {
  deploys: 21,
  downloaded: 8,
  againSoon: 0,
  blobs: 18,
  bytes: 217 * MiB,
  manifests: 37,
  diskFull: 2,
  otherFailures: 0,
  peak: { bytes: 559 * MiB, percent: 51 },
};

describe('the tables of the policies bench', () => {
  it('show a row for each policy, also for one that broke off', () => {
    const results = [
      { policy: 'ours', tally },
      { policy: 'theirs', tally: undefined },
    ];
    const text = resultTable({ engine: 'Engine 1', diskBytes: 704 * MiB, results }, 4, 7);
    expect(text).toContain('#### Engine 1, a disk of 704 MiB');
    expect(text).toContain('| ours | 8 of 21 | 2.00x | 0 | 18 | 217 | 37 | 2 | 0 | 51%, 559 MiB |');
    expect(text).toContain('| theirs | broke off |');
    const widths = text.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(widths.map((line) => line.split('|').length)).size).toBe(1);
  });

  it('show the sequence of events', () => {
    const recipes = [
      { name: 'app', bytes: 16 * MiB },
      { name: 'weekly', bytes: 8 * MiB, everyDays: 7, lastDay: 15 },
      { name: 'rare-1', bytes: 4 * MiB, everyDays: 12 },
      { name: 'rare-2', bytes: 4 * MiB, everyDays: 12, firstDay: 10 },
    ];
    const text = scriptTable({ name: 'some', title: 'some', recipes }, 30);
    expect(text).toContain('| app | 16 | every day | never |');
    expect(text).toContain('| weekly | 8 | every 7 days up to day 15 | never |');
    expect(text).toContain('| 2 rare ones | 4 | every 12 days: 5 times | never |');
  });

  it('take their place in the document, and nothing else', () => {
    const document = 'a\n<!-- generated: policies -->\nold\n<!-- end of policies -->\nb\n';
    const written = withPart(document, 'new $1');
    expect(written).toBe(
      'a\n<!-- generated: policies -->\n\nnew $1\n\n<!-- end of policies -->\nb\n',
    );
    expect(withPart(written, 'new $1')).toBe(written);
    expect(() => withPart('nothing', 'new')).toThrow(/markers/);
  });
});
