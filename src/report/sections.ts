import type { HostCheck } from '../checks/host-check.js';
import { bytes, count, duration, time } from '../format.js';
import { roomInWords } from '../gates/disk-pressure.js';
import type { DiskUsage } from '../host/disk.js';
import { fullness, latestDisks } from '../host/fullness.js';
import { alertsOf, calmGates } from './alerts.js';
import { cacheSentences } from './cache.js';
import { holdersOf } from './holders.js';
import { byClass, byFate, byReason, sizeOf } from './image-groups.js';
import type { Report } from './schema.js';
import { some } from './some.js';
import { STATES, stateOf, titleOf } from './state.js';
import { historyEntryOf } from './with-history.js';

/** How much is shown of what is a handful on a healthy host. */
const FEW = 10;
const MAX_CHECKS = 40;

/** Stands by every sum of image sizes. */
export const SIZES_NOTE = 'Sizes as listed: shared layers count in each image';

/** What is shown of a report. */
export type Sections = ReturnType<typeof sectionsOf>;

/**
 * Chooses what is shown of a report, and how much of it; Markdown and plain text paint the same sections.
 * Text from elsewhere is in them as it came: the painters make it harmless. Pure.
 */
export function sectionsOf(report: Report) {
  const images = report.images ?? [];
  const left = images.filter(({ fate }) => fate !== 'removed');
  return {
    state: STATES[stateOf(historyEntryOf(report))],
    title: titleOf(report),
    headline: report.headline,
    alerts: some(alertsOf(report), 2 * FEW),
    gates: calmGates(report).slice(0, FEW),
    disks: disksOf(report),
    room: roomOf(report),
    holders: holdersOf(report),
    images: {
      none: noImages(report),
      left: { images: left.length, bytes: sizeOf(left), classes: byClass(left) },
      fates: byFate(images, report.dryRun),
      keptBy: byReason(images.filter(({ fate }) => fate === 'kept')),
    },
    cache: cacheSentences(report),
    checks: report.checks.length === 0 ? undefined : checksOf(report.checks),
    footer: footerOf(report),
  };
}

function disksOf(report: Report) {
  return latestDisks(report)
    .slice(0, FEW)
    .map((disk) => {
      const was = report.disks.before.find(({ device }) => device === disk.device);
      const isNew = was !== undefined && was !== disk;
      return { path: disk.path, now: usageOf(disk), before: isNew ? usageOf(was) : undefined };
    });
}

/** What has to be free, and why, in a sentence; undefined if nothing has to. */
function roomOf({ room }: Report): string | undefined {
  if (room === null) return undefined;
  const from = room.from === null ? undefined : Date.parse(room.from);
  return `Room: ${roomInWords({ ...room, from })}.`;
}

/** How full a file system is. */
export type Usage = ReturnType<typeof usageOf>;

function usageOf(disk: DiskUsage) {
  const { percent: used, of } = fullness(disk);
  const amount = `${bytes(disk.used)} of ${bytes(disk.size)}`;
  return { percent: used, of: of === 'inodes' ? ' of inodes' : '', amount };
}

function noImages({ images, engine }: Report): string | undefined {
  // Without an Engine an alert says so.
  if (images === null)
    return engine.version === null ? undefined : 'The images could not be listed.';
  return images.length === 0 ? 'The Engine has no images.' : undefined;
}

function checksOf(checks: readonly HostCheck[]) {
  const of = (wanted: HostCheck['status']) => checks.filter(({ status }) => status === wanted);
  const [ok, warnings, notChecked] = [of('ok'), of('warning'), of('not-checked')];
  const notices = of('notice');
  const parts = [
    ...(ok.length > 0 ? [`${ok.length} as expected`] : []),
    ...(warnings.length > 0 ? [count(warnings.length, 'warning')] : []),
    ...(notices.length > 0 ? [count(notices.length, 'notice')] : []),
    ...(notChecked.length > 0 ? [`${notChecked.length} not checked`] : []),
  ];
  return {
    tally: `Host checks: ${parts.join(', ')}`,
    notices: some(notices, FEW),
    notChecked: some(notChecked, FEW),
    all: some(checks, MAX_CHECKS),
  };
}

function footerOf({ engine, startedAt, finishedAt, settledForMs }: Report) {
  const took = duration(Date.parse(finishedAt) - Date.parse(startedAt));
  const waited = settledForMs > 0 ? `, ${duration(settledForMs)} of it waiting for gates` : '';
  const { host, hostFrom, version, apiVersion, store, dataRoots } = engine;
  return {
    host,
    hostFrom,
    // Empty if no Engine answered.
    engine:
      version === null
        ? []
        : [
            ['Docker Engine', version] as const,
            ['API', apiVersion ?? 'unknown'] as const,
            ['store', store ?? 'unknown'] as const,
          ],
    dataRoots: dataRoots.slice(0, FEW),
    when: `${time(startedAt)}, took ${took}${waited}`,
  };
}
