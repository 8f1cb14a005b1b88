/**
 * How a run can end. `held`: a gate didn't pass, be it `hold` or `unknown`. `cancelled`: a signal came before the
 * report was made. `failed`: it started to work and something went wrong.
 */
export const OUTCOMES = [
  'pruned',
  'nothing-to-prune',
  'held',
  'dry-run',
  'cancelled',
  'failed',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
