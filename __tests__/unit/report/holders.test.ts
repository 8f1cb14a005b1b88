import { describe, expect, it } from 'vitest';
import { renderSummary } from '../../../src/report/markdown/summary.js';
import { renderTerminal } from '../../../src/report/text/terminal.js';
import { prunedReport, report } from './reports.js';

const GiB = 2 ** 30;

const diskHolders = [
  { what: 'images', bytes: 3 * GiB, largest: [], command: 'docker system df --verbose' },
  { what: 'build cache', bytes: 9 * GiB, largest: [], command: 'docker builder prune --all' },
  { what: 'writable layers', bytes: 0, largest: [] },
  { what: 'container logs', bytes: null, note: 'not counted: why', largest: [] },
  {
    what: 'volumes',
    bytes: 4 * GiB,
    largest: [
      { name: 'pg_data', bytes: 3 * GiB },
      { name: 'b', bytes: GiB },
    ],
  },
] satisfies NonNullable<ReturnType<typeof report>['diskHolders']>;

describe('what holds the disk', () => {
  it('is shown in a terminal: the largest first, what is not counted last, and no zero', () => {
    const [, text = ''] = renderTerminal(report({ diskHolders })).split('What holds the disk\n');
    expect(text.split('\n\n')[0]).toBe(`\
  9 GiB  build cache
    Frees it: docker builder prune --all
  4 GiB  volumes (largest: pg_data 3 GiB, b 1 GiB)
  3 GiB  images (as listed: in-use 1.22 GiB, kept 491 MiB, tagged 1.07 GiB, cached 3.15 GiB, young 320 MiB, dangling 651 MiB)
    Shows it: docker system df --verbose
      ?  container logs (not counted: why)
  As the Engine counts, so the sum can differ from what the disk shows. This action only ever removes images.`);
  });

  it('is shown in the summary', () => {
    const summary = renderSummary(report({ diskHolders }));
    expect(summary).toContain('### What holds the disk\n\n| Size | What |\n');
    expect(summary).toMatch(/\| 9&nbsp;GiB \| \*\*build cache\*\*<br><sub>Frees it: <code>docker /);
    expect(summary).toMatch(/<sub>largest: <code>pg&#95;data<\/code> 3 GiB, b 1 GiB<\/sub>/);
    expect(summary.indexOf('**images**')).toBeLessThan(summary.indexOf('**container logs**'));
  });

  it('leaves out removed images, and is not there without anything to say', () => {
    expect(renderTerminal(prunedReport(2, { diskHolders }))).not.toMatch(/as listed:.*dangling/);
    expect(renderTerminal(report())).not.toContain('What holds');
    expect(renderSummary(report({ diskHolders: [] }))).not.toContain('What holds');
  });
});
