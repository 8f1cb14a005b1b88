import type { Endpoint } from '../engine/endpoint.js';
import { identify, isAlive, type ProcessIdentity } from '../host/identity.js';
import { notesFile } from '../memory/notes.js';
import { type Followed, follow } from './follow.js';
import { collect } from './memory.js';
import { Notebook } from './notebook.js';

/** What an observer has to do. */
export interface ObserverTask {
  endpoint: Endpoint;
  /** The state folder. */
  folder: string;
  /** Notes what happened after this, in ms since 1970, as far as the Engine still has it. */
  since: number;
  /** The job it observes; without one it observes for good. */
  job?: {
    /** The runner process that runs the job; undefined if it cannot be seen from here. */
    worker: ProcessIdentity | undefined;
  };
}

/** How often to check that the job is alive, and to retry writing, in ms. */
const TICK = 2_000;

/** How often to give memory back, in ms. Left alone, V8 lets such a small heap grow for hours. */
const COLLECT = 30_000;

/** The limit for one job, in ms: after five days GitHub ends any job on a self-hosted runner. */
const LIMIT = 5 * 24 * 3_600_000;

/**
 * Observes until SIGTERM, SIGINT or SIGHUP; for a job also until the runner's worker ends, or the time is up. Resolves
 * when everything that can be written is.
 *
 * @param inSight called when the Engine comes into sight, and when it is lost
 */
export async function observe(
  { endpoint, folder, since, job }: ObserverTask,
  inSight: Followed['inSight'] = () => {},
): Promise<void> {
  const self = identify(process.pid);
  if (self === undefined) throw new Error('/proc does not show this process');
  const end = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, () => end.abort());

  // More than one only if the endpoint starts to lead to another Engine.
  const notebooks = new Map<string, Notebook>();
  const notebookOf = (engine: string) => {
    const notebook = notebooks.get(engine) ?? new Notebook(() => notesFile(folder, engine, self));
    notebooks.set(engine, notebook);
    return notebook;
  };
  setInterval(() => {
    for (const notebook of notebooks.values()) notebook.retry();
    if (job?.worker !== undefined && !isAlive(job.worker)) end.abort();
  }, TICK);
  setInterval(collect, COLLECT);
  if (job !== undefined) setTimeout(() => end.abort(), LIMIT);

  await follow({ endpoint, since, notebookOf, inSight }, end.signal);
  for (const notebook of notebooks.values()) notebook.close();
}
