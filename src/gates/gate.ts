import * as z from 'zod/mini';
import { shortened } from '../format.js';

/** The gates, in the order they are shown in. */
export const GATE_NAMES = ['disk-pressure', 'run-app', 'swarm-convergence'] as const;
export type GateName = (typeof GATE_NAMES)[number];

/** `unknown`: it could not be established; like `hold`, it never prunes. */
export const VERDICTS = ['pass', 'hold', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What one gate says, for the person who reads the summary. A function, so that it's left out where nothing reads it. */
export function gateSchema() {
  const text = (description: string) => z.string().check(z.describe(description));
  const verdict =
    'All three must pass. `unknown`: it could not be found out, and nothing is pruned.';
  return z.object({
    gate: z.enum(GATE_NAMES),
    verdict: z.enum(VERDICTS).check(z.describe(verdict)),
    observed: text('What was seen, such as `83%`.'),
    required: text('What it takes to pass.'),
    reason: text('Why this verdict.'),
    source: text('Where the facts come from.'),
    remedy: z.optional(z.string()).check(z.describe('What to do or set, if anything.')),
    lasts: z.optional(z.boolean()).check(z.describe('Whether a hold will not end by itself.')),
  });
}
export type GateResult = z.infer<ReturnType<typeof gateSchema>>;

/** What a gate found of one thing it looks at, such as a service or a process. Its findings make its verdict. */
export type Finding = Pick<GateResult, 'verdict' | 'reason' | 'remedy' | 'lasts'>;

export const pass = (reason: string): Finding => ({ verdict: 'pass', reason });
export const unknown = (reason: string, remedy?: string): Finding => ({
  verdict: 'unknown',
  reason,
  remedy,
});
export const hold = (reason: string, remedy?: string, lasts?: boolean): Finding => ({
  verdict: 'hold',
  reason,
  remedy,
  lasts: lasts || undefined,
});

/** Several findings of one verdict as one that names the first `most`; undefined if there are none. */
export function summedUp(findings: readonly Finding[], most: number): Finding | undefined {
  const [first] = findings;
  const remedies = new Set(findings.slice(0, most).flatMap(({ remedy }) => remedy ?? []));
  const reasons = findings.map(({ reason }) => reason);
  return (
    first && {
      verdict: first.verdict,
      reason: shortened(reasons, most),
      remedy: [...remedies].join(' ') || undefined,
      lasts: findings.some(({ lasts }) => lasts) || undefined,
    }
  );
}

/** Whether pruning is allowed: all three gates must pass. */
export function allPass(gates: readonly GateResult[]): boolean {
  return gates.every(({ verdict }) => verdict === 'pass');
}
