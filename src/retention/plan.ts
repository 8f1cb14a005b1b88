import type { ImageSummary } from '../engine/api.js';
import { byId, type ClassifiedImage, lastUsedAt } from './classify.js';

/** What may be removed, in which order. */
export interface PrunePlan {
  /**
   * The `dangling` images. Those of one wave may go in any order, preferably as listed, oldest first; a wave has to
   * finish before the next one starts, since an image goes before its parent.
   */
  waves: ImageSummary[][];
  /**
   * The `stale` images: first what `digest-retention` lets go, then what has been replaced, each least recently used
   * first. They go last, one by one, only as far as needed.
   */
  stale: StaleImage[];
}

export interface StaleImage {
  image: ImageSummary;
  /** Whether `digest-retention` would still keep it, and only a shorter one in force lets it go. */
  early: boolean;
}

/** What the order depends on, besides the images. */
export interface PlanFacts {
  /** In ms; undefined if forever. */
  digestRetention: number | undefined;
  /** By ID, the images that others have replaced. */
  replaced: ReadonlySet<string>;
  /** In ms since 1970. */
  now: number;
}

/** Plans the removal of `dangling` and `stale` images. Pure. */
export function planPrune(images: readonly ClassifiedImage[], facts: PlanFacts): PrunePlan {
  const dangling = images.filter((each) => each.class === 'dangling').map(({ image }) => image);
  const waves: ImageSummary[][] = [];
  for (const [image, wave] of wavesOf(dangling)) {
    waves[wave] ??= [];
    waves[wave].push(image);
  }
  const oldestFirst = (a: ImageSummary, b: ImageSummary) => a.Created - b.Created || byId(a, b);
  return {
    waves: waves.map((wave) => wave.sort(oldestFirst)),
    stale: inOrder(
      images.filter((each) => each.class === 'stale'),
      facts,
    ),
  };
}

/** Of images last used at the same time, those never seen in use go first. */
function inOrder(
  stale: readonly ClassifiedImage[],
  { digestRetention = Number.POSITIVE_INFINITY, replaced, now }: PlanFacts,
): StaleImage[] {
  const waves = wavesOf(stale.map(({ image }) => image));
  const wasSeen = ({ lastUse }: ClassifiedImage) => (lastUse?.evidence === 'first-seen' ? 0 : 1);
  const isEarly = (each: ClassifiedImage) => now - lastUsedAt(each) < digestRetention;
  const parents = new Set(stale.map(({ image }) => image.ParentId));
  // A parent goes after its children, whoever has replaced it.
  const isReplaced = ({ image: { Id } }: ClassifiedImage) => replaced.has(Id) && !parents.has(Id);
  return stale
    .toSorted(
      (a, b) =>
        Number(isEarly(a)) - Number(isEarly(b)) ||
        Number(isReplaced(b)) - Number(isReplaced(a)) ||
        lastUsedAt(a) - lastUsedAt(b) ||
        (waves.get(a.image) ?? 0) - (waves.get(b.image) ?? 0) ||
        wasSeen(a) - wasSeen(b) ||
        byId(a.image, b.image),
    )
    .map((each) => ({ image: each.image, early: isEarly(each) }));
}

/** How many waves an image has to wait for its children: 0 if it has none. Linear, however long the chains are. */
function wavesOf(images: readonly ImageSummary[]): Map<ImageSummary, number> {
  const each = new Map<string | null | undefined, ImageSummary>(
    images.map((image) => [image.Id, image]),
  );
  const parentOf = ({ ParentId }: ImageSummary) => each.get(ParentId);
  const children = new Map<ImageSummary | undefined, number>();
  for (const image of each.values()) {
    const parent = parentOf(image);
    children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  const waveOf = new Map([...each.values()].map((image) => [image, 0]));
  // Up from those without children. Parents in circles, which no Engine should list, wait for nothing.
  const ready = [...each.values()].filter((image) => !children.has(image));
  for (let image = ready.pop(); image !== undefined; image = ready.pop()) {
    const parent = parentOf(image);
    if (parent === undefined) continue;
    waveOf.set(parent, Math.max(waveOf.get(parent) ?? 0, (waveOf.get(image) ?? 0) + 1));
    const left = (children.get(parent) ?? 0) - 1;
    children.set(parent, left);
    if (left === 0) ready.push(parent);
  }
  return waveOf;
}
