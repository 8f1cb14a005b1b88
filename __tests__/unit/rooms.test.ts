import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, projectFile } from '../docs/markdown.js';

/**
 * The rooms of the house, and the files that stand beside them, from the ground up: each knows only those
 * before it. docs/architecture.md says what each is for.
 */
const HOUSE = [
  'answered reading format escape outcome log nearest',
  'image',
  'engine',
  'host',
  'inputs',
  'survey',
  'gates',
  'memory',
  'retention',
  'decide',
  'act',
  'observer/',
  'checks',
  'progress',
  'report',
  'fail-on publish metrics-file',
  'pipeline',
  'run',
  'fleet/ cli/',
  'leave main post observer fleet cli',
].map((floor) => floor.split(' '));

/** Every import of our own files, types and those that are loaded late included. */
const IMPORTS = filesUnder('src', '.ts').flatMap((file) =>
  [
    ...readFileSync(projectFile(file), 'utf8').matchAll(
      /(?:from|import\()\s*'(\.{1,2}\/[^']+)\.js'/g,
    ),
  ].map(([, path = '']) => ({ file, imported: `${join(dirname(file), path)}.ts` })),
);

/** A room, with a slash where a file beside the rooms has the same name. */
function placeOf(file: string): string {
  const [first = '', ...rest] = relative('src', file).split('/');
  return rest.length === 0 ? first.replace(/\.ts$/, '') : first;
}

function floorOf(file: string): number {
  const place = placeOf(file);
  const isRoom = relative('src', file).includes('/');
  const named = HOUSE.findIndex((floor) => floor.includes(isRoom ? `${place}/` : place));
  return named === -1 && isRoom ? HOUSE.findIndex((floor) => floor.includes(place)) : named;
}

describe('the house', () => {
  it('has a place for every file', () => {
    expect(IMPORTS.length).toBeGreaterThan(300);
    expect(IMPORTS.map(({ file }) => file).filter((file) => floorOf(file) === -1)).toEqual([]);
  });

  it('knows nothing upstairs: each room imports only what is below it', () => {
    const upstairs = IMPORTS.filter(({ file, imported }) => floorOf(imported) > floorOf(file));
    expect(upstairs.map(({ file, imported }) => `${file} imports ${imported}`)).toEqual([]);
  });
});
