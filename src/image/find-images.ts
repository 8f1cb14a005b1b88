import { imageNames, keyOf, type Listed, parseReference } from './reference.js';

/**
 * The images that a name may mean: by tag or digest; if there are none, by ID or the start of one; else by repository
 * alone, since Swarm pulls without a tag. Pure.
 */
export function findImages<T extends Listed>(images: readonly T[], name: string): T[] {
  for (const means of [byName, byId, byRepository]) {
    const found = images.filter((image) => means(image, name));
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The images that were pulled by a tag which they have lost: Swarm pulls by digest, and a graph driver stores no tag then.
 * Pure.
 *
 * @param references names by which images were used, some with tag and digest
 */
export function pulledByTag<T extends Listed>(
  images: readonly T[],
  name: string,
  references: readonly string[],
): T[] {
  const wanted = keyOf(name);
  const found = references
    .filter((each) => {
      const { repository, tag, digest } = parseReference(each) ?? {};
      return digest !== undefined && tag !== undefined && `${repository}:${tag}` === wanted;
    })
    .flatMap((each) => findImages(images, each));
  return [...new Set(found)];
}

function byName(image: Listed, name: string): boolean {
  const { tags, digests } = imageNames(image);
  const { repository, digest } = parseReference(name) ?? {};
  if (digest === undefined) return tags.includes(keyOf(name));
  if (repository === undefined && image.Id === digest) return true;
  return digests.some(
    (each) => each.digest === digest && (repository ?? each.repository) === each.repository,
  );
}

function byId({ Id }: Listed, name: string): boolean {
  const digits = name.replace(/^sha256:/, '').toLowerCase();
  return /^[0-9a-f]{3,64}$/.test(digits) && Id.replace(/^sha256:/, '').startsWith(digits);
}

function byRepository(image: Listed, name: string): boolean {
  const reference = parseReference(name);
  if (reference?.repository === undefined) return false;
  if (reference.tag !== undefined || reference.digest !== undefined) return false;
  const { tags, digests } = imageNames(image);
  const { repository } = reference;
  return (
    digests.some((each) => each.repository === repository) ||
    tags.some((tag) => tag.replace(/:[^/:]*$/, '') === repository)
  );
}
