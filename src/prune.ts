import pMap from 'p-map';
import type { ImageSummary } from './engine/api.js';
import type { Engine } from './engine/client.js';
import { lastTagTimeOf, type RemovalResult, removeImages } from './engine/removal.js';
import { allPass, type GateResult } from './gates/gate.js';
import { evaluateGates, type Observation, observe, recheck } from './gates/observe.js';
import { settle } from './gates/settle.js';
import { type DiskUsage, measureDisks } from './host/disk.js';
import { type HeldLock, takeLock } from './host/lock.js';
import type { Inputs } from './inputs.js';
import { messageOf, type Reading, reading } from './reading.js';
import { type ClassifiedImage, classify, type LastTagTimes } from './retention/classify.js';
import { keptBy } from './retention/keep-label.js';
import { planPrune } from './retention/plan.js';
import { imageUse, type UsedBy } from './retention/use.js';
import type { Updated } from './state/store.js';

/** How old the last look at the gates may be when another image is removed, in ms. */
const RECHECK_INTERVAL = 1_000;

/** Images that are inspected at once. */
const INSPECT_CONCURRENCY = 8;

/** What one run needs from outside. */
export interface PruneContext {
  inputs: Inputs;
  connect: () => Promise<Engine>;
  /** Our own clock, in ms since 1970. */
  clock: () => number;
  /** Writes down what a look at the images has shown, and gives the record of all looks. */
  remember: (look: Look) => Promise<Updated>;
  /** Ends the run: nothing is removed after it aborts. */
  signal: AbortSignal;
  /** Told of what happens, as it happens. */
  progress: {
    settling(gates: readonly GateResult[], waited: number): void;
    removal(image: ImageSummary, result: RemovalResult): void;
  };
}

/** One look at the images of an Engine, at a moment in ms since 1970. */
export interface Look {
  /** `ID` of the Engine's `/info`. */
  engine: string;
  images: readonly ImageSummary[];
  usedBy: UsedBy;
  now: number;
}

/** What one run found and did. */
export interface PruneResult {
  observation: Observation;
  /** The gates as they were last seen. */
  gates: GateResult[];
  settledForMs: number;
  /** What we know of former runs; undefined when there was nothing to write down. */
  memory: Reading<Updated> | undefined;
  /** Every image with its class; undefined when the images could not be listed. */
  images: ClassifiedImage[] | undefined;
  /** By image ID; empty when nothing was attempted. */
  removals: ReadonlyMap<string, RemovalResult>;
  /** Why the work ended before its end. */
  stopped: string | undefined;
  measured: Measured;
}

/** The disk before and after; each is undefined when it was not measured. */
export interface Measured {
  disksBefore: DiskUsage[] | undefined;
  disksAfter: DiskUsage[] | undefined;
  layersBefore: number | undefined;
  layersAfter: number | undefined;
}

/**
 * One run: read, decide, act. The caller reports. Never throws for anything that the Engine or the
 * host does: what could not be established is in the gates.
 */
export async function prune(context: PruneContext): Promise<PruneResult> {
  const { inputs, connect, clock, signal, progress, remember } = context;
  const look = async () => {
    const observation = await observe(connect, inputs, clock);
    return { observation, gates: evaluateGates(observation, inputs) };
  };
  const { found, waited } = await settle(look, inputs.settleTimeout, signal, (polled, soFar) =>
    progress.settling(polled.gates, soFar),
  );
  const { observation, gates } = found;
  const { images, info, now } = observation.activity;
  const usedBy = imageUse(observation.activity);
  const memory =
    images.ok && info.ok
      ? await reading(remember({ engine: info.value.ID, images: images.value, usedBy, now }))
      : undefined;
  const kept = await keptBy(inputs.keep);
  const decide = (lastTagTimes: LastTagTimes) =>
    images.ok
      ? classify({
          images: images.value,
          usedBy,
          keptBy: kept,
          lastTagTimes,
          record: memory?.ok ? memory.value.record : undefined,
          minAge: inputs.minAge,
          now,
        })
      : undefined;

  const held: PruneResult = {
    observation,
    gates,
    settledForMs: waited,
    memory,
    images: decide(new Map()),
    removals: new Map(),
    stopped: undefined,
    measured: {
      disksBefore: observation.disks.ok ? observation.disks.value : undefined,
      disksAfter: undefined,
      layersBefore: undefined,
      layersAfter: undefined,
    },
  };
  if (!observation.engine.ok || !(allPass(gates) || inputs.dryRun)) return held;

  const engine = observation.engine.value;
  const candidates = planPrune(held.images ?? []).waves.flat();
  const lastTagTimes = await readLastTagTimes(engine, candidates);
  const planned = { ...held, images: decide(lastTagTimes) };
  const { waves } = planPrune(planned.images ?? []);
  if (inputs.dryRun || waves.length === 0) {
    return { ...planned, stopped: signal.aborted ? messageOf(signal.reason) : undefined };
  }
  return act(context, planned, { engine, lastTagTimes, waves });
}

interface Work {
  engine: Engine;
  lastTagTimes: LastTagTimes;
  waves: ImageSummary[][];
}

/** Removes what is planned, and measures what that gave. */
async function act(context: PruneContext, planned: PruneResult, work: Work): Promise<PruneResult> {
  // Counting layers can take long, and must not make a run-app wait for its lock.
  const layersBefore = await reading(work.engine.layersSize());
  const acted = await removeLocked(context, planned, work);
  const layersAfter = await reading(work.engine.layersSize());
  return {
    ...acted,
    measured: {
      ...acted.measured,
      layersBefore: layersBefore.ok ? layersBefore.value : undefined,
      layersAfter: layersAfter.ok ? layersAfter.value : undefined,
    },
  };
}

/** Removes what is planned, while `run-app-lock` is ours and the gates stay open. */
async function removeLocked(
  { inputs, clock, signal, progress }: PruneContext,
  planned: PruneResult,
  { engine, lastTagTimes, waves }: Work,
): Promise<PruneResult> {
  const { runAppLock } = inputs;
  let lock: HeldLock | undefined;
  if (runAppLock !== undefined) {
    const taken = await reading(takeLock(runAppLock));
    if (!taken.ok || taken.value === undefined) return closedByLock(planned, runAppLock, taken);
    lock = taken.value;
  }
  try {
    const gates = [...planned.gates];
    const permission = memoized(RECHECK_INTERVAL, async () => {
      const now = await recheck(engine, inputs, clock, lock !== undefined);
      for (const gate of now.gates) gates[gates.findIndex((g) => g.gate === gate.gate)] = gate;
      const shut = now.gates.find(({ verdict }) => verdict !== 'pass');
      return {
        closed: signal.aborted
          ? messageOf(signal.reason)
          : shut && `${shut.gate} closed (${shut.verdict}): ${shut.reason}`,
        objection: imageUse(now.activity),
      };
    });
    // Looked at before the disk is measured, so that this look is part of the work and not of the
    // time in between, in which others write.
    await permission();
    const disksBefore = await measureAgain(planned);
    const { results, stopped } = await removeImages(engine, waves, {
      permission,
      lastTagTime: ({ Id }) => {
        const time = lastTagTimes.get(Id);
        return time?.ok ? time.value : undefined;
      },
      onResult: progress.removal,
    });
    const disksAfter = await measureAgain(planned);
    return {
      ...planned,
      gates,
      removals: results,
      stopped,
      measured: { ...planned.measured, disksBefore, disksAfter },
    };
  } finally {
    await lock?.release();
  }
}

/** The lock could not be had: a run-app took it a moment ago, or nobody can say. */
function closedByLock(
  planned: PruneResult,
  path: string,
  taken: Reading<HeldLock | undefined>,
): PruneResult {
  const reason = taken.ok ? `${path} was locked before the first removal` : taken.error;
  const gates = planned.gates.map(
    (gate): GateResult =>
      gate.gate === 'run-app'
        ? {
            ...gate,
            verdict: taken.ok ? 'hold' : 'unknown',
            observed: taken.ok ? '1 alive' : 'nothing',
            reason,
            ...(taken.ok ? {} : { remedy: 'See that this runner may lock the file.' }),
          }
        : gate,
  );
  return { ...planned, gates };
}

async function readLastTagTimes(
  engine: Engine,
  images: readonly ImageSummary[],
): Promise<LastTagTimes> {
  const entries = await pMap(
    images,
    async ({ Id }) => [Id, await reading(engine.inspectImage(Id).then(lastTagTimeOf))] as const,
    { concurrency: INSPECT_CONCURRENCY },
  );
  return new Map(entries);
}

async function measureAgain({ observation }: PruneResult): Promise<DiskUsage[] | undefined> {
  if (!observation.dataRoots.ok) return undefined;
  const disks = await reading(measureDisks(observation.dataRoots.value));
  return disks.ok ? disks.value : undefined;
}

/** Gives the same answer again while it is younger than `interval` ms; asks once at a time. */
function memoized<T>(interval: number, ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  let pending = false;
  let askedAt = 0;
  return () => {
    if (answer === undefined || (!pending && performance.now() - askedAt >= interval)) {
      askedAt = performance.now();
      pending = true;
      answer = ask().finally(() => {
        pending = false;
      });
    }
    return answer;
  };
}
