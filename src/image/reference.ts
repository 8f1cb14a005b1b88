/** The parts of an image reference; a short name such as `redis` is expanded. */
export interface ImageReference {
  /** `docker.io/library/redis`; none for a bare ID. */
  repository?: string | undefined;
  tag?: string | undefined;
  digest?: string | undefined;
}

/** What the containerd store calls an image that lost its name; not a real repository. */
const DANGLING_NAME = 'docker.io/library/moby-dangling';

/**
 * The grammar of https://pkg.go.dev/github.com/distribution/reference. Whoever creates a service chooses such text,
 * and Swarm checks some of it late or never: each expression takes linear time, since no two adjacent parts can start
 * alike.
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

/** In characters, including the domain. */
const MAX_REPOSITORY = 255;
/** With the longest tag and digest. */
const MAX_REFERENCE = MAX_REPOSITORY + 1 + 128 + 1 + 135;

/** Parses a reference; undefined if it isn't one, such as `<none>:<none>`. */
export function parseReference(text: string): ImageReference | undefined {
  if (text.length > MAX_REFERENCE) return undefined;
  if (BARE_ID.test(text)) return { digest: `sha256:${text}` };
  if (BARE_DIGEST.test(text)) return { digest: text };
  const { domain, rest } = splitDomain(text);
  const { path, tag, digest } = IN_DOMAIN.exec(rest)?.groups ?? {};
  if (path === undefined || !DOMAIN.test(domain)) return undefined;
  const repository = `${domain}/${path}`;
  return repository.length > MAX_REPOSITORY ? undefined : { repository, tag, digest };
}

/** Adds the domain, and `library` for Docker Hub's official images. */
function splitDomain(text: string): { domain: string; rest: string } {
  const slash = text.indexOf('/');
  const first = text.slice(0, Math.max(slash, 0));
  // What precedes the first slash is a host, or the first part of a Docker Hub name.
  const isHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  const domain = isHost ? first.replace(/^index\.docker\.io$/, 'docker.io') : 'docker.io';
  const rest = isHost ? text.slice(slash + 1) : text;
  return { domain, rest: domain === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest };
}

/** What identifies the image of a reference: the digest, or else the full name; the text if it can't be parsed. */
export function keyOf(reference: string): string {
  const parsed = parseReference(reference);
  if (parsed === undefined) return reference;
  return parsed.digest ?? `${parsed.repository}:${parsed.tag ?? 'latest'}`;
}

/** An image's names, without the placeholders for no name. */
export interface ImageNames {
  /** `repository:tag`, expanded; unchanged if it can't be parsed. */
  tags: string[];
  /** Names by digest, which is how Swarm pulls. */
  digests: { repository: string; digest: string }[];
}

/** The names of an image, from the Engine's `RepoTags` and `RepoDigests`. */
export function imageNames(image: Named): ImageNames {
  const known = NAMES.get(image);
  // Stryker disable next-line ConditionalExpression: the same again, so this only saves time.
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

/** An image as the Engine lists it, as far as it can be named. */
export interface Listed extends Named {
  Id: string;
}

/** Every rule asks for every image's names, and parsing them is most of the work. */
const NAMES = new WeakMap<Named, ImageNames>();

function readNames(image: Named): ImageNames {
  const tags: string[] = [];
  const digests = new Map<string, { repository: string; digest: string }>();
  for (const text of [...image.RepoTags, ...image.RepoDigests]) {
    if (text.startsWith('<none>')) continue;
    const { repository, digest } = parseReference(text) ?? { repository: text };
    if (repository === undefined) continue;
    // With a tag it is a name that somebody gave.
    if (repository === DANGLING_NAME && digest !== undefined) continue;
    // `name:tag@digest` is how the containerd store shows a Swarm pull. It isn't a tag, though it is among the tags as
    // well as the digests; in the list of images only among the tags.
    if (digest !== undefined) digests.set(`${repository}@${digest}`, { repository, digest });
    // Also a name we can't parse: it is still a name, and keeps its image.
    else tags.push(keyOf(text));
  }
  return { tags, digests: [...digests.values()] };
}
