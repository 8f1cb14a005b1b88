import { GATE_NAMES, type GateName, type Verdict } from '../gates/gate.js';
import type { Report } from './schema.js';

/**
 * The outputs of the step, by name. All of them are always set.
 */
export function outputsOf(report: Report): Record<string, string> {
  return {
    outcome: report.outcome,
    ...verdictsOf(report),
    'bytes-reclaimed': integer(report.reclaimed.bytes),
    'images-removed': integer(report.imagesRemoved),
  };
}

/** The verdict of each gate: `unknown` where the run never got that far. Pure. */
export function verdictsOf({ gates }: Pick<Report, 'gates'>): Record<GateName, Verdict> {
  const verdicts = GATE_NAMES.map((name) => {
    return [name, gates.find(({ gate }) => gate === name)?.verdict ?? 'unknown'];
  });
  return Object.fromEntries(verdicts) as Record<GateName, Verdict>;
}

/**
 * A count as decimal digits only, so that shell scripts can compute with it.
 */
function integer(value: number): string {
  return Number.isFinite(value) && value > 0 ? BigInt(Math.round(value)).toString() : '0';
}
