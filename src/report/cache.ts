import { bytes, count, day } from '../format.js';
import type { Total } from '../retention/audit.js';
import type { Report } from './schema.js';

/**
 * The cache in sentences, the first of them its title: what is kept for redeploys, when the first of it may go, and what the usual
 * commands would have evicted. Only figures and words of ours, with commands in backquotes. Pure.
 */
export function cacheSentences({
  cache,
  finishedAt,
}: Pick<Report, 'cache' | 'finishedAt'>): string[] {
  if (cache === null) return [];
  const { kept, wouldEvict, coming, isObserved } = cache;
  const { imagePrune, systemPruneAll } = wouldEvict;
  const [first] = coming;
  if (kept.images === 0 && systemPruneAll.images === 0) return [];
  return [
    kept.images === 0 ? 'Nothing is kept for redeploys.' : `Kept for redeploys: ${inWords(kept)}.`,
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
    ...(systemPruneAll.images === 0
      ? []
      : [
          `\`docker image prune\` would have evicted ${inWords(imagePrune)}; ` +
            `\`docker system prune --all\` would have evicted ${inWords(systemPruneAll)}.`,
        ]),
  ];
}

function inWords({ images, bytes: size }: Total): string {
  return images === 0 ? 'nothing' : `${count(images, 'image')}, ${bytes(size)} as listed`;
}
