import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderSummary } from '../../../src/report/markdown/summary.js';
import type { ImageFate, Report } from '../../../src/report/schema.js';
import {
  danglingImages,
  disk,
  engineDownReport,
  failedReport,
  gate,
  HOSTILE_TEXTS,
  hostileReport,
  image,
  keptImages,
  prunedReport,
  report,
} from './reports.js';

const MiB = 2 ** 20;

describe('renderSummary', () => {
  it('of a pruned run', () => {
    const summary = renderSummary(prunedReport(12));
    expect(
      order(summary, [
        '## ✅ Docker prune: pruned · 8&nbsp;GiB reclaimed · disk 78%',
        '### Gates',
        '### Disk',
      ]),
    ).toBe(true);
    expect(order(summary, ['**Reclaimed**', '### Images', 'Removed: 12 images', 'Kept: 14'])).toBe(
      true,
    );
    expect(summary).toContain('**Removed 12 images');
    expect(summary).toContain('Disk 78% used, was 86%.');
    expect(summary).toContain('**Reclaimed** 8&nbsp;GiB, measured before and after.\n');
  });

  it('of a run of which the two measurements disagree', () => {
    const reclaimed = {
      bytes: 0,
      measuredBy: 'filesystem',
      engine: 60 * MiB,
      filesystem: -4096,
      reason: 'a *disk* usage operation',
    } as const;
    expect(renderSummary(prunedReport(1, { reclaimed }))).toContain(
      "**Reclaimed** 0&nbsp;B, measured before and after. By the file system: -4&nbsp;KiB; by the Engine's layers: 60&nbsp;MiB. a <code>&#42;disk&#42;</code> usage operation",
    );
  });

  it('of a held run, calm, and plain that nothing was removed', () => {
    const summary = renderSummary(report());
    expect(summary).toContain('## ⏸️ Docker prune: held');
    expect(summary).toContain('**Nothing was removed: disk-pressure is holding.**');
    expect(summary).toContain('<summary>Would be removed if all gates passed: 3 images');
    expect(summary).not.toMatch(/⚠️|❌|\[!/u);
    expect(summary).toContain('> ⏸️ **disk-pressure** holds: There is room: ');
  });

  it('of a run without an Engine, with what to do', () => {
    const summary = renderSummary(engineDownReport());
    expect(summary).toContain('## ⚠️ Docker prune: held · 3&nbsp;gates unknown');
    expect(summary).toContain('| ⚠️&nbsp;unknown<br>disk-pressure | nothing | at least 80% |');
    expect(summary).toContain('> **What to do:** Set disk-path to a path');
    expect(summary).toContain('The images could not be listed.');
    expect(summary).not.toContain('### Disk');
  });

  it('of a dry run', () => {
    const images = [...keptImages(), ...danglingImages(12, { fate: 'would-remove' })];
    const summary = renderSummary(report({ outcome: 'dry-run', dryRun: true, gates: [], images }));
    expect(summary).toContain('## 🔎 Docker prune: dry run');
    expect(summary).toContain('Up for removal: 12&nbsp;images, 4.1&nbsp;GiB as listed.');
    expect(summary).toContain('<summary>Would be removed: 12 images');
    expect(summary).toContain('· dry run</sub>');
  });

  it('of a run that failed in the middle', () => {
    const summary = renderSummary(failedReport());
    expect(summary).toContain('> [!WARNING]\n> **Stopped early:** run-app closed');
    expect(summary).toContain('> [!CAUTION]\n> **Problem:** HTTP 500');
    expect(summary).toContain('<details open>\n<summary>Could not be removed: 1 image');
    expect(summary).toContain('<summary>Skipped: 1 image');
    expect(summary).toContain('<summary>Not attempted: 9 images');
  });

  it('shows a problem once, and not where the headline or a gate says it', () => {
    const base = report({ headline: 'Stopped: timeout.', gates: [gate('run-app', 'hold')] });
    const problems = ['timeout', 'new', 'new', gate('run-app').reason];
    const summary = renderSummary({ ...base, stopped: 'timeout', problems });
    expect(summary.match(/Problem:\*\* new/g)).toHaveLength(1);
    expect(summary.match(/Stopped early|Problem/g)).toHaveLength(1);
  });

  it('shows inodes where they are scarcer', () => {
    const before = [disk(60, { inodesUsedPercent: 91 })];
    const summary = renderSummary(report({ disks: { before, after: [] } }));
    expect(summary).toContain('**91%** of inodes, ');
  });

  it('groups what is kept by class and reason, in-use first', () => {
    const summary = renderSummary(report());
    expect(order(summary, ['**in-use**: container', '**kept**: keep:', 'and 2 more'])).toBe(true);
    expect(summary.match(/\*\*cached\*\*: has a repository digest/g)).toHaveLength(1);
  });

  it('says once what to do where one thing would help several gates', () => {
    const remedy = 'See that the Engine answers.';
    const gates = engineDownReport().gates.map((each) => ({ ...each, remedy }));
    const summary = renderSummary({ ...engineDownReport(), gates });
    expect(summary.match(/What to do/g)).toHaveLength(1);
    expect(summary.match(/> \*\*[a-z-]+\*\* is unknown: /g)).toHaveLength(3);
  });

  it('shows the largest images, the largest first, where there are more than a few', () => {
    expect(renderSummary(report({ images: danglingImages(10) }))).not.toContain('largest');
    const images = Array.from({ length: 30 }, (_, n) => image(n, { bytes: (n + 1) * 2 ** 20 }));
    const summary = renderSummary(report({ images }));
    const rows = summary.slice(summary.indexOf('The 10 largest: 255 MiB')).match(/^\| \d+&nbsp;/gm);
    expect(rows).toEqual(Array.from({ length: 10 }, (_, n) => `| ${30 - n}&nbsp;`));
  });

  it('says in its first line that something is wrong with the host', () => {
    const wrong = { what: 'x', how: '', expected: '', found: '', where: '', status: 'warning' };
    const checks = [wrong, { ...wrong, status: 'ok' }] as Report['checks'];
    expect(renderSummary(report({ checks }))).toMatch(/^## .* · 1&nbsp;warning about the host\n/);
  });

  it('says what is left out of a long table', () => {
    const summary = renderSummary(prunedReport(50_000));
    expect(summary).toContain('and 49,900 more, in the JSON report');
    expect(summary.match(/^\| \d.*<code>/gm)?.length).toBeLessThan(250);
  });

  it('is not quadratic about 50,000 images', () => {
    const images = Array.from({ length: 50_000 }, (_, number) =>
      image(number, {
        names: [`app:${number}`],
        class: 'in-use',
        fate: 'kept',
        reason: `${number}`,
      }),
    );
    const large = prunedReport(1, { images });
    const start = performance.now();
    renderSummary(large);
    // It takes a fifth of a second, and would take minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it.each(['|<@"\u202e:/', 'é', '🐳', 'a ', '\u0001'])(
    'stays within its bytes when everything is made of %j without end',
    (text) => {
      const endless = text.repeat(1_000_000 / text.length);
      const fates: ImageFate[] = [
        'removed',
        'would-remove',
        'candidate',
        'skipped',
        'failed',
        'not-attempted',
      ];
      const many = <T>(item: T) => Array.from({ length: 5000 }, () => item);
      const hostile = hostileReport(endless);
      const names = many(endless);
      const images = many(fates).flatMap((all) =>
        all.map((fate, number) => image(number, { fate, names, reason: endless })),
      );
      // As many reasons to keep one as there are images.
      const kept = Array.from({ length: 5000 }, (_, number) =>
        image(number, {
          fate: 'kept',
          class: 'cached',
          names: [endless],
          reason: `${number}${text.repeat(600)}`,
        }),
      );
      const summary = renderSummary({
        ...hostile,
        gates: many(hostile.gates).flat(),
        disks: { before: many(disk(96, { path: endless })), after: [disk(97, { path: endless })] },
        problems: many(endless),
        engine: { ...hostile.engine, dataRoots: many(endless) },
        images: [...images, ...kept],
      });
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(900_000);
      // Not the matchers for strings: they print what they do not match.
      expect(summary.includes('took 5.7s')).toBe(true);
      expect(/and [\d,]+ more, in the JSON report/.test(summary)).toBe(true);
    },
  );

  it('keeps its shape whatever names and reasons hold', () => {
    const shape = (summary: string) => ({
      headings: summary.match(/^#+ /gm)?.length,
      tableRows: summary.match(/^\|.*\|$/gm)?.map((row) => row.split('|').length),
      folds: summary.match(/<\/?(?:details|summary)\b/g),
    });
    const plain = shape(renderSummary(hostileReport('plain')));
    // None is found in another text, so that none counts as said already.
    fc.assert(
      fc.property(fc.constantFrom(...HOSTILE_TEXTS), (text) => {
        const summary = renderSummary(hostileReport(text));
        expect(shape(summary)).toEqual(plain);
        expect(summary).not.toMatch(/<(?!\/?(?:code|wbr|br|sub|details|summary)\b)/);
        expect(summary.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e\u200b]/u);
      }),
    );
  });
});

/** Whether all `parts` are found, one after the other. */
function order(text: string, parts: string[]): boolean {
  const positions = parts.map((part) => text.indexOf(part));
  return positions.every((at, index) => at >= 0 && at > (positions[index - 1] ?? -1));
}
