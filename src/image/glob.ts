/** What a part of a glob matches: one character, or any number of them, in the glob's own words. */
type Part = '*' | '**' | '**/' | ((char: string) => boolean);

/** A parsed glob over names. */
export interface Glob {
  parts: readonly Part[];
  /** The first part from which everything may be in a tag. */
  tailAt: number;
}

/** The total length of one glob's alternatives, in characters. */
const MAX_WRITTEN_OUT = 4_000;
const BRACES = /\{([^{}]*)\}/;
/** An IPv6 host at the start, which isn't a set of characters. */
const IPV6_HOST = /^\[[\da-fA-F]*:[\da-fA-F:]*\](?=[:/])/;
const TOKEN = /\*{2,}\/|\*+|\[[^\]]*\]|[^*]/g;
const TAG_CHARS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-'];

/** Expands `{a,b}`: one text for each alternative. @throws {Error} if there are too many */
export function alternatives(text: string): string[] {
  let texts = [text];
  while (texts.some((each) => BRACES.test(each))) {
    texts = texts.flatMap((each) => {
      const inner = BRACES.exec(each)?.[1];
      if (inner === undefined) return [each];
      return inner.split(',').map((one) => each.replace(BRACES, () => one));
    });
    if (texts.join('').length > MAX_WRITTEN_OUT) {
      throw new Error('has too many alternatives: split it into several lines');
    }
  }
  return texts;
}

/**
 * Parses a glob without alternatives: `*` and `?` stay within one path segment, `**` doesn't, and `[a-z]` and
 * `[!a-z]` are sets of characters.
 *
 * @throws {Error} for an invalid set
 */
export function parseGlob(text: string): Glob {
  const [host = ''] = IPV6_HOST.exec(text) ?? [];
  const tokens = [...host, ...text.slice(host.length).matchAll(TOKEN)].flat();
  const parts = tokens.map((token, at): Part => {
    if (token === '*') return token;
    if (token.startsWith('*')) return token.endsWith('/') ? '**/' : '**';
    if (token === '?') return (char: string) => char !== '/';
    if (token.length > 1) return oneOf(token);
    if (at >= host.length && '[]{}!^,'.includes(token)) {
      throw new Error(`has a ${token} where a name can't have one`);
    }
    return (char: string) => char === token;
  });
  const tailAt = parts.findLastIndex((part) => typeof part !== 'string' && !TAG_CHARS.some(part));
  return { parts, tailAt: tailAt + 1 };
}

function oneOf(token: string): (char: string) => boolean {
  const { not, set } = /^\[(?<not>[!^]?)(?<set>[\w.-]+)\]/.exec(token)?.groups ?? {};
  try {
    if (set === undefined) throw new Error('empty, or with something else in it');
    const pattern = new RegExp(`^[${not && '^/'}${set}]$`);
    return (char) => pattern.test(char);
  } catch {
    throw new Error(`has ${token}, which isn't a set of characters`);
  }
}

/** Whether a glob matches a whole text. */
export function matches(glob: Glob, text: string): boolean {
  return endings(glob, text).ends[text.length] === 1;
}

/** Whether a glob matches the start of a text. */
export function matchesBeginning(glob: Glob, text: string): boolean {
  return endings(glob, text).ends.includes(1);
}

/** Whether a glob matches a repository with some unknown tag. */
export function matchesSomeTag(glob: Glob, repository: string): boolean {
  return endings(glob, `${repository}:`).butForTag;
}

/**
 * Where in a text a glob can end, with a 1 at each place; and whether the whole text matches except for what may be in
 * a tag. Packages that turn globs into regular expressions take exponential time for some; this takes one step for
 * each part and character.
 */
function endings({ parts, tailAt }: Glob, text: string) {
  let ends = Uint8Array.of(1);
  let butForTag = false;
  for (const [index, part] of parts.entries()) {
    const from = ends;
    ends = new Uint8Array(text.length + 1);
    let began = false;
    for (let at = 0; at <= text.length; at++) {
      const char = text.charAt(at - 1);
      if (typeof part === 'function') {
        ends[at] = from[at - 1] === 1 && part(char) ? 1 : 0;
        continue;
      }
      if (part === '*' && char === '/') began = false;
      ends[at] = from[at] === 1 || (began && (part !== '**/' || char === '/')) ? 1 : 0;
      began ||= from[at] === 1;
    }
    butForTag ||= index + 1 >= tailAt && ends[text.length] === 1;
    if (!ends.includes(1)) break;
  }
  return { ends, butForTag };
}
