import pMap from 'p-map';
import { act } from './act.js';
import type { ImageSummary } from './engine/api.js';
import type { Engine } from './engine/client.js';
import { lastTagTimeOf, type RemovalResult } from './engine/removal.js';
import { allPass, type GateResult } from './gates/gate.js';
import { evaluateGates, type Observation, observe } from './gates/observe.js';
import { settle } from './gates/settle.js';
import type { DiskUsage } from './host/disk.js';
import type { Inputs } from './inputs.js';
import { messageOf, type Reading, reading } from './reading.js';
import {
  type ClassifiedImage,
  classify,
  type LastTagTimes,
  type Rules,
  whyItStays,
} from './retention/classify.js';
import { keptBy } from './retention/keep-label.js';
import { pastUses } from './retention/past-use.js';
import { planPrune } from './retention/plan.js';
import { isShared } from './retention/shared.js';
import { imageUse, type UsedBy } from './retention/use.js';
import type { ObservedUse } from './state/observations.js';
import type { Updated } from './state/store.js';

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
  /** Writes down that these images are about to be removed, by their IDs, so that it is known who did. */
  announce: (engine: string, ids: readonly string[]) => Promise<void>;
  /** Ends the run: nothing is removed after it aborts. */
  signal: AbortSignal;
  /** Told of what happens, as it happens. */
  progress: {
    /** The last look before the work; `images` is how many there are, if they could be listed. */
    looked(
      observation: Observation,
      gates: readonly GateResult[],
      images: number | undefined,
    ): void;
    settling(gates: readonly GateResult[], waited: number): void;
    /** These are up for removal, the last ones maybe only as far as the disk needs it. */
    planned(images: readonly ImageSummary[]): void;
    removal(image: ImageSummary, result: RemovalResult): void;
  };
}

/** One look at the images of an Engine, at a moment in ms since 1970. */
export interface Look {
  /** `ID` of the Engine's `/info`. */
  engine: string;
  images: readonly ImageSummary[];
  usedBy: UsedBy;
  /** What was used before, and by whom, as far as the Engine still tells. */
  pastUses: readonly ObservedUse[];
  /** Whether jobs on other hosts put work on this one, which nobody here observes. */
  shared: boolean;
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

/** What was measured before and after the work; each is undefined when it was not. */
export interface Measured {
  disksBefore: DiskUsage[] | undefined;
  disksAfter: DiskUsage[] | undefined;
  /** By how many bytes the Engine's layers shrank; below zero when they grew. */
  layersFreed: Reading<number> | undefined;
  /** Why `disksAfter` may not show yet what was removed; undefined when it does. */
  unsynced: string | undefined;
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
  progress.looked(observation, gates, images.ok ? images.value.length : undefined);
  const usedBy = imageUse(observation.activity);
  const memory =
    images.ok && info.ok
      ? await reading(
          remember({
            engine: info.value.ID,
            images: images.value,
            usedBy,
            pastUses: pastUses(observation.activity),
            shared: isShared(observation.activity),
            now,
          }),
        )
      : undefined;
  const kept = await keptBy(inputs.keep);
  const rules: Rules = {
    usedBy,
    keptBy: kept,
    record: memory?.ok ? memory.value.record : undefined,
    minAge: inputs.minAge,
    digestRetention: inputs.digestRetention,
    now,
  };
  const decide = (lastTagTimes: LastTagTimes) =>
    images.ok ? classify({ ...rules, lastTagTimes, images: images.value }) : undefined;

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
      layersFreed: undefined,
      unsynced: undefined,
    },
  };
  if (!observation.engine.ok || !(allPass(gates) || inputs.dryRun)) return held;

  const engine = observation.engine.value;
  const candidates = planPrune(held.images ?? []);
  // Those that are sure to be asked in the moment before they go are not asked now as well: there can
  // be thousands. Which stale image goes first depends on the answer, though.
  const lastTagTimes = await readLastTagTimes(engine, [
    ...(inputs.dryRun ? candidates.waves.flat() : []),
    ...candidates.stale.map(({ image }) => image),
  ]);
  const planned = { ...held, images: decide(lastTagTimes) };
  const plan = planPrune(planned.images ?? []);
  if (inputs.dryRun || plan.waves.length + plan.stale.length === 0) {
    return { ...planned, stopped: signal.aborted ? messageOf(signal.reason) : undefined };
  }
  // Without it, another run would take our removals for somebody else's: no reason not to work.
  const leaving = [...plan.waves.flat(), ...plan.stale.map(({ image }) => image)];
  const ids = leaving.map(({ Id }) => Id);
  if (info.ok) await reading(context.announce(info.value.ID, ids));
  progress.planned(leaving);
  const acted = await act(context, planned, {
    engine,
    plan,
    stays: (image, lastTagTime) => {
      lastTagTimes.set(image.Id, lastTagTime);
      return whyItStays(image, { ...rules, lastTagTimes });
    },
  });
  return { ...acted, images: decide(lastTagTimes) };
}

async function readLastTagTimes(
  engine: Engine,
  images: readonly ImageSummary[],
): Promise<Map<string, Reading<number | undefined>>> {
  const entries = await pMap(
    images,
    async ({ Id }) => [Id, await reading(engine.inspectImage(Id).then(lastTagTimeOf))] as const,
    { concurrency: INSPECT_CONCURRENCY },
  );
  return new Map(entries);
}
