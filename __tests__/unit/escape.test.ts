import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forLog, forMarkdown, forMarkdownCode } from '../../src/escape.js';
import { cpuMs } from './cpu.js';
import { HOSTILE_TEXTS } from './report/reports.js';

/** Text made of what is dangerous somewhere, and of anything else. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'grapheme' })))
    .map((parts) => parts.join('')),
  fc
    .array(
      fc.constantFrom(...':#[]`|<>\\\n\r\t *_~@$&!(){}-+=.1wx/"', '\u200b', '\u202e', '\u00ad'),
    )
    .map((characters) => characters.join('')),
);

const HIDDEN = /(?! )[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

describe('forLog', () => {
  it.each([
    ['redis:7', 'redis:7'],
    ['::error::x', '\\u{3a}:error::x'],
    ['  ::error::x', '  \\u{3a}:error::x'],
    ['a ::error::x', 'a ::error::x'],
    ['##[error]x', '##\\u{5b}error]x'],
    ['a ##[group]x', 'a ##\\u{5b}group]x'],
    ['#\u00ad#[error]', '#\\u{ad}#\\u{5b}error]'],
    ['\u200b::error::x', '\\u{200b}::error::x'],
    ['a\nb\r\nc', 'a ↵ b ↵ c'],
    ['a\rb', 'a\\u{d}b'],
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['\u009b31mred', '\\u{9b}31mred'],
    ['abc\u202egnp', 'abc\\u{202e}gnp'],
    ['\u2028\u2029\u0085\u00a0\u3000', '\\u{2028}\\u{2029}\\u{85}\\u{a0}\\u{3000}'],
    ['\ud800', '\\u{d800}'],
    ['e\u0301 and h\u0300\u0301\u0302', 'e\u0301 and h\u0300\u0301\\u{302}'],
    ['Füße 日本 🐳', 'Füße 日本 🐳'],
  ])('shows %j as %j', (given, shown) => {
    expect(forLog(given)).toBe(shown);
  });

  it('never makes a workflow command or a hidden character', () => {
    fc.assert(
      fc.property(text, (given) => {
        const shown = forLog(given);
        expect(shown.trim().startsWith('::')).toBe(false);
        expect(shown).not.toContain('##[');
        expect(`#${shown}`).not.toContain('##[');
        expect(shown).not.toMatch(HIDDEN);
      }),
    );
  });

  it.each([1, 10, 4096])('cuts after %i characters, also where it has to defuse', (limit) => {
    fc.assert(
      fc.property(text, (given) => {
        const shown = forLog(given.repeat(50), limit);
        expect(shown.length).toBeLessThanOrEqual(limit);
        expect(shown).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('says that it cut', () => {
    expect(forLog('x'.repeat(20), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(forLog('x'.repeat(10), 10)).toBe('x'.repeat(10));
    expect(forLog('🐳🐳🐳', 4)).toBe('🐳…');
  });

  it('does not read more of a long text than it shows', () => {
    const long = '\u202e'.repeat(20_000_000);
    const start = cpuMs();
    forLog(long);
    expect(cpuMs() - start).toBeLessThan(1_000);
  });
});

describe('forMarkdown', () => {
  it.each([
    ['No probe sees a live run-app.', 'No probe sees a live run-app.'],
    ['86 % of it, or 1.5 GiB (a lot).', '86 % of it, or 1&#46;5 GiB (a lot).'],
    ['built 3h 20m ago, younger than 1d', 'built 3h 20m ago, younger than 1d'],
    ['see /var/lib.', 'see <code>/var/<wbr>lib</code>.'],
    ['(a_b)', '(<code>a&#95;b</code>)'],
    ['1. item', '1&#46; item'],
    ['- item', '&#45; item'],
    ['parent of 0123456789ab', 'parent of <code>0123456789ab</code>'],
    ['@octocat', '<code>&#64;<wbr>octocat</code>'],
    [':x:', '<code>:<wbr>x</code>:'],
    ['www.', 'www&#46;'],
    ['a|b', '<code>a&#124;b</code>'],
    ['  indented', 'indented'],
    ['', ''],
  ])('shows %j as %j', (given, shown) => {
    expect(forMarkdown(given)).toBe(shown);
  });

  it.each(HOSTILE_TEXTS)('keeps %j harmless', (given) => {
    expectHarmless(forMarkdown(given));
    expectHarmless(forMarkdownCode(given));
  });

  it('is harmless whatever it is given', () => {
    fc.assert(
      fc.property(text, (given) => {
        expectHarmless(forMarkdown(given));
        expectHarmless(forMarkdownCode(given));
      }),
    );
  });

  it('shows printable text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (given) => {
        expect(read(forMarkdown(given))).toBe(given.trim());
        expect(read(forMarkdownCode(given))).toBe(given);
      }),
    );
  });

  it('leaves no mention, link, shortcode or formula outside of code', () => {
    fc.assert(
      fc.property(text, (given) => {
        const prose = read(forMarkdown(given).replace(/<code>.*?<\/code>/g, ' '));
        expect(prose).not.toMatch(/[@#$`<>[\]|\\]|:[\w+-]|\.\p{L}|\/|[0-9a-f]{7}/u);
      }),
    );
  });

  it('leaves no mail address or URL in one piece inside of code', () => {
    fc.assert(
      fc.property(text, (given) => {
        const pieces = forMarkdownCode(given).split(/<[^>]*>/);
        for (const piece of pieces.map(read)) expect(piece).not.toMatch(/@.|:.|www\../i);
      }),
    );
  });
});

/** Only letters, digits, plain punctuation, character references, and the elements of ours. */
function expectHarmless(markdown: string): void {
  const rest = markdown.replace(/<code>|<\/code>|<wbr>|&#\d+;/g, '');
  expect(rest).toMatch(/^[\p{L}\p{N}\p{M} ,;:?%"'()./–—…↵-]*$/u);
  expect(markdown).not.toMatch(/^(?:\s|-|\d+[.)])|www\./i);
}

/** What a reader sees. */
function read(markdown: string): string {
  return markdown
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}
