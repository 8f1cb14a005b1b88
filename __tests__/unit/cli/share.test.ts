import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { INPUT_NAMES } from '../../../src/inputs.js';
import { projectFile } from '../../docs/markdown.js';

/** What bash offers after these words. */
async function completed(...words: string[]): Promise<string[]> {
  const file = projectFile('share/bash-completion/completions/gated-docker-prune');
  const script = `source '${file}'; compopt() { :; }; docker() { echo 'app:1 redis:7'; }
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _gated_docker_prune; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const argv = ['--noprofile', '--norc', '-c', script, 'bash', 'gated-docker-prune', ...words];
  const { stdout } = await promisify(execFile)('bash', argv);
  return stdout.split('\n').filter((word) => word !== '');
}

describe('the completion for bash', () => {
  it('has every input, and the flags of a run', async () => {
    const flags = await completed('--');
    expect(flags).toEqual(expect.arrayContaining(INPUT_NAMES.map((name) => `--${name}`)));
    expect(flags).toEqual(expect.arrayContaining(['--yes', '--quiet', '--json', '--version']));
  });

  it.each([
    [['--disk-th'], ['--disk-threshold']],
    [
      ['--fail-on', ''],
      ['unknown', 'held', 'never'],
    ],
    [['--fail-on', '=', 'h'], ['held']],
    [['--min-age', ''], []],
    [[''], ['explain', 'observe', 'help']],
    [['--dry-run', 'ex'], ['explain']],
    [['explain', 're'], ['redis:7']],
    [['observe', ''], []],
    [['observe', '--state'], ['--state-dir']],
    [['--state-dir', '/et'], ['/etc']],
  ])('offers after %j what can follow', async (words, offered) => {
    expect(await completed(...words)).toEqual(offered);
  });
});
