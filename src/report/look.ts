import { styleText } from 'node:util';

/** What a piece of text is to say by its colour. It has to say it without, too. */
export type Tone = 'title' | 'good' | 'calm' | 'alarm' | 'bad';

/** How plain text may look where it is read. */
export interface Look {
  /** Whether lines can be folded: the log of a runner shows groups. */
  folds: boolean;
  /** Gives text its colour. Text from elsewhere has to be made harmless before. */
  paint(tone: Tone, text: string): string;
}

/** Text as it is: for files, pipes and tests. */
export const PLAIN: Look = { folds: false, paint: (_tone, text) => text };

/**
 * How our output may look. Colours are for who sees them: a terminal, and the log of a runner, which is
 * no terminal and shows them all the same. `FORCE_COLOR` and `NO_COLOR` decide first, in this order, as
 * with Node.js itself. Pure.
 *
 * @param isTerminal whether the standard output is one
 */
export function lookOf(env: Readonly<NodeJS.ProcessEnv>, isTerminal: boolean): Look {
  const inActions = env['GITHUB_ACTIONS'] === 'true';
  const force = env['FORCE_COLOR'];
  const coloured =
    force !== undefined
      ? force !== '0' && force !== 'false'
      : !env['NO_COLOR'] && (inActions || isTerminal);
  return { folds: inActions, paint: coloured ? paint : PLAIN.paint };
}

const STYLES = {
  title: 'bold',
  good: 'green',
  calm: 'cyan',
  alarm: 'yellow',
  bad: 'red',
} as const satisfies Record<Tone, Parameters<typeof styleText>[0]>;

function paint(tone: Tone, text: string): string {
  // It would look at the stream itself, and knows no log of a runner.
  return styleText(STYLES[tone], text, { validateStream: false });
}
