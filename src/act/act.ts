import type { ImageSummary } from '../engine/api.js';
import type { Engine } from '../engine/client.js';
import type { GateResult } from '../gates/gate.js';
import { imageRoots } from '../host/data-roots.js';
import { type DiskUsage, measureDisks } from '../host/disk.js';
import { type HeldLock, takeLock } from '../host/lock.js';
import type { PruneContext, PruneResult } from '../prune.js';
import { messageOf, type Reading, reading } from '../reading.js';
import type { PrunePlan } from '../retention/plan.js';
import { recheck } from '../survey/survey.js';
import { imageUse } from '../survey/use.js';
import { diskTarget } from './disk-target.js';
import { type RemovalOptions, type RemovalResult, removeImages } from './remove.js';

/** How old the last look at the gates may be when another image is removed, in ms. */
const RECHECK_INTERVAL = 1_000;

/** What is to be done, and with what. */
interface Work {
  engine: Engine;
  plan: PrunePlan;
  stays: RemovalOptions['stays'];
}

/**
 * Removes what is planned as long as the gates stay open, and measures what that gave. Never throws.
 */
export async function act(
  context: PruneContext,
  planned: PruneResult,
  work: Work,
): Promise<PruneResult> {
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
  { engine, plan, stays }: Work,
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
    const options: RemovalOptions = { permission, stays, onResult: progress.removal };
    // Looked at before the disk is measured, so that this look is part of the work and not of the
    // time in between, in which others write.
    await permission();
    const enough = plan.stale.length === 0 ? undefined : await targetOf(engine, inputs, planned);
    const disksBefore = await measureAgain(planned);
    const dangling = await removeImages(engine, plan.waves, options);
    const stale =
      enough === undefined || dangling.stopped !== undefined
        ? { results: new Map<string, RemovalResult>(), stopped: dangling.stopped }
        : await removeStale(
            engine,
            plan.stale.map(({ image }) => image),
            options,
            enough,
          );
    const disksAfter = await measureAgain(planned);
    return {
      ...planned,
      gates,
      removals: new Map([...dangling.results, ...stale.results]),
      stopped: stale.stopped,
      measured: { ...planned.measured, disksBefore, disksAfter },
    };
  } finally {
    await lock?.release();
  }
}

/**
 * Removes images one after the other until it is enough.
 *
 * @param enough says why no more has to go; undefined when there has to
 */
async function removeStale(
  engine: Engine,
  images: readonly ImageSummary[],
  options: RemovalOptions,
  enough: () => Promise<string | undefined>,
): Promise<{ results: Map<string, RemovalResult>; stopped: string | undefined }> {
  const results = new Map<string, RemovalResult>();
  for (const [index, image] of images.entries()) {
    const spared = await enough();
    if (spared !== undefined) {
      for (const { Id } of images.slice(index)) {
        results.set(Id, { outcome: 'kept', reason: `stale, but not in the way: ${spared}` });
      }
      break;
    }
    const one = await removeImages(engine, [[image]], options);
    for (const [id, result] of one.results) results.set(id, result);
    if (one.stopped !== undefined) return { results, stopped: one.stopped };
  }
  return { results, stopped: undefined };
}

/** Whether it is enough is seen on the disk that holds the images, or as the user says. */
function targetOf(
  engine: Engine,
  { diskPath, diskTarget: target }: PruneContext['inputs'],
  { observation: { activity, dataRoots } }: PruneResult,
): Promise<() => Promise<string | undefined>> {
  const { info } = activity;
  const roots = dataRoots.ok ? dataRoots.value : [];
  const paths = diskPath.length === 0 && info.ok ? imageRoots(info.value, roots) : roots;
  return diskTarget(engine, paths, target);
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
