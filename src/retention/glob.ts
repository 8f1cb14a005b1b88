/** What stands at one place of a name: one character, or as many as there may be. */
type Part = 'any' | 'any in a segment' | 'folders' | ((char: string) => boolean);

/** A glob over names, taken apart. */
export interface Glob {
  parts: readonly Part[];
  /** From which part on all that follows may be in a tag. */
  tailAt: number;
}

/** How long all alternatives of one glob may be together, in characters. */
const MAX_WRITTEN_OUT = 4_000;
const BRACES = /\{([^{}]*)\}/;
/** An IPv6 host at the beginning, which is no set of characters. */
const IPV6_HOST = /^\[[\da-fA-F]*:[\da-fA-F:]*\](?=[:/])/;
const TOKEN = /\*{2,}\/|\*+|\[[^\]]*\]|[^*]/g;
const TAG_CHARS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-'];

/** Writes `{a,b}` out: one text for each alternative. @throws {Error} when there are too many */
export function alternatives(text: string): string[] {
  let texts = [text];
  while (texts.some((each) => BRACES.test(each))) {
    texts = texts.flatMap((each) => {
      const [braces, inner = ''] = BRACES.exec(each) ?? [];
      if (braces === undefined) return [each];
      return inner.split(',').map((one) => each.replace(braces, () => one));
    });
    if (texts.join('').length > MAX_WRITTEN_OUT) {
      throw new Error('has too many alternatives: write some on a line of their own');
    }
  }
  return texts;
}

/**
 * Takes a glob without alternatives apart: `*` and `?` stay within one part of a path, `**` does not, and
 * `[a-z]` and `[!a-z]` are sets of characters.
 *
 * @throws {Error} for a set that is none
 */
export function parseGlob(text: string): Glob {
  const [host = ''] = IPV6_HOST.exec(text) ?? [];
  const tokens = [...host, ...(text.slice(host.length).match(TOKEN) ?? [])];
  const parts = tokens.map((token, at) => {
    if (token === '*') return 'any in a segment';
    if (token.startsWith('*')) return token.endsWith('/') ? 'folders' : 'any';
    if (token === '?') return (char: string) => char !== '/';
    if (token.length > 1) return oneOf(token);
    if (at >= host.length && '[]{}!^,'.includes(token)) {
      throw new Error(`has a ${token} where no name has one`);
    }
    return (char: string) => char === token;
  });
  const tailAt = parts.findLastIndex((part) => typeof part !== 'string' && !TAG_CHARS.some(part));
  return { parts, tailAt: tailAt + 1 };
}

function oneOf(token: string): (char: string) => boolean {
  const [, not, set] = /^\[([!^]?)([\w.-]+)\]$/.exec(token) ?? [];
  try {
    if (set === undefined) throw new Error('empty, or with something else in it');
    const pattern = new RegExp(`^[${not && '^/'}${set}]$`);
    return (char) => pattern.test(char);
  } catch {
    throw new Error(`has ${token}, which is no set of characters`);
  }
}

/** Whether a glob matches a whole text. */
export function matches(glob: Glob, text: string): boolean {
  return endings(glob, text).ends[text.length] === 1;
}

/** Whether a glob matches the beginning of a text. */
export function matchesBeginning(glob: Glob, text: string): boolean {
  return endings(glob, text).ends.includes(1);
}

/** Whether a glob matches a repository with a tag that is not known. */
export function matchesSomeTag(glob: Glob, repository: string): boolean {
  return endings(glob, `${repository}:`).butForTag;
}

/**
 * Where in a text a glob can end: 1 at each such place. And whether all of the text is matched but for
 * what may be in a tag. Packages that make a regular expression of a glob take exponential time for
 * some; this takes one step for each part and character.
 */
function endings({ parts, tailAt }: Glob, text: string) {
  let ends = new Uint8Array(text.length + 1);
  ends[0] = 1;
  let butForTag = false;
  for (const [index, part] of parts.entries()) {
    const from = ends;
    ends = new Uint8Array(text.length + 1);
    let began = false;
    for (let at = 0; at <= text.length; at++) {
      const char = text[at - 1] ?? '';
      if (typeof part === 'function') {
        ends[at] = from[at - 1] === 1 && part(char) ? 1 : 0;
        continue;
      }
      if (part === 'any in a segment' && char === '/') began = false;
      ends[at] = from[at] === 1 || (began && (part !== 'folders' || char === '/')) ? 1 : 0;
      began ||= from[at] === 1;
    }
    butForTag ||= index + 1 >= tailAt && ends[text.length] === 1;
    if (!ends.includes(1)) break;
  }
  return { ends, butForTag };
}
