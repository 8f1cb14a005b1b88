import { bytes, day } from '../format.js';
import type { DiskUsage } from '../host/disk.js';
import { fullness } from '../host/fullness.js';
import type { Reading } from '../reading.js';
import type { GateResult } from './gate.js';
import { isMissing, type Room } from './room.js';

/**
 * Whether a file system with the Engine's data is at least `threshold` percent used, in blocks or inodes, or lacks the
 * room that deployments are known to need. Pure.
 */
export function diskPressure(
  disks: Reading<DiskUsage[]>,
  threshold: number,
  room: Room | undefined,
): GateResult {
  const common = {
    gate: 'disk-pressure',
    required: `at least ${threshold}%${room === undefined ? '' : `, or less than ${bytes(room.needed)} free`}`,
    source: 'statfs(2), as df counts',
  } as const;
  if (!disks.ok || disks.value.length === 0) {
    return {
      ...common,
      verdict: 'unknown',
      observed: 'nothing',
      reason: disks.ok ? 'There is no path to measure.' : disks.error,
      remedy:
        "Set `disk-path` to a path on the file system of the Engine's data root that this runner can see.",
    };
  }
  const fullest = disks.value.map(pressure).reduce((a, b) => (b.percent > a.percent ? b : a));
  const observed = `${fullest.percent}%`;
  if (fullest.percent < threshold && isMissing(room)) {
    const reason = `${fullest.percent}% used: ${roomInWords(room)}.`;
    return { ...common, verdict: 'pass', observed, reason };
  }
  return fullest.percent >= threshold
    ? { ...common, verdict: 'pass', observed, reason: `${fullest.what}.` }
    : { ...common, verdict: 'hold', observed, reason: `There is room: ${fullest.what}.` };
}

/** What is free, and what has to be: `29 GiB are free, and deployments took 31 GiB at once on 2026-11-12`. */
export function roomInWords({ free, needed, how, from }: Room): string {
  const why = {
    set: 'as `disk-room` says',
    measured: `since deployments took as much at once on ${dayOf(from)}`,
    estimated: `since deployments took as much at once, by estimate, on ${dayOf(from)}`,
    'largest-image': 'to pull the largest image of the cache again',
  }[how];
  return `${bytes(free)} are free, and ${bytes(needed)} should be, ${why}`;
}

function dayOf(ms: number | undefined): string {
  return day(ms === undefined ? null : new Date(ms).toISOString());
}

/** How full a file system is, as a number and in words. */
function pressure(disk: DiskUsage) {
  const { percent, of } = fullness(disk);
  const what = of === 'inodes' ? `the inodes of ${disk.path} are` : `${disk.path} is`;
  return { percent, what: `${percent}% of ${what} used` };
}
