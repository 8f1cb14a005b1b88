import type { ImageSummary } from '../engine/api.js';
import type { ClassifiedImage } from './classify.js';

/** What may be removed, and in which order. */
export interface PrunePlan {
  /**
   * The images to remove. Those of one wave may go in any order, best oldest first, as they stand;
   * a wave has to be over before the next one begins, since an image goes before its parent.
   */
  waves: ImageSummary[][];
}

/** Plans the removal of what is `dangling`. Pure. */
export function planPrune(images: readonly ClassifiedImage[]): PrunePlan {
  const removable = new Map(
    images.filter((each) => each.class === 'dangling').map(({ image }) => [image.Id, image]),
  );
  const waveOf = new Map<string, number>();
  for (const id of removable.keys()) {
    // Walks up, so that a parent's wave comes after those of all its children.
    let wave = waveOf.get(id) ?? 0;
    waveOf.set(id, wave);
    let parent = removable.get(removable.get(id)?.ParentId ?? '');
    while (parent !== undefined && (waveOf.get(parent.Id) ?? 0) <= wave && wave < removable.size) {
      wave += 1;
      waveOf.set(parent.Id, wave);
      parent = removable.get(parent.ParentId ?? '');
    }
  }
  const waves: ImageSummary[][] = [];
  for (const [id, wave] of waveOf) {
    const image = removable.get(id);
    if (image === undefined) continue;
    waves[wave] ??= [];
    waves[wave].push(image);
  }
  const oldestFirst = (a: ImageSummary, b: ImageSummary) =>
    a.Created - b.Created || (a.Id < b.Id ? -1 : 1);
  return { waves: [...waves].map((wave) => (wave ?? []).sort(oldestFirst)) };
}
