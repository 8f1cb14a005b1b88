import type { GateName } from '../gates/gate.js';
import type { Report } from './schema.js';

/**
 * The outputs of the step that a report gives, by name. All of them are always there.
 */
export function outputsOf(report: Report): Record<string, string> {
  const verdict = (name: GateName) =>
    report.gates.find(({ gate }) => gate === name)?.verdict ?? 'unknown';
  return {
    outcome: report.outcome,
    'disk-pressure': verdict('disk-pressure'),
    'run-app': verdict('run-app'),
    'swarm-convergence': verdict('swarm-convergence'),
    'bytes-reclaimed': integer(report.reclaimed.bytes),
    'images-removed': integer(report.imagesRemoved),
  };
}

/**
 * A count that a shell script can compute with: decimal digits only.
 */
function integer(value: number): string {
  return Number.isFinite(value) && value > 0 ? BigInt(Math.round(value)).toString() : '0';
}
