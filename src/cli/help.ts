import { INPUT_NAMES, INPUTS, type InputName } from '../inputs.js';
import { isList, isSwitch } from './flags.js';

/** What `action.yml` says about each input. */
export type Descriptions = Readonly<Record<string, { description: string }>>;

/** As many words as fit into 74 characters: the text is 80 wide, and indented by 6. */
const LINE = /\S.{0,73}(?=\s|$)|\S+/g;

/** The text of `--help`. Pure. The defaults are the real ones. */
export function helpText(descriptions: Descriptions): string {
  const flags = INPUT_NAMES.flatMap((name) => flag(name, descriptions[name]?.description ?? ''));
  return `${[...BEFORE, ...flags, ...AFTER].join('\n')}\n`;
}

const BEFORE = [
  'Usage: gated-docker-prune [FLAGS]',
  '       gated-docker-prune explain IMAGE [FLAGS]',
  '       gated-docker-prune observe [--docker-host HOST] [--state-dir FOLDER]',
  '',
  'Removes dangling Docker images when the disk is under pressure, no run-app is',
  'live and no Swarm service is converging. It never removes a tagged image, a',
  'container, a volume or the build cache.',
  '',
  "  explain IMAGE   Print an image's class, and every rule that was checked.",
  '                  IMAGE is an ID, the start of one, a tag or a digest.',
  '                  Read-only.',
  '',
  '  observe         Note which images are in use, until told to stop: better',
  '                  evidence of what is stale. One per state folder.',
  '',
  '  --json          Print the report as JSON, and the log to standard error.',
  '  --help, -h      Print this.',
  '  --version       Print the version.',
  '',
  'Every input of the action is a flag. A flag overrides INPUT_NAME in the',
  'environment.',
  '',
];

const AFTER = [
  'Exit codes',
  '  0   done, even if nothing was removed; explain: the image was found',
  '  1   failed by fail-on, or the work could not be done; explain: no such image,',
  '      several, or the Engine could not be asked; observe: the state folder',
  '      cannot be used',
  '  2   an invalid flag or input: nothing was done',
  '  3   observe: another observer already notes in this state folder',
  '',
  'Examples',
  '  gated-docker-prune --dry-run',
  '  gated-docker-prune --disk-threshold 85 --settle-timeout 5m',
  '  gated-docker-prune --keep "registry.example.org/**" --keep "postgres:*"',
  '  gated-docker-prune --dry-run --json',
  '  gated-docker-prune explain redis:7',
];

function flag(name: InputName, description: string): string[] {
  const value = isSwitch(name) ? '' : ' VALUE';
  const repeated = isList(name) ? ' ...' : '';
  const { default: standard } = INPUTS[name];
  const inForce = standard === '' ? '' : `   (default: ${standard})`;
  const words = isList(name)
    ? description.replace(/, one (a|per) line/, ', one $1 flag')
    : description;
  return [
    `  --${name}${value}${repeated}${inForce}`,
    ...(words.replaceAll('`', '').replace(/\s+/g, ' ').match(LINE) ?? []).map(
      (line) => `      ${line}`,
    ),
    '',
  ];
}
