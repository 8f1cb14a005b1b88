import { INPUT_NAMES, INPUTS, type InputName } from '../inputs.js';

/** What `action.yml` says about each input. */
export type Descriptions = Readonly<Record<string, { description: string }>>;

/** The command's name, which npm gives it. */
export const PROGRAM = 'gated-docker-prune';

export const SUMMARY =
  'Removes dangling Docker images when the disk is under pressure, no run-app is live and no Swarm service is converging. It never removes a tagged image, a container, a volume or the build cache.';

/** The commands besides a run, which has no name, with what each is for. */
export const COMMANDS = {
  explain: {
    takes: 'IMAGE',
    text: "Print an image's class, and every rule that was checked. IMAGE is an ID, the start of one, a tag or a digest. Read-only.",
  },
  observe: {
    takes: '',
    text: 'Record which images are in use and how full the disk gets, until told to stop: better evidence of what is stale. One per state folder. Takes only --docker-host, --disk-path and --state-dir.',
  },
  help: { takes: '', text: 'Print this.' },
} as const;

/** The flags that are no inputs, and which commands take them; `run` is a run. */
export const SWITCHES = {
  yes: {
    short: 'y',
    of: ['run'],
    text: 'Remove what is to go. Without it a run only shows that, as with --dry-run.',
  },
  quiet: {
    short: 'q',
    of: ['run'],
    text: 'Print only what needs somebody: for cron.',
  },
  json: {
    short: undefined,
    of: ['run', 'explain'],
    text: 'Print the report as JSON, and the log to standard error.',
  },
  help: { short: 'h', of: ['run', 'explain', 'observe'], text: 'Print this.' },
  version: { short: 'V', of: ['run', 'explain', 'observe'], text: 'Print the version.' },
} as const;

/** The short forms of inputs. */
export const SHORT: Partial<Record<InputName, string>> = { 'dry-run': 'n' };

export const EXIT_CODES: Readonly<Record<string, string>> = {
  0: 'done, even if nothing was removed; explain: the image was found',
  1: 'failed by fail-on, or the work could not be done; explain: no such image, several, or the Engine could not be asked; observe: the state folder cannot be used',
  2: 'an invalid flag or input: nothing was done',
  3: 'observe: another observer already notes in this state folder',
  130: 'cancelled by Ctrl-C (SIGINT); the report is still printed',
  143: 'cancelled by SIGTERM, likewise',
};

/** Arguments, and what they are for. */
export const EXAMPLES: readonly (readonly [args: string, what: string])[] = [
  ['--dry-run', 'Show what would go, and why the rest stays'],
  ['--yes --settle-timeout 5m', 'Wait up to five minutes for a deployment to end, and remove'],
  ['--yes --keep "registry.example.org/**" --keep "postgres:*"', 'Never remove these'],
  ['--dry-run --json', 'The same for programs'],
  ['--yes --quiet', 'From cron: mail only if somebody has to act'],
  ['explain redis:7', 'Why does this image stay?'],
];

/** Whether an input is true or false, so that its flag takes no value. */
export function isSwitch(name: InputName): boolean {
  return /^(?:true|false)$/.test(INPUTS[name].default);
}

/** Whether an input takes several values, so that its flag may be repeated. */
export function isList(name: InputName): boolean {
  return 'list' in INPUTS[name];
}

/** One flag, as the help and the man page show it. */
export interface Flag {
  name: string;
  short: string | undefined;
  takesValue: boolean;
  repeats: boolean;
  /** Empty if there is none. */
  default: string;
  text: string;
}

/** All flags: those of a run first, then the inputs. Pure. */
export function flagsOf(descriptions: Descriptions): Flag[] {
  return [
    ...Object.entries(SWITCHES).map(([name, { short, text }]) => {
      return { name, short, takesValue: false, repeats: false, default: '', text };
    }),
    ...INPUT_NAMES.map((name) => {
      const { description = '' } = descriptions[name] ?? {};
      return {
        name,
        short: SHORT[name],
        takesValue: !isSwitch(name),
        repeats: isList(name),
        default: INPUTS[name].default,
        text: (isList(name)
          ? description.replace(/, one (a|per) line/, ', one $1 flag')
          : description
        )
          .replaceAll('`', '')
          .replace(/\s+/g, ' '),
      };
    }),
  ];
}
