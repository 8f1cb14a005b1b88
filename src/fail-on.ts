import type { FailOn } from './inputs.js';
import type { Report } from './report/schema.js';

/**
 * Whether to fail the step: by default if something failed, a signal came or a gate is unknown, with `held`
 * also if a gate held.
 */
export function shouldFail({ outcome, gates }: Report, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const unknown = gates.some(({ verdict }) => verdict === 'unknown');
  return unknown || ['failed', 'cancelled', failOn].includes(outcome);
}
