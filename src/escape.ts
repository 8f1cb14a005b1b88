/**
 * Makes untrusted text safe to show. Whoever can push an image or start a container chooses names,
 * labels and part of the Engine's messages.
 */

/** How much of a name is shown, and of a sentence. In characters. */
const NAME_LIMIT = 200;
const SENTENCE_LIMIT = 500;

/**
 * Shows `text` literally in GitHub-flavoured Markdown, on one line and fit for a table cell. Plain
 * words stay prose; everything else, such as a path or a digest, is shown as code.
 *
 * Numeric character references alone would not do: GitHub looks for mentions, emoji shortcodes and
 * links in the text after they are resolved, but not inside of code.
 *
 * @param limit how many characters are shown before it is cut
 */
export function forMarkdown(text: string, limit = SENTENCE_LIMIT): string {
  return cut(visible(text, limit), limit).trim().split(' ').map(proseWord).join(' ');
}

/**
 * Shows a name literally as inline code, with the safety of {@link forMarkdown}. Long names may
 * break where a reader would break them.
 *
 * @param limit how many characters are shown before it is cut
 */
export function forMarkdownCode(text: string, limit = NAME_LIMIT): string {
  return code(cut(visible(text, limit), limit));
}

/**
 * Shows `text` on one line of the runner's log or of a terminal. No part of it is taken for a
 * workflow command, wherever on the line it stands.
 *
 * @param limit how many characters are shown before it is cut
 */
export function forLog(text: string, limit = SENTENCE_LIMIT): string {
  // The runner takes `::command::` for one at the start of a line, and `##[command]` anywhere.
  const defused = visible(text, limit)
    .replaceAll('#[', '#\\u{5b}')
    .replace(/^( *):/, '$1\\u{3a}');
  return cut(defused, limit);
}

/**
 * What does not show, or shows as something else: control, format (bidi, zero-width), unassigned
 * and private characters, lone surrogates, blanks other than the space, and marks piled up so high
 * that they cover the lines around.
 */
const HIDDEN = /(?! )[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]|(?<=\p{M}{2})\p{M}/gu;

/**
 * The beginning of `text` on one line, with what is hidden written as `\u{202e}`, and line breaks as
 * an arrow. Longer than `limit` where `text` is, but not all of it: it may be megabytes long.
 */
function visible(text: string, limit: number): string {
  return text
    .slice(0, limit + 1)
    .replace(/\r?\n/g, ' ↵ ')
    .replace(HIDDEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** `text` in at most `limit` characters, without half a surrogate pair at its end. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A word, a number with its unit, or a sign that stands alone; with punctuation around it. */
const PLAIN_WORD =
  /^["'(]*(?:\p{L}+(?:['’-]\p{L}+)*|\d{1,6}(?:[.,]\d{1,6}){0,3}(?:%|[a-z]{1,2})?|[-–—%&+↵])["')]*[.,;:?]*$/u;

/** Looks like a commit, which GitHub would make a link of. */
const COMMIT = /^[("']*[0-9a-f]{7,}/;

/** What stands around a name in a sentence. */
const IN_PUNCTUATION = /^(["'(]*)(.*?)(["').,;:?]*)$/u;

function proseWord(word: string): string {
  if (word === '' || (PLAIN_WORD.test(word) && !COMMIT.test(word))) return references(word);
  const [, before = '', name = '', after = ''] = IN_PUNCTUATION.exec(word) ?? [];
  return name === '' ? code(word) : `${references(before)}${code(name)}${references(after)}`;
}

function code(text: string): string {
  // GitHub makes links of mail addresses and URLs even between <code> and </code>. They are no such
  // thing with an element in the middle, and this one also lets a long name break.
  const broken = references(text).replace(/&#64;|:|(?<=www)&#46;|(?<=\w)\//gi, '$&<wbr>');
  return `<code>${broken}</code>`;
}

/**
 * Numeric character references for all but letters, digits and punctuation that means nothing in
 * Markdown where it stands: a dash may begin a list, a number with a dot too, and `www.` a link.
 */
function references(text: string): string {
  return text.replace(
    /[^\p{L}\p{N}\p{M} ,;:?%"'()./–—…↵-]|(?<!\S)-|\.(?=\S)|(?<=[wW]{3})\.|(?<=\p{N})[.)]/gu,
    (character) => `&#${character.codePointAt(0)};`,
  );
}
