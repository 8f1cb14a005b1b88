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
    const last = entry(4, { diskThreshold: 80 });
    expect(lastRuns([entry(1), pruned, blind, last]).replaceAll('\u200b', '')).toBe(`\
**Disk used in the last 3 runs, in percent**

\`\`\`mermaid
%%{init: {"xyChart":{"width":360,"height":200,"showLegend":false,"xAxis":{"labelFontSize":12,"showTitle":false},"yAxis":{"labelFontSize":12,"showTitle":false}},"themeVariables":{"xyChart":{"backgroundColor":"transparent","plotColorPalette":"#8b949e, #d97706, #2f81f7"}}}}%%
xychart-beta
  x-axis ["10-02", "10-03", "10-05"]
  y-axis 0 --> 100
  line "threshold" [80, 80, 80]
  line "before" [83, 88, 83]
  line "after" [83, 75, 83]
\`\`\`

<sub>🟠 before each run, 🔵 after it, grey: prunes from 80%</sub>

<details>
<summary>The last 4 runs in figures</summary>

| Run | Disk used | Removed |
| :--- | ---: | ---: |
| ⚠️ still above the threshold<br><sub>2026-10-05 03:17 UTC</sub> | 83% | 0 |
| ❓ unknown<br><sub>disk-pressure</sub> **unknown**<br><sub>run-app</sub><br><sub>2026-10-04 03:17 UTC</sub> | not&nbsp;measured | 0 |
| ✅ pruned<br><sub>2026-10-03 03:17 UTC</sub> | 88&nbsp;→&nbsp;75% | 12&nbsp;images<br>8&nbsp;GiB |
| ⚠️ still above the threshold<br><sub>2026-10-02 03:17 UTC</sub> | 83% | 0 |

</details>`);
  });

  const labels = (trend: string) => /x-axis \["(.*)"\]/.exec(trend)?.[1]?.split('", "') ?? [];
  const shown = (trend: string) =>
    labels(trend)
      .map((label) => label.replaceAll('\u200b', ''))
      .filter(Boolean);
  const rows = (trend: string) => trend.match(/^\| .*UTC<\/sub> \|/gm);

  it('shows the last 30 runs, and as many dates as fit on a phone, that of this run last', () => {
    const trend = lastRuns(Array.from({ length: 1000 }, (_, n) => entry(n, { diskAfter: 70 })));
    const lists = [...trend.matchAll(/^ {2}line.*\[(.*)\]$/gm)].map(([, list = '']) =>
      list.split(', '),
    );
    expect(lists.map((list) => list.length)).toEqual([30, 30]);
    expect(shown(trend)).toEqual(['06-02', '06-08', '06-14', '06-20', '06-26']);
    expect(rows(trend)).toHaveLength(30);
    expect(rows(trend)?.[0]).toContain('2029-06-26 03:17');
  });

  it('gives each run a label of its own, also on one day', () => {
    const runs = Array.from({ length: 20 }, (_, n) => (n === 7 ? blind : entry(1)));
    const all = labels(lastRuns(runs));
    expect(new Set(all).size).toBe(19);
    expect(shown(lastRuns(runs)).every((label) => label === '10-02')).toBe(true);
  });

  it('names no gate of a run that was not needed', () => {
    const gates = { 'disk-pressure': 'hold', 'run-app': 'hold' } as const;
    expect(rows(lastRuns([entry(1), heldEntry(2, gates)]))?.[0]).toBe(
      '| 💤 not needed<br><sub>2026-10-03 03:17 UTC</sub> |',
    );
  });

  it('has a table and no chart where the disk was hardly ever measured', () => {
    const trend = lastRuns([blind, entry(4), blind]);
    expect(trend).not.toContain('mermaid');
    expect(rows(trend)).toHaveLength(3);
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
    expect(summary.indexOf('The last 2 runs')).toBeGreaterThan(summary.indexOf('What is left'));
    expect(summary.indexOf('<sub>Gated')).toBeGreaterThan(summary.indexOf('in figures'));
    expect(renderSummary(report())).not.toContain('The last');
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
