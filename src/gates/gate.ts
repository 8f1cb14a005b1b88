/** The gates, in the order they are shown in. */
export const GATE_NAMES = ['disk-pressure', 'run-app', 'swarm-convergence'] as const;
export type GateName = (typeof GATE_NAMES)[number];

/** `unknown`: it could not be established; like `hold`, it never prunes. */
export const VERDICTS = ['pass', 'hold', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What one gate says, in words for the person who reads the summary. */
export interface GateResult {
  gate: GateName;
  verdict: Verdict;
  /** What was seen, such as `83%`. */
  observed: string;
  /** What had to be seen for a pass, such as `at least 80%`. */
  required: string;
  /** Why the verdict follows. */
  reason: string;
  /** Where the facts come from. */
  source: string;
  /** What to do or set, if the verdict is not a pass and something can be done. */
  remedy?: string | undefined;
  /** A hold that will not end by itself, by all that is known. */
  lasts?: boolean | undefined;
}

/** Whether pruning is allowed: all three gates must pass. */
export function allPass(gates: readonly GateResult[]): boolean {
  return gates.every(({ verdict }) => verdict === 'pass');
}
