import { bytes, count, shortened, time } from '../format.js';
import { readableName } from '../image/short-id.js';
import type { Eviction, Evictions } from '../memory/evictions.js';
import type { Reading } from '../reading.js';
import { type HostCheck, notChecked, type Question } from './host-check.js';

export const EVICTIONS: Question = {
  what: 'No image disappeared between two runs',
  how: 'the usage record against GET /images/json',
  expected: 'only those that this action removed',
  where: 'usage record',
};

const MAX_NAMED = 5;

/**
 * Whether images disappeared since the last run that this action did not remove. Pure. A warning only if
 * one of them had a repository digest: that one has to be pulled again.
 */
export function evictionCheck(evictions: Reading<Evictions | undefined>): HostCheck {
  if (!evictions.ok) return notChecked(EVICTIONS, evictions.error);
  if (evictions.value === undefined) return notChecked(EVICTIONS, 'no earlier run saw the images');
  const { from, to, images } = evictions.value;
  const when = `between ${at(from)} and ${at(to)}`;
  if (images.length === 0) return { ...EVICTIONS, found: `none ${when}`, status: 'ok' };
  const named = images
    .flatMap(({ name, bytes: size }) => (name === undefined ? [] : [{ name, bytes: size }]))
    .sort((a, b) => b.bytes - a.bytes);
  const names = named.map(({ name, bytes: size }) => `${readableName(name)} (${bytes(size)})`);
  const nameless = images.filter(({ name }) => name === undefined);
  const parts = [
    ...(named.length === 0 ? [] : [`${extent(named)}: ${shortened(names, MAX_NAMED, ', ')}`]),
    ...(nameless.length === 0 ? [] : [`${extent(nameless)} without a name`]),
  ];
  const found = `${parts.join('; and ')}; ${when}`;
  if (!named.some(({ name }) => name.includes('@'))) return { ...EVICTIONS, found, status: 'ok' };
  const remedy =
    'Unless a job removed them on purpose, something on this host prunes: docs/host-checks.md.';
  return { ...EVICTIONS, found, status: 'warning', remedy };
}

function at(ms: number): string {
  return time(new Date(ms).toISOString());
}

function extent(images: readonly Pick<Eviction, 'bytes'>[]): string {
  const sum = images.reduce((total, each) => total + each.bytes, 0);
  return `${count(images.length, 'image')}, ${bytes(sum)} as listed`;
}
