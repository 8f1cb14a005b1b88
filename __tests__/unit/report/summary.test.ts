import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCode } from '../../../src/report/markdown/alerts.js';
import { renderSummary } from '../../../src/report/markdown/summary.js';
import type { ImageFate } from '../../../src/report/schema.js';
import { cpuMs } from '../cpu.js';
import { entry } from '../memory/entries.js';
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
  it('of a pruned run: state, sentence, gates, disk, and the rest folded', () => {
    const summary = renderSummary(prunedReport(12));
    expect(
      order(summary, [
        '## ✅ Pruned: disk 78%, was 86%\n\n**Removed 12 images, 8 GiB reclaimed.**\n\n',
        '✅ **disk-pressure**: 86% of ',
        '**86%** before, 86&nbsp;GiB of 100&nbsp;GiB',
        '<summary>Removed: 12 images',
        '<summary>What is left: 14 images',
      ]),
    ).toBe(true);
    expect(summary.match(/reclaimed/gi)).toHaveLength(1);
    expect(summary.match(/<details>/g)).toHaveLength(2);
  });

  it('is short on an ordinary day, but for its folds', () => {
    const history = Array.from({ length: 30 }, (_, day) => entry(day, { diskThreshold: 80 }));
    for (const made of [report({ history }), prunedReport(12, { history })]) {
      const open = renderSummary(made).replace(/<details>.*?<\/details>/gs, '');
      expect(open.split('\n').length).toBeLessThan(60);
    }
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
      "Reclaimed by the file system: -4&nbsp;KiB; by the Engine's layers: 60&nbsp;MiB. a <code>&#42;disk&#42;</code> usage operation",
    );
  });

  it('of a host with room, calm', () => {
    const summary = renderSummary(report());
    expect(summary).toContain('## 💤 Not needed: disk 61%, prunes from 80%\n');
    expect(summary).toContain('**Nothing was removed: there is room on the disk.**');
    expect(summary).toContain('<summary>Would be removed if all gates passed: 3 images');
    expect(summary).toContain('⏸️ **disk-pressure**: There is room: ');
    expect(summary).not.toMatch(/⚠️|❌|\[!/u);
  });

  it('of a run without an Engine: the cause, what follows from it, and what to do', () => {
    const summary = renderSummary(engineDownReport());
    expect(summary).toContain('## ❓ Unknown: no Engine to work with\n');
    const [, alert = ''] = /> \[!WARNING\]\n((?:>.*\n)+)/.exec(summary) ?? [];
    expect(
      order(alert, [
        '**No Engine to work with:** The Engine at ',
        'ECONNREFUSED',
        'So disk-pressure, run-app and swarm-convergence are unknown.',
        '**What to do:** Make sure the Engine at ',
      ]),
    ).toBe(true);
    expect(summary.match(/ECONNREFUSED/g)).toHaveLength(1);
    expect(summary).not.toMatch(/\*\*run-app\*\*|images could not be listed|░/);
  });

  it('of a dry run', () => {
    const images = [...keptImages(), ...danglingImages(12, { fate: 'would-remove' })];
    const summary = renderSummary(report({ outcome: 'dry-run', dryRun: true, gates: [], images }));
    expect(summary).toContain('## 🔎 Dry run: disk 61%, prunes from 80%\n\n**12 images would be');
    expect(summary).toContain('<summary>Would be removed: 12 images, 4.1 GiB as listed');
  });

  it('of a run that failed in the middle, with equal errors told once', () => {
    const failed = failedReport();
    const busy = [60, 61].map((number) => {
      const id = image(number).id.replace(':', '%3A');
      const reason = `DELETE /v1.41/images/${id}?noprune=true at unix:///x: 500 layer is busy`;
      return image(number, { fate: 'failed', reason });
    });
    const summary = renderSummary({ ...failed, images: [...(failed.images ?? []), ...busy] });
    expect(summary).toMatch(/^## ❌ Failed: disk 78%, was 86%, prunes from 80%$/m);
    expect(summary).toContain('> [!CAUTION]\n> **Stopped early:** run-app closed');
    expect(summary).toContain('> **Problem:** HTTP 500');
    expect(summary).toContain('<summary>Could not be removed: 3 images');
    expect(summary.match(/layer is busy/g)).toHaveLength(1);
    expect(summary).toContain('<summary>Skipped: 1 image');
    expect(summary).toContain('<summary>Not attempted: 9 images');
  });

  it('shows a problem once, and not where the headline or a gate says it', () => {
    const gates = [gate('disk-pressure'), gate('run-app'), gate('swarm-convergence')];
    const base = prunedReport(1, { headline: 'Stopped: timeout.', gates });
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

  it('names the largest images of each reason, with their sizes', () => {
    const images = Array.from({ length: 30 }, (_, n) =>
      image(n, { bytes: (n + 1) * MiB, fate: 'kept', names: [`a:${n}`] }),
    );
    const row = /\*\*dangling\*\*: .*/.exec(renderSummary(report({ images })))?.[0];
    expect(row?.match(/\d+&nbsp;MiB/g)).toEqual([30, 29, 28, 27, 26].map((n) => `${n}&nbsp;MiB`));
    expect(row).toContain('and 25 more');
  });

  it('shows the commands of a remedy as code, and links to the pages of its version', () => {
    const remedy = 'Run `docker kill f00`, or `docker rm --force x`.';
    const gates = [
      gate('disk-pressure'),
      gate('run-app'),
      gate('swarm-convergence', 'hold', { remedy, lasts: true }),
    ];
    const docs = 'https://github.com/o/gated-docker-prune/blob/v1.2.3/docs';
    const summary = renderSummary(report({ gates }), docs);
    expect(summary).toContain(
      '**What to do:** Run <code>docker kill f00</code>, or <code>docker rm &#45;-force x</code>. ' +
        `[More](${docs}/troubleshooting.md#swarm-convergence-holds)`,
    );
    expect(summary).toContain(`· [How the gates decide](${docs}/gates.md)`);
    expect(renderSummary(report({ gates }))).not.toContain('](');
    expect(withCode('See `a`: :x: and `b`, :y:.')).toBe(
      'See <code>a</code>: <code>:<wbr>x</code>: and <code>b</code>, <code>:<wbr>y</code>:.',
    );
    expect(withCode(':x: `a`:x: ')).not.toMatch(/(?<!<code>):x:/);
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
    const start = cpuMs();
    renderSummary(large);
    // It takes a fifth of a second, and would take minutes.
    expect(cpuMs() - start).toBeLessThan(20_000);
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
      expect(summary.includes('took 5s')).toBe(true);
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
