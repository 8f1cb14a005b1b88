import type { EngineVersion, ImageStore, startEngine } from './harness/engine.js';
import { NODE_24 } from './harness/node-24.js';

interface EngineKind {
  readonly version: EngineVersion;
  readonly store: ImageStore;
}

/** What `ENGINE` may name: one version, to take the place of all. */
const ASKED: Readonly<Record<string, EngineVersion>> = { 26: '26.1', 28: '28.5', 29: '29' };

const asked = process.env['ENGINE'];
const version = asked ? ASKED[asked] : '28.5';
if (version === undefined) {
  throw new Error(`ENGINE=${asked}: there is ${Object.keys(ASKED).join(', ')}`);
}

/** The oldest; for tests that take one Engine, whichever. */
export const OLDEST: EngineKind = { version: asked ? version : '20.10', store: 'overlay2' };
export const GRAPH_DRIVER: EngineKind = { version, store: 'overlay2' };
export const CONTAINERD: EngineKind = { version, store: 'containerd' };

/** The Engines that every test on a real Engine runs on. */
export const ENGINES = asked ? [GRAPH_DRIVER, CONTAINERD] : [OLDEST, GRAPH_DRIVER, CONTAINERD];

/** The API that the action speaks with each of them: the newest that both know. */
export const SPOKEN_API = { '20.10': '1.41', '26.1': '1.45', '28.5': '1.51', '29': '1.51' };

export type TestEngine = Awaited<ReturnType<typeof startEngine>>;

/** For `describe.each`: the title and the kind of each Engine. */
export const EACH_ENGINE = ENGINES.map(
  (kind) => [`Engine ${kind.version}, ${kind.store}`, kind] as const,
);

/** Every Node.js that there is: the one that runs us, and the one of the runners. */
export const NODES = [process.execPath, NODE_24];
