import { forMarkdown, forMarkdownCode } from '../escape.js';
import { age, bytes, count, day, grouped } from '../format.js';
import { readableName } from '../image/readable-name.js';
import { shortId } from '../image/short-id.js';
import {
  byteLength,
  type Column,
  fold,
  type Room,
  small,
  table,
  tableWithin,
  unbroken,
} from './markdown.js';
import { CLASS_MEANING, type KeptGroup, largestOf, type Overview, sizeOf } from './overview.js';
import type { ImageFate, Report, ReportedImage } from './schema.js';

/** How many names of one image are shown. */
const MAX_NAMES = 3;

/** How many of the largest images are shown. */
const LARGEST = 10;

/** A section that can be made to fit. */
export type Section = (room: Room) => string;

const CLASS_COLUMNS: readonly Column[] = [
  { title: 'Class' },
  { title: 'Images', figures: true },
  { title: 'Size', figures: true },
];

/** Where the bytes are: the classes that have images. Pure. */
export function renderClasses({ images, gates }: Report, overview: Overview): string {
  // The run ended before it asked the Engine anything.
  if (gates.length === 0) return '';
  const title = '### Images';
  if (images === null) return `${title}\n\nThe images could not be listed.`;
  if (images.length === 0) return `${title}\n\nThe Engine has no images.`;
  const rows = overview.classes.map((total) => [
    `**${total.class}**<br>${small(CLASS_MEANING[total.class])}`,
    grouped(total.images),
    unbroken(bytes(total.bytes)),
  ]);
  const note = small('Sizes as listed: layers that images share count in each of them.');
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

/** The images themselves, folded: what became of them, why the others stay, and the largest. Pure. */
export function imageSections(report: Report, overview: Overview): Section[] {
  const fates = FATES.flatMap(({ fate, title, open = false }): Section[] => {
    const images = overview.byFate.get(fate);
    if (images === undefined) return [];
    return [
      (room) => fold(`${title}: ${extent(images)}`, imageTable(room, images, report), { open }),
    ];
  });
  const kept = overview.byFate.get('kept');
  return [
    ...fates,
    ...(kept === undefined
      ? []
      : [(room: Room) => fold(`Kept: ${extent(kept)}`, keptTable(room, overview.kept))]),
    ...largest(report),
  ];
}

function extent(images: readonly ReportedImage[]): string {
  return `${count(images.length, 'image')}, ${bytes(sizeOf(images))}`;
}

/** Figures first: a name may be longer than a phone is wide. */
const IMAGE_COLUMNS: readonly Column[] = [
  { title: 'Size', figures: true },
  { title: 'Built' },
  { title: 'Image' },
];

function imageTable(room: Room, images: readonly ReportedImage[], { startedAt }: Report): string {
  // Most often they all have one reason, and it need not be repeated.
  const reason = images[0]?.reason ?? '';
  const isCommon = images.every((image) => image.reason === reason);
  const why = isCommon ? `Why: ${forMarkdown(reason)}\n\n` : '';
  const rest = { ...room, bytes: room.bytes - byteLength(why) };
  const rows = tableWithin(rest, IMAGE_COLUMNS, images, (image) => [
    unbroken(bytes(image.bytes)),
    built(image, startedAt),
    [described(image), ...(isCommon ? [] : [small(forMarkdown(image.reason))])].join('<br>'),
  ]);
  return `${why}${rows}`;
}

function described({ id, names }: ReportedImage): string {
  const shown = names.slice(0, MAX_NAMES).map((name) => forMarkdownCode(readableName(name)));
  const more = names.length - shown.length;
  const rest = more > 0 ? [`and ${grouped(more)} more`] : [];
  return [forMarkdownCode(shortId(id)), ...shown, ...rest].join('<br>');
}

function built({ created }: ReportedImage, startedAt: string): string {
  const on = day(created);
  return on === 'unknown'
    ? on
    : `${on.replaceAll('-', '&#8209;')}<br>${age(created, startedAt)}&nbsp;old`;
}

const KEPT_COLUMNS: readonly Column[] = [
  { title: 'Images', figures: true },
  { title: 'Size', figures: true },
  { title: 'Why, and which' },
];

function keptTable(room: Room, groups: readonly KeptGroup[]): string {
  return tableWithin(room, KEPT_COLUMNS, groups, (group) => [
    grouped(group.images),
    unbroken(bytes(group.bytes)),
    `**${group.class}**: ${forMarkdown(group.reason)}<br>${examples(group)}`,
  ]);
}

function examples({ examples: some, images }: KeptGroup): string {
  const shown = some.map(shortName);
  const rest = images > some.length ? [`and ${grouped(images - some.length)} more`] : [];
  return [...shown, ...rest].join('<br>');
}

function shortName({ id, names: [name] }: ReportedImage): string {
  return forMarkdownCode(name === undefined ? shortId(id) : readableName(name));
}

const LARGEST_COLUMNS: readonly Column[] = [
  { title: 'Size', figures: true },
  { title: 'Class' },
  { title: 'Image' },
];

function largest({ images }: Report): Section[] {
  // Of few images the other tables show all.
  if (images === null || images.length <= LARGEST) return [];
  const shown = largestOf(images, LARGEST);
  const rows = (room: Room) =>
    tableWithin(room, LARGEST_COLUMNS, shown, (image) => [
      unbroken(bytes(image.bytes)),
      image.class,
      shortName(image),
    ]);
  return [(room) => fold(`The ${LARGEST} largest: ${bytes(sizeOf(shown))}`, rows(room))];
}
