import { spareMemory } from './observer/memory.js';

const collect = spareMemory();
void import('./observer/observe.js')
  .then(({ observe }) => observe(JSON.parse(process.argv[2] ?? ''), collect))
  // What is still under way, such as a question to an Engine that hangs, must not keep us alive.
  .finally(() => process.exit());
