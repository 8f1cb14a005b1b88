import { answered } from '../answered.js';
import { readableName, shortId } from '../image/short-id.js';
import { type Reading, reading } from '../reading.js';
import type { Survey } from '../survey/survey.js';
import { pastUses } from '../survey/use-evidence.js';
import { withDeployments } from './deployments.js';
import { ownerOf } from './folder.js';
import { dropNotes, type Notes, takeNotes } from './notes.js';
import {
  coldRecord,
  type Evictions,
  evictedSince,
  historyOf,
  type UsageRecord,
  withChanges,
  withLook,
} from './record.js';
import { peekRecord, updateRecord } from './store.js';
import { withUses } from './uses.js';

/** From how many runs in a row on a refused removal is a problem: once, someone may just have begun to use the image. */
const REPEATED = 3;

/** What we know from former looks and this one. */
export interface Known {
  record: UsageRecord;
  /** What went since the last look, but not by our hand. */
  evictions: Reading<Evictions | undefined>;
  /** What keeps the memory from working, for the person who must act. */
  problems: string[];
}

/**
 * Adds this survey to the memory in `folder`, with the observers' notes and what the Engine still remembers. Never
 * throws: what can't be read or written is a problem to report.
 *
 * @param runAppIsLive whether this look, or one that waited for it, saw a run-app
 */
export async function updateMemory(
  folder: string,
  survey: Survey,
  runAppIsLive: boolean,
): Promise<Known> {
  const { now } = survey.snapshot;
  const look = await lookOf(folder, survey);
  if (look === undefined) {
    const evictions = { ok: false, error: 'the images could not be listed' } as const;
    return { record: coldRecord('', now), evictions, problems: [] };
  }
  const { owner, images, notes, change } = look;
  const { former, record, problem, written } = await updateRecord(folder, owner, now, (before) =>
    change(withDeployments(before, survey.snapshot, runAppIsLive)),
  );
  // Two concurrent runs may both store the same notes: that does no harm. The next run takes what is left.
  if (written) await reading(answered(folder, () => dropNotes(notes)));
  return {
    record,
    problems: problem === undefined ? [] : [problem],
    evictions: { ok: true, value: evictedSince(former, images, now) },
  };
}

/** Like {@link updateMemory}, but writes nothing: the record as the next run would know it. Never throws. */
export async function peekMemory(folder: string, survey: Survey): Promise<UsageRecord> {
  const { now } = survey.snapshot;
  const look = await lookOf(folder, survey);
  return look?.change(await peekRecord(folder, look.owner, now)) ?? coldRecord('', now);
}

/** What a survey and the notes of observers change in the record; undefined if the images couldn't be listed. */
async function lookOf(folder: string, { snapshot, usedBy }: Survey) {
  const { info, images, now } = snapshot;
  if (!info.ok || !images.ok) return undefined;
  const owner = ownerOf(info.value);
  const taken = await reading(answered(folder, () => takeNotes(folder, owner)));
  const notes: Notes = taken.ok ? taken.value : { notes: [], files: [] };
  const byObserver = notes.notes.map((note) => ({ ...note, evidence: 'observer' as const }));
  const change = (record: UsageRecord): UsageRecord => {
    const seen = withLook(record, images.value, usedBy, now);
    const used = withUses(seen, images.value, [...pastUses(snapshot), ...byObserver], now);
    return notes.files.length > 0 ? { ...used, observedAt: now } : used;
  };
  return { owner, images: images.value, notes, change };
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

/**
 * Records which images the Engine refused to remove. Never throws.
 *
 * @param removals by image ID: what became of each that was to go
 * @returns those refused for the same reason in {@link REPEATED} runs in a row or more, for the person who must act
 */
export async function recordRefusals(
  folder: string,
  { engine, images }: UsageRecord,
  removals: ReadonlyMap<string, { refused?: boolean; reason: string }>,
): Promise<string[]> {
  const due = new Map([...removals].filter(([id, { refused }]) => refused || images[id]?.refused));
  if (due.size === 0) return [];
  const { record } = await updateRecord(folder, engine, Date.now(), (former) =>
    withChanges(former, due, ({ refused: before }, { refused, reason }) => {
      if (!refused) return { refused: undefined };
      return { refused: { reason, runs: before?.reason === reason ? before.runs + 1 : 1 } };
    }),
  );
  return [...due.keys()].flatMap((id) => {
    const { refused, name } = historyOf(record, id) ?? {};
    if (refused === undefined || refused.runs < REPEATED) return [];
    const called = name === undefined ? shortId(id) : readableName(name);
    return `The Engine refused to remove ${called} in ${refused.runs} runs in a row: ${refused.reason}`;
  });
}
