import { describe, expect, it } from 'vitest';
import { howToRemove } from '../../../src/cli/output.js';

describe('the command that removes', () => {
  const last = (...argv: string[]) => howToRemove(argv).replace(/^.*To remove: /, '');

  it('is the one that was given, with --yes', () => {
    expect(last('/usr/bin/node', 'dist/main.js', '--min-age=1s')).toBe(
      'node dist/main.js --yes --min-age=1s\n',
    );
    expect(last('/usr/bin/node', '/usr/local/bin/gated-docker-prune')).toBe(
      'gated-docker-prune --yes\n',
    );
  });

  it('is for a shell, and safe to show', () => {
    expect(last('node', 'a b/main.js', '--keep', "it's *", '')).toBe(
      `node 'a b/main.js' --yes --keep 'it'\\''s *' ''\n`,
    );
    expect(last('node', 'main.js', '--keep=\u{1b}[2J')).not.toContain('\u{1b}');
  });
});
