import { describe, expect, it } from 'vitest';
import { chaptersOf, resultsPage, shortTable } from '../../../bench/policies/pages.js';
import { labelOf, rowsOf, tablesOf, WHOLE } from '../../../bench/policies/plan.js';
import type { Replay } from '../../../bench/policies/replay.js';

const replay: Replay = {
  engineVersion: '1.2.3',
  days: [
    {
      deploys: [
        { recipe: 'gitlab', version: 1, blobs: 2, bytes: 2 ** 20, manifests: 3 },
        {
          recipe: 'ollama',
          version: 1,
          failure: { diskFull: true, reason: 'no space left on device' },
          blobs: 0,
          bytes: 0,
          manifests: 1,
        },
      ],
      policy: '',
      disk: { bytes: 5, percent: 1 },
    },
  ],
  peak: { bytes: 5, percent: 97 },
};
const tables = tablesOf(WHOLE);
const all = Object.fromEntries(tables.flatMap(rowsOf).map((row) => [labelOf(row, 30), replay]));

describe('the pages', () => {
  it('have a table for each calendar and Engine, and for what is unusual', () => {
    const page = resultsPage('On a machine.', tables, all);
    expect(page.match(/^## /gm)).toHaveLength(3);
    expect(page.match(/^### /gm)).toHaveLength(tables.length);
    expect(page).toContain('### Engine 1.2.3, overlay2, a disk of 704 MiB, events flooded\n');
    expect(page).toContain(
      '### Engine 1.2.3, overlay2, a disk of 704 MiB, layers compress to 40%\n',
    );
    expect(page).toContain('| docuum, `--threshold` of 80% | 1 | 1 | 0.03x | 0 | 1 | 4 | 97% |');
    expect(page).not.toContain('not played');
  });

  it('say of which replay there is nothing', () => {
    const some = tablesOf([{ calendar: 'large', engine: '20.10', policies: ['none', 'docuum'] }]);
    const [chapter] = chaptersOf(some, { 'large, 20.10, overlay2, none': replay }, 30);
    expect(chapter).toContain('| no pruning | 1 | 1 |');
    expect(chapter).toContain('| docuum, `--threshold` of 80% | not played |');
  });

  it('show in short the failures and downloads of one Engine on all calendars', () => {
    const short = shortTable(tables, all);
    expect(short).toContain(
      'overlay2, a disk of 704 MiB. Deployments: 140 in steady, 186 in bursts, 137 in large.\n\n',
    );
    expect(short).toContain(
      '| Policy | Failed: steady | bursts | large | Downloads: steady | bursts | large |',
    );
    expect(short).toContain('| no pruning | 1 | 1 | 1 | 1 | 1 | 1 |');
    expect(short).toContain('| the least possible | 0 | 0 | 0 | 29 | 69 | 34 |');
  });
});
