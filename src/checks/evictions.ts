import { bytes, count, time } from '../format.js';
import { readableName, shortId } from '../image/short-id.js';
import type { Eviction, Evictions } from '../memory/evictions.js';
import type { Reading } from '../reading.js';
import { type HostCheck, notChecked, type Question } from './host-check.js';

export const EVICTIONS: Question = {
  what: 'No image went between two runs',
  how: 'the usage record against GET /images/json',
  expected: 'none but those that this action removed',
  where: 'usage record',
};

/** How many images are named. */
const MAX_NAMED = 5;

/**
 * Whether images went since the last run that this action did not remove. Pure. A warning only where one
 * of them had a digest of a repository: that is what has to be pulled again.
 */
export function evictionCheck(evictions: Reading<Evictions | undefined>): HostCheck {
  if (!evictions.ok) return notChecked(EVICTIONS, evictions.error);
  if (evictions.value === undefined) {
    return notChecked(EVICTIONS, 'no run has looked at the images before');
  }
  const { from, to, images } = evictions.value;
  const when = `between ${at(from)} and ${at(to)}`;
  if (images.length === 0) return { ...EVICTIONS, found: `none ${when}`, status: 'ok' };
  const named = images
    .filter(({ name }) => name !== undefined)
    .toSorted((a, b) => b.bytes - a.bytes);
  const nameless = images.filter(({ name }) => name === undefined);
  const parts = [
    ...(named.length === 0 ? [] : [`${extent(named)}: ${shortened(named)}`]),
    ...(nameless.length === 0 ? [] : [`${extent(nameless)} without a name`]),
  ];
  const found = `${parts.join('; and ')}; ${when}`;
  if (!named.some(({ name }) => name?.includes('@'))) return { ...EVICTIONS, found, status: 'ok' };
  const remedy =
    'Unless a job removed them on purpose, something on this host prunes: docs/host-checks.md.';
  return { ...EVICTIONS, found, status: 'warning', remedy };
}

function at(ms: number): string {
  return time(new Date(ms).toISOString());
}

function extent(images: readonly Eviction[]): string {
  const sum = images.reduce((total, each) => total + each.bytes, 0);
  return `${count(images.length, 'image')}, ${bytes(sum)} as listed`;
}

function shortened(images: readonly Eviction[]): string {
  const shown = images
    .slice(0, MAX_NAMED)
    .map(({ id, name, bytes: size }) => `${readableName(name ?? shortId(id))} (${bytes(size)})`);
  const more = images.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
