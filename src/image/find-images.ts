import { imageNames, type Named, parseReference } from './reference.js';

/** An image as it is listed: its ID and its names. */
interface Listed extends Named {
  Id: string;
}

/**
 * The images that somebody may mean: by ID or the beginning of one, by tag, by digest, or by a
 * repository alone, as Swarm pulls without a tag. What is meant more exactly comes first, and then
 * alone. Pure.
 */
export function findImages<T extends Listed>(images: readonly T[], name: string): T[] {
  for (const means of [byName, byId, byRepository]) {
    const found = images.filter((image) => means(image, name));
    if (found.length > 0) return found;
  }
  return [];
}

function byName(image: Listed, name: string): boolean {
  const { tags, digests } = imageNames(image);
  const reference = parseReference(name);
  if (reference?.digest === undefined) {
    return tags.includes(
      reference === undefined ? name : `${reference.repository}:${reference.tag ?? 'latest'}`,
    );
  }
  const { repository, digest } = reference;
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
  if ((reference?.repository === undefined || reference.tag) ?? reference.digest) return false;
  const { tags, digests } = imageNames(image);
  const { repository } = reference;
  return (
    digests.some((each) => each.repository === repository) ||
    tags.some((tag) => tag.replace(/:[^/:]*$/, '') === repository)
  );
}
