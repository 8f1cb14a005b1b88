import { bytes, count, shortened, time } from '../format.js';
import { readableName } from '../image/short-id.js';
import type { Evictions } from '../memory/record.js';
import type { Reading } from '../reading.js';
import type { FormerStore } from './former-store.js';
import { type HostCheck, notChecked, type Question } from './host-check.js';

export const EVICTIONS: Question = {
  what: 'No image disappeared between two runs',
  how: "the usage record against GET /images/json, and the Engine's events",
  expected: 'only those that this action removed',
  where: 'usage record',
};

const MAX_NAMED = 5;

/** What the Engine itself remembers about the time since the last run. */
export interface EngineMemory {
  /** When it deleted images, by ID, in ms since 1970. */
  deletions: ReadonlyMap<string, number>;
  /** Whether that is all: it still remembers something from before. */
  complete: boolean;
  /** What its former store still has. */
  formerStore?: FormerStore | undefined;
}

/**
 * Whether images disappeared since the last run that this action did not remove. Pure. A warning only if one of them
 * had a repository digest: that one has to be pulled again.
 *
 * The record may know only half of what ran here, or be that of another Engine with the same ID. So what the Engine
 * would remember removing, but doesn't, does not count.
 */
export function evictionCheck(
  evictions: Reading<Evictions | undefined>,
  { deletions, complete, formerStore }: EngineMemory,
): HostCheck {
  if (!evictions.ok) return notChecked(EVICTIONS, evictions.error);
  if (evictions.value === undefined) return notChecked(EVICTIONS, 'no earlier run saw the images');
  const { from, to, images: missing } = evictions.value;
  const when = `between ${at(from)} and ${at(to)}`;
  if (missing.length === 0) return { ...EVICTIONS, found: `none ${when}`, status: 'ok' };
  const hidden = missing.filter(({ id }) => formerStore?.ids.has(id));
  if (hidden.length > 0) {
    return {
      ...EVICTIONS,
      title: 'Images are in a store that the Engine no longer uses',
      found: `${extent(hidden)}, in ${formerStore?.folder}; the Engine has used the containerd store since; they still take the disk`,
      status: 'warning',
      remedy:
        'To free it, let the Engine use its former store (`"features": {"containerd-snapshotter": false}` in daemon.json), remove the images there, and switch again.',
    };
  }
  const shown = missing.filter(({ id }) => deletions.has(id));
  const images = complete ? shown : missing;
  const foreign = missing.length - images.length;
  if (images.length === 0) {
    const why = `the record knows ${count(foreign, 'image')} that this Engine doesn't have and did not remove: was it restored from a backup, or copied from another host?`;
    return notChecked(EVICTIONS, why);
  }
  const named = images
    .flatMap(({ name, bytes: size }) => (name === undefined ? [] : [{ name, bytes: size }]))
    .sort((a, b) => b.bytes - a.bytes);
  const names = named.map(({ name, bytes: size }) => `${readableName(name)} (${bytes(size)})`);
  const nameless = images.filter(({ name }) => name === undefined);
  const parts = [
    ...(named.length === 0 ? [] : [`${extent(named)}: ${shortened(names, MAX_NAMED, ', ')}`]),
    ...(nameless.length === 0 ? [] : [`${extent(nameless)} without a name`]),
  ];
  const last = Math.max(...shown.map(({ id }) => deletions.get(id) ?? 0));
  const events =
    shown.length === 0
      ? 'the Engine no longer remembers it'
      : `the Engine remembers ${shown.length} of ${images.length}, the last at ${at(last)}`;
  const found = `${parts.join('; and ')}; ${when}; ${events}`;
  if (!named.some(({ name }) => name.includes('@'))) return { ...EVICTIONS, found, status: 'ok' };
  const remedy =
    'Unless a job removed them on purpose, or a run with another state-dir did, something on this host prunes: docs/host-checks.md.';
  return {
    ...EVICTIONS,
    title: 'Images disappeared between two runs',
    found,
    status: 'warning',
    remedy,
  };
}

function at(ms: number): string {
  return time(new Date(ms).toISOString());
}

function extent(images: readonly { bytes: number }[]): string {
  const sum = images.reduce((total, each) => total + each.bytes, 0);
  return `${count(images.length, 'image')}, ${bytes(sum)} as listed`;
}
