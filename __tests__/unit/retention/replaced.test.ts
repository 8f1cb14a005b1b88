import { describe, expect, it } from 'vitest';
import type { UsageRecord } from '../../../src/memory/record.js';
import { replacedImages } from '../../../src/retention/replaced.js';
import { id, image } from '../image.js';
import { NOW } from '../swarm.js';

const HOUR = 3_600_000;
const MIN_AGE = 24 * HOUR;

/** An image of a repository, and who used it so many hours ago. */
interface Used {
  repository?: string;
  by: string | undefined;
  hours: number | undefined;
  names?: string[];
}
const used = (by: string | undefined, hours: number | undefined, repository = 'ghost'): Used => ({
  repository,
  by,
  hours,
});

/** Which of them are replaced, by their place. */
function replaced(...all: Used[]): number[] {
  const digits = [...'abcdef'].slice(0, all.length);
  const images = all.map(({ repository, names }, n) =>
    image({
      Id: id(`${digits[n]}`),
      RepoDigests: names ?? [`${repository}@${id(`${digits[n]}`)}`],
    }),
  );
  const record: UsageRecord = {
    version: 1,
    engine: 'engine',
    began: 0,
    images: Object.fromEntries(
      all.map(({ by, hours }, n) => [
        id(`${digits[n]}`),
        {
          firstSeen: 0,
          ...(hours === undefined ? {} : { lastUsed: NOW - hours * HOUR }),
          ...(by === undefined ? {} : { usedBy: by }),
        },
      ]),
    ),
  };
  const ids = replacedImages(images, record, MIN_AGE);
  expect(replacedImages(images.toReversed(), record, MIN_AGE)).toEqual(ids);
  return digits.flatMap((digit, n) => (ids.has(id(digit)) ? [n] : []));
}

const TASK = 'x8kq2x8kq2x8kq2x8kq2x8kq2';

describe('an image is replaced', () => {
  it.each<[string, Used[], number[]]>([
    [
      'when its service runs another of the same repository',
      [used('service web', 48), used('service web', 0)],
      [0],
    ],
    [
      'whichever task it was, and however it was seen',
      [
        used(`container web.1.${TASK} (exited)`, 90),
        used('a task of web', 60),
        used(`container web.2.${TASK} (running)`, 30),
        used('service web (PreviousSpec)', 0),
      ],
      [0, 1, 2],
    ],
    [
      'when the container of that name runs another',
      [used('container app', 48), used('container app (running)', 0)],
      [0],
    ],
    [
      'but not by another service: two may stay with two versions of one database',
      [used('service web_db', 48, 'postgres'), used('service shop_db', 0, 'postgres')],
      [],
    ],
    [
      'but not by another repository: a service may have moved',
      [used('service web', 48), used('service web', 0, 'mirror/ghost')],
      [],
    ],
    [
      'but not within min-age: a test of an upgrade runs the former one first, each time',
      [used('service web', 24.5), used('service web', 1)],
      [],
    ],
    ['from min-age on', [used('service web', 25), used('service web', 1)], [0]],
    ['but not the one that is used last', [used('service web', 900), used('service db', 0)], []],
    ['but not if its user is not known', [used(undefined, 48), used('service web', 0)], []],
    ['but not if no use is known', [used('service web', undefined), used('service web', 0)], []],
    [
      'but not an image without a repository',
      [{ by: 'service web', hours: 48, names: [] }, used('service web', 0)],
      [],
    ],
    [
      'in any of its repositories',
      [
        { by: 'service web', hours: 48, names: [`a@${id('1')}`, `ghost@${id('1')}`] },
        used('service web', 0),
      ],
      [0],
    ],
    [
      'by the same repository, however it is written',
      [used('service web', 48, 'docker.io/library/ghost'), used('service web', 0)],
      [0],
    ],
  ])('%s', (_rule, images, places) => {
    expect(replaced(...images)).toEqual(places);
  });
});
