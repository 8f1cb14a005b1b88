import picomatch from 'picomatch';

/** In characters: that of the longest reference. */
const MAX_LENGTH = 520;
/** The characters of names and globs; `!`, `^` and commas only in a set or in alternatives. No part is empty. */
const NAME_OR_GLOB =
  /^(?![:/])(?!.*(?:[:/]$|\/\/|[{,][},]))(?:[\w.:/*?-]|\[[!^]?[\w.:-]+\]|\{(?:[\w.:/*?,-]|\[[!^]?[\w.-]+\])+\})+$/;
/** An IPv6 host at the start, which isn't a set of characters. */
const IPV6_HOST = /^\[([\da-f]*:[\da-f:]*)\](?=[:/])/i;
/** A regular expression takes up to 0.5 s to find that fewer don't match, and hours for more: strangers choose names. */
const TOO_MANY = /(?:\*+[^*]+){5}\*|\*\*.*\*\*.*\*\*|\{.*\{.*\{|(?:\*[^/]*){4}/;
const OPTIONS = { debug: true, dot: true, noext: true, nonegate: true };

/**
 * Compiles a glob over names: `*` and `?` stay within one part of a path, `**` stands for any number of whole parts,
 * `[a-z]` and `[!a-z]` are sets of characters, `{a,b}` alternatives.
 *
 * @throws {Error} for what isn't one, in words that follow it
 */
export function parseGlob(glob: string): (name: string) => boolean {
  if (glob.length > MAX_LENGTH) throw new Error(`has more than ${MAX_LENGTH} characters`);
  if (!NAME_OR_GLOB.test(glob)) throw new Error("is no image's name, and no glob for one");
  if (/[^/{,]\*\*|\*\*[^/},]/.test(glob)) throw new Error('has ** beside other characters');
  if (TOO_MANY.test(glob)) throw new Error('has too many *, ** or {}: split it into several lines');
  const pattern = glob.replace(IPV6_HOST, '\\[$1\\]').replaceAll('[!', '[^');
  const matches = picomatch(pattern, OPTIONS);
  return (name) => name.length <= MAX_LENGTH && matches(name);
}

/** Tells which of the globs matches a whole name. @throws {Error} for what isn't a glob */
export function matcher(globs: readonly string[]): (name: string) => string | undefined {
  const parsed = globs.map((glob) => ({ glob, matches: parseGlob(glob) }));
  return (name) => parsed.find(({ matches }) => matches(name))?.glob;
}
