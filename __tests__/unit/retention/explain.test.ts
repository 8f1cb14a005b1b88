import { describe, expect, it } from 'vitest';
import type { ImageSummary } from '../../../src/engine/api.js';
import { coldRecord, type UsageRecord } from '../../../src/memory/record.js';
import { renderExplanation } from '../../../src/report/text/explanation.js';
import { type ClassifyFacts, classify } from '../../../src/retention/classify.js';
import { explain, withDescendants } from '../../../src/retention/explain.js';
import { RULES } from '../../../src/retention/rules.js';
import { id, image } from '../image.js';
import { NOW } from '../swarm.js';

const DAY = 86_400_000;

function facts(images: ImageSummary[], overrides: Partial<ClassifyFacts> = {}): ClassifyFacts {
  return {
    images,
    usedBy: () => undefined,
    keptBy: () => undefined,
    record: coldRecord('engine', NOW),
    lastTagTimes: new Map(),
    minAge: DAY,
    retention: { ms: 30 * DAY, setBy: 'digest-retention' },
    now: NOW,
    ...overrides,
  };
}

/** A record in which the image was unused, and nameless, for so long. */
const unusedFor = (ms: number): UsageRecord => ({
  version: 1,
  engine: 'engine',
  began: NOW - 90 * DAY,
  images: { [id('a')]: { firstSeen: NOW - 90 * DAY, lastUsed: NOW - ms, namelessSince: NOW - ms } },
});

const PULLED = { RepoDigests: [`redis@${id('1')}`] };

const SCENES: [string, ImageSummary, Partial<ClassifyFacts>, string[]][] = [
  ['in use', image(), { usedBy: () => 'web (running)' }, ['yes web (running)']],
  ['kept', image(), { keptBy: () => 'keep: x' }, ['no nothing uses it', 'yes keep: x']],
  [
    'tagged',
    image({ RepoTags: ['redis:7'] }),
    {},
    ['no nothing uses it', 'no neither', 'yes has a tag'],
  ],
  [
    'cached, and first seen now',
    image(PULLED),
    {},
    [
      'no nothing uses it',
      'no neither',
      'no none',
      'no used or first seen 0ms ago, within digest-retention (30d)',
      'yes has a repository digest, like everything Swarm pulls',
    ],
  ],
  [
    'cached for ever',
    image(PULLED),
    { retention: { ms: undefined, setBy: 'digest-retention' } },
    [
      'no nothing uses it',
      'no neither',
      'no none',
      'no digest-retention is never',
      'yes has a repository digest, like everything Swarm pulls',
    ],
  ],
  [
    'cached, and used lately',
    image(PULLED),
    { record: unusedFor(3 * DAY) },
    [
      'no nothing uses it',
      'no neither',
      'no none',
      'no used or first seen 3d ago, within digest-retention (30d)',
      'yes has a repository digest, like everything Swarm pulls',
    ],
  ],
  [
    'stale',
    image(PULLED),
    { record: unusedFor(40 * DAY) },
    [
      'no nothing uses it',
      'no neither',
      'no none',
      'yes unused for 40d, longer than digest-retention (30d)',
    ],
  ],
  [
    'young by its date',
    image({ Created: NOW / 1000 - 3600 }),
    {},
    [
      'no nothing uses it',
      'no neither',
      'no none',
      'no none',
      'no none',
      'yes built 1h ago, younger than 1d',
    ],
  ],
  [
    'young by our record',
    image(),
    { record: unusedFor(DAY / 24) },
    [
      'no nothing uses it',
      'no neither',
      'no none',
      'no none',
      'no none',
      'no built 30d ago',
      'yes first seen without a name 1h ago, younger than 1d',
    ],
  ],
  [
    'young by its tag',
    image(),
    { lastTagTimes: new Map([[id('a'), { ok: true, value: NOW - DAY / 24 }]]) },
    [
      'no nothing uses it',
      'no neither',
      'no none',
      'no none',
      'no none',
      'no built 30d ago',
      'no not known: the usage record is younger than min-age',
      'yes tagged 1h ago, younger than 1d',
    ],
  ],
  [
    'dangling',
    image(),
    {
      record: unusedFor(40 * DAY),
      lastTagTimes: new Map([[id('a'), { ok: true, value: undefined }]]),
    },
    [
      'no nothing uses it',
      'no neither',
      'no none',
      'no none',
      'no none',
      'no built 30d ago',
      'no first seen without a name 40d ago',
      'no never',
    ],
  ],
];

describe('an explanation', () => {
  it.each(SCENES)('of an image that is %s has every rule up to the first that fits', (...scene) => {
    const [, one, overrides, expected] = scene;
    const { asked } = explain(one, facts([one], overrides));
    expect(asked.map(({ fits, answer }) => `${fits ? 'yes' : 'no'} ${answer}`)).toEqual(expected);
    expect(asked.map(({ question }) => question)).toEqual(
      RULES.slice(0, expected.length).map(({ question }) => question),
    );
  });

  // The one thing that an explanation must never do is to tell of other rules than those that act.
  it.each(SCENES)('of an image that is %s comes to what a run decides', (...scene) => {
    const [, one, overrides] = scene;
    const given = facts([one], overrides);
    const { asked, classified } = explain(one, given);
    expect(classified).toEqual(classify(given)[0]);
    const last = asked.at(-1);
    expect(last?.fits ? last.class : 'dangling').toBe(classified.class);
    if (last?.fits) expect(classified.reason).toBe(last.answer);
  });

  it('tells of a parent that stays for what is built on it', () => {
    const parent = image();
    const child = image({ Id: id('b'), ParentId: parent.Id, RepoTags: ['app:1'] });
    const { alone, classified } = explain(parent, facts([parent, child]));
    expect(alone.class).toBe('dangling');
    expect(explain(child, facts([parent, child])).classified.reason).toBe('has a tag');
    // What is in no list by now is what it is by itself.
    expect(explain(parent, facts([child])).classified).toEqual(alone);
    expect(classified).toMatchObject({
      class: 'tagged',
      reason: expect.stringMatching(/^parent of/),
    });
    const text = renderExplanation(explain(parent, facts([parent, child])), NOW);
    expect(text).toContain('By itself it would be dangling, but other images are built on it');
    expect(text).toContain('It stays.');
  });

  it('has no more of a terminal in it than words', () => {
    const hostile = image({ RepoTags: ['\u001b[2Jevil\u202e'] });
    const reason = 'a\nb\u001b]0;title\u0007';
    const text = renderExplanation(
      explain(hostile, facts([hostile], { usedBy: () => reason })),
      NOW,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('says of an image that nothing keeps what becomes of it', () => {
    const one = image();
    const text = renderExplanation(explain(one, facts([one])), NOW);
    expect(text).toContain('None fits: no tag, no digest, at least 1d old');
    expect(text).toContain('The next run in which all gates pass removes it.');
  });
});

describe('the images that decide about one', () => {
  it('are those that are built on it, directly or not', () => {
    const chain = ['a', 'b', 'c'].map((digit, index, all) =>
      image({ Id: id(digit), ParentId: index === 0 ? '' : id(all[index - 1] ?? '') }),
    );
    const other = image({ Id: id('d') });
    const [first, second] = chain;
    if (first === undefined || second === undefined) throw new Error('there are three');
    expect(withDescendants(first, [...chain, other])).toEqual(chain);
    expect(withDescendants(second, [...chain, other])).toEqual(chain.slice(1));
    expect(withDescendants(other, [...chain, other])).toEqual([other]);
  });

  it('come to an end where parents go in circles', () => {
    const one = image({ Id: id('a'), ParentId: id('b') });
    const two = image({ Id: id('b'), ParentId: id('a') });
    expect(withDescendants(one, [one, two])).toHaveLength(2);
  });
});
