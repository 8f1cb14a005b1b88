import { parseAll } from '@swimlane/docker-reference';

/** An image reference in its parts; a short name such as `redis` is written out in full. */
export interface ImageReference {
  /** `docker.io/library/redis`; undefined for a bare ID. */
  repository: string | undefined;
  tag: string | undefined;
  digest: string | undefined;
}

/** What the containerd store calls an image that lost its name; not a repository of anybody's. */
const DANGLING_NAME = 'docker.io/library/moby-dangling';

/**
 * Takes a reference apart, by the rules of https://pkg.go.dev/github.com/distribution/reference.
 * Undefined for what is none, such as `<none>:<none>`.
 */
export function parseReference(text: string): ImageReference | undefined {
  if (PARSED.has(text)) return PARSED.get(text);
  const parsed = parse(text);
  if (PARSED.size >= PARSED_LIMIT) PARSED.clear();
  PARSED.set(text, parsed);
  return parsed;
}

/** A Swarm names the same image in thousands of tasks. */
const PARSED = new Map<string, ImageReference | undefined>();
const PARSED_LIMIT = 1_000;

function parse(text: string): ImageReference | undefined {
  try {
    const { type, repositoryUrl, tag, digest } = parseAll(text);
    return { repository: type === 'digest' ? undefined : repositoryUrl, tag, digest };
  } catch {
    return undefined;
  }
}

/** What an image is called, told apart from the placeholders that mean "by nothing". */
export interface ImageNames {
  /** `repository:tag`, written out in full; what cannot be parsed stands as it is. */
  tags: string[];
  /** Names by digest: what Swarm pulls by. */
  digests: { repository: string; digest: string }[];
}

/** The names of an image, from `RepoTags` and `RepoDigests` of the Engine. */
export function imageNames(image: Named): ImageNames {
  const known = NAMES.get(image);
  if (known !== undefined) return known;
  const names = readNames(image);
  NAMES.set(image, names);
  return names;
}

interface Named {
  RepoTags: readonly string[];
  RepoDigests: readonly string[];
}

/** Every rule asks for the names of every image, and to take them apart is most of its work. */
const NAMES = new WeakMap<Named, ImageNames>();

function readNames(image: Named): ImageNames {
  const names: ImageNames = { tags: [], digests: [] };
  const known = new Set<string>();
  for (const text of [...image.RepoTags, ...image.RepoDigests]) {
    if (text.startsWith('<none>')) continue;
    const reference = parseReference(text);
    // A name that we cannot read is a name all the same, and keeps its image.
    if (reference === undefined) names.tags.push(text);
    else addName(names, known, reference);
  }
  return names;
}

function addName(
  names: ImageNames,
  known: Set<string>,
  { repository, tag, digest }: ImageReference,
): void {
  if (repository === undefined || repository === DANGLING_NAME) return;
  // `name:tag@digest` is how the containerd store shows a pull by Swarm: it is no tag, and stands
  // among the tags as well as among the digests, or when images are listed only among the tags.
  if (digest === undefined) names.tags.push(`${repository}:${tag ?? 'latest'}`);
  else if (!known.has(`${repository}@${digest}`)) {
    known.add(`${repository}@${digest}`);
    names.digests.push({ repository, digest });
  }
}
