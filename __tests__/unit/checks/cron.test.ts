import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CRON, lookAtCron } from '../../../src/checks/cron.js';
import { rivalChecks } from '../../../src/checks/rival.js';
import { folder, withFiles } from './folder.js';

const PRUNE = '17 3 * * * root docker system prune --force --all --filter until=24h\n';

const check = async (root: string) => rivalChecks(CRON, await lookAtCron(root), 'overlay2');

describe('the check of cron', () => {
  it('finds nothing where there is no cron', async () => {
    expect(await check(await folder())).toEqual([
      expect.objectContaining({
        status: 'ok',
        found: expect.stringMatching(/^none in 0 files; looked for docker system/),
      }),
    ]);
  });

  it.each([
    ['etc/crontab', PRUNE, 1],
    ['etc/anacrontab', `# x\n7 5 prune docker system prune -a\n`, 2],
    ['etc/cron.d/docker', `SHELL=/bin/sh\n\n${PRUNE}`, 3],
    ['etc/cron.daily/docker', '#!/bin/sh\nexec docker image prune --all\n', 2],
    ['var/spool/cron/crontabs/root', '@daily docker system prune -af\n', 1],
    ['var/spool/cron/root', '@daily docker system prune -af\n', 1],
    ['etc/cron.d/utf16', Buffer.from(`\ufeff${PRUNE}`, 'utf16le'), 1],
    ['etc/cron.d/latin1', Buffer.from(`# f\u00fcr\n${PRUNE}`, 'latin1'), 2],
  ])('finds a prune in %s', async (file, content, line) => {
    const root = await withFiles(await folder(), {
      [file]: content,
      'etc/cron.d/other': '# none\n',
    });
    const [found, ...others] = await check(root);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      status: 'warning',
      where: join(root, file),
      remedy: `Remove line ${line} of ${join(root, file)}.`,
    });
  });

  it('looks into the script that a line runs', async () => {
    const root = await withFiles(await folder(), {
      'usr/local/bin/clean': '#!/bin/sh\ndocker system prune -af\n',
    });
    const script = join(root, 'usr/local/bin/clean');
    await withFiles(root, { 'etc/cron.d/clean': `MAILTO=root\n0 3 * * * root "${script}" -v\n` });
    const [found] = await check(root);
    expect(found?.found).toContain(
      `line 2 of ${join(root, 'etc/cron.d/clean')} runs \`${script}: docker`,
    );
    expect(found?.remedy).toContain('Remove line 2 of');
  });

  it('reports ten thousand lines as one', async () => {
    const root = await withFiles(await folder(), { 'etc/cron.d/many': PRUNE.repeat(10_000) });
    const checks = await check(root);
    expect(checks).toHaveLength(1);
    expect(checks[0]?.found).toContain('line 1 and 9999 more lines of');
    const quiet = await withFiles(await folder(), {
      'etc/cron.d/many': '* * * * * root /bin/true # nothing\n'.repeat(10_000),
    });
    expect(await check(quiet)).toMatchObject([{ status: 'ok' }]);
  }, 60_000);

  it('passes over what is no text', async () => {
    const root = await withFiles(await folder(), {
      'etc/cron.d/binary': Buffer.concat([
        Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0]),
        Buffer.from(PRUNE),
      ]),
      'etc/cron.d/empty': '',
      'etc/cron.daily/.placeholder': '\n',
    });
    execFileSync('mkfifo', [join(root, 'etc/cron.d/fifo')]);
    expect(await check(root)).toMatchObject([{ status: 'ok' }]);
  });

  it('says what could not be read', async () => {
    // What root cannot read either.
    const root = await withFiles(await folder(), { 'etc/cron.d/ok': '' });
    execFileSync('ln', ['-s', 'loop', join(root, 'etc/cron.d/loop')]);
    const [found] = await check(root);
    expect(found?.found).toContain(`this user cannot read ${join(root, 'etc/cron.d/loop')}`);
  });
});
