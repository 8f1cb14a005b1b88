import type { HostCheck } from '../checks/host-check.js';
import { bytes, percent } from '../format.js';
import type { GateResult } from '../gates/gate.js';
import { isShort } from '../gates/room.js';
import { fullestPercent, latestDisks } from '../host/fullness.js';
import type { Report } from './schema.js';
import { starvationAdvice, starvationNotice } from './starvation.js';
import { and, stateOf } from './state.js';
import { historyEntryOf } from './with-history.js';

/** Something that needs somebody. All of it may be text from elsewhere, with commands in backquotes. */
export interface Alert {
  /** `host`: what was found besides the run. */
  about: 'failure' | 'run' | 'host';
  title: string;
  /** Sentences, one a line. */
  found: string[];
  remedy?: string | undefined;
  /** Where the pages say more: a file in `docs/`, with its anchor. */
  docs?: string;
}

/** From here on a disk that is not pruned cannot wait, in percent used. */
const ALMOST_FULL = 95;

/** What was used within this time, in ms, is kept by any sensible retention. */
const RECENT = 86_400_000;

/** Above this share of what goes, the cache is too small; told from so many on. */
const COMES_BACK = 1 / 5;
const ENOUGH_EVICTED = 5;

/** How many equal things are told one by one. */
const FEW = 10;

/**
 * What needs somebody, each thing once, the cause before its effects: what went wrong, gates that are unknown,
 * holds that will not end by themselves or last too long, a disk that stays full, and what the host has that undoes
 * it all. Empty on an ordinary day, even if a gate holds. Pure.
 */
export function alertsOf(report: Report): Alert[] {
  const unknown = unknownGates(report);
  return [
    ...unknown,
    ...problems(report, unknown),
    ...holds(report),
    ...stillAbove(report),
    ...comesBack(report),
    ...report.checks.filter(({ status }) => status === 'warning').map(alertOf),
  ];
}

/** What a check of the host found. */
export function alertOf({ what, title = what, found, where, remedy }: HostCheck): Alert {
  return { about: 'host', title, found: [foundAt(found, where)], remedy };
}

/** What was found, and where unless it says so itself. */
export function foundAt(found: string, where: string): string {
  return found.includes(where) ? found : `${found}. Where: ${where}`;
}

/** The gates that no alert speaks of: those that pass, and holds that end by themselves. */
export function calmGates(report: Report): GateResult[] {
  const isTold = holds(report).length > 0;
  return report.gates.filter(
    ({ verdict }) => verdict === 'pass' || (verdict === 'hold' && !isTold),
  );
}

/** One alert for all gates with the same remedy; what makes several unknown comes first. */
function unknownGates({ gates, problems: [cause], engine, starvation }: Report): Alert[] {
  const notice = starvationNotice(starvation);
  const unknown = gates.filter(({ verdict }) => verdict === 'unknown');
  const remedies = [...new Set(unknown.map(({ remedy }) => remedy))];
  return remedies.map((remedy, index) => {
    const all = unknown.filter((each) => each.remedy === remedy);
    const names = and([...new Set(all.map(({ gate }) => gate))]);
    const are = `${names} ${all.length === 1 ? 'is' : 'are'} unknown`;
    if (all.length > 1 && engine.version === null && cause !== undefined) {
      const found = [cause, `So ${are}.`, ...(notice ? [notice] : [])];
      const docs = 'troubleshooting.md#the-engine';
      return { about: 'run', title: 'No Engine to work with', found, remedy, docs };
    }
    const found = all
      .slice(0, FEW)
      .map(({ gate, reason }) => (all.length === 1 ? reason : `${gate}: ${reason}`));
    if (notice !== undefined && index === 0) found.push(notice);
    const docs = `troubleshooting.md#${all[0]?.gate}-is-unknown`;
    return { about: 'run', title: are, found, remedy, docs };
  });
}

/** What went wrong, and why the work stopped early: only what the headline and the gates do not say already. */
function problems(report: Report, unknown: readonly Alert[]): Alert[] {
  const { outcome, headline, gates, stopped } = report;
  const said = [headline, ...gates.map(({ reason }) => reason)];
  const isNews = (text: string) => !said.some((sentence) => sentence.includes(text));
  const told = unknown.flatMap(({ found }) => found);
  const news = [...new Set(report.problems)].filter(
    (each) => each !== stopped && isNews(each) && !told.includes(each),
  );
  const about: Alert['about'] = outcome === 'failed' ? 'failure' : 'run';
  return [
    ...(stopped !== null && isNews(stopped)
      ? [{ about, title: 'Stopped early', found: [stopped] }]
      : []),
    ...news.map((problem) => ({ about, title: 'Problem', found: [problem] })),
  ];
}

/** The gates that keep a host from a prune it needs, if they have for long, will for good, or must not. */
function holds(report: Report): Alert[] {
  const { gates, starvation } = report;
  if (stateOf(historyEntryOf(report)) !== 'waiting') return [];
  const used = fullestPercent(latestDisks(report));
  const isUrgent = used !== undefined && used >= ALMOST_FULL;
  const notice = starvationNotice(starvation);
  const holding = gates.filter(({ verdict }) => verdict === 'hold').slice(0, FEW);
  const remedies = holding.flatMap(({ remedy }) => remedy ?? []);
  const lasts = holding.some((each) => each.lasts);
  if (!isUrgent && notice === undefined && !lasts) return [];
  const names = and(holding.map(({ gate }) => gate));
  // Where it lasts, what helps is about the gate that holds now.
  const advice = holding.map(({ gate }) => starvationAdvice(gate));
  return [
    {
      about: 'run',
      title: isUrgent
        ? 'Disk almost full'
        : notice === undefined
          ? `${names} will not pass by itself`
          : `Now held by ${names}`,
      found: [
        ...(notice === undefined ? [] : [notice]),
        ...holding.map(({ gate, reason }) => `${gate} holds: ${reason}`),
      ],
      remedy: (remedies.length > 0 ? remedies : advice).join(' '),
      docs: `troubleshooting.md#${remedies.length > 0 ? 'swarm-convergence-holds' : 'starved-and-full'}`,
    },
  ];
}

/** The run is over, and the disk is as full as before or nearly so: no later run will help by itself. */
function stillAbove(report: Report): Alert[] {
  if (stateOf(historyEntryOf(report)) !== 'above' || report.stopped !== null) return [];
  const used = fullestPercent(latestDisks(report)) ?? 0;
  return [
    {
      about: 'run',
      title:
        used >= ALMOST_FULL
          ? 'Disk almost full'
          : used >= (report.diskThreshold ?? 0)
            ? 'Disk still under pressure'
            : 'Room still missing',
      found: [`The disk is ${percent(used)} used${lacking(report)}, and nothing more may go.`],
      remedy: whatFrees(report),
      docs: 'faq.md#the-disk-is-full-and-the-action-removed-nothing-why',
    },
  ];
}

/** What is missing of the room needed, in words; empty if nothing. */
function lacking({ room }: Report): string {
  return !isShort(room)
    ? ''
    : `, ${bytes(room.free)} are free where ${bytes(room.needed)} should be`;
}

/** What would free enough, in bytes: only what would. */
function whatFrees(report: Report): string {
  const { room, retention, images, diskHolders, startedAt } = report;
  const disks = latestDisks(report);
  const target = (report.diskThreshold ?? 100) - 1;
  const excess = disks.map(({ used, available }) => used - ((used + available) * target) / 100);
  const missing = isShort(room) ? room.needed - room.free : 0;
  const toFree = Math.max(missing, ...excess);
  // A larger disk has a larger part below the threshold.
  const larger = Math.max(missing, ...excess.map((each) => (each * 100) / target));
  if (toFree <= 0) return 'Look for what else fills the disk: it has too few inodes left.';
  // Used so lately, an image goes by no retention anyone should set.
  const since = new Date(Date.parse(startedAt) - RECENT).toISOString();
  const cached = (images ?? []).filter(
    ({ class: name, lastUse }) => name === 'cached' && lastUse !== null && lastUse.at < since,
  );
  const cachedBytes = cached.reduce((sum, image) => sum + image.bytes, 0);
  const shorter =
    retention?.setBy === 'digest-retention' && cachedBytes >= toFree
      ? `A shorter \`digest-retention\` lets go of up to ${bytes(cachedBytes)} of the cache. `
      : '';
  const [holder] = (diskHolders ?? [])
    .filter(({ what, bytes: held }) => what !== 'images' && (held ?? 0) > 0)
    .toSorted((a, b) => (b.bytes ?? 0) - (a.bytes ?? 0));
  const most =
    holder === undefined
      ? ''
      : ` (most of the rest: ${holder.what}, ${bytes(holder.bytes ?? 0)}${
          holder.command === undefined ? '' : `: \`${holder.command}\``
        })`;
  return `${shorter}Free ${bytes(toFree)} of what else is on it${most}, or make the disk ${bytes(larger)} larger.`;
}

/** What goes comes back: the disk is too small for what is deployed on it. */
function comesBack({ cache }: Report): Alert[] {
  if (cache === null) return [];
  const { evicted, images, bytes: size, missing } = cache.cameBack;
  if (evicted < ENOUGH_EVICTED || images <= evicted * COMES_BACK) return [];
  return [
    {
      about: 'run',
      title: 'The cache is too small',
      found: [
        `Of ${evicted} images removed from the cache in 30 days ${images} were pulled again, ${bytes(size)} as listed.`,
      ],
      remedy: `A disk ${bytes(missing)} larger would have kept them.`,
      docs: 'retention.md#came-back',
    },
  ];
}
