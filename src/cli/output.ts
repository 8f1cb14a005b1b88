import { forLog } from '../escape.js';
import type { Sinks } from '../progress.js';
import { messageOf } from '../reading.js';
import { annotationsOf } from '../report/annotations.js';
import type { Report } from '../report/schema.js';
import { PROGRAM } from './commands.js';

/** Back to the beginning of the line, and nothing on it. */
export const CLEAR = '\r\x1b[K';

/** Flags and values have no such limit as what strangers write. */
const COMMAND_LIMIT = 10_000;

/** Prints what the command was run for. A reader may leave (`| head`); any other failure is one of the command. */
export function print(text: string): void {
  process.stdout.write(text, (error) => {
    if (!error || (error as NodeJS.ErrnoException).code === 'EPIPE') return;
    process.stderr.write(`The output could not be written: ${forLog(messageOf(error))}\n`);
    process.exitCode ||= 1;
  });
}

/** Writes each line to a stream, whatever the next one says. */
export function appending(stream: NodeJS.WritableStream): Sinks {
  const write = (line: string) => void stream.write(`${forLog(line)}\n`);
  return { say: write, pass: write };
}

/** Rewrites one line for what passes. The next that stays takes its place. */
export function rewriting(terminal: NodeJS.WriteStream): Sinks {
  return {
    say: (line) => void terminal.write(`${CLEAR}${forLog(line)}\n`),
    // A line that wraps could not be rewritten.
    pass: (line) =>
      void terminal.write(CLEAR + forLog(line).slice(0, (terminal.columns || 80) - 1)),
  };
}

/** What `--quiet` prints: nothing about a run that needs nobody. Pure. */
export function needsSomebody(report: Report, failed: boolean): string {
  const lines = annotationsOf(report, { inPost: false })
    .filter(({ level }) => level !== 'notice')
    .map(({ title, message }) => `${title}: ${message}\n`);
  return lines.length > 0 || !failed ? lines.join('') : `${forLog(report.headline)}\n`;
}

/** The last line of a run without `--yes`: the command that removes. @param argv of this process. Pure. */
export function howToRemove([node = '', file = '', ...args]: readonly string[]): string {
  const program = file.endsWith(`/${PROGRAM}`) ? [PROGRAM] : [node.replace(/.*\//, ''), file];
  const words = [...program, '--yes', ...args].map((word) =>
    /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`,
  );
  return `Dry run: nothing was removed. To remove: ${forLog(words.join(' '), COMMAND_LIMIT)}\n`;
}
