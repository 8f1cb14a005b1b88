import parseDuration from 'parse-duration';
import * as z from 'zod/mini';
import { type Endpoint, findEndpoint, parseEndpoint } from './engine/endpoint.js';
import { parseKeep } from './image/keep.js';
import { messageOf } from './reading.js';

/** When to fail the step: on an `unknown` gate, on a `held` one too, or `never`. */
export type FailOn = 'unknown' | 'held' | 'never';

/** A container or service label; `value` undefined means any. */
export interface LabelFilter {
  key: string;
  value: string | undefined;
}

/** The inputs of one run, read and checked. Durations are in ms, `disk...` in percent. */
export interface Inputs {
  when: 'main' | 'post';
  dryRun: boolean;
  endpoint: Endpoint;
  diskThreshold: number;
  /** `stale` images go until disk use is down to this. */
  diskTarget: number;
  /** From here on `digestRetention` gives way to `minAge`; undefined if never. */
  diskCritical: number | undefined;
  /** Paths to measure; if empty, the Engine's data roots. */
  diskPath: string[];
  minAge: number;
  /** How long an unused `cached` image is kept; undefined means forever. */
  digestRetention: number | undefined;
  /** Globs over image references. */
  keep: string[];
  /** Process names; if empty, there is no process probe. */
  runAppProcess: string[];
  runAppLabel: LabelFilter | undefined;
  runAppLock: string | undefined;
  settleTimeout: number;
  /** Managers to ask, in this order, if the Engine is a Swarm worker. */
  swarmManager: Endpoint[];
  /** Where the memory lives; undefined means this host's default. */
  stateDir: string | undefined;
  /** Registry hosts, with any port; if empty, none is asked. */
  registryCheck: string[];
  failOn: FailOn;
  timeout: number;
}

/** Invalid inputs: `problems` lists them all, one sentence each. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(readonly problems: string[]) {
    super(
      problems.length === 1
        ? 'An input is not valid; nothing was done.'
        : `${problems.length} inputs are not valid; nothing was done.`,
    );
  }
}

/** Go's duration grammar, without a sign: https://pkg.go.dev/time#ParseDuration */
const GO_DURATION = /^(?:0|(?:(?:\d+(?:\.\d+)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;

/** In ms: 2^63 ns, and the longest Node.js timer, beyond which it fires at once. */
const GO_LIMIT = 2 ** 63 / 1e6;
const TIMER_LIMIT = 2 ** 31 - 1;

const duration = z
  .pipe(
    z
      .string()
      .check(z.regex(GO_DURATION, "must be a duration in Docker's format, such as 24h or 1h30m")),
    // The library's units are case-insensitive, and it knows one spelling of the micro sign.
    z.transform((text) =>
      text === '0' ? 0 : (parseDuration(text.replaceAll(/[µμ]/g, 'u')) ?? Number.NaN),
    ),
  )
  .check(
    z.refine(
      (ms: number) => ms <= GO_LIMIT,
      'must be at most 2562047h, the longest duration Docker accepts',
    ),
  );
const positiveDuration = duration.check(
  z.refine((ms: number) => ms > 0, 'must be longer than zero'),
);
const timerDuration = positiveDuration.check(
  z.refine((ms: number) => ms <= TIMER_LIMIT, 'must be at most 596h, the longest a timer can wait'),
);

const percent = z
  .pipe(
    z.string().check(z.regex(/^\d{1,3}(?:\.\d+)?%?$/, 'must be a percentage, such as 80 or 80%')),
    z.transform((text) => Number.parseFloat(text)),
  )
  .check(z.refine((value: number) => value >= 1 && value <= 100, 'must be from 1 to 100'));

/** A value, or a word that means none. */
const orNone = <T extends z.ZodMiniType>(word: string, value: T, message: string) =>
  z.union(
    [
      z.pipe(
        z.literal(word),
        z.transform(() => undefined),
      ),
      value,
    ],
    message,
  );

/** The spellings that YAML 1.2 and `core.getBooleanInput` accept. */
const boolean = z.pipe(
  z.string().check(z.regex(/^(?:true|True|TRUE|false|False|FALSE)$/, 'must be true or false')),
  z.transform((text) => text.toLowerCase() === 'true'),
);

const lines = z.pipe(
  z.string(),
  z.transform((text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
);

const keepLines = lines.check((context) => {
  for (const line of context.value) {
    try {
      parseKeep(line);
    } catch (error) {
      const message = `${shown(line)} ${messageOf(error)}`;
      context.issues.push({ code: 'custom', input: line, message });
    }
  }
});

/** A text in quotes, cut if long. */
function shown(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}...` : text);
}

const absolute = 'must be an absolute path';
const isAbsolute = (path: string) => path.startsWith('/');

const optionalPath = z.pipe(
  z.string().check(z.refine((path) => path === '' || isAbsolute(path), absolute)),
  z.transform((path) => (path === '' ? undefined : path)),
);

const processNames = z.pipe(
  lines.check(
    z.refine(
      (names: string[]) => names.every((name) => !/[/\\\s,;|*?[\]{}()<>"'`$=]/.test(name)),
      'must be exact process names, one per line, without paths, commas, quotes or wildcards',
    ),
    z.refine(
      (names: string[]) => !names.some((name) => /^none$/i.test(name)) || names.join() === 'none',
      'must be either process names or none, not both',
    ),
  ),
  z.transform((names: string[]) => (names[0] === 'none' ? [] : names)),
);

const label = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (text) => /^(?:[^\s,;|*?!"'`$=]+(?:=(?:\S(?:.*\S)?)?)?)?$/.test(text),
        'must be one label, key or key=value, without spaces around the equals sign, quotes or wildcards',
      ),
    ),
  z.transform((text): LabelFilter | undefined => {
    if (text === '') return undefined;
    const equals = text.indexOf('=');
    return equals === -1
      ? { key: text, value: undefined }
      : { key: text.slice(0, equals), value: text.slice(equals + 1) };
  }),
);

/** A registry's domain as Docker accepts it, without a scheme or path. */
const REGISTRY = /^(?:[a-z\d](?:[a-z\d.-]*[a-z\d])?|\[[\da-f:]+\])(?::\d{1,5})?$/i;

const registries = z.pipe(
  lines.check(
    z.refine(
      (hosts: string[]) => hosts.every((host) => host === 'none' || REGISTRY.test(host)),
      'must be registries, one per line, such as docker.io or registry.example.org:5000',
    ),
    z.refine(
      (hosts: string[]) => !hosts.includes('none') || hosts.length === 1,
      'must be either registries or none, not both',
    ),
  ),
  z.transform((hosts: string[]) =>
    hosts[0] === 'none' ? [] : [...new Set(hosts.map((host) => host.toLowerCase()))],
  ),
);

/**
 * Every input by its name in `action.yml`, with its default. An empty input takes its default, since the runner passes
 * an unset one as an empty string. `list` inputs take several values, one per line.
 */
export const INPUTS = {
  when: { default: 'main', schema: z.enum(['main', 'post'], 'must be main or post') },
  'dry-run': { default: 'false', schema: boolean },
  'docker-host': { default: '', schema: z.string() },
  'disk-threshold': { default: '80', schema: percent },
  'disk-target': {
    default: '',
    schema: orNone('', percent, 'must be a percentage from 1 to 100, such as 70 or 70%'),
  },
  'disk-critical': {
    default: '90',
    schema: orNone('never', percent, 'must be never, or a percentage from 1 to 100, such as 90'),
  },
  'disk-path': {
    default: '',
    schema: lines.check(
      z.refine(
        (paths: string[]) => paths.every(isAbsolute),
        'must be absolute paths, one per line',
      ),
    ),
    list: true,
  },
  'min-age': { default: '24h', schema: duration },
  'digest-retention': {
    default: '720h',
    schema: orNone(
      'never',
      positiveDuration,
      "must be never, or a duration in Docker's format, such as 720h",
    ),
  },
  keep: { default: '', schema: keepLines, list: true },
  'run-app-process': { default: 'run-app', schema: processNames, list: true },
  'run-app-label': { default: '', schema: label },
  'run-app-lock': { default: '', schema: optionalPath },
  'settle-timeout': { default: '0s', schema: duration },
  'swarm-manager': { default: '', schema: lines, list: true },
  'state-dir': { default: '', schema: optionalPath },
  'registry-check': { default: 'docker.io', schema: registries, list: true },
  'fail-on': {
    default: '',
    schema: z.pipe(
      z.enum(['', 'unknown', 'held', 'never'], 'must be unknown, held or never'),
      z.transform((value): FailOn | undefined => (value === '' ? undefined : value)),
    ),
  },
  timeout: { default: '10m', schema: timerDuration },
} as const;

/** How far the default `disk-target` is below `disk-threshold`, in percent of the disk. */
const BELOW_THRESHOLD = 10;

export type InputName = keyof typeof INPUTS;
type Parsed = { [K in InputName]: z.infer<(typeof INPUTS)[K]['schema']> };

/**
 * Checks all inputs before anything else is done.
 *
 * @param read gives the text of an input by name, empty if unset
 * @param env the environment, for `DOCKER_HOST` and its TLS variables
 * @throws {InputError} that lists every invalid input
 */
export function parseInputs(
  read: (name: InputName) => string,
  env: Readonly<Record<string, string | undefined>>,
): Inputs {
  const problems: string[] = [];
  const parse = <K extends InputName>(name: K): Parsed[K] | undefined => {
    const text = read(name).trim() || INPUTS[name].default;
    const result = z.safeParse(INPUTS[name].schema, text);
    if (result.success) return result.data as Parsed[K];
    problems.push(
      `${name}: ${result.error.issues.map((issue) => issue.message).join(', ')} (it is ${shown(text)})`,
    );
    return undefined;
  };
  const parsed = Object.fromEntries(
    (Object.keys(INPUTS) as InputName[]).map((name) => [name, parse(name)]),
  ) as Parsed;

  const address = <T>(find: () => T): T | undefined => {
    try {
      return find();
    } catch (error) {
      problems.push((error as Error).message);
      return undefined;
    }
  };
  const endpoint = address(() => findEndpoint(parsed['docker-host'], env));
  const swarmManager = parsed['swarm-manager'].flatMap(
    (name) => address(() => parseEndpoint(name, env, 'swarm-manager')) ?? [],
  );
  const settleTimeout = parsed['settle-timeout'];
  if (settleTimeout >= parsed.timeout) {
    problems.push('settle-timeout: must be shorter than timeout, which limits the whole run');
  }
  const diskThreshold = parsed['disk-threshold'];
  const diskTarget = parsed['disk-target'] ?? Math.max(0, diskThreshold - BELOW_THRESHOLD);
  if (diskTarget > diskThreshold) {
    problems.push('disk-target: must not be above disk-threshold');
  }
  const diskCritical = parsed['disk-critical'];
  // The default gives way to a threshold above it.
  if (diskCritical !== undefined && diskCritical < diskThreshold && diskCritical !== 90) {
    problems.push('disk-critical: must not be below disk-threshold');
  }
  problems.push(...misspelled(read, env));
  if (problems.length > 0 || endpoint === undefined) throw new InputError(problems);

  return {
    when: parsed.when,
    dryRun: parsed['dry-run'],
    endpoint,
    diskThreshold,
    diskTarget,
    diskCritical: diskCritical && Math.max(diskCritical, diskThreshold),
    diskPath: parsed['disk-path'],
    minAge: parsed['min-age'],
    digestRetention: parsed['digest-retention'],
    keep: parsed.keep,
    runAppProcess: parsed['run-app-process'],
    runAppLabel: parsed['run-app-label'],
    runAppLock: parsed['run-app-lock'],
    settleTimeout,
    swarmManager,
    stateDir: parsed['state-dir'],
    registryCheck: parsed['registry-check'],
    failOn: parsed['fail-on'] ?? (parsed.when === 'post' ? 'never' : 'unknown'),
    timeout: parsed.timeout,
  };
}

/**
 * Variables that mean one of our inputs but aren't read. A shell can't export a name with a hyphen, and whoever sets
 * `INPUT_DRY_RUN` instead must not get a run that really removes.
 */
function misspelled(
  read: (name: InputName) => string,
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, '');
  const names = Object.keys(INPUTS) as InputName[];
  const byLetters = new Map(names.map((name) => [letters(`input_${name}`), name]));
  return Object.entries(env).flatMap(([variable, value = '']) => {
    const name = byLetters.get(letters(variable));
    if (name === undefined || !/^input/i.test(variable)) return [];
    const right = `INPUT_${name.toUpperCase()}`;
    // Some runners may set several spellings to the same value.
    if (variable === right || value.trim() === read(name).trim()) return [];
    return [
      `${variable}: is not read; the variable for ${name} is ${right}: set it with env '${right}=...'`,
    ];
  });
}
