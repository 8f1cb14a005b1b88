import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { INPUT_NAMES } from '../../src/inputs.js';
import { projectFile } from '../docs/markdown.js';

const exec = promisify(execFile);

describe('the man page', () => {
  it('has every input, and no warning', async () => {
    const page = projectFile('share/man/man1/gated-docker-prune.1');
    const { stdout, stderr } = await exec('groff', ['-man', '-ww', '-Tascii', '-P-cbou', page]);
    expect(stderr).toBe('');
    for (const name of INPUT_NAMES)
      expect(stdout).toMatch(new RegExp(`^ +(?:-\\w, )?--${name}\\b`, 'm'));
    for (const title of ['EXIT STATUS', 'EXAMPLES', 'ENVIRONMENT']) expect(stdout).toContain(title);
  });
});
