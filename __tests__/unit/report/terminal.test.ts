import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../../src/report/text/terminal.js';
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
} from './reports.js';

const lines = (text: string) => text.trimEnd().split('\n');

describe('renderTerminal', () => {
  it('shows a held run', () => {
    expect(renderTerminal(report())).toBe(`\
💤 Not needed: disk 61%, prunes from 80%
Nothing was removed: there is room on the disk.

  ⏸️ disk-pressure     There is room: 61% of /var/lib/docker is used.
  ✅ run-app            No probe sees a live run-app.
  ✅ swarm-convergence  No service is converging.

Disk
  /var/lib/docker  61% used, 61 GiB of 100 GiB

Images left. Sizes as listed: shared layers count in each image
  in-use    3  1.22 GiB  a container or a Swarm service needs it
  kept      1   491 MiB  the keep list or its label says so
  tagged    2  1.07 GiB  has a tag: never removed
  cached    7  3.15 GiB  no tag but a registry digest: what Swarm pulled; kept for redeploys
  young     1   320 MiB  no name, but too new or of unknown age
  dangling  3   651 MiB  no tag, no digest, old enough: removed first

Docker Engine 28.5.1, API 1.51, store overlay2, at unix:///var/run/docker.sock, data in /var/lib/docker
2026-11-22 03:00 UTC, took 410ms
`);
  });

  it('is short in the ordinary case', () => {
    expect(lines(renderTerminal(prunedReport(12))).length).toBeLessThanOrEqual(40);
    const long = renderTerminal(prunedReport(50_000));
    expect(lines(long).length).toBeLessThanOrEqual(48);
    expect(long).toContain('Removed: 50,000 images');
    expect(long).toContain('and 49,980 more, in the JSON report');
  });

  it('tells of a dry run what would go, and why the rest stays', () => {
    const images = [
      ...keptImages(),
      ...danglingImages(2, { fate: 'would-remove' }),
      image(77, {
        names: [`redis@sha256:${'a'.repeat(64)}`],
        class: 'stale',
        fate: 'candidate',
        reason: 'unused for 40d, longer than 30d',
      }),
    ];
    const text = renderTerminal(report({ outcome: 'dry-run', dryRun: true, images }));
    expect(text).toContain('Would be removed: 2 images');
    expect(text).toMatch(
      /^Would be removed, as far as the disk needs it: 1 image\n.* old {2}redis@sha256:aaaaaaaaaaaa: unused for 40d, longer than 30d$/m,
    );
    const stays = text.slice(text.indexOf('\nKept\n'));
    for (const { class: name, reason, fate } of images) {
      if (fate === 'kept') expect(stays).toContain(`  ${name}: ${reason}: `);
    }
    expect(renderTerminal(report())).not.toContain('\nKept\n');
  });

  it('is bounded in a dry run as well, and as harmless', () => {
    const many = danglingImages(5_000).map((each, index) => ({
      ...each,
      class: 'in-use' as const,
      fate: 'kept' as const,
      reason: `container ${index}`,
    }));
    const long = renderTerminal(report({ outcome: 'dry-run', dryRun: true, images: many }));
    expect(lines(long).length).toBeLessThanOrEqual(100);
    for (const text of HOSTILE_TEXTS) {
      const one = renderTerminal({ ...hostileReport(text), dryRun: true });
      for (const line of lines(one)) {
        expect(line.trim().startsWith('::')).toBe(false);
        expect(line).not.toContain('##[');
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }
    }
  });

  it('says what to do about an unknown gate', () => {
    const text = renderTerminal(engineDownReport());
    expect(text).toContain(
      'No Engine to work with: The Engine at unix:///var/run/docker.sock cannot',
    );
    expect(text).toContain(
      '    To do: Make sure the Engine at unix:///var/run/docker.sock answers.',
    );
  });

  it('says why a run ended early, and what became of each image', () => {
    const text = renderTerminal(failedReport());
    expect(text).toContain('Stopped early: run-app closed');
    expect(text).toContain('Could not be removed: 1 image');
    expect(text).toContain('Not attempted: 9 images');
  });

  it('holds no workflow command and no control character, whatever the report holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary' })),
        (text) => {
          for (const line of lines(renderTerminal(hostileReport(text)))) {
            expect(line.trim().startsWith('::')).toBe(false);
            expect(line).not.toContain('##[');
            expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          }
        },
      ),
    );
  });
});
