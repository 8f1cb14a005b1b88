import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsOf, linesOf } from '../../../src/engine/events.js';

async function* chunksOf(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length];
  places.sort((a, b) => a - b);
  for (const [i, place] of places.entries()) yield bytes.subarray(places[i - 1] ?? 0, place);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const lines = (text: string, cuts: readonly number[] = [], limit = 1000) =>
  all(linesOf(chunksOf(Buffer.from(text), cuts), limit));

describe('the lines of a stream', () => {
  it('are the same wherever it is cut, also within a character', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.array(fc.nat()), async (expected, cuts) => {
        const text = expected.map((each) => `${each}\n`).join('');
        expect(await lines(text, cuts)).toEqual(expected);
      }),
    );
  });

  it('leave out what has no end', async () => {
    expect(await lines('one\ntwo\nthr')).toEqual(['one', 'two']);
  });

  it('empty one that is too long, and go on after it', async () => {
    const text = `one\n${'x'.repeat(50)}\ntwo\n`;
    expect(await lines(text, [], 10)).toEqual(['one', '', 'two']);
    expect(await lines(text, [10, 20, 30, 40], 10)).toEqual(['one', '', 'two']);
    expect(await lines(`${'x'.repeat(10)}\n`, [3], 10)).toEqual(['x'.repeat(10)]);
  });
});

describe('the events of an Engine', () => {
  const event = {
    status: 'create',
    Type: 'container',
    Action: 'create',
    Actor: { ID: 'abc', Attributes: { image: 'redis:7', name: 'app' } },
    time: 1_700_000_000,
    timeNano: 1_700_000_000_123_456_800,
  };
  const read = (...texts: string[]) =>
    all(eventsOf(chunksOf(Buffer.from(texts.map((each) => `${each}\n`).join('')), [])));

  it('are read in the form that the Engine gives them', async () => {
    expect(await read(JSON.stringify(event))).toEqual([
      {
        Type: 'container',
        Action: 'create',
        Actor: { ID: 'abc', Attributes: { image: 'redis:7', name: 'app' } },
        timeNano: 1_700_000_000_123_456_800,
      },
    ]);
  });

  it('may lack attributes', async () => {
    const [bare] = await read(JSON.stringify({ ...event, Actor: { ID: 'abc', Attributes: null } }));
    expect(bare?.Actor).toEqual({ ID: 'abc', Attributes: {} });
  });

  it('are passed over when they are none', async () => {
    const foreign = ['', '{', '[]', 'null', '{"message":"server error"}', '{"Type":1}'];
    expect(await read(...foreign, JSON.stringify(event), 'end')).toHaveLength(1);
  });

  it.each(['<!doctype html>', `{"Type":"container","Action":"${'x'.repeat(1_000_000)}"}`])(
    'break off at what is none, for whoever needs all of them',
    async (foreign) => {
      const body = Buffer.from(`${JSON.stringify(event)}\n${foreign}\n`);
      const events = eventsOf(chunksOf(body, []), true);
      expect((await events.next()).value).toMatchObject({ Action: 'create' });
      await expect(events.next()).rejects.toThrow('not an event');
    },
  );
});
