/**
 * What a run can come to. `held`: a gate did not pass, be it `hold` or `unknown`. `failed`: the work
 * was begun and something went wrong in it.
 */
export const OUTCOMES = ['pruned', 'nothing-to-prune', 'held', 'dry-run', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];
