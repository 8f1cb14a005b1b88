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
import { dataRoots } from '../host/data-roots.js';
import { type DiskUsage, measureDisks } from '../host/disk.js';
import { notOnEngineHost } from '../host/engine-host.js';
import { type HeldLock, isLocked } from '../host/lock.js';
import type { ProcessTable } from '../host/processes.js';
import { readProcesses } from '../host/processes.js';
import type { Inputs } from '../inputs.js';
import { type Reading, reading } from '../reading.js';
import { imageUse, type UsedBy } from './use.js';

/** What the probes of the gates look at. */
export interface Probes {
  snapshot: LiveSnapshot;
  processes: Reading<ProcessTable>;
  /** Whether somebody else holds `run-app-lock`; undefined when none is configured. */
  locked: Reading<boolean> | undefined;
}

/** Everything a run decides from: the Engine and this host, read at one moment. */
export interface Survey extends Probes {
  engine: Reading<Engine>;
  snapshot: Snapshot;
  /** Who uses which image. */
  usedBy: UsedBy;
  dataRoots: Reading<string[]>;
  disks: Reading<DiskUsage[]>;
}

/** Reads the Engine and this host. Never throws: what could not be read says why. */
export async function takeSurvey(
  connect: () => Promise<Engine>,
  inputs: Inputs,
  clock: () => number,
): Promise<Survey> {
  const connected = await reading(connect());
  // While the Engine works on its answers we look around here.
  const [read, host] = await Promise.all([
    connected.ok ? readSnapshot(connected.value, clock) : nothingKnown(connected, clock),
    readHost(inputs, { forDataRoots: true }),
  ]);
  // One that cannot say what it is, or is too old, is none that we know how to talk to.
  const engine = connected.ok && !read.version.ok ? read.version : connected;
  const snapshot = engine.ok ? read : nothingKnown(engine, clock);
  const roots = await reading(findDataRoots(inputs, snapshot.info, host.processes));
  const disks = roots.ok ? await reading(measureDisks(roots.value)) : roots;
  return { engine, snapshot, usedBy: imageUse(snapshot), ...host, dataRoots: roots, disks };
}

/**
 * What can change from one moment to the next, read anew: who lives, who uses what. Never throws.
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
  return { snapshot, ...host, usedBy: imageUse(snapshot) };
}

async function readHost(
  inputs: Inputs,
  { forDataRoots, ownLock }: { forDataRoots: boolean; ownLock?: HeldLock | undefined },
): Promise<Omit<Probes, 'snapshot'>> {
  const { runAppLock } = inputs;
  // Probing a lock of our own would only find ourselves.
  const isHeldByOthers = (path: string) =>
    ownLock === undefined ? isLocked(path) : ownLock.assertInPlace().then(() => false);
  const [processes, locked] = await Promise.all([
    needsProcesses(inputs, forDataRoots) ? reading(readProcesses()) : NOT_NEEDED,
    runAppLock === undefined ? undefined : reading(isHeldByOthers(runAppLock)),
  ]);
  return { processes, locked };
}

/** Should somebody look at it all the same, then nothing is known, and nothing is removed. */
const NOT_NEEDED: Reading<ProcessTable> = { ok: false, error: 'it was not looked at' };

/**
 * Whether the process table of this machine tells us anything: the process probe looks at it, and
 * where the data roots are to be found, it shows whether this is the Engine's own host. It grows with
 * the host, and a busy one has thousands.
 */
function needsProcesses({ endpoint, runAppProcess, diskPath }: Inputs, forDataRoots: boolean) {
  return isLocal(endpoint) && (runAppProcess.length > 0 || (forDataRoots && diskPath.length === 0));
}

async function findDataRoots(
  { diskPath, endpoint }: Inputs,
  info: Reading<Info>,
  processes: Reading<ProcessTable>,
): Promise<string[]> {
  if (diskPath.length > 0) return diskPath;
  if (!info.ok) throw new Error(info.error);
  const elsewhere = notOnEngineHost(endpoint, info.value, processes);
  if (elsewhere !== undefined) {
    throw new Error(`${info.value.DockerRootDir} cannot be measured from here: ${elsewhere}`);
  }
  return dataRoots(info.value, processes.ok ? processes.value.processes : []);
}
