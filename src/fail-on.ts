import type { FailOn } from './inputs.js';
import type { Report } from './report/schema.js';

/**
 * Whether the step is to fail: by default when something failed or a gate could not be established,
 * with `held` also when a gate held the prune back.
 */
export function shouldFail({ outcome, gates }: Report, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const unknown = gates.some(({ verdict }) => verdict === 'unknown');
  return outcome === 'failed' || unknown || (failOn === 'held' && outcome === 'held');
}
