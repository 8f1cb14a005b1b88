import type { DiskUsage } from '../host/disk.js';
import { fullness } from '../host/fullness.js';
import type { Reading } from '../reading.js';
import type { GateResult } from './gate.js';

/** Whether a file system with the Engine's data is at least `threshold` percent used, in blocks or inodes. Pure. */
export function diskPressure(disks: Reading<DiskUsage[]>, threshold: number): GateResult {
  const common = {
    gate: 'disk-pressure',
    required: `at least ${threshold}%`,
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
  return fullest.percent >= threshold
    ? { ...common, verdict: 'pass', observed, reason: `${fullest.what}.` }
    : { ...common, verdict: 'hold', observed, reason: `There is room: ${fullest.what}.` };
}

/** How full a file system is, as a number and in words. */
function pressure(disk: DiskUsage) {
  const { percent, of } = fullness(disk);
  const what = of === 'inodes' ? `the inodes of ${disk.path} are` : `${disk.path} is`;
  return { percent, what: `${percent}% of ${what} used` };
}
