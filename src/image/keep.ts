import { matcher, parseGlob } from './glob.js';
import { imageNames, type Listed } from './reference.js';

/** An image with this label, whatever its value, is kept. */
const KEEP_LABEL = 'gated-docker-prune.keep';
const DIGEST = /[*?[]|^sha256:[\da-f]{64}$|^sha384:[\da-f]{96}$|^sha512:[\da-f]{128}$/;
/** A glob for image IDs or the start of one. `**` alone means every image, even one without a name. */
const OF_IDS = /^(?:sha256:[^@]+|[\da-f]{4,64}|\*\*)$/;
/** What in a glob may be a tag, or the end of one that begins in a star. */
const TAG = /(?::|(?<=\*))(?:[^:/,{}]|\{[^{}/]*\})*(?=$|[,}])/g;

/** Tells which of the user's rules keeps an image; undefined if none does. */
export type KeptBy = (
  image: Listed & { Labels: Readonly<Record<string, string>> },
) => string | undefined;

/** Parses a line of `keep`. @throws {Error} for what can't be an image's name, in words that follow the line */
export function parseKeep(line: string) {
  const [name = '', digest] = line.split(/@(.*)/s);
  const glob = name.replace(/^index\.docker\.io\//, 'docker.io/');
  const matches = parseGlob(glob);
  if (digest !== undefined && !DIGEST.test(digest)) {
    throw new Error('has an @ without a digest after it');
  }
  return {
    matches,
    /** Swarm-pulled images have lost their tag, which may have been any. */
    matchesUntagged: matcher([glob, glob.replaceAll(TAG, '')]),
    digest: digest === undefined ? undefined : parseGlob(digest),
    id: OF_IDS.test(line) ? parseGlob(line.replace(/(?<=[^*])\**$/, '*')) : undefined,
  };
}

/** The rules that a user gives: the label, and the `keep` list. Docker Hub names match in short and in full. */
export function keepRules(lines: readonly string[]): KeptBy {
  const rules = lines.map((line) => ({ line, ...parseKeep(line) }));
  return (image) => {
    if (Object.hasOwn(image.Labels, KEEP_LABEL)) return `label ${KEEP_LABEL}`;
    const { tags, digests } = imageNames(image);
    const ids = [image.Id, image.Id.replace(/^sha256:/, ''), ...digests.map((each) => each.digest)];
    const tagged = tags.flatMap((tag) => [tag, tag.replace(/:[^/:]*$/, '')]).flatMap(spellings);
    const rule = rules.find(
      ({ matches, matchesUntagged, digest: wanted, id }) =>
        (id !== undefined && ids.some(id)) ||
        (wanted === undefined && tagged.some(matches)) ||
        digests.some(
          ({ repository, digest }) =>
            (wanted?.(digest) ?? true) && spellings(repository).some(matchesUntagged),
        ),
    );
    return rule && `keep: ${rule.line}`;
  };
}

/** `docker.io/library/redis:7` is also `docker.io/redis:7`, `library/redis:7` and `redis:7`. */
function spellings(name: string): string[] {
  const path = name.replace(/^docker\.io\//, '');
  const short = path.replace(/^library\//, '');
  return path === name ? [name] : [...new Set([name, path, `docker.io/${short}`, short])];
}
