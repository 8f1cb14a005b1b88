import parseDuration from 'parse-duration';
import * as z from 'zod/mini';
import { parseKeep } from '../image/keep.js';
import { messageOf } from '../reading.js';

/** A container or service label; `value` undefined means any. */
export interface LabelFilter {
  key: string;
  value: string | undefined;
}

/** Go's duration grammar, without a sign: https://pkg.go.dev/time#ParseDuration */
const GO_DURATION = /^(?:0|(?:(?:\d+(?:\.\d+)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;

/** In ms: 2^63 ns, and the longest Node.js timer, beyond which it fires at once. */
const GO_LIMIT = 2 ** 63 / 1e6;
const TIMER_LIMIT = 2 ** 31 - 1;

export const duration = z
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
export const positiveDuration = duration.check(
  z.refine((ms: number) => ms > 0, 'must be longer than zero'),
);
export const timerDuration = positiveDuration.check(
  z.refine((ms: number) => ms <= TIMER_LIMIT, 'must be at most 596h, the longest a timer can wait'),
);

export const percent = z
  .pipe(
    z.string().check(z.regex(/^\d{1,3}(?:\.\d+)?%?$/, 'must be a percentage, such as 80 or 80%')),
    z.transform((text) => Number.parseFloat(text)),
  )
  .check(z.refine((value: number) => value >= 1 && value <= 100, 'must be from 1 to 100'));

/** A value, or a word that means none. */
export const orNone = <T extends z.ZodMiniType>(word: string, value: T, message: string) =>
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
export const boolean = z.pipe(
  z.string().check(z.regex(/^(?:true|True|TRUE|false|False|FALSE)$/, 'must be true or false')),
  z.transform((text) => text.toLowerCase() === 'true'),
);

export const lines = z.pipe(
  z.string(),
  z.transform((text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
);

export const keepLines = lines.check((context) => {
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
export function shown(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}...` : text);
}

const absolute = 'must be an absolute path';
const isAbsolute = (path: string) => path.startsWith('/');

export const absolutePaths = lines.check(
  z.refine((paths: string[]) => paths.every(isAbsolute), 'must be absolute paths, one per line'),
);

export const optionalPath = z.pipe(
  z.string().check(z.refine((path) => path === '' || isAbsolute(path), absolute)),
  z.transform((path) => (path === '' ? undefined : path)),
);

export const processNames = z.pipe(
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

export const label = z.pipe(
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

export const registries = z.pipe(
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
