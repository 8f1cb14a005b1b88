import type { ImageSummary } from '../engine/api.js';
import { usesContainerdStore } from '../engine/image-store.js';
import { readableName, shortId } from '../image/short-id.js';
import type { Reading } from '../reading.js';
import type { Survey } from '../survey/survey.js';
import { pastUses } from '../survey/use-evidence.js';
import { withEvicted } from './came-back.js';
import { withDeployments } from './deployments.js';
import { ownerOf } from './folder.js';
import {
  coldRecord,
  type Evictions,
  evictedSince,
  historyOf,
  type UsageRecord,
  withChanges,
  withLook,
  withoutImages,
} from './record.js';
import { type SeenDisk, withFree, withLowest, withTake } from './room.js';
import { peekRecord, updateRecord } from './store.js';
import { type ObservedUse, observedUses, withObserved, withUses } from './uses.js';

/** From how many runs in a row on a refused removal is a problem: once, someone may just have begun to use the image. */
const REPEATED = 3;

/** What we know from former looks and this one. */
export interface Known {
  record: UsageRecord;
  /** What went since the last look, but not by our hand. */
  evictions: Reading<Evictions | undefined>;
  /** What observers saw in use since the look before. */
  observed: ObservedUse[];
  /** What keeps the memory from working, for the person who must act. */
  problems: string[];
}

/**
 * Adds this survey to the memory in `folder`, with what observers saw and what the Engine still remembers. Never throws:
 * what can't be read or written is a problem to report.
 *
 * @param runAppIsLive whether this look, or one that waited for it, saw a run-app
 */
export async function updateMemory(
  folder: string,
  survey: Survey,
  runAppIsLive: boolean,
): Promise<Known> {
  const { now } = survey.snapshot;
  const look = lookOf(survey);
  if (look === undefined) {
    const evictions = { ok: false, error: 'the images could not be listed' } as const;
    return { record: coldRecord('', now), evictions, observed: [], problems: [] };
  }
  const { owner, images, change } = look;
  const { former, record, problem } = await updateRecord(folder, owner, now, (before) =>
    change(withDeployments(before, survey.snapshot, runAppIsLive)),
  );
  return {
    record,
    problems: problem === undefined ? [] : [problem],
    observed: observedUses(former),
    evictions: { ok: true, value: evictedSince(former, images, now) },
  };
}

/** Like {@link updateMemory}, but writes nothing: the record as the next run would know it. Never throws. */
export async function peekMemory(folder: string, survey: Survey): Promise<UsageRecord> {
  const { now } = survey.snapshot;
  const look = lookOf(survey);
  return look?.change(await peekRecord(folder, look.owner, now)) ?? coldRecord('', now);
}

/** What a survey changes in the record; undefined if the images couldn't be listed. */
function lookOf({ snapshot, usedBy, imageDisk }: Survey) {
  const { info, images, now } = snapshot;
  if (!info.ok || !images.ok) return undefined;
  const change = (record: UsageRecord): UsageRecord => {
    const byObserver = observedUses(record).map((use) => ({
      ...use,
      evidence: 'observer' as const,
    }));
    const store = usesContainerdStore(info.value);
    const taken = withTake(record, imageDisk, images.value, store, now);
    const seen = withLook(taken, images.value, usedBy, now);
    const until = Math.max(now, record.lookedAt ?? now);
    const used = withUses(seen, images.value, [...pastUses(snapshot), ...byObserver], until);
    return { ...used, observed: undefined };
  };
  return { owner: ownerOf(info.value), images: images.value, change };
}

/**
 * Adds what an observer saw: who uses what, and the disk that holds the images. Never throws.
 *
 * @param owner of the images
 * @returns why it couldn't be written; undefined if it was
 */
export async function observeUse(
  folder: string,
  owner: string,
  uses: readonly ObservedUse[],
  disk: SeenDisk | undefined,
): Promise<string | undefined> {
  const now = Date.now();
  const { written, problem } = await updateRecord(folder, owner, now, (record) => {
    const used = withObserved(record, uses, now);
    return disk === undefined ? used : withLowest(used, disk);
  });
  return written ? undefined : problem;
}

/** Records which images we are about to remove, so that isn't taken for an eviction. */
export async function announceRemovals(
  folder: string,
  { engine }: UsageRecord,
  ids: readonly string[],
): Promise<void> {
  const now = Date.now();
  const leaving = new Map(ids.map((id) => [id, { leaving: now }]));
  await updateRecord(folder, engine, now, (record) =>
    withChanges(record, leaving, (_, change) => change),
  );
}

/** What became of the images that were to go, for the memory. */
export interface Done {
  /** By image ID. */
  removals: ReadonlyMap<string, { outcome: string; refused?: boolean; reason: string }>;
  /** Those of the cache that may have gone. */
  stale: readonly ImageSummary[];
  /** What was free in the end on the disk that holds the images, in bytes; undefined if it wasn't measured. */
  free: number | undefined;
}

/**
 * Records what a run removed from the cache, what the Engine refused to remove, and how much is free now. Never throws.
 *
 * @returns what was refused for the same reason in {@link REPEATED} runs in a row or more, for the person who must act
 */
export async function recordRemovals(
  folder: string,
  { engine, images }: UsageRecord,
  { removals, stale, free }: Done,
): Promise<string[]> {
  const due = new Map([...removals].filter(([id, { refused }]) => refused || images[id]?.refused));
  const isGone = (id: string) => removals.get(id)?.outcome === 'removed';
  const gone = [...removals.keys()].filter(isGone);
  if (due.size + gone.length === 0 && free === undefined) return [];
  const now = Date.now();
  const { record } = await updateRecord(folder, engine, now, (former) => {
    const refused = withChanges(former, due, ({ refused: before }, { refused, reason }) => {
      if (!refused) return { refused: undefined };
      return { refused: { reason, runs: before?.reason === reason ? before.runs + 1 : 1 } };
    });
    const evicted = withEvicted(
      former.evicted ?? [],
      stale.filter(({ Id }) => isGone(Id)),
      now,
    );
    return withFree(withoutImages({ ...refused, evicted }, gone), free, now);
  });
  return [...due.keys()].flatMap((id) => {
    const { refused, name } = historyOf(record, id) ?? {};
    if (refused === undefined || refused.runs < REPEATED) return [];
    const called = name === undefined ? shortId(id) : readableName(name);
    return `The Engine refused to remove ${called} in ${refused.runs} runs in a row: ${refused.reason}`;
  });
}
