import { setImmediate as turn } from 'node:timers/promises';
import { answered } from '../answered.js';
import type { Decision } from '../decide.js';
import { linked } from '../engine/abort.js';
import type { ContainerSummary, ImageSummary } from '../engine/api.js';
import type { Engine } from '../engine/client.js';
import { usesContainerdStore } from '../engine/image-store.js';
import type { GateResult } from '../gates/gate.js';
import { hasLabel, runApp, runAppsAmong } from '../gates/run-app.js';
import { swarmConvergence } from '../gates/swarm-convergence.js';
import type { DiskUsage } from '../host/disk.js';
import { syncedMeasure } from '../host/late-free.js';
import { type HeldLock, takeLock } from '../host/lock.js';
import { newProcesses } from '../host/processes.js';
import type { Inputs } from '../inputs.js';
import { type Reading, reading } from '../reading.js';
import { nowStays } from '../retention/classify.js';
import { lookAgain, type Survey } from '../survey/survey.js';
import { removeStale } from './disk-target.js';
import { type RemovalOptions, type RemovalResult, removeImages } from './remove.js';
import { watchEngine } from './watch.js';

/**
 * How old the last look at the gates may be when the next image is removed, in ms, if events give no reason to look.
 * They tell nothing of tasks and locks, and on a Swarm worker nothing of services.
 */
const RECHECK_INTERVAL = 1_000;

/** How old the last look for new processes may be by then, in ms. One takes a third of the time of a removal. */
const PROCESS_INTERVAL = 10;

/** The disk before and after; each is undefined if not measured. */
export interface Measured {
  disksBefore?: DiskUsage[] | undefined;
  disksAfter?: DiskUsage[] | undefined;
  /** By how many bytes the Engine's layers shrank; undefined if not asked. */
  layersFreed?: Reading<number> | undefined;
  /** Why the file system may not show yet what was freed; undefined if it does. */
  unsynced?: string | undefined;
}

/** What is free in the end on the disk that holds the images, in bytes; undefined if it wasn't measured again. */
export function freeAfter(
  { imageDisk }: Pick<Survey, 'imageDisk'>,
  { disksAfter }: Measured,
): number | undefined {
  return disksAfter?.find(({ device }) => device === imageDisk?.device)?.available;
}

/** The result of acting. */
export interface Acted {
  /** The gates as last seen. */
  gates: GateResult[];
  /** By image ID; empty if nothing was attempted. */
  removals: ReadonlyMap<string, RemovalResult>;
  /** Why the work stopped early. */
  stopped: string | undefined;
  measured: Measured;
}

/** What acting needs. */
export interface Work {
  inputs: Inputs;
  /** Ours, in ms since 1970. */
  clock: () => number;
  /** Nothing is removed after it aborts. */
  signal: AbortSignal;
  onRemoval: RemovalOptions['onResult'];
}

/** Removes what is planned while the gates stay open, and measures what that freed. Never throws. */
export async function act(
  engine: Engine,
  survey: Survey,
  decision: Decision,
  work: Work,
): Promise<Acted> {
  // Counting layers can take long, and must not keep a run-app waiting for its lock.
  const before = await reading(engine.layersSize());
  const acted = await removeLocked(engine, survey, decision, work);
  if (acted.removals.size === 0) return acted;
  // If the Engine didn't answer, don't ask again: it would take as long.
  const layersFreed = before.ok
    ? await reading(engine.layersSize().then((after) => before.value - after))
    : before;
  return { ...acted, measured: { ...acted.measured, layersFreed } };
}

/** Removes what is planned, while we hold `run-app-lock` and the gates stay open. */
async function removeLocked(
  engine: Engine,
  { dataRoots, imageRoots: paths, snapshot: { info, now: decidedAt } }: Survey,
  { gates: decided, plan, facts, room }: Decision,
  { inputs, clock, signal, onRemoval }: Work,
): Promise<Acted> {
  const { runAppLock, runAppLabel } = inputs;
  let lock: HeldLock | undefined;
  if (runAppLock !== undefined) {
    const taken = await reading(answered(runAppLock, () => takeLock(runAppLock)));
    if (!taken.ok || taken.value === undefined) {
      return { ...NOTHING, gates: closedByLock(decided, runAppLock, taken) };
    }
    lock = taken.value;
  }
  const { controller: watching, release } = linked(signal);
  try {
    const gates = [...decided];
    const movesGate = (labels: ContainerSummary['Labels']) =>
      Object.hasOwn(labels, 'com.docker.swarm.service.id') ||
      (runAppLabel !== undefined && hasLabel(labels, runAppLabel));
    const watch = await watchEngine(engine, decidedAt, watching.signal, movesGate);
    const interval = watch.works ? RECHECK_INTERVAL : 0;
    const look = memoized(interval, async (forget) => {
      const changes = watch.changes();
      const now = await lookAgain(engine, inputs, clock, lock);
      const { processes } = now;
      const runAppsSince = memoized(PROCESS_INTERVAL, async () =>
        processes.ok ? runAppsAmong(newProcesses(processes.value), inputs.runAppProcess) : [],
      );
      const holds = async () => {
        // Events that have arrived are read first.
        await turn();
        await watch.settled();
        const runApps = await runAppsSince();
        const isSame = watch.changes() === changes && runApps.length === 0;
        if (!isSame) forget();
        return isSame;
      };
      const again = [runApp(now, inputs), swarmConvergence(now.snapshot)];
      for (const gate of again) {
        // What was still asked when the run ended got no answer.
        if (!signal.aborted) gates[gates.findIndex((g) => g.gate === gate.gate)] = gate;
      }
      const shut = again.find(({ verdict }) => verdict !== 'pass');
      const closed = shut && `${shut.gate} closed (${shut.verdict}): ${shut.reason}`;
      return { closed: closed ?? watch.problem(), usedBy: now.usedBy, holds };
    });
    const permission: RemovalOptions['permission'] = async () => {
      const names = watch.names();
      const { closed, usedBy, holds } = await look();
      const objection = (image: ImageSummary) => usedBy(image) ?? watch.usedBy(image);
      return {
        closed,
        objection,
        holds: async (image) =>
          (await holds()) && watch.names() === names && objection(image) === undefined,
      };
    };
    const options: RemovalOptions = {
      signal,
      permission,
      nowStays: (image, lastTagTime) =>
        nowStays(image, { ...facts, lastTagTimes: new Map([[image.Id, lastTagTime]]) }),
      containerdStore: info.ok && usesContainerdStore(info.value),
      onResult: (image, result) => {
        if (result.outcome === 'removed') watch.removed(image.Id);
        onRemoval(image, result);
      },
    };
    // Look before the disk is measured, to keep the time between the measurements, in which others write, short.
    await permission();
    const measure = syncedMeasure();
    // Stryker disable next-line ArrayDeclaration: without them disk-pressure is unknown, and nothing gets here.
    const roots = dataRoots.ok ? dataRoots.value : [];
    const before = await reading(measure(roots));
    const dangling = await removeImages(engine, plan.waves, options);
    const stale =
      dangling.stopped === undefined
        ? await removeStale(engine, plan.stale, options, { ...inputs, measure, paths, room })
        : { results: [], stopped: dangling.stopped };
    const after = await reading(measure(roots));
    return {
      gates,
      removals: new Map([...dangling.results, ...stale.results]),
      stopped: stale.stopped,
      measured: {
        disksBefore: before.ok ? before.value.disks : undefined,
        disksAfter: after.ok ? after.value.disks : undefined,
        unsynced: after.ok ? after.value.unsynced : undefined,
      },
    };
  } finally {
    watching.abort();
    release();
    // Stryker disable next-line StringLiteral: with a lock there is a path.
    if (lock) await reading(answered(runAppLock ?? '', () => lock.release()));
  }
}

/** The result of a run that doesn't act. */
export const NOTHING: Omit<Acted, 'gates'> = {
  removals: new Map(),
  stopped: undefined,
  measured: {},
};

/** The gates if we couldn't get the lock: a run-app took it a moment ago, or we can't tell. */
function closedByLock(
  gates: readonly GateResult[],
  path: string,
  taken: Reading<HeldLock | undefined>,
): GateResult[] {
  const reason = taken.ok ? `${path} was locked before the first removal` : taken.error;
  return gates.map((gate) =>
    gate.gate === 'run-app'
      ? {
          ...gate,
          verdict: taken.ok ? 'hold' : 'unknown',
          observed: taken.ok ? '1 alive' : 'nothing',
          reason,
          ...(taken.ok ? {} : { remedy: 'Make sure this runner can lock the file.' }),
        }
      : gate,
  );
}

/** Repeats the last answer until it is forgotten or `interval` ms old; asks once at a time. */
function memoized<T>(interval: number, ask: (forget: () => void) => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  /** When the last answer was asked for; infinite until it is there. */
  let askedAt = Number.POSITIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (answer === undefined || now - askedAt >= interval) {
      askedAt = Number.POSITIVE_INFINITY;
      const asked = ask(() => {
        if (answer === asked) answer = undefined;
      }).finally(() => {
        askedAt = now;
      });
      answer = asked;
    }
    return answer;
  };
}
