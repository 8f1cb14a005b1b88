import { describe, expect, it } from 'vitest';
import { parseNode, withSilent } from '../../../src/fleet/node.js';
import { fleetLines, renderFleet } from '../../../src/fleet/summary.js';
import { gate, report } from '../report/reports.js';
import { node, prunedNode } from './nodes.js';

const MiB = 2 ** 20;
const pruned = prunedNode('node-1', 3, 300 * MiB);
const unclear = node('node-2', {
  gates: [
    gate('disk-pressure'),
    gate('swarm-convergence', 'unknown', { reason: 'GET /services: 503 not a manager' }),
  ],
});

describe('the summary of a fleet', () => {
  const nodes = withSilent([pruned, unclear, node('node-3')], ['node-1', 'node-4', 'node-2']);

  it('has a row for each node, what needs attention first, and totals', () => {
    const text = renderFleet(nodes);
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    expect(rows.slice(2)).toEqual([
      '| 🔇&nbsp;no report<br><code>node-4</code><br><sub>It sent no report.</sub> |  |',
      expect.stringMatching(
        /^\| ❓&nbsp;unknown<br><code>node-2<\/code><br><sub>.*503.*<\/sub> \| 61% \|$/,
      ),
      expect.stringMatching(/^\| 💤&nbsp;not needed<br><code>node-3<\/code> \| 61% \|$/),
      '| ✅&nbsp;pruned<br><code>node-1</code> | 91%&nbsp;→&nbsp;72%<br>3&nbsp;images<br>300&nbsp;MiB |',
    ]);
    expect(text).toContain(
      'Removed 3 images on 1 of 4 nodes, 300 MiB reclaimed. 1 node could not answer.',
    );
    expect(text).toContain('🔇 no report: 1 · ❓ unknown: 1 · 💤 not needed: 1 · ✅ pruned: 1');
  });

  it('says the same in the log', () => {
    expect(fleetLines(nodes)).toEqual([
      'Docker prune on 4 nodes',
      'Removed 3 images on 1 of 4 nodes, 300 MiB reclaimed. 1 node could not answer.',
      '  node-4: 🔇 no report. It sent no report.',
      expect.stringMatching(/^ {2}node-2: ❓ unknown, disk 61%\. swarm-convergence: GET/),
      expect.stringMatching(/^ {2}node-3: 💤 not needed, disk 61%$/),
      '  node-1: ✅ pruned, disk 91% → 72%, removed 3 images, 300 MiB reclaimed',
    ]);
  });

  it.each([
    ['nothing', ''],
    ['half of one', JSON.stringify(report()).slice(0, 200)],
    ['something else', '[]'],
    ['one of a later version', JSON.stringify({ ...report(), schemaVersion: 2 })],
  ])('shows a node whose report is %s', (_name, text) => {
    expect(renderFleet([parseNode('node-1', text)])).toMatch(
      /🔇&nbsp;no report<br><code>node-1<\/code><br><sub>.*report/,
    );
  });

  it('counts less than nothing as nothing', () => {
    const reclaimed = {
      bytes: -5,
      measuredBy: 'engine',
      engine: -5,
      filesystem: null,
      reason: null,
    } as const;
    expect(renderFleet([node('node-1', { outcome: 'pruned', reclaimed })])).not.toContain('-5');
  });

  it('shows hostile text for what it is', () => {
    const reason = '</table><img src=x> [a](http://evil.example) @everyone\n::set-output name=x::y';
    const hostile = node('a|b\n::stop-commands::x', {
      gates: [gate('run-app', 'hold', { reason })],
    });
    const text = renderFleet([hostile]);
    expect(text).not.toMatch(/<img|\]\(|@everyone|http:\/\//);
    const row = text.split('\n').find((line) => line.includes('stop-commands')) ?? '';
    expect(row.split(/(?<!&#)\|/)).toHaveLength(4);
    for (const line of fleetLines([hostile])) expect(line).not.toMatch(/\n|^ *::/);
  });

  it('keeps within what GitHub shows, also for ten thousand nodes', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => ({ ...unclear, name: `node-${n}` }));
    const text = renderFleet(many);
    expect(Buffer.byteLength(text)).toBeLessThan(2 ** 20);
    expect(text).toMatch(/and [\d,]+ more/);
  });
});
