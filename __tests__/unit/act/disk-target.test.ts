import { describe, expect, it, vi } from 'vitest';
import { diskTarget } from '../../../src/act/disk-target.js';
import type { Engine } from '../../../src/engine/client.js';

// The disk of whoever runs this may give room back at once: here it is late, whatever it is.
vi.mock('../../../src/host/late-free.js', () => ({
  lateFree: async (paths: readonly string[]) => paths,
  settleFileSystems: async () => {},
}));

const engineOf = (...layers: (() => number)[]) =>
  ({ layersSize: async () => layers.shift()?.() ?? expect.fail('asked too often') }) as Engine;
const fails = () => {
  throw new Error('out of order');
};

describe('whether it is enough where room is given back late', () => {
  it('asks for more while disk and Engine say so', async () => {
    const enough = await diskTarget(
      engineOf(
        () => 5,
        () => 5,
      ),
      ['/'],
      0,
    );
    expect(await enough()).toBeUndefined();
  });

  it.each([
    ['before', [fails, () => 5]],
    ['now', [() => 5, fails]],
  ])('is enough when the Engine cannot say what it has %s', async (_name, layers) => {
    const enough = await diskTarget(engineOf(...layers), ['/'], 0);
    expect(await enough()).toBe('out of order');
  });
});
