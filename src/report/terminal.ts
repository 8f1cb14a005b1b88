import { forLog } from '../escape.js';
import { age, bytes, count, duration, grouped, percent, time } from '../format.js';
import type { Verdict } from '../gates/gate.js';
import type { DiskUsage } from '../host/disk.js';
import { fullness } from '../host/fullness.js';
import { readableName } from '../image/readable-name.js';
import { shortId } from '../image/short-id.js';
import type { Outcome } from '../outcome.js';
import { cacheInWords } from './cache.js';
import { checkLines } from './checks.js';
import { factsOf, troubleOf } from './facts.js';
import { type Look, PLAIN, type Tone } from './look.js';
import {
  CLASS_MEANING,
  latestDisks,
  OUTCOME_TITLE,
  type Overview,
  overviewOf,
} from './overview.js';
import type { ImageFate, Report, ReportedImage } from './schema.js';
import { starvationNotice } from './starvation.js';

/** How many images are shown by name for each fate, and how many of anything else. */
const MAX_IMAGES = 20;
const MAX_ITEMS = 10;
/** How many reasons for which images stay are shown in a dry run. */
const MAX_GROUPS = 30;

/**
 * The report of a run as plain text, for a log or a terminal, with a newline at the end. Without
 * workflow commands, unless groups are among what `look` allows: what is long is folded then.
 */
export function renderTerminal(report: Report, look: Look = PLAIN): string {
  const overview = overviewOf(report);
  const folded = (lines: readonly string[]) => (look.folds ? group(lines) : [...lines]);
  const sections = [
    heading(report, overview, look),
    trouble(report, look),
    gates(report, look),
    disks(report, look),
    folded(classes(report, overview)),
    cacheInWords(report).map((sentence) => forLog(sentence.replaceAll('`', ''))),
    ...images(report, overview, folded),
    ...(report.dryRun ? whatStays(overview) : []),
    checks(report, folded),
    footer(report),
  ].filter((lines) => lines.length > 0);
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Lines that show only the first of them until they are opened; there has to be more than one. */
function group([title = '', ...lines]: readonly string[]): string[] {
  return lines.length === 0 ? [title] : [`::group::${title}`, ...lines, '::endgroup::'];
}

const OUTCOME_TONE: Readonly<Record<Outcome, Tone>> = {
  pruned: 'good',
  'nothing-to-prune': 'good',
  held: 'calm',
  'dry-run': 'calm',
  failed: 'bad',
};

function heading(report: Report, overview: Overview, { paint }: Look): string[] {
  const notice = starvationNotice(report.starvation);
  const needsSomebody = notice !== undefined || report.gates.some(isUnknown);
  const tone = report.outcome === 'held' && needsSomebody ? 'alarm' : OUTCOME_TONE[report.outcome];
  return [
    paint(tone, `Docker prune: ${OUTCOME_TITLE[report.outcome]}`),
    forLog(report.headline),
    notice === undefined ? '' : paint('alarm', notice),
    factsOf(report, overview).join(' '),
  ].filter((line) => line !== '');
}

function isUnknown({ verdict }: { verdict: Verdict }): boolean {
  return verdict === 'unknown';
}

function trouble(report: Report, { paint }: Look): string[] {
  const { stopped, problems } = troubleOf(report);
  return [
    ...(stopped === null ? [] : [`${paint('alarm', 'Stopped early:')} ${forLog(stopped)}`]),
    ...problems
      .slice(0, MAX_ITEMS)
      .map((problem) => `${paint('bad', 'Problem:')} ${forLog(problem)}`),
    ...more(problems.length - MAX_ITEMS),
  ];
}

const VERDICT_TONE: Readonly<Record<Verdict, Tone>> = {
  pass: 'good',
  hold: 'calm',
  unknown: 'alarm',
};

function gates({ gates: all }: Report, { paint }: Look): string[] {
  if (all.length === 0) return [];
  const shown = all.slice(0, MAX_ITEMS);
  const rows = aligned(
    shown.map(({ gate, verdict, observed, required }) => [
      gate,
      verdict,
      forLog(observed),
      `required: ${forLog(required)}`,
    ]),
  );
  return [
    paint('title', 'Gates'),
    ...shown.flatMap(({ verdict, reason, remedy }, index) => [
      // Coloured when it stands in its column: the first such word, since no gate is named so.
      (rows[index] ?? '').replace(verdict, paint(VERDICT_TONE[verdict], verdict)),
      // A pass needs no words.
      ...(verdict === 'pass' ? [] : [`    ${forLog(reason)}`]),
      ...(remedy === undefined ? [] : [`    ${paint('title', 'To do:')} ${forLog(remedy)}`]),
    ]),
  ];
}

function disks(report: Report, { paint }: Look): string[] {
  const latest = latestDisks(report).slice(0, MAX_ITEMS);
  if (latest.length === 0) return [];
  const rows = latest.map((disk) => {
    const was = report.disks.before.find(({ device }) => device === disk.device);
    const changed = was !== undefined && was !== disk;
    return [forLog(disk.path), usage(disk), changed ? `before: ${usage(was)}` : ''];
  });
  return [paint('title', 'Disk'), ...aligned(rows)];
}

function usage(disk: DiskUsage): string {
  const { percent: used, of } = fullness(disk);
  const scarce = of === 'inodes' ? `${percent(used)} of inodes` : percent(used);
  return `${scarce} used, ${bytes(disk.used)} of ${bytes(disk.size)}`;
}

function classes({ images: all, gates: asked }: Report, overview: Overview): string[] {
  if (asked.length === 0) return [];
  if (all === null) return ['The images could not be listed.'];
  if (all.length === 0) return ['The Engine has no images.'];
  const rows = overview.classes.map((total) => [
    total.class,
    grouped(total.images),
    bytes(total.bytes),
    CLASS_MEANING[total.class],
  ]);
  return ['Images (sizes as listed: shared layers count in each)', ...aligned(rows, [1, 2])];
}

const FATES: readonly { fate: ImageFate; title: string }[] = [
  { fate: 'failed', title: 'Could not be removed' },
  { fate: 'removed', title: 'Removed' },
  { fate: 'would-remove', title: 'Would be removed' },
  { fate: 'skipped', title: 'Skipped' },
  { fate: 'not-attempted', title: 'Not attempted' },
];

function images(
  { startedAt }: Report,
  { byFate }: Overview,
  folded: (lines: readonly string[]) => string[],
): string[][] {
  return FATES.flatMap(({ fate, title }) => {
    const all = byFate.get(fate);
    if (all === undefined) return [];
    const rows = all.slice(0, MAX_IMAGES).map((image) => imageRow(image, startedAt));
    const rest = more(all.length - MAX_IMAGES);
    const lines = [`${title}: ${count(all.length, 'image')}`, ...aligned(rows, [1]), ...rest];
    return [fate === 'failed' ? lines : folded(lines)];
  });
}

/**
 * What a dry run leaves, and why, for each reason with some images: who asks what would go also
 * asks whether something else would.
 */
function whatStays({ byFate, kept }: Overview): string[][] {
  const stale = byFate.get('candidate') ?? [];
  const name = ({ id, names: [first] }: ReportedImage) =>
    forLog(first === undefined ? shortId(id) : readableName(first));
  const spared = kept
    .slice(0, MAX_GROUPS)
    .flatMap((group) => [
      `  ${group.class}: ${forLog(group.reason)}: ${count(group.images, 'image')}, ${bytes(group.bytes)}`,
      `      ${[...group.examples.map(name), ...andMore(group.images - group.examples.length)].join(', ')}`,
    ]);
  return [
    ...(stale.length === 0
      ? []
      : [
          [
            `Would be removed as far as the disk needs it: ${count(stale.length, 'image')}`,
            ...stale
              .slice(0, MAX_IMAGES)
              .map((image) => `  ${name(image)}: ${forLog(image.reason)}`),
            ...more(stale.length - MAX_IMAGES),
          ],
        ]),
    ...(spared.length === 0 ? [] : [['Stays', ...spared, ...more(kept.length - MAX_GROUPS)]]),
  ];
}

function andMore(left: number): string[] {
  return left > 0 ? [`and ${grouped(left)} more`] : [];
}

function imageRow(
  { id, bytes: size, created, names, reason }: ReportedImage,
  now: string,
): string[] {
  const [name] = names;
  const old = age(created, now);
  const described = name === undefined ? reason : `${readableName(name)}: ${reason}`;
  return [
    forLog(shortId(id)),
    bytes(size),
    old === 'unknown' ? '' : `${old} old`,
    forLog(described),
  ];
}

/** Folded only where nothing is wrong: a warning is to be read. */
function checks({ checks: all }: Report, folded: (lines: readonly string[]) => string[]): string[] {
  const lines = checkLines(all);
  return all.some(({ verdict }) => verdict === 'warning') ? lines : folded(lines);
}

function footer({ engine, startedAt, finishedAt, settledForMs, dryRun }: Report): string[] {
  const took = duration(Date.parse(finishedAt) - Date.parse(startedAt));
  const known = (value: string | null) => (value === null ? 'unknown' : forLog(value, 100));
  const roots = engine.dataRoots.slice(0, MAX_ITEMS).map((root) => forLog(root));
  const when =
    `${time(startedAt)}, took ${took}` +
    (settledForMs > 0 ? `, ${duration(settledForMs)} of it waiting for gates` : '') +
    (dryRun ? '; dry run' : '');
  if (engine.version === null) return [`Engine at ${forLog(engine.host)}`, when];
  return [
    `Docker Engine ${known(engine.version)}, API ${known(engine.apiVersion)}, ` +
      `store ${known(engine.store)}, at ${forLog(engine.host)}` +
      (roots.length === 0 ? '' : `, data in ${roots.join(', ')}`),
    when,
  ];
}

function more(left: number): string[] {
  return left > 0 ? [`  and ${grouped(left)} more, in the JSON report`] : [];
}

/** Indented lines whose columns begin at the same place; those of figures end there. */
function aligned(rows: readonly (readonly string[])[], figures: readonly number[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return figures.includes(column) ? cell.padStart(width) : cell.padEnd(width);
    });
    return `  ${cells.join('  ')}`.trimEnd();
  });
}
