/** The gates in the order in which they are shown. */
export const GATE_NAMES = ['disk-pressure', 'run-app', 'swarm-convergence'] as const;
export type GateName = (typeof GATE_NAMES)[number];

/** `unknown` is what could not be established; like `hold`, it never prunes. */
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
  /** What to do or to set; only where the verdict is not a pass and something can be done. */
  remedy?: string | undefined;
}

/** Whether pruning is allowed: all three gates must pass. */
export function allPass(gates: readonly GateResult[]): boolean {
  return gates.every(({ verdict }) => verdict === 'pass');
}

/** The first few of many, and how many more there are. */
export function shortened(all: readonly string[], most: number): string {
  const shown = all.slice(0, most).join('; ');
  return all.length > most ? `${shown}; and ${all.length - most} more` : shown;
}
