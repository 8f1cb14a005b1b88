import { RETENTION_CLASSES, type RetentionClass } from '../retention/classify.js';
import type { ImageFate, ReportedImage } from './schema.js';

/** Images, and the sum of their sizes as listed: shared layers count in each image. */
interface Total {
  class: RetentionClass;
  images: number;
  bytes: number;
}

/** Images of one fate. */
export interface FateGroup {
  fate: ImageFate;
  title: string;
  images: ReportedImage[];
}

/** Images of one class with one reason. */
export interface ReasonGroup extends Total {
  reason: string;
  /** The largest of them, for their names. */
  examples: ReportedImage[];
}

/** What a class means, in a few words. */
export const CLASS_MEANING: Readonly<Record<RetentionClass, string>> = {
  'in-use': 'a container or a Swarm service needs it',
  kept: 'the keep list or its label says so',
  tagged: 'has a tag: never removed',
  cached: 'no tag but a registry digest: what Swarm pulled; kept for redeploys',
  young: 'no name, but too new or of unknown age',
  dangling: 'no tag, no digest, old enough: removed first',
  stale: 'cached, but unused for longer than the retention in force: removed only as far as needed',
};

/** The classes that have images, in the order in which the rules are tried. */
export function byClass(images: readonly ReportedImage[]): Total[] {
  return RETENTION_CLASSES.map((name) => {
    const some = images.filter((image) => image.class === name);
    return { class: name, images: some.length, bytes: sizeOf(some) };
  }).filter((total) => total.images > 0);
}

/** What needs attention comes first. */
const FATE_TITLES = {
  failed: 'Could not be removed',
  unknown: 'No answer from the Engine before the run ended',
  removed: 'Removed',
  'would-remove': 'Would be removed',
  candidate: 'Would be removed if all gates passed',
  skipped: 'Skipped',
  'not-attempted': 'Not attempted',
} as const satisfies Partial<Record<ImageFate, string>>;

/** What happened to the images that are not kept: a group for each fate. */
export function byFate(images: readonly ReportedImage[], dryRun: boolean): FateGroup[] {
  // In a dry run only stale images are candidates.
  const titles = dryRun
    ? { ...FATE_TITLES, candidate: 'Would be removed, as far as the disk needs it' }
    : FATE_TITLES;
  return (Object.keys(titles) as (keyof typeof titles)[])
    .map((fate) => {
      return { fate, title: titles[fate], images: images.filter((image) => image.fate === fate) };
    })
    .filter((group) => group.images.length > 0);
}

/** How many images of a group are named. */
const EXAMPLES = 5;

/** A group for each class and reason, in the order of the classes; errors that differ only in the image are one. */
export function byReason(images: readonly ReportedImage[]): ReasonGroup[] {
  const groups = new Map<string, ReasonGroup>();
  for (const image of images) {
    const { class: name, fate } = image;
    // As much as is shown anywhere.
    const shown = image.reason.slice(0, 1_000);
    const reason = fate === 'failed' ? withoutImage(shown) : shown;
    const key = `${name} ${reason}`;
    const group = groups.get(key) ?? { class: name, reason, images: 0, bytes: 0, examples: [] };
    groups.set(key, group);
    group.images += 1;
    group.bytes += image.bytes;
    group.examples = [...group.examples, image]
      .sort((a, b) => b.bytes - a.bytes)
      .slice(0, EXAMPLES);
  }
  const order = (group: ReasonGroup) => RETENTION_CLASSES.indexOf(group.class);
  return [...groups.values()].sort((a, b) => order(a) - order(b));
}

/** An error of the Engine without the image that it is about: IDs, and what stands in a path. */
export function withoutImage(error: string): string {
  return error.replace(/(?<=\/images\/)[^?\s]+|\b[0-9a-f]{12}(?:[0-9a-f]{52})?\b/g, '…');
}

/** Sum of the sizes as listed, in bytes. */
export function sizeOf(images: readonly ReportedImage[]): number {
  return images.reduce((sum, image) => sum + image.bytes, 0);
}
