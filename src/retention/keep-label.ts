import type { ImageSummary } from '../engine/api.js';

/** An image that bears this label, with any value, is kept. */
const KEEP_LABEL = 'gated-docker-prune.keep';

/** Tells which rule of the user keeps an image; undefined when none does. */
export type KeptBy = (image: ImageSummary) => string | undefined;

/** The rule that holds whatever the inputs say. */
export const keptByLabel: KeptBy = ({ Labels }) =>
  Object.hasOwn(Labels, KEEP_LABEL) ? `label ${KEEP_LABEL}` : undefined;

/**
 * All rules of the user: the label, and the globs of the `keep` list. What reads globs is loaded for
 * those who have any: it is a quarter of all that is loaded else.
 */
export async function keptBy(globs: readonly string[]): Promise<KeptBy> {
  if (globs.length === 0) return keptByLabel;
  const { keepRules } = await import('./keep.js');
  return keepRules(globs);
}
