import { type Acted, freeAfter } from '../act/act.js';
import type { RemovalResult } from '../act/remove.js';
import type { DiskHolder } from '../checks/disk-holders.js';
import type { HostCheck } from '../checks/host-check.js';
import type { Decision } from '../decide.js';
import { usesContainerdStore } from '../engine/image-store.js';
import { count } from '../format.js';
import { allPass, type GateResult } from '../gates/gate.js';
import type { Inputs } from '../inputs.js';
import type { Known } from '../memory/memory.js';
import type { Outcome } from '../outcome.js';
import { auditCache } from '../retention/cache.js';
import type { ClassifiedImage } from '../retention/classify.js';
import type { LastUse } from '../retention/last-use.js';
import type { Survey } from '../survey/survey.js';
import { withoutImage } from './image-groups.js';
import { reclaimed } from './reclaimed.js';
import type { ImageFate, Report, ReportedCache, ReportedImage, ReportedUse } from './schema.js';
import { headline } from './state.js';

/** Everything a run found and did. */
export interface Found {
  survey: Survey;
  /** How long it waited for gates to pass, in ms. */
  waited: number;
  known: Known;
  decision: Decision;
  acted: Acted;
  /** By which signal the run was cancelled; undefined if it wasn't. */
  cancelled?: string | undefined;
}

/** When a run began and ended, in ms since 1970. */
export interface RunTimes {
  started: number;
  finished: number;
}

/** The report of a run. Pure. */
export function buildReport(
  inputs: Inputs,
  found: Found,
  { checks, holders }: { checks: HostCheck[]; holders: DiskHolder[] | null },
  times: RunTimes,
): Report {
  const { survey, decision, acted, waited, cancelled } = found;
  const { gates, removals, stopped, measured } = acted;
  const { snapshot, dataRoots, disks } = survey;
  const facts: Omit<Report, 'headline'> = {
    schemaVersion: 1,
    outcome: outcomeOf(inputs, found),
    dryRun: inputs.dryRun,
    startedAt: new Date(times.started).toISOString(),
    finishedAt: new Date(times.finished).toISOString(),
    engine: {
      host: inputs.endpoint.name,
      hostFrom: inputs.endpoint.from,
      version: snapshot.version.ok ? snapshot.version.value.Version : null,
      apiVersion: snapshot.apiVersion ?? null,
      store: snapshot.info.ok
        ? usesContainerdStore(snapshot.info.value)
          ? 'containerd'
          : snapshot.info.value.Driver
        : null,
      dataRoots: dataRoots.ok ? dataRoots.value : [],
    },
    gates,
    settledForMs: Math.round(waited),
    disks: {
      before: measured.disksBefore ?? (disks.ok ? disks.value : []),
      after: measured.disksAfter ?? [],
    },
    diskThreshold: inputs.diskThreshold,
    retention: decision.images === undefined ? null : inForce(decision),
    room: reportedRoom(found),
    reclaimed: reclaimed(measured),
    imagesRemoved: [...removals.values()].filter((each) => each.outcome === 'removed').length,
    stopped: cancelled ?? stopped ?? null,
    diskHolders: holders,
    problems: problemsOf(found),
    images: decision.images?.map((each) => reportedImage(each, inputs, gates, removals)) ?? null,
    cache: reportedCache(inputs, found),
    history: [],
    checks,
    historySkipped: 0,
    starvation: null,
  };
  return { ...facts, headline: headline(facts) };
}

/** The report of a run that ended before it found out anything. */
export function brokenReport(
  host: string,
  ending: Pick<Report, 'outcome' | 'headline' | 'problems'>,
  times: RunTimes,
): Report {
  return {
    schemaVersion: 1,
    ...ending,
    dryRun: false,
    startedAt: new Date(times.started).toISOString(),
    finishedAt: new Date(times.finished).toISOString(),
    engine: { host, version: null, apiVersion: null, store: null, dataRoots: [] },
    gates: [],
    settledForMs: 0,
    disks: { before: [], after: [] },
    diskThreshold: null,
    retention: null,
    room: null,
    diskHolders: null,
    reclaimed: {
      bytes: 0,
      measuredBy: 'nothing',
      engine: null,
      filesystem: null,
      reason: null,
    },
    imagesRemoved: 0,
    stopped: null,
    images: null,
    cache: null,
    history: [],
    checks: [],
    historySkipped: 0,
    starvation: null,
  };
}

function outcomeOf({ dryRun }: Inputs, { survey, decision, acted, cancelled }: Found): Outcome {
  const { gates, removals, stopped } = acted;
  if (cancelled !== undefined) return 'cancelled';
  if (dryRun) return 'dry-run';
  const results = [...removals.values()].map(({ outcome }) => outcome);
  if (results.includes('failed')) return 'failed';
  if (results.includes('removed')) return 'pruned';
  if (!allPass(gates)) return 'held';
  // All gates pass, but there was no list of images to work on, or no time left to begin.
  if (decision.images === undefined || stopped !== undefined) return 'failed';
  // Any image may have been in use, so there was nothing to decide.
  if (!survey.snapshot.containers.ok) return 'failed';
  return 'nothing-to-prune';
}

function problemsOf({ survey, known, acted, cancelled }: Found): string[] {
  const { engine, snapshot } = survey;
  const { gates, removals, stopped } = acted;
  const failed = [...removals.values()]
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ reason }) => withoutImage(reason));
  const problems = [
    ...(engine.ok ? [] : [engine.error]),
    ...(engine.ok && !snapshot.images.ok ? [snapshot.images.error] : []),
    ...(engine.ok && !snapshot.containers.ok ? [snapshot.containers.error] : []),
    ...known.problems,
    ...(stopped !== undefined && allPass(gates) && cancelled === undefined ? [stopped] : []),
    ...[...new Set(failed)].map((error) => {
      const images = count(failed.filter((each) => each === error).length, 'image');
      return `${images} could not be removed: ${error}`;
    }),
  ];
  return [...new Set(problems)];
}

function reportedCache(
  { digestRetention }: Inputs,
  { decision: { images }, survey: { snapshot }, known, acted: { removals } }: Found,
): ReportedCache | null {
  if (images === undefined) return null;
  const spared = images.filter(
    (each) => each.class === 'stale' && removals.get(each.image.Id)?.outcome === 'kept',
  );
  const { kept, coming, isObserved, cameBack } = auditCache(
    images,
    new Set(spared.map(({ image }) => image.Id)),
    known.record,
    digestRetention,
    snapshot.now,
  );
  const { soonest = null, ...back } = cameBack;
  return {
    kept,
    coming: coming.map(({ image, lastUse, staleAt }) => ({
      id: image.Id,
      name: image.RepoDigests[0] ?? image.RepoTags[0] ?? '',
      bytes: image.Size,
      lastUse: reportedUse(lastUse),
      staleAt: new Date(staleAt).toISOString(),
    })),
    isObserved,
    cameBack: { ...back, soonestMs: soonest },
  };
}

function inForce({ facts: { retention } }: Decision): Report['retention'] {
  return { ms: retention.ms ?? null, setBy: retention.setBy };
}

/** The room needed, and what was free of it when the work was over. */
function reportedRoom({ survey, decision: { room }, acted: { measured } }: Found): Report['room'] {
  if (room === undefined) return null;
  const { needed, how, from } = room;
  return {
    needed,
    free: freeAfter(survey, measured) ?? room.free,
    how,
    from: from === undefined ? null : new Date(from).toISOString(),
  };
}

function reportedUse({ at, evidence, by }: LastUse): ReportedUse {
  return { at: new Date(at).toISOString(), evidence, by: by ?? null };
}

function reportedImage(
  { image, class: name, reason, lastUse }: ClassifiedImage,
  inputs: Inputs,
  gates: readonly GateResult[],
  removals: ReadonlyMap<string, RemovalResult>,
): ReportedImage {
  const result = removals.get(image.Id);
  const named = [...image.RepoTags, ...image.RepoDigests].filter((n) => !n.startsWith('<none>'));
  return {
    id: image.Id,
    names: [...new Set(named)],
    class: result?.class ?? name,
    fate: result?.outcome ?? fateOf(name, inputs, gates),
    reason: result?.reason || reason,
    bytes: image.Size,
    created: isoTime(image.Created),
    lastUse: lastUse === undefined ? null : reportedUse(lastUse),
  };
}

function fateOf(
  name: ClassifiedImage['class'],
  { dryRun }: Inputs,
  gates: readonly GateResult[],
): ImageFate {
  if (name !== 'dangling' && name !== 'stale') return 'kept';
  // How many stale images have to go is known only once others are gone.
  if (dryRun) return name === 'dangling' ? 'would-remove' : 'candidate';
  return allPass(gates) ? 'not-attempted' : 'candidate';
}

/** Seconds since 1970 in ISO 8601; null for what is no date: an Engine may send anything. */
function isoTime(seconds: number): string | null {
  const date = new Date(seconds * 1000);
  return seconds <= 0 || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
