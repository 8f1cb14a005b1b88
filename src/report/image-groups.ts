import { RETENTION_CLASSES, type RetentionClass } from '../retention/classify.js';
import type { ImageFate, Report, ReportedImage } from './schema.js';

/** The images of one class. */
interface ClassTotal {
  class: RetentionClass;
  images: number;
  /** Sum of the sizes as listed: shared layers count in each image. */
  bytes: number;
}

/** Images of one fate. */
export interface FateGroup {
  fate: ImageFate;
  title: string;
  images: ReportedImage[];
}

/** Images that stay for one reason. */
export interface KeptGroup extends ClassTotal {
  reason: string;
  /** A few of the images, for their names. */
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
export function byClass(images: readonly ReportedImage[]): ClassTotal[] {
  return RETENTION_CLASSES.map((name) => {
    const some = images.filter((image) => image.class === name);
    return { class: name, images: some.length, bytes: sizeOf(some) };
  }).filter((total) => total.images > 0);
}

/** What attention is due first comes first. */
const FATE_TITLES = {
  failed: 'Could not be removed',
  removed: 'Removed',
  'would-remove': 'Would be removed',
  candidate: 'Would be removed if all gates passed',
  skipped: 'Skipped',
  'not-attempted': 'Not attempted',
} as const satisfies Partial<Record<ImageFate, string>>;

/** What became of the images that are not kept. */
export function byFate(images: readonly ReportedImage[], { dryRun }: Report): FateGroup[] {
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

/** How many images of a group are remembered for their names. */
const EXAMPLES = 5;

/** The images that stay, in the order of their classes: a group for each class and reason. */
export function byReason(kept: readonly ReportedImage[]): KeptGroup[] {
  const groups = new Map<string, KeptGroup>();
  for (const image of kept) {
    const { class: name, reason } = image;
    const key = `${name} ${reason}`;
    const group = groups.get(key) ?? { class: name, reason, images: 0, bytes: 0, examples: [] };
    group.images += 1;
    group.bytes += image.bytes;
    if (group.examples.length < EXAMPLES) group.examples.push(image);
    groups.set(key, group);
  }
  const order = (group: KeptGroup) => RETENTION_CLASSES.indexOf(group.class);
  return [...groups.values()].sort((a, b) => order(a) - order(b));
}

/** Sum of the sizes as listed, in bytes. */
export function sizeOf(images: readonly ReportedImage[]): number {
  return images.reduce((sum, image) => sum + image.bytes, 0);
}
