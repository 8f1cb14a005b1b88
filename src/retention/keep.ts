import picomatch from 'picomatch';
import { imageNames } from '../image/reference.js';
import { type KeptBy, keptByLabel } from './keep-label.js';

export type { KeptBy } from './keep-label.js';

/**
 * Prepares the `keep` list: globs over image references, matched against every tag, digest and ID.
 * `*` stays within a path segment, `**` does not. Names of Docker Hub match both short and in full.
 *
 * What Swarm pulled has no tag any more, so that a glob with a tag, such as `postgres:*`, keeps it
 * by its repository alone: it may have been any tag.
 */
export function keepRules(globs: readonly string[]): KeptBy {
  const rules = globs.map((glob) => {
    const repository = glob.includes('@') ? glob : glob.replace(/:[^/:]*$/, '');
    return { glob, matches: matcher(glob), matchesRepository: matcher(repository) };
  });
  return (image) => {
    const label = keptByLabel(image);
    if (label !== undefined || rules.length === 0) return label;
    const { tags, digests } = imageNames(image);
    const exact = [
      image.Id,
      ...tags,
      ...tags.map((tag) => tag.replace(/:[^/:]*$/, '')),
      ...digests.flatMap(({ repository, digest }) => [`${repository}@${digest}`, digest]),
    ].flatMap(spellings);
    const repositories = digests.flatMap(({ repository }) => spellings(repository));
    const rule = rules.find(
      ({ matches, matchesRepository }) =>
        exact.some(matches) || repositories.some(matchesRepository),
    );
    return rule && `keep: ${rule.glob}`;
  };
}

function matcher(glob: string): (text: string) => boolean {
  // A leading "!" would keep everything else: it has no meaning here.
  const matches = picomatch(glob, { dot: true, nonegate: true });
  // Not handed on as it is: with a second argument, as of `some`, it answers with an object.
  return (text) => matches(text);
}

/** `docker.io/library/redis:7` is also `docker.io/redis:7`, `library/redis:7` and `redis:7`. */
function spellings(name: string): string[] {
  if (!name.startsWith('docker.io/')) return [name];
  const path = name.slice('docker.io/'.length);
  if (!path.startsWith('library/')) return [name, path];
  const short = path.slice('library/'.length);
  return [name, path, `docker.io/${short}`, short];
}
