import { styleText } from 'node:util';

/** What a piece of text says by its colour. Its words have to say it, too. */
export type Tone = 'title' | 'good' | 'calm' | 'alarm' | 'bad';

/** How plain text is coloured and folded where it is read. */
export interface Style {
  /** Whether lines can be folded: the log of a runner shows groups. */
  folds: boolean;
  /** Colours text that is harmless already: see `escape.ts`. */
  paint(tone: Tone, text: string): string;
}

/** Text as it is: for files, pipes and tests. */
export const PLAIN: Style = { folds: false, paint: (_tone, text) => text };

/**
 * How to style our output. A terminal shows colours, and so does the log of a runner, which is no
 * terminal. `FORCE_COLOR` and `NO_COLOR` decide first, in this order, as with Node.js itself; `TERM=dumb` shows none.
 * Pure.
 *
 * @param isTerminal whether standard output is one
 */
export function styleOf(env: Readonly<NodeJS.ProcessEnv>, isTerminal: boolean): Style {
  const inActions = env['GITHUB_ACTIONS'] === 'true';
  const force = env['FORCE_COLOR'];
  const coloured =
    force !== undefined
      ? force !== '0' && force !== 'false'
      : !env['NO_COLOR'] && (inActions || (isTerminal && env['TERM'] !== 'dumb'));
  return { folds: inActions, paint: coloured ? paint : PLAIN.paint };
}

const COLOURS = {
  title: 'bold',
  good: 'green',
  calm: 'cyan',
  alarm: 'yellow',
  bad: 'red',
} as const satisfies Record<Tone, Parameters<typeof styleText>[0]>;

function paint(tone: Tone, text: string): string {
  // Else it checks the stream itself, and takes the log of a runner for a file.
  return styleText(COLOURS[tone], text, { validateStream: false });
}
