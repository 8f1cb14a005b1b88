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
 * The grammar of https://pkg.go.dev/github.com/distribution/reference. Whoever makes a service chooses
 * such text, and Swarm looks at some of it late or never: each expression takes linear time, since no
 * two of its parts can begin alike where one follows the other.
 */
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const COMPONENT = '[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*';
const DIGEST = '(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})';
const IN_DOMAIN = new RegExp(
  `^(?<path>${COMPONENT}(?:/${COMPONENT})*)(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>${DIGEST}))?$`,
);
const BARE_DIGEST = new RegExp(`^${DIGEST}$`);
const BARE_ID = /^[0-9a-f]{64}$/;

/** In characters, domain included. */
const MAX_REPOSITORY = 255;
/** With the longest tag and the longest digest. */
const MAX_REFERENCE = MAX_REPOSITORY + 1 + 128 + 1 + 135;

/**
 * Takes a reference apart, by the rules of https://pkg.go.dev/github.com/distribution/reference.
 * Undefined for what is none, such as `<none>:<none>`.
 */
export function parseReference(text: string): ImageReference | undefined {
  if (text.length > MAX_REFERENCE) return undefined;
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
  const nameless = { repository: undefined, tag: undefined };
  if (BARE_ID.test(text)) return { ...nameless, digest: `sha256:${text}` };
  if (BARE_DIGEST.test(text)) return { ...nameless, digest: text };
  const { domain, rest } = splitDomain(text);
  const { path, tag, digest } = IN_DOMAIN.exec(rest)?.groups ?? {};
  if (path === undefined || !DOMAIN.test(domain)) return undefined;
  const repository = `${domain}/${path}`;
  return repository.length > MAX_REPOSITORY ? undefined : { repository, tag, digest };
}

/** Writes out the domain, and `library` for the official images of Docker Hub. */
function splitDomain(text: string): { domain: string; rest: string } {
  const slash = text.indexOf('/');
  const first = text.slice(0, Math.max(slash, 0));
  // Before the first slash stands a host, or else the first part of a name on Docker Hub.
  const isHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  const domain = isHost ? first.replace(/^index\.docker\.io$/, 'docker.io') : 'docker.io';
  const rest = isHost ? text.slice(slash + 1) : text;
  return { domain, rest: domain === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest };
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

/** What the Engine calls an image, in its own field names. */
export interface Named {
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
