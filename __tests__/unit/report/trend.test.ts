import { describe, expect, it } from 'vitest';
import { renderSummary } from '../../../src/report/markdown/summary.js';
import { lastRuns } from '../../../src/report/markdown/trend.js';
import { entry, heldEntry } from '../memory/entries.js';
import { report } from './reports.js';

const pruned = entry(2, {
  outcome: 'pruned',
  diskBefore: 88,
  diskAfter: 75,
  imagesRemoved: 12,
  bytesReclaimed: 8 * 2 ** 30,
});
const blind = heldEntry(
  3,
  { 'disk-pressure': 'unknown', 'run-app': 'hold' },
  { diskBefore: null, outcome: 'held' },
);

describe('trend', () => {
  it('is empty without a run to compare with', () => {
    expect(lastRuns([])).toBe('');
    expect(lastRuns([entry(1)])).toBe('');
  });

  it('draws the disk before and after each run', () => {
    expect(lastRuns([entry(1), pruned, blind, entry(4)])).toBe(`\
### The last 4 runs

\`\`\`mermaid
%%{init: {"xyChart":{"width":560,"height":240,"showLegend":false},"themeVariables":{"xyChart":{"backgroundColor":"transparent","plotColorPalette":"#d97706, #2f81f7"}}}}%%
xychart-beta
  x-axis "Run" ["1", "2", "4"]
  y-axis "Disk used, %" 0 --> 100
  line "before" [83, 88, 83]
  line "after" [83, 75, 83]
\`\`\`

<sub>🟠 before the run, 🔵 after it; run 4 is this one</sub>

<details>
<summary>The same in figures</summary>

| Run | Outcome | Disk used | Removed |
| :--- | :--- | ---: | ---: |
| **4**<br><sub>2026-10-05 03:17 UTC</sub> | nothing to prune | 83% | 0 |
| **3**<br><sub>2026-10-04 03:17 UTC</sub> | held<br><sub>disk-pressure</sub> **unknown**<br><sub>run-app</sub> | not&nbsp;measured | 0 |
| **2**<br><sub>2026-10-03 03:17 UTC</sub> | pruned | 88&nbsp;→&nbsp;75% | 12&nbsp;images<br>8&nbsp;GiB |
| **1**<br><sub>2026-10-02 03:17 UTC</sub> | nothing to prune | 83% | 0 |

</details>`);
  });

  it('shows the last 30 runs', () => {
    const trend = lastRuns(Array.from({ length: 1000 }, (_, n) => entry(n, { diskAfter: 70 })));
    const lists = [...trend.matchAll(/^ {2}\S.*\[(.*)\]$/gm)].map(([, list = '']) =>
      list.split(', '),
    );
    expect(lists.map((list) => list.length)).toEqual([30, 30]);
    expect(trend).toContain('x-axis "Run" 1 --> 30');
    expect(trend.match(/^\| \*\*\d+\*\*/gm)).toHaveLength(30);
    expect(trend).toContain('| **30**<br><sub>2029-06-26 03:17');
  });

  it('gives each run a label of its own where one was not measured', () => {
    const runs = Array.from({ length: 20 }, (_, n) => (n === 7 ? blind : entry(n)));
    const labels = /x-axis "Run" \[(.*)\]/.exec(lastRuns(runs))?.[1]?.split(', ') ?? [];
    expect(new Set(labels).size).toBe(19);
    expect(labels).not.toContain('"8"');
    expect(labels.at(-1)).toBe('"20"');
  });

  it('has a table and no chart where the disk was hardly ever measured', () => {
    const trend = lastRuns([blind, entry(4), blind]);
    expect(trend).not.toContain('mermaid');
    expect(trend.match(/^\| \*\*\d+\*\*/gm)).toHaveLength(3);
  });

  it('stays on the chart', () => {
    const after = { diskBefore: null, diskAfter: 100.5 };
    expect(lastRuns([entry(1, after), entry(2, after)])).toContain('line "after" [100, 100]');
  });

  it('shows nothing that somebody else may have chosen', () => {
    const host = 'tcp://`<b>@octocat';
    const images = { '::error::x': 1 };
    const trend = lastRuns([entry(1, { host, images }), entry(2, { host, images })]);
    expect(trend).toBe(lastRuns([entry(1), entry(2)]));
  });

  it('is in the summary, before its last line, and does not push it over its bounds', () => {
    const history = [entry(1), pruned];
    const summary = renderSummary(report({ history }));
    expect(summary.indexOf('### The last 2 runs')).toBeGreaterThan(summary.indexOf('Kept: 14'));
    expect(summary.indexOf('<sub>Docker Engine')).toBeGreaterThan(
      summary.indexOf('The same in figures'),
    );
    expect(renderSummary(report())).not.toContain('### The last');
    const most = lastRuns(
      Array.from({ length: 30 }, () => ({
        ...blind,
        diskBefore: 1e300,
        diskAfter: 1e300,
        imagesRemoved: 1e300,
        bytesReclaimed: 1e300,
      })),
    );
    expect(Buffer.byteLength(most)).toBeLessThan(50_000);
  });
});
