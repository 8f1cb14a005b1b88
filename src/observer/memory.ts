// To be imported first: what is compiled by then stays compiled.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** No compilers, for there is nothing to compute, and no heap for young objects that grows. */
const V8_FLAGS = [
  '--no-opt',
  '--no-maglev',
  '--no-sparkplug',
  '--semi-space-growth-factor=1',
  '--expose-gc',
];
for (const flag of V8_FLAGS) setFlagsFromString(flag);

/** Gives memory back that is not used any more. */
export const collect: () => void = runInNewContext('gc');
