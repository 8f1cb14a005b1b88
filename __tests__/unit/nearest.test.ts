import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/nearest.js';
import { cpuMs } from './cpu.js';

const KNOWN = ['--disk-threshold', '--disk-target', '--dry-run', '--keep', '--digest-retention'];

describe('what was probably meant', () => {
  it.each([
    ['--dry-rnu', '--dry-run'],
    ['--dryrun', '--dry-run'],
    ['--disk-treshold', '--disk-threshold'],
    ['retention', '--digest-retention'],
    ['--keeps', '--keep'],
    ['thresold', '--disk-threshold'],
    ['targt', '--disk-target'],
    ['--disk', undefined],
    ['--frobnicate', undefined],
    ['-x', undefined],
    ['', undefined],
  ])('by %s is %s', (word, meant) => {
    expect(nearest(word, KNOWN)).toBe(meant);
  });

  it('is asked for in words', () => {
    expect(didYouMean('--kep', KNOWN)).toBe('; did you mean --keep?');
    const known = ['keep'];
    expect(didYouMean('kep', known, (each) => `--${each}`)).toBe('; did you mean --keep?');
    expect(didYouMean('--frobnicate', KNOWN)).toBe('');
  });

  it('is not looked for in a text of a megabyte', () => {
    const started = cpuMs();
    expect(nearest('x'.repeat(1_000_000), KNOWN)).toBeUndefined();
    expect(cpuMs() - started).toBeLessThan(100);
  });
});
