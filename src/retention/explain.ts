import type { ImageSummary } from '../engine/api.js';
import { type ClassifiedImage, type ClassifyFacts, classify, classifyAlone } from './classify.js';
import { RULES, type Rule } from './rules.js';

/** A rule that was checked for an image, and the answer. */
interface AskedRule extends Pick<Rule, 'class' | 'question'> {
  fits: boolean;
  answer: string;
}

/** Why an image is in its class. */
export interface Explanation {
  /** The rules up to the first that fits, in order. */
  asked: AskedRule[];
  /** What it is by itself. */
  alone: ClassifiedImage;
  /** What it is given the images built on it: this counts. */
  classified: ClassifiedImage;
}

/** Classifies one image and says how, by the same rules as all others. Pure. */
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

/** An image and those built on it, directly or not: all that its class depends on. Pure. */
export function withDescendants(
  image: ImageSummary,
  images: readonly ImageSummary[],
): ImageSummary[] {
  const children = new Map<string | null | undefined, ImageSummary[]>();
  for (const child of images) {
    const siblings = children.get(child.ParentId) ?? [];
    children.set(child.ParentId, siblings);
    siblings.push(child);
  }
  const found = new Set([image]);
  // A set also iterates over what is added meanwhile.
  for (const { Id } of found) for (const child of children.get(Id) ?? []) found.add(child);
  return [...found];
}
