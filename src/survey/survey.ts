import type { Info } from '../engine/api.js';
import type { Engine } from '../engine/client.js';
import { isLocal } from '../engine/endpoint.js';
import {
  type Activity,
  nothingKnown,
  readActivity,
  readSnapshot,
  type Snapshot,
} from '../engine/snapshot.js';
import { diskPressure } from '../gates/disk-pressure.js';
import type { GateResult } from '../gates/gate.js';
import { type RunAppFacts, runApp } from '../gates/run-app.js';
import { swarmConvergence } from '../gates/swarm-convergence.js';
import { dataRoots } from '../host/data-roots.js';
import { type DiskUsage, measureDisks } from '../host/disk.js';
import { notOnEngineHost, type ProcessTable } from '../host/facts.js';
import { isLocked } from '../host/lock.js';
import { readProcesses } from '../host/processes.js';
import type { Inputs } from '../inputs.js';
import { type Reading, reading } from '../reading.js';

/** Everything a run decides from: the Engine and this host, read at one moment. */
export interface Observation extends RunAppFacts {
  engine: Reading<Engine>;
  activity: Snapshot;
  dataRoots: Reading<string[]>;
  disks: Reading<DiskUsage[]>;
}

/** Reads the Engine and this host. Never throws: what could not be read says why. */
export async function observe(
  connect: () => Promise<Engine>,
  inputs: Inputs,
  clock: () => number,
): Promise<Observation> {
  const connected = await reading(connect());
  // While the Engine works on its answers we look around here.
  const [snapshot, host] = await Promise.all([
    connected.ok ? readSnapshot(connected.value, clock) : nothingKnown(connected, clock),
    readHost(inputs, { forDataRoots: true }),
  ]);
  // One that cannot say what it is, or is too old, is none that we know how to talk to.
  const engine = connected.ok && !snapshot.version.ok ? snapshot.version : connected;
  const activity = engine.ok ? snapshot : nothingKnown(engine, clock);
  const roots = await reading(findDataRoots(inputs, activity.info, host.processes));
  const disks = roots.ok ? await reading(measureDisks(roots.value)) : roots;
  return { engine, activity, ...host, dataRoots: roots, disks };
}

/** All three gates, in the order in which they are shown. Pure. */
export function evaluateGates(observation: Observation, inputs: Inputs): GateResult[] {
  const gates = [
    diskPressure(observation.disks, inputs.diskThreshold),
    runApp(observation, inputs),
    swarmConvergence(observation.activity),
  ];
  const { engine, activity } = observation;
  if (activity.info.ok) return gates;
  // Whatever else could be set, an Engine that does not answer, or is refused, comes first.
  const refused = engine.ok ? undefined : engine.remedy;
  const remedy = refused ?? `See that the Engine at ${inputs.endpoint.name} answers.`;
  return gates.map((gate) => (gate.verdict === 'unknown' ? { ...gate, remedy } : gate));
}

/** The two gates that can close at any moment, read and judged anew. */
export async function recheck(
  engine: Engine,
  inputs: Inputs,
  clock: () => number,
  lockIsOurs: boolean,
): Promise<{ activity: Activity; gates: GateResult[] }> {
  const [activity, host] = await Promise.all([
    readActivity(engine, clock),
    readHost(lockIsOurs ? { ...inputs, runAppLock: undefined } : inputs, { forDataRoots: false }),
  ]);
  // Probing a lock of our own would only find ourselves.
  const locked: RunAppFacts['locked'] = lockIsOurs ? { ok: true, value: false } : host.locked;
  const gates = [runApp({ activity, ...host, locked }, inputs), swarmConvergence(activity)];
  return { activity, gates };
}

async function readHost(
  inputs: Inputs,
  { forDataRoots }: { forDataRoots: boolean },
): Promise<Omit<RunAppFacts, 'activity'>> {
  const { runAppLock } = inputs;
  const [processes, locked] = await Promise.all([
    needsProcesses(inputs, forDataRoots) ? reading(readProcesses()) : NOT_NEEDED,
    runAppLock === undefined ? undefined : reading(isLocked(runAppLock)),
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
