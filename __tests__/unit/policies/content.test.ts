import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../bench/policies/content.js';

const MiB = 2 ** 20;
const gzipped = (content: Buffer) => gzipSync(content).length / content.length;

describe('what a layer holds', () => {
  it('cannot be compressed unless told', () => {
    expect(gzipped(contentOf('app:1', MiB))).toBeGreaterThan(0.99);
    expect(contentOf('app:1', MiB, 100).equals(contentOf('app:1', MiB))).toBe(true);
  });

  it.each([20, 40, 80])('compresses to %d percent', (compress) => {
    const share = gzipped(contentOf('app:1', 4 * MiB, compress));
    expect(share).toBeGreaterThan(compress / 100 - 0.01);
    expect(share).toBeLessThan(compress / 100 + 0.01);
  });

  it('has the size asked for, is the same each time, and another for another seed', () => {
    const odd = contentOf('app:1', 10_001, 40);
    expect(odd).toHaveLength(10_001);
    expect(contentOf('app:1', 10_001, 40).equals(odd)).toBe(true);
    expect(contentOf('app:2', 10_001, 40).equals(odd)).toBe(false);
  });
});
