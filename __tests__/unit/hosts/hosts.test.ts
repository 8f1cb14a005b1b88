import { describe, expect, it } from 'vitest';
import { drawHost, KINDS } from '../../../bench/hosts/draw.js';
import { play, sumUp } from '../../../bench/hosts/play.js';
import { RULES } from '../../../bench/hosts/rules.js';

/** A fixed part of `npm run bench:hosts`: it takes seconds, and a change of the rules must not break it. */
const HOSTS = KINDS.flatMap((kind) =>
  Array.from({ length: 8 }, (_, i) => {
    const seed = `bound/${i}`;
    return { seed, host: drawHost(kind, seed, 60) };
  }),
);

function figures(name: string) {
  const rule = RULES.find((each) => each.name === name);
  if (rule === undefined) throw new Error(`There is no rule ${name}.`);
  return sumUp(HOSTS.map(({ host, seed }) => play(host, rule.make, seed)));
}

describe('on hosts that nobody drew up', () => {
  const docuum = figures('docuum');

  it('the bound means something: others fail', () => {
    expect(docuum.mean.failed).toBeGreaterThan(1);
    expect(figures('none').mean.failed).toBeGreaterThan(40);
  });

  it.each(['schedule', 'post', 'resident'])(
    'a %s fails less than half as often as docuum, and downloads about as much',
    (name) => {
      const { mean, worst } = figures(name);
      // A few hosts of each kind: of many it is a quarter to a fifth, see bench/hosts/results.md.
      expect(mean.failed).toBeLessThan(docuum.mean.failed * 0.42);
      expect(worst.failed).toBeLessThan(docuum.worst.failed * 0.5);
      expect(mean.downloaded).toBeLessThan(docuum.mean.downloaded * 1.1);
      expect(worst.downloaded).toBeLessThan(docuum.worst.downloaded * 1.2);
    },
  );

  it('the room is what makes the difference', () => {
    expect(figures('schedule-none').mean.failed).toBeGreaterThan(
      figures('schedule').mean.failed * 3,
    );
  });
});
