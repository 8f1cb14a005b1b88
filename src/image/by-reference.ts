import { imageNames, type Named, parseReference } from './reference.js';

/**
 * What an Engine takes for the beginning of an image ID; with the algorithm it does so in a service too
 * (seen on Engine 20.10 and 28.5). That looks like a tag of an image called sha256, which it may be as well.
 */
const BEGINNING_OF_ID = /^(?:sha256:[0-9a-f]{1,63}|[0-9a-f]{4,63})$/;

/** What is known of images, by whatever an image can be named by: ID, digest, tag, short ID. */
export class ByReference<T> {
  /** By image ID or the digest of a repository; the two look alike, and either one is a match. */
  readonly #byDigest = new Map<string, T>();
  readonly #byTag = new Map<string, T>();
  /** By the beginning of an ID, in hexadecimal, and by its length before that. */
  readonly #byPrefix = new Map<number, Map<string, T>>();

  /** What is added later under the same name takes the place of the former. */
  add(reference: string, value: T): void {
    if (reference === '') return;
    if (BEGINNING_OF_ID.test(reference)) {
      const beginning = reference.replace(/^sha256:/, '');
      const ofLength = this.#byPrefix.get(beginning.length) ?? new Map<string, T>();
      this.#byPrefix.set(beginning.length, ofLength.set(beginning, value));
    }
    const parsed = parseReference(reference);
    if (parsed?.digest !== undefined) {
      this.#byDigest.set(parsed.digest, value);
      return;
    }
    const tag = parsed && `${parsed.repository}:${parsed.tag ?? 'latest'}`;
    this.#byTag.set(tag ?? reference, value);
  }

  /** All that was added under any name of an image. */
  of(image: Named & { Id: string }): T[] {
    const found: T[] = [];
    const take = (value: T | undefined) => {
      if (value !== undefined) found.push(value);
    };
    const { tags, digests } = imageNames(image);
    take(this.#byDigest.get(image.Id));
    for (const { digest } of digests) take(this.#byDigest.get(digest));
    for (const tag of tags) take(this.#byTag.get(tag));
    if (this.#byPrefix.size > 0) {
      const hex = image.Id.replace(/^sha256:/, '');
      for (const [length, ofLength] of this.#byPrefix) take(ofLength.get(hex.slice(0, length)));
    }
    return found;
  }
}
