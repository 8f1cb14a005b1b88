import parseDuration from 'parse-duration';
import * as z from 'zod/mini';
import { parseKeep } from '../image/keep.js';
import { messageOf } from '../reading.js';

/** A container or service label; `value` undefined means any. */
export interface LabelFilter {
  key: string;
  value: string | undefined;
}

/** What `parse` makes of a text; undefined for one that it refuses. */
const value = <T>(message: string, parse: (text: string) => T | undefined) =>
  z.pipe(
    z.string(),
    z.transform((text: string, { issues }): T => {
      const parsed = parse(text);
      if (parsed !== undefined) return parsed;
      // Stryker disable next-line StringLiteral: only the message of an issue is read.
      issues.push({ code: 'custom', input: text, message });
      return z.NEVER;
    }),
  );

/** A value, or a word that means none. */
export const orNone = <T extends z.ZodMiniType>(word: string, some: T, message: string) => {
  const none = z.pipe(
    z.literal(word),
    z.transform(() => undefined),
  );
  return z.union([none, some], message);
};

/** Go's grammar without a sign, https://pkg.go.dev/time#ParseDuration, and what we print: `1d 12h`. */
const DURATION = /^(?:0|(?:(?:\d+(?:\.\d+)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h|d) ?)+)$/;

/** In ms: 2^63 ns, and the longest Node.js timer, beyond which it fires at once. */
const GO_LIMIT = 2 ** 63 / 1e6;
const TIMER_LIMIT = 2 ** 31 - 1;

const upTo = (limit: number, message: string) => z.refine<number>((ms) => ms <= limit, message);

export const duration = value('must be a duration, such as 24h, 1h30m or 30d', (text) => {
  if (!DURATION.test(text)) return undefined;
  // The library's units are case-insensitive, and it knows one spelling of the micro sign.
  return parseDuration(text.replaceAll(/[µμ]/g, 'u')) ?? undefined;
}).check(upTo(GO_LIMIT, 'must be at most 2562047h, the longest duration Docker accepts'));
export const positiveDuration = duration.check(
  z.refine((ms: number) => ms > 0, 'must be longer than zero'),
);
export const timerDuration = positiveDuration.check(
  upTo(TIMER_LIMIT, 'must be at most 596h, the longest a timer can wait'),
);

export const percent = value('must be a percentage, such as 80 or 80%', (text) =>
  /^\d{1,3}(?:\.\d+)?%?$/.test(text) ? Number.parseFloat(text) : undefined,
).check(z.refine((number: number) => number >= 1 && number <= 100, 'must be from 1 to 100'));

/** As Docker writes sizes, with decimal units or binary ones: https://pkg.go.dev/github.com/docker/go-units */
const SIZE = /^(?<amount>\d{1,15}(?:\.\d+)?) ?(?<unit>[kKMGTP])(?<binary>i?)B$/;

/** `auto`, `none`, or a size in bytes. */
export const room = value(
  'must be auto, none, or a size such as 20GB or 500MiB',
  (text): 'auto' | 'none' | number | undefined => {
    if (text === 'auto' || text === 'none') return text;
    const { amount, unit = '', binary } = SIZE.exec(text)?.groups ?? {};
    const power = ' kMGTP'.indexOf(unit.replace('K', 'k'));
    const size = Math.round(Number(amount) * (binary === 'i' ? 1024 : 1000) ** power);
    return size > 0 ? size : undefined;
  },
);

/** The spellings that YAML 1.2 and `core.getBooleanInput` accept. */
export const boolean = value('must be true or false', (text) =>
  /^(?:true|True|TRUE|false|False|FALSE)$/.test(text) ? text.toLowerCase() === 'true' : undefined,
);

/** Lines without the blank ones. */
const list = (message: string, isValid: (lines: string[]) => boolean) =>
  value(message, (text) => {
    const trimmed = text.split(/\r?\n/).map((line) => line.trim());
    const lines = trimmed.filter((line) => line !== '');
    return isValid(lines) ? lines : undefined;
  });

/** Lines of which each is valid, or the word none alone, which means no line. */
const listOrNone = (message: string, isValid: (line: string) => boolean) =>
  z.pipe(
    list(
      `must be ${message}; or none, alone`,
      (all) => all.join() === 'none' || all.every((line) => isValid(line) && !/^none$/i.test(line)),
    ),
    z.transform((all: string[]) => (all[0] === 'none' ? [] : all)),
  );

export const lines = list('', () => true);

export const keepLines = lines.check((context) => {
  for (const line of context.value) {
    try {
      parseKeep(line);
    } catch (error) {
      const message = `${shown(line)} ${messageOf(error)}`;
      // Stryker disable next-line StringLiteral: only the message of an issue is read.
      context.issues.push({ code: 'custom', input: line, message });
    }
  }
});

/** A text in quotes, cut if long. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}...` : text);
}

export const absolutePaths = list('must be absolute paths, one per line', (paths) =>
  paths.every((path) => path.startsWith('/')),
);

const absolute = 'must be an absolute path';
const path = z.string().check(z.startsWith('/', absolute));
export const optionalPath = orNone('', path, absolute);

export const processNames = listOrNone(
  'exact process names, one per line, without paths, commas, quotes or wildcards',
  (name) => !/[/\\\s,;|*?[\]{}()<>"'`$=]/.test(name),
);

const oneLabel =
  'must be one label, key or key=value, without spaces around the equals sign, quotes or wildcards';
export const label = orNone(
  '',
  value(oneLabel, (text): LabelFilter | undefined => {
    const { key, some } =
      /^(?<key>[^\s,;|*?!"'`$=]+)(?:=(?<some>(?:\S(?:.*\S)?)?))?$/.exec(text)?.groups ?? {};
    return key === undefined ? undefined : { key, value: some };
  }),
  oneLabel,
);

/** A registry's domain as Docker accepts it, without a scheme or path. */
const REGISTRY = /^(?:[a-z\d](?:[a-z\d.-]*[a-z\d])?|\[[\da-f:]+\])(?::\d{1,5})?$/i;

export const registries = z.pipe(
  listOrNone('registries, one per line, such as docker.io or registry.example.org:5000', (host) =>
    REGISTRY.test(host),
  ),
  z.transform((hosts: string[]) => [...new Set(hosts.map((host) => host.toLowerCase()))]),
);
