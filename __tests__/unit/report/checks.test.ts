import { describe, expect, it } from 'vitest';
import type { HostCheck } from '../../../src/checks/host-check.js';
import { annotationsOf } from '../../../src/report/annotations.js';
import { checks } from '../../../src/report/markdown/checks.js';
import { renderSummary } from '../../../src/report/markdown/summary.js';
import { sectionsOf } from '../../../src/report/sections.js';
import { renderTerminal } from '../../../src/report/text/terminal.js';
import { report } from './reports.js';

function check(overrides: Partial<HostCheck> = {}): HostCheck {
  return {
    what: 'No cron entry prunes',
    how: 'the files of cron',
    expected: 'none',
    found: 'none',
    where: 'cron',
    status: 'ok',
    ...overrides,
  };
}

const rival = check({
  status: 'warning',
  found: 'line 3 prunes',
  where: '/etc/crontab',
  remedy: 'Remove line 3.',
});

const notice = check({
  what: 'keep: redis',
  status: 'notice',
  found: 'matches no image',
  remedy: 'Remove it.',
});

const inSummary = (all: HostCheck[]) => checks(sectionsOf(report({ checks: all })));
const inLog = (all: HostCheck[]) =>
  renderTerminal(report({ checks: all }))
    .split('\n\n')
    .find((block) => block.startsWith('Host checks'))
    ?.split('\n') ?? [];

describe('the checks in the summary', () => {
  it('are folded', () => {
    const text = inSummary([check(), check()]);
    expect(text).toMatch(/^<details>\n<summary>Host checks: 2 as expected<\/summary>/);
    expect(text).toContain(
      '| ✅ **No cron entry prunes**<br><sub>the files of cron; cron</sub> | none<br><sub>expected: none</sub> |',
    );
  });

  it('show a warning openly and at the top, with what to change', () => {
    const text = renderSummary(
      report({ checks: [check(), rival, check({ status: 'not-checked' })] }),
    );
    const alert = /\n\n> \[!WARNING\]\n(?:>.*\n)+/.exec(text);
    expect(alert?.[0]).toContain(
      '> **No cron entry prunes:** line 3 prunes. Where: <code>/etc/<wbr>crontab</code><br>\n> **What to do:** Remove line 3',
    );
    expect(alert?.index).toBeLessThan(text.indexOf('**disk-pressure**'));
    expect(text).toContain('Host checks: 1 as expected, 1 warning, 1 not checked');
  });

  it('fold a notice, with what to do', () => {
    const text = renderSummary(report({ checks: [notice] }));
    expect(text).not.toContain('[!WARNING]');
    expect(text).toContain('Host checks: 1 notice');
    expect(text).toContain('| 💡 **keep: redis**<br>');
    expect(text).toContain('| matches no image. Remove it.<br>');
  });

  it('are left out when there are none', () => {
    expect(inSummary([])).toBe('');
    expect(inLog([])).toEqual([]);
    expect(renderSummary(report())).not.toContain('Host checks');
  });

  it('stay within bounds', () => {
    const many = Array.from({ length: 5_000 }, () => ({ ...rival, found: '😀'.repeat(2_000) }));
    expect(Buffer.byteLength(renderSummary(report({ checks: many })))).toBeLessThan(900_000);
    expect(inLog(many).length).toBeLessThan(50);
  });
});

describe('the checks in the log', () => {
  it('say what is not as expected, and what could not be seen', () => {
    const open = check({ status: 'not-checked', what: 'Systemd', found: 'not checked: none' });
    const all = [check(), rival, notice, open];
    expect(inLog(all)).toEqual([
      'Host checks: 1 as expected, 1 warning, 1 notice, 1 not checked',
      '  keep: redis: matches no image. Where: cron',
      '    To do: Remove it.',
      '  Systemd: not checked: none',
    ]);
    expect(renderTerminal(report({ checks: all }))).toContain(`
No cron entry prunes: line 3 prunes. Where: /etc/crontab
    To do: Remove line 3.
`);
  });
});

describe('the checks in annotations', () => {
  it('are warnings and notices only, and few', () => {
    const all = [check(), check({ status: 'not-checked' }), notice, rival, rival, rival, rival];
    const annotations = annotationsOf(report({ checks: all }), { inPost: true });
    const own = annotations.filter(({ title }) => title.includes('cron'));
    expect(own).toHaveLength(3);
    expect(own[0]).toEqual({
      level: 'warning',
      title: 'Gated Docker Prune: No cron entry prunes',
      message: 'line 3 prunes. Where: /etc/crontab. Remove line 3.',
    });
    expect(annotations.at(-1)).toMatchObject({
      level: 'notice',
      title: 'Gated Docker Prune: keep: redis',
    });
  });
});
