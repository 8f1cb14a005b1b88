import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImageSummary } from '../../src/engine/api.js';
import type { GateResult } from '../../src/gates/gate.js';
import { progressInLog } from '../../src/progress.js';
import { image } from './image.js';

const MiB = 2 ** 20;

describe('the log of a run', () => {
  let written: string;
  let now: number;
  beforeEach(() => {
    written = '';
    now = 0;
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written += text;
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const images: ImageSummary[] = ['a', 'b', 'c'].map((digit, index) =>
    image({ Id: `sha256:${digit.repeat(64)}`, Size: (index + 1) * MiB }),
  );

  function remove(folds: boolean) {
    const { planned, removal, step, end } = progressInLog(() => now, folds);
    planned(images);
    for (const [index, each] of images.entries()) {
      now += 1500;
      const refused = { outcome: 'skipped' as const, reason: 'in use\n::error::x' };
      removal(each, index === 1 ? refused : { outcome: 'removed', reason: '' });
    }
    end();
    end();
    step('Done');
  }

  it('says what it waits for when that changes, and once a minute', () => {
    const { settling } = progressInLog(() => now, false);
    const gate = { gate: 'run-app', verdict: 'hold', reason: '1 alive' } as GateResult;
    for (let waited = 0; waited <= 121_000; waited += 2_000) settling([gate], waited);
    settling([{ ...gate, reason: '2 alive' }], 122_000);
    expect(written.trimEnd().split('\n')).toEqual([
      'Settling: run-app: 1 alive',
      'Settling for 1m: run-app: 1 alive',
      'Settling for 2m: run-app: 1 alive',
      'Settling for 2m 2s: run-app: 2 alive',
    ]);
  });

  const LINES = [
    'Removed aaaaaaaaaaaa; 1 of 3 done, 1 MiB of 6 MiB gone (1s)',
    'Kept bbbbbbbbbbbb, skipped: in use ↵ ::error::x; 2 of 3 done, 1 MiB of 6 MiB gone (3s)',
    'Removed cccccccccccc; 3 of 3 done, 4 MiB of 6 MiB gone (4s)',
  ];

  it('counts removals and bytes as it goes, and folds them', () => {
    remove(true);
    expect(written.split('\n')).toEqual([
      '::group::Removing up to 3 images, 6 MiB as listed (0ms)',
      ...LINES,
      '::endgroup::',
      'Done (4s)',
      '',
    ]);
  });

  it('has no groups where nothing shows them', () => {
    remove(false);
    expect(written.split('\n')).toEqual([
      'Removing up to 3 images, 6 MiB as listed (0ms)',
      ...LINES,
      'Done (4s)',
      '',
    ]);
  });
});
