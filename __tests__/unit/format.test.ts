import { describe, expect, it } from 'vitest';
import { age, bytes, count, day, duration, percent, time } from '../../src/format.js';

describe('format', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1 KiB'],
    [3_446_711_296, '3.21 GiB'],
    [-1024, '-1 KiB'],
    [Number.NaN, 'unknown'],
  ])('writes %d bytes as %s', (value, text) => {
    expect(bytes(value)).toBe(text);
  });

  it.each([
    [0, '0ms'],
    [410, '410ms'],
    [3210, '3s'],
    [59_999, '59s'],
    [125_000, '2m 5s'],
    [3_600_000 + 59_999, '1h'],
    [38 * 86_400_000 + 50_300, '38d'],
    [38 * 86_400_000 + 7_200_000, '38d 2h'],
    [400 * 86_400_000, '400d'],
    [Number.NaN, 'unknown'],
  ])('writes %d ms as %s', (value, text) => {
    expect(duration(value)).toBe(text);
  });

  it('counts in the singular and the plural', () => {
    expect(count(0, 'image')).toBe('0 images');
    expect(count(1, 'image')).toBe('1 image');
    expect(count(50_000, 'image')).toBe('50,000 images');
    expect(count(999, 'image')).toBe('999 images');
    expect(count(1_234_567, 'image')).toBe('1,234,567 images');
    expect(count(2, 'entry', 'entries')).toBe('2 entries');
  });

  it('writes percentages as the gates do', () => {
    expect(percent(83)).toBe('83%');
  });

  it('writes times and days in UTC', () => {
    expect(time('2026-11-22T03:00:04.120Z')).toBe('2026-11-22 03:00 UTC');
    expect(time('2026-11-22T03:00:04+02:00')).toBe('2026-11-22 01:00 UTC');
    expect(time('yesterday')).toBe('unknown');
    expect(day('2026-11-22T23:59:59Z')).toBe('2026-11-22');
    expect(day(null)).toBe('unknown');
    expect(day('::error::')).toBe('unknown');
  });

  it('tells ages, but none that cannot be', () => {
    expect(age('2026-09-25T00:00:00Z', '2026-11-22T03:00:00Z')).toBe('58d');
    expect(age('2026-11-22T00:00:00Z', '2026-11-22T03:20:00Z')).toBe('3h');
    expect(age(null, '2026-11-22T03:00:00Z')).toBe('unknown');
    expect(age('2027-01-01T00:00:00Z', '2026-11-22T03:00:00Z')).toBe('unknown');
  });
});
