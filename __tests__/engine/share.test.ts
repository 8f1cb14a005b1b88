import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { INPUT_NAMES } from '../../src/inputs.js';
import { projectFile } from '../docs/markdown.js';

const exec = promisify(execFile);

describe('share/', () => {
  it('has a man page without a warning, with every input', async () => {
    const page = projectFile('share/man/man1/gated-docker-prune.1');
    const { stdout, stderr } = await exec('groff', ['-man', '-ww', '-Tascii', '-P-cbou', page]);
    expect(stderr).toBe('');
    for (const name of INPUT_NAMES)
      expect(stdout).toMatch(new RegExp(`^ +(?:-\\w, )?--${name}\\b`, 'm'));
    for (const title of ['EXIT STATUS', 'EXAMPLES', 'ENVIRONMENT']) expect(stdout).toContain(title);
  });

  it('has completions that fish offers', async () => {
    const file = projectFile('share/fish/vendor_completions.d/gated-docker-prune.fish');
    const offered = async (line: string) => {
      const script = `source ${file}; complete -C '${line}'`;
      const { stdout, stderr } = await exec('fish', ['--no-config', '-c', script]);
      expect(stderr).toBe('');
      return stdout.split('\n').flatMap((each) => each.split('\t')[0] || []);
    };
    const flags = await offered('gated-docker-prune --');
    for (const name of INPUT_NAMES) expect(flags).toContain(`--${name}`);
    expect(await offered('gated-docker-prune --fail-on h')).toEqual(['held']);
    expect(await offered('gated-docker-prune ex')).toEqual(['explain']);
  });

  it('has completions that zsh offers', async () => {
    const folder = projectFile('share/zsh/site-functions');
    await exec('zsh', ['-n', `${folder}/_gated-docker-prune`]);
    // A terminal within zsh: it completes only where somebody types. It waits until the pattern is there.
    const script = `zmodload zsh/zpty
      zpty z "TERM=dumb zsh -f -i"
      zpty -w z "fpath=($1 $fpath); autoload -Uz compinit; compinit -u -D; setopt nobeep; print RE''ADY"
      zpty -r -m z shown '*READY*'
      zpty -n -w z $'gated-docker-prune --disk-thr\t'
      zpty -r -m z shown '*--disk-threshold*'
      zpty -n -w z $'\x15gated-docker-prune exp\t'
      zpty -r -m z shown '*explain*'
      zpty -d z
      print done`;
    const { stdout } = await exec('zsh', ['-f', '-c', script, 'zsh', folder], { timeout: 30_000 });
    expect(stdout).toBe('done\n');
  });
});
