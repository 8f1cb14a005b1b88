import type { Engine } from '../engine/client.js';
import type { GateResult } from '../gates/gate.js';
import { imageRoots } from '../host/data-roots.js';
import { settledMeasure } from '../host/late-free.js';
import { type HeldLock, takeLock } from '../host/lock.js';
import type { PruneContext, PruneResult } from '../prune.js';
import { messageOf, type Reading, reading } from '../reading.js';
import type { PrunePlan } from '../retention/plan.js';
import { recheck } from '../survey/survey.js';
import { imageUse } from '../survey/use.js';
import { removeStale } from './disk-target.js';
import { type RemovalOptions, removeImages } from './remove.js';

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
  const before = await reading(work.engine.layersSize());
  const acted = await removeLocked(context, planned, work);
  if (acted.removals.size === 0) return acted;
  // Who did not answer is not asked again: the silence would be as long.
  const layersFreed = before.ok
    ? await reading(work.engine.layersSize().then((after) => before.value - after))
    : before;
  return { ...acted, measured: { ...acted.measured, layersFreed } };
}

/** Removes what is planned, while `run-app-lock` is ours and the gates stay open. */
async function removeLocked(
  { inputs, clock, signal, progress }: PruneContext,
  planned: PruneResult,
  { engine, plan, stays }: Work,
): Promise<PruneResult> {
  const { runAppLock } = inputs;
  const { dataRoots, activity } = planned.observation;
  const { info } = activity;
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
    const measure = settledMeasure();
    const roots = dataRoots.ok ? dataRoots.value : [];
    // Whether it is enough is seen on the disk that holds the images, or as the user says.
    const paths = info.ok && inputs.diskPath.length === 0 ? imageRoots(info.value, roots) : roots;
    const before = await reading(measure(roots));
    const dangling = await removeImages(engine, plan.waves, options);
    const stale =
      dangling.stopped === undefined
        ? await removeStale(engine, plan.stale, options, { ...inputs, measure, paths })
        : { results: [], stopped: dangling.stopped };
    const after = await reading(measure(roots));
    return {
      ...planned,
      gates,
      removals: new Map([...dangling.results, ...stale.results]),
      stopped: stale.stopped,
      measured: {
        disksBefore: before.ok ? before.value.disks : undefined,
        disksAfter: after.ok ? after.value.disks : undefined,
        layersFreed: undefined,
        unsettled: after.ok ? after.value.unsettled : undefined,
      },
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
