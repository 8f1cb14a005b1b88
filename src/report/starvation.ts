import { count, time } from '../format.js';
import { GATE_NAMES, type GateName, type Verdict } from '../gates/gate.js';
import type { HistoryEntry } from '../memory/history.js';

/** Runs in a row, up to now, that had reason to prune and were kept from it by a gate. */
export interface Starvation {
  runs: number;
  /** When the first of them began, ISO 8601. */
  since: string;
  /** The gate that closed most often; of several the first. */
  gate: GateName;
  /** Its last verdict that closed it. */
  verdict: Exclude<Verdict, 'pass'>;
}

/** From this many runs in a row it is worth a word: on a busy host one or two mean nothing. */
const WORTH_A_WORD = 3;

/**
 * Whether the host is starving for a prune, from its history: oldest first, this run last. Pure.
 *
 * What each run means for the row:
 * - `held` with the disk under pressure, or with an unknown gate: one more. An unknown gate counts even
 *   if the disk has room: somebody has to fix it.
 * - `held` otherwise: disk-pressure held, so there was room, and the row ends, whatever the other gates
 *   said.
 * - `dry-run`: says nothing. It neither counts nor ends a row.
 * - Any other: the row ends if all gates passed or an image was removed, as in each that `pruned` or found
 *   nothing to prune. Otherwise the run failed or was cancelled too early, such as by a bad input, and says
 *   nothing.
 */
export function starvationOf(history: readonly HistoryEntry[]): Starvation | undefined {
  const starved: HistoryEntry[] = [];
  for (const entry of history) {
    const meaning = meaningOf(entry);
    if (meaning === 'starved') starved.push(entry);
    if (meaning === 'ended') starved.length = 0;
  }
  const [first] = starved;
  const [last] = GATE_NAMES.map((gate) =>
    starved.flatMap(({ gates }) => closing(gate, gates[gate])),
  )
    .toSorted((a, b) => b.length - a.length)
    .flatMap((ofOneGate) => ofOneGate.slice(-1));
  return first && last && { runs: starved.length, since: first.time, ...last };
}

function meaningOf(entry: HistoryEntry): 'starved' | 'ended' | undefined {
  const verdicts = Object.values(entry.gates);
  switch (entry.outcome) {
    case 'held':
      return entry.gates['disk-pressure'] === 'hold' && !verdicts.includes('unknown')
        ? 'ended'
        : 'starved';
    case 'dry-run':
      return undefined;
    default:
      return entry.imagesRemoved > 0 || verdicts.every((each) => each === 'pass')
        ? 'ended'
        : undefined;
  }
}

/** The gate and its verdict, if that keeps the host from a prune that it needs. Room on the disk does not. */
function closing(gate: GateName, verdict: Verdict): Pick<Starvation, 'gate' | 'verdict'>[] {
  const isClosed = verdict === 'unknown' || (verdict === 'hold' && gate !== 'disk-pressure');
  return isClosed ? [{ gate, verdict }] : [];
}

/**
 * The starvation in one line, such as `Held 5 runs in a row since 2026-11-20 03:17 UTC, most often by
 * run-app.`; undefined when it is not worth a word. Safe in Markdown and in the log as it is.
 */
export function starvationNotice(starvation: Starvation | null): string | undefined {
  if (starvation === null || starvation.runs < WORTH_A_WORD) return undefined;
  const { runs, since, gate, verdict } = starvation;
  const unknown = verdict === 'unknown' ? ' (unknown)' : '';
  return `Held ${count(runs, 'run')} in a row since ${time(since)}, most often by ${gate}${unknown}.`;
}

/** What helps a host that starves because this gate holds: words of ours, with commands and inputs in backquotes. */
export function starvationAdvice(gate: GateName): string {
  return gate === 'run-app'
    ? 'Check whether what it found should be live. If so, prune at another hour, or set `settle-timeout` so that a run waits for it.'
    : 'Look in `docker service ls` for a service that never converges. Fix or remove it, or set `settle-timeout` so that a run waits for it.';
}
