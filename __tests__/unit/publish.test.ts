import { describe, expect, it } from 'vitest';
import { docsOf } from '../../src/publish.js';

const GITHUB = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_ACTION_REPOSITORY: 'owner/gated-docker-prune',
  GITHUB_ACTION_REF: 'v1.2.3',
};

describe('docsOf', () => {
  it('is where the pages of this very version are', () => {
    expect(docsOf(GITHUB)).toBe('https://github.com/owner/gated-docker-prune/blob/v1.2.3/docs');
  });

  it.each([
    ['a local action', { GITHUB_ACTION_REPOSITORY: '', GITHUB_ACTION_REF: '' }],
    ['a runner that does not say', { GITHUB_ACTION_REF: undefined }],
    ['Gitea', { GITEA_ACTIONS: 'true' }],
    ['Forgejo', { FORGEJO_ACTIONS: 'true' }],
    ['a reference that is no path', { GITHUB_ACTION_REF: 'x](https://evil.example)' }],
  ])('is unknown with %s', (_, env) => {
    expect(docsOf({ ...GITHUB, ...env })).toBeUndefined();
  });
});
