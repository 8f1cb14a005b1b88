import type { EngineEvent, ImageSummary } from '../engine/api.js';
import { count, time } from '../format.js';
import type { Reading } from '../reading.js';
import { shortId } from '../retention/classify.js';
import { imageNames, parseReference } from '../retention/reference.js';
import type { Observation } from '../state/observations.js';
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
  notes: readonly Observation[] | undefined;
  /** Whether the observer saw the job to its end. */
  wholeJob: boolean;
  /** All images after the prune. */
  images: Reading<readonly ImageSummary[]>;
  /** IDs of the images that this run removed. */
  removed: ReadonlySet<string>;
  /** What the Engine still tells of removals since the job began. */
  events: Reading<readonly EngineEvent[]>;
}

/** One image that is missing. */
interface Miss {
  /** What it was used by: IDs and digests first. */
  references: string[];
  by: string;
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
  const uses = usesIn(notes);
  const there = keysOf(images.value);
  const missing = new Map<string, Miss>();
  for (const use of uses) {
    if (!isThere(use, there)) missing.set(keyOf(use.references[0] ?? ''), use);
  }
  if (missing.size === 0) {
    const used = new Set(uses.map(({ references: [first = ''] }) => keyOf(first)));
    const found =
      used.size === 0 ? 'no container was seen' : `all ${count(used.size, 'image')} are there`;
    return { ...LOCAL_RETENTION, found: found + remark, verdict: wholeJob ? 'ok' : 'not-checked' };
  }
  const misses = [...missing.values()];
  const named = misses.slice(0, MAX_NAMED).map((miss) => describe(miss, facts));
  const more = misses.length > MAX_NAMED ? `; and ${misses.length - MAX_NAMED} more` : '';
  return {
    ...LOCAL_RETENTION,
    found: `missing: ${named.join('; ')}${more}${remark}`,
    verdict: 'warning',
    remedy: 'See that neither teardown nor anything else on this host removes images.',
  };
}

/** What each container used, one for each look at it. A digest comes before a tag: it cannot move. */
function usesIn(notes: readonly Observation[]): Miss[] {
  const looks = new Map<string, Miss>();
  for (const { by, at, reference } of notes) {
    if (!by.startsWith('container ') || reference === '') continue;
    const look = looks.get(`${at} ${by}`) ?? { references: [], by };
    look.references.push(reference);
    looks.set(`${at} ${by}`, look);
  }
  return [...looks.values()].map(({ references, by }) => {
    const digests = references.filter(hasDigest);
    return { references: [...digests, ...references.filter((each) => !hasDigest(each))], by };
  });
}

/**
 * With the containerd store a container is noted by its image's index and by the manifest for this
 * platform, which has no entry of its own among the images: one of them is enough. A tag decides only
 * where nothing else is known, since it may have moved.
 */
function isThere({ references }: Miss, there: ReadonlySet<string>): boolean {
  const digests = references.filter(hasDigest);
  return (digests.length > 0 ? digests : references).some((each) => there.has(keyOf(each)));
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

function keysOf(images: readonly ImageSummary[]): Set<string> {
  const keys = new Set<string>();
  for (const image of images) {
    keys.add(image.Id);
    const { tags, digests } = imageNames(image);
    for (const tag of tags) keys.add(tag);
    for (const { digest } of digests) keys.add(digest);
  }
  return keys;
}

function describe({ references, by }: Miss, { removed, events }: RetentionFacts): string {
  const names = references.filter((each) => !/^sha256:/.test(each));
  const ids = references.filter((each) => /^sha256:/.test(each));
  const [id] = ids;
  const called = [...new Set(names)].slice(0, 2).join(', ');
  const what = id === undefined ? called : `${called} (${shortId(id)})`.trim();
  return `${what}, used by ${by}, ${whoRemoved(references, removed, events)}`;
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
