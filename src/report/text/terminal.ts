import { forLog } from '../../escape.js';
import { age, bytes, count, grouped, percent } from '../../format.js';
import type { Verdict } from '../../gates/gate.js';
import { readableName, shortId } from '../../image/short-id.js';
import type { Outcome } from '../../outcome.js';
import { CLASS_MEANING, type FateGroup } from '../image-groups.js';
import type { Report, ReportedImage } from '../schema.js';
import { OUTCOME_TITLE, type Sections, SIZES_NOTE, sectionsOf, type Usage } from '../sections.js';
import { andMore } from '../some.js';
import { PLAIN, type Style, type Tone } from './colours.js';
import { aligned } from './columns.js';

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
  const folded = (lines: readonly string[]) => (style.folds ? group(lines) : [...lines]);
  const blocks = [
    heading(sections, style),
    trouble(sections, style),
    gates(sections, style),
    disks(sections, style),
    folded(classes(sections)),
    sections.cache.map((sentence) => forLog(sentence.replaceAll('`', ''))),
    ...sections.images.fates
      .filter(({ fate }) => report.dryRun || fate !== 'candidate')
      .map((each) => {
        const lines = images(each, report.startedAt);
        return each.fate === 'failed' ? lines : folded(lines);
      }),
    report.dryRun ? kept(sections) : [],
    // Warnings are never folded.
    sections.checks?.warnings.shown.length ? checks(sections) : folded(checks(sections)),
    footer(sections),
  ].filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Lines of which only the first shows until they are opened; one alone is no group. */
function group([title, ...lines]: readonly string[]): string[] {
  if (title === undefined) return [];
  return lines.length === 0 ? [title] : [`::group::${title}`, ...lines, '::endgroup::'];
}

const OUTCOME_TONE: Readonly<Record<Outcome, Tone>> = {
  pruned: 'good',
  'nothing-to-prune': 'good',
  held: 'calm',
  'dry-run': 'calm',
  failed: 'bad',
};

function heading({ heading: shown, trouble: { starved } }: Sections, { paint }: Style): string[] {
  const tone = shown.needsSomebody ? 'alarm' : OUTCOME_TONE[shown.outcome];
  return [
    paint(tone, `Docker prune: ${OUTCOME_TITLE[shown.outcome]}`),
    forLog(shown.headline),
    starved === undefined ? '' : paint('alarm', starved.notice),
    shown.facts.join(' '),
  ].filter((line) => line !== '');
}

function trouble({ trouble: { stopped, problems } }: Sections, { paint }: Style): string[] {
  return [
    ...(stopped === undefined ? [] : [`${paint('alarm', 'Stopped early:')} ${forLog(stopped)}`]),
    ...problems.shown.map((problem) => `${paint('bad', 'Problem:')} ${forLog(problem)}`),
    ...indented(andMore(problems.more)),
  ];
}

const VERDICT_TONE: Readonly<Record<Verdict, Tone>> = {
  pass: 'good',
  hold: 'calm',
  unknown: 'alarm',
};

function gates({ gates: all }: Sections, { paint }: Style): string[] {
  if (all.length === 0) return [];
  const rows = aligned(
    all.map(({ gate, verdict, observed, required }) => [
      gate,
      verdict,
      forLog(observed),
      `required: ${forLog(required)}`,
    ]),
  );
  return [
    paint('title', 'Gates'),
    ...all.flatMap(({ verdict, reason, remedy }, index) => [
      // Coloured after it is aligned. No gate is named like a verdict, so the first match is the verdict.
      (rows[index] ?? '').replace(verdict, paint(VERDICT_TONE[verdict], verdict)),
      // A pass needs no words.
      ...(verdict === 'pass' ? [] : [`    ${forLog(reason)}`]),
      ...(remedy === undefined ? [] : [`    ${paint('title', 'To do:')} ${forLog(remedy)}`]),
    ]),
  ];
}

function disks({ disks: all }: Sections, { paint }: Style): string[] {
  if (all.length === 0) return [];
  const rows = all.map(({ path, now, before }) => [
    forLog(path),
    usage(now),
    before === undefined ? '' : `before: ${usage(before)}`,
  ]);
  return [paint('title', 'Disk'), ...aligned(rows)];
}

function usage({ percent: used, of, amount }: Usage): string {
  return `${percent(used)}${of} used, ${amount}`;
}

function classes({ images: { classes: all, none } }: Sections): string[] {
  if (none !== undefined) return [none];
  if (all.length === 0) return [];
  const rows = all.map((total) => [
    total.class,
    grouped(total.images),
    bytes(total.bytes),
    CLASS_MEANING[total.class],
  ]);
  return [`Images. ${SIZES_NOTE}`, ...aligned(rows, [1, 2])];
}

function images({ title, images: all }: FateGroup, startedAt: string): string[] {
  const rows = all.slice(0, MAX_IMAGES).map(({ id, bytes: size, created, names, reason }) => {
    const [name] = names;
    const old = age(created, startedAt);
    return [
      forLog(shortId(id)),
      bytes(size),
      old === 'unknown' ? '' : `${old} old`,
      forLog(name === undefined ? reason : `${readableName(name)}: ${reason}`),
    ];
  });
  return [
    `${title}: ${count(all.length, 'image')}`,
    ...aligned(rows, [1]),
    ...indented(andMore(all.length - MAX_IMAGES)),
  ];
}

/** Why the rest stays, which a dry run is asked for as well. */
function kept({ images: { keptBy } }: Sections): string[] {
  if (keptBy.length === 0) return [];
  return [
    'Kept',
    ...keptBy.slice(0, MAX_GROUPS).flatMap(({ examples, ...group }) => {
      const names = [...examples.map(nameOf), ...andMore(group.images - examples.length, '')];
      const extent = `${count(group.images, 'image')}, ${bytes(group.bytes)}`;
      return [`  ${group.class}: ${forLog(group.reason)}: ${extent}`, `      ${names.join(', ')}`];
    }),
    ...indented(andMore(keptBy.length - MAX_GROUPS)),
  ];
}

function nameOf({ id, names: [first] }: ReportedImage): string {
  return forLog(first === undefined ? shortId(id) : readableName(first));
}

function checks({ checks: shown }: Sections): string[] {
  if (shown === undefined) return [];
  const { tally, told, notChecked } = shown;
  return [
    `Host checks: ${tally}`,
    ...told.shown.flatMap(({ status, what, found, where, remedy }) => [
      `  ${status === 'warning' ? 'Warning' : 'Notice'}: ${forLog(what)}: ${forLog(found)}`,
      `    Where: ${forLog(where)}`,
      ...(remedy === undefined ? [] : [`    To do: ${forLog(remedy)}`]),
    ]),
    ...indented(andMore(told.more)),
    ...notChecked.shown.map(({ what, found }) => `  ${forLog(what)}: ${forLog(found)}`),
    ...indented(andMore(notChecked.more)),
  ];
}

function footer({ footer: { host, hostFrom, engine, dataRoots, when } }: Sections): string[] {
  const facts = engine.map(([label, value]) => `${label} ${forLog(value, 100)}, `).join('');
  const roots = dataRoots.map((root) => forLog(root)).join(', ');
  const from = hostFrom === undefined ? '' : ` (${forLog(hostFrom)})`;
  const where = `${facts || 'Engine '}at ${forLog(host)}${from}`;
  return [`${where}${roots === '' ? '' : `, data in ${roots}`}`, when.join('; ')];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
