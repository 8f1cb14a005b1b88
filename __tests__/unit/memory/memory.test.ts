import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImageSummary, Info } from '../../../src/engine/api.js';
import { identify } from '../../../src/host/identity.js';
import {
  announceRemovals,
  peekMemory,
  recordRefusals,
  updateMemory,
} from '../../../src/memory/memory.js';
import { notesFile } from '../../../src/memory/notes.js';
import { peekRecord } from '../../../src/memory/store.js';
import type { Survey } from '../../../src/survey/survey.js';
import { id, image } from '../image.js';
import { NOW, service, swarm, task } from '../swarm.js';

const OWNER = 'engine /var/lib/docker';
const HOUR = 3_600_000;
const dead = { pid: process.pid, startTime: (identify(process.pid)?.startTime ?? 0) - 1 };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gdp-memory-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A look at these images, of which `used` is in use. */
function survey(
  images: ImageSummary[],
  { now = NOW, used, ...more }: { now?: number; used?: string } & Record<string, unknown> = {},
): Survey {
  return {
    snapshot: {
      now,
      info: { ok: true, value: { ID: 'engine', DockerRootDir: '/var/lib/docker' } as Info },
      images: { ok: true, value: images },
      swarm: { ok: false, error: 'not a manager' },
      events: { ok: true, value: [] },
      ...more,
    },
    usedBy: ({ Id }: ImageSummary) => (Id === used ? 'container app' : undefined),
  } as unknown as Survey;
}

const note = (reference: string, at: number, observer = dead) =>
  writeFile(
    notesFile(folder, OWNER, observer),
    `${JSON.stringify({ v: 1, at, reference, by: 'container job' })}\n`,
  );
const notesLeft = async () =>
  (await readdir(folder)).filter((name) => name.startsWith('observed-')).length;

describe('a look', () => {
  it('is remembered, and the next one adds to it', async () => {
    const first = await updateMemory(folder, survey([image()], { used: id('a') }), false);
    expect(first).toMatchObject({
      problems: [],
      evictions: { ok: true, value: undefined },
      record: { engine: OWNER, began: NOW, images: { [id('a')]: { lastUsed: NOW } } },
    });
    expect(first.record).not.toHaveProperty('observedAt');
    const later = survey([image(), image({ Id: id('b') })], { now: NOW + HOUR });
    const { record } = await updateMemory(folder, later, false);
    expect(record.images).toMatchObject({
      [id('a')]: { firstSeen: NOW, lastUsed: NOW, usedBy: 'container app' },
      [id('b')]: { firstSeen: NOW + HOUR },
    });
    expect(await peekRecord(folder, OWNER, NOW + HOUR)).toEqual(record);
  });

  it('takes in the notes of observers, and drops those of a dead one', async () => {
    await updateMemory(folder, survey([image()]), false);
    await note(id('a'), NOW + 1);
    const { record } = await updateMemory(folder, survey([image()], { now: NOW + HOUR }), false);
    expect(record.images[id('a')]).toMatchObject({
      lastUsed: NOW + 1,
      usedBy: 'container job',
      evidence: 'observer',
    });
    expect(record.observedAt).toBe(NOW + HOUR);
    expect(await notesLeft()).toBe(0);
  });

  it('counts although the notes cannot be read', async () => {
    await mkdir(notesFile(folder, OWNER, dead));
    const { record, problems } = await updateMemory(folder, survey([image()]), false);
    expect(problems).toEqual([]);
    expect(record.images).toHaveProperty(id('a'));
    expect(record).not.toHaveProperty('observedAt');
  });

  it('takes in the tasks that Swarm remembers', async () => {
    const one = { ...task({ since: 60 }), Spec: { ContainerSpec: { Image: id('a') } } };
    const swarmNow = { ok: true, value: swarm([service()], [one]) };
    const seen = survey([image()], { swarm: swarmNow });
    expect((await updateMemory(folder, seen, false)).record.images[id('a')]).toMatchObject({
      lastUsed: NOW - 60_000,
      usedBy: 'a task of web',
    });
  });

  it('remembers that a run-app was live', async () => {
    expect((await updateMemory(folder, survey([]), false)).record).not.toHaveProperty('runAppSeen');
    expect((await updateMemory(folder, survey([]), true)).record.runAppSeen).toBe(NOW);
  });

  it('tells what went since the look before, but not by our hand', async () => {
    const all = ['a', 'b', 'c'].map((digit) => image({ Id: id(digit), Size: 7 }));
    const { record } = await updateMemory(folder, survey(all), false);
    await announceRemovals(folder, record, [id('b')]);
    const { evictions } = await updateMemory(folder, survey([image()], { now: NOW + 1 }), false);
    expect(evictions).toMatchObject({
      ok: true,
      value: { from: NOW, to: NOW + 1, images: [{ id: id('c'), bytes: 7 }] },
    });
  });

  it('that shows no images changes nothing, and says so', async () => {
    const { record } = await updateMemory(folder, survey([image()]), false);
    for (const blind of [{ images: { ok: false } }, { info: { ok: false } }]) {
      expect(await updateMemory(folder, survey([], blind), true)).toEqual({
        record: { version: 1, engine: '', began: NOW, images: {} },
        evictions: { ok: false, error: 'the images could not be listed' },
        problems: [],
      });
      expect(await peekMemory(folder, survey([], blind))).toMatchObject({ engine: '', images: {} });
    }
    expect(await peekRecord(folder, OWNER, NOW)).toEqual(record);
  });

  it('counts although it cannot be written, says why, and leaves the notes to the next run', async () => {
    await updateMemory(folder, survey([]), false);
    await note(id('a'), NOW - 1);
    // A folder is in the way.
    const lock = (await readdir(folder)).find((name) => name.endsWith('.lock')) ?? '';
    await rm(join(folder, lock));
    await mkdir(join(folder, lock));
    const { record, problems } = await updateMemory(folder, survey([image()]), false);
    expect(record.images[id('a')]).toMatchObject({ lastUsed: NOW - 1 });
    expect(problems).toEqual([expect.stringContaining('The usage record could not be written')]);
    expect(await notesLeft()).toBe(1);
  });

  it('can be taken without a trace', async () => {
    await note(id('a'), NOW - 1);
    const before = await readdir(folder);
    const record = await peekMemory(folder, survey([image()]));
    expect(record.images[id('a')]).toMatchObject({ lastUsed: NOW - 1, evidence: 'observer' });
    expect(await readdir(folder)).toEqual(before);
  });
});

describe('a removal that the Engine refuses', () => {
  const refused = new Map([[id('a'), { refused: true, reason: 'it has children' }]]);
  const look = async (more: Partial<ImageSummary> = {}) =>
    (await updateMemory(folder, survey([image(more)]), false)).record;

  it('is worth a word from the third run in a row on', async () => {
    const runs: string[][] = [];
    for (let run = 1; run <= 4; run++)
      runs.push(await recordRefusals(folder, await look(), refused));
    expect(runs.slice(0, 2)).toEqual([[], []]);
    expect(runs.slice(2)).toEqual(
      [3, 4].map((times) => [
        `The Engine refused to remove aaaaaaaaaaaa in ${times} runs in a row: it has children`,
      ]),
    );
  });

  it('is told by the name of the image', async () => {
    const digest = { RepoDigests: [`app@${id('b')}`] };
    for (let run = 1; run <= 2; run++) await recordRefusals(folder, await look(digest), refused);
    expect(await recordRefusals(folder, await look(digest), refused)).toEqual([
      'The Engine refused to remove docker.io/library/app@sha256:bbbbbbbbbbbb in 3 runs in a row: it has children',
    ]);
  });

  it.each([
    ['for another reason', { refused: true, reason: 'it is in use' }],
    ['no more', { reason: '' }],
  ])('%s starts over', async (_name, result) => {
    for (let run = 1; run <= 2; run++) await recordRefusals(folder, await look(), refused);
    expect(await recordRefusals(folder, await look(), new Map([[id('a'), result]]))).toEqual([]);
    expect(await recordRefusals(folder, await look(), refused)).toEqual([]);
    expect((await look()).images[id('a')]?.refused).toEqual({ reason: 'it has children', runs: 1 });
  });

  it('no more is forgotten', async () => {
    await recordRefusals(folder, await look(), refused);
    await recordRefusals(folder, await look(), new Map([[id('a'), { reason: '' }]]));
    expect((await look()).images[id('a')]?.refused).toBeUndefined();
  });

  it('of an image that was not to go this time keeps its count', async () => {
    for (let run = 1; run <= 2; run++) await recordRefusals(folder, await look(), refused);
    const other = new Map([[id('b'), { refused: true, reason: 'it has children' }]]);
    expect(await recordRefusals(folder, await look(), other)).toEqual([]);
    expect((await look()).images[id('a')]?.refused?.runs).toBe(2);
  });

  it('writes nothing if there was none', async () => {
    // The second one is new to us.
    const removals = new Map(['a', 'b'].map((digit) => [id(digit), { reason: '' }]));
    expect(await recordRefusals(join(folder, 'none'), await look(), removals)).toEqual([]);
    expect(await readdir(folder)).not.toContain('none');
  });
});
