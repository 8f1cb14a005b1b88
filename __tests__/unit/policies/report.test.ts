import { describe, expect, it } from 'vitest';
import {
  overviewTable,
  resultTable,
  scriptTable,
  withPart,
} from '../../../bench/policies/report.js';

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
  it('show a row for each policy, also for one that was not played', () => {
    const results = [
      { policy: 'ours', tally },
      { policy: 'theirs', tally: undefined },
      { policy: 'broken', tally: { ...tally, otherFailures: 3 } },
    ];
    const text = resultTable(results, 4, 7);
    expect(text).toContain('| ours | 2 | 8 | 2.00x | 0 | 217 | 37 | 51% |');
    expect(text).toContain('| theirs | not played |');
    expect(text).toContain('| broken | 2, and 3 otherwise | 8 |');
    const widths = text.split('\n').map((line) => line.split('|').length);
    expect(new Set(widths).size).toBe(1);
  });

  it('show the failures and the downloads of all calendars side by side', () => {
    const text = overviewTable([
      { name: 'some', least: 4, results: [{ policy: 'ours', tally }] },
      { name: 'more', least: 5, results: [{ policy: 'ours', tally: undefined }] },
    ]);
    expect(text.split('\n')).toEqual([
      '| Policy | Failed: some | more | Downloads: some | more |',
      '| --- | ---: | ---: | ---: | ---: |',
      '| ours | 2 |  | 8 |  |',
      '| the least possible | 0 | 0 | 4 | 5 |',
    ]);
  });

  it('show the sequence of events', () => {
    const recipes = [
      { name: 'app', bytes: 16 * MiB },
      { name: 'weekly', bytes: 8 * MiB, everyDays: 7, lastDay: 15 },
      { name: 'late', bytes: 8 * MiB, everyDays: 5, firstDay: 3 },
      { name: 'rare-1', bytes: 4 * MiB, everyDays: 12 },
      { name: 'rare-2', bytes: 4 * MiB, everyDays: 12, firstDay: 10 },
    ];
    const text = scriptTable({ name: 'some', title: 'some', recipes }, 30);
    expect(text).toContain('| app | 16 | every day | never |');
    expect(text).toContain('| weekly | 8 | every 7 days up to day 15 | never |');
    expect(text).toContain('| late | 8 | every 5 days from day 3 on | never |');
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
