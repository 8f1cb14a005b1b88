// Import this first: what is already compiled stays compiled.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** No optimizing compilers, since there is nothing to compute, and a young generation that doesn't grow. */
const V8_FLAGS = [
  '--no-opt',
  '--no-maglev',
  '--no-sparkplug',
  '--semi-space-growth-factor=1',
  '--expose-gc',
];
for (const flag of V8_FLAGS) setFlagsFromString(flag);

/** Gives unused memory back. */
export const collect: () => void = runInNewContext('gc');
