import type { EngineEvent, ImageSummary } from '../engine/api.js';
import { count, time } from '../format.js';
import { imageNames, parseReference } from '../image/reference.js';
import { readableName, shortId } from '../image/short-id.js';
import type { ObservedUse } from '../memory/observations.js';
import type { Reading } from '../reading.js';
import { type HostCheck, notChecked, type Question } from './host-check.js';

export const LOCAL_RETENTION: Question = {
  what: 'The images that the job used are still in the store',
  how: "the observer's notes against GET /images/json after teardown and prune",
  expected: 'all of them',
  where: 'image store of the Engine',
};

/** How many missing images are named. */
const MAX_NAMED = 5;

export interface RetentionFacts {
  /** What the job's observer noted; undefined when there was none. */
  notes: readonly ObservedUse[] | undefined;
  /** Whether the observer saw the job to its end. */
  wholeJob: boolean;
  /** All images after the prune. */
  images: Reading<readonly ImageSummary[]>;
  /** IDs of the images that this run removed. */
  removed: ReadonlySet<string>;
  /** What the Engine still tells of removals since the job began. */
  events: Reading<readonly EngineEvent[]>;
}

/** An image that is missing, by the references that its user was noted with. */
interface Miss {
  by: string;
  references: string[];
}

/**
 * Whether every image that a container of the job ran from is still there. Pure.
 *
 * Containers tell, and not services: a service may name an image that never came, or that runs on another
 * node; where it runs here, its container is noted as well.
 */
export function localRetention(facts: RetentionFacts): HostCheck {
  const { notes, wholeJob, images } = facts;
  if (notes === undefined) return notChecked(LOCAL_RETENTION, 'the job was not observed');
  if (!images.ok) return notChecked(LOCAL_RETENTION, images.error);
  const remark = wholeJob ? '' : '; the observer ended before the job did';
  const there = idsByKey(images.value);
  const uses = [...usesByContainer(notes)].map(([by, references]) => ({
    by,
    references: [...references],
  }));
  const misses = uses.filter(({ references }) => isMissing(references, there));
  if (misses.length === 0) {
    const references = uses.flatMap((use) => use.references);
    const used = new Set(references.flatMap((each) => there.get(keyOf(each)) ?? []));
    const found =
      used.size === 0 ? 'no container was seen' : `${count(used.size, 'image')} used, all there`;
    return { ...LOCAL_RETENTION, found: found + remark, status: wholeJob ? 'ok' : 'not-checked' };
  }
  const named = misses.slice(0, MAX_NAMED).map((miss) => describe(miss, there, facts));
  const more = misses.length > MAX_NAMED ? `; and ${misses.length - MAX_NAMED} more` : '';
  return {
    ...LOCAL_RETENTION,
    found: `missing: ${named.join('; ')}${more}${remark}`,
    status: 'warning',
    remedy: 'See that neither teardown nor anything else on this host removes images.',
  };
}

/** By what each container used its images: tags, IDs, digests. */
function usesByContainer(notes: readonly ObservedUse[]): Map<string, Set<string>> {
  const uses = new Map<string, Set<string>>();
  for (const { by, reference } of notes) {
    if (!by.startsWith('container ') || reference === '') continue;
    const references = uses.get(by);
    if (references === undefined) uses.set(by, new Set([reference]));
    else references.add(reference);
  }
  return uses;
}

/** A tag decides only where no digest is known: it may have moved to another image since. */
function isMissing(references: readonly string[], there: ReadonlyMap<string, string>): boolean {
  const digests = references.filter(hasDigest);
  return (digests.length > 0 ? digests : references).some((each) => !there.has(keyOf(each)));
}

function hasDigest(reference: string): boolean {
  return parseReference(reference)?.digest !== undefined;
}

/** The digest of a reference, or its name in full. */
function keyOf(reference: string): string {
  const parsed = parseReference(reference);
  if (parsed === undefined) return reference;
  return parsed.digest ?? `${parsed.repository}:${parsed.tag ?? 'latest'}`;
}

/** The IDs of images by all that they may be used by: ID, tags, digests, manifests in an index. */
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
  { by, references }: Miss,
  there: ReadonlyMap<string, string>,
  { removed, events }: RetentionFacts,
): string {
  const gone = references.filter((each) => !there.has(keyOf(each)));
  const ids = gone.filter((each) => each.startsWith('sha256:')).map(shortId);
  // Its tag may be there, on another image.
  const names = references.filter((each) => !each.startsWith('sha256:')).map(readableName);
  const called = names.slice(0, 2).join(', ') || 'an image';
  const what = ids.length === 0 ? called : `${called} (${ids.slice(0, 2).join(', ')})`;
  return `${what}, used by ${by}, ${whoRemoved(gone, removed, events)}`;
}

/** As far as anybody can tell: an event of the Engine names no user. */
function whoRemoved(
  references: readonly string[],
  removed: ReadonlySet<string>,
  events: RetentionFacts['events'],
): string {
  const keys = new Set(references.flatMap((each) => [each, keyOf(each)]));
  if ([...keys].some((key) => removed.has(key))) return 'which this run removed';
  if (!events.ok) return 'removed by somebody else';
  const mine = events.value.filter(
    ({ Actor: { ID, Attributes } }) => keys.has(ID) || keys.has(keyOf(Attributes['name'] ?? '')),
  );
  const last = mine.findLast(({ Action }) => Action === 'delete') ?? mine.at(-1);
  if (last === undefined) return 'not by this run; the Engine has no event of it any more';
  const when = time(new Date(last.timeNano / 1e6).toISOString());
  return `not by this run; the Engine's events have its ${last.Action} at ${when}`;
}
