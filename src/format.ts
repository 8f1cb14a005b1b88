import prettyBytes from 'pretty-bytes';
import prettyMilliseconds from 'pretty-ms';

/** Bytes in binary units, as in `df -h`: `3.21 GiB`. */
export function bytes(count: number): string {
  return Number.isFinite(count) ? prettyBytes(count, { binary: true }) : 'unknown';
}

/** From when on how much of a duration counts, in ms: with days hours do, and seconds don't. */
const STEPS: readonly (readonly [from: number, step: number])[] = [
  [86_400_000, 3_600_000],
  [3_600_000, 60_000],
  [1_000, 1_000],
];

/** A duration of `ms` milliseconds in at most two units: `3s`, `2m 5s`, `58d 3h`. */
export function duration(ms: number): string {
  if (!Number.isFinite(ms)) return 'unknown';
  const [, step = 1] = STEPS.find(([from]) => ms >= from) ?? [];
  return prettyMilliseconds(Math.floor(ms / step) * step, { hideYear: true });
}

/** A percentage: `83%`. */
export function percent(value: number): string {
  return `${value}%`;
}

/** A number with what it counts: `1 image`, `50,000 images`. */
export function count(value: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(value)} ${value === 1 ? singular : plural}`;
}

/** A number with thousands separators: `50,000`. */
export function grouped(value: number): string {
  // Not `toLocaleString`, which first loads its locales: 16 ms, half of a bare Node.js.
  return String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
}

/** The first `most` of `all`, and how many more there are: `a; b; and 3 more`, `a, b and 3 more`. */
export function shortened(
  all: readonly string[],
  most: number,
  separator: '; ' | ', ' = '; ',
): string {
  const shown = all.slice(0, most).join(separator);
  const and = separator === '; ' ? '; and' : ' and';
  return all.length > most ? `${shown}${and} ${all.length - most} more` : shown;
}

/** An ISO 8601 time in UTC, to the minute: `2026-11-22 03:00 UTC`. */
export function time(iso: string): string {
  const utc = toUtc(iso);
  return utc === undefined ? 'unknown' : `${utc.slice(0, 16).replace('T', ' ')} UTC`;
}

/** The day of an ISO 8601 time, in UTC: `2026-11-22`. */
export function day(iso: string | null): string {
  return (iso === null ? undefined : toUtc(iso)?.slice(0, 10)) ?? 'unknown';
}

/** The time from one ISO 8601 time to another, in its largest unit: `58d`. */
export function age(from: string | null, to: string): string {
  const ms = from === null ? Number.NaN : Date.parse(to) - Date.parse(from);
  if (!(ms >= 0)) return 'unknown';
  return prettyMilliseconds(ms, { unitCount: 1, secondsDecimalDigits: 0, hideYear: true });
}

function toUtc(iso: string): string | undefined {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
