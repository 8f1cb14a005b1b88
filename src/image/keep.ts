import { messageOf } from '../reading.js';
import {
  alternatives,
  type Glob,
  matches,
  matchesBeginning,
  matchesSomeTag,
  parseGlob,
} from './glob.js';
import { imageNames, type Listed } from './reference.js';

/** An image with this label, whatever its value, is kept. */
const KEEP_LABEL = 'gated-docker-prune.keep';

/** Tells which of the user's rules keeps an image; undefined if none does. */
export type KeptBy = (
  image: Listed & { Labels: Readonly<Record<string, string>> },
) => string | undefined;

/** In characters: the longest reference has half as many. */
const MAX_LINE = 1_000;

/** The characters of image names and globs. */
const NAME_OR_GLOB = /^[\w.:/@*?![\]{},^-]*$/;
const DIGEST = /^sha256:[\da-f]{64}$|^sha384:[\da-f]{96}$|^sha512:[\da-f]{128}$/;
/** A glob for image IDs or the start of one. `**` alone means every image, even one without a name. */
const OF_IDS = /^(?:sha256:.|[\da-f]{4,64}$|\*\*$)/;

/** One alternative of a `keep` line. */
interface KeepRule {
  name: Glob;
  digest: Glob | undefined;
  id: Glob | undefined;
}

/**
 * Parses a line of `keep`: a glob over names as Docker shows them.
 *
 * @throws {Error} for what can't be an image's name, in words that follow the line
 */
export function parseKeep(line: string): KeepRule[] {
  try {
    return parse(line);
  } catch (error) {
    throw new Error([messageOf(error), ...probablyMeant(line)].join(': '));
  }
}

/** How to write what a line that can't be parsed was probably meant to say. */
function probablyMeant(line: string): string[] {
  if (line.includes('#')) return ['there are no comments here'];
  if (line.includes('://')) return ['leave out http:// or https://'];
  if (/[\\^$+()|]|\.\*/.test(line)) return ['this is no regular expression; use * and **'];
  return /,(?![^{]*\})/.test(line) ? ['write each image on its own line'] : [];
}

function parse(line: string): KeepRule[] {
  if (line.length > MAX_LINE) throw new Error(`has more than ${MAX_LINE} characters`);
  if (!NAME_OR_GLOB.test(line)) throw new Error("has characters that an image name can't have");
  // `team/**` matches `team` too.
  const texts = alternatives(line).flatMap((text) => [text, text.replace(/(?<=.)\/\*\*$/, '')]);
  return [...new Set(texts)].map((text) => {
    const parts = text.split('@');
    const [, digest] = parts;
    if (parts.some((part) => /^(?:[:/]|$)|[:/]$|\/\//.test(part))) {
      throw new Error('has an empty part');
    }
    if (parts.length > 2) throw new Error('has more than one @');
    if (digest !== undefined && !/[*?[]/.test(digest) && !DIGEST.test(digest)) {
      throw new Error('has an @ without a digest after it');
    }
    return {
      name: parseGlob(text.replace(/@.*/, '').replace(/^index\.docker\.io\//, 'docker.io/')),
      digest: digest === undefined ? undefined : parseGlob(digest),
      id: OF_IDS.test(text) ? parseGlob(text) : undefined,
    };
  });
}

/**
 * The user's rules: the label, and the `keep` list, already checked. Docker Hub names match in short and in full.
 *
 * Swarm-pulled images have lost their tag: a glob with a tag, such as `postgres:16`, keeps them by repository alone,
 * since the tag may have been any. If the glob has a digest too, that decides.
 */
export function keepRules(lines: readonly string[]): KeptBy {
  const rules = lines.flatMap((line) => parseKeep(line).map((rule) => ({ line, ...rule })));
  return (image) => {
    if (Object.hasOwn(image.Labels, KEEP_LABEL)) return `label ${KEEP_LABEL}`;
    // Stryker disable next-line ConditionalExpression: this only saves time.
    if (rules.length === 0) return undefined;
    const { tags, digests } = imageNames(image);
    // Stryker disable next-line MethodExpression: this only bounds the time that an Engine's answer takes.
    const id = image.Id.slice(0, MAX_LINE);
    const ids = [id, id.replace(/^sha256:/, ''), ...digests.map((each) => each.digest)];
    const tagged = tags
      // A longer one isn't a reference, but still a tag, and its image stays for that.
      .filter((tag) => tag.length <= MAX_LINE)
      .flatMap((tag) => [tag, tag.replace(/:[^/:]*$/, '')])
      .flatMap(spellings);
    const pulled = digests.flatMap(({ repository, digest }) =>
      spellings(repository).map((spelled) => ({ spelled, digest })),
    );
    const rule = rules.find(
      ({ name, digest: wanted, id: beginning }) =>
        (beginning !== undefined && ids.some((each) => matchesBeginning(beginning, each))) ||
        (wanted === undefined && tagged.some((each) => matches(name, each))) ||
        pulled.some(
          ({ spelled, digest }) =>
            (wanted === undefined || matches(wanted, digest)) &&
            (matches(name, spelled) || matchesSomeTag(name, spelled)),
        ),
    );
    return rule && `keep: ${rule.line}`;
  };
}

/** `docker.io/library/redis:7` is also `docker.io/redis:7`, `library/redis:7` and `redis:7`. */
function spellings(name: string): string[] {
  if (!name.startsWith('docker.io/')) return [name];
  const path = name.slice('docker.io/'.length);
  if (!path.startsWith('library/')) return [name, path];
  const short = path.slice('library/'.length);
  return [name, path, `docker.io/${short}`, short];
}
