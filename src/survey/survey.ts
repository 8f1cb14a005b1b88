import { answered } from '../answered.js';
import type { Info } from '../engine/api.js';
import type { Engine } from '../engine/client.js';
import { isLocal } from '../engine/endpoint.js';
import {
  type LiveSnapshot,
  nothingKnown,
  readLiveSnapshot,
  readSnapshot,
  type Snapshot,
} from '../engine/snapshot.js';
import { dataRoots, imageRoots } from '../host/data-roots.js';
import { type DiskUsage, measureDisks } from '../host/disk.js';
import { notOnEngineHost } from '../host/engine-host.js';
import { tightest } from '../host/fullness.js';
import { type HeldLock, isLocked } from '../host/lock.js';
import { type ProcessTable, readProcesses } from '../host/processes.js';
import type { Inputs } from '../inputs.js';
import { type Reading, reading } from '../reading.js';
import { imageUse, type UsedBy } from './use.js';

/** What the gates' probes look at. */
export interface Probes {
  snapshot: LiveSnapshot;
  processes: Reading<ProcessTable>;
  /** Whether anyone else holds `run-app-lock`; undefined if not configured. */
  locked: Reading<boolean> | undefined;
  /** Why this process isn't on the Engine's host, or can't tell; undefined if it is. */
  elsewhere: string | undefined;
}

/** Everything a run decides on: the Engine and this host, read at one moment. */
export interface Survey extends Probes {
  engine: Reading<Engine>;
  snapshot: Snapshot;
  /** Who uses which image. */
  usedBy: UsedBy;
  dataRoots: Reading<string[]>;
  disks: Reading<DiskUsage[]>;
  /** Those of the data roots that hold images. */
  imageRoots: readonly string[];
  /** The file system of these, the one with the least room; undefined if it couldn't be measured. */
  imageDisk: DiskUsage | undefined;
}

/** Reads the Engine and this host. Never throws: what couldn't be read says why. */
export async function takeSurvey(
  connect: () => Promise<Engine>,
  inputs: Inputs,
  clock: () => number,
): Promise<Survey> {
  const connected = await reading(connect());
  // Read the host while the Engine works on its answers.
  const [read, host] = await Promise.all([
    connected.ok ? readSnapshot(connected.value, clock) : nothingKnown(connected, clock),
    readHost(inputs, { forDataRoots: true }),
  ]);
  // If it can't say what it is, or is too old, we can't rely on its answers.
  const engine = connected.ok && !read.version.ok ? read.version : connected;
  const snapshot = engine.ok ? read : nothingKnown(engine, clock);
  const elsewhere = whyElsewhere(inputs, snapshot.info, host.processes);
  const probes = { snapshot, ...host, elsewhere };
  const found = await reading(
    answered('the data root', () => findRoots(inputs, snapshot.info, host.processes)),
  );
  const dataRoots = found.ok ? ({ ok: true, value: found.value.all } as const) : found;
  const imageRoots = found.ok ? found.value.images : [];
  const [disks, imageDisks] = await Promise.all([
    dataRoots.ok ? reading(measureDisks(dataRoots.value)) : dataRoots,
    reading(measureDisks(imageRoots)),
  ]);
  const imageDisk = imageDisks.ok ? tightest(imageDisks.value) : undefined;
  const measured = { dataRoots, disks, imageRoots, imageDisk };
  return { engine, ...probes, snapshot, usedBy: imageUse(snapshot), ...measured };
}

/**
 * Reads again what can change from one moment to the next: what is live, what is in use. Never throws.
 *
 * @param ownLock `run-app-lock`, while we hold it
 */
export async function lookAgain(
  engine: Engine,
  inputs: Inputs,
  clock: () => number,
  ownLock: HeldLock | undefined,
): Promise<Probes & { usedBy: UsedBy }> {
  const [snapshot, host] = await Promise.all([
    readLiveSnapshot(engine, clock),
    readHost(inputs, { forDataRoots: false, ownLock }),
  ]);
  const elsewhere = whyElsewhere(inputs, snapshot.info, host.processes);
  return { snapshot, ...host, elsewhere, usedBy: imageUse(snapshot) };
}

function whyElsewhere(
  { endpoint }: Inputs,
  info: Reading<Info>,
  processes: Reading<ProcessTable>,
): string | undefined {
  return info.ok ? notOnEngineHost(endpoint, info.value, processes) : info.error;
}

async function readHost(
  inputs: Inputs,
  { forDataRoots, ownLock }: { forDataRoots: boolean; ownLock?: HeldLock | undefined },
): Promise<Pick<Probes, 'processes' | 'locked'>> {
  const { runAppLock } = inputs;
  // Probing our own lock would only find ourselves.
  const isHeldByOthers = (path: string) =>
    ownLock === undefined ? isLocked(path) : ownLock.assertInPlace().then(() => false);
  const [processes, locked] = await Promise.all([
    needsProcesses(inputs, forDataRoots) ? reading(readProcesses()) : NOT_NEEDED,
    runAppLock === undefined
      ? undefined
      : reading(answered(runAppLock, () => isHeldByOthers(runAppLock))),
  ]);
  return { processes, locked };
}

/** If something needs it after all, it is unknown, and nothing is removed. */
const NOT_NEEDED: Reading<ProcessTable> = { ok: false, error: 'it was not read' };

/**
 * Whether we need this machine's process table: for the process probe and, when looking for the data roots, to see
 * whether this is the Engine's host. A busy host has thousands of processes.
 */
function needsProcesses({ endpoint, runAppProcess, diskPath }: Inputs, forDataRoots: boolean) {
  return isLocal(endpoint) && (runAppProcess.length > 0 || (forDataRoots && diskPath.length === 0));
}

/** Where the Engine keeps its data, and of that its images. @throws {Error} if that can't be told from here */
export async function findRoots(
  { diskPath, endpoint }: Pick<Inputs, 'diskPath' | 'endpoint'>,
  info: Reading<Info>,
  processes: Reading<ProcessTable>,
): Promise<{ all: string[]; images: readonly string[] }> {
  // The user's choice shows when enough is removed, too.
  if (diskPath.length > 0) return { all: diskPath, images: diskPath };
  if (!info.ok) throw new Error(info.error);
  const elsewhere = notOnEngineHost(endpoint, info.value, processes);
  if (elsewhere !== undefined) {
    throw new Error(`${info.value.DockerRootDir} cannot be measured from here: ${elsewhere}`);
  }
  const all = await dataRoots(info.value, processes.ok ? processes.value.processes : []);
  return { all, images: imageRoots(info.value, all) };
}
