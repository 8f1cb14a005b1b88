import * as core from '@actions/core';
import { forLog } from './escape.js';

/** Writes one line of the log, escaped. */
export function log(line: string): void {
  process.stdout.write(`${forLog(line)}\n`);
}

/** Keeps working if the output can't be written: the reader may have left (`| head`), or the disk may be full. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Writes a line if `ACTIONS_STEP_DEBUG` is on. `line` is called only then. */
export function debug(line: () => string): void {
  if (core.isDebug()) core.debug(forLog(line(), DEBUG_LIMIT));
}

/** Debug output is there to be read in full. */
const DEBUG_LIMIT = 4_000;
