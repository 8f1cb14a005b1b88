import { time } from '../format.js';
import { mountOf, readMounts } from '../host/mounts.js';
import type { Known } from '../memory/memory.js';
import { reading } from '../reading.js';
import { type HostCheck, notChecked, type Question } from './host-check.js';

export const RECORD: Question = {
  what: 'The usage record is kept from run to run',
  how: 'since when it knows the images, and where state-dir is',
  expected: 'kept',
  where: 'state-dir',
};

/** Folders that a runner empties. */
const EMPTIED = ['RUNNER_TEMP', 'GITHUB_WORKSPACE'];

/** Whether the record outlives the job: where it is new at each run, nothing is ever known to be unused. */
export async function recordCheck(
  { record, evictions }: Pick<Known, 'record' | 'evictions'>,
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<HostCheck> {
  if (!evictions.ok) return notChecked(RECORD, evictions.error);
  const isNew = evictions.value === undefined;
  const since = `since ${time(new Date(record.began).toISOString())}`;
  if (!isNew) return { ...RECORD, where: folder, found: since, status: 'ok' };
  const emptied = EMPTIED.find((name) => env[name] && `${folder}/`.startsWith(`${env[name]}/`));
  const mounts = await reading(readMounts('self'));
  const mount = mounts.ok ? mountOf(mounts.value, folder) : undefined;
  // The root of a container.
  const goes = mount?.point === '/' && mount.type === 'overlay' ? 'this container' : emptied;
  const base = { ...RECORD, where: folder };
  if (goes === undefined) {
    return {
      ...base,
      found: 'new with this run: if each says so, it does not survive',
      status: 'ok',
    };
  }
  return {
    ...base,
    title: 'The usage record does not survive the job',
    found: `new with this run, and in ${goes}, with which it goes`,
    status: 'warning',
    remedy:
      'Set `state-dir` to a folder that all jobs share, in a container a volume: docs/state.md.',
  };
}
