import { forLog } from '../../escape.js';
import { age, bytes, count, grouped, percent } from '../../format.js';
import { readableName, shortId } from '../../image/short-id.js';
import { type Alert, foundAt } from '../alerts.js';
import { byReason, CLASS_MEANING, type FateGroup, type ReasonGroup } from '../image-groups.js';
import type { Report, ReportedImage } from '../schema.js';
import { type Sections, SIZES_NOTE, sectionsOf, type Usage } from '../sections.js';
import { andMore } from '../some.js';
import { VERDICT_SIGN } from '../state.js';
import { PLAIN, type Style } from './colours.js';
import { aligned } from './columns.js';
import { holders } from './holders.js';

/** How many images are named for each fate. */
const MAX_IMAGES = 20;
/** How many reasons to keep images a dry run shows. */
const MAX_GROUPS = 30;

/**
 * The report of a run as plain text for a log or a terminal, with a newline at the end. Its only workflow
 * commands are groups, where `style` folds what is long. Pure.
 */
export function renderTerminal(report: Report, style: Style = PLAIN): string {
  const sections = sectionsOf(report);
  const { state, title, headline, images } = sections;
  const folded = (lines: readonly string[]) => (style.folds ? group(lines) : [...lines]);
  const blocks = [
    [style.paint(state.tone, `${state.sign} ${title}`), forLog(headline)],
    alerts(sections, style),
    gates(sections),
    disks(sections, style),
    holders(sections, style),
    folded(classes(sections)),
    sections.cache.map((sentence) => forLog(sentence)),
    ...images.fates
      .filter(({ fate }) => report.dryRun || fate !== 'candidate')
      .map((each) => folded(fateLines(each, report.startedAt))),
    // Why the rest stays, which a dry run is asked for as well.
    report.dryRun && images.keptBy.length > 0 ? ['Kept', ...reasonLines(images.keptBy)] : [],
    folded(checks(sections)),
    footer(sections),
  ].filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Lines of which only the first shows until they are opened; one alone is no group. */
function group([title, ...lines]: readonly string[]): string[] {
  if (title === undefined) return [];
  return lines.length === 0 ? [title] : [`::group::${title}`, ...lines, '::endgroup::'];
}

function alerts({ alerts: { shown, more } }: Sections, { paint }: Style): string[] {
  const lines = ({ about, title, found: [first = '', ...rest], remedy }: Alert) => [
    `${paint(about === 'failure' ? 'bad' : 'alarm', `${forLog(title)}:`)} ${forLog(first)}`,
    ...rest.map((each) => `    ${forLog(each)}`),
    ...(remedy === undefined ? [] : [toDo(remedy, paint)]),
  ];
  return [...shown.flatMap(lines), ...indented(andMore(more))];
}

function toDo(remedy: string, paint: Style['paint']): string {
  return `    ${paint('title', 'To do:')} ${forLog(remedy, 1_000)}`;
}

function gates({ gates: all }: Sections): string[] {
  return aligned(
    all.map(({ gate, verdict, reason, remedy }) => [
      `${VERDICT_SIGN[verdict]} ${gate}`,
      forLog(verdict === 'pass' || remedy === undefined ? reason : `${reason} ${remedy}`, 1_000),
    ]),
  );
}

function disks({ disks: all, room }: Sections, { paint }: Style): string[] {
  if (all.length === 0) return [];
  const rows = all.map(({ path, now, before }) => [
    forLog(path),
    usage(now),
    before === undefined ? '' : `before: ${usage(before)}`,
  ]);
  return [
    paint('title', 'Disk'),
    ...aligned(rows),
    ...(room === undefined ? [] : [`  ${forLog(room)}`]),
  ];
}

function usage({ percent: used, of, amount }: Usage): string {
  return `${percent(used)}${of} used, ${amount}`;
}

function classes({ images: { left, none } }: Sections): string[] {
  if (none !== undefined) return [none];
  if (left.images === 0) return [];
  const rows = left.classes.map((total) => [
    total.class,
    grouped(total.images),
    bytes(total.bytes),
    CLASS_MEANING[total.class],
  ]);
  return [`Images left. ${SIZES_NOTE}`, ...aligned(rows, [1, 2])];
}

/** What went or would go, image by image; what did not go, by the reason. */
function fateLines({ fate, title, images }: FateGroup, startedAt: string): string[] {
  const head = `${title}: ${count(images.length, 'image')}`;
  if (fate === 'failed' || fate === 'skipped' || fate === 'not-attempted') {
    return [head, ...reasonLines(byReason(images))];
  }
  const rows = images.slice(0, MAX_IMAGES).map((image) => {
    const old = age(image.created, startedAt);
    const hasName = image.names.length > 0;
    return [
      forLog(shortId(image.id)),
      bytes(image.bytes),
      old === 'unknown' ? '' : `${old} old`,
      hasName ? `${nameOf(image)}: ${forLog(image.reason)}` : forLog(image.reason),
    ];
  });
  return [head, ...aligned(rows, [1]), ...indented(andMore(images.length - MAX_IMAGES))];
}

function reasonLines(groups: readonly ReasonGroup[]): string[] {
  return [
    ...groups.slice(0, MAX_GROUPS).flatMap(({ examples, ...all }) => {
      const names = [...examples.map(nameOf), ...andMore(all.images - examples.length, '')];
      return [
        `  ${all.class}: ${forLog(all.reason)}: ${count(all.images, 'image')}, ${bytes(all.bytes)}`,
        `      ${names.join(', ')}`,
      ];
    }),
    ...indented(andMore(groups.length - MAX_GROUPS)),
  ];
}

function nameOf({ id, names: [first] }: ReportedImage): string {
  return forLog(first === undefined ? shortId(id) : readableName(first));
}

/** What is worth a look, and what could not be looked at; what needs somebody is among the alerts. */
function checks({ checks: shown, footer: { engine } }: Sections): string[] {
  if (shown === undefined) return [];
  const { tally, notices } = shown;
  // Without an Engine an alert has said why.
  const notChecked = engine.length === 0 ? { shown: [], more: 0 } : shown.notChecked;
  return [
    tally,
    ...notices.shown.flatMap(({ what, title = what, found, where, remedy }) => [
      `  ${forLog(title)}: ${forLog(foundAt(found, where))}`,
      ...(remedy === undefined ? [] : [`    To do: ${forLog(remedy, 1_000)}`]),
    ]),
    ...indented(andMore(notices.more)),
    ...notChecked.shown.map(({ what, found }) => `  ${forLog(what)}: ${forLog(found)}`),
    ...indented(andMore(notChecked.more)),
  ];
}

function footer({ footer: { host, hostFrom, engine, dataRoots, when } }: Sections): string[] {
  const facts = engine.map(([label, value]) => `${label} ${forLog(value, 100)}, `).join('');
  const roots = dataRoots.map((root) => forLog(root)).join(', ');
  const from = hostFrom === undefined ? '' : ` (${forLog(hostFrom)})`;
  const where = `${facts || 'Engine '}at ${forLog(host)}${from}`;
  return [`${where}${roots === '' ? '' : `, data in ${roots}`}`, when];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
