import { forMarkdown, forMarkdownCode } from '../../escape.js';
import { age, bytes, count, day, grouped } from '../../format.js';
import { readableName, shortId } from '../../image/short-id.js';
import { CLASS_MEANING, type KeptGroup, sizeOf } from '../image-groups.js';
import type { ReportedImage } from '../schema.js';
import { type Sections, SIZES_NOTE } from '../sections.js';
import { andMore } from '../some.js';
import {
  byteLength,
  type Column,
  fold,
  type Room,
  small,
  table,
  tableWithin,
  unbroken,
  unbrokenDay,
} from './elements.js';

/** How many names of one image are shown. */
const MAX_NAMES = 3;

/** How many of the largest images are shown. */
const LARGEST = 10;

/** A fold that shrinks to the room it gets. */
export type Fitting = (room: Room) => string;

const CLASS_COLUMNS: readonly Column[] = [
  { title: 'Class' },
  { title: 'Images', figures: true },
  { title: 'Size', figures: true },
];

/** Where the bytes are: the classes that have images. */
export function classes({ classes: all, none }: Sections['images']): string {
  const title = '### Images';
  if (none !== undefined) return `${title}\n\n${none}`;
  if (all.length === 0) return '';
  const rows = all.map((total) => [
    `**${total.class}**<br>${small(CLASS_MEANING[total.class])}`,
    grouped(total.images),
    unbroken(bytes(total.bytes)),
  ]);
  return [title, table(CLASS_COLUMNS, rows), small(`${SIZES_NOTE}.`)].join('\n\n');
}

/** The images themselves: what happened to them, why the others stay, and the largest. */
export function imageFolds(
  all: readonly ReportedImage[],
  { startedAt, fates, kept, keptBy }: Sections['images'],
): Fitting[] {
  const folds = fates.map(({ fate, title, images }): Fitting => {
    const open = fate === 'failed';
    return (room) =>
      fold(`${title}: ${extent(images)}`, imageTable(room, images, startedAt), { open });
  });
  if (kept.length > 0) {
    folds.push((room) => fold(`Kept: ${extent(kept)}`, keptTable(room, keptBy)));
  }
  // The other folds show all of a few images.
  if (all.length > LARGEST) {
    const largest = all.toSorted((a, b) => b.bytes - a.bytes).slice(0, LARGEST);
    const title = `The ${LARGEST} largest: ${bytes(sizeOf(largest))}`;
    folds.push((room) => fold(title, largestTable(room, largest)));
  }
  return folds;
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

function imageTable(room: Room, images: readonly ReportedImage[], startedAt: string): string {
  // They mostly share one reason, which need not be repeated.
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
  const rest = andMore(names.length - shown.length, '');
  return [forMarkdownCode(shortId(id)), ...shown, ...rest].join('<br>');
}

function built({ created }: ReportedImage, startedAt: string): string {
  const on = unbrokenDay(created);
  return day(created) === 'unknown' ? on : `${on}<br>${age(created, startedAt)}&nbsp;old`;
}

const KEPT_COLUMNS: readonly Column[] = [
  { title: 'Images', figures: true },
  { title: 'Size', figures: true },
  { title: 'Why, and which' },
];

function keptTable(room: Room, groups: readonly KeptGroup[]): string {
  return tableWithin(room, KEPT_COLUMNS, groups, ({ examples, ...group }) => [
    grouped(group.images),
    unbroken(bytes(group.bytes)),
    [
      `**${group.class}**: ${forMarkdown(group.reason)}`,
      ...examples.map(shortName),
      ...andMore(group.images - examples.length, ''),
    ].join('<br>'),
  ]);
}

function shortName({ id, names: [name] }: ReportedImage): string {
  return forMarkdownCode(name === undefined ? shortId(id) : readableName(name));
}

const LARGEST_COLUMNS: readonly Column[] = [
  { title: 'Size', figures: true },
  { title: 'Class' },
  { title: 'Image' },
];

function largestTable(room: Room, images: readonly ReportedImage[]): string {
  return tableWithin(room, LARGEST_COLUMNS, images, (image) => [
    unbroken(bytes(image.bytes)),
    image.class,
    shortName(image),
  ]);
}
