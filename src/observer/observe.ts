import { setTimeout as sleep } from 'node:timers/promises';
import type { Endpoint } from '../engine/endpoint.js';
import { identify, isAlive, type ProcessIdentity } from '../host/identity.js';
import { observationsFile } from '../memory/observations.js';
import { follow } from './follow.js';
import { Notebook } from './notebook.js';

/** What the main phase hands to the observer. */
export interface ObserverTask {
  endpoint: Endpoint;
  /** The state folder. */
  folder: string;
  /** When the main phase began, in ms since 1970. */
  since: number;
  /** The runner's process that runs the job; undefined when it cannot be seen from here. */
  worker: ProcessIdentity | undefined;
}

/** How often to look whether the job still lives and whether something is left to write, in ms. */
const TICK = 2_000;

/**
 * A job that was cancelled at once ends its observer before that has even seen the Engine. What the
 * job may have used is told all the same, by the events since the main phase: how long to wait for
 * the Engine, how often to look, and how long its replay takes at most, in ms.
 */
const FIRST_SIGHT = 3_000;
const FIRST_SIGHT_POLL = 20;
const REPLAY = 200;

/** How often to give memory back, in ms. Left alone, V8 lets so small a heap grow for hours. */
const COLLECT = 10_000;

/**
 * Never longer than this, in ms: after five days GitHub ends any job on a self-hosted runner. Less
 * would leave the end of a long job unobserved, and every usual way to end comes long before.
 */
const LIMIT = 5 * 24 * 3_600_000;

/**
 * Observes until the post phase says that it is enough (SIGTERM), the runner's worker ends, or the
 * time is over. Resolves when everything is written that can be.
 */
export async function observe({ endpoint, folder, since, worker }: ObserverTask): Promise<void> {
  const self = identify(process.pid);
  if (self === undefined) throw new Error('/proc does not show this process');
  const end = new AbortController();
  setTimeout(() => end.abort(), LIMIT);

  // More than one only when the endpoint comes to lead to another Engine.
  const notebooks = new Map<string, Notebook>();
  const notebookOf = (engine: string) => {
    const notebook = notebooks.get(engine) ?? new Notebook(observationsFile(folder, engine, self));
    notebooks.set(engine, notebook);
    return notebook;
  };
  const endAfterFirstSight = async () => {
    const hasBegun = () => [...notebooks.values()].some((notebook) => notebook.hasBegun);
    const deadline = performance.now() + FIRST_SIGHT;
    const early = !hasBegun();
    while (!hasBegun() && performance.now() < deadline) await sleep(FIRST_SIGHT_POLL);
    if (early && hasBegun()) await sleep(REPLAY);
    end.abort();
  };
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, endAfterFirstSight);
  setInterval(() => {
    for (const notebook of notebooks.values()) notebook.retry();
    if (worker !== undefined && !isAlive(worker)) end.abort();
  }, TICK);
  setInterval(() => globalThis.gc?.(), COLLECT);

  await follow({ endpoint, since, notebookOf }, end.signal);
  for (const notebook of notebooks.values()) notebook.close(Date.now());
}
