import { forLog } from '../escape.js';
import { bytes, count } from '../format.js';
import { allPass } from '../gates/gate.js';
import { log } from '../log.js';
import type { Sinks } from '../progress.js';
import { annotationsOf } from '../report/annotations.js';
import { sizeOf } from '../report/image-groups.js';
import type { Report, ReportedImage } from '../report/schema.js';

/** Back to the beginning of the line, and nothing on it. */
export const CLEAR = '\r\x1b[K';

/** For `--quiet`. */
export const SILENT: Sinks = { say: () => {}, pass: () => {} };

/** Rewrites one line for what passes. The next that stays takes its place. */
export function rewriting(terminal: { columns: number; write(text: string): unknown }): Sinks {
  return {
    say(line) {
      terminal.write(CLEAR);
      log(line);
    },
    pass(line) {
      // A line that wraps could not be rewritten.
      terminal.write(CLEAR + forLog(line).slice(0, (terminal.columns || 80) - 1));
    },
  };
}

/** What a run after this dry run would remove, as far as the disk needs it: nothing if a gate doesn't pass. Pure. */
export function wouldGo({ outcome, gates, images }: Report): ReportedImage[] {
  if (outcome === 'cancelled' || !allPass(gates)) return [];
  return (images ?? []).filter(({ fate }) => fate === 'would-remove' || fate === 'candidate');
}

/** Pure. */
export function questionAbout(images: readonly ReportedImage[]): string {
  const isUpTo = images.some(({ fate }) => fate === 'candidate') ? 'up to ' : '';
  const extent = `${isUpTo}${count(images.length, 'image')}, ${bytes(sizeOf(images))} as listed`;
  return `Remove ${extent}? [y/N] `;
}

/** Asks in the terminal. Anything but yes is no: also the end of the input, and Ctrl-C, which ends with 130. */
export async function agreed(question: string): Promise<boolean> {
  const { stdin } = process;
  const answer = await new Promise<string>((resolve) => {
    const interrupt = () => {
      process.exitCode = 130;
      resolve('');
    };
    process.once('SIGINT', interrupt);
    stdin.once('end', () => resolve('')).once('data', (line) => resolve(String(line)));
    // Last: who sees the question may answer at once.
    process.stdout.write(question);
  });
  stdin.pause();
  const isYes = /^y(?:es)?$/i.test(answer.trim());
  // What ended otherwise than by Enter has not ended the line.
  if (!isYes) process.stdout.write(`${answer === '' ? '\n' : ''}Nothing was removed.\n`);
  return isYes;
}

/** What `--quiet` prints: nothing about a run that needs nobody. Pure. */
export function needsSomebody(report: Report, failed: boolean): string {
  const lines = annotationsOf(report, { inPost: false })
    .filter(({ level }) => level !== 'notice')
    .map(({ title, message }) => `${title}: ${message}\n`);
  return lines.length > 0 || !failed ? lines.join('') : `${forLog(report.headline)}\n`;
}
