import { bytes } from '../format.js';
import { byClass } from './image-groups.js';
import type { Report } from './schema.js';

/** Stands by what holds the disk. */
export const HOLDERS_NOTE =
  'As the Engine counts, so the sum can differ from what the disk shows. This action only ever removes images.';

/** A command that is cut is no command. None is longer than a path and some options. */
export const COMMAND_LIMIT = 5_000;

/** What holds the disk, the largest first and what wasn't counted last. Pure. */
export function holdersOf({ diskHolders, images }: Pick<Report, 'diskHolders' | 'images'>) {
  const left = images?.filter(({ fate }) => fate !== 'removed') ?? [];
  const classes = byClass(left).map((total) => ({ name: total.class, bytes: total.bytes }));
  const all = diskHolders?.filter((holder) => holder.bytes !== 0) ?? [];
  return all
    .sort((a, b) => (b.bytes ?? -1) - (a.bytes ?? -1))
    .map(({ what, bytes: size, note, largest, command }) => {
      const [title, parts] = what === 'images' ? ['as listed', classes] : ['largest', largest];
      const named = parts.map((part) => `${part.name} ${bytes(part.bytes)}`).join(', ');
      return {
        size: size === null ? '?' : bytes(size),
        what,
        /** Has names from elsewhere. */
        about: [note, named && `${title}: ${named}`].filter(Boolean).join('; '),
        todo: what === 'build cache' ? 'Frees it' : 'Shows it',
        command,
      };
    });
}
