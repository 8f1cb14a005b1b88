import { forLog } from './report/escape.js';

/** One line of the log. Text from elsewhere is made harmless. */
export function log(line: string): void {
  process.stdout.write(`${forLog(line)}\n`);
}
