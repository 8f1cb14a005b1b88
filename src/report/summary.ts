import { age, bytes, count, day, duration, grouped, percent, time } from '../format.js';
import type { GateResult, Verdict } from '../gates/gate.js';
import type { DiskUsage } from '../host/disk.js';
import { fullness } from '../host/fullness.js';
import { shortId } from '../retention/classify.js';
import { renderCache } from './cache.js';
import { forMarkdown, forMarkdownCode } from './escape.js';
import { factsOf, troubleOf } from './facts.js';
import {
  byteLength,
  type Column,
  fold,
  type Room,
  table,
  tableWithin,
  unbroken,
} from './markdown.js';
import {
  CLASS_MEANING,
  type KeptGroup,
  latestDisks,
  OUTCOME_TITLE,
  type Overview,
  overviewOf,
  readableName,
  sizeOf,
} from './overview.js';
import type { ImageFate, Outcome, Report, ReportedImage } from './report.js';
import { starvationNotice } from './starvation.js';
import { renderTrend } from './trend.js';

/** GitHub drops a summary of more than 1 MiB as a whole; others may write to the same one. */
const MAX_BYTES = 900_000;

/** How many rows a folded table has at most: more than that is a matter for the JSON report. */
const MAX_ROWS = 100;

/** Of things of which there are few, if all is well. */
const MAX_ITEMS = 10;

/** How many names of one image are shown. */
const MAX_NAMES = 3;

/**
 * The job summary of a run, in GitHub-flavoured Markdown; at most 900 kB, whatever the report holds.
 */
export function renderSummary(report: Report): string {
  const overview = overviewOf(report);
  const open = [
    heading(report, overview),
    gates(report),
    trouble(report),
    disks(report),
    reclaimed(report),
    classes(report, overview),
    renderCache(report),
  ].filter((section) => section !== '');
  const end = [renderTrend(report.history, report.historySkipped), footer(report)].filter(
    (section) => section !== '',
  );
  const folded = within(
    MAX_BYTES - byteLength([...open, ...end].join('\n\n')),
    folds(report, overview),
  );
  return `${[...open, ...folded, ...end].join('\n\n')}\n`;
}

/** A section that can be made to fit. */
type Fold = (room: Room) => string;

/** Gives each section an equal share of what the ones before it left. */
function within(maxBytes: number, sections: readonly Fold[]): string[] {
  let left = maxBytes;
  return sections.map((section, index) => {
    const share = Math.floor(left / (sections.length - index)) - AROUND_BYTES;
    const text = section({ rows: MAX_ROWS, bytes: share });
    left -= byteLength(text) + 2;
    return text;
  });
}

/** What the title of a fold and its elements take at most. */
const AROUND_BYTES = 300;

const OUTCOME_SIGN: Readonly<Record<Outcome, string>> = {
  pruned: '✅',
  'nothing-to-prune': '✅',
  held: '⏸️',
  'dry-run': '🔎',
  failed: '❌',
};

function heading(report: Report, overview: Overview): string {
  const { outcome, headline } = report;
  const unclear = outcome === 'held' && report.gates.some(({ verdict }) => verdict === 'unknown');
  const sign = unclear ? '⚠️' : OUTCOME_SIGN[outcome];
  const notice = starvationNotice(report.starvation);
  return [
    `## ${sign} Docker prune: ${OUTCOME_TITLE[outcome]}`,
    `**${forMarkdown(headline)}**`,
    ...(notice === undefined ? [] : [`> ⏳ **${notice}**`]),
    factsOf(report, overview).map(unbrokenFigures).join(' '),
  ]
    .join('\n\n')
    .trimEnd();
}

const VERDICT_SIGN: Readonly<Record<Verdict, string>> = { pass: '✅', hold: '⏸️', unknown: '⚠️' };

const GATE_COLUMNS: readonly Column[] = [
  { title: 'Gate' },
  { title: 'Verdict' },
  { title: 'Observed' },
  { title: 'Required' },
  { title: 'Why' },
];

function gates(report: Report): string {
  const all = report.gates.slice(0, MAX_ITEMS);
  if (all.length === 0) return '';
  const rows = all.map(({ gate, verdict, observed, required, reason }) => [
    `**${gate}**`,
    `${VERDICT_SIGN[verdict]}&nbsp;${verdict === 'unknown' ? '**unknown**' : verdict}`,
    forMarkdown(observed),
    forMarkdown(required),
    forMarkdown(reason),
  ]);
  const closed = all.filter(({ verdict }) => verdict !== 'pass').map(closedGate);
  return ['### Gates', table(GATE_COLUMNS, rows), ...closed].join('\n\n');
}

/** Why a gate is closed and what to do: on a phone the last column of the table is out of sight. */
function closedGate({ gate, verdict, reason, remedy }: GateResult): string {
  const why = `> ${VERDICT_SIGN[verdict]} **${gate}**: ${forMarkdown(reason)}`;
  return remedy === undefined ? why : `${why}<br>\n> **What to do:** ${forMarkdown(remedy)}`;
}

function trouble(report: Report): string {
  const { stopped, problems } = troubleOf(report);
  const shown = problems.slice(0, MAX_ITEMS);
  return [
    ...(stopped === null ? [] : [`> 🛑 **Stopped early:** ${forMarkdown(stopped)}`]),
    ...shown.map((problem) => `> ❌ **Problem:** ${forMarkdown(problem)}`),
    ...(problems.length > shown.length
      ? [`> and ${grouped(problems.length - shown.length)} more, in the JSON report`]
      : []),
  ].join('\n\n');
}

const DISK_COLUMNS: readonly Column[] = [
  { title: 'File system' },
  { title: 'Used' },
  { title: 'Bytes' },
];

function disks(report: Report): string {
  const latest = latestDisks(report);
  if (latest.length === 0) return '';
  const rows = latest.slice(0, MAX_ITEMS).flatMap((disk) => {
    const before = report.disks.before.find(({ device }) => device === disk.device);
    return before === undefined || before === disk
      ? [usage(disk, '')]
      : [usage(before, ' before'), usage(disk, ' after')];
  });
  return `### Disk\n\n${table(DISK_COLUMNS, rows)}`;
}

function usage(disk: DiskUsage, when: string): string[] {
  const { percent: used, of } = fullness(disk);
  const scarce = of === 'inodes' ? '<br>of the inodes' : '';
  return [
    `${forMarkdownCode(disk.path)}${when}`,
    unbroken(`${bar(used)} ${percent(used)}`) + scarce,
    `${unbroken(bytes(disk.used))} of ${unbroken(bytes(disk.size))}`,
  ];
}

/** Ten blocks, one filled for each 10 %. */
function bar(used: number): string {
  const full = Math.min(10, Math.max(0, Math.floor(used / 10)));
  return `${'█'.repeat(full)}${'░'.repeat(10 - full)}`;
}

function reclaimed({ reclaimed: { measuredBy, engine, filesystem } }: Report): string {
  if (measuredBy === 'nothing') return '';
  const figures = [
    { by: 'filesystem', text: 'by the file system', value: filesystem },
    { by: 'engine', text: "by the Engine's account of its layers", value: engine },
  ]
    .toSorted((a, b) => Number(b.by === measuredBy) - Number(a.by === measuredBy))
    .map(({ text, value }) => `${value === null ? 'not known' : unbroken(bytes(value))} ${text}`);
  return `**Reclaimed**, measured before and after: ${figures.join('; ')}.`;
}

const CLASS_COLUMNS: readonly Column[] = [
  { title: 'Class, and what it means' },
  { title: 'Images', figures: true },
  { title: 'Size', figures: true },
];

function classes({ images, gates: asked }: Report, overview: Overview): string {
  // The run ended before it asked the Engine anything.
  if (asked.length === 0) return '';
  const title = '### Images';
  if (images === null) return `${title}\n\nThe images could not be listed.`;
  if (images.length === 0) return `${title}\n\nThe Engine has no images.`;
  const rows = overview.classes.map((total) => [
    `**${total.class}**: ${CLASS_MEANING[total.class]}`,
    grouped(total.images),
    unbroken(bytes(total.bytes)),
  ]);
  const note = '<sub>Sizes as listed: layers that images share count in each of them.</sub>';
  return [title, table(CLASS_COLUMNS, rows), note].join('\n\n');
}

/** One fold for each fate, what needs attention first. What is kept comes last: it is the longest. */
const FATES: readonly { fate: ImageFate; title: string; open?: true }[] = [
  { fate: 'failed', title: 'Could not be removed', open: true },
  { fate: 'removed', title: 'Removed' },
  { fate: 'would-remove', title: 'Would be removed' },
  { fate: 'candidate', title: 'Would go if all gates passed' },
  { fate: 'skipped', title: 'Skipped' },
  { fate: 'not-attempted', title: 'Not attempted' },
];

function folds(report: Report, overview: Overview): Fold[] {
  const fates = FATES.flatMap(({ fate, title, open = false }): Fold[] => {
    const images = overview.byFate.get(fate);
    if (images === undefined) return [];
    const body = (room: Room) => imageTable(room, images, report);
    return [(room) => fold(`${title}: ${extent(images)}`, body(room), { open })];
  });
  const kept = overview.byFate.get('kept');
  if (kept === undefined) return fates;
  return [...fates, (room) => fold(`Kept: ${extent(kept)}`, keptTable(room, overview.kept))];
}

function extent(images: readonly ReportedImage[]): string {
  return `${count(images.length, 'image')}, ${bytes(sizeOf(images))}`;
}

const IMAGE_COLUMNS: readonly Column[] = [
  { title: 'Image' },
  { title: 'Size', figures: true },
  { title: 'Built' },
];

function imageTable(room: Room, images: readonly ReportedImage[], { startedAt }: Report): string {
  const cells = (image: ReportedImage) => [
    [forMarkdownCode(shortId(image.id)), ...names(image)].join('<br>'),
    unbroken(bytes(image.bytes)),
    built(image, startedAt),
  ];
  // Most often they all have one reason, and it need not be repeated.
  const reason = images[0]?.reason ?? '';
  if (images.every((image) => image.reason === reason)) {
    const why = forMarkdown(reason);
    const rest = { ...room, bytes: room.bytes - byteLength(why) };
    return `Why: ${why}\n\n${tableWithin(rest, IMAGE_COLUMNS, images, cells)}`;
  }
  const columns = [...IMAGE_COLUMNS, { title: 'Why' }];
  return tableWithin(room, columns, images, (image) => [
    ...cells(image),
    forMarkdown(image.reason),
  ]);
}

function built({ created }: ReportedImage, startedAt: string): string {
  const on = day(created);
  return on === 'unknown'
    ? on
    : `${on.replaceAll('-', '&#8209;')}<br>${age(created, startedAt)}&nbsp;old`;
}

function names({ names: all }: ReportedImage): string[] {
  const shown = all.slice(0, MAX_NAMES).map((name) => forMarkdownCode(readableName(name)));
  return all.length > MAX_NAMES ? [...shown, `and ${grouped(all.length - MAX_NAMES)} more`] : shown;
}

const KEPT_COLUMNS: readonly Column[] = [
  { title: 'Why' },
  { title: 'Images', figures: true },
  { title: 'Size', figures: true },
  { title: 'Which' },
];

function keptTable(room: Room, groups: readonly KeptGroup[]): string {
  return tableWithin(room, KEPT_COLUMNS, groups, (group) => [
    `**${group.class}**: ${forMarkdown(group.reason)}`,
    grouped(group.images),
    unbroken(bytes(group.bytes)),
    examples(group),
  ]);
}

function examples({ examples: some, images }: KeptGroup): string {
  const shown = some.map(({ id, names: [name] }) =>
    forMarkdownCode(name === undefined ? shortId(id) : readableName(name)),
  );
  const rest = images > some.length ? [`and ${grouped(images - some.length)} more`] : [];
  return [...shown, ...rest].join('<br>');
}

function footer(report: Report): string {
  const { engine, startedAt, finishedAt, settledForMs, dryRun } = report;
  const took = duration(Date.parse(finishedAt) - Date.parse(startedAt));
  const items = [
    engine.version === null
      ? `Engine at ${forMarkdownCode(engine.host)}`
      : `Docker Engine ${known(engine.version)}, API ${known(engine.apiVersion)}, ` +
        `store ${known(engine.store)}, at ${forMarkdownCode(engine.host)}`,
    ...(engine.dataRoots.length === 0
      ? []
      : [
          `data in ${engine.dataRoots
            .slice(0, MAX_ITEMS)
            .map((root) => forMarkdownCode(root))
            .join(', ')}`,
        ]),
    `${time(startedAt)}, took ${took}` +
      (settledForMs > 0 ? `, ${duration(settledForMs)} of it waiting for gates` : ''),
    ...(dryRun ? ['dry run'] : []),
  ];
  return `<sub>${items.join(' · ')}</sub>`;
}

function known(value: string | null): string {
  return value === null ? 'unknown' : forMarkdown(value, 100);
}

/** Our own sentences, with figures kept together with their units. */
function unbrokenFigures(sentence: string): string {
  return sentence.replace(/(\d) (?=%|[KMGTPE]?i?B\b|images?\b)/g, '$1&nbsp;');
}
