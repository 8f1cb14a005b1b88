import pMap from 'p-map';
import { act } from './act/act.js';
import { lastTagTimeOf, type RemovalResult } from './act/remove.js';
import type { ImageSummary } from './engine/api.js';
import type { Engine } from './engine/client.js';
import type { Snapshot } from './engine/snapshot.js';
import { allPass, type GateResult } from './gates/gate.js';
import type { DiskUsage } from './host/disk.js';
import type { Inputs } from './inputs.js';
import type { Known } from './memory/memory.js';
import type { UsageRecord } from './memory/record.js';
import { messageOf, type Reading, reading } from './reading.js';
import {
  type ClassifiedImage,
  classify,
  type LastTagTimes,
  type Rules,
  whyItStays,
} from './retention/classify.js';
import { type Retention, retentionInForce } from './retention/in-force.js';
import { keepRules } from './retention/keep.js';
import { planPrune } from './retention/plan.js';
import { settle } from './survey/settle.js';
import { evaluateGates, type Observation, observe } from './survey/survey.js';
import { imageUse, type UsedBy } from './survey/use.js';

/** Images that are inspected at once. */
const INSPECT_CONCURRENCY = 8;

/** What one run needs from outside. */
export interface PruneContext {
  inputs: Inputs;
  connect: () => Promise<Engine>;
  /** Our own clock, in ms since 1970. */
  clock: () => number;
  /** Takes a look into the memory, and gives all that is known by then. */
  remember: (snapshot: Snapshot, usedBy: UsedBy) => Promise<Known>;
  /** Writes down that these images are about to be removed, by their IDs, so that it is known who did. */
  announce: (record: UsageRecord, ids: readonly string[]) => Promise<void>;
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

/** What one run found and did. */
export interface PruneResult {
  observation: Observation;
  /** The gates as they were last seen. */
  gates: GateResult[];
  settledForMs: number;
  known: Known;
  /** How long an unused image of the cache is kept at this moment. */
  retention: Retention;
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
  unsettled: string | undefined;
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
  const { images, now } = observation.activity;
  progress.looked(observation, gates, images.ok ? images.value.length : undefined);
  const usedBy = imageUse(observation.activity);
  const known = await remember(observation.activity, usedBy);
  const retention = retentionInForce(inputs, observation.disks.ok ? observation.disks.value : []);
  const rules: Rules = {
    usedBy,
    keptBy: keepRules(inputs.keep),
    record: known.record,
    minAge: inputs.minAge,
    retention,
    now,
  };
  const decide = (lastTagTimes: LastTagTimes) =>
    images.ok ? classify({ ...rules, lastTagTimes, images: images.value }) : undefined;

  const held: PruneResult = {
    observation,
    gates,
    settledForMs: waited,
    known,
    retention,
    images: decide(new Map()),
    removals: new Map(),
    stopped: undefined,
    measured: {
      disksBefore: observation.disks.ok ? observation.disks.value : undefined,
      disksAfter: undefined,
      layersFreed: undefined,
      unsettled: undefined,
    },
  };
  if (!observation.engine.ok || !(allPass(gates) || inputs.dryRun)) return held;

  const engine = observation.engine.value;
  const scale = { digestRetention: inputs.digestRetention, now };
  const candidates = planPrune(held.images ?? [], scale);
  // Those that are sure to be asked in the moment before they go are not asked now as well: there can
  // be thousands. Which stale image goes first depends on the answer, though.
  const lastTagTimes = await readLastTagTimes(engine, [
    ...(inputs.dryRun ? candidates.waves.flat() : []),
    ...candidates.stale.map(({ image }) => image),
  ]);
  const planned = { ...held, images: decide(lastTagTimes) };
  const plan = planPrune(planned.images ?? [], scale);
  if (inputs.dryRun || plan.waves.length + plan.stale.length === 0) {
    return { ...planned, stopped: signal.aborted ? messageOf(signal.reason) : undefined };
  }
  // Without it, another run would take our removals for somebody else's: no reason not to work.
  const leaving = [...plan.waves.flat(), ...plan.stale.map(({ image }) => image)];
  const ids = leaving.map(({ Id }) => Id);
  await reading(context.announce(known.record, ids));
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
