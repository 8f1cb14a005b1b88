import { setTimeout as sleep } from 'node:timers/promises';
import type { Info } from '../engine/api.js';
import type { Endpoint } from '../engine/endpoint.js';
import { measureDisks } from '../host/disk.js';
import { tightest } from '../host/fullness.js';
import { isAlive, type ProcessIdentity } from '../host/identity.js';
import { readProcesses } from '../host/processes.js';
import { ownerOf } from '../memory/folder.js';
import { observeUse } from '../memory/memory.js';
import type { SeenDisk } from '../memory/room.js';
import type { ObservedUse } from '../memory/uses.js';
import { reading } from '../reading.js';
import { findRoots } from '../survey/survey.js';
import { type Followed, follow } from './follow.js';
import { collect } from './memory.js';

/** What an observer has to do. */
export interface ObserverTask {
  endpoint: Endpoint;
  /** The input, for the disk to measure. */
  diskPath: string[];
  /** The state folder. */
  folder: string;
  /** Tells what happened after this, in ms since 1970, as far as the Engine still has it. */
  since: number;
  /** The job it observes; without one it observes for good. */
  job?: {
    /** The runner process that runs the job; undefined if it cannot be seen from here. */
    worker: ProcessIdentity | undefined;
  };
}

/** How often to write down what is new, and to check that the job is alive, in ms. */
const WRITE = 5_000;
/** How often to measure the disk, in ms: a pull may fill and free it within seconds. */
const MEASURE = 250;
/** A change of less isn't written down before the end, as a part of the disk. */
const NEGLIGIBLE = 0.001;
/** How often to give memory back, in ms. Left alone, V8 lets such a small heap grow for hours. */
const COLLECT = 30_000;
/** The limit for one job, in ms: after five days GitHub ends any job on a self-hosted runner. */
const LIMIT = 5 * 24 * 3_600_000;

/**
 * Observes until SIGTERM, SIGINT or SIGHUP; for a job also until the runner's worker ends, or the time is up. Resolves
 * when everything that can be written is. What it sees goes into the usage record every few seconds: killed, it loses
 * no more than that.
 *
 * @param inSight called when the Engine comes into sight, and when it is lost
 */
export async function observe(
  task: ObserverTask,
  inSight: Followed['inSight'] = () => {},
): Promise<void> {
  const { endpoint, folder, since, job } = task;
  const end = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, () => end.abort());
  if (job !== undefined) setTimeout(() => end.abort(), LIMIT);
  setInterval(collect, COLLECT);

  let owner: string | undefined;
  let paths: readonly string[] = [];
  /** By reference, what isn't written down yet. */
  const uses = new Map<string, ObservedUse>();
  /** The disk when least of it was free since that was last written down, and how much it was then. */
  let lowest = undefined as SeenDisk | undefined;
  let written = Number.POSITIVE_INFINITY;

  const noteDisk = (disk: SeenDisk | undefined) => {
    if (disk && disk.available < (lowest?.available ?? Infinity)) lowest = disk;
  };
  const measure = async () => {
    const at = Date.now();
    const disks = await reading(measureDisks(paths));
    const disk = disks.ok ? tightest(disks.value) : undefined;
    noteDisk(disk && { ...disk, at });
  };
  const write = async (isLast = false) => {
    const disk = lowest;
    const moved = disk ? Math.abs(disk.available - written) / disk.size : 0;
    const isNews = disk !== undefined && (isLast || moved > NEGLIGIBLE);
    if (owner === undefined || (uses.size === 0 && !isNews)) return;
    const batch = [...uses.values()];
    uses.clear();
    lowest = undefined;
    const problem = await observeUse(folder, owner, batch, disk);
    if (problem === undefined) {
      written = disk?.available ?? written;
      return;
    }
    // A full disk, say: again next time, unless something newer is known by then.
    for (const use of batch) if (!uses.has(use.reference)) uses.set(use.reference, use);
    noteDisk(disk);
  };
  const repeat = async (work: () => Promise<void>, every: number) => {
    while (!end.signal.aborted) {
      await work();
      await sleep(every, undefined, { signal: end.signal }).catch(() => {});
    }
  };
  const found = async (info: Info) => {
    // Another Engine's uses don't go with this one's.
    if (owner !== ownerOf(info)) {
      await write(true);
      uses.clear();
    }
    owner = ownerOf(info);
    const roots = await reading(
      reading(readProcesses()).then((processes) =>
        findRoots(task, { ok: true, value: info }, processes),
      ),
    );
    paths = roots.ok ? roots.value.images : [];
    await measure();
  };
  const note = (use: ObservedUse) => {
    const known = uses.get(use.reference);
    if (use.reference !== '' && (known === undefined || known.at <= use.at)) {
      uses.set(use.reference, use);
    }
  };
  const look = async () => {
    await write();
    if (job?.worker !== undefined && !isAlive(job.worker)) end.abort();
  };
  await Promise.all([
    follow({ endpoint, since, found, note, inSight }, end.signal),
    repeat(measure, MEASURE),
    repeat(look, WRITE),
  ]);
  await measure();
  await write(true);
}
