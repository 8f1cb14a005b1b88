import { imageNames, keyOf, type Listed } from './reference.js';

/**
 * What an Engine takes for the start of an image ID; with the algorithm, in a service too (seen on Engine 20.10 and
 * 28.5). It may also be a tag of an image called sha256.
 */
const BEGINNING_OF_ID = /^(?:sha256:[0-9a-f]{1,63}|[0-9a-f]{4,63})$/;

/** Values by anything an image can be called: ID, digest, tag, short ID. */
export class ByReference<T> {
  /** By image ID, repository digest or tag. ID and digest look alike, and either one matches. */
  readonly #byKey = new Map<string, T>();
  /** By the length of an ID's prefix, then by the prefix in hexadecimal. */
  readonly #byPrefix = new Map<number, Map<string, T>>();

  /** Replaces what was added earlier under the same name. */
  add(reference: string, value: T): void {
    if (reference === '') return;
    if (BEGINNING_OF_ID.test(reference)) {
      const beginning = reference.replace(/^sha256:/, '');
      const ofLength = this.#byPrefix.get(beginning.length) ?? new Map<string, T>();
      this.#byPrefix.set(beginning.length, ofLength.set(beginning, value));
    }
    this.#byKey.set(keyOf(reference), value);
  }

  /** Everything added under any name of an image. */
  of(image: Listed): T[] {
    const { tags, digests } = imageNames(image);
    const found = [this.#byKey.get(image.Id)];
    for (const { digest } of digests) found.push(this.#byKey.get(digest));
    for (const tag of tags) found.push(this.#byKey.get(tag));
    const hex = image.Id.replace(/^sha256:/, '');
    for (const [length, ofLength] of this.#byPrefix) found.push(ofLength.get(hex.slice(0, length)));
    return found.filter((value) => value !== undefined);
  }
}
