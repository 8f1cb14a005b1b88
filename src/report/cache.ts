import { bytes, count, day, duration } from '../format.js';
import type { Report } from './schema.js';

/**
 * The cache in sentences, the first of them its title: what is kept for redeploys, when the first of it may go, and what
 * of the removed images came back. Only figures and words of ours, with commands in backquotes. Pure.
 */
export function cacheSentences({
  cache,
  finishedAt,
}: Pick<Report, 'cache' | 'finishedAt'>): string[] {
  if (cache === null) return [];
  const { kept, cameBack, coming, isObserved } = cache;
  const [first] = coming;
  if (kept.images === 0 && cameBack.evicted === 0) return [];
  return [
    kept.images === 0
      ? 'Nothing is kept for redeploys.'
      : `Kept for redeploys: ${count(kept.images, 'image')}, ${bytes(kept.bytes)} as listed.`,
    ...(cameBack.evicted === 0 ? [] : [returns(cameBack)]),
    ...(kept.images > 0 && first === undefined
      ? ['None becomes stale: `digest-retention` is `never`.']
      : []),
    ...(kept.images === 0 || isObserved
      ? []
      : ['Use between runs is not observed: an image used only then may be removed early.']),
    ...(first === undefined
      ? []
      : [
          first.staleAt > finishedAt
            ? `The first becomes stale on ${day(first.staleAt)}.`
            : `The first is stale since ${day(first.staleAt)}, and goes when its room is needed.`,
        ]),
  ];
}

type CameBack = NonNullable<Report['cache']>['cameBack'];

/** What came back of what was removed: the price of its room. */
function returns({ evicted, images, bytes: size, soonestMs }: CameBack): string {
  const went = `Of ${count(evicted, 'image')} removed from the cache in 30 days`;
  if (images === 0 || soonestMs === null) return `${went} none came back.`;
  const first = images === 1 ? 'after' : 'the first after';
  return `${went} ${images} came back, ${bytes(size)} as listed, ${first} ${duration(soonestMs)}.`;
}
