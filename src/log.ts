import * as core from '@actions/core';
import { forLog } from './escape.js';

/** One line of the log. Text from elsewhere is made harmless. */
export function log(line: string): void {
  process.stdout.write(`${forLog(line)}\n`);
}

/**
 * Goes on with the work when what is printed can no longer be written: who reads may have left
 * (`| head`), and the disk that is to be relieved may have no room for a log.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** One line for who has turned on `ACTIONS_STEP_DEBUG`. `line` makes it, only where it is shown. */
export function debug(line: () => string): void {
  if (core.isDebug()) core.debug(forLog(line(), DEBUG_LIMIT));
}

/** What is asked for when something is to be understood is not cut short. */
const DEBUG_LIMIT = 4_000;
