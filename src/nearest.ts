/** Longer words are no slip of a finger. */
const MAX_LENGTH = 64;

/**
 * Which of the known words was probably meant: the only one that contains `word`, or the one most like it,
 * as a whole or from one of its dashes on. Pure.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > MAX_LENGTH) return undefined;
  const longer = word.length < 4 ? [] : known.filter((each) => each.includes(word));
  if (longer.length === 1) return longer[0];
  const [best] = known
    .flatMap((each) =>
      tailsOf(each).map((tail) => ({ each, tail, edits: editsBetween(word, tail) })),
    )
    .filter(({ tail, edits }) => edits <= Math.max(1, Math.min(word.length, tail.length) / 3))
    // A tie goes to the shorter name.
    .sort((a, b) => a.edits - b.edits || a.each.length - b.each.length);
  return best?.each;
}

/** `; did you mean X?`, or nothing if no known word is like it. Pure. */
export function didYouMean(
  word: string,
  known: readonly string[],
  spell: (known: string) => string = String,
): string {
  const meant = nearest(word, known);
  return meant === undefined ? '' : `; did you mean ${spell(meant)}?`;
}

/** `a-b-c`, `b-c` and `c`. */
function tailsOf(name: string): string[] {
  return name.split('-').map((_, index, parts) => parts.slice(index).join('-'));
}

/** Levenshtein's distance. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const kept = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(kept, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
