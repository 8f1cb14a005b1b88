import type { DiskUsage } from '../host/disk.js';
import type { Outcome } from '../outcome.js';
import { RETENTION_CLASSES, type RetentionClass } from '../retention/classify.js';
import type { ImageFate, Report, ReportedImage } from './schema.js';

/** What the report comes to, for those who show it: the images counted and put in order, once. */
export interface Overview {
  /** The classes that have images, in the order in which the rules are tried. */
  classes: ClassTotal[];
  byFate: ReadonlyMap<ImageFate, ReportedImage[]>;
  /** The images that stay, one group for each class and reason. */
  kept: KeptGroup[];
}

interface ClassTotal {
  class: RetentionClass;
  images: number;
  /** Sum of the sizes as listed: shared layers are counted in each image. */
  bytes: number;
}

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
  young: 'no name, but too new, or of unknown age',
  dangling: 'no tag, no digest, old enough: go first',
  stale: 'cached, but unused for longer than the retention in force: go only as far as needed',
};

/** The outcome in words. */
export const OUTCOME_TITLE: Readonly<Record<Outcome, string>> = {
  pruned: 'pruned',
  'nothing-to-prune': 'nothing to prune',
  held: 'held',
  'dry-run': 'dry run',
  failed: 'failed',
};

/** How many images of a group are remembered for their names. */
const EXAMPLES = 5;

/** Counts the images of a report, in one pass. */
export function overviewOf({ images }: Report): Overview {
  const classes = new Map<RetentionClass, ClassTotal>(
    RETENTION_CLASSES.map((name) => [name, { class: name, images: 0, bytes: 0 }]),
  );
  const byFate = new Map<ImageFate, ReportedImage[]>();
  const kept = new Map<RetentionClass, Map<string, KeptGroup>>(
    RETENTION_CLASSES.map((name) => [name, new Map()]),
  );
  for (const image of images ?? []) {
    add(classes.get(image.class), image);
    const ofFate = byFate.get(image.fate);
    if (ofFate === undefined) byFate.set(image.fate, [image]);
    else ofFate.push(image);
    if (image.fate === 'kept') addKept(kept.get(image.class), image);
  }
  return {
    classes: [...classes.values()].filter((total) => total.images > 0),
    byFate,
    kept: [...kept.values()].flatMap((groups) => [...groups.values()]),
  };
}

function add(total: ClassTotal | undefined, image: ReportedImage): void {
  if (total === undefined) return;
  total.images += 1;
  total.bytes += image.bytes;
}

function addKept(groups: Map<string, KeptGroup> | undefined, image: ReportedImage): void {
  const { class: name, reason } = image;
  const group = groups?.get(reason) ?? { class: name, reason, images: 0, bytes: 0, examples: [] };
  add(group, image);
  if (group.examples.length < EXAMPLES) group.examples.push(image);
  groups?.set(reason, group);
}

/** Sum of the sizes as listed, in bytes. */
export function sizeOf(images: readonly ReportedImage[]): number {
  return images.reduce((sum, image) => sum + image.bytes, 0);
}

/** The `count` largest images, the largest first; of equal ones the first listed. */
export function largestOf(images: readonly ReportedImage[], count: number): ReportedImage[] {
  return images.toSorted((a, b) => b.bytes - a.bytes).slice(0, count);
}

/** The file systems as last measured. */
export function latestDisks({ disks }: Report): DiskUsage[] {
  return disks.after.length > 0 ? disks.after : disks.before;
}
