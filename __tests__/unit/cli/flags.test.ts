import { describe, expect, it } from 'vitest';
import { isList, isSwitch } from '../../../src/cli/commands.js';
import { parseCommandLine } from '../../../src/cli/flags.js';
import { INPUTS, type InputName } from '../../../src/inputs.js';

const NAMES = Object.keys(INPUTS) as InputName[];

describe('a command line', () => {
  it.each(NAMES)('has a flag for %s', (name) => {
    const args = isSwitch(name) ? [`--${name}`] : [`--${name}`, 'some value'];
    const { inputs, problems } = parseCommandLine(args);
    expect(problems).toEqual([]);
    expect([...inputs]).toEqual([[name, isSwitch(name) ? 'true' : 'some value']]);
  });

  it.each(NAMES.filter(isList))('may have %s more than once, and joins it as lines', (name) => {
    const { inputs, problems } = parseCommandLine([`--${name}=a`, `--${name}`, 'b']);
    expect(problems).toEqual([]);
    expect(inputs.get(name)).toBe('a\nb');
  });

  it.each(NAMES.filter((name) => !isList(name)))('has %s once', (name) => {
    const { problems } = parseCommandLine([`--${name}=true`, `--${name}=true`]);
    expect(problems).toEqual([`--${name}: given more than once`]);
  });

  it('takes the value of a switch where it has one', () => {
    expect(parseCommandLine(['--dry-run=false']).inputs.get('dry-run')).toBe('false');
  });

  it.each<[string[], object]>([
    [['--dry-run'], { name: 'run', json: false }],
    [['--json', '--dry-run'], { name: 'run', json: true }],
    [['-n'], { name: 'run', yes: false, quiet: false }],
    [['-yq'], { name: 'run', yes: true, quiet: true }],
    [['explain', 'a', '--json'], { name: 'explain', image: 'a', json: true }],
    [['explain', 'redis:7', '--keep', 'a'], { name: 'explain', image: 'redis:7' }],
    [['--keep', 'a', 'explain', '--', '-odd-'], { name: 'explain', image: '-odd-' }],
    [['observe', '--docker-host', 'a', '--disk-path', '/c', '--state-dir=b'], { name: 'observe' }],
    [['--help'], { name: 'help' }],
    [['help'], { name: 'help' }],
    [['-h'], { name: 'help' }],
    [['--version'], { name: 'version' }],
    [['-V'], { name: 'version' }],
  ])('%j is a command', (args, command) => {
    expect(parseCommandLine(args)).toMatchObject({ command, problems: [] });
  });

  it('has all its problems told at once', () => {
    const line = 'prune --nope 85 -x --keep --dry-run --min-age';
    const { problems } = parseCommandLine(line.split(' '));
    // What follows a flag that there is not is taken for its value.
    expect(problems).toEqual([
      '--nope: no such flag',
      '-x: no such flag',
      '--keep: needs a value, as in --keep=VALUE',
      '--min-age: needs a value, as in --min-age=VALUE',
      'prune: no such command; the commands are explain, observe, help',
    ]);
  });

  it.each([
    [['explain'], 'explain: needs an image, by its ID, tag or digest'],
    [['explain', ''], 'explain: needs an image, by its ID, tag or digest'],
    [['explain', ' '], 'explain: needs an image, by its ID, tag or digest'],
    [['explain', 'a', 'b'], 'explain: takes one image, not also b'],
    [['explain', 'a', '--quiet'], '--quiet: is not for explain'],
    [['observe', '--yes'], '--yes: is not for observe'],
    [['observe', 'a', 'b'], 'observe: takes no a b'],
    [
      ['observe', '--dry-run'],
      '--dry-run: observe takes only --docker-host, --disk-path and --state-dir',
    ],
    [['observe', '--json'], '--json: is not for observe'],
    [['--json=1'], '--json: takes no value'],
    [['--dry-rnu'], '--dry-rnu: no such flag'],
    [['explian', 'a'], 'explian: no such command; the commands are explain, observe, help'],
  ])('%j is refused', (args, problem) => {
    expect(parseCommandLine(args).problems).toEqual([problem]);
  });

  it('is not led astray by names of JavaScript', () => {
    expect(parseCommandLine(['--constructor', '--__proto__=1']).problems).toEqual([
      '--constructor: no such flag',
      '--__proto__: no such flag',
    ]);
  });
});
