import type { ImageSummary } from '../engine/api.js';
import { type ClassifiedImage, type ClassifyFacts, classify, classifyAlone } from './classify.js';
import { RULES, type Rule } from './rules.js';

/** One rule that was asked of an image, and its answer. */
interface AskedRule extends Pick<Rule, 'class' | 'question'> {
  fits: boolean;
  answer: string;
}

/** Why an image is of its class. */
export interface Explanation {
  /** The rules up to the first that fits, in the order in which they are asked. */
  asked: AskedRule[];
  /** What it is by itself. */
  alone: ClassifiedImage;
  /** What it is with the images that are built on it: what counts. */
  classified: ClassifiedImage;
}

/** Classifies one image and tells how, by the rules by which all are classified. Pure. */
export function explain(image: ImageSummary, facts: ClassifyFacts): Explanation {
  const asked: AskedRule[] = [];
  for (const { class: name, question, ask } of RULES) {
    const { fits, words } = ask(image, facts);
    asked.push({ class: name, question, fits, answer: words() });
    if (fits) break;
  }
  const alone = classifyAlone(image, facts);
  const classified = classify(facts).find((each) => each.image.Id === image.Id) ?? alone;
  return { asked, alone, classified };
}

/** An image and those that are built on it, directly or not: all that decides about it. Pure. */
export function withDescendants(
  image: ImageSummary,
  images: readonly ImageSummary[],
): ImageSummary[] {
  const children = new Map<string, ImageSummary[]>();
  for (const child of images) {
    const parent = child.ParentId ?? '';
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [child]);
    else siblings.push(child);
  }
  const found = new Set([image]);
  // What is added while it goes is visited as well.
  for (const { Id } of found) for (const child of children.get(Id) ?? []) found.add(child);
  return [...found];
}
