import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderFleet } from '../../src/fleet/summary.js';
import { renderSummary } from '../../src/report/markdown/summary.js';
import { fencedBlocks, filesIn, projectFile } from '../docs/markdown.js';
import { SCREENS, startBrowser } from '../harness/browser.js';
import { inspectSummary } from '../harness/inspect-summary.js';
import { type Scene, summaryScenes } from '../harness/summary-scenes.js';
import { motleyFleet } from '../unit/fleet/nodes.js';
import { entry, heldEntry } from '../unit/memory/entries.js';
import {
  danglingImages,
  engineDownReport,
  failedReport,
  HOSTILE_TEXTS,
  hostileReport,
  image,
  keptImages,
  prunedReport,
  report,
} from '../unit/report/reports.js';

/** All that a summary is made of. */
const ELEMENTS = [
  ...['h2', 'h3', 'p', 'a', 'strong', 'code', 'br', 'sub', 'ul', 'li', 'blockquote', 'div'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'details', 'summary'],
];

const COLOURS = { desktop: 'light', phone: 'dark' } as const;
const screens = Object.keys(SCREENS) as (keyof typeof SCREENS)[];

let browser: Awaited<ReturnType<typeof startBrowser>>;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.stop());

/** How a summary looks, after what must hold of each. */
async function shown(markdown: string, screen: keyof typeof SCREENS) {
  const page = await browser.show(markdown, { screen, colours: COLOURS[screen] });
  const seen = await inspectSummary(page);
  expect(ELEMENTS).toEqual(expect.arrayContaining(seen.elements));
  expect(seen).toMatchObject({
    loose: [],
    hidden: [],
    unevenTables: [],
    sticksOut: [],
    scrolls: false,
    charts: markdown.match(/^```mermaid$/gm)?.length ?? 0,
  });
  return seen;
}

/** The cells of each row of a table, by its pipes: too many are cut off in silence. */
function cellsPerRow(markdown: string): number[][] {
  const tables = markdown.match(/(?:^\|.*\n)+/gm) ?? [];
  return tables.map((text) =>
    text
      .trimEnd()
      .split('\n')
      .map((row) => row.split('|').length),
  );
}

function expectEvenTables(markdown: string) {
  for (const cells of cellsPerRow(markdown)) expect(new Set(cells).size).toBe(1);
}

describe('the summary of a real run, in a browser', () => {
  const scenes: Scene[] = [];
  beforeAll(async () => {
    for await (const scene of summaryScenes({ days: 4 })) scenes.push(scene);
  });

  it('is there for all that may come of one', () => {
    const outcomes = Object.fromEntries(scenes.map(({ name, outcome }) => [name, outcome]));
    expect(outcomes).toEqual({
      'held-disk-pressure': 'held',
      'pruned-in-post-step': 'pruned',
      'dry-run': 'dry-run',
      'held-run-app': 'held',
      starved: 'held',
      'hostile-1': 'failed',
      'hostile-2': 'failed',
      'hostile-3': 'failed',
      'held-swarm-convergence': 'held',
      'engine-down': 'held',
      'no-data-root': 'held',
      'bad-inputs': 'failed',
      'host-checks': 'held',
      failed: 'failed',
      pruned: 'pruned',
      'nothing-to-prune': 'nothing-to-prune',
      'pruned-stale': 'pruned',
    });
    expect(scenes.filter(({ summary }) => summary.includes('```mermaid')).length).toBeGreaterThan(
      9,
    );
  });

  it.each(screens)('is whole on a %s', async (screen) => {
    for (const { name, summary } of scenes) {
      expectEvenTables(summary);
      const { wideTables } = await shown(summary, screen);
      // Names that others chose may be of any length.
      if (!name.startsWith('hostile')) expect(wideTables, name).toEqual([]);
    }
  });

  it('tells in its first line what needs somebody', () => {
    const firstLine = (wanted: string) =>
      scenes.find(({ name }) => name === wanted)?.summary.split('\n')[0];
    expect(firstLine('held-disk-pressure')).toMatch(
      /^## 💤 Not needed: disk \d+%, prunes from 80%/,
    );
    expect(firstLine('starved')).toMatch(/^## ⏸️ Waiting for run-app: .* held 3&nbsp;runs in a row/);
    expect(firstLine('engine-down')).toMatch(/^## ❓ Unknown: no Engine to work with, disk/);
    expect(firstLine('host-checks')).toMatch(/^## 💤 Not needed: disk \d+%, prunes from 99%/);
    expect(firstLine('failed')).toMatch(/^## ❌ /);
    expect(firstLine('pruned-stale')).toMatch(/^## ✅ Pruned: disk 7\d%, was 9\d%/);
  });
});

describe('the summary of any run, in a browser', () => {
  const month = Array.from({ length: 30 }, (_, day) =>
    day % 7 === 3
      ? entry(day, { outcome: 'pruned', diskBefore: 88, diskAfter: 71, imagesRemoved: 12 })
      : heldEntry(day, { 'disk-pressure': 'hold' }, { diskBefore: 70 + ((day * 3) % 20) }),
  );
  const many = Array.from({ length: 200 }, (_, n) =>
    image(n, { names: [`git.example.org/team/app-${n}:1`], class: 'tagged', fate: 'kept' }),
  );
  const summaries = {
    held: renderSummary(report({ history: month })),
    pruned: renderSummary(prunedReport(12, { history: month })),
    'pruned, with a gap in its history': renderSummary(
      prunedReport(12, {
        history: month.map((run, n) => (n ? run : { ...run, diskBefore: null })),
      }),
    ),
    failed: renderSummary(failedReport()),
    'without an Engine': renderSummary(engineDownReport()),
    'of a fleet': renderFleet(motleyFleet()),
    'of 200 images': renderSummary(
      report({ images: [...many, ...keptImages(), ...danglingImages(50, { fate: 'candidate' })] }),
    ),
  };

  it.each(Object.entries(summaries))('is whole when %s', async (_name, summary) => {
    expectEvenTables(summary);
    for (const screen of screens) expect((await shown(summary, screen)).wideTables).toEqual([]);
  });

  it('is as bare of anything but text, whatever names hold, as with plain ones', async () => {
    const { skeleton } = await shown(renderSummary(hostileReport('plain')), 'phone');
    const endless = ['x', '\u202e|<@'].map((text) => text.repeat(1_000_000 / text.length));
    for (const text of [...HOSTILE_TEXTS, ...endless]) {
      const summary = renderSummary(hostileReport(text));
      expectEvenTables(summary);
      const seen = await shown(summary, 'phone');
      expect(seen.skeleton, text.slice(0, 80)).toEqual(skeleton);
    }
  });
});

describe('the charts of the pages, in a browser', () => {
  const pages = [...filesIn('docs', '.md'), 'README.md'].flatMap((path) => {
    const charts = fencedBlocks(readFileSync(projectFile(path), 'utf8'))
      .filter(({ info }) => info === 'mermaid')
      .map(({ text }) => `\`\`\`mermaid\n${text}\`\`\`\n`);
    return charts.length === 0 ? [] : [{ path, charts }];
  });

  it('are those of the pipeline and the gates', () => {
    expect(pages.map(({ path, charts }) => [path, charts.length])).toEqual([
      ['docs/architecture.md', 1],
      ['docs/gates.md', 1],
    ]);
  });

  it.each(screens)('are drawn on a %s', async (screen) => {
    for (const { charts } of pages) await shown(charts.join('\n'), screen);
  });
});
