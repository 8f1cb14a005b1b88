import type { startEngine } from './harness/engine.js';
import { NODE_24 } from './harness/node-24.js';

/** The Engines that every test on a real Engine runs on. */
export const ENGINES = [
  { version: '20.10', store: 'overlay2' },
  { version: '28.5', store: 'overlay2' },
  { version: '28.5', store: 'containerd' },
] as const;

export type TestEngine = Awaited<ReturnType<typeof startEngine>>;

/** For `describe.each`: the title and the kind of each Engine. */
export const EACH_ENGINE = ENGINES.map(
  (kind) => [`Engine ${kind.version}, ${kind.store}`, kind] as const,
);

/** Every Node.js that there is: the one that runs us, and the one of the runners. */
export const NODES = [process.execPath, NODE_24];
