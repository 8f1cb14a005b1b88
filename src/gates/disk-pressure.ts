import type { DiskUsage } from '../host/disk.js';
import { fullness } from '../host/fullness.js';
import type { Reading } from '../reading.js';
import type { GateResult } from './gate.js';

/**
 * Whether one of the file systems that hold the Engine's data is used at least `threshold` percent,
 * in blocks or in inodes. Pure.
 */
export function diskPressure(disks: Reading<DiskUsage[]>, threshold: number): GateResult {
  const gate = 'disk-pressure';
  const required = `at least ${threshold}%`;
  const source = 'statfs(2), as df counts';
  if (!disks.ok || disks.value.length === 0) {
    return {
      gate,
      verdict: 'unknown',
      observed: 'nothing',
      required,
      reason: disks.ok ? 'There is no path to measure.' : disks.error,
      source,
      remedy:
        "Set disk-path to a path from which this runner sees the file system of the Engine's data root.",
    };
  }
  const fullest = disks.value.map(pressure).reduce((a, b) => (b.percent > a.percent ? b : a));
  const observed = `${fullest.percent}%`;
  return fullest.percent >= threshold
    ? { gate, verdict: 'pass', observed, required, reason: `${fullest.what}.`, source }
    : {
        gate,
        verdict: 'hold',
        observed,
        required,
        reason: `There is room: ${fullest.what}.`,
        source,
      };
}

/** How full a file system is, and that in words. */
function pressure(disk: DiskUsage) {
  const { percent, of } = fullness(disk);
  const what = of === 'inodes' ? `the inodes of ${disk.path} are` : `${disk.path} is`;
  return { percent, what: `${percent}% of ${what} used` };
}
