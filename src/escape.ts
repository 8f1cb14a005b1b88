/**
 * Makes untrusted text safe to show. Whoever can push an image or start a container chooses names, labels and part of
 * the Engine's messages.
 */

/** How much of a name or a sentence is shown, in characters. */
const NAME_LIMIT = 200;
const SENTENCE_LIMIT = 500;

/**
 * Shows `text` literally in GitHub-flavored Markdown, on one line and fit for a table cell. Plain words stay prose;
 * anything else, such as a path or a digest, becomes code.
 *
 * Numeric character references alone won't do: GitHub resolves them before it looks for mentions, emoji shortcodes and
 * links, but never looks inside code.
 *
 * @param limit in characters
 */
export function forMarkdown(text: string, limit = SENTENCE_LIMIT): string {
  return cut(visible(text, limit), limit).trim().split(' ').map(proseWord).join(' ');
}

/**
 * Shows a name literally as inline code, as safely as {@link forMarkdown}. Long names may wrap at sensible places.
 *
 * @param limit in characters
 */
export function forMarkdownCode(text: string, limit = NAME_LIMIT): string {
  return code(cut(visible(text, limit), limit));
}

/**
 * Shows `text` on one line of the runner's log or a terminal. No part of it can act as a workflow command, wherever it
 * is on the line.
 *
 * @param limit in characters
 */
export function forLog(text: string, limit = SENTENCE_LIMIT): string {
  // The runner obeys `::command::` at the start of a line, and `##[command]` anywhere.
  const defused = visible(text, limit)
    .replaceAll('#[', '#\\u{5b}')
    .replace(/^( *):/, '$1\\u{3a}');
  return cut(defused, limit);
}

/**
 * What doesn't show, or shows as something else: control, format (bidi, zero-width), unassigned and private characters,
 * lone surrogates, blanks other than the space, and marks stacked so high that they cover other lines.
 */
const HIDDEN = /(?! )[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]|(?<=\p{M}{2})\p{M}/gu;

/**
 * The start of `text` on one line, with hidden characters written as `\u{202e}` and line breaks as an arrow. Longer
 * than `limit` if `text` is, but not all of it: it may be megabytes.
 */
function visible(text: string, limit: number): string {
  return text
    .slice(0, limit + 1)
    .replace(/\r?\n/g, ' ↵ ')
    .replace(HIDDEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** `text` in at most `limit` characters, without half a surrogate pair at the end. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A word, a number with its unit, a date, a time or a lone sign, with surrounding punctuation. */
const PLAIN_WORD =
  /^["'(]*(?:\p{L}+(?:['’-]\p{L}+)*|\d{1,6}(?:[.,]\d{1,6}){0,3}(?:%|[a-z]{1,2})?|(?:\d{1,4}[dhms]){2,4}|\d{4}-\d{2}-\d{2}|\d{2}:\d{2}|[-–—%&+↵])["')]*[.,;:?]*$/u;

/** Looks like a commit, which GitHub would turn into a link. */
const COMMIT = /^[("']*[0-9a-f]{7,}/;

/** A name in a sentence, and the punctuation around it. */
const IN_PUNCTUATION = /^(["'(]*)(.*?)(["').,;:?]*)$/u;

function proseWord(word: string): string {
  if (word === '' || (PLAIN_WORD.test(word) && !COMMIT.test(word))) return references(word);
  const [, before = '', name = '', after = ''] = IN_PUNCTUATION.exec(word) ?? [];
  return name === '' ? code(word) : `${references(before)}${code(name)}${references(after)}`;
}

function code(text: string): string {
  // GitHub links mail addresses and URLs even inside <code>. An element in the middle prevents that, and this one also
  // lets a long name wrap.
  const broken = references(text).replace(/&#64;|:|(?<=www)&#46;|(?<=\w)\//gi, '$&<wbr>');
  return `<code>${broken}</code>`;
}

/**
 * Numeric character references for all but letters, digits and punctuation that means nothing to Markdown in its place:
 * a dash or a number with a dot may start a list, and `www.` a link.
 */
function references(text: string): string {
  return text.replace(
    /[^\p{L}\p{N}\p{M} ,;:?%"'()./–—…↵-]|(?<!\S)-|\.(?=\S)|(?<=[wW]{3})\.|(?<=\p{N})[.)]/gu,
    (character) => `&#${character.codePointAt(0)};`,
  );
}
