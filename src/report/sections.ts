import type { HostCheck } from '../checks/host-check.js';
import { bytes, count, duration, percent, time } from '../format.js';
import type { DiskUsage } from '../host/disk.js';
import { fullestPercent, fullness } from '../host/fullness.js';
import type { Outcome } from '../outcome.js';
import { cacheSentences } from './cache.js';
import { byClass, byFate, byReason, type FateGroup, sizeOf } from './image-groups.js';
import type { Report } from './schema.js';
import { some } from './some.js';
import { starvationAdvice, starvationNotice } from './starvation.js';

/** How much is shown of what is a handful on a healthy host. */
const FEW = 10;
const MAX_CHECKS = 40;

/** The outcome in words. */
export const OUTCOME_TITLE: Readonly<Record<Outcome, string>> = {
  pruned: 'pruned',
  'nothing-to-prune': 'nothing to prune',
  held: 'held',
  'dry-run': 'dry run',
  failed: 'failed',
};

/** Stands by every sum of image sizes. */
export const SIZES_NOTE = 'Sizes as listed: shared layers count in each image';

/** What is shown of a report. */
export type Sections = ReturnType<typeof sectionsOf>;

/**
 * Chooses what is shown of a report, and how much of it; Markdown and plain text paint the same sections.
 * Text from elsewhere is in them as it came: the painters make it harmless. Pure.
 */
export function sectionsOf(report: Report) {
  const { outcome, headline, startedAt, gates } = report;
  const images = report.images ?? [];
  const kept = images.filter(({ fate }) => fate === 'kept');
  const fates = byFate(images, report);
  const trouble = troubleOf(report);
  const isUnclear = gates.some(({ verdict }) => verdict === 'unknown');
  // Holding is what gates are for, but not for days, and not because nobody knows.
  const needsSomebody = outcome === 'held' && (isUnclear || trouble.starved !== undefined);
  return {
    heading: { outcome, needsSomebody, headline, facts: factsOf(report, fates) },
    trouble,
    gates: gates.slice(0, FEW),
    disks: disksOf(report),
    images: {
      startedAt,
      none: noImages(report),
      classes: byClass(images),
      fates,
      kept,
      keptBy: byReason(kept),
    },
    cache: cacheSentences(report),
    checks: report.checks.length === 0 ? undefined : checksOf(report.checks),
    footer: footerOf(report),
  };
}

/** The sentences next to the headline: how full the disk is, and what is up for removal. */
function factsOf(report: Report, fates: readonly FateGroup[]): string[] {
  const up = fates.find(({ fate }) => fate === 'would-remove' || fate === 'candidate')?.images;
  const now = fullestPercent(latestDisks(report));
  const before = fullestPercent(report.disks.before);
  const was = before === undefined || before === now ? '' : `, was ${percent(before)}`;
  return [
    ...(now === undefined ? [] : [`Disk ${percent(now)} used${was}.`]),
    ...(up === undefined
      ? []
      : [`Up for removal: ${count(up.length, 'image')}, ${bytes(sizeOf(up))} as listed.`]),
  ];
}

/** What went wrong, each thing once, and only what the headline and the gates do not say already. */
export function troubleOf({ headline, gates, stopped, problems, starvation }: Report) {
  const said = [headline, ...gates.map(({ reason }) => reason)];
  const isNews = (text: string) => !said.some((sentence) => sentence.includes(text));
  const news = [...new Set(problems)].filter((problem) => problem !== stopped && isNews(problem));
  const notice = starvationNotice(starvation);
  return {
    starved:
      starvation && notice
        ? { runs: starvation.runs, notice, advice: starvationAdvice(starvation) }
        : undefined,
    stopped: stopped !== null && isNews(stopped) ? stopped : undefined,
    problems: some(news, FEW),
  };
}

/** The file systems as last measured. */
export function latestDisks({ disks }: Report): DiskUsage[] {
  return disks.after.length > 0 ? disks.after : disks.before;
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

/** How full a file system is. */
export type Usage = ReturnType<typeof usageOf>;

function usageOf(disk: DiskUsage) {
  const { percent: used, of } = fullness(disk);
  const amount = `${bytes(disk.used)} of ${bytes(disk.size)}`;
  return { percent: used, of: of === 'inodes' ? ' of inodes' : '', amount };
}

function noImages({ images, gates }: Report): string | undefined {
  // Without gates the run ended before it asked the Engine anything.
  if (gates.length === 0) return undefined;
  if (images === null) return 'The images could not be listed.';
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
    tally: `${count(checks.length, 'check')}: ${parts.join(', ')}`,
    warnings: some(warnings, FEW),
    told: some([...warnings, ...notices], FEW),
    notChecked: some(notChecked, FEW),
    all: some(checks, MAX_CHECKS),
  };
}

function footerOf({ engine, startedAt, finishedAt, settledForMs, dryRun }: Report) {
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
    when: [`${time(startedAt)}, took ${took}${waited}`, ...(dryRun ? ['dry run'] : [])],
  };
}
