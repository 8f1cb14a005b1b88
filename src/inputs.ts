import * as z from 'zod/mini';
import type { DockerContext } from './engine/context.js';
import { type Endpoint, findEndpoint, parseEndpoint } from './engine/endpoint.js';
import { InputError } from './inputs/input-error.js';
import * as values from './inputs/values.js';
import { orNone } from './inputs/values.js';
import { unreadVariables } from './inputs/variables.js';
import type { Reading } from './reading.js';

/** When to fail the step: on an `unknown` gate, on a `held` one too, or `never`. */
export type FailOn = 'unknown' | 'held' | 'never';

/**
 * Every input by its name in `action.yml`, with its default. An empty input takes its default, since the runner passes
 * an unset one as an empty string. `list` inputs take several values, one per line. Durations become ms, `disk-...`
 * percent.
 */
export const INPUTS = {
  when: { default: 'main', schema: z.enum(['main', 'post'], 'must be main or post') },
  'dry-run': { default: 'false', schema: values.boolean },
  'docker-host': { default: '', schema: z.string() },
  'disk-threshold': { default: '80', schema: values.percent },
  /** `stale` images go until disk use is down to this. */
  'disk-target': {
    default: '',
    schema: orNone('', values.percent, 'must be a percentage from 1 to 100, such as 70 or 70%'),
  },
  /** From here on `digest-retention` gives way to `min-age`; undefined if never. */
  'disk-critical': {
    default: '90',
    schema: orNone(
      'never',
      values.percent,
      'must be never, or a percentage from 1 to 100, such as 90',
    ),
  },
  /** What to keep free for what comes next: bytes, or as much as former runs show. */
  'disk-room': { default: 'auto', schema: values.room },
  /** If empty, the Engine's data roots are measured. */
  'disk-path': { default: '', schema: values.absolutePaths, list: true },
  'min-age': { default: '24h', schema: values.duration },
  /** How long an unused `cached` image is kept; undefined means forever. */
  'digest-retention': {
    default: '720h',
    schema: orNone(
      'never',
      values.positiveDuration,
      'must be never, or a duration, such as 720h or 30d',
    ),
  },
  /** Globs over image references. */
  keep: { default: '', schema: values.keepLines, list: true },
  /** If empty, there is no process probe. */
  'run-app-process': { default: 'run-app', schema: values.processNames, list: true },
  'run-app-label': { default: '', schema: values.label },
  'run-app-lock': { default: '', schema: values.optionalPath },
  'settle-timeout': { default: '0s', schema: values.duration },
  /** Managers to ask, in this order, if the Engine is a Swarm worker. */
  'swarm-manager': { default: '', schema: values.lines, list: true },
  /** Where the memory lives; undefined means this host's default. */
  'state-dir': { default: '', schema: values.optionalPath },
  /** With any port; if empty, none is asked. */
  'registry-check': { default: 'docker.io', schema: values.registries, list: true },
  /** For Prometheus; undefined if none is written. */
  'metrics-file': { default: '', schema: values.optionalPath },
  'fail-on': {
    default: '',
    schema: z.enum(['', 'unknown', 'held', 'never'], 'must be unknown, held or never'),
  },
  timeout: { default: '10m', schema: values.timerDuration },
} as const;

/** How far the default `disk-target` is below `disk-threshold`, in percent of the disk. */
const BELOW_THRESHOLD = 10;

export type InputName = keyof typeof INPUTS;
export const INPUT_NAMES = Object.keys(INPUTS) as InputName[];

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;
type Parsed = { [K in InputName as Camel<K>]: z.infer<(typeof INPUTS)[K]['schema']> };

/** The inputs of one run, read and checked: each by its name in camelCase. */
export interface Inputs extends Omit<Parsed, 'dockerHost' | 'swarmManager'> {
  endpoint: Endpoint;
  diskTarget: number;
  swarmManager: Endpoint[];
  failOn: FailOn;
}

/**
 * Checks all inputs before anything else is done.
 *
 * @param read gives the text of an input by name, empty if unset
 * @param env the environment, for the Engine's address and variables that name no input
 * @param spell what the user has to change to set an input
 * @param inStep whether `GATED_DOCKER_PRUNE_*` isn't read: a step has its inputs under `with`
 * @param context the current docker context
 * @throws {InputError} that lists every invalid input
 */
export function parseInputs(
  read: (name: InputName) => string,
  env: Readonly<Record<string, string | undefined>>,
  spell: (name: InputName) => string = String,
  inStep = true,
  context: Reading<DockerContext | undefined> = { ok: true, value: undefined },
): Inputs {
  const problems: string[] = [];
  const refuse = (name: InputName, why: string) => problems.push(`${spell(name)}: ${why}`);
  const parse = (name: InputName) => {
    const text = read(name).trim() || INPUTS[name].default;
    const { success, data, error } = z.safeParse(INPUTS[name].schema, text);
    if (success) return data;
    refuse(
      name,
      `${error.issues.map(({ message }) => message).join(', ')} (it is ${values.shown(text)})`,
    );
    return undefined;
  };
  const { dockerHost, ...parsed } = Object.fromEntries(
    INPUT_NAMES.map((name) => [
      name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      parse(name),
    ]),
  ) as Parsed;
  const address = (find: () => Endpoint): Endpoint | undefined => {
    try {
      return find();
    } catch (error) {
      problems.push((error as Error).message);
      return undefined;
    }
  };
  const endpoint = address(() => findEndpoint(dockerHost, env, spell('docker-host'), context));
  const swarmManager = parsed.swarmManager.flatMap(
    // Stryker disable next-line ArrayDeclaration: there is a problem then.
    (name) => address(() => parseEndpoint(name, env, spell('swarm-manager'))) ?? [],
  );
  const { diskThreshold, diskCritical, settleTimeout, timeout } = parsed;
  const diskTarget = parsed.diskTarget ?? Math.max(0, diskThreshold - BELOW_THRESHOLD);
  if (settleTimeout >= timeout) {
    refuse('settle-timeout', 'must be shorter than timeout, which limits the whole run');
  }
  if (diskTarget > diskThreshold) refuse('disk-target', 'must not be above disk-threshold');
  // The default gives way to a threshold above it.
  if ((diskCritical ?? 100) < diskThreshold && diskCritical !== 90) {
    refuse('disk-critical', 'must not be below disk-threshold');
  }
  problems.push(...unreadVariables(INPUT_NAMES, (name) => read(name as InputName), env, inStep));
  // Stryker disable next-line ConditionalExpression: without an endpoint there is a problem.
  if (problems.length > 0 || endpoint === undefined) throw new InputError(problems);
  return {
    ...parsed,
    endpoint,
    swarmManager,
    diskTarget,
    diskCritical: diskCritical && Math.max(diskCritical, diskThreshold),
    failOn: parsed.failOn || (parsed.when === 'post' ? 'never' : 'unknown'),
  };
}
