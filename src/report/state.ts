import { bytes, count, percent } from '../format.js';
import { GATE_NAMES, type Verdict } from '../gates/gate.js';
import { isMissing, isShort, type Room } from '../gates/room.js';
import type { Outcome } from '../outcome.js';
import type { Report } from './schema.js';
import type { Tone } from './text/colours.js';
import { historyEntryOf } from './with-history.js';

/** What headlines are made of. */
type Facts = Omit<Report, 'headline'>;

/**
 * The states that a run can leave a host in: the sign and the words of each, wherever it is shown. The sentence says
 * what was done, or why nothing was.
 */
export const STATES = {
  pruned: { sign: '✅', name: 'pruned', tone: 'good', sentence: removed },
  'not-needed': {
    sign: '💤',
    name: 'not needed',
    tone: 'calm',
    sentence: () => 'Nothing was removed: there is room on the disk.',
  },
  waiting: {
    sign: '⏸️',
    name: 'waiting',
    tone: 'calm',
    sentence: ({ gates }) => `Nothing was removed: ${closed(gates)}.`,
  },
  above: { sign: '⚠️', name: 'still above the threshold', tone: 'alarm', sentence: removed },
  unknown: { sign: '❓', name: 'unknown', tone: 'alarm', sentence: removed },
  cancelled: {
    sign: '⏹️',
    name: 'cancelled',
    tone: 'alarm',
    sentence: (report) =>
      report.imagesRemoved > 0
        ? `${done(report)}, then ${report.stopped}.`
        : `Nothing was removed: ${report.stopped}.`,
  },
  failed: {
    sign: '❌',
    name: 'failed',
    tone: 'bad',
    sentence: (report) =>
      report.imagesRemoved > 0
        ? `${done(report)}, then the run failed.`
        : 'The run failed; nothing was removed.',
  },
  'dry-run': { sign: '🔎', name: 'dry run', tone: 'calm', sentence: wouldRemove },
} as const satisfies Record<
  string,
  { sign: string; name: string; tone: Tone; sentence(report: Facts): string }
>;
export type State = keyof typeof STATES;

const NO_ENGINE = 'no Engine to work with';

/** A gate's verdict has the sign of the state that it leads to. */
export const VERDICT_SIGN: Readonly<Record<Verdict, string>> = {
  pass: STATES.pruned.sign,
  hold: STATES.waiting.sign,
  unknown: STATES.unknown.sign,
};

/** What a state is told from. Percentages are null or undefined if not known. */
interface Ended {
  outcome: Outcome;
  gates: Readonly<Record<string, Verdict>>;
  diskBefore: number | null | undefined;
  diskAfter: number | null | undefined;
  diskThreshold?: number | null | undefined;
  room?: Pick<Room, 'needed' | 'free' | 'how'> | null | undefined;
}

/** The state that a run, now or once, here or elsewhere, left its host in. Pure. */
export function stateOf({
  outcome,
  gates,
  diskBefore,
  diskAfter,
  diskThreshold,
  room,
}: Ended): State {
  if (outcome === 'failed' || outcome === 'dry-run' || outcome === 'cancelled') return outcome;
  if (Object.values(gates).includes('unknown')) return 'unknown';
  if (outcome === 'held') return gates['disk-pressure'] === 'hold' ? 'not-needed' : 'waiting';
  const used = diskAfter ?? diskBefore;
  if ((used ?? 0) >= (diskThreshold ?? Infinity) || isShort(room)) return 'above';
  if (outcome === 'pruned') return 'pruned';
  // All gates passed, that of the disk too: for want of room for the largest image, or because of a full disk that was
  // measured no more.
  return used !== null && room && isMissing(room) ? 'not-needed' : 'above';
}

/** What a run's state is called: room may be missing on a disk that isn't above the threshold. */
export function nameOf(ended: Ended): string {
  const state = stateOf(ended);
  const { diskBefore, diskAfter, diskThreshold, room } = ended;
  const isBelow = (diskAfter ?? diskBefore ?? 0) < (diskThreshold ?? 0);
  return state === 'above' && isBelow && isShort(room) ? 'still short of room' : STATES[state].name;
}

/** The state in the words of the table: `⏸️ waiting`. */
export function inWords(state: State): string {
  return `${STATES[state].sign} ${STATES[state].name}`;
}

/**
 * The state of the host in figures and words of ours: `Not needed: disk 66%, prunes from 80%`. Without its
 * sign, which may have to stand before something else. Pure.
 */
export function titleOf(report: Report): string {
  const { diskBefore, diskAfter, ...entry } = historyEntryOf(report);
  const state = stateOf({ diskBefore, diskAfter, ...entry });
  const { room } = report;
  const name = nameOf({ diskBefore, diskAfter, ...entry });
  const shut = (wanted: Verdict) => and(GATE_NAMES.filter((gate) => entry.gates[gate] === wanted));
  const now = diskAfter ?? diskBefore;
  const row = report.starvation?.runs ?? 0;
  const facts = [
    ...(state === 'unknown' ? [report.engine.version === null ? NO_ENGINE : shut('unknown')] : []),
    ...(now === null ? [] : [`disk ${percent(now)}`]),
    ...(diskBefore === null || diskBefore === now ? [] : [`was ${percent(diskBefore)}`]),
    ...(isShort(room) && state !== 'pruned'
      ? [`${bytes(room.free)} free, ${bytes(room.needed)} needed`]
      : now === null || state === 'pruned' || report.diskThreshold === null
        ? []
        : [`prunes from ${percent(report.diskThreshold)}`]),
    ...(row > 1 && (state === 'waiting' || state === 'unknown')
      ? [`held ${count(row, 'run')} in a row`]
      : []),
  ];
  const what = `${name.charAt(0).toUpperCase()}${name.slice(1)}${
    state === 'waiting' ? ` for ${shut('hold')}` : ''
  }`;
  return facts.length === 0 ? what : `${what}: ${facts.join(', ')}`;
}

/** The report in one sentence: what happened, and why. Pure. */
export function headline(report: Facts): string {
  return STATES[stateOf(historyEntryOf(report))].sentence(report);
}

function done({ imagesRemoved, reclaimed }: Facts): string {
  return `Removed ${count(imagesRemoved, 'image')}, ${bytes(reclaimed.bytes)} reclaimed`;
}

function removed(report: Facts): string {
  const { imagesRemoved, stopped, images, gates } = report;
  if (imagesRemoved > 0) {
    return stopped === null ? `${done(report)}.` : `${done(report)}, then stopped: ${stopped}`;
  }
  const skipped = images?.filter(({ fate }) => fate === 'skipped').length ?? 0;
  if (skipped > 0) return `Nothing was removed: ${count(skipped, 'image')} skipped.`;
  if (report.engine.version === null) return `Nothing was removed: ${NO_ENGINE}.`;
  const why = closed(gates);
  return why === '' ? 'Nothing is left that may be removed.' : `Nothing was removed: ${why}.`;
}

function wouldRemove({ images, gates }: Facts): string {
  if (images === null) return 'The images could not be listed.';
  const of = (wanted: string) => images.filter(({ fate }) => fate === wanted).length;
  const [planned, stale] = [of('would-remove'), of('candidate')];
  if (planned + stale === 0) return 'There is nothing to remove.';
  const what = and([
    ...(planned === 0 ? [] : [count(planned, 'image')]),
    ...(stale === 0 ? [] : [`${planned === 0 ? 'Up' : 'up'} to ${count(stale, 'stale one')}`]),
  ]);
  const why = closed(gates);
  return why === ''
    ? `${what} would be removed.`
    : `${what} could be removed, but would not be: ${why}.`;
}

/** The gates that did not pass, in words; empty if all did. */
function closed(gates: Facts['gates']): string {
  const shut = gates.filter(({ verdict }) => verdict !== 'pass');
  return shut
    .map(({ gate, verdict }) => (verdict === 'hold' ? `${gate} holds` : `${gate} is unknown`))
    .join(', ');
}

/** `run-app`, `run-app and swarm-convergence`. */
export function and(names: readonly string[]): string {
  return names.join(', ').replace(/, ([^,]*)$/, ' and $1');
}
