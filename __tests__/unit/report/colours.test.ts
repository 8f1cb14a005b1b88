import { describe, expect, it } from 'vitest';
import { PLAIN, styleOf } from '../../../src/report/text/colours.js';
import { renderTerminal } from '../../../src/report/text/terminal.js';
import {
  engineDownReport,
  failedReport,
  HOSTILE_TEXTS,
  hostileReport,
  prunedReport,
  report,
} from './reports.js';

const RUNNER = { GITHUB_ACTIONS: 'true' };
const ESCAPE = '\u001b';
const COLOUR = new RegExp(`${ESCAPE}\\[\\d+m`);

describe('colours', () => {
  it.each([
    ['the log of a runner', RUNNER, false, true],
    ['a terminal', {}, true, true],
    ['a file or a pipe', {}, false, false],
    ['a terminal where nobody wants any', { NO_COLOR: '1' }, true, false],
    ['a runner where nobody wants any', { ...RUNNER, NO_COLOR: '1' }, false, false],
    ['a terminal with an empty NO_COLOR', { NO_COLOR: '' }, true, true],
    ['a pipe where they are wanted', { FORCE_COLOR: '1' }, false, true],
    ['a terminal where they are forced off', { FORCE_COLOR: '0' }, true, false],
  ])('are for who sees them: %s', (_where, env, isTerminal, coloured) => {
    expect(COLOUR.test(styleOf(env, isTerminal).paint('good', 'x'))).toBe(coloured);
  });

  it('change nothing but colours', () => {
    const coloured = styleOf({ FORCE_COLOR: '1' }, false);
    for (const each of [report(), prunedReport(), engineDownReport(), failedReport()]) {
      const text = renderTerminal(each, coloured);
      expect(text).toMatch(COLOUR);
      expect(text.replaceAll(new RegExp(COLOUR, 'g'), '')).toBe(renderTerminal(each, PLAIN));
    }
  });

  it('tell a state that needs somebody from one that does not', () => {
    const { paint } = styleOf(RUNNER, false);
    const calm = renderTerminal(report(), styleOf(RUNNER, false));
    const unknown = renderTerminal(engineDownReport(), styleOf(RUNNER, false));
    expect(calm).toContain(paint('calm', '💤 Not needed: disk 61%, prunes from 80%'));
    expect(unknown).toContain(paint('alarm', '❓ Unknown: no Engine to work with'));
    expect(unknown).toContain(paint('alarm', 'No Engine to work with:'));
  });
});

describe('groups', () => {
  const folding = { ...PLAIN, folds: true };

  it('fold what is long, and leave open what needs somebody', () => {
    const text = renderTerminal(failedReport(), folding);
    expect(text).toMatch(/^::group::Images left\. Sizes/m);
    expect(text).toMatch(/^::group::Removed: 5 images$/m);
    expect(text).toMatch(/^Problem: HTTP 500/m);
    expect(text.match(/^::group::/gm)).toHaveLength(text.match(/^::endgroup::$/gm)?.length ?? 0);
    const check = { what: 'x', how: '', expected: '', found: '', where: '' };
    const wrong = [{ ...check, status: 'warning' as const }];
    expect(renderTerminal(report({ checks: wrong }), folding)).toMatch(/^x: /m);
  });

  it('are the only workflow commands, whatever the report holds', () => {
    const commands = (text: string) =>
      renderTerminal(hostileReport(text), folding)
        .split('\n')
        .filter((line) => line.trim().startsWith('::') || line.includes('##['));
    const plain = commands('plain');
    expect(plain.length).toBeGreaterThan(3);
    for (const text of HOSTILE_TEXTS) expect(commands(text)).toEqual(plain);
  });
});
