import type { EngineEvent, ImageSummary } from '../engine/api.js';
import { count, shortened, time } from '../format.js';
import { imageNames, keyOf, parseReference } from '../image/reference.js';
import { readableName, shortId } from '../image/short-id.js';
import type { ObservedUse } from '../memory/uses.js';
import type { Reading } from '../reading.js';
import { type HostCheck, notChecked, type Question } from './host-check.js';

export const LOCAL_RETENTION: Question = {
  what: 'The images that the job used are still in the store',
  how: "the observer's notes against GET /images/json after teardown and prune",
  expected: 'all of them',
  where: "the Engine's image store",
};

const MAX_NAMED = 5;

export interface RetentionFacts {
  /** What the job's observer noted; undefined if there was none. */
  notes: readonly ObservedUse[] | undefined;
  /** Whether the observer saw the job to its end. */
  wholeJob: boolean;
  /** All images after the prune. */
  images: Reading<readonly ImageSummary[]>;
  /** IDs of the images that this run removed. */
  removed: ReadonlySet<string>;
  /** Removals since the job began, as far as the Engine still has them. */
  events: Reading<readonly EngineEvent[]>;
}

/** A container, and the tags, IDs and digests by which it used images. */
type Use = readonly [by: string, references: readonly string[]];

/**
 * Whether every image that a container of the job ran from is still there. Pure.
 *
 * Only containers count: a service may name an image that never arrived or that runs on another node; if it
 * runs here, its container was noted as well.
 */
export function localRetention(facts: RetentionFacts): HostCheck {
  const { notes, wholeJob, images } = facts;
  if (notes === undefined) return notChecked(LOCAL_RETENTION, 'the job was not observed');
  if (!images.ok) return notChecked(LOCAL_RETENTION, images.error);
  const remark = wholeJob ? '' : '; the observer ended before the job did';
  const there = idsByKey(images.value);
  const uses = usesByContainer(notes);
  const misses = uses.filter(([, references]) => isMissing(references, there));
  if (misses.length === 0) {
    const used = new Set(
      uses.flatMap(([, all]) => all.flatMap((each) => there.get(keyOf(each)) ?? [])),
    );
    const found =
      used.size === 0 ? 'no container was seen' : `${count(used.size, 'image')} used, all there`;
    return { ...LOCAL_RETENTION, found: found + remark, status: wholeJob ? 'ok' : 'not-checked' };
  }
  const named = misses.map((miss, at) => (at < MAX_NAMED ? describe(miss, there, facts) : ''));
  return {
    ...LOCAL_RETENTION,
    title: 'Images that the job used are gone',
    found: `missing: ${shortened(named, MAX_NAMED)}${remark}`,
    status: 'warning',
    remedy: 'Make sure neither teardown nor anything else on this host removes images.',
  };
}

function usesByContainer(notes: readonly ObservedUse[]): Use[] {
  const uses = new Map<string, Set<string>>();
  for (const { by, reference } of notes) {
    if (!by.startsWith('container ') || reference === '') continue;
    uses.set(by, (uses.get(by) ?? new Set()).add(reference));
  }
  return [...uses].map(([by, references]) => [by, [...references]]);
}

/** A tag counts only if no digest is known: it may have moved to another image since. */
function isMissing(references: readonly string[], there: ReadonlyMap<string, string>): boolean {
  const digests = references.filter((each) => parseReference(each)?.digest !== undefined);
  return (digests.length > 0 ? digests : references).some((each) => !there.has(keyOf(each)));
}

/** The IDs of images by every name they may be used by: ID, tags, digests, manifests in an index. */
function idsByKey(images: readonly ImageSummary[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const image of images) {
    const { tags, digests } = imageNames(image);
    const manifests = image.Manifests?.map(({ ID }) => ID) ?? [];
    const keys = [image.Id, ...tags, ...digests.map(({ digest }) => digest), ...manifests];
    for (const key of keys) ids.set(key, image.Id);
  }
  return ids;
}

function describe(
  [by, references]: Use,
  there: ReadonlyMap<string, string>,
  { removed, events }: RetentionFacts,
): string {
  const gone = references.filter((each) => !there.has(keyOf(each)));
  const ids = gone.filter((each) => each.startsWith('sha256:')).map(shortId);
  // Its tag may still be there, on another image.
  const names = references.filter((each) => !each.startsWith('sha256:')).map(readableName);
  const called = names.slice(0, 2).join(', ') || 'an image';
  const what = ids.length === 0 ? called : `${called} (${ids.slice(0, 2).join(', ')})`;
  return `${what}, used by ${by}, ${whoRemoved(gone, removed, events)}`;
}

/** As far as anyone can tell: an Engine event names no user. */
function whoRemoved(
  references: readonly string[],
  removed: ReadonlySet<string>,
  events: RetentionFacts['events'],
): string {
  const keys = new Set(references.flatMap((each) => [each, keyOf(each)]));
  if ([...keys].some((key) => removed.has(key))) return 'which this run removed';
  if (!events.ok) return 'removed by someone else';
  const mine = events.value.filter(
    ({ Actor: { ID, Attributes } }) => keys.has(ID) || keys.has(keyOf(Attributes['name'] ?? '')),
  );
  const last = mine.findLast(({ Action }) => Action === 'delete') ?? mine.at(-1);
  if (last === undefined) return 'not by this run; the Engine no longer has an event for it';
  const when = time(new Date(last.timeNano / 1e6).toISOString());
  return `not by this run; the Engine's events show its ${last.Action} at ${when}`;
}
