import { forMarkdown, forMarkdownCode } from '../../escape.js';
import { bytes, count, grouped } from '../../format.js';
import { readableName, shortId } from '../../image/short-id.js';
import { byReason, type FateGroup, type ReasonGroup, sizeOf } from '../image-groups.js';
import type { ReportedImage } from '../schema.js';
import { type Sections, SIZES_NOTE } from '../sections.js';
import { andMore } from '../some.js';
import {
  byteLength,
  type Column,
  fold,
  type Room,
  small,
  tableWithin,
  unbroken,
  unbrokenDay,
} from './elements.js';

/** How many names of one image are shown. */
const MAX_NAMES = 3;

/** A fold that shrinks to the room it gets. */
export type Fitting = (room: Room) => string;

/** The images: what happened to them, and what is left, by class and reason. */
export function imageFolds({ none, left, fates, keptBy }: Sections['images']): Fitting[] {
  if (none !== undefined) return [() => none];
  const folds = fates.map(
    (group): Fitting =>
      (room) =>
        fold(`${group.title}: ${extent(group)}`, imagesOf(room, group)),
  );
  if (left.images === 0) return folds;
  const title = `What is left: ${count(left.images, 'image')}, ${bytes(left.bytes)} as listed`;
  const note = small(`${SIZES_NOTE}.`);
  const rest = ({ rows, bytes: size }: Room) => ({ rows, bytes: size - byteLength(note) });
  return [...folds, (room) => fold(title, `${reasonTable(rest(room), keptBy)}\n\n${note}`)];
}

function extent({ images }: FateGroup): string {
  return `${count(images.length, 'image')}, ${bytes(sizeOf(images))} as listed`;
}

/** Figures first: a name may be longer than a phone is wide. */
const IMAGE_COLUMNS: readonly Column[] = [
  { title: 'Size', figures: true },
  { title: 'Built' },
  { title: 'Image' },
];

/** What went or would go, image by image; what did not go, by the reason. */
function imagesOf(room: Room, { fate, images }: FateGroup): string {
  if (fate === 'failed' || fate === 'skipped' || fate === 'not-attempted') {
    return reasonTable(room, byReason(images));
  }
  // They mostly share one reason, which need not be repeated.
  const reason = images[0]?.reason ?? '';
  const isCommon = images.every((image) => image.reason === reason);
  const why = isCommon ? `Why: ${forMarkdown(reason)}\n\n` : '';
  const rest = { ...room, bytes: room.bytes - byteLength(why) };
  const rows = tableWithin(rest, IMAGE_COLUMNS, images, (image) => [
    unbroken(bytes(image.bytes)),
    unbrokenDay(image.created),
    [...namesOf(image), ...(isCommon ? [] : [small(forMarkdown(image.reason))])].join('<br>'),
  ]);
  return `${why}${rows}`;
}

/** The names of an image, or its ID. */
function namesOf({ id, names }: ReportedImage): string[] {
  const shown = names.slice(0, MAX_NAMES).map((name) => forMarkdownCode(readableName(name)));
  return [
    ...(shown.length === 0 ? [forMarkdownCode(shortId(id))] : shown),
    ...andMore(names.length - shown.length, ''),
  ];
}

const REASON_COLUMNS: readonly Column[] = [
  { title: 'Images', figures: true },
  { title: 'Size', figures: true },
  { title: 'Why, and the largest' },
];

function reasonTable(room: Room, groups: readonly ReasonGroup[]): string {
  return tableWithin(room, REASON_COLUMNS, groups, ({ examples, ...group }) => [
    grouped(group.images),
    unbroken(bytes(group.bytes)),
    [
      `**${group.class}**: ${forMarkdown(group.reason)}`,
      ...examples.map((image) => `${namesOf(image)[0]} ${unbroken(bytes(image.bytes))}`),
      ...andMore(group.images - examples.length, ''),
    ].join('<br>'),
  ]);
}
