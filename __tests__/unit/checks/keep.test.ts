import { describe, expect, it } from 'vitest';
import { keepChecks } from '../../../src/checks/keep.js';
import { id, image } from '../image.js';

const images = [
  image({ Id: id('a'), RepoTags: ['coopcloud/nextcloud:31'] }),
  image({ Id: id('b'), RepoDigests: [`postgres@${id('c')}`] }),
  image({
    Id: id('d'),
    RepoTags: ['ghcr.io/team/app:1'],
    Labels: { 'gated-docker-prune.keep': '' },
  }),
];
const check = (...keep: string[]) => keepChecks(keep, { ok: true, value: images });

describe('the check of keep', () => {
  it('is content with lines that match, whatever else keeps the image', () => {
    expect(check('postgres:*', 'ghcr.io/team/**', 'coopcloud/*:31')).toMatchObject([
      { status: 'ok', found: '3 lines' },
    ]);
  });

  it.each([
    ['Postgres', 'postgres'],
    ['post.*', 'post*'],
    ['ghcr.io', 'ghcr.io/**'],
    ['coopcloud', 'coopcloud/**'],
    ['nextcloud:31', '**/nextcloud:31'],
    ['GHCR.IO/*', 'ghcr.io/**'],
    ['coopcloud/nextcloud:30', 'coopcloud/nextcloud'],
  ])('says what %s was probably meant to be', (line, meant) => {
    expect(check('postgres', line)).toMatchObject([
      {
        what: `keep: ${line}`,
        found: 'matches no image of this host',
        status: 'notice',
        remedy: `Did you mean ${meant}?`,
      },
    ]);
  });

  it('does not guess where nothing is like it', () => {
    expect(check('redis', 'mariadb:[0-9]')).toMatchObject([
      { what: 'keep: redis', remedy: expect.stringMatching(/^Remove the line/) },
      { what: 'keep: mariadb:[0-9]', remedy: expect.stringMatching(/^Remove the line/) },
    ]);
  });

  it('is open when the images cannot be listed', () => {
    expect(keepChecks(['a'], { ok: false, error: 'gone' })).toMatchObject([
      { status: 'not-checked', found: 'not checked: gone' },
    ]);
  });
});
